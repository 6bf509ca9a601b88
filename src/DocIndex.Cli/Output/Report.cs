using Spectre.Console;

namespace DocIndex.Cli.Output;

/// <summary>
/// Text for a person on one of the streams, as wide as the terminal. Whatever comes from documents is made visible first: nothing in it is
/// taken as markup or sent as a control. No line ends in blanks.
/// </summary>
internal sealed class Report(IAnsiConsole console)
{
    private const int LeastText = 12;
    private static readonly Style s_heading = new(decoration: Decoration.Bold);
    private readonly TextWriter _writer = console.Profile.Out.Writer;

    /// <summary>Columns of a line.</summary>
    public int Width => console.Profile.Width;

    private bool Plain => !console.Profile.Capabilities.Ansi;

    /// <summary>A line that stands out; further lines stand <paramref name="hanging"/> blanks in.</summary>
    public void Heading(string text, int hanging = 0) => Line([(text, s_heading)], 0, hanging, (part, _) => part);

    public void Blank() => _writer.WriteLine();

    /// <summary>A line, wrapped at blanks; further lines stand under the first.</summary>
    public void Line(string text, int indent = 0, Style? style = null) => Line([(text, style)], indent, 0, (part, _) => part);

    /// <summary>A line in which parts are emphasised: by style, or by asterisks where the output takes none.</summary>
    public void Emphasised(IEnumerable<(string Text, Style? Style)> parts, int indent) =>
        Line(parts, indent, 0, (part, style) => Plain && style is not null ? $"*{part}*" : part);

    /// <summary>A line that is never wrapped, for places that are to be copied.</summary>
    public void Unbroken(string text, int indent = 0) => _writer.WriteLine(new string(' ', indent) + VisibleText.Of(text));

    /// <summary>Words with the place that they were read from: beside them the whole place, where that fits, else what
    /// tells it within the file.</summary>
    public void Placed(string text, string place, string within, string rest = "", int indent = 0)
    {
        var whole = $"{text}{place}{rest}";
        Unbroken(indent + VisibleText.Of(whole).Length <= Width ? whole : $"{text}{within}{rest}", indent);
    }

    /// <summary>A place that is to be copied, never wrapped, with words beside it where they fit, else below.</summary>
    public void Beside(string place, string text, int indent = 0)
    {
        if (indent + VisibleText.Of(place).Length + VisibleText.Of(text).Length < Width) Unbroken($"{place} {text}",
            indent);
        else
        {
            Unbroken(place, indent);
            Line(text, indent + 2);
        }
    }

    /// <summary>Labels, each with a text that is wrapped beside it.</summary>
    public void Definitions(IEnumerable<(string Label, string Text)> entries, int indent = 0)
    {
        var all = entries.Select(e => (Label: VisibleText.Of(e.Label), Text: VisibleText.Of(e.Text))).ToArray();
        if (all.Length == 0) return;
        var labels = all.Max(e => e.Label.Length) + 2;
        foreach (var (label, text) in all)
        {
            var lines = TextWrap.Lines(text, Math.Max(LeastText, Width - indent - labels));
            for (var i = 0; i < lines.Count; i++)
            {
                _writer.WriteLine((new string(' ', indent) + (i == 0 ? label : "").PadRight(labels) + lines[i]).TrimEnd());
            }
        }
    }

    /// <summary>A table. Columns in <paramref name="numbers"/> are set right and never wrapped; the first column gives way.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, IReadOnlySet<int> numbers, int indent = 0)
    {
        var cells = rows.Select(r => r.Select(VisibleText.Of).ToArray()).ToArray();
        var widths = headers.Select((h, c) => Math.Max(h.Length, cells.Length == 0 ? 0 : cells.Max(r => r[c].Length))).ToArray();
        widths[0] = Math.Max(LeastText, Math.Min(widths[0], Width - indent - widths.Skip(1).Sum(w => w + 2)));
        Line(Row(headers, widths, numbers), indent, s_heading);
        Unbroken(new string('─', widths.Sum() + 2 * (widths.Length - 1)), indent);
        foreach (var row in cells)
        {
            var first = TextWrap.Lines(row[0], widths[0]);
            foreach (var line in first.Take(first.Count - 1)) Unbroken(line, indent);
            Unbroken(Row([first[^1], .. row.Skip(1)], widths, numbers), indent);
        }
    }

    private static string Row(IEnumerable<string> cells, int[] widths, IReadOnlySet<int> numbers) =>
        string.Join("  ", cells.Select((cell, c) => numbers.Contains(c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd();

    private void Line(IEnumerable<(string Text, Style? Style)> parts, int indent, int hanging, Func<string, Style?, string> mark)
    {
        var spans = new List<(int Start, int End, Style? Style)>();
        var text = "";
        foreach (var (part, style) in parts)
        {
            var visible = mark(VisibleText.Of(part), style);
            spans.Add((text.Length, text.Length + visible.Length, style));
            text += visible;
        }

        foreach (var range in TextWrap.Ranges(text, Math.Max(LeastText, Width - indent - hanging)))
        {
            var (from, to) = (range.Start.Value, range.End.Value);
            _writer.Write(to > from ? new string(' ', from == 0 ? indent : indent + hanging) : "");
            foreach (var (start, end, style) in spans)
            {
                var (first, last) = (Math.Max(start, from), Math.Min(end, to));
                if (first >= last) continue;
                if (Plain || style is null) _writer.Write(text[first..last]);
                else console.Write(new Text(text[first..last], style));
            }

            _writer.WriteLine();
        }
    }
}
