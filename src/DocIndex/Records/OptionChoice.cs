using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Options whose amounts stand side by side, one below the other or in a table each, and the one that the document
/// chooses in words ("anbefaler scenarie B", "at model A vælges", "(anbefales)"). An amount is of the option that its
/// column names, else its row, else the caption of its table; a total without a name is of the rows above it. Must not
/// take parts for options, which a total adds up, nor a choice that is denied, conditional or left open between two.
/// </summary>
internal sealed partial class OptionChoice
{
    private readonly Dictionary<CellPosition, string> _options;
    private readonly HashSet<int> _tables;

    private OptionChoice(Dictionary<CellPosition, string> options) =>
        (_options, _tables) = (options, [.. options.Keys.Select(c => c.Table)]);

    /// <summary>The options of what is proposed; null where there are fewer than two.</summary>
    public static OptionChoice? Of(
        ImmutableArray<Amount> amounts, ImmutableArray<Table> tables, DanishVocabulary vocabulary)
    {
        var options = new Dictionary<CellPosition, string>();
        foreach (var grid in AmountGrid.Of(amounts.Where(a => a.Kind == AmountKind.Proposed), vocabulary))
        {
            var own = InGrid(grid, vocabulary);
            var table = tables.FirstOrDefault(t => t.Index == grid.Table);
            if (own.Count == 0 && Only(table?.Caption ?? table?.Title ?? "", vocabulary) is { } ofTable)
                own = grid.Rows.SelectMany(r => r.ByColumn.Values)
                    .ToDictionary(a => a.Source.Cell!.Value, _ => ofTable);
            if (AreAdded(grid, own)) continue;
            foreach (var (cell, option) in own) options.Add(cell, option);
        }

        return options.Values.Distinct().Skip(1).Any() ? new OptionChoice(options) : null;
    }

    /// <summary>True where one table holds amounts of several options.</summary>
    public bool IsWithinTable => _options.GroupBy(o => o.Key.Table, o => o.Value).Any(g => g.Distinct().Skip(1).Any());

    /// <summary>The option that an amount is of; null where it is of none.</summary>
    public string? At(CellPosition? cell) => cell is { } place ? _options.GetValueOrDefault(place) : null;

    /// <summary>
    /// The amounts without those of other options, and without those of tables of options that are of none.
    /// </summary>
    public ImmutableArray<Amount> Only(string option, ImmutableArray<Amount> amounts) =>
        [.. amounts.Where(a => a is not { Kind: AmountKind.Proposed, Source.Cell: { } cell }
            || !_tables.Contains(cell.Table) || At(cell) == option)];

    /// <summary>The initiatives whose rows are not of other options alone.</summary>
    public ImmutableArray<Initiative> Only(string option, ImmutableArray<Initiative> initiatives)
    {
        var kept = _options.Where(o => o.Value == option).Select(o => (o.Key.Table, o.Key.Row)).ToHashSet();
        return [.. initiatives.Where(i => i.Source.Cell is not { } cell || !_tables.Contains(cell.Table)
            || kept.Contains((cell.Table, cell.Row)))];
    }

    /// <summary>The option that the document chooses; null where it chooses none, or several.</summary>
    public string? Chosen(DocumentText text)
    {
        var labels = text.Tables.Where(t => _tables.Contains(t.Index))
            .SelectMany(t => t.Cells.Where(c => c.Row < t.HeaderRows || c.Column == t.LabelColumn)).Select(c => c.Text);
        var votes = text.Prose.SelectMany(b => Sentences.Split(b.Text).SelectMany(s => BehindMark.Split(s))
                .Select(s => Vote(s, IsDecision(b, text), text.Vocabulary)))
            .Concat(labels.Select(l => Vote(l, false, text.Vocabulary)))
            .OfType<string>().Where(_options.ContainsValue).Distinct().ToList();
        return votes is [var only] ? only : null;
    }

    /// <summary>"… model B. Model A …": a single letter's point ends a sentence where it is an option's mark.</summary>
    [GeneratedRegex(@"(?<=\s\p{Lu})\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BehindMark { get; }

    private static bool IsDecision(Block block, DocumentText text) => text.RoleAt(block) == SectionRole.Decision;

    /// <summary>
    /// The option that a sentence chooses; null where it chooses none. In a decision it need not say so. "Vælges model
    /// B, …" is a condition.
    /// </summary>
    private static string? Vote(string sentence, bool isDecision, DanishVocabulary vocabulary)
    {
        var words = vocabulary.OptionWords;
        if (Only(sentence, vocabulary) is not { } option || words["open"].In(sentence)) return null;
        if (words["condition"].Leading(sentence) is not null) return null;
        return isDecision || words["chooses"].In(sentence) ? option : null;
    }

    private static string? Only(string text, DanishVocabulary vocabulary) =>
        OptionNames.In(text, vocabulary) is [var only] ? only : null;

    private static Dictionary<CellPosition, string> InGrid(AmountGrid grid, DanishVocabulary vocabulary)
    {
        var found = new Dictionary<CellPosition, string>();
        string? above = null;
        foreach (var row in grid.Rows)
        {
            var ofRow = Only(row.Label, vocabulary) ?? (row.Sort is RowSort.Total or RowSort.Net ? above : null);
            above = ofRow;
            foreach (var amount in row.ByColumn.Values)
                if ((Only(amount.Column ?? "", vocabulary) ?? ofRow) is { } option)
                    found[amount.Source.Cell!.Value] = option;
        }

        return found;
    }

    /// <summary>True where a total of the table adds up amounts of several of them: they are parts.</summary>
    private static bool AreAdded(AmountGrid grid, Dictionary<CellPosition, string> options) =>
        options.Values.Distinct().Skip(1).Any() && TableArithmetic.Check(grid)
            .Where(c => c is { Reason: null, Agrees: true, Target.Value: not 0 })
            .Any(c => c.Addends.Where(a => a.Factor > 0 && a.Amount.Value != 0)
                .Select(a => options.GetValueOrDefault(a.Amount.Source.Cell!.Value))
                .OfType<string>().Distinct().Skip(1).Any());
}
