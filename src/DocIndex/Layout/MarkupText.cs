using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tells what the paragraphs of a marked-up document are where the markup calls them nothing: headings that are only bold or only known by their words,
/// captions, check boxes, panels of options, bullets that were typed, running lines.
/// </summary>
internal sealed class MarkupText(DanishVocabulary vocabulary)
{
    private const int LongestPanelLine = 45;

    /// <summary>A "heading" longer than this that ends as a sentence is text in the wrong style.</summary>
    private const int LongestHeadingSentence = 100;

    /// <summary>What follows a heading that nothing marks must be at least this long, or a list or table.</summary>
    private const int ShortestText = 30;

    private readonly HeadingRules _headings = new(vocabulary, new LineSpacing(0, 80));
    private List<MarkupPiece> _pieces = [];
    private bool _marksHeadings;
    private int _level;

    /// <summary>The pieces, title and letterhead already told, with their final roles; levels of headings are still to be counted from 1.</summary>
    public List<MarkupPiece> Classify(List<MarkupPiece> pieces)
    {
        _pieces = [.. pieces.SelectMany(ByLineWhereParted)];
        _marksHeadings = _pieces.Exists(p => p.Role == BlockRole.Heading || p is { Role: BlockRole.Paragraph or BlockRole.List, IsBold: true });
        _level = 0;
        var result = new List<MarkupPiece>(_pieces.Count);
        for (var i = 0; i < _pieces.Count;)
        {
            if (_pieces[i].Role is BlockRole.Paragraph or BlockRole.Heading or BlockRole.List or BlockRole.SidePanel && vocabulary.CheckBoxGroups.Exact(_pieces[i].Text) is not null && PanelAfter(i) is var end && end > i + 1)
            {
                result.Add(_pieces[i] with { Role = BlockRole.Heading, Level = Math.Max(2, _level) });
                for (i++; i < end; i++) result.Add(_pieces[i].As(HasBox(_pieces[i]) ? BlockRole.CheckBoxes : BlockRole.SidePanel));
                continue;
            }
            result.Add(Classified(i));
            if (result[^1].Role == BlockRole.Heading) _level = result[^1].IsMarked ? result[^1].Level : _level;
            i++;
        }
        return result;
    }

    private MarkupPiece Classified(int i)
    {
        var piece = _pieces[i];
        if (piece.Role is not (BlockRole.Paragraph or BlockRole.Heading or BlockRole.List)) return piece;
        if (HasBox(piece)) return piece.As(BlockRole.CheckBoxes);
        if (piece.Role == BlockRole.Heading) return piece.Text.Length > LongestHeadingSentence && LineText.EndsSentence(piece.Text) ? piece.As(BlockRole.Paragraph) : piece;
        if (piece.Role == BlockRole.Paragraph && LineText.IsRunning(piece.Text)) return piece.As(BlockRole.Running);
        if (piece.Role == BlockRole.Paragraph && TitleRules.IsDateLine(piece.Text)) return piece.As(BlockRole.Letterhead);
        if (piece.Role == BlockRole.Paragraph && Caption.Begins(piece.Text)) return piece.As(BlockRole.Caption);
        if (piece.Text.Length <= LongestPanelLine && (CheckBoxes.EndsWithMark(piece.Text) || CheckBoxes.BeginsWithMark(piece.Text))) return piece.As(BlockRole.SidePanel);
        if (HeadingLevel(i) is > 0 and var level) return piece with { Role = BlockRole.Heading, Level = level, Text = string.Join(' ', piece.Lines.Select(l => l.Text)) };
        if (piece.Role == BlockRole.Paragraph && LineText.MarkerLength(piece.Text) is > 0 and var marker) return piece.As(BlockRole.List) with { Text = piece.Text[marker..] };
        return piece;
    }

    /// <summary>The level of a heading that no markup marks; 0 for other text. Under marked headings it is one deeper than the last.</summary>
    private int HeadingLevel(int i)
    {
        var piece = _pieces[i];
        var text = string.Join(' ', piece.Lines.Select(l => l.Text));
        if (piece.Role == BlockRole.List && IsList(i + 1)) return 0;
        if (_headings.NamesPart(text) && !LineText.EndsSentence(text)) return _level + 2;
        if (_headings.IsKnownHeading(text) && (_headings.IsKnownExactly(text) || piece.IsBold || IsFollowedByText(i)) && i + 1 < _pieces.Count) return piece.IsBold || _level == 0 ? Math.Max(1, _level) : _level + 1;
        var plain = text[LineText.MarkerLength(text)..];
        if (!HeadingRules.LooksLikeHeading(plain)) return 0;
        if (piece.IsBold) return FollowsAnything(i) ? _level + 2 : 0;
        return !_marksHeadings && piece.Role == BlockRole.Paragraph && IsFollowedByText(i) && i > 0 && LineText.EndsSentence(_pieces[i - 1].Text) ? 2 : 0;
    }

    private bool IsList(int i) => i < _pieces.Count && _pieces[i].Role == BlockRole.List;

    private bool FollowsAnything(int i) => Next(i) is { } next && !(next.IsBold && next.Role == BlockRole.Paragraph && HeadingRules.LooksLikeHeading(next.Text) && !_headings.IsKnownHeading(next.Text) && next.Text.Length <= ShortestText);

    private bool IsFollowedByText(int i) => Next(i) is { } next && (next.Role is BlockRole.Table or BlockRole.List or BlockRole.Caption || next.Text.Length > ShortestText);

    private MarkupPiece? Next(int i)
    {
        for (i++; i < _pieces.Count; i++)
            if (_pieces[i].Role is not (BlockRole.Running or BlockRole.SidePanel or BlockRole.Footnote)) return _pieces[i].Role == BlockRole.Heading ? null : _pieces[i];
        return null;
    }

    /// <summary>The end of the short lines under the name of a group of options; the place itself plus one where no option among them is marked.</summary>
    private int PanelAfter(int i)
    {
        var end = i + 1;
        while (end < _pieces.Count && _pieces[end] is { Role: BlockRole.Paragraph or BlockRole.List or BlockRole.SidePanel or BlockRole.CheckBoxes } piece
            && piece.Text.Length <= LongestPanelLine && !piece.Text.EndsWith('.') && vocabulary.CheckBoxGroups.Exact(piece.Text) is null && !_headings.IsKnownHeading(piece.Text)) end++;
        var options = _pieces.GetRange(i + 1, end - i - 1);
        return options.Exists(p => p.Role is BlockRole.SidePanel or BlockRole.CheckBoxes || HasBox(p) || CheckBoxes.EndsWithMark(p.Text)) ? end : i + 1;
    }

    /// <summary>A paragraph whose lines are parted on purpose: each begins with a bullet, holds boxes, or is a key with a value.</summary>
    private static IEnumerable<MarkupPiece> ByLineWhereParted(MarkupPiece piece) =>
        piece.Role is BlockRole.Paragraph or BlockRole.CheckBoxes or BlockRole.SidePanel && piece is { IsRow: false, Lines.Length: > 1 }
            && (piece.Role != BlockRole.Paragraph || piece.Lines.Count(l => LineText.MarkerLength(l.Text) > 0) > 1 || piece.Lines.Count(l => l.Text.IndexOfAny(CheckBoxes.Glyphs) >= 0) > 1)
            ? piece.ByLine()
            : [piece];

    private static bool HasBox(MarkupPiece piece) => piece.Text.IndexOfAny(CheckBoxes.Glyphs) >= 0;
}
