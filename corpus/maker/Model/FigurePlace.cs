using System.Text.RegularExpressions;

namespace DocIndex.CorpusMaker.Model;

/// <summary>Where a note prints a figure: a cell, or a sentence.</summary>
/// <param name="Section">Outermost heading above it, or null.</param>
/// <param name="Table">Gold name of the table, or null for prose.</param>
/// <param name="Row">0-based row under the header, or null for prose.</param>
/// <param name="Column">0-based column, or null for prose.</param>
/// <param name="RowLabel">Label of the row, or null for prose.</param>
/// <param name="Year">Year of the column, or null.</param>
/// <param name="Sentence">The sentence as printed, or null for a cell.</param>
public sealed partial record FigurePlace(
    string? Section, string? Table, int? Row, int? Column, string? RowLabel, int? Year, string? Sentence)
{
    /// <summary>Finds a figure.</summary>
    /// <exception cref="ArgumentException">The note does not print it.</exception>
    public static FigurePlace Of(Note note, string figure)
    {
        string? section = null;
        foreach (var block in Note.Walk(note.Blocks))
        {
            if (block is Heading { Level: 1 } heading) section = heading.Text;
            var place = block switch
            {
                Paragraph p => In(note, section, p.Content, figure),
                ListBlock l => l.Items.Select(i => In(note, section, i, figure)).FirstOrDefault(p => p is not null),
                TableBlock t => In(note, section, t.Table, figure),
                SideBySide s => In(note, section, s.Left, figure) ?? In(note, section, s.Right, figure),
                _ => null,
            };
            if (place is not null) return place;
        }

        throw new ArgumentException($"The note '{note.Name}' prints no figure '{figure}'.", nameof(figure));
    }

    private static FigurePlace? In(Note note, string? section, NoteTable table, string figure)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < table.Rows[row].Cells.Length; column++)
            {
                var cell = table.Rows[row].Cells[column];
                if (!cell.Content.Runs.Any(r => r is FigureRun f && f.Figure == figure)) continue;
                return new(section, table.Name, row, column, table.Rows[row].Label, table.Columns[column].Year, null);
            }
        }

        return table.Remark is { } remark ? In(note, section, remark, figure) : null;
    }

    private static FigurePlace? In(Note note, string? section, Prose prose, string figure)
    {
        var at = 0;
        foreach (var run in prose.Runs)
        {
            if (run is FigureRun f && f.Figure == figure)
            {
                var sentence = SentenceEnd().Split(prose.Text(note)).Aggregate(
                    (Start: 0, Text: ""), (s, text) => s.Start <= at ? (s.Start + text.Length, text) : s).Text;
                return new(section, null, null, null, null, null, sentence.Trim());
            }

            at += new Prose([run]).Text(note).Length;
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[.!?:]\s)(?=[A-ZÆØÅ])")]
    private static partial Regex SentenceEnd();
}
