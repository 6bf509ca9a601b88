using System.Buffers.Text;
using System.Text;

namespace DocIndex.Pdf.Adapter;

/// <summary>Looks a file's bytes over before PdfPig opens them.</summary>
internal static class FileBytes
{
    private const int HeaderWithin = 1024;

    /// <summary>Objects between "obj" and "endobj" that are longer are more than a reference.</summary>
    private const int LongestReference = 64;

    /// <summary>
    /// Where the file begins, behind what a transfer may have put before it; null for bytes that are no PDF at all.
    /// </summary>
    public static int? Start(ReadOnlySpan<byte> file)
    {
        var header = file[..Math.Min(HeaderWithin, file.Length)].IndexOf("%PDF-"u8);
        return header >= 0 ? header : file.IndexOf(" obj"u8) >= 0 ? 0 : null;
    }

    /// <summary>
    /// What is wrong with the place that "startxref" names; null where a cross-reference section begins there.
    /// </summary>
    public static string? TableDamage(ReadOnlySpan<byte> file)
    {
        var marker = file.LastIndexOf("startxref"u8);
        if (marker < 0)
            return "no startxref";
        if (!Utf8Parser.TryParse(Trimmed(file[(marker + 9)..]), out long offset, out _))
            return "startxref has no offset";
        if (offset < 0 || offset >= file.Length)
            return "startxref leads out of the file";
        var section = Trimmed(file[(int)offset..]);
        return section.StartsWith("xref"u8) || IsObject(section) ? null
            : "no cross-reference section at offset " + ReadBudget.Text(offset);
    }

    /// <summary>
    /// The file with every object that is a mere reference of a circle made null: PdfPig would follow it until the
    /// stack is full.
    /// The same bytes where there is none, as in every sound file; else a copy of the same length.
    /// </summary>
    public static ReadOnlyMemory<byte> WithoutCircles(ReadOnlyMemory<byte> file)
    {
        var links = Links(file.Span);
        if (links.Count == 0)
            return file;
        byte[]? copy = null;
        foreach (var (number, link) in links)
        {
            if (!IsCircle(number, links))
                continue;
            copy ??= file.ToArray();
            copy.AsSpan(link.Start, link.Length).Fill((byte)' ');
            "null"u8.CopyTo(copy.AsSpan(link.Start));
        }
        return copy ?? file;
    }

    private static bool IsCircle(int number, Dictionary<int, Link> links)
    {
        var seen = new HashSet<int> { number };
        while (links.TryGetValue(number, out var link))
        {
            number = link.To;
            if (!seen.Add(number))
                return true;
        }
        return false;
    }

    /// <summary>An object that is nothing but a reference to another.</summary>
    private readonly record struct Link(int To, int Start, int Length);

    private static Dictionary<int, Link> Links(ReadOnlySpan<byte> file)
    {
        var links = new Dictionary<int, Link>();
        for (var at = 0; file[at..].IndexOf(" obj"u8) is >= 0 and var found;)
        {
            var body = at + found + 4;
            at = body;
            var end = file[body..Math.Min(file.Length, body + LongestReference)].IndexOf("endobj"u8);
            if (end > 0 && Reference(file.Slice(body, end)) is { } to && NumberBefore(file[..(body - 4)]) is { } number)
                links[number] = new Link(to, body + 1, end - 1);
        }
        return links;
    }

    /// <summary>
    /// The object a text like "5 0 R" refers to; null for any other, and where there is no room for "null".
    /// </summary>
    private static int? Reference(ReadOnlySpan<byte> body)
    {
        var parts =
            Encoding.ASCII.GetString(body).Split((char[])[' ', '\r', '\n', '\t'],
            StringSplitOptions.RemoveEmptyEntries);
        return parts is [var number, _, "R"] && int.TryParse(number, out var value) && body.Length > 5 ? value : null;
    }

    /// <summary>The number of an object whose generation ends where "obj" begins.</summary>
    public static int? NumberBefore(ReadOnlySpan<byte> before)
    {
        var parts =
            Encoding.ASCII.GetString(before[^Math.Min(before.Length, 20)..]).Split((char[])[' ', '\r', '\n', '\t'],
            StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && int.TryParse(parts[^2], out var number) ? number : null;
    }

    private static bool IsObject(ReadOnlySpan<byte> section)
    {
        if (!Utf8Parser.TryParse(section, out int _, out var length))
            return false;
        section = Trimmed(section[length..]);
        return Utf8Parser.TryParse(section, out int _, out length) && Trimmed(section[length..]).StartsWith("obj"u8);
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n\f\0"u8);
}
