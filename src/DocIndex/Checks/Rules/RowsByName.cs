using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// The item rows of a document's tables by what they are called, so that a row finds the rows that are named like it
/// without looking at all. Finds what <see cref="LabelledRow.IsNamedLike"/> says, among rows with a word in common.
/// </summary>
internal sealed class RowsByName
{
    /// <summary>
    /// Of two labels with four of five words in common, at most a quarter of one's words are missing in the other.
    /// </summary>
    private const int MissingPart = 4;

    private readonly Dictionary<string, List<(int Table, LabelledRow Row)>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Table, LabelledRow Row)>> _byRarestStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Table, LabelledRow Row)>> _byName = new(StringComparer.Ordinal);
    private readonly string[] _names;
    private readonly int[] _lengths;

    public RowsByName(IReadOnlyList<IReadOnlyList<LabelledRow>> tables)
    {
        var rows = tables.SelectMany((table, number) => table.Where(IsNamedItem).Select(row => (number, row))).ToList();
        foreach (var (table, row) in rows)
        {
            foreach (var stem in row.Stems) Add(_byStem, stem, (table, row));
            if (row.HasLongName) Add(_byName, row.Name, (table, row));
        }

        foreach (var (table, row) in rows) Add(_byRarestStem, RarestOf(row), (table, row));
        _names = [.. _byName.Keys.Order(StringComparer.Ordinal)];
        _lengths = [.. _names.Select(name => name.Length).Distinct().Order()];
    }

    /// <summary>
    /// The rows of later tables that are named like a row of one. Of the tables that have such rows, the first so many
    /// are complete.
    /// </summary>
    public IEnumerable<(int Table, LabelledRow Row)> NamedLike(int table, LabelledRow row, int most)
    {
        if (row.Stems.Count == 0) return [];
        var rarest = row.Stems.OrderBy(stem => _byStem[stem].Count).Take(1 + row.Stems.Count / MissingPart);
        return rarest.SelectMany(Named).Concat(BeginningAlike(table, row, most)).Distinct();

        IEnumerable<(int, LabelledRow)> Named(string stem) =>
            First(After(_byStem[stem], table).Where(found => row.IsNamedLike(found.Row)), most);
    }

    /// <summary>The rows of later tables all of whose words are among some.</summary>
    public IEnumerable<(int Table, LabelledRow Row)> NamedWithin(int table, IReadOnlySet<string> stems) =>
        stems.SelectMany(stem => After(_byRarestStem.GetValueOrDefault(stem) ?? [], table))
            .Where(found => found.Row.Stems.IsSubsetOf(stems));

    /// <summary>The word of a label that the fewest rows have.</summary>
    public string RarestOf(LabelledRow row) => row.Stems.MinBy(stem => _byStem[stem].Count)!;

    /// <summary>Whether a row is an item with a word in its label.</summary>
    public static bool IsNamedItem(LabelledRow row) => row.Row.Sort == RowSort.Item && row.Stems.Count > 0;

    private static void Add(Dictionary<string, List<(int, LabelledRow)>> index, string key, (int, LabelledRow) row)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(row);
    }

    /// <summary>The rows of the tables after one, of rows in the order of their tables.</summary>
    private static IEnumerable<(int Table, LabelledRow Row)> After(List<(int Table, LabelledRow Row)> rows, int table)
    {
        var (from, to) = (0, rows.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (rows[middle].Table <= table) from = middle + 1;
            else to = middle;
        }

        for (; from < rows.Count; from++) yield return rows[from];
    }

    /// <summary>Rows up to the last of so many tables, and one more.</summary>
    private static IEnumerable<(int Table, LabelledRow Row)> First(
        IEnumerable<(int Table, LabelledRow Row)> rows, int most)
    {
        var (tables, last) = (0, -1);
        foreach (var row in rows)
        {
            if (row.Table != last) tables++;
            last = row.Table;
            yield return row;
            if (tables > most) yield break;
        }
    }

    /// <summary>The rows with long names that a long name begins with, or that begin with it.</summary>
    private IEnumerable<(int Table, LabelledRow Row)> BeginningAlike(int table, LabelledRow row, int most)
    {
        if (!row.HasLongName) return [];
        var at = Array.BinarySearch(_names, row.Name, StringComparer.Ordinal);
        var longer = _names.Skip(at < 0 ? ~at : at)
            .TakeWhile(name => name.StartsWith(row.Name, StringComparison.Ordinal));
        var shorter = _lengths.TakeWhile(length => length < row.Name.Length).Select(length => row.Name[..length]);
        return longer.Concat(shorter).Where(_byName.ContainsKey).SelectMany(name =>
            First(After(_byName[name], table).Where(found => found.Row.Stems.Overlaps(row.Stems)), most));
    }
}
