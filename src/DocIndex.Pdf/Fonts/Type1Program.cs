using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>The built-in encoding of a Type 1 program, which stands in its clear part: "dup 65 /A put".</summary>
internal static class Type1Program
{
    /// <summary>256 names; null when the program does not tell its encoding.</summary>
    public static string?[]? ReadEncoding(ReadOnlySpan<byte> data)
    {
        var start = data.IndexOf("/Encoding"u8);
        if (start < 0)
            return null;
        var end = data.IndexOf("eexec"u8);
        var lexer = new Lexer(end > start ? data[..end] : data, start + 9);
        lexer.Next();
        if (lexer.Kind == TokenKind.Keyword && lexer.Text.SequenceEqual("StandardEncoding"u8))
            return FontTables.Encoding("Standard");
        var encoding = new string?[256];
        while (lexer.Kind != TokenKind.End)
        {
            if (lexer.Kind == TokenKind.Keyword && lexer.Text.SequenceEqual("dup"u8))
            {
                lexer.Next();
                var code = lexer.Kind == TokenKind.Number ? lexer.Number : -1;
                lexer.Next();
                if (code is >= 0 and < 256 && lexer.Kind == TokenKind.Name)
                    encoding[(int)code] = StringBytes.Name(lexer.Text);
            }
            else if (lexer.Kind == TokenKind.Keyword && (lexer.Text.SequenceEqual("def"u8) || lexer.Text.SequenceEqual("readonly"u8)))
                break;
            lexer.Next();
        }
        return encoding;
    }
}
