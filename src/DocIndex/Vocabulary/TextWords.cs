namespace DocIndex.Vocabulary;

/// <summary>The words of a text as phrases are compared with them: lower case, parted by single blanks.</summary>
/// <remarks>Many sets of phrases are looked for in one text, one after the other; the last text's words are kept for each thread.</remarks>
internal sealed class TextWords
{
    [ThreadStatic]
    private static TextWords? s_last;

    private readonly string _text;
    private readonly string _words;
    private readonly int[] _starts;

    private TextWords(string text)
    {
        _text = text;
        _words = PhraseSet.Normalize(text);
        if (_words.Length == 0)
        {
            _starts = [];
            return;
        }
        _starts = new int[_words.AsSpan().Count(' ') + 1];
        for (var (i, word) = (0, 1); i < _words.Length; i++)
            if (_words[i] == ' ') _starts[word++] = i + 1;
    }

    /// <summary>Number of words; 0 for a text without letters and digits.</summary>
    public int Count => _starts.Length;

    public static TextWords Of(string text) => s_last is { } last && ReferenceEquals(last._text, text) ? last : s_last = new TextWords(text);

    /// <summary>Consecutive words, parted by blanks.</summary>
    public ReadOnlySpan<char> Span(int start, int count) =>
        _words.AsSpan(_starts[start]..(start + count < _starts.Length ? _starts[start + count] - 1 : _words.Length));
}
