using System.Runtime.CompilerServices;
using System.Text;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>
/// The words of a list, one on each line of UTF-8, looked up where they lie: the list is read in one piece and only places are kept beside it,
/// so that 300,000 words cost a few milliseconds and a few megabytes. Names (words with a capital letter) are passed over.
/// </summary>
internal sealed class WordTable
{
    private readonly byte[] _text;
    private readonly int[] _places;

    public WordTable(byte[] text)
    {
        _text = text;
        var lines = text.AsSpan().Count((byte)'\n') + 1;
        _places = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(lines * 2))];
        Fill();
    }

    /// <summary>True for a word of the list, in lower case.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        Span<byte> bytes = stackalloc byte[DanishAnalyzer.MaxTermLength * 3];
        var length = Encoding.UTF8.GetBytes(word, bytes);
        var wanted = (ReadOnlySpan<byte>)bytes[..length];
        for (var slot = Slot(wanted); ; slot = (slot + 1) & (_places.Length - 1))
        {
            var place = _places[slot] - 1;
            if (place < 0) return false;
            if (_text.AsSpan(place).StartsWith(wanted) && IsEnd(place + length)) return true;
        }
    }

    // Runs once for each process and would else run unoptimised.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill()
    {
        var start = 0;
        while (start < _text.Length)
        {
            var length = _text.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? _text.Length : start + length;
            var wordEnd = end > start && _text[end - 1] == '\r' ? end - 1 : end;
            if (wordEnd > start && _text[start] is >= (byte)'a' and <= (byte)'z' or 0xC3)
            {
                var slot = Slot(_text.AsSpan(start, wordEnd - start));
                while (_places[slot] != 0) slot = (slot + 1) & (_places.Length - 1);
                _places[slot] = start + 1;
            }

            start = end + 1;
        }
    }

    private bool IsEnd(int place) => place >= _text.Length || _text[place] is (byte)'\n' or (byte)'\r';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Slot(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var b in word) hash = (hash ^ b) * 16777619u;
        hash ^= hash >> 15;
        return (int)(hash & (uint)(_places.Length - 1));
    }
}
