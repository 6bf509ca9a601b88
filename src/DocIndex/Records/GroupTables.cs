using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records.Told;
using DocIndex.Tables;

namespace DocIndex.Records;

/// <summary>
/// Target groups from tables: a column of groups by its header, or of people beside a column that counts them, and
/// schemes with a key for the group and one for its size. Must not take a table of money or of staff by year.
/// </summary>
/// <param name="people">Finds a word for people with what belongs to it.</param>
internal sealed class GroupTables(DocumentText text, SegmentRoles roles, Regex people)
{
    private const int LongestName = 120;

    /// <summary>So large a share of a column's cells tells what the column holds.</summary>
    private const double Most = 0.9;

    /// <summary>The same where another column, or the part that the table stands in, says so, too.</summary>
    private const double Half = 0.5;

    /// <summary>The groups of a table, each with the text that counts it; empty where it is none of groups.</summary>
    public IEnumerable<(Cell Name, string Counted)> Of(FactTable table)
    {
        if (IsScheme(table) || (ByHeader(table) ?? BySizes(table)) is not var (group, count)) yield break;
        foreach (var row in table.Rows)
            if (table.At(row, group) is { Text.Length: > 3 and < LongestName } cell && !IsTotal(cell))
                yield return (cell, table.Text(row, count));
    }

    /// <summary>The group of a scheme that counts it; null where the scheme names none, or does not count it.</summary>
    public (Cell Name, string Counted)? OfScheme(Table table)
    {
        if (KeyValues.Beside(table, text.Vocabulary.TargetGroupWords["key"])
            is not { Text.Length: > 3 and < LongestName } name || IsCount(name.Text)) return null;
        return KeyValues.Beside(table, text.Vocabulary.FactColumns["count"]) is { } count
            && count.Text.Any(char.IsAsciiDigit) ? (name, count.Text) : null;
    }

    /// <summary>
    /// What stands below the keys of a form: "Primær målgruppe | Sekundær målgruppe" over those meant. Must not take
    /// the header of a column of groups, which has more than one row.
    /// </summary>
    public IEnumerable<Cell> BelowKeys(Table table) => table.Cells
        .Where(c => text.Vocabulary.TargetGroupWords["key"].Trailing(c.Text.TrimEnd(':')) is not null
            && c.Text.Split(' ').Length <= MostWordsOfKey)
        .Select(c => (Below: table.At(c.Row + 1, c.Column), Next: table.At(c.Row + 2, c.Column)))
        .Where(c => c is { Below.Text.Length: > 3 and < LongestName, Next: null }).Select(c => c.Below!);

    private const int MostWordsOfKey = 3;

    private bool IsScheme(FactTable table) => table.Headers.Length == 2
        && text.Vocabulary.TargetGroupWords["key"].Leading(table.Headers[0]) is not null
        && KeyValues.Beside(table.Table, text.Vocabulary.FactColumns["count"]) is not null;

    private static bool IsTotal(Cell cell) => cell.Text.StartsWith("I alt", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The column that its header says is of groups. "Hvem" heads those who do the work, too: only figures beside it,
    /// or the part that it stands in, say otherwise.
    /// </summary>
    private (int Group, int? Count)? ByHeader(FactTable table)
    {
        var words = text.Vocabulary.FactColumns;
        if (table.Column(words["group"]) is not { } group) return null;
        var count = table.Column(words["count"], group) ?? CountedBy(table, group);
        var isKnown = text.Vocabulary.TargetGroupWords["key"].Leading(table.Headers[group]) is not null
            || IsInGroups(table);
        var isCounted = count is { } column
            && table.Share(column, s => NumberGrammar.Parse(s) is not null || IsCount(s)) >= Half;
        return isKnown || isCounted ? (group, count) : null;
    }

    /// <summary>
    /// The first column, where another counts people, whatever heads them. Must not take what is measured of people
    /// where goals are told.
    /// </summary>
    private (int Group, int? Count)? BySizes(FactTable table)
    {
        if (roles.At(table.Block) is SectionRole.Goals or SectionRole.Effects) return null;
        var arePeople = table.Share(0, people.IsMatch) >= Half || IsInGroups(table);
        if (table.Headers.Length == 2 && table.Share(1, IsCount) >= Most
            && table.Share(0, s => !s.Any(char.IsAsciiDigit) || people.IsMatch(s)) >= Half)
            return arePeople || table.Share(1, IsPeopleCount) >= Half ? (0, 1) : null;
        var sizes = Enumerable.Range(0, table.Headers.Length).Skip(2)
            .Where(c => table.Share(c, IsPeopleCount) >= Most).Cast<int?>().FirstOrDefault();
        return arePeople && sizes is not null ? (0, sizes) : null;
    }

    private bool IsInGroups(FactTable table) => roles.At(table.Block) == SectionRole.TargetGroup;

    /// <summary>A column of numbers headed by nothing but a word for people ("Personer").</summary>
    private int? CountedBy(FactTable table, int group) => Enumerable.Range(0, table.Headers.Length)
        .Where(c => c != group && IsPeople(table.Headers[c])
            && table.Share(c, s => NumberGrammar.Parse(s) is not null || IsCount(s)) >= Half).Cast<int?>()
                .FirstOrDefault();

    private bool IsPeople(string header) => text.Vocabulary.TargetGroupWords["people"].Exact(header) is not null
        || text.Vocabulary.TargetGroupWords["counted"].Exact(header) is not null;

    private bool IsCount(string cell) =>
        PeopleFigure.In(cell, text.Vocabulary) is { } figure && figure.Length * 2 > cell.Trim().Length;

    private bool IsPeopleCount(string cell) => PeopleFigure.In(cell, text.Vocabulary) is { } figure
        && text.Vocabulary.TargetGroupWords["people"].In(figure.Unit);
}
