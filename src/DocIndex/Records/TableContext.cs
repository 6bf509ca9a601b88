using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What is said about a table as a whole: in its header, its caption, the sentence above it and the note under it.
/// </summary>
/// <param name="Name">As the record names the table.</param>
/// <param name="Unit">Null where nothing says it.</param>
/// <param name="IsMoney">False for tables of other quantities, and outside sections on economy in documents that never
/// speak of money.</param>
/// <param name="ControlArea">From the caption where it names one, or null.</param>
internal sealed partial record TableContext(
    string Name, MoneyUnit? Unit, bool IsMoney, PriceLevelsByBasis PriceLevels, AmountKind Kind, string? ControlArea)
{
    /// <summary>A sentence above a table that is shorter than this is read like a title.</summary>
    private const int LongestTitle = 80;

    /// <summary>Reads the contexts of all tables of a document, in order.</summary>
    public static ImmutableArray<TableContext> AllOf(DocumentText text)
    {
        var ofAll = text.Tables.IsEmpty ? null : TableUnits.OfAll(text);
        return [.. text.Tables.Select(table => Of(table, text, ofAll))];
    }

    private static TableContext Of(Table table, DocumentText text, MoneyUnit? unitOfAll)
    {
        var block = text.Blocks.First(b => b.Index == table.Source.Block);
        var header = string.Join(" | ", table.Cells.Where(c => c.Row < table.HeaderRows).Select(c => c.Text));
        var caption = table.Caption ?? table.Title ?? "";
        var above = TableSurroundings.SentenceAbove(block, text);
        var below = TableSurroundings.SentenceBelow(block, text);
        var inHeader = CellText.UnitStatedIn(header) ?? CellText.UnitStatedIn(YearBeforeUnit.Replace(header, ""));
        var inCaption = CellText.UnitStatedIn(caption);
        var inHeading = TableUnits.InHeading(block, text);
        var ofTable = inHeader ?? inCaption ?? TableUnits.InSentence(above) ?? TableUnits.Above(block,
            text) ?? TableUnits.InSentence(below);
        var unit = ofTable ?? inHeading;
        var saysQuantity = text.Vocabulary.Quantities.In(header) || text.Vocabulary.Quantities.In(caption)
            || (unit is null && above.Length < LongestTitle && text.Vocabulary.Quantities.In(above));
        saysQuantity |= unit is null && PeopleCounts.Are(table, caption, text.Vocabulary);
        // What a heading says of the amounts of its section is not said of scores and counts that stand there, too.
        if (ofTable is null && (BareCounts.Are(table, text.Vocabulary)
            || BareCounts.AreGoals(table, text.Vocabulary) || BareCounts.AreYears(table)))
            (unit, saysQuantity) = (null, true);
        if (BareCounts.IsBelowAnother(table, text.Tables, text.Vocabulary)) (unit, saysQuantity) = (null, true);
        if (inHeader is null && (inCaption is null || table.Caption is null) && IsOfQuantity(table, text.Vocabulary))
            (unit, saysQuantity) = (null, true);
        if (!saysQuantity) unit ??= unitOfAll;
        var isPrice = IsPrice(table, caption, above, unit, text.Vocabulary);
        if (isPrice) (unit, saysQuantity) = (null, true);
        var currency = CurrencyOf(table, header, caption, above);
        if (currency is not null) (unit, saysQuantity) = (null, true);
        var cellsSayMoney = table.Cells.Any(
            c => c.Row >= table.HeaderRows && IsNumber(table, c)
                && UnitGrammar.Find("x " + c.Text.TrimStart(
                    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', '-', ' ')) is not null);
        var figuresSayMoney = !isPrice && (cellsSayMoney || table.Columns.Any(IsMoneyByItself));
        var labelsSayMoney = LabelsSayMoney(table) || AmountRowContext.SayTheirUnits(table);
        return new TableContext(
            (table.Caption is null ? null : Caption.NameOf(table.Caption))
                ?? (table.Title is null ? null : WithoutUnit(table.Title)) ?? $"Tabel på side {table.Page}",
            unit,
            unit is not null || figuresSayMoney || labelsSayMoney || !saysQuantity && IsOfMoney(block, text),
            (PriceLevelGrammar.Find(header) ?? PriceLevelGrammar.Find(caption) ?? PriceLevelGrammar.Find(above)
                ?? TableUnits.LevelInHeading(below, block, text))
                    is { } level ? new PriceLevelsByBasis(level, level) : PriceLevelsByBasis.Of(below),
            KindOf(caption, block, above, text),
            text.Vocabulary.ControlAreaIn(caption))
        {
            IsKindOfSection = KindSaid(caption, above, text) is null,
            HasColumnsWithOwnUnits = cellsSayMoney, Currency = currency,
            DisputingUnit = inHeader is null || (inCaption ?? inHeading) == inHeader ? null : inCaption ?? inHeading,
        };
    }

    private static bool IsOfMoney(Block block, DocumentText text) => text.SpeaksOfMoney
        || text.RoleAt(block) is SectionRole.Economy or SectionRole.PreviousFunds;

    /// <summary>
    /// "Årsværk" over the labels says what the figures count. Must not match a word for people, which may name the rows
    /// ("Medarbejdere | 2027").
    /// </summary>
    private static bool IsOfQuantity(Table table, DanishVocabulary vocabulary) =>
        !table.Columns.IsEmpty && table.Columns[table.LabelColumn].Header is var corner
        && vocabulary.Quantities.Exact(corner) is not null && !PeopleCounts.IsPeople(corner, vocabulary);

    /// <summary>The unit that the caption or the heading says where the header says another; else null.</summary>
    public MoneyUnit? DisputingUnit { get; private init; }

    /// <summary>True where most labels end in a unit of money in parentheses.</summary>
    private static bool LabelsSayMoney(Table table)
    {
        var labels = table.Cells.Where(c => c.Row >= table.HeaderRows && c.Column == table.LabelColumn).ToList();
        return labels.Count > 0 && labels.Count(c => CellText.UnitBehind(c.Text) is not null) * 2 > labels.Count;
    }

    /// <summary>
    /// "Merindtægt 2026 (1.000 kr.)" beside columns in other units holds money. Must not take "Takst 2026 (kr.)", the
    /// price of one.
    /// </summary>
    private static bool IsMoneyByItself(Column column) =>
        column.Kind == ColumnKind.Number && UnitGrammar.Find(column.Header) is not null
            && !RowLabel.IsPriceOfOne(column.Header);

    /// <summary>True where cells print a unit of money behind their figures.</summary>
    public bool HasColumnsWithOwnUnits { get; private init; }

    /// <summary>
    /// The currency that the table's figures are in where that is not Danish kroner, as printed; else null.
    /// </summary>
    public string? Currency { get; private init; }

    /// <summary>
    /// What stands in the stub's header and in the caption holds for all figures, and so does what is said above a
    /// table whose header says nothing of money.
    /// </summary>
    private static string? CurrencyOf(Table table, string header, string caption, string above) =>
        ForeignCurrency.Find(table.Columns.IsEmpty ? "" : table.Columns[table.LabelColumn].Header)
            ?? ForeignCurrency.Find(caption)
        ?? (UnitGrammar.Find(header) is null && UnitGrammar.Find(caption) is null ? ForeignCurrency.StatedIn(above)
            : null);

    private static bool IsNumber(Table table, Cell cell) => table.Columns[cell.Column].Kind == ColumnKind.Number;

    /// <summary>
    /// "2026 kr. (mio.)", and "2026 kr." at the end of a cell, are a year and the unit of its column. Must not match
    /// "2026 kr." among words, which may be an amount.
    /// </summary>
    [GeneratedRegex(@"\b(?:19|20)[0-9][0-9]\s+(?=kr\.?\s*\(|(?:kr\.?|kroner|DKK)\s*(?:\||$))",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearBeforeUnit { get; }

    /// <summary>
    /// A table of prices: its caption, its corner or the short line above it says what one costs, or what is paid each
    /// month ("Kr. pr. måned"). Must not match a table that has a column of money beside its prices, or one captioned
    /// "Takster" that states thousands.
    /// </summary>
    private static bool IsPrice(Table table, string caption, string above, MoneyUnit? unit, DanishVocabulary vocabulary)
    {
        if (RowLabel.IsRate(caption)) return true;
        if (table.Columns.Any(IsMoneyByItself) && !table.Columns.Any(c => RowLabel.IsRate(c.Header))) return false;
        var corner = table.Columns.IsEmpty ? "" : table.Columns[table.LabelColumn].Header;
        var isUnitLine = above.Length < LongestTitle && ProseAmountGrammar.Find(above).Count == 0;
        if (RowLabel.IsRate(corner) || isUnitLine && RowLabel.IsRate(above)) return true;
        return (unit is null || unit == MoneyUnit.Kroner) && NamesPrice(Caption.TitleOf(caption), vocabulary);
    }

    private static bool NamesPrice(string title, DanishVocabulary vocabulary)
    {
        if (vocabulary.Prices.Leading(title) is null) return false;
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || !words[1].Equals("for", StringComparison.OrdinalIgnoreCase)
            || words.Skip(2).Any(w => PeopleCounts.IsPeople(w, vocabulary));
    }

    /// <summary>"Økonomi, t.kr. (2026 p/l)" is the table "Økonomi"; a title that is nothing but a unit stays.</summary>
    private static string WithoutUnit(string title)
    {
        var rest = Remains.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(title)), "");
        return rest.Trim().Length > 2 && title.StartsWith(rest.Trim(), StringComparison.Ordinal) ? rest.Trim() : title;
    }

    [GeneratedRegex(@"[\s,;:.()–-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Remains { get; }

    /// <summary>
    /// True where nothing but the section that the table stands in says what kind of amounts it holds.
    /// </summary>
    public bool IsKindOfSection { get; private init; }

    private static AmountKind KindOf(string caption, Block block, string above, DocumentText text) =>
        KindSaid(caption, above, text)
            ?? (text.RoleAt(block) == SectionRole.PreviousFunds ? AmountKind.Previous : AmountKind.Proposed);

    private static AmountKind? KindSaid(string caption, string above, DocumentText text)
    {
        foreach (var place in (ReadOnlySpan<string>)[caption, above])
            foreach (var (kind, phrases) in text.Vocabulary.AmountKinds)
                if (phrases.In(place) && !(kind == "other" && place == above))
                    return Enum.Parse<AmountKind>(kind, ignoreCase: true);
        return null;
    }
}
