using DocIndex.Layout.Grids;
using DocIndex.Reading;

namespace DocIndex.Layout.Sheets;

/// <summary>
/// Headings in the white margin to the left of the text, each beside the first line of what it is over. Must not take
/// labels of a table, the head of one, numbers and dates that hang before paragraphs, keys ("Dato:"), the beginning of
/// a sentence, a column of prose, the lines of a panel, or the left side of a letterhead.
/// </summary>
internal static class MarginHeadings
{
    /// <summary>Least white between a heading and the text, in parts of the text's size.</summary>
    private const double LeastGap = 1.5;

    /// <summary>Lines of text begin this close to each other, in points.</summary>
    private const double Aligned = 2;

    /// <summary>Items of a list and cells of a table begin this much further in, in parts of the size.</summary>
    private const double Indent = 2;

    private const int WordsOfProse = 5;
    private const int FewestLines = 3;

    private const int MostLines = 3;
    private const int MostWords = 8;

    /// <summary>White within a heading, and above a paragraph, in parts of the size.</summary>
    private const double WithinHeading = 0.9;
    private const double AboveParagraph = 0.45;

    /// <summary>Least part of a line's height that stands beside another.</summary>
    private const double Beside = 0.25;

    /// <summary>Sizes that differ by less, in parts of the larger, look alike.</summary>
    private const double SameSize = 0.04;

    /// <summary>The rows of each heading, from top to bottom; empty where the page has none.</summary>
    public static List<List<TextRow>> Find(Sheet sheet)
    {
        var parts = TextRow.Of(sheet.Words.Where(w => w.Rotation == 0))
            .SelectMany(r => Segment.Of(r, LeastGap, [])).ToList();
        if (LeftOfText(parts) is not { } left) return [];
        var margin = parts.Where(p => left - p.X1 > LeastGap * p.Size).ToList();
        if (margin.Count == 0) return [];
        var main = TextRow.Of(parts.Except(margin).SelectMany(p => p.Words));
        var ruled = RulingComponents.Of(sheet).Select(c => Lattice.Of(c, openSides: false)).OfType<Lattice>()
            .Where(l => l.Columns > 1).Select(l => l.Box).ToList();
        var all = Grouped(TextRow.Of(margin.SelectMany(p => p.Words)))
            .Select(rows => Candidate.Of(rows, main, left)).ToList();
        var found = all.Where(c => c.IsHeading && !ruled.Exists(r => r.HoldsMiddle(c.Box))).ToList();
        return IsTableHead(all) || !Suffices(found, all) ? [] : [.. found.Where(c => !c.GoesOn).Select(c => c.Rows)];
    }

    /// <summary>Puts headings before the first line or table that begins beside or below them.</summary>
    public static void Place(List<SheetLine> lines, List<List<TextRow>> headings, int page)
    {
        foreach (var rows in headings)
        {
            var (top, right) = (rows[0].Top - rows[0].Size / 2, rows.Max(r => r.Right));
            var at = lines.FindIndex(l => l.Role is null
                && (l.Grid?.Box ?? l.Box) is var box && box.Y0 >= top && box.X1 > right);
            if (at < 0) at = lines.FindIndex(l => l.Role is not null);
            if (at < 0) at = lines.Count;
            lines.InsertRange(at, rows.Select(r => new SheetLine(page, r, BlockRole.Heading, null)));
        }
    }

    /// <summary>The page parted where its headings stand, since no table goes on past one.</summary>
    public static IEnumerable<Sheet> Parts(Sheet sheet, List<List<TextRow>> headings)
    {
        var tops = headings.Select(rows => rows[0].Top - rows[0].Size / 2).Append(double.PositiveInfinity).ToList();
        var from = double.NegativeInfinity;
        foreach (var to in tops)
        {
            bool Holds(Box box) => (box.Y0 + box.Y1) / 2 is var middle && middle >= from && middle < to;
            yield return SheetPage.Only(sheet, w => Holds(w.Box)) with
            {
                Rulings = [.. sheet.Rulings.Where(r => Holds(new Box(r.X0, r.Y0, r.X1, r.Y1)))],
                Shades = [.. sheet.Shades.Where(s => Holds(s.Box))],
            };
            from = to;
        }
    }

    /// <summary>Where most lines of prose begin.</summary>
    private static double? LeftOfText(List<Segment> parts)
    {
        var lefts = parts.Where(p => p.Words.Count(w => w.Text.Any(char.IsLetter)) >= WordsOfProse)
            .Select(p => p.X0).ToList();
        var best = lefts.Select(x => (X: x, Count: lefts.Count(o => o >= x && o - x <= Aligned)))
            .OrderByDescending(x => x.Count).ThenBy(x => x.X).FirstOrDefault();
        var before = lefts.Count(x => x < best.X);
        return best.Count >= FewestLines && before * 3 < best.Count * 2 ? best.X : null;
    }

    private static List<List<TextRow>> Grouped(List<TextRow> rows)
    {
        var groups = new List<List<TextRow>>();
        foreach (var row in rows)
            if (groups.Count > 0 && row.Top - groups[^1][^1].Bottom < WithinHeading * row.Size) groups[^1].Add(row);
            else groups.Add([row]);
        return groups;
    }

    /// <summary>True where the first words in the margin stand beside a short line that looks like them.</summary>
    private static bool IsTableHead(List<Candidate> all) =>
        all.Find(c => c.Text is not null) is { Text: { } text, Rows: var rows } && text.Words.Count < WordsOfProse
        && !Differs(rows[0], text);

    /// <summary>
    /// Most of what stands in the margin beside the text is a heading, most of it beside prose: twice where it looks
    /// otherwise than the text, once where it is bold, else three times.
    /// </summary>
    private static bool Suffices(List<Candidate> found, List<Candidate> all)
    {
        if (found.Sum(c => c.Rows.Count) * 2 <= all.Where(c => c.Text is not null).Sum(c => c.Rows.Count)) return false;
        var beside = found.Where(c => c.IsBesideProse).ToList();
        if (beside.Count * 2 < found.Count) return false;
        var needed = beside.TrueForAll(c => c.IsBolder) ? 1
            : beside.TrueForAll(c => Differs(c.Rows[0], c.Text!)) ? 2 : 3;
        return beside.Count >= needed;
    }

    private static bool Differs(TextRow one, TextRow other) =>
        IsBold(one) != IsBold(other) || Math.Abs(one.Size - other.Size) > SameSize * Math.Max(one.Size, other.Size)
        || one.Words[0].Font != other.Words[0].Font;

    private static bool IsBold(TextRow row) => row.Words.TrueForAll(w => w.IsBold);

    /// <summary>Words in the margin and the line of text that they stand beside; null where there is none.</summary>
    private sealed record Candidate(List<TextRow> Rows, TextRow? Text, bool IsFirstOfText, bool IsBesideProse)
    {
        public Box Box => Boxes.Around(Rows.SelectMany(r => r.Words).Select(w => w.Box));

        public bool IsBolder => IsBold(Rows[0]) && Text is not null && !IsBold(Text);

        /// <summary>True for "Det indstilles,": the text beside goes on with the sentence.</summary>
        public bool GoesOn => Rows[^1].Words[^1].Text is [.., ',' or ';'];

        public bool IsHeading => Text is not null && IsFirstOfText && Rows.Count <= MostLines
            && IsWorded(string.Join(' ', Rows.Select(r => r.Text)));

        public static Candidate Of(List<TextRow> rows, List<TextRow> main, double left)
        {
            var first = rows[0];
            var at = main.FindIndex(m =>
                Math.Min(m.Bottom, first.Bottom) - Math.Max(m.Top, first.Top) > Beside * first.Size);
            if (at < 0) return new(rows, null, false, false);
            var parts = Segment.Of(main[at], LeastGap, []);
            var begins = parts[0].X0 > left - Aligned && parts[0].X0 < left + Indent * main[at].Size
                && !parts[0].Words.TrueForAll(Segment.IsNumber);
            var isFirst = at == 0 || main[at].Top - main[at - 1].Bottom > AboveParagraph * main[at].Size;
            var isProse = parts.Count == 1 && parts[0].Words.Count >= WordsOfProse;
            return new(rows, main[at], begins && isFirst, begins && isProse);
        }

        /// <summary>Few words that begin with a capital, or a number and them; no key, sentence or date.</summary>
        private static bool IsWorded(string text)
        {
            var words = HeadingNumber.Strip(text);
            return LineText.StartsUpper(words) && !words.Any(char.IsAsciiDigit) && words.Split(' ').Length <= MostWords
                && words is not [.., ':' or '.'] && words.Count(char.IsLetter) >= FewestLetters;
        }

        private const int FewestLetters = 3;
    }
}
