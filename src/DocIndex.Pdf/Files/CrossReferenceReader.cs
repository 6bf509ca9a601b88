using DocIndex.Pdf.Filters;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>
/// Follows "startxref" through classic tables, cross-reference streams and hybrid files, newest update first
/// (ISO 32000, 7.5.4 to 7.5.8). Says by a text what is wrong, and leaves repair to <see cref="FileScan"/>.
/// </summary>
internal sealed class CrossReferenceReader(ReadOnlyMemory<byte> file, ObjectParser parser, StreamDecoder decoder, ReadBudget budget)
{
    private readonly CrossReferences references = new();
    private readonly HashSet<long> visited = [];
    private readonly List<(long Number, ObjectLocation? Location)> table = [];

    /// <summary>Reads the whole chain; null with a reason when it is damaged.</summary>
    public CrossReferences? Read(out string damage)
    {
        var span = file.Span;
        var marker = span.LastIndexOf("startxref"u8);
        if (marker < 0)
        {
            damage = "no startxref";
            return null;
        }
        var lexer = new Lexer(span, marker + 9);
        lexer.Next();
        if (lexer.Kind != TokenKind.Number)
        {
            damage = "startxref has no offset";
            return null;
        }
        List<long> pending = [(long)lexer.Number];
        for (var i = 0; i < pending.Count; i++)
        {
            var offset = pending[i];
            if (!visited.Add(offset))
                continue;
            budget.CheckTime();
            if (offset < 0 || offset >= span.Length || !ReadSection((int)offset, pending))
            {
                damage = "no cross-reference section at offset " + ReadBudget.Text(offset);
                return null;
            }
        }
        damage = references["Root"] is PdfReference ? "" : "the trailer has no document catalog";
        return damage.Length == 0 ? references : null;
    }

    private bool ReadSection(int offset, List<long> pending)
    {
        var lexer = new Lexer(file.Span, offset);
        lexer.Next();
        var trailer = lexer.Kind == TokenKind.Keyword && lexer.Text.SequenceEqual("xref"u8)
            ? ReadTable(ref lexer)
            : ReadStream(offset);
        if (trailer is null)
            return false;
        references.Trailers.Add(trailer);
        // A hybrid file's table calls free what only its stream tells (ISO 32000, 7.5.8.4), so the stream goes first.
        if (trailer["XRefStm"] is PdfNumber { Value: >= 0 } hybrid && hybrid.Value < file.Length && visited.Add((long)hybrid.Value))
            ReadStream((int)hybrid.Value);
        foreach (var (number, location) in table)
            Add(number, location);
        table.Clear();
        if (trailer["Prev"] is PdfNumber previous)
            pending.Add((long)previous.Value);
        return true;
    }

    private PdfDictionary? ReadTable(ref Lexer lexer)
    {
        while (true)
        {
            lexer.Next();
            if (lexer.Kind == TokenKind.Keyword)
                return lexer.Text.SequenceEqual("trailer"u8) ? parser.Read(ref lexer) as PdfDictionary : null;
            if (lexer.Kind != TokenKind.Number)
                return null;
            var first = (long)lexer.Number;
            lexer.Next();
            if (lexer.Kind != TokenKind.Number || first < 0)
                return null;
            var count = (long)lexer.Number;
            for (long i = 0; i < count; i++)
            {
                var entry = lexer;
                entry.Next();
                var position = entry.Number;
                if (entry.Kind != TokenKind.Number)
                    break;
                entry.Next();
                var generation = entry.Number;
                if (entry.Kind != TokenKind.Number)
                    return null;
                entry.Next();
                if (entry.Kind != TokenKind.Keyword || entry.Length != 1)
                    return null;
                lexer = entry;
                table.Add((first + i, entry.Text[0] == (byte)'n' && position > 0 ? new ObjectLocation(false, (long)position, (int)Math.Min(generation, 65535)) : null));
                budget.CountObject();
            }
        }
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (ObjectReader.ReadIndirect(file, offset, parser, null, null, out _) is not PdfStream stream || stream.Dictionary["W"] is not PdfArray { Items: [PdfNumber w0, PdfNumber w1, PdfNumber w2, ..] })
            return null;
        var data = decoder.Decode(stream, null).Span;
        int type = Width(w0), middle = Width(w1), last = Width(w2);
        if (type < 0 || middle <= 0 || last < 0)
            return null;
        var ranges = stream.Dictionary["Index"] is PdfArray index
            ? index.Items.OfType<PdfNumber>().Select(number => (long)number.Value).ToList()
            : [0, stream.Dictionary["Size"] is PdfNumber size ? (long)size.Value : 0];
        for (var r = 0; r + 1 < ranges.Count; r += 2)
        {
            for (long i = 0; i < ranges[r + 1] && data.Length >= type + middle + last; i++)
            {
                var kind = type == 0 ? 1 : Field(data, type);
                var second = Field(data[type..], middle);
                var third = Field(data[(type + middle)..], last);
                data = data[(type + middle + last)..];
                Add(ranges[r] + i, kind switch
                {
                    1 => new ObjectLocation(false, second, (int)Math.Min(third, 65535)),
                    2 => new ObjectLocation(true, second, (int)Math.Min(third, int.MaxValue)),
                    _ => null,
                });
            }
        }
        return stream.Dictionary;
    }

    private static int Width(PdfNumber number) => number.Value is >= 0 and <= 8 ? (int)number.Value : -1;

    private static long Field(ReadOnlySpan<byte> data, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
            value = value << 8 | data[i];
        return value < 0 ? long.MaxValue : value;
    }

    private void Add(long number, ObjectLocation? location)
    {
        budget.CountObject();
        if (number is >= 0 and <= int.MaxValue)
            references.Locations.TryAdd((int)number, location);
    }
}
