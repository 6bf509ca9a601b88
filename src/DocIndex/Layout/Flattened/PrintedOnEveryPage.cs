using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Lines that stand at the head or the foot of several pages, page numbers left out of account: no table holds them.
/// Must not match a table's header that is printed again, or rows.
/// </summary>
internal sealed class PrintedOnEveryPage
{
    private const int FewestPages = 2;
    private const int LinesAtEdge = 3;
    private const int MostFigures = 1;

    private readonly HashSet<int> _numbers;

    public PrintedOnEveryPage(SourceDocument document)
    {
        var edges = document.Lines.Where(l => !l.IsBlank).GroupBy(l => l.Page)
            .SelectMany(p => p.Take(LinesAtEdge).Concat(p.TakeLast(LinesAtEdge)).DistinctBy(l => l.Number)).ToList();
        _numbers = [.. edges.GroupBy(l => Folded(l.Text))
            .Where(g => g.Select(l => l.Page).Distinct().Count() >= FewestPages && !IsOfTable(g.First()))
            .SelectMany(g => g).Concat(edges.Where(EndsInPageNumber)).Select(l => l.Number)];
    }

    /// <summary>"3", "Socialforvaltningen - 3": the page's number alone, or set apart behind words without any other.</summary>
    private static bool EndsInPageNumber(SourceLine line)
    {
        var number = $"{line.Page}";
        var text = line.Text.Trim();
        if (text == number) return true;
        if (!text.EndsWith(" " + number, StringComparison.Ordinal)) return false;
        var words = text[..^number.Length].TrimEnd();
        return words is [.., '-' or '–' or '|' or '·'] && !words.Any(char.IsAsciiDigit) && words.Any(char.IsLetter);
    }

    /// <summary>True for such a line.</summary>
    public bool Holds(SourceLine line) => _numbers.Contains(line.Number);

    private static bool IsOfTable(SourceLine line) => FlatLine.Of(line, 0) is var pieces
        && (pieces.NamesYear || pieces.Pieces.Count(p => p.Sort == PieceSort.Figure && p.Text.IndexOfAny(['.', ',']) > 0) > MostFigures);

    private static string Folded(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsAsciiDigit(c) ? '0' : c));
}
