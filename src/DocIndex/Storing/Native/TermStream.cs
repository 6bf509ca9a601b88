using System.Collections.Immutable;
using System.Text;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Storing.Native;

/// <summary>The Danish analysis in the form that FTS5 takes it: places are bytes of UTF-8. One for each connection, used by one thread at a time.</summary>
internal sealed class TermStream(DanishAnalyzer analyzer)
{
    private static readonly ImmutableArray<string> s_break = [WordScanner.PassageBreak.ToString()];

    /// <summary>What went wrong in the last call that gave an error; null where nothing did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Begins to read a text. Bytes that are no UTF-8 are read as U+FFFD, which is part of no word.</summary>
    public Reader Read(ReadOnlySpan<byte> utf8, TermUse use) => new(analyzer, utf8, use);

    /// <summary>The terms of a word and the bytes of the text, from <c>Start</c> up to <c>End</c>, that it stands on.</summary>
    public readonly ref struct Word(ImmutableArray<string> terms, int start, int end)
    {
        public ImmutableArray<string> Terms { get; } = terms;

        public int Start { get; } = start;

        public int End { get; } = end;
    }

    /// <summary>Goes through the words of one text.</summary>
    public ref struct Reader
    {
        private readonly DanishAnalyzer _analyzer;
        private readonly TermUse _use;
        private readonly string _text;
        private readonly int _length;
        private WordScanner _scanner;
        private int _units;
        private int _bytes;

        internal Reader(DanishAnalyzer analyzer, ReadOnlySpan<byte> utf8, TermUse use)
        {
            _analyzer = analyzer;
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
                var terms = scanned.IsBreak ? s_break : _analyzer.Terms(_text.AsSpan(scanned.Start, scanned.Length), _use);
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
