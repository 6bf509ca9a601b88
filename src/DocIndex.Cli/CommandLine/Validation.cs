using System.CommandLine;
using System.Globalization;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.CommandLine;

/// <summary>Checks of option values, with messages in the program's language.</summary>
internal static class Validation
{
    /// <summary>Refuses every value but the given ones.</summary>
    public static void AllowOnly(this Option<string> option, Language language, params string[] values) =>
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !values.Contains(t.Value)))
            {
                result.AddError(language.Say(
                    $"{option.Name} er {string.Join(" eller ", values)}, ikke '{token.Value}'.",
                    $"{option.Name} is {string.Join(" or ", values)}, not '{token.Value}'."));
            }
        });

    /// <summary>Refuses what is no whole number in the range.</summary>
    public static void AllowRange(this Option option, Language language, int least, int most) =>
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most) continue;
                result.AddError(language.Say(
                    $"{option.Name} er et helt tal fra {least} til {most}, ikke '{token.Value}'.",
                    $"{option.Name} is a whole number from {least} to {most}, not '{token.Value}'."));
            }
        });
}
