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
        var ofAll = text.Tables.IsEmpty ? null : UnitOfAll(text);
        return [.. text.Tables.Select(table => Of(table, text, ofAll))];
    }

    private static TableContext Of(Table table, DocumentText text, MoneyUnit? unitOfAll)
    {
        var block = text.Blocks.First(b => b.Index == table.Source.Block);
        var header = string.Join(" | ", table.Cells.Where(c => c.Row < table.HeaderRows).Select(c => c.Text));
        var caption = table.Caption ?? table.Title ?? "";
        var above = SentenceAbove(block, text);
        var below = SentenceBelow(block, text);
        var inHeader = CellText.UnitStatedIn(header) ?? CellText.UnitStatedIn(YearBeforeUnit.Replace(header, ""));
        var inCaption = CellText.UnitStatedIn(caption);
        var inHeading = UnitInHeading(block, text);
        var ofTable = inHeader ?? inCaption ?? UnitInSentence(above) ?? UnitAbove(block,
            text) ?? UnitInSentence(below);
        var unit = ofTable ?? inHeading;
        var saysQuantity = text.Vocabulary.Quantities.In(header) || text.Vocabulary.Quantities.In(caption)
            || (unit is null && above.Length < LongestTitle && text.Vocabulary.Quantities.In(above));
        saysQuantity |= unit is null && PeopleCounts.Are(table, caption, text.Vocabulary);
        // What a heading says of the amounts of its section is not said of scores and counts that stand there, too.
        if (ofTable is null && (BareCounts.Are(table, text.Vocabulary) || BareCounts.AreGoals(table, text.Vocabulary)))
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
                ?? LevelInHeading(below, block, text))
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
    /// A sentence speaks of a table's unit in words ("beløb i 1.000 kr."); an amount in it is no unit. What stands in
    /// parentheses of its own is one beside amounts, too: "koster 2,35 mio. kr., jf. nedenfor (1.000 kr.)".
    /// </summary>
    private static MoneyUnit? UnitInSentence(string sentence) =>
        Parenthesis.Matches(sentence).Select(m => m.Groups["unit"].Value).LastOrDefault(CellText.IsUnit) is { } own
            ? UnitGrammar.Find(own)
        : ProseAmountGrammar.Find(sentence).Count == 0
        || sentence.Contains("1.000 kr", StringComparison.OrdinalIgnoreCase)
            || OfFigures.IsMatch(sentence) && ProseAmountGrammar.Find(sentence).All(
                a => CellText.IsUnit(sentence[a.Start..a.End]))
            ? UnitGrammar.Find(sentence) : null;

    /// <summary>
    /// "Alle beløb i tabellen er angivet i kr. 1.000": what is said of figures as such. Must not match "Der gives kr.
    /// 1.000".
    /// </summary>
    [GeneratedRegex(@"^\(?(?:Alle\s+|Samtlige\s+)?(?:beløb|tal|tabel)(?:let|lene|ene|len|lerne)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfFigures { get; }

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

    [GeneratedRegex(@"\((?<unit>(?:[^()]|\([^()]*\))+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis { get; }

    /// <summary>
    /// A sentence before the last one above a table says the unit where it speaks of nothing else: "Beløb i 1.000 kr.,
    /// 2016-pl. Minus er mindreudgift."
    /// </summary>
    private static MoneyUnit? UnitAbove(Block block, DocumentText text) =>
        (ParagraphAbove(block, text) ?? ParagraphAboveTitle(block, text)) is { } paragraph
            ? Sentences.Split(paragraph.Text).Reverse().Where(s => SpeaksOfUnit(s) || OfTable.IsMatch(s))
            .Select(UnitInSentence).FirstOrDefault(u => u is not null) : null;

    /// <summary>
    /// "Alle beløb er i 1.000 kr., medmindre andet er angivet": what a document says once of all its tables, anywhere
    /// in its prose; "Beløb i 1.000 kr." only above its first heading, or where it is printed on every page. Must not
    /// take what is said of one table.
    /// </summary>
    private static MoneyUnit? UnitOfAll(DocumentText text) =>
        UnitSaidIn(text.Prose.Select(b => b.Text), AllAmounts)
            ?? UnitSaidIn(text.Blocks.Where(b => IsOfAll(b, text)).Select(b => b.Text), Amounts);

    private static MoneyUnit? UnitSaidIn(IEnumerable<string> texts, Regex beginning) =>
        texts.SelectMany(Sentences.Split).SelectMany(s => Separator.Split(s)).Where(s => beginning.IsMatch(s))
            .Select(UnitInSentence).OfType<MoneyUnit>().Distinct().ToList() is [var only] ? only : null;

    private static bool IsOfAll(Block block, DocumentText text) => block.Role switch
    {
        BlockRole.Letterhead or BlockRole.Running or BlockRole.Title => true,
        BlockRole.Paragraph or BlockRole.SidePanel => block.Index < FirstOfBody(text),
        _ => false,
    };

    /// <summary>The first heading or table.</summary>
    private static int FirstOfBody(DocumentText text) =>
        text.Blocks.FirstOrDefault(b => b.Role is BlockRole.Heading or BlockRole.Table)?.Index ?? 0;

    [GeneratedRegex(@"^\(?alle (?:beløb|tal)\b(?!.{0,30}\btabel)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllAmounts { get; }

    [GeneratedRegex(@"^\(?(?:(?:alle|samtlige)\s+)?(?:beløb(?:ene)?|tal(?:lene)?)\s+"
        + @"(?:(?:er|angives|vises|opgjort|angivet|oplyst|anført)\s+)*i\s(?!.{0,30}\btabel)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amounts { get; }

    /// <summary>What parts the remarks of one line: a raised point, a bullet, a bar.</summary>
    [GeneratedRegex(@"\s+[·•|▪]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator { get; }

    /// <summary>
    /// True for a short note on the unit: "(1.000 kr. i 2025-PL)", "Hele 1.000 kr. i 2024-priser", "Beløb i mio. kr."
    /// Must not take a sentence on an amount.
    /// </summary>
    private static bool SpeaksOfUnit(string sentence) =>
        sentence.Length < LongestTitle && UnitGrammar.FindAll(sentence).Count == 1
        && !OfUnits.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(sentence)), " ").Any(char.IsLetterOrDigit);

    /// <summary>"3.1 Tabellen viser rammerne i hele kroner": a sentence on the table that ends on its unit.</summary>
    [GeneratedRegex(@"^(?:[0-9.]+\s+)?(?:Tabellen|Oversigten|Skemaet|Tallene|Beløbene)\s+(?:\p{L}+\s+){1,5}i\s+"
        + @"(?:hele\s+)?(?:kr(?:\.|oner)|1\.000\s+kr|tusinde?\s+kr|t\.?kr|mio|mill)[^0-9]*(?:[0-9]{4}[^0-9]*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTable { get; }

    [GeneratedRegex(@"\b(?:alle|samtlige|beløb(?:ene)?|tal(?:lene)?|figurer(?:ne)?|tabel(?:len|lerne)?|nedenfor"
        + @"|herunder|hele|er|i|for|angivet|angives|oplyst|opgjort|opgøres|anført|udtrykt|vist|vises|og|niveau|note"
            + @"|anm|bemærk|(?:19|20)[0-9][0-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfUnits { get; }

    /// <summary>
    /// "Økonomi (1.000 kr., 2026 p/l)": what the heading of a table's section says in parentheses of its figures, be it
    /// a line of its own or the first words of a paragraph. Must not take an amount in a heading.
    /// </summary>
    private static MoneyUnit? UnitInHeading(Block block, DocumentText text) =>
        RunInHeadings(block, text).Take(1).Concat(HeadingsOver(block, text)).SelectMany(heading =>
            Parenthesis.Matches(heading).Select(m => m.Groups["unit"].Value).Where(CellText.IsUnit).TakeLast(1))
            .FirstOrDefault() is { } own ? UnitGrammar.Find(own) : null;

    /// <summary>
    /// Headings that begin the paragraphs between a table and the heading of its section ("4. Økonomi (1.000 kr.):
    /// Udgifterne …"), the nearest first.
    /// </summary>
    private static IEnumerable<string> RunInHeadings(Block block, DocumentText text)
    {
        var heading = text.SectionOf(block)?.Source.Block ?? -1;
        // The table's own title is no heading of a section that it stands in with others.
        if (heading >= 0 && heading == Neighbours.Before(text.Blocks, block.Index))
            heading = text.Sections.LastOrDefault(s => s.Source.Block < heading)?.Source.Block ?? -1;
        for (var i = block.Index - 1; i > heading; i--)
            if (text.Blocks[i].Role is BlockRole.Paragraph or BlockRole.List
                && RunIn.Match(text.Blocks[i].Text)
                    is { Success: true } match) yield return match.Groups["heading"].Value;
    }

    /// <summary>
    /// A capital and a few words before a colon; before a point, or alone, only with a parenthesis. Must not take a
    /// short sentence ("Beløbene fremgår nedenfor.").
    /// </summary>
    [GeneratedRegex(@"^(?:[\p{L}0-9]{1,5}[.)]\s+|[0-9]+(?:\.[0-9]+)*\s+|Ad\s+[0-9]+\)\s+)?" +
        @"(?<heading>\p{Lu}[^().:0-9]{1,70}(?:\((?:[^()]|\([^()]*\))+\)(?=\s*(?:[:.](?:\s|$)|$))" +
        @"|(?=\s*:(?:\s|$))))",
        RegexOptions.CultureInvariant)]
    private static partial Regex RunIn { get; }

    /// <summary>
    /// The heading of a table's section; above the table's own title, that of the section it stands in.
    /// </summary>
    private static IEnumerable<string> HeadingsOver(Block block, DocumentText text)
    {
        if (text.SectionOf(block) is not { } section) yield break;
        yield return section.Heading;
        var at = text.Sections.IndexOf(section);
        if (at > 0 && section.Source.Block == Neighbours.Before(text.Blocks, block.Index))
            yield return text.Sections[at - 1].Heading;
    }

    /// <summary>
    /// The price level of a table whose note says none, where its section's heading says one in parentheses.
    /// </summary>
    private static string? LevelInHeading(string below, Block block, DocumentText text) =>
        PriceLevelGrammar.Find(below) is null && text.SectionOf(block) is { } section
            ? Parenthesis.Matches(section.Heading)
                .Select(m => PriceLevelGrammar.Find(m.Groups["unit"].Value)).FirstOrDefault(l => l is not null)
                : null;

    /// <summary>What stands above the title that is right above a table.</summary>
    private static Block? ParagraphAboveTitle(Block block, DocumentText text) =>
        block.Index > 1 && text.Blocks[block.Index - 1].Role is BlockRole.Heading or BlockRole.Caption
            && text.Blocks[block.Index - 2].Role is BlockRole.Paragraph or BlockRole.List
            ? text.Blocks[block.Index - 2] : null;

    private static Block? ParagraphAbove(Block block, DocumentText text)
    {
        var i = block.Index;
        for (var steps = 0; steps < 2; steps++)
        {
            i = Neighbours.Before(text.Blocks, i);
            if (i < 0) break;
            if (text.Blocks[i].Role is BlockRole.Paragraph or BlockRole.List) return text.Blocks[i];
            if (text.Blocks[i].Role is BlockRole.Table or BlockRole.Heading) break;
        }
        return null;
    }

    private static string SentenceAbove(Block block, DocumentText text) =>
        ParagraphAbove(block, text) is { } paragraph && Sentences.Split(paragraph.Text) is [.., var last] ? last : "";

    /// <summary>"Økonomi, t.kr. (2026 p/l)" is the table "Økonomi"; a title that is nothing but a unit stays.</summary>
    private static string WithoutUnit(string title)
    {
        var rest = Remains.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(title)), "");
        return rest.Trim().Length > 2 && title.StartsWith(rest.Trim(), StringComparison.Ordinal) ? rest.Trim() : title;
    }

    [GeneratedRegex(@"[\s,;:.()–-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Remains { get; }

    /// <summary>
    /// A note right under a table that speaks of amounts as a whole ("Beløb i 1.000 kr., 2025-priser"); else empty.
    /// Must not take what stands over the next table.
    /// </summary>
    private static string SentenceBelow(Block block, DocumentText text)
    {
        var index = Neighbours.After(text.Blocks, block.Index);
        // The table's own caption may stand between.
        if (index + 1 < text.Blocks.Length && text.Blocks[index].Role == BlockRole.Caption
            && text.Blocks[index + 1].Role != BlockRole.Table) index++;
        if (index >= text.Blocks.Length
            || Sentences.Split(text.Blocks[index].Text) is not [var first, ..] all) return "";
        return text.Blocks[index].Role switch
        {
            BlockRole.Paragraph when Beginnings.Exists(
                word => first.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || SpeaksOfUnit(first) =>
                    string.Join(' ', all.Where(s => ProseAmountGrammar.Find(s).Count == 0 || s == first).Take(3)),
            BlockRole.Heading when SpeaksOfUnit(first)
                && (index + 1 >= text.Blocks.Length || text.Blocks[index + 1].Role is not BlockRole.Table) => first,
            _ => "",
        };
    }

    private static readonly List<string> Beginnings = ["Beløb", "Alle", "Note", "Anm"];

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
