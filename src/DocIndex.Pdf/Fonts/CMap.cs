namespace DocIndex.Pdf.Fonts;

/// <summary>Codes of one length whose every byte lies between the bytes of two bounds.</summary>
internal readonly record struct CodeSpace(int Length, uint Low, uint High)
{
    public bool Contains(uint code)
    {
        for (var shift = 0; shift < Length * 8; shift += 8)
        {
            var b = (byte)(code >> shift);
            if (b < (byte)(Low >> shift) || b > (byte)(High >> shift))
                return false;
        }
        return true;
    }
}

/// <summary>A run of codes; <see cref="Cid"/> is the identifier of the first.</summary>
internal readonly record struct CidRange(uint Low, uint High, int Cid);

/// <summary>A run of codes; <see cref="Text"/> is the text of the first, whose last unit counts up.</summary>
internal readonly record struct TextRange(uint Low, uint High, string Text);

/// <summary>How the codes of a Type 0 font, or of a ToUnicode map, are cut, identified and read (ISO 32000, 9.7.5 and 9.10.3).</summary>
internal sealed class CMap
{
    private readonly List<CodeSpace> spaces;
    private readonly CidRange[] cidRanges;
    private readonly TextRange[] textRanges;
    private readonly Dictionary<uint, string> texts;
    private readonly bool isIdentity;

    public CMap(List<CodeSpace> spaces, List<CidRange> cids, Dictionary<uint, string> texts, List<TextRange> textRanges, bool isVertical)
    {
        this.spaces = spaces;
        this.texts = texts;
        IsVertical = isVertical;
        cidRanges = [.. cids];
        this.textRanges = [.. textRanges];
        if (cidRanges.Length > 1)
            Array.Sort(cidRanges, (a, b) => a.Low.CompareTo(b.Low));
        if (this.textRanges.Length > 1)
            Array.Sort(this.textRanges, (a, b) => a.Low.CompareTo(b.Low));
        isIdentity = cids.Count == 0;
    }

    public bool IsVertical { get; }

    /// <summary>False for a map that gives no text at all.</summary>
    public bool HasText => texts.Count > 0 || textRanges.Length > 0;

    /// <summary>Two-byte codes that are their own identifiers.</summary>
    public static CMap Identity(bool isVertical) => new([new(2, 0, 0xFFFF)], [], [], [], isVertical);

    /// <summary>Cuts one code off; where no code space fits, the shortest length of all is taken.</summary>
    public int NextCode(ref ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        for (length = 1; length <= 4 && length <= bytes.Length; length++)
        {
            code = code << 8 | bytes[length - 1];
            foreach (var space in spaces)
            {
                if (space.Length != length || !space.Contains(code))
                    continue;
                bytes = bytes[length..];
                return (int)code;
            }
        }
        length = spaces.Count == 0 ? 1 : 4;
        foreach (var space in spaces)
            length = Math.Min(length, space.Length);
        length = Math.Min(length, bytes.Length);
        code = 0;
        for (var i = 0; i < length; i++)
            code = code << 8 | bytes[i];
        bytes = bytes[length..];
        return (int)code;
    }

    public int ToCid(int code)
    {
        if (isIdentity)
            return code;
        int low = 0, high = cidRanges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cidRanges[middle].Low > (uint)code)
                high = middle - 1;
            else if (cidRanges[middle].High < (uint)code)
                low = middle + 1;
            else
                return cidRanges[middle].Cid + (int)((uint)code - cidRanges[middle].Low);
        }
        return 0;
    }

    /// <summary>The text of a code; null when the map has none.</summary>
    public string? ToText(int code)
    {
        if (texts.TryGetValue((uint)code, out var text))
            return text;
        int low = 0, high = textRanges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = textRanges[middle];
            if (range.Low > (uint)code)
                high = middle - 1;
            else if (range.High < (uint)code)
                low = middle + 1;
            else
                return Count(range.Text, (uint)code - range.Low);
        }
        return null;
    }

    private static string Count(string first, uint steps)
    {
        if (steps == 0 || first.Length == 0)
            return first;
        if (first.Length >= 2 && char.IsSurrogatePair(first, first.Length - 2))
        {
            var scalar = char.ConvertToUtf32(first, first.Length - 2) + steps;
            return scalar <= 0x10FFFF ? first[..^2] + char.ConvertFromUtf32((int)scalar) : first;
        }
        return first[..^1] + (char)(first[^1] + steps);
    }
}
