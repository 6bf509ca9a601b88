using DocIndex.Pdf.Crypto;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>Reads one indirect object, "12 0 obj … endobj", from a place in the file (ISO 32000, 7.3.8 and 7.3.10).</summary>
internal static class ObjectReader
{
    /// <summary>
    /// Reads the object at <paramref name="offset"/>; <paramref name="number"/> is -1 when there is none.
    /// A stream whose length is wrong ends at its "endstream", or at "endobj", or at the end of the file.
    /// </summary>
    /// <param name="store">Resolves a stream's length where it is a reference; null while the table is being read.</param>
    public static PdfObject? ReadIndirect(ReadOnlyMemory<byte> file, long offset, ObjectParser parser, SecurityHandler? security, ObjectStore? store, out int number)
    {
        number = -1;
        if (offset < 0 || offset >= file.Length)
            return null;
        var lexer = new Lexer(file.Span, (int)offset);
        lexer.Next();
        if (lexer.Kind != TokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue)
            return null;
        var found = (int)lexer.Number;
        lexer.Next();
        if (lexer.Kind != TokenKind.Number || lexer.Number is < 0 or > 65535)
            return null;
        var generation = (int)lexer.Number;
        lexer.Next();
        if (lexer.Kind != TokenKind.Keyword || !lexer.Text.StartsWith("obj"u8))
            return null;
        lexer.Position = lexer.Start + 3;
        number = found;
        var value = parser.Read(ref lexer, new ObjectKey(security, number, generation));
        if (value is not PdfDictionary dictionary)
            return value;
        lexer.Next();
        return lexer.Kind == TokenKind.Keyword && lexer.Text.StartsWith("stream"u8)
            ? new PdfStream(dictionary, StreamBytes(file, lexer.Start + 6, dictionary, store), number, generation)
            : dictionary;
    }

    private static ReadOnlyMemory<byte> StreamBytes(ReadOnlyMemory<byte> file, int start, PdfDictionary dictionary, ObjectStore? store)
    {
        var span = file.Span;
        if (start < span.Length && span[start] == (byte)'\r')
            start++;
        if (start < span.Length && span[start] == (byte)'\n')
            start++;
        var length = store is null ? dictionary["Length"] : store.Resolve(dictionary["Length"]);
        if (length is PdfNumber { Value: >= 0 } number && start + number.Value <= span.Length)
        {
            var after = new Lexer(span, start + (int)number.Value);
            after.Next();
            if (after.Kind == TokenKind.Keyword && after.Text.StartsWith("endstream"u8))
                return file.Slice(start, (int)number.Value);
        }
        var end = span[start..].IndexOf("endstream"u8);
        if (end < 0)
            end = span[start..].IndexOf("endobj"u8);
        if (end < 0)
            return file[start..];
        if (end > 0 && span[start + end - 1] == (byte)'\n')
            end--;
        if (end > 0 && span[start + end - 1] == (byte)'\r')
            end--;
        return file.Slice(start, end);
    }
}
