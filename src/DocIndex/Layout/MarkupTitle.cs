using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Finds the title of a marked-up document: what is marked as title; else the one heading that stands above all others; else what names the document's
/// kind or code; else the largest or the first bold line that is no letterhead; else as in flattened text. What stands above it becomes letterhead, and so do keys right under it.
/// </summary>
internal sealed class MarkupTitle(DanishVocabulary vocabulary)
{
    private const int MostLetterheadLines = 14;

    private readonly TitleRules _rules = new(vocabulary);
    private readonly HeadingRules _headings = new(vocabulary, new LineSpacing(0, 80));

    /// <summary>The pieces with title and letterhead told.</summary>
    public List<MarkupPiece> Mark(List<MarkupPiece> pieces)
    {
        var (first, count, line) = Find(pieces);
        var marked = new List<MarkupPiece>();
        var head = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (first >= 0 && i > first && i < first + count) continue;
            if (first >= 0 && i == first) marked.AddRange(Title(pieces, first, count, line));
            else if (i < first && IsText(piece) && !LineText.IsProse(piece.Text)) marked.AddRange(piece.ByLine().Select(p => p.As(BlockRole.Letterhead)));
            else if (i < first) marked.Add(piece);
            else
            {
                head &= piece.Role != BlockRole.Heading;
                if (head && IsText(piece) && (piece.IsRow || piece.ByLine().All(l => TitleRules.IsKeyLine(l.Text) || TitleRules.IsDateLine(l.Text))))
                    marked.AddRange(piece.ByLine().Select(p => p.As(BlockRole.Letterhead)));
                else marked.Add(piece.Role == BlockRole.Title ? piece with { Role = BlockRole.Heading, Level = 1 } : piece);
            }
        }
        return marked;
    }

    /// <summary>The first piece and how many are the title; where it is a part of one piece, which of its lines.</summary>
    private (int First, int Count, Range Lines) Find(List<MarkupPiece> pieces)
    {
        var titled = pieces.FindIndex(p => p.Role == BlockRole.Title && !_rules.IsLetterhead(p.Text));
        if (titled >= 0)
        {
            var count = 1;
            while (titled + count < pieces.Count && pieces[titled + count].Role == BlockRole.Title) count++;
            return (titled, count, ..);
        }
        if (TopHeading(pieces) is { } top) return (top, 1, ..);

        var lines = new List<(int Piece, int Line, SourceLine Printed)>();
        for (var i = 0; i < pieces.Count && lines.Count < 2 * MostLetterheadLines; i++)
        {
            if (pieces[i].Role is BlockRole.Running or BlockRole.SidePanel or BlockRole.CheckBoxes) continue;
            if (pieces[i].Role == BlockRole.Table) lines.Add((i, -1, pieces[i].Lines[0]));
            else if (pieces[i].IsRow || pieces[i].Lines.Length == 1) lines.Add((i, -1, pieces[i].Lines[0] with { Text = pieces[i].Text }));
            else
                for (var l = 0; l < pieces[i].Lines.Length; l++) lines.Add((i, l, pieces[i].Lines[l]));
        }
        var printed = lines.ConvertAll(l => l.Printed);
        bool Cannot(int i) => pieces[lines[i].Piece].Role is not (BlockRole.Paragraph or BlockRole.Heading or BlockRole.Title) || _headings.IsKnownHeading(printed[i].Text)
            || Caption.Begins(printed[i].Text) || CellText.IsUnitLine(printed[i].Text);
        int Gap(int i) => i > 0 && lines[i].Piece == lines[i - 1].Piece ? 0 : 1;
        var found = _rules.Find(printed, Gap, Cannot);
        if (found.Count == 0) return (found.First >= 0 && found.First < lines.Count && Cannot(found.First) ? lines[found.First].Piece : -1, 0, ..);
        if (!_rules.NamesItself(printed[found.First].Text))
        {
            var end = Enumerable.Range(0, printed.Count).FirstOrDefault(Cannot, printed.Count);
            double Prominence(int i) => pieces[lines[i].Piece] is { LargeSize: > 0 and var size } ? size
                : pieces[lines[i].Piece] is { IsBold: true } or { IsMarked: true } ? 1 : 0;
            var candidates = Enumerable.Range(0, Math.Min(end, MostLetterheadLines))
                .Where(i => !_rules.IsLetterhead(printed[i].Text) && printed[i].Text.Length > 2).ToList();
            if (candidates.Count > 0 && candidates.MaxBy(Prominence) is var standsOut
                && Prominence(standsOut) > Prominence(found.First)) found = (standsOut, 1);
        }
        var (piece, line, _) = lines[found.First];
        if (line < 0) return (piece, 1, ..);
        var within = Enumerable.Range(0, found.Count).Count(i => lines[found.First + i].Piece == piece);
        return (piece, 1, line..(line + within));
    }

    /// <summary>A heading that has its level to itself, the outermost one, and is the first.</summary>
    private int? TopHeading(List<MarkupPiece> pieces)
    {
        var headings = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Role == BlockRole.Heading && pieces[i].IsMarked).ToList();
        if (headings.Count == 0) return null;
        var outermost = headings.Min(i => pieces[i].Level);
        return headings.FindAll(i => pieces[i].Level == outermost) is [var only] && only == headings[0] && !_headings.IsKnownExactly(pieces[only].Text) && (!_rules.IsLetterhead(pieces[only].Text) || TitleRules.SaysMoreThanOffice(pieces[only].Text))
            && pieces.Take(only).Where(IsText).Sum(p => p.Lines.Length) <= MostLetterheadLines && (headings.Count > 1 || _rules.NamesItself(pieces[only].Text) || !pieces.Take(only).Any(IsText))
            ? only
            : null;
    }

    private static IEnumerable<MarkupPiece> Title(List<MarkupPiece> pieces, int first, int count, Range lines)
    {
        var piece = pieces[first];
        if (count == 0) { yield return piece; yield break; }
        if (count > 1 || piece.IsRow || lines.Equals(..) || lines.GetOffsetAndLength(piece.Lines.Length).Length == piece.Lines.Length)
        {
            var all = pieces.Skip(first).Take(count).ToList();
            yield return piece.As(BlockRole.Title) with { Text = string.Join(' ', all.Select(p => p.Text)), Lines = [.. all.SelectMany(p => p.Lines)] };
            yield break;
        }
        var (from, length) = lines.GetOffsetAndLength(piece.Lines.Length);
        foreach (var line in piece.Lines[..from]) yield return piece.As(BlockRole.Letterhead) with { Text = line.Text, Lines = [line] };
        yield return piece.As(BlockRole.Title) with { Text = string.Join(' ', piece.Lines.Skip(from).Take(length).Select(l => l.Text)), Lines = [.. piece.Lines.Skip(from).Take(length)] };
        foreach (var line in piece.Lines[(from + length)..]) yield return piece.As(TitleRules.IsKeyLine(line.Text) || TitleRules.IsDateLine(line.Text) ? BlockRole.Letterhead : BlockRole.Paragraph) with { Text = line.Text, Lines = [line] };
    }

    private static bool IsText(MarkupPiece piece) => piece.Role is BlockRole.Paragraph or BlockRole.Heading or BlockRole.List or BlockRole.Title;
}
