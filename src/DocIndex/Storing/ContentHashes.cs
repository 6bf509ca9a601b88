using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Storing;

/// <summary>A part of what a library holds of a document, with a hash of its own, so that reading one does not cost reading the others.</summary>
internal enum ContentPart
{
    /// <summary>What is known of the document without its content: see <see cref="ContentHashes.RowOf"/>.</summary>
    Row,
    Diagnostics,
    Record,
    Passages,
    Stages,
    Counts,
    Checks,
}

/// <summary>
/// The hashes of a document's parts, one after another: the first 16 bytes of SHA-256 each. A byte that changes on the disk is noticed by them, whatever
/// it makes of the content; they are no protection against somebody who changes a library on purpose.
/// </summary>
internal static class ContentHashes
{
    private const int Size = 16;

    /// <summary>The hashes of all parts.</summary>
    /// <param name="row">See <see cref="RowOf"/>.</param>
    public static byte[] Of(string row, DocumentForm document) =>
    [
        .. Of(row), .. Of(document.DiagnosticsJson), .. Of(document.RecordJson), .. Of(document.PassagesJson), .. Of(document.Stages),
        .. Of(document.Counts), .. Of(document.Checks),
    ];

    /// <summary>The hashes of all parts as the library's rows hold them.</summary>
    public static byte[] Of(string row, string diagnostics, string record, string passages, byte[] stages, string counts, byte[] checks) =>
        [.. Of(row), .. Of(diagnostics), .. Of(record), .. Of(passages), .. Of(stages), .. Of(counts), .. Of(checks)];

    /// <summary>The hash of one part.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..Size];

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static byte[] Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    /// <summary>The columns of a document's row as one text.</summary>
    public static string RowOf(params ReadOnlySpan<object?> columns)
    {
        var text = new StringBuilder();
        foreach (var column in columns) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{column ?? "\u0001"}\0");
        return text.ToString();
    }

    /// <summary>Makes sure that a part is as it was stored.</summary>
    /// <param name="hashes">Those of the document; null where they are lost.</param>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void Require(byte[]? hashes, ContentPart part, string content) => Require(hashes, part, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="Require(byte[], ContentPart, string)"/>
    public static void Require(byte[]? hashes, ContentPart part, ReadOnlySpan<byte> content)
    {
        var start = (int)part * Size;
        if (hashes is null || hashes.Length < start + Size || !hashes.AsSpan(start, Size).SequenceEqual(Of(content)))
            throw new InvalidDataException("A document is not what was stored.");
    }
}
