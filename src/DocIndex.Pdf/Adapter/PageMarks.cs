
namespace DocIndex.Pdf.Adapter;

/// <summary>
/// What the content of a page has put on it so far, in content order; their numbers are held against the limit.
/// </summary>
internal sealed class PageMarks
{
    private readonly ReadBudget budget;
    private readonly Dictionary<LetterStyle, LetterStyle> styles = [];

    /// <param name="letters">Memory that serves one page after the other; it is cleared.</param>
    public PageMarks(ReadBudget budget, List<Letter> letters)
    {
        this.budget = budget;
        Letters = letters;
        Letters.Clear();
    }

    public List<Letter> Letters { get; }

    public List<Ruling> Rulings { get; } = [];

    public List<ShadedBox> Boxes { get; } = [];

    /// <summary>Painted squares too small to be an area or a line.</summary>
    public List<(Box Box, Rgb Colour)> Dots { get; } = [];

    public List<Box> Slanted { get; } = [];

    /// <summary>Small round shapes.</summary>
    public List<Box> Discs { get; } = [];

    /// <summary>Areas that were painted, in their order; the colour is null where it cannot be told.</summary>
    public List<(Box Box, Rgb? Colour)> Grounds { get; } = [];

    public List<PdfImage> Images { get; } = [];

    public void Add(in Letter letter)
    {
        Check(Letters.Count);
        Letters.Add(letter);
    }

    public void Add(in Ruling ruling)
    {
        Check(Rulings.Count);
        Rulings.Add(ruling);
    }

    public void Add(in ShadedBox box)
    {
        Check(Boxes.Count);
        Boxes.Add(box);
    }

    public void AddDot(Box box, Rgb colour)
    {
        Check(Dots.Count);
        Dots.Add((box, colour));
    }

    public void AddSlanted(Box stroke)
    {
        Check(Slanted.Count);
        Slanted.Add(stroke);
    }

    public void AddDisc(Box disc)
    {
        Check(Discs.Count);
        Discs.Add(disc);
    }

    public void Add(PdfImage image)
    {
        Check(Images.Count);
        Images.Add(image);
        AddGround(image.Box, null);
    }

    public void AddGround(Box box, Rgb? colour)
    {
        Check(Grounds.Count);
        Grounds.Add((box, colour));
    }

    /// <summary>Forgets what an earlier reading of the page has put here.</summary>
    public void Clear()
    {
        Letters.Clear();
        Rulings.Clear();
        Boxes.Clear();
        Dots.Clear();
        Slanted.Clear();
        Discs.Clear();
        Images.Clear();
        Grounds.Clear();
    }

    /// <summary>The one instance of the page that equals a style.</summary>
    public LetterStyle Shared(LetterStyle style)
    {
        if (styles.TryGetValue(style, out var known))
            return known;
        styles.Add(style, style);
        return style;
    }

    private void Check(int count)
    {
        if (count >= budget.Limits.MaxMarksPerPage)
            throw budget.Reached(DiagnosticTable.TooManyMarks, budget.Limits.MaxMarksPerPage);
    }
}
