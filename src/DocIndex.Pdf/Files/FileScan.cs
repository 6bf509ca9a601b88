using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>
/// Rebuilds the cross-references of a damaged file by looking for "12 0 obj" and "trailer" from its begin to its end.
/// Of equal object numbers the last in the file wins. One pass, linear in the size of the file.
/// </summary>
internal static class FileScan
{
    public static CrossReferences Rebuild(ReadOnlyMemory<byte> file, ObjectParser parser, ReadBudget budget)
    {
        var found = new CrossReferences();
        var span = file.Span;
        var position = 0;
        var trailer = Find(span, 0, "trailer"u8);
        while (position < span.Length)
        {
            budget.CheckTime();
            var keyword = Find(span, position, "obj"u8);
            if (trailer < keyword)
            {
                position = Math.Max(position, ReadTrailer(span, trailer + 7, parser, found));
                trailer = Find(span, trailer + 7, "trailer"u8);
                continue;
            }
            if (keyword == span.Length)
                break;
            position = keyword + 3;
            if (HeaderBefore(span, keyword, out var number, out var generation) is { } start)
            {
                budget.CountObject();
                found.Locations[number] = new ObjectLocation(false, start, generation);
                if (LooksLikeXrefStream(span[position..]) && ObjectReader.ReadIndirect(file, start, parser, null, null, out _) is PdfStream stream)
                    found.Trailers.Insert(0, stream.Dictionary);
            }
        }
        return found;
    }

    /// <summary>The next place of a keyword, or the end.</summary>
    private static int Find(ReadOnlySpan<byte> span, int from, ReadOnlySpan<byte> keyword)
    {
        var next = span[from..].IndexOf(keyword);
        return next < 0 ? span.Length : from + next;
    }

    private static int ReadTrailer(ReadOnlySpan<byte> span, int position, ObjectParser parser, CrossReferences found)
    {
        var lexer = new Lexer(span, position);
        if (parser.Read(ref lexer) is not PdfDictionary dictionary)
            return position;
        found.Trailers.Insert(0, dictionary);
        return Math.Max(position, lexer.Position);
    }

    /// <summary>The offset of the two numbers before the keyword "obj"; null when there are none.</summary>
    private static int? HeaderBefore(ReadOnlySpan<byte> span, int keyword, out int number, out int generation)
    {
        number = generation = 0;
        var i = keyword;
        if (!NumberBefore(span, ref i, out generation) || generation > 65535 || !NumberBefore(span, ref i, out number))
            return null;
        return i;
    }

    private static bool NumberBefore(ReadOnlySpan<byte> span, ref int i, out int value)
    {
        value = 0;
        var end = i;
        while (end > 0 && Lexer.IsSpace(span[end - 1]) && i - end < 16)
            end--;
        var start = end;
        while (start > 0 && end - start < 10 && span[start - 1] is >= (byte)'0' and <= (byte)'9')
            start--;
        i = start;
        return end > start && int.TryParse(span[start..end], System.Globalization.CultureInfo.InvariantCulture, out value);
    }

    private static bool LooksLikeXrefStream(ReadOnlySpan<byte> after)
    {
        after = after[..Math.Min(after.Length, 1024)];
        var end = after.IndexOf("stream"u8);
        return end > 0 && after[..end].IndexOf("/XRef"u8) >= 0;
    }
}
