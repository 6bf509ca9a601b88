namespace DocIndex.Reading;

/// <summary>
/// The bold words that open a paragraph head what follows in it where they end like a sentence ("<b>Faldgruber.</b>
/// Lokalerne kan …") or fill its first line ("<b>Datoer</b><br>Centret åbner …"). Must not take a key ("<b>Frist:</b>
/// 1. maj", "<b>Dato</b><br>1. maj 2026"), a stressed word that its sentence goes on behind, or a bold sentence of
/// many words.
/// </summary>
internal static class RunInHeading
{
    /// <summary>Below the headings that the document marks.</summary>
    public const int Level = 6;

    private const int MostWords = 6;
    private const int Shortest = 4;

    /// <summary>What stands below a line of its own must be so long, else it is the value of a key.</summary>
    private const int ShortestBelowLine = 30;

    /// <summary>The length of the heading that a paragraph opens with; 0 where it opens with none.</summary>
    /// <param name="bold">So many of its first characters are bold, and none behind them.</param>
    public static int LengthIn(string paragraph, int bold)
    {
        var (head, behind) = (paragraph[..bold].Trim(), paragraph[bold..].Trim());
        var ends = head is [.., '.' or '?' or '!'] && head.Length >= Shortest && !head.Any(char.IsAsciiDigit);
        var opens = behind.Length == 0 || char.IsUpper(behind[0]) || char.IsAsciiDigit(behind[0])
            || behind[0] is '”' or '"' or '“' or '»';
        var isShort = head.Split(' ').Length <= MostWords;
        var isHead = ends && opens && char.IsUpper(head[0]) && isShort && IsOneClause(head[..^1]);
        return isHead || isShort && FillsItsLine(head, paragraph, bold, behind) ? bold : 0;
    }

    private static bool FillsItsLine(string head, string paragraph, int bold, string behind)
    {
        var breaks = paragraph[..bold].EndsWith('\n') || paragraph[bold..].TrimStart(' ', '\t').StartsWith('\n');
        var names = head.Length >= Shortest && char.IsUpper(head[0]) && head[^1] is not (':' or ',' or ';');
        return breaks && names && behind.Length >= ShortestBelowLine && IsOneClause(head[..^1]);
    }

    private static bool IsOneClause(string head) => head.IndexOfAny(['.', ':', '?', '!', '\n']) < 0;
}
