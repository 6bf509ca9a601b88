using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>What a reader should know of how tables were read.</summary>
public static partial class TableDiagnostics
{
    /// <summary>So many numbers at a line's end make it look like a row.</summary>
    private const int NumbersOfRow = 3;

    /// <summary>So many amounts in a label are no part of a name.</summary>
    private const int NumbersInLabel = 2;

    /// <summary>One warning for each table in which a number fits more than one column, and for each line outside tables, or label within, that holds a row's numbers.</summary>
    public static ImmutableArray<Diagnostic> Of(SourceDocument document, ImmutableArray<Block> blocks, ImmutableArray<Table> tables) =>
    [
        .. from run in Runs(blocks.Where(b => b.Role is BlockRole.Paragraph or BlockRole.List), LooksLikeRow)
           select new Diagnostic(DiagnosticCodes.OrphanNumbers, Severity.Warning, document.File, run[0].Page,
               new LineSpan(run[0].Number, run[^1].Number),
               (run.Count == 1 ? "A line looks like a row" : $"{run.Count} lines look like rows")
                   + " of an amounts table, but no table was found there.", "Look in the document whether amounts are missing."),
        .. from table in tables
           from cell in table.Cells
           where cell.Row >= table.HeaderRows && table.Columns[cell.Column].Kind == ColumnKind.Label && LineShape.Of(cell.Text, yearsAreText: true).Numbers.Count(n => n.Number is { Grouped: true } or { HalfWidth: < 0.5m }) >= NumbersInLabel
           select new Diagnostic(DiagnosticCodes.OrphanNumbers, Severity.Warning, document.File, table.Page, cell.Source.Lines,
               "A row label holds numbers that were put into no column.", "Look in the document whether amounts are missing."),
        .. from table in tables
           from cell in Unread(table)
           select new Diagnostic(DiagnosticCodes.UnreadCell, Severity.Warning, document.File, cell.Source.Page, cell.Source.Lines,
               "A cell of a column of figures holds something that could not be read as one number; no amount was made of it.", "Look in the document, and correct the record where an amount is missing."),
        .. from table in tables
           from cell in table.Cells
           where cell.Row >= table.HeaderRows && table.Columns[cell.Column].Kind == ColumnKind.Number
               && CellText.IsGuessed(cell.Text)
           select new Diagnostic(DiagnosticCodes.UnreadCell, Severity.Warning, document.File, cell.Source.Page,
               cell.Source.Lines,
               $"A figure has letters among its digits ({cell.Text}); they were taken for 0 and 1, and the amount is doubtful.", "Look in the document, and correct the record."),
        .. from run in Runs(blocks.Where(b => b.Role is not (BlockRole.Table or BlockRole.Running)), IsBareFigure)
           where run.Count >= FewestBareFigures
           select new Diagnostic(DiagnosticCodes.OrphanNumbers, Severity.Warning, document.File, run[0].Page,
               new LineSpan(run[0].Number, run[^1].Number),
               "Lines that hold nothing but figures look like the cells of a table that was typed one below the other; they belong to no table that was found.", "Look in the document whether amounts are missing."),
        .. from table in tables
           let doubtful = table.Cells.Count(c => c.Placement == CellPlacement.Doubtful)
           where doubtful > 0
           select new Diagnostic(DiagnosticCodes.DoubtfulColumns, Severity.Warning, document.File, table.Page, table.Lines,
               $"{table.Caption ?? table.Title ?? "A table"}: {doubtful} numbers fit more than one column.", "They are marked doubtful and used in no sum; look in the document."),
    ];

    private const int FewestBareFigures = 2;

    /// <summary>Lines that are such, each with those right below it; blank ones part none.</summary>
    private static List<List<SourceLine>> Runs(IEnumerable<Block> blocks, Predicate<SourceLine> isSuch)
    {
        var runs = new List<List<SourceLine>>();
        SourceLine? before = null;
        foreach (var line in blocks.SelectMany(b => b.Lines).Where(l => !l.IsBlank))
        {
            if (!isSuch(line)) { before = null; continue; }
            if (before is null) runs.Add([]);
            runs[^1].Add(line);
            before = line;
        }

        return runs;
    }

    private static bool LooksLikeRow(SourceLine line) => LineShape.Of(line.Text, yearsAreText: true)
        is { Numbers.Length: >= NumbersOfRow, Tail: "", Lead.Length: > 0 };

    private static bool IsBareFigure(SourceLine line) =>
        LineShape.Of(line.Text, yearsAreText: true) is { Lead: "", Tail: "", Numbers: [{ Number: { Grouped: true } }] };

    /// <summary>
    /// Labels that swallowed a figure ("Belysning 3.628", with the mark of a note "3.6281", "Belysning -3,9",
    /// "Belysning 1 535-1"): it belongs to a column, and nobody knows to which. Must not match a number of the
    /// name ("Etape 2", "Løn 2,5").
    /// </summary>
    public static IEnumerable<Cell> Swallowing(Table table) => table.Cells.Where(cell => cell.Row >= table.HeaderRows
        && table.Columns[cell.Column].Kind == ColumnKind.Label
        && (EndsInFigure.IsMatch(cell.Text) || BlankGrouped.Count(cell.Text) >= NumbersInLabel
            || LineShape.Of(cell.Text, yearsAreText: true).Numbers.Any(n => n.Number is { Grouped: true })));

    [GeneratedRegex(@"(?<!\S)(?:[-−–÷]?[0-9]{1,3}(?:\.[0-9]{3})+[0-9]{0,2}|[-−–÷][0-9]+,[0-9]{1,3}"
        + @"|[0-9]{1,3}(?:[. ][0-9]{3})+-[0-9]{1,3})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex EndsInFigure { get; }

    [GeneratedRegex(@"(?<!\S)[0-9]{1,3}(?: [0-9]{3})+(?!\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankGrouped { get; }

    /// <summary>Cells of columns of figures that hold a figure which could not be read as one number.</summary>
    public static IEnumerable<Cell> Unread(Table table) => table.Cells.Where(cell =>
        cell.Row >= table.HeaderRows && cell.ColumnSpan == 1 && table.Columns[cell.Column].Kind == ColumnKind.Number
        && (cell.Text.Any(char.IsAsciiDigit) || CellText.IsFigureInLetters(cell.Text)
            || cell.Text.Contains(PersonalNumbers.Dot))
        && CellText.NumberAndWords(cell.Text) is null);
}
