using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>One operand: a number, or a token's place in the content.</summary>
internal readonly record struct Operand(TokenKind Kind, double Number, int Start, int Length);

/// <summary>The operands before an operator. Arrays lie flat between their brackets; the last dictionary is kept whole.</summary>
internal sealed class Operands
{
    /// <summary>More operands than any operator takes; further ones of a damaged content are dropped.</summary>
    private const int MaxCount = 1 << 16;

    private readonly List<Operand> items = new(64);

    public int Count => items.Count;

    public PdfDictionary? Dictionary { get; set; }

    public Operand this[int index] => items[index];

    public void Add(in Operand operand)
    {
        if (items.Count < MaxCount)
            items.Add(operand);
    }

    public void Clear()
    {
        items.Clear();
        Dictionary = null;
    }

    /// <summary>The last numbers before the operator, in order; false when there are fewer.</summary>
    public bool Numbers(Span<double> target)
    {
        var first = items.Count - target.Length;
        if (first < 0)
            return false;
        for (var i = 0; i < target.Length; i++)
        {
            if (items[first + i].Kind != TokenKind.Number)
                return false;
            target[i] = items[first + i].Number;
        }
        return true;
    }

    public double? Number() => items is [.., { Kind: TokenKind.Number } last] ? last.Number : null;

    /// <summary>The operand counted from the end, 0 being the last, if it is of a kind.</summary>
    public Operand? Last(TokenKind kind, int back = 0)
    {
        var index = items.Count - 1 - back;
        return index >= 0 && items[index].Kind == kind ? items[index] : null;
    }
}
