using System.Globalization;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>Records of constructed notes, and what they tell in short lines.</summary>
internal static class RecordOf
{
    /// <summary>A note of 3 May 2027 in Markdown, with a title before what is given.</summary>
    public static DocumentRecord Note(string text) => Markdown("# Budgetnotat: Prøve\n\nDen 3. maj 2027\n\n" + text);

    /// <summary>A note in Markdown as it is.</summary>
    public static DocumentRecord Markdown(string text) => Process("notat.md", text);

    /// <summary>A note in plain text as it is.</summary>
    public static DocumentRecord Text(string text) => Process("notat.txt", text);

    /// <summary>"Name:count", parted by commas.</summary>
    public static string Groups(DocumentRecord record) =>
        string.Join(", ", record.TargetGroups.Select(g => $"{g.Name}:{Said(g.Count)}"));

    /// <summary>"baseline→target change unit deadline", parted by commas.</summary>
    public static string Goals(DocumentRecord record) => string.Join(", ", record.Goals.Select(g =>
        $"{Said(g.Baseline)}→{Said(g.Target)} {Said(g.Change)} {g.Unit} {g.Deadline}".Replace("  ", " ", StringComparison.Ordinal).Trim()));

    /// <summary>"risk|response", parted by semicolons.</summary>
    public static string Risks(DocumentRecord record) =>
        string.Join("; ", record.Risks.Select(r => $"{r.Text}|{r.Response}"));

    /// <summary>Dates as ISO 8601, parted by commas.</summary>
    public static string Steps(DocumentRecord record) => string.Join(", ", record.Milestones.Select(m =>
        m.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static string Said(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DocumentRecord Process(string name, string text) =>
        Pipeline.Process(name, Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull().Record;
}
