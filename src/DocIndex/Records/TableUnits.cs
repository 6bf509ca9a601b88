using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// The unit and the price level of a table's figures as the texts around it say them: a sentence above or below, a
/// heading, a remark on all tables. Must not take an amount in a sentence for a unit.
/// </summary>
internal static partial class TableUnits
{
    /// <summary>
    /// A sentence speaks of a table's unit in words ("beløb i 1.000 kr."); an amount in it is no unit. What stands in
    /// parentheses of its own is one beside amounts, too: "koster 2,35 mio. kr., jf. nedenfor (1.000 kr.)".
    /// </summary>
    public static MoneyUnit? InSentence(string sentence) =>
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

    [GeneratedRegex(@"\((?<unit>(?:[^()]|\([^()]*\))+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis { get; }

    /// <summary>
    /// A sentence before the last one above a table says the unit where it speaks of nothing else: "Beløb i 1.000 kr.,
    /// 2016-pl. Minus er mindreudgift."
    /// </summary>
    public static MoneyUnit? Above(Block block, DocumentText text) =>
        (TableSurroundings.ParagraphAbove(block, text) ?? TableSurroundings.ParagraphAboveTitle(block, text))
            is { } paragraph
            ? Sentences.Split(paragraph.Text).Reverse().Where(s => CellText.IsUnitLine(s) || OfTable.IsMatch(s))
            .Select(InSentence).FirstOrDefault(u => u is not null) : null;

    /// <summary>
    /// "Alle beløb er i 1.000 kr., medmindre andet er angivet": what a document says once of all its tables, anywhere
    /// in its prose; "Beløb i 1.000 kr." only above its first heading, or where it is printed on every page. Must not
    /// take what is said of one table.
    /// </summary>
    public static MoneyUnit? OfAll(DocumentText text) =>
        UnitSaidIn(text.Prose.Select(b => b.Text), AllAmounts)
            ?? UnitSaidIn(text.Blocks.Where(b => IsOfAll(b, text)).Select(b => b.Text), Amounts);

    private static MoneyUnit? UnitSaidIn(IEnumerable<string> texts, Regex beginning) =>
        texts.SelectMany(Sentences.Split).SelectMany(s => Separator.Split(s)).Where(s => beginning.IsMatch(s))
            .Select(InSentence).OfType<MoneyUnit>().Distinct().ToList() is [var only] ? only : null;

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

    /// <summary>"3.1 Tabellen viser rammerne i hele kroner": a sentence on the table that ends on its unit.</summary>
    [GeneratedRegex(@"^(?:[0-9.]+\s+)?(?:Tabellen|Oversigten|Skemaet|Tallene|Beløbene)\s+(?:\p{L}+\s+){1,5}i\s+"
        + @"(?:hele\s+)?(?:kr(?:\.|oner)|1\.000\s+kr|tusinde?\s+kr|t\.?kr|mio|mill)[^0-9]*(?:[0-9]{4}[^0-9]*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTable { get; }

    /// <summary>
    /// "Økonomi (1.000 kr., 2026 p/l)": what the heading of a table's section says in parentheses of its figures, be it
    /// a line of its own or the first words of a paragraph. Must not take an amount in a heading.
    /// </summary>
    public static MoneyUnit? InHeading(Block block, DocumentText text) =>
        TableSurroundings.RunInHeadings(block, text).Take(1).Concat(TableSurroundings.HeadingsOver(block, text))
            .SelectMany(heading =>
            Parenthesis.Matches(heading).Select(m => m.Groups["unit"].Value).Where(CellText.IsUnit).TakeLast(1))
            .FirstOrDefault() is { } own ? UnitGrammar.Find(own) : null;

    /// <summary>
    /// The price level of a table whose note says none, where its section's heading says one in parentheses.
    /// </summary>
    public static string? LevelInHeading(string below, Block block, DocumentText text) =>
        PriceLevelGrammar.Find(below) is null && text.SectionOf(block) is { } section
            ? Parenthesis.Matches(section.Heading)
                .Select(m => PriceLevelGrammar.Find(m.Groups["unit"].Value)).FirstOrDefault(l => l is not null)
                : null;
}
