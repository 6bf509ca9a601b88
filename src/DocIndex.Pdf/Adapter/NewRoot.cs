using System.Globalization;
using System.Text;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Gives a file whose catalog or page tree is lost a new one, with every object that is a page, in the order of the
/// file.
/// </summary>
internal static class NewRoot
{
    /// <summary>A page's dictionary is not longer than this.</summary>
    private const int LongestPage = 1 << 14;

    private const int MaxPages = 10_000;

    /// <summary>The file with a catalog at its end; null where no page is found, and for an encrypted file.</summary>
    public static byte[]? Append(ReadOnlySpan<byte> file)
    {
        if (file.IndexOf("/Encrypt"u8) >= 0)
            return null;
        var (pages, last) = Pages(file);
        if (pages.Count == 0)
            return null;
        var (catalog, tree) = (last + 1, last + 2);
        var length = file.Length;
        var added = new StringBuilder("\n");
        var offsets = new List<int>();
        Add($"{catalog} 0 obj\n<< /Type /Catalog /Pages {tree} 0 R >>\nendobj\n");
        Add($"{tree} 0 obj\n<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => page + " 0 R"))}] >>\nendobj\n");
        var table = length + added.Length;
        added.Append(CultureInfo.InvariantCulture,
            $"xref\n{catalog} 2\n{offsets[0]:D10} 00000 n \n{offsets[1]:D10} 00000 n \n");
        added.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {tree + 1} /Root {catalog} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return [.. file, .. Encoding.ASCII.GetBytes(added.ToString())];

        void Add(FormattableString text)
        {
            offsets.Add(length + added.Length);
            added.Append(text.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static (List<int> Pages, int LastNumber) Pages(ReadOnlySpan<byte> file)
    {
        var (pages, last) = (new List<int>(), 0);
        for (var at = 0; pages.Count < MaxPages && file[at..].IndexOf(" obj"u8) is >= 0 and var found;)
        {
            var body = at + found + 4;
            at = body;
            if (FileBytes.NumberBefore(file[..(body - 4)]) is not { } number)
                continue;
            last = Math.Max(last, number);
            var rest = file[body..Math.Min(file.Length, body + LongestPage)];
            var end = rest.IndexOf("endobj"u8);
            if (IsPage(end < 0 ? rest : rest[..end]) && !pages.Contains(number))
                pages.Add(number);
        }
        return (pages, last);
    }

    /// <summary>By its type, or by what only pages have.</summary>
    private static bool IsPage(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("/Kids"u8) >= 0)
            return false;
        for (var rest = body; rest.IndexOf("/Type"u8) is >= 0 and var at;)
        {
            rest = rest[(at + 5)..];
            var type = rest.TrimStart(" \t\r\n\0"u8);
            if (type.StartsWith("/Page"u8) && (type.Length == 5 || !char.IsAsciiLetter((char)type[5])))
                return true;
        }
        return body.IndexOf("/Contents"u8) >= 0 && body.IndexOf("/Parent"u8) >= 0;
    }
}
