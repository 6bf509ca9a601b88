using System.Text;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Storing.Native;

/// <summary>
/// The Danish analysis in the form that FTS5 takes it: bytes of UTF-8. One for each connection, used by one thread at a time.
/// Most words of a text have been met before, so their terms are kept.
/// </summary>
internal sealed class TermStream(DanishAnalyzer analyzer)
{
    private const int KeptWords = 50_000;

    private static readonly byte[][] s_break = [[(byte)WordScanner.PassageBreak]];

    private readonly Dictionary<string, byte[][]> _documentTerms = new(StringComparer.Ordinal);

    /// <summary>What went wrong in the last call that gave an error; null where nothing did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Begins to read a text. Bytes that are no UTF-8 are read as U+FFFD, which is part of no word.</summary>
    public Reader Read(ReadOnlySpan<byte> utf8, TermUse use) => new(this, utf8, use);

    private byte[][] Terms(ReadOnlySpan<char> word, TermUse use)
    {
        if (use != TermUse.Document) return Encode(word, use);
        var kept = _documentTerms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(word, out var terms)) return terms;
        if (_documentTerms.Count >= KeptWords) _documentTerms.Clear();
        return kept[word] = Encode(word, use);
    }

    private byte[][] Encode(ReadOnlySpan<char> word, TermUse use) => [.. analyzer.Terms(word, use).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The terms of a word and the bytes of the text, from <c>Start</c> up to <c>End</c>, that it stands on.</summary>
    public readonly ref struct Word(byte[][] terms, int start, int end)
    {
        public byte[][] Terms { get; } = terms;

        public int Start { get; } = start;

        public int End { get; } = end;
    }

    /// <summary>Goes through the words of one text.</summary>
    public ref struct Reader
    {
        private readonly TermStream _stream;
        private readonly TermUse _use;
        private readonly string _text;
        private readonly int _length;
        private WordScanner _scanner;
        private int _units;
        private int _bytes;

        internal Reader(TermStream stream, ReadOnlySpan<byte> utf8, TermUse use)
        {
            _stream = stream;
            _use = use;
            _text = Encoding.UTF8.GetString(utf8);
            _length = utf8.Length;
            _scanner = new WordScanner(_text);
        }

        public bool TryNext(out Word word)
        {
            while (_scanner.TryNext(out var scanned))
            {
                if (scanned.IsBreak && _use != TermUse.Document) continue;
                var terms = scanned.IsBreak ? s_break : _stream.Terms(_text.AsSpan(scanned.Start, scanned.Length), _use);
                word = new Word(terms, BytesUpTo(scanned.Start), BytesUpTo(scanned.End));
                return true;
            }

            word = default;
            return false;
        }

        /// <summary>Counts on from the last place asked for; places come in ascending order.</summary>
        private int BytesUpTo(int unit)
        {
            _bytes += Encoding.UTF8.GetByteCount(_text.AsSpan(_units, unit - _units));
            _units = unit;
            return Math.Min(_bytes, _length);
        }
    }
}
