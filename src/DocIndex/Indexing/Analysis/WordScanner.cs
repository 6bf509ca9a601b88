using System.Globalization;
using System.Text;

namespace DocIndex.Indexing.Analysis;

/// <summary>A word, number or code as it stands in a text: a run of UTF-16 units, <c>Start &lt; End</c>.</summary>
/// <param name="Length">Units from <paramref name="Start"/> that carry the term; less than the whole where an apostrophe sets an ending off.</param>
internal readonly record struct ScannedWord(int Start, int End, int Length)
{
    public bool IsBreak => Length == 0;
}

/// <summary>
/// Cuts a text into words, numbers and codes. Runs of letters, digits and combining marks are words; a point or comma between two digits
/// belongs to the number ("35.10", "2,7"); letters and digits together are a code ("BI24"); a hyphen parts words; soft hyphens and zero-width
/// characters are passed over; what follows an apostrophe as an ending ("EU's", "pc'er") belongs to the word but not to its term.
/// </summary>
/// <param name="from">Where in the text to begin: at its start, or behind a word.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, int from = 0)
{
    /// <summary>Stands between passages that were put together, so that no phrase is found across them. Comes out as a break.</summary>
    public const char PassageBreak = '\u001E';

    private readonly ReadOnlySpan<char> _text = text;
    private int _next = from;

    /// <summary>The next word, or false at the end of the text.</summary>
    public bool TryNext(out ScannedWord word)
    {
        while (_next < _text.Length)
        {
            var start = _next;
            if (_text[start] == PassageBreak)
            {
                _next++;
                word = new ScannedWord(start, _next, 0);
                return true;
            }

            var width = WordCharacterWidth(start);
            if (width == 0 || IsMark(start))
            {
                _next += Math.Max(1, width);
                continue;
            }

            var termEnd = EndOfRun(start);
            _next = EndOfEnding(start, termEnd);
            word = new ScannedWord(start, _next, termEnd - start);
            return true;
        }

        word = default;
        return false;
    }

    private readonly int EndOfRun(int start)
    {
        var i = start;
        var end = start;
        while (i < _text.Length)
        {
            if (WordCharacterWidth(i) is > 0 and var width) end = i += width;
            else if (IsPassedOver(_text[i])) i++;
            else if (_text[i] is '.' or ',' && char.IsAsciiDigit(_text[i - 1]) && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1])) i++;
            else break;
        }

        return end;
    }

    private readonly int EndOfEnding(int start, int termEnd)
    {
        if (termEnd - start < 2 || termEnd >= _text.Length || _text[termEnd] is not ('\'' or '’')) return termEnd;
        var end = EndOfRun(termEnd + 1);
        return _text[(termEnd + 1)..end] is "s" or "er" or "en" or "et" or "ere" or "erne" or "ers" or "ens" or "ets" or "ernes" ? end : termEnd;
    }

    /// <summary>UTF-16 units of the word character at a place; 0 where there is none.</summary>
    private readonly int WordCharacterWidth(int i)
    {
        var c = _text[i];
        if (c < 0x80) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (Rune.DecodeFromUtf16(_text[i..], out var rune, out var width) != System.Buffers.OperationStatus.Done) return 0;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => width,
            _ => 0,
        };
    }

    private readonly bool IsMark(int i) =>
        char.GetUnicodeCategory(_text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsPassedOver(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
