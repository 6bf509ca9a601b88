using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Checks;

/// <summary>What the rules of one document look at: its record, and the sentences of its prose.</summary>
internal sealed class CheckContext
{
    private const int FewestWordsOfProse = 8;

    private ImmutableArray<AmountGrid>? _grids;
    private ImmutableArray<AmountGrid>? _counts;

    public CheckContext(DocumentRecord record, ImmutableArray<Block> blocks, ImmutableArray<Table> tables, DanishVocabulary vocabulary)
    {
        (Record, Vocabulary) = (record, vocabulary);
        var read = record.Amounts.Select(a => a.Source.Cell).ToHashSet();
        var columns = read.OfType<CellPosition>().Select(cell => (cell.Table, cell.Column)).ToHashSet();
        // A number of something else among a row's amounts is one that could not be read as money.
        var rows = read.OfType<CellPosition>().Select(cell => (cell.Table, cell.Row)).ToHashSet();
        read.UnionWith(record.Figures.Select(f => f.Source.Cell).Where(cell => cell is { } place
            && !(columns.Contains((place.Table, place.Column)) && rows.Contains((place.Table, place.Row)))));
        Unread =
        [
            .. tables.SelectMany(table => TableDiagnostics.Unread(table).Concat(table.Cells.Where(cell =>
                    cell.Row >= table.HeaderRows && cell.ColumnSpan == 1 && columns.Contains((table.Index, cell.Column))
                    && NumberGrammar.Parse(FirstWord(cell.Text)) is not null)))
                .Select(cell => cell.Source.Cell).OfType<CellPosition>().Where(cell => !read.Contains(cell)).Distinct(),
        ];
        Swallowing = [.. tables.SelectMany(TableDiagnostics.Swallowing).Select(cell => cell.Source.Cell).OfType<CellPosition>()];
        UnreadFigures = new Rules.UnreadFigures(record, blocks);
        UnreadRows = Rules.UnreadRows.In(record, blocks);
        Lost = new Rules.LostFigures(record, tables);
        NoteMarks = Records.NoteMarks.In(blocks);
        HasUnreadTable = UnreadTables.Any(record, blocks);
        Boxes = [.. BoxGroup.In(blocks, record.Id), .. BoxGroup.In(tables)];
        var inTable = blocks.Where(b => b.Role == BlockRole.Table).ToDictionary(b => b.Index);
        Sentences =
        [
            .. from block in blocks
               where block.Role is BlockRole.Paragraph or BlockRole.List
               from sentence in Joined(Records.Sentences.Split(block.Text))
               select new ProseSentence(block, sentence, record.Id),
            .. from table in tables
               where inTable.ContainsKey(table.Source.Block ?? -1)
               from cell in table.Cells
               where IsProse(cell.Text)
               from sentence in Joined(Records.Sentences.Split(cell.Text))
               select new ProseSentence(inTable[table.Source.Block!.Value], sentence, record.Id),
        ];
    }

    /// <summary>
    /// What stands beside a panel or a fact box stands in a cell. Must not match a remark of a few words.
    /// </summary>
    private static bool IsProse(string text) => text.Count(c => c == ' ') >= FewestWordsOfProse
        && LineText.HasFiniteVerb(text);

    // Thousands are set apart by blanks of several widths.
    private static string FirstWord(string text) => text.Split(default(char[]),
        StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    /// <summary>What stands in parentheses after "18 pct." belongs to the sentence before.</summary>
    private static List<string> Joined(IReadOnlyList<string> sentences)
    {
        var joined = new List<string>();
        foreach (var sentence in sentences)
        {
            if (joined.Count > 0 && sentence.StartsWith('(') && joined[^1].EndsWith("pct.", StringComparison.Ordinal)) joined[^1] += " " + sentence;
            else joined.Add(sentence);
        }
        return joined;
    }

    public DocumentRecord Record { get; }

    public DanishVocabulary Vocabulary { get; }

    /// <summary>Sentences of paragraphs and list items, in order; then those that stand in cells.</summary>
    public ImmutableArray<ProseSentence> Sentences { get; }

    /// <summary>Check boxes, those that stand together in one group.</summary>
    public ImmutableArray<BoxGroup> Boxes { get; }

    /// <summary>Cells of columns of figures that hold something which is no amount of the record.</summary>
    public ImmutableArray<CellPosition> Unread { get; }

    /// <summary>Labels that hold a figure which belongs to a column.</summary>
    public ImmutableArray<CellPosition> Swallowing { get; }

    /// <summary>Figures that tables print and that are no amounts of the record.</summary>
    public Rules.UnreadFigures UnreadFigures { get; }

    /// <summary>What tables print as figures and no amount was made of, however it looks.</summary>
    public Rules.LostFigures Lost { get; }

    /// <summary>The digits that notes below tables begin with.</summary>
    public ImmutableHashSet<char> NoteMarks { get; }

    /// <summary>Whether a table of a text was read in part only, or not at all.</summary>
    public bool HasUnreadTable { get; }

    /// <summary>Rows that print more figures than were read of them.</summary>
    public ImmutableHashSet<(int Table, int Row)> UnreadRows { get; }

    /// <summary>The tables of money.</summary>
    public ImmutableArray<AmountGrid> Grids => _grids ??= AmountGrid.Of(Record.Amounts, Vocabulary);

    /// <summary>The tables of years' work, persons and cases.</summary>
    public ImmutableArray<AmountGrid> Counts => _counts ??= CountGrids.Of(Record.Figures,
        Record.Amounts.Select(a => a.Source.Cell?.Table).OfType<int>().ToHashSet(), Vocabulary);
}
