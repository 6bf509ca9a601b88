using Spectre.Console;

namespace DocIndex.Cli.Output;

/// <summary>How much something matters, in words and colours.</summary>
internal static class Severities
{
    public static string Word(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Say("fejl", "error"),
        Severity.Warning => language.Say("advarsel", "warning"),
        _ => language.Say("oplysning", "info"),
    };

    public static Style Style(Severity severity) => new(severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Blue,
    });

    /// <summary>"2 fejl, 1 advarsel": errors and warnings always, context only where there is any.</summary>
    public static string Tally(IReadOnlyDictionary<Severity, int> counts, Language language)
    {
        List<string> parts =
        [
            language.Count(counts.GetValueOrDefault(Severity.Error), ("fejl", "fejl"), ("error", "errors")),
            language.Count(counts.GetValueOrDefault(Severity.Warning), ("advarsel", "advarsler"), ("warning", "warnings")),
        ];
        if (counts.GetValueOrDefault(Severity.Info) is > 0 and var n) parts.Add(language.Count(n, ("oplysning", "oplysninger"), ("remark", "remarks")));
        return string.Join(", ", parts);
    }
}
