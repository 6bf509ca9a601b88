using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>Reads objects out of object streams (ISO 32000, 7.5.7). A few decoded streams are kept, the rest decoded again when needed.</summary>
internal sealed class ObjectStreams(ObjectStore store, ObjectParser parser)
{
    private const int KeptBytes = 64 << 20;

    private readonly Dictionary<int, Content> contents = [];
    private long kept;

    private sealed record Content(ReadOnlyMemory<byte> Data, int First, Dictionary<int, int> Offsets);

    public void Clear()
    {
        contents.Clear();
        kept = 0;
    }

    /// <summary>The object with the given number, looked up by the stream's own directory; null when it is not there.</summary>
    public PdfObject? Read(int streamNumber, int number)
    {
        if (Open(streamNumber) is not { } content || !content.Offsets.TryGetValue(number, out var offset))
            return null;
        var lexer = new Lexer(content.Data.Span, content.First + offset);
        return parser.Read(ref lexer);
    }

    public IEnumerable<int> Numbers(int streamNumber) => Open(streamNumber)?.Offsets.Keys ?? Enumerable.Empty<int>();

    private Content? Open(int streamNumber)
    {
        if (contents.TryGetValue(streamNumber, out var known))
            return known;
        if (store.Get(streamNumber) is not PdfStream stream || stream.Number == 0)
            return null;
        var data = store.Decode(stream);
        var first = store.Integer(stream.Dictionary["First"]) ?? 0;
        var count = store.Integer(stream.Dictionary["N"]) ?? 0;
        if (first < 0 || first > data.Length)
            return null;
        var offsets = new Dictionary<int, int>();
        var lexer = new Lexer(data.Span[..first], 0);
        for (var i = 0; i < count; i++)
        {
            lexer.Next();
            if (lexer.Kind != TokenKind.Number)
                break;
            var number = lexer.Number;
            lexer.Next();
            if (lexer.Kind != TokenKind.Number)
                break;
            store.Budget.CountObject();
            if (number is >= 0 and <= int.MaxValue && lexer.Number >= 0 && lexer.Number < data.Length - first)
                offsets[(int)number] = (int)lexer.Number;
        }
        var content = new Content(data, first, offsets);
        if (kept + data.Length > KeptBytes)
            Clear();
        kept += data.Length;
        contents[streamNumber] = content;
        return content;
    }
}
