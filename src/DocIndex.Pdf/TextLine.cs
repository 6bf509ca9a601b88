using System.Collections.Immutable;

namespace DocIndex.Pdf;

/// <summary>Words that stand side by side in one column, from left to right.</summary>
public sealed class TextLine
{
    internal TextLine(ImmutableArray<Word> words)
    {
        Words = words;
        Box = words.Select(word => word.Box).Aggregate((all, next) => all.Union(next));
    }

    /// <summary>In the order of the baseline; never empty.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>The smallest box around its words; points from the page's top left.</summary>
    public Box Box { get; }

    /// <summary>The words with one space between them.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
