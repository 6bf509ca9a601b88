using System.Text;

namespace DocIndex.Reading.Personal;

/// <summary>What text the bytes of a file may hold that is none, or none only.</summary>
internal static class BinaryText
{
    private const int Block = 1 << 20;
    private const int Overlap = 256;

    private const int LongestLook = 8192;
    private const int MostWords = 2000;

    /// <summary>Every operator has a handful of operands.</summary>
    private const int LeastShare = 16;

    private static readonly HashSet<string> s_operators = new(StringComparer.Ordinal)
    {
        "q", "Q", "cm", "re", "f", "f*", "W", "W*", "n", "m", "l", "c", "h", "S", "w", "gs", "rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN",
        "BT", "ET", "Tf", "Tm", "Td", "TD", "T*", "Tj", "TJ", "Tc", "Tw", "Tz", "Tr", "Ts", "Do", "BDC", "BMC", "EMC", "begincmap", "beginbfchar", "endbfchar",
        "beginbfrange", "endbfrange", "def", "d0", "d1",
    };

    private static readonly byte[][] s_packed =
    [
        [0xD0, 0xCF, 0x11, 0xE0], // files of older office programs, which keep text in pieces
        [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
        [0x52, 0x61, 0x72, 0x21],
    ];

    /// <summary>True for what is packed or arranged in a way that is not undone here.</summary>
    public static bool IsPackedOtherwise(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in s_packed)
            if (bytes.StartsWith(signature.AsSpan())) return true;
        return false;
    }

    /// <summary>The text where the bytes are text; else null.</summary>
    public static string? Decoded(ReadOnlySpan<byte> bytes) => TextDecoder.Decode(bytes)?.Text;

    /// <summary>
    /// True for the operators of a PDF's page or font, whose numbers are places and sizes. Must not take prose in which
    /// some of their names are words.
    /// </summary>
    public static bool IsDrawing(string text)
    {
        var words = text[..Math.Min(text.Length, LongestLook)].Split(
            (char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries);
        return words.Count(s_operators.Contains) * LeastShare > words.Length;
    }

    /// <summary>
    /// The bytes as single characters and, where some are zero, as characters of two bytes in both orders and places; a
    /// block at a time.
    /// </summary>
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> bytes)
    {
        for (var start = 0; start < bytes.Length; start += Block)
        {
            var block = bytes.Slice(start, Math.Min(Block + Overlap, bytes.Length - start));
            yield return Encoding.Latin1.GetString(block.Span);
            if (!block.Span.Contains((byte)0)) continue;
            foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            {
                yield return encoding.GetString(block.Span);
                yield return encoding.GetString(block.Span[1..]);
            }
        }
    }
}
