using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// Items of a numbered list whose words begin in lower case ("1. at der gives …", "2. at havnen optager …"), which one
/// line alone does not tell from an ordinal ("1. behandling"): their numbers rise by one from the first, each at the
/// same indent, and what stands before each has come to a stop. Must not match dates and quarters ("1. juni", "2.
/// kvartal"), nor an ordinal that a line happens to begin with.
/// </summary>
internal static class NumberedItems
{
    /// <summary>An item of more lines is not looked past for the next.</summary>
    private const int MostLines = 15;

    /// <summary>Indents may differ by so many characters, as in lines drawn from a page.</summary>
    private const int MostShift = 1;

    /// <summary>Left edges on a page may differ by so many points.</summary>
    private const double MostPoints = 3;

    /// <summary>The positions of the lines that begin such an item.</summary>
    public static HashSet<int> In(List<SourceLine> lines)
    {
        var items = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (NumberAt(lines, i) != 1) continue;
            var run = RunFrom(lines, i);
            if (run.Count > 1) items.UnionWith(run);
        }
        return items;
    }

    private static List<int> RunFrom(List<SourceLine> lines, int first)
    {
        var run = new List<int> { first };
        for (var i = first + 1; i < lines.Count && i - run[^1] <= MostLines; i++)
        {
            if (NumberAt(lines, i) == run.Count + 1 && AreAligned(lines[first], lines[i])) run.Add(i);
        }
        return run;
    }

    /// <summary>The number of the item that may begin at a line; null where none can.</summary>
    private static int? NumberAt(List<SourceLine> lines, int i)
    {
        var line = lines[i].Text;
        if (LineText.OrdinalOf(line) is not var (number, length) || LineText.IsOrdinalOfYear(line)) return null;
        return LineText.StartsLower(line[length..]) && (i == 0 || HasStopped(lines[i - 1].Text)) ? number : null;
    }

    private static bool HasStopped(string before) =>
        before.TrimEnd() is [.., ',' or ';' or ':' or '.']
        || before.TrimEnd().EndsWith(" og", StringComparison.Ordinal);

    private static bool AreAligned(SourceLine one, SourceLine other) => one.Box is { } box && other.Box is { } below
        ? Math.Abs(box.X0 - below.X0) <= MostPoints
        : Math.Abs(Indent(one.Text) - Indent(other.Text)) <= MostShift;

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
