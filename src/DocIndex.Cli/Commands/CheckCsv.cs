using System.Globalization;
using DocIndex.Cli.Output;
using DocIndex.Publishing.Data;

namespace DocIndex.Cli.Commands;

/// <summary>Findings as CSV (RFC 4180, comma), one a line, for spreadsheets; the files of a note that say it stand in
/// the last column but one, those that do not in the last.</summary>
internal static class CheckCsv
{
    private static readonly string[] s_header =
        ["id", "code", "rule", "severity", "status", "reason", "documents", "page", "line", "text", "foundLow",
            "foundHigh", "expectedLow", "expectedHigh", "unit", "fix", "message",
            "files", "filesWithout"];

    public static void Write(CheckInput input, TextWriter output, Language language)
    {
        Line(output, s_header);
        foreach (var said in input.Said)
        {
            var (f, files) = (said.First, FindingFiles.Of(input, said));
            var place = f.Sources.IsEmpty ? null : f.Sources[0];
            Line(output,
            [
                f.Id, f.Code, f.Rule, f.Severity.ToString().ToLowerInvariant(), f.Status, Csv.Text(f.Reason), Csv.Text(string.Join(' ', f.Documents)), Number(place?.Page), Number(place?.Lines?.First), Csv.Text(place?.Text),
                Number(f.Found?.Low), Number(f.Found?.High), Number(f.Expected?.Low), Number(f.Expected?.High), Csv.Text(f.Unit), Csv.Text(f.Fix), Csv.Text(language.Say(f.Message.Da, f.Message.En)),
                Csv.Text(string.Join("; ", files.In)), Csv.Text(string.Join("; ", files.NotIn)),
            ]);
        }
    }

    private static string? Number(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private static void Line(TextWriter output, IEnumerable<string?> fields) => output.Write(Csv.Line(fields.Select(field => field ?? "")));
}
