using System.Collections.Immutable;
using System.Text;

namespace DocIndex.Reading;

/// <summary>
/// Gathers the pieces of a marked-up document and numbers their lines. In the raw text that it is handed, a line feed is a line break and a form feed
/// is a page break; each begins a line of its own, so that a figure's place is as narrow as the document tells.
/// </summary>
internal sealed class MarkupCollector
{
    private readonly ImmutableArray<SourceLine>.Builder _lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly ImmutableArray<MarkupElement>.Builder _elements = ImmutableArray.CreateBuilder<MarkupElement>();

    /// <summary>1-based page of what comes next.</summary>
    public int Page { get; set; } = 1;

    public ImmutableArray<SourceLine> Lines => _lines.ToImmutable();

    public ImmutableArray<MarkupElement> Elements => _elements.ToImmutable();

    /// <summary>Adds a piece of text; nothing where it is blank.</summary>
    /// <param name="marker">Bullet or number that is printed before it: part of its line, and of a heading's text.</param>
    /// <param name="size">Of its letters, in points; 0 where that is not known.</param>
    public void Add(
        MarkupKind kind, int level, string raw, string marker = "", bool isBold = false, double size = 0)
    {
        var lines = AddLines(raw, marker);
        if (lines.IsEmpty) return;
        var text = Folded(raw);
        if (kind is MarkupKind.Heading or MarkupKind.Title && marker.Length > 0) text = $"{marker} {text}";
        _elements.Add(new MarkupElement(kind, level, text, lines) { IsBold = isBold, Size = size });
    }

    /// <summary>Adds text whose lines and blanks stand as they were typed; nothing where it is blank.</summary>
    public void AddTyped(MarkupKind kind, string raw)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var printed in raw.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\f', '\r'))
        {
            var line = new SourceLine(_lines.Count + 1, Page,
                new string([.. printed.Where(c => !IsInvisible(c))]).TrimEnd());
            if (line.IsBlank && lines.Count == 0) continue;
            _lines.Add(line);
            if (!line.IsBlank) lines.Add(line);
        }

        if (lines.Count == 0) return;
        _elements.Add(new MarkupElement(kind, 0, Folded(raw), lines.ToImmutable()) { IsTyped = true });
    }

    /// <summary>Adds a table; nothing where it holds no text.</summary>
    public void Add(Grid grid)
    {
        if (grid.Cells.IsEmpty) return;
        _elements.Add(new MarkupElement(MarkupKind.Table, 0, "", [.. grid.Cells.SelectMany(c => c.Lines).Distinct().OrderBy(l => l.Number)]) { Grid = grid });
    }

    /// <summary>Numbers the lines of a text that is not yet a piece of its own, such as a cell's.</summary>
    public ImmutableArray<SourceLine> AddLines(string raw, string marker = "")
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && raw[i] is not ('\n' or '\f')) continue;
            var text = Folded(raw[start..i]);
            if (text.Length > 0)
            {
                if (lines.Count == 0 && marker.Length > 0) text = $"{marker} {text}";
                lines.Add(new SourceLine(_lines.Count + 1, Page, text));
                _lines.Add(lines[^1]);
            }
            if (i < raw.Length && raw[i] == '\f') Page++;
            start = i + 1;
        }
        return lines.ToImmutable();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    /// <summary>White space of any kind folded into single blanks, soft hyphens and invisible characters left out.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { pending = folded.Length > 0; continue; }
            if (pending) folded.Append(' ');
            pending = false;
            folded.Append(c is '\u2011' ? '-' : c);
        }
        return folded.ToString();
    }
}
