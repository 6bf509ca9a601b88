using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Bounds how many objects the cross-reference streams of a file claim: PdfPig lists every claimed number before it
/// looks whether the stream has an entry for it, and two thousand million of them fill the machine.
/// </summary>
internal static class CrossReferenceStreams
{
    /// <summary>Indirect objects that a file may have; ISO 32000-1, Annex C, table C.1.</summary>
    private const int MaxObjects = 8_388_607;

    private const int LongestNumber = 32;

    /// <summary>
    /// The same bytes where no stream claims more objects than <see cref="MaxObjects"/>, as in every sound file;
    /// else a copy of the same length whose numbers are at most that, together, stream by stream.
    /// A size of other streams and dictionaries, as of a font's file, is none of them.
    /// </summary>
    public static ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> file)
    {
        byte[]? copy = null;
        foreach (var (number, instead) in Counts(file.Span))
        {
            copy ??= file.ToArray();
            var field = copy.AsSpan(number.Start, number.Length);
            field.Fill((byte)' ');
            Encoding.ASCII.GetBytes(instead.ToString(CultureInfo.InvariantCulture), field);
        }
        return copy ?? file;
    }

    /// <summary>A written number.</summary>
    private readonly record struct Written(int Start, int Length, double Value);

    /// <summary>The numbers to be replaced, and by what.</summary>
    private static List<(Written Number, int Instead)> Counts(ReadOnlySpan<byte> file)
    {
        var replaced = new List<(Written, int)>();
        for (var at = 0; file[at..].IndexOf("/XRef"u8) is >= 0 and var found;)
        {
            var start = at + Math.Max(0, file.Slice(at, found).LastIndexOf(" obj"u8));
            var name = at + found;
            var end = file[name..].IndexOf("stream"u8) is >= 0 and var length ? name + length : file.Length;
            at = end;
            var left = MaxObjects;
            foreach (var (number, isCount) in Numbers(file, start, end))
            {
                var most = isCount ? left : MaxObjects;
                if (number.Value > most)
                    replaced.Add((number, most));
                if (isCount)
                    left -= (int)Math.Clamp(number.Value, 0, most);
            }
        }
        return replaced;
    }

    /// <summary>The values of /Size and /Index; every second one of /Index counts objects.</summary>
    private static List<(Written Number, bool IsCount)> Numbers(ReadOnlySpan<byte> file, int start, int end)
    {
        var numbers = new List<(Written, bool)>();
        foreach (var key in (string[])["/Size", "/Index"])
        {
            var name = Encoding.ASCII.GetBytes(key);
            for (var at = start; file[at..end].IndexOf(name) is >= 0 and var found;)
            {
                at = PastBlanks(file[..end], at + found + name.Length);
                var isArray = file[at..end].StartsWith("["u8);
                if (isArray)
                    at = PastBlanks(file[..end], at + 1);
                for (var count = 0; (isArray || count == 0) && NumberAt(file[..end], at) is { } number; count++)
                {
                    numbers.Add((number, isArray && count % 2 == 1));
                    at = PastBlanks(file[..end], number.Start + number.Length);
                }
            }
        }
        return numbers;
    }

    private static int PastBlanks(ReadOnlySpan<byte> file, int at) =>
        file.Length - file[at..].TrimStart(" \t\r\n\f\0"u8).Length;

    private static Written? NumberAt(ReadOnlySpan<byte> file, int at) =>
        Utf8Parser.TryParse(file[at..Math.Min(file.Length, at + LongestNumber)], out double value, out var length)
            ? new Written(at, length, value)
            : null;
}
