namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// Looks in bytes for numbers that must not be there: their ten digits, or twelve with the century, with little
/// between.
/// </summary>
internal sealed class DigitTrace(IEnumerable<string> numbers)
{
    private const int Widest = 6;

    private readonly HashSet<string> _numbers = [.. numbers.SelectMany(n => (string[])[n, n[..4] + "19" + n[4..], "19" + n[4..6] + n[2..4] + n[..2] + n[6..], (char)(n[0] + 6) + n[1..]])];

    /// <summary>The first number whose digits stand in the bytes one after the other; null where none does.</summary>
    public string? In(ReadOnlySpan<byte> bytes)
    {
        var digits = new Queue<char>();
        var gap = 0;
        foreach (var b in bytes)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                if (++gap > Widest) digits.Clear();
                continue;
            }

            gap = 0;
            digits.Enqueue((char)b);
            if (digits.Count > 12) digits.Dequeue();
            var text = string.Concat(digits);
            if (text.Length >= 10 && _numbers.Contains(text[^10..])) return text[^10..];
            if (text.Length == 12 && _numbers.Contains(text)) return text;
        }

        return null;
    }

    /// <summary>The files of a folder that hold a number, by name or by content.</summary>
    public IEnumerable<string> InFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (In(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path))) is { } named) yield return $"{path} (its name: {named})";
            byte[] bytes;
            try
            {
                bytes = File.ReadAllBytes(path);
            }
            catch (IOException)
            {
                continue;
            }

            if (In(bytes) is { } held) yield return $"{path} ({held})";
        }
    }
}
