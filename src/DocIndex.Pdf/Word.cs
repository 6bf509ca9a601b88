namespace DocIndex.Pdf;

/// <summary>Letters of one baseline with no gap between them. Coordinates are points from the page's top left, y downward.</summary>
public sealed class Word
{
    internal Word(string text, ReadOnlyMemory<Letter> letters, Box box)
    {
        (Text, Letters, Box) = (text, letters, box);
    }

    /// <summary>The letters' texts in reading order, never empty; a soft hyphen at its end is kept as U+00AD.</summary>
    public string Text { get; }

    /// <summary>Its letters in reading order, never empty.</summary>
    public ReadOnlyMemory<Letter> Letters { get; }

    /// <summary>The smallest box around its letters' boxes.</summary>
    public Box Box { get; }

    /// <summary>The first letter's; see <see cref="Letters"/> where a word changes its looks.</summary>
    public LetterStyle Style => Letters.Span[0].Style;

    /// <summary>Height of the baseline where the word begins.</summary>
    public double Baseline => Letters.Span[0].Y;

    /// <summary>Direction of the baseline in degrees clockwise; see <see cref="Letter.Rotation"/>.</summary>
    public double Rotation => Letters.Span[0].Rotation;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
