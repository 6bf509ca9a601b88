namespace DocIndex.Reading;

/// <summary>
/// The bold words that open a paragraph and end like a sentence head what follows in it: "<b>Faldgruber.</b> Lokalerne
/// kan …". Must not take a key ("<b>Frist:</b> 1. maj"), a stressed word that its sentence goes on behind, or a bold
/// sentence of many words.
/// </summary>
internal static class RunInHeading
{
    /// <summary>Below the headings that the document marks.</summary>
    public const int Level = 6;

    private const int MostWords = 6;
    private const int Shortest = 4;

    /// <summary>The length of the heading that a paragraph opens with; 0 where it opens with none.</summary>
    /// <param name="bold">So many of its first characters are bold, and none behind them.</param>
    public static int LengthIn(string paragraph, int bold)
    {
        var (head, behind) = (paragraph[..bold].Trim(), paragraph[bold..].Trim());
        var ends = head is [.., '.' or '?' or '!'] && head.Length >= Shortest && !head.Any(char.IsAsciiDigit);
        var opens = behind.Length == 0 || char.IsUpper(behind[0]) || char.IsAsciiDigit(behind[0])
            || behind[0] is '”' or '"' or '“' or '»';
        var isHead = ends && opens && char.IsUpper(head[0])
            && head.Split(' ').Length <= MostWords && head[..^1].IndexOfAny(['.', ':', '?', '!']) < 0;
        return isHead ? bold : 0;
    }
}
