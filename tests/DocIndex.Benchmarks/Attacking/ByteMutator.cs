using System.Text;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>Changes bytes as broken disks, transfers and programs do, and as one does who looks for a way in.</summary>
internal sealed class ByteMutator(Random random)
{
    private const int MostChanges = 8;
    private const int LongestPiece = 4096;

    private static readonly string[] s_numbers = ["0", "-1", "2147483647", "2147483648", "4294967296", "9223372036854775807", "-2147483648", "1e308", "65536"];

    /// <summary>A changed copy.</summary>
    public byte[] Mutate(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var changes = 1 + random.Next(MostChanges); changes > 0 && bytes.Count > 1; changes--) Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var (at, length) = Piece(bytes);
        switch (random.Next(9))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            case 5: bytes.RemoveRange(at, bytes.Count - at); break;
            case 6: for (var i = at; i < at + length; i++) bytes[i] = 0; break;
            case 7: bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(LongestPiece))); break;
            default: ReplaceNumber(bytes, at); break;
        }
    }

    private (int At, int Length) Piece(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        return (at, Math.Min(1 + random.Next(LongestPiece), bytes.Count - at));
    }

    /// <summary>The next number behind a place says something that counters and offsets do not expect.</summary>
    private void ReplaceNumber(List<byte> bytes, int from)
    {
        var start = bytes.FindIndex(from, b => char.IsAsciiDigit((char)b));
        if (start < 0) return;
        var end = start;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end])) end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(s_numbers[random.Next(s_numbers.Length)]));
    }
}
