using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>The printed lines of a document in pieces, and what is asked of them everywhere.</summary>
internal sealed class FlatText
{
    public FlatText(SourceDocument document, DanishVocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Mending = new HyphenMending(document.Lines.Select(l => l.Text));
        var (gap, page) = (0, 1);
        var running = new PrintedOnEveryPage(document);
        var lines = ImmutableArray.CreateBuilder<FlatLine>();
        foreach (var line in document.Lines)
        {
            if (line.IsBlank || running.Holds(line)) { gap++; continue; }
            // The foot of a page is no gap in a table that goes on.
            lines.Add(FlatLine.Of(line, line.Page == page ? gap : Math.Min(gap, 1)));
            (gap, page) = (0, line.Page);
        }

        for (var i = 1; i < lines.Count; i++)
            if (YearsBelowWords.Joined(lines[i - 1], lines[i]) is var (above, below)) (lines[i - 1], lines[i]) = (above, below);
        Lines = lines.ToImmutable();
        _headings = NumberedHeadings.In(Lines);
        _told = ToldAmounts.In(document.Lines, vocabulary);
    }

    private readonly ImmutableHashSet<int> _headings;

    private readonly ImmutableArray<bool> _told;

    public ImmutableArray<FlatLine> Lines { get; }

    public DanishVocabulary Vocabulary { get; }

    public HyphenMending Mending { get; }

    /// <summary>The place in <see cref="Lines"/> of a line of the document that is among them.</summary>
    /// <param name="number">From 1.</param>
    public int IndexOf(int number)
    {
        var (from, to) = (0, Lines.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Lines[middle].Line.Number < number) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    /// <summary>True for a line that no table goes on over: a caption, a bullet, a numbered heading, one of a section's role.</summary>
    public bool Stops(int i)
    {
        var line = Lines[i];
        if (_headings.Contains(i)) return true;
        if (Caption.Begins(line.Text) || Caption.BeginsFigure(line.Text)
            || line.Text.IndexOfAny(CheckBoxes.Glyphs) >= 0) return true;
        if (line.Figures == 0 && LineText.IsBullet(line.Text)) return true;
        return Vocabulary.SectionRoles.Exact(line.Text) is not null && LineText.StartsUpper(line.Text) && line.Figures == 0
            && !IsAboveFigures(i);
    }

    /// <summary>True for a line with figures right below it, or below a label on lines of its own ("Udgifter" over rows).</summary>
    private bool IsAboveFigures(int i)
    {
        if (i + 1 < Lines.Length && Lines[i + 1].Figures > 0) return true;
        for (var next = i + 1; next < Lines.Length && next <= i + LinesOfLabel && Lines[i].Gap == 0 && Lines[next].Gap == 0; next++)
            if (Lines[next].Figures > 0) return true;
        return false;
    }

    private const int LinesOfLabel = 3;

    /// <summary>
    /// True for a line of running text: a sentence ends with it, or tells amounts in it. Must not match rows, headers that end in "kr.", or
    /// labels that wrap, however long.
    /// </summary>
    public bool IsProse(int i)
    {
        var text = Lines[i].Text;
        if (_told[Lines[i].Line.Number - 1]) return true;
        if (Lines[i].HasColumns || Lines[i].Figures > 1 || Lines[i].Pieces.Count(p => p.Sort == PieceSort.Period) > 1) return false;
        return text.Length > FlatSettings.LongestLabelLine
            || EndsSentence(text) && (text.Length > FlatSettings.LongLine || LineText.HasFiniteVerb("x " + text));
    }

    /// <summary>True for a line that tells an amount below the rows under a header, and is none of them.</summary>
    public bool TellsBelow(FlatHead head, int i) => Lines[i] is { Gap: > 0, Figures: > 0 } line
        && ToldAmounts.TellsBelow(line.Line.Text, line.Gap, head.Columns.Length,
            Enumerable.Range(head.Last + 1, i - head.Last - 1).Select(r => Lines[r].Line.Text));

    /// <summary>True where a sentence ends with a line; "kr." ends none.</summary>
    public static bool EndsSentence(string text) => LineText.EndsSentence(text)
        && !text.TrimEnd(')', ' ').EndsWith("kr.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lines of one cell as one text.</summary>
    public FlatCell Joined(IEnumerable<(string Text, SourceLine Line)> parts)
    {
        var all = parts.ToList();
        return new(Mending.Join(all.Select(p => p.Text)), [.. all.Select(p => p.Line).Distinct()]);
    }

    /// <summary>
    /// True where a line of words goes on with the line of words before it: the one breaks off, the other begins in
    /// lower case, or its first word would not have fitted.
    /// </summary>
    public static bool GoesOn(string before, string next, int width) =>
        LineText.BreaksOff(before) || LineText.StartsLower(next) || before.Count(c => c == '(') > before.Count(c => c == ')')
        || next.StartsWith('(') || !LineText.NextWordWouldFit(before, next, width);
}
