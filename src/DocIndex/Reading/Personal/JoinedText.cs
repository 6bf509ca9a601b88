using System.Text;

namespace DocIndex.Reading.Personal;

/// <summary>
/// Pieces of a document, such as lines, words or cells, searched as one text: a number may begin in one and end in the
/// next.
/// </summary>
internal sealed class JoinedText
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _lengths = [];

    /// <summary>All pieces with what parts them.</summary>
    public string Text => field ??= _text.ToString();

    /// <summary>Adds a piece and what stands behind it.</summary>
    public void Add(string piece, char separator)
    {
        _starts.Add(_text.Length);
        _lengths.Add(piece.Length);
        _text.Append(piece).Append(separator);
    }

    /// <summary>Which piece holds an offset into the text.</summary>
    public int PieceAt(int offset)
    {
        var at = _starts.BinarySearch(offset);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Where in the text a piece begins.</summary>
    public int StartOf(int piece) => _starts[piece];

    /// <summary>The pieces without the digits of numbers.</summary>
    public List<string> Without(IReadOnlyList<PersonalNumber> numbers)
    {
        var masked = PersonalNumbers.Mask(Text, numbers);
        return [.. _starts.Select((start, i) => masked.Substring(start, _lengths[i]))];
    }
}
