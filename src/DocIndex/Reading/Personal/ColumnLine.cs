namespace DocIndex.Reading.Personal;

/// <summary>
/// A line of plain text as a row of columns. What is asked of the whole line is found out once: a line may hold
/// hundreds of thousands of numbers, each of which asks.
/// </summary>
internal sealed class ColumnLine
{
    /// <summary>Letters to each side of a place that can belong to its field; what is longer is prose.</summary>
    private const int LongestField = 500;

    private static readonly char[] s_separators = ['\t', '|', ';'];

    private readonly int[] _separatorsAt;
    private readonly Dictionary<char, string[]> _fields = [];

    public ColumnLine(string text)
    {
        Text = text;
        IsBlank = string.IsNullOrWhiteSpace(text);
        HasLetters = text.Any(char.IsLetter);
        HasColumns = text.Trim().Contains("  ", StringComparison.Ordinal);
        var separator = s_separators.FirstOrDefault(text.Contains);
        Separator = separator == default ? null : separator;
        _separatorsAt = separator == default ? [] : [.. Enumerable.Range(0, text.Length).Where(i => text[i] == separator)];
    }

    public string Text { get; }

    public bool IsBlank { get; }

    public bool HasLetters { get; }

    /// <summary>Whether at least two blanks stand within the line.</summary>
    public bool HasColumns { get; }

    /// <summary>What parts the line's fields; null where only blanks do.</summary>
    public char? Separator { get; }

    /// <summary>The number, from 0, of the field that an offset lies in, by the line's own separator.</summary>
    public int FieldAt(int offset)
    {
        var at = Array.BinarySearch(_separatorsAt, Math.Min(offset, Text.Length));
        return at < 0 ? ~at : at;
    }

    /// <summary>A field by another line's separator; null where this line is not parted by it so often.</summary>
    public string? Field(char separator, int index)
    {
        if (!_fields.TryGetValue(separator, out var fields)) _fields[separator] = fields = Text.Split(separator);
        return fields.Length > 1 && index < fields.Length ? fields[index] : null;
    }

    /// <summary>What is printed around an offset between two blanks and two blanks.</summary>
    public string Around(int offset)
    {
        offset = Math.Min(offset, Text.Length - 1);
        var start = offset;
        while (start > 0 && offset - start < LongestField && !IsGap(start - 1)) start--;
        var end = offset;
        while (end < Text.Length && end - offset < LongestField && !IsGap(end)) end++;
        return Text[start..end];
    }

    private bool IsGap(int at) => Text[at] == ' ' && at + 1 < Text.Length && Text[at + 1] == ' ';
}
