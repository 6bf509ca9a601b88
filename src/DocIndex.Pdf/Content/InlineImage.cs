using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>Passes over an inline image (ISO 32000, 8.9.7): its dictionary is read, its data skipped.</summary>
internal static class InlineImage
{
    /// <summary>Reads from after "BI"; the lexer is left after "EI".</summary>
    public static PdfDictionary Read(ref Lexer lexer, ObjectParser parser)
    {
        var dictionary = new PdfDictionary();
        for (lexer.Next(); lexer.Kind != TokenKind.End; lexer.Next())
        {
            if (lexer.Kind == TokenKind.Keyword && lexer.Text.SequenceEqual("ID"u8))
            {
                lexer.Position = EndOfData(lexer.Data, Math.Min(lexer.Position + 1, lexer.Data.Length));
                break;
            }
            if (lexer.Kind != TokenKind.Name)
                continue;
            var name = parser.Names.Get(lexer.Text);
            lexer.Next();
            dictionary.Add(name, parser.ReadCurrent(ref lexer, default, 0));
        }
        return dictionary;
    }

    /// <summary>The data ends at an "EI" between spaces that is followed by what reads like content, not like more data.</summary>
    private static int EndOfData(ReadOnlySpan<byte> data, int from)
    {
        for (var at = from; ; at++)
        {
            var next = data[at..].IndexOf("EI"u8);
            if (next < 0)
                return data.Length;
            at += next;
            var isAlone = (at == from || Lexer.IsSpace(data[at - 1])) && (at + 2 >= data.Length || Lexer.IsSpace(data[at + 2]));
            if (isAlone && ReadsLikeContent(data[(at + 2)..]))
                return at + 2;
        }
    }

    private static bool ReadsLikeContent(ReadOnlySpan<byte> after)
    {
        foreach (var b in after[..Math.Min(after.Length, 12)])
            if (b is > 126 or < 9 or > 13 and < 32)
                return false;
        return true;
    }
}
