using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace DocIndex.Reading;

/// <summary>A file of an archive.</summary>
/// <param name="Name">The archive's path, a slash, and the file's path in it.</param>
/// <param name="Bytes">Null where it could not be read; then a diagnostic says why.</param>
public sealed record ArchiveMember(string Name, byte[]? Bytes, Diagnostic? Diagnostic);

/// <summary>
/// Walks ZIP archives and the archives in them. Nothing is written to disk. Members whose names lead out of the archive are refused, and so is what is too much:
/// members, bytes of one, bytes of all (counted as they unpack, not believed), depth; and so is what its checksum says
/// is damaged.
/// </summary>
public static class ArchiveReader
{
    /// <summary>True for a ZIP archive that is no document of an office program.</summary>
    public static bool IsArchive(string file, ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("PK"u8) && FileRecognition.Of(file, bytes) == FileKind.Archive;

    /// <summary>True for what programs leave beside documents: lock files, thumbnails, folder settings. No person misses it.</summary>
    public static bool IsLeftover(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~lock.", StringComparison.Ordinal)
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase) || name == ".DS_Store"
            || path.Split('/').Contains("__MACOSX"));

    /// <summary>The members in ordinal order of their names; leftovers and hidden files are passed over.</summary>
    public static IEnumerable<ArchiveMember> Members(string file, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var budget = new Budget(options.MaxEntries, options.MaxArchiveBytes);
        return Members(file, bytes, options, budget, depth: 1);
    }

    private sealed class Budget(int entries, long bytes)
    {
        public int Entries { get; set; } = entries;

        public long Bytes { get; set; } = bytes;
    }

    private static IEnumerable<ArchiveMember> Members(string file, ReadOnlyMemory<byte> bytes, ReadingOptions options, Budget budget, int depth)
    {
        using var archive = Open(bytes);
        if (archive is null)
        {
            yield return Refused(file, DiagnosticCodes.DamagedFile, "The archive is damaged.", "Make the archive anew, or name the documents themselves.");
            yield break;
        }
        foreach (var (entry, name) in archive.Entries.Select(e => (e, NameOf(e))).OrderBy(e => e.Item2, StringComparer.Ordinal))
        {
            if (name.EndsWith('/') || IsLeftover(name)) continue;
            var member = $"{file}/{name}";
            if (LeadsOut(name))
            {
                yield return Refused($"{file}/{ShownName(name)}", DiagnosticCodes.MemberRefused, "A member's name leads out of the archive.", "Unpack the archive with a program that you trust and ingest the folder.");
                continue;
            }
            if (name.Split('/').Any(s => s.StartsWith('.'))) continue;
            if (--budget.Entries < 0)
            {
                yield return Refused(file, DiagnosticCodes.TooMuchInside, $"It holds more than {options.MaxEntries} files.", "Unpack it and ingest the folder.");
                yield break;
            }
            var read = Read(member, entry, options, budget);
            if (read.Bytes is null || !IsArchive(member, read.Bytes)) yield return read;
            else if (depth >= options.MaxArchiveDepth) yield return Refused(member, DiagnosticCodes.MemberRefused, $"Archives are nested more than {options.MaxArchiveDepth} deep.", "Unpack the inner archive and ingest the folder.");
            else
                foreach (var inner in Members(member, read.Bytes, options, budget, depth + 1)) yield return inner;
            if (budget.Bytes <= 0) yield break;
        }
    }

    private static ArchiveMember Read(string member, ZipArchiveEntry entry, ReadingOptions options, Budget budget)
    {
        if (entry.IsEncrypted) return Refused(member, DiagnosticCodes.PasswordProtected, "The file is protected by a password.", "Unpack it with the password and ingest it.");
        try
        {
            using var stream = new BoundedStream(entry.Open(), Math.Min(options.MaxFileBytes, budget.Bytes));
            using var content = new MemoryStream();
            stream.CopyTo(content);
            budget.Bytes -= stream.Count;
            if (stream.Exceeded && budget.Bytes <= 0)
                return Refused(member, DiagnosticCodes.TooMuchInside, $"The archive unpacks to more than {options.MaxArchiveBytes} bytes.", "Unpack it and ingest the folder.");
            if (!stream.Exceeded && !IsWhole(entry, stream))
            {
                return Refused(
                    member, DiagnosticCodes.WrongChecksum,
                    "The member's content does not agree with its checksum or size in the archive.",
                    "Make the archive anew, or name the document itself.");
            }

            return stream.Exceeded
                ? Refused(member, DiagnosticCodes.FileTooLarge, $"The file holds more than the limit of {options.MaxFileBytes} bytes.", "Split the document, or raise the limit.")
                : new ArchiveMember(member, content.ToArray(), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return Refused(member, DiagnosticCodes.DamagedFile, "The member cannot be unpacked.", "Make the archive anew, or name the document itself.");
        }
    }

    /// <summary>True where a member that was read to its end is what the archive says that it is.</summary>
    internal static bool IsWhole(ZipArchiveEntry entry, BoundedStream read) => read.Checksum == entry.Crc32 && read.Count == entry.Length;

    private static ZipArchive? Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var archive = new ZipArchive(StreamOf(bytes), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Length > 1 && name[1] == ':' || name.Any(char.IsControl)
        || name.Split('/').Any(s => s is "" or "." or "..");

    /// <summary>What a refused member is called: no folders, and nothing that a path cannot hold. Control characters are shown as their pictures (␀).</summary>
    private static string ShownName(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        if (last is "" or "." or "..") return "…";
        return string.Concat(last.Select(c => c switch
        {
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            _ => char.IsControl(c) ? '\uFFFD' : c,
        }));
    }

    /// <summary>Names that are not marked as UTF-8 are UTF-8 all the same, or in the code page that DOS had here.</summary>
    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (!name.Any(c => c is >= '\u0080' and <= '\u00FF') || name.Any(c => c > '\u00FF')) return name;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(name));
        }
        catch (DecoderFallbackException)
        {
            const string dos = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ";
            return name.All(c => c is < '\u0080' or <= '\u009F') ? string.Concat(name.Select(c => c < '\u0080' ? c : dos[c - 0x80])) : name;
        }
    }

    private static ArchiveMember Refused(string name, string code, string message, string remedy) =>
        new(name, null, new Diagnostic(code, Severity.Error, name, null, null, message, remedy));
}
