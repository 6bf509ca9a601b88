using System.Text;
using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>Reads an embedded CMap or a ToUnicode map; what is not understood is passed over.</summary>
internal sealed class CMapParser(ReadBudget budget)
{
    /// <summary>More entries than there are codes in any font; what a damaged map adds is dropped.</summary>
    private const int MaxEntries = 200_000;

    private readonly List<CodeSpace> spaces = [];
    private readonly List<CidRange> cids = [];
    private readonly Dictionary<uint, string> texts = [];
    private readonly List<TextRange> textRanges = [];
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private bool isVertical;

    /// <param name="isVertical">The writing mode, unless the map sets its own.</param>
    public static CMap Parse(ReadOnlySpan<byte> data, ReadBudget budget, bool isVertical = false)
    {
        var parser = new CMapParser(budget) { isVertical = isVertical };
        parser.Read(data);
        if (parser.spaces.Count == 0)
            parser.spaces.Add(new(2, 0, 0xFFFF));
        return new CMap(parser.spaces, parser.cids, parser.texts, parser.textRanges, parser.isVertical);
    }

    private void Read(ReadOnlySpan<byte> data)
    {
        var lexer = new Lexer(data, 0);
        var lastName = "";
        for (lexer.Next(); lexer.Kind != TokenKind.End; lexer.Next())
        {
            if (lexer.Kind == TokenKind.Name)
                lastName = StringBytes.Name(lexer.Text);
            else if (lexer.Kind == TokenKind.Number && lastName == "WMode")
                isVertical = lexer.Number == 1;
            else if (lexer.Kind == TokenKind.Keyword)
                ReadSection(ref lexer);
        }
    }

    private void ReadSection(ref Lexer lexer)
    {
        if (lexer.Text.SequenceEqual("begincodespacerange"u8))
            ReadCodeSpaces(ref lexer);
        else if (lexer.Text.SequenceEqual("beginbfchar"u8))
            ReadTexts(ref lexer);
        else if (lexer.Text.SequenceEqual("beginbfrange"u8))
            ReadTextRanges(ref lexer);
        else if (lexer.Text.SequenceEqual("begincidrange"u8))
            ReadCids(ref lexer, isRange: true);
        else if (lexer.Text.SequenceEqual("begincidchar"u8))
            ReadCids(ref lexer, isRange: false);
    }

    private static bool NextCode(ref Lexer lexer, out uint code, out int length)
    {
        lexer.Next();
        (code, length) = (0, 0);
        if (lexer.Kind != TokenKind.HexString)
            return false;
        (code, length) = CodeOf(lexer.Text);
        return true;
    }

    private static (uint Code, int Length) CodeOf(ReadOnlySpan<byte> hexadecimal)
    {
        uint code = 0;
        var digits = 0;
        foreach (var b in hexadecimal)
        {
            if (StringBytes.HexDigit(b) is var digit && digit < 0)
                continue;
            code = code << 4 | (uint)digit;
            digits++;
        }
        return (code, Math.Min(4, (digits + 1) / 2));
    }

    private void ReadCodeSpaces(ref Lexer lexer)
    {
        while (NextCode(ref lexer, out var low, out var length) && NextCode(ref lexer, out var high, out _))
            if (length > 0 && spaces.Count < 100 && !spaces.Contains(new(length, low, high)))
                spaces.Add(new(length, low, high));
    }

    private void ReadTexts(ref Lexer lexer)
    {
        while (NextCode(ref lexer, out var code, out _))
        {
            lexer.Next();
            budget.CountObject();
            if (texts.Count < MaxEntries && TextOf(lexer) is { } text)
                texts[code] = text;
        }
    }

    private void ReadTextRanges(ref Lexer lexer)
    {
        while (NextCode(ref lexer, out var low, out _) && NextCode(ref lexer, out var high, out _))
        {
            lexer.Next();
            budget.CountObject();
            if (lexer.Kind != TokenKind.ArrayOpen)
            {
                if (texts.Count + textRanges.Count < MaxEntries && TextOf(lexer) is { } text)
                {
                    if (low == high)
                        texts[low] = text;
                    else
                        textRanges.Add(new(low, high, text));
                }
                continue;
            }
            for (lexer.Next(); lexer.Kind is not (TokenKind.ArrayClose or TokenKind.End); lexer.Next(), low++)
            {
                budget.CountObject();
                if (low <= high && texts.Count < MaxEntries && TextOf(lexer) is { } text)
                    texts[low] = text;
            }
        }
    }

    private void ReadCids(ref Lexer lexer, bool isRange)
    {
        while (NextCode(ref lexer, out var low, out _))
        {
            var high = low;
            if (isRange && !NextCode(ref lexer, out high, out _))
                return;
            lexer.Next();
            budget.CountObject();
            if (lexer.Kind == TokenKind.Number && cids.Count < MaxEntries)
                cids.Add(new(low, high, (int)Math.Clamp(lexer.Number, 0, 0xFFFFFF)));
        }
    }

    /// <summary>The text of a string token in UTF-16, or of a glyph name; null for another token.</summary>
    private string? TextOf(in Lexer lexer)
    {
        if (lexer.Kind == TokenKind.Name)
            return GlyphNames.ToText(StringBytes.Name(lexer.Text));
        if (lexer.Kind is not (TokenKind.HexString or TokenKind.LiteralString))
            return null;
        if (lexer.Length > 1024)
            return null;
        Span<byte> bytes = stackalloc byte[1024];
        bytes = bytes[..StringBytes.Decode(lexer.Kind, lexer.Text, bytes)];
        if (bytes.Length == 1)
            return ((char)bytes[0]).ToString();
        Span<char> units = stackalloc char[512];
        var count = Encoding.BigEndianUnicode.GetChars(bytes[..(bytes.Length & ~1)], units);
        var text = units[..count];
        if (text.Length > 1 && text[^1] == 0)
            text = text[..^1];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var same))
            return same;
        var made = text.ToString();
        known[made] = made;
        return made;
    }
}
