using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// The rows of a table that bars part in plain text, with the lines between them drawn or not. Where the bars stand
/// below each other, a field over several columns is known, and a row that goes on on the next line is joined. Must not
/// take a heading of rows for the beginning of the label below it.
/// </summary>
internal static class BarredRows
{
    /// <summary>A line's fields, where the bar behind each stands, and how many rules were drawn above it.</summary>
    private sealed record BarredLine(SourceLine Line, string[] Fields, int[] Ends, int Band)
    {
        public bool HasFigure => Fields.Skip(1).Any(f => CellText.IsNumber(f.Trim()));

        public int Indent => Fields[0].Length - Fields[0].TrimStart().Length;
    }

    /// <summary>The rows from a line on and the last line of the table; none where the line begins no table.</summary>
    public static (List<SeparatedRow> Rows, int Last) At(SourceDocument document, int first)
    {
        var (lines, last) = LinesAt(document, first);
        if (lines.Count < 2) return ([], first);
        var widest = lines.MaxBy(l => l.Fields.Length)!.Ends;
        if (lines.TrueForAll(l => l.Ends.All(widest.Contains)))
            return (Joined(lines).ConvertAll(l => RowOf(l.Lines, l.First, widest)), last);
        var same = lines.TakeWhile(l => l.Fields.Length == lines[0].Fields.Length).ToList();
        return (same.ConvertAll(l => SeparatedRow.Of(l.Line, l.Fields)),
            same.Count == lines.Count ? last : same[^1].Line.Number - 1);
    }

    private static (List<BarredLine> Lines, int Last) LinesAt(SourceDocument document, int first)
    {
        var (lines, last, band) = (new List<BarredLine>(), first, 0);
        for (var i = first; i < document.Lines.Length; i++)
        {
            var line = document.Lines[i];
            var text = TypedRules.WithPlainBars(line.Text).TrimEnd();
            if (TypedRules.IsRule(line.Text))
            {
                if (lines.Count == 0 && !(i == first && IsRowAt(document, i + 1))) break;
                if (TypedRules.HasJoint(line.Text)) last = i;
                band++;
                continue;
            }

            if (!text.Contains('|')) break;
            last = i;
            if (text.Any(c => c is not '|' and not ' ')) lines.Add(Parted(line, text, band));
        }

        return (lines, last);
    }

    private static bool IsRowAt(SourceDocument document, int line) => line < document.Lines.Length
        && document.Lines[line].Text is var text && !TypedRules.IsRule(text)
        && TypedRules.WithPlainBars(text).Contains('|');

    private static BarredLine Parted(SourceLine line, string text, int band)
    {
        var begin = text.TakeWhile(c => c == ' ').Count();
        var from = begin < text.Length && text[begin] == '|' ? begin + 1 : 0;
        var (fields, ends) = (new List<string>(), new List<int>());
        while (from <= text.Length)
        {
            var bar = text.IndexOf('|', from);
            if (bar < 0 && from == text.Length && fields.Count > 0) break;
            fields.Add(text[from..(bar < 0 ? text.Length : bar)]);
            ends.Add(bar < 0 ? int.MaxValue : bar);
            if (bar < 0) break;
            from = bar + 1;
        }

        return new BarredLine(line, [.. fields], [.. ends], band);
    }

    private static SeparatedRow RowOf(List<SourceLine> lines, BarredLine row, int[] widest)
    {
        var columns = row.Ends.Select((_, f) => f == 0 ? 0 : Array.IndexOf(widest, row.Ends[f - 1]) + 1).ToArray();
        return new SeparatedRow(lines, row.Fields, columns,
            [.. row.Ends.Select((end, f) => Array.IndexOf(widest, end) - columns[f] + 1)]);
    }

    /// <summary>
    /// Lines with those that go on with them: all between two rules where each row has its own, else a label that
    /// wraps.
    /// </summary>
    private static List<(List<SourceLine> Lines, BarredLine First)> Joined(List<BarredLine> lines)
    {
        var bands = lines.GroupBy(l => l.Band).ToList();
        var areRuled = bands.Count > 2 && bands.TrueForAll(b => b.Count(l => l.HasFigure) < 2)
            && bands.Count(b => b.Any(l => l.HasFigure)) > 1;
        var rows = new List<(List<SourceLine> Lines, BarredLine First)>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && rows[^1].First is var above && above.Band == line.Band
                && above.Ends.SequenceEqual(line.Ends) && (areRuled || Wraps(above, line)))
            {
                rows[^1].Lines.Add(line.Line);
                rows[^1] = (rows[^1].Lines, above with
                {
                    Fields = [.. above.Fields.Zip(line.Fields, (a, b) => (a.TrimEnd() + " " + b.Trim()).TrimEnd())],
                });
                continue;
            }

            rows.Add(([line.Line], line));
        }

        return rows;
    }

    /// <summary>A label in small letters, of which only one of two lines has figures.</summary>
    private static bool Wraps(BarredLine above, BarredLine line) =>
        above.HasFigure != line.HasFigure && line.Indent <= above.Indent && LineText.StartsLower(line.Fields[0])
        && (line.HasFigure ? above : line).Fields.Skip(1).All(string.IsNullOrWhiteSpace);
}
