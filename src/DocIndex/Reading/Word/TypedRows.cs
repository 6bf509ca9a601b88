using System.Text.RegularExpressions;

namespace DocIndex.Reading.Word;

/// <summary>
/// Paragraphs right below each other whose columns blanks or drawn lines part, as tables are typed in letters of one
/// width: together they are typed text. Must not take prose with two blanks behind a point, or text that is indented.
/// </summary>
internal sealed partial class TypedRows(MarkupCollector pieces)
{
    /// <summary>So many rows make a table.</summary>
    public const int Fewest = 3;

    private const int LongestBetween = 60;
    private const int MostBetween = 2;

    private readonly List<(string Raw, bool IsBold)> _rows = [];
    private readonly List<(string Raw, bool IsBold)> _between = [];

    [GeneratedRegex(@"\S(?: {2,}|\u00A0{2,}|\t+)\S.*[0-9]|^\s*[|│┃║].*[|│┃║]\s*$|^\s*[+├┌└╔╠╚]?[-─━═=+┬┼┴|]{5,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"(?: {2,}|\u00A0{2,}|\t+|[|│┃║]\s*)[-−–÷(+]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figures { get; }

    /// <summary>True for a row with figures in columns of their own. Must not match a title with its page.</summary>
    public static bool HoldsFigures(string raw) => Figures.Count(raw) >= FewestFigures;

    private const int FewestFigures = 2;

    /// <summary>
    /// Takes a paragraph that is a row, or may stand between rows; false where it is none, and nothing is done.
    /// </summary>
    public bool Take(string raw, bool isBold)
    {
        if (raw.Contains('\f')) return false;
        if (Row.IsMatch(raw))
        {
            _rows.AddRange(_between);
            _between.Clear();
            _rows.Add((raw, isBold));
            return true;
        }

        if (_rows.Count == 0 || raw.Trim().Length > LongestBetween || _between.Count >= MostBetween) return false;
        _between.Add((raw, isBold));
        return true;
    }

    /// <summary>Hands on what was taken: typed text, or paragraphs where the rows are too few.</summary>
    public void End()
    {
        var (rows, between) = (_rows.ToList(), _between.ToList());
        _rows.Clear();
        _between.Clear();
        if (rows.Count >= Fewest && rows.Exists(r => HoldsFigures(r.Raw)))
            pieces.AddTyped(MarkupKind.Paragraph, string.Join('\n', rows.Select(r => r.Raw)));
        else between.InsertRange(0, rows);
        foreach (var (raw, isBold) in between)
            if (string.IsNullOrWhiteSpace(raw)) pieces.AddLines(raw);
            else pieces.Add(MarkupKind.Paragraph, 0, raw, "", isBold);
    }
}
