using System.Globalization;
using DocIndex.Records.Corrections;

namespace DocIndex.Cli.Output;

/// <summary>A correction in words: what stood there, what stands there now, and why.</summary>
internal static class CorrectionText
{
    public static string Of(AppliedCorrection correction, Language language)
    {
        var change = correction.Action switch
        {
            CorrectionAction.Add => language.Say($"tilføjet {correction.To}", $"added {correction.To}"),
            CorrectionAction.Remove => language.Say($"fjernet {correction.From}", $"removed {correction.From}"),
            _ => $"{Shown(correction.From)} → {Shown(correction.To)}",
        };
        return $"{correction.Field}: {change} ({correction.Why})";

        // Years and codes are written without points.
        string Shown(string? value) => value is null ? language.Say("ingenting", "nothing")
            : correction.Field.EndsWith("value", StringComparison.Ordinal) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? Figures.Number(number, language) : value;
    }
}
