using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>Words and short texts of many notes, each held once and known by a number.</summary>
internal sealed class SharedWords
{
    private readonly Dictionary<string, (string Text, int Number)> _known = new(StringComparer.Ordinal);

    /// <summary>The number of a text: the same for the same text.</summary>
    public int NumberOf(string text) => Known(text).Number;

    /// <summary>The one copy of a text.</summary>
    public string Shared(string text) => Known(text).Text;

    /// <summary>The beginnings of a text's words that carry meaning (<see cref="LabelLikeness"/>).</summary>
    public WordSet Stems(string text) => new(LabelLikeness.Stems(text).Select(NumberOf));

    private (string Text, int Number) Known(string text)
    {
        if (!_known.TryGetValue(text, out var known)) _known[text] = known = (text, _known.Count);
        return known;
    }
}
