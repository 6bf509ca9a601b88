using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace DocIndex.Reading;

/// <summary>Tells what a file is by its first bytes, or by what its package holds; only texts, which all begin alike, are told apart by name.</summary>
internal static class FileRecognition
{
    private const int Prescan = 1024;

    private static readonly FrozenDictionary<string, FileKind> s_byExtension = new Dictionary<string, FileKind>(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileKind.Pdf, [".docx"] = FileKind.Word, [".docm"] = FileKind.Word, [".dotx"] = FileKind.Word, [".dotm"] = FileKind.Word,
        [".html"] = FileKind.Html, [".htm"] = FileKind.Html, [".xhtml"] = FileKind.Html, [".md"] = FileKind.Markdown, [".markdown"] = FileKind.Markdown,
        [".txt"] = FileKind.Text, [".text"] = FileKind.Text, [""] = FileKind.Text, [".zip"] = FileKind.Archive,
        [".doc"] = FileKind.OldWord, [".dot"] = FileKind.OldWord, [".odt"] = FileKind.OpenDocument, [".ott"] = FileKind.OpenDocument, [".rtf"] = FileKind.RichText, [".pages"] = FileKind.Pages,
        [".xls"] = FileKind.Spreadsheet, [".xlsx"] = FileKind.Spreadsheet, [".xlsm"] = FileKind.Spreadsheet, [".xlsb"] = FileKind.Spreadsheet, [".ods"] = FileKind.Spreadsheet, [".numbers"] = FileKind.Spreadsheet,
        [".ppt"] = FileKind.Slides, [".pptx"] = FileKind.Slides, [".odp"] = FileKind.Slides, [".key"] = FileKind.Slides, [".eml"] = FileKind.Mail, [".msg"] = FileKind.Mail, [".mht"] = FileKind.Mail, [".mhtml"] = FileKind.Mail,
        [".png"] = FileKind.Image, [".jpg"] = FileKind.Image, [".jpeg"] = FileKind.Image, [".gif"] = FileKind.Image, [".tif"] = FileKind.Image, [".tiff"] = FileKind.Image, [".bmp"] = FileKind.Image, [".webp"] = FileKind.Image, [".heic"] = FileKind.Image,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the file's name says that it is.</summary>
    public static FileKind ByName(string file) => s_byExtension.GetValueOrDefault(Path.GetExtension(file), FileKind.Unknown);

    /// <summary>What the file is.</summary>
    public static FileKind Of(string file, ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8)) return InPackage(bytes) ?? (ByName(file) is FileKind.Text or FileKind.Unknown ? FileKind.Archive : ByName(file));
        if (span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return InCompound(span);
        if (span.StartsWith("{\\rtf"u8)) return FileKind.RichText;
        if (IsImage(span)) return FileKind.Image;
        var named = ByName(file);
        var start = Encoding.Latin1.GetString(span[..Math.Min(span.Length, Prescan)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (start.Contains("progid=\"Word.Document\"", StringComparison.Ordinal)) return FileKind.OldWordXml;
        var isPage = start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        if (isPage && named != FileKind.Mail) return FileKind.Html;
        return start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) && named != FileKind.Text ? FileKind.Mail : named;
    }

    /// <summary>By the parts of a package; null where it is none of an office program, or is damaged.</summary>
    private static FileKind? InPackage(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > 0 && archive.Entries[0] is { FullName: "mimetype", Length: < 200 } type)
            {
                using var reader = new StreamReader(type.Open());
                var says = reader.ReadToEnd();
                if (says.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal))
                    return says.Contains("spreadsheet", StringComparison.Ordinal) ? FileKind.Spreadsheet : says.Contains("presentation", StringComparison.Ordinal) ? FileKind.Slides : FileKind.OpenDocument;
            }
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName is "word/document.xml" or "word/document2.xml") return FileKind.Word;
                if (entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) return FileKind.Spreadsheet;
                if (entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)) return FileKind.Slides;
                if (entry.FullName is "Index/Document.iwa" or "Index.zip") return FileKind.Pages;
            }
            return FileKind.Archive;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>By the names of the streams in the files of older office programs, which are written in UTF-16.</summary>
    private static FileKind InCompound(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "EncryptedPackage") ? FileKind.Protected
        : Holds(bytes, "WordDocument") ? FileKind.OldWord
        : Holds(bytes, "PowerPoint Document") ? FileKind.Slides
        : Holds(bytes, "__properties_version1.0") ? FileKind.Mail
        : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? FileKind.Spreadsheet
        : FileKind.Unknown;

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)
        || bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) || bytes.Length > 12 && bytes[4..].StartsWith("ftyphei"u8);
}
