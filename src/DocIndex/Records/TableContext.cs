using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;

namespace DocIndex.Records;

/// <summary>What is said about a table as a whole: in its header, its caption, the sentence above it and the note under it.</summary>
/// <param name="Name">As the record names the table.</param>
/// <param name="Unit">Null where nothing says it.</param>
/// <param name="IsMoney">False for tables of other quantities, and outside sections on economy in documents that never speak of money.</param>
/// <param name="ControlArea">From the caption where it names one, or null.</param>
internal sealed partial record TableContext(string Name, MoneyUnit? Unit, bool IsMoney, PriceLevelsByBasis PriceLevels, AmountKind Kind, string? ControlArea)
{
    /// <summary>A sentence above a table that is shorter than this is read like a title.</summary>
    private const int LongestTitle = 80;

    /// <summary>Reads the context of a table.</summary>
    public static TableContext Of(Table table, DocumentText text)
    {
        var block = text.Blocks.First(b => b.Index == table.Source.Block);
        var header = string.Join(' ', table.Cells.Where(c => c.Row < table.HeaderRows).Select(c => c.Text));
        var caption = table.Caption ?? table.Title ?? "";
        var above = SentenceAbove(block, text);
        var below = SentenceBelow(block, text);
        var unit = UnitGrammar.Find(header) ?? UnitGrammar.Find(caption) ?? UnitInSentence(above) ?? UnitInSentence(below);
        var saysQuantity = text.Vocabulary.Quantities.In(header) || text.Vocabulary.Quantities.In(caption) || (unit is null && above.Length < LongestTitle && text.Vocabulary.Quantities.In(above));
        var cellsSayMoney = table.Cells.Any(c => c.Row >= table.HeaderRows && IsNumber(table, c) && UnitGrammar.Find("x " + c.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', '-', ' ')) is not null);
        return new TableContext(
            (table.Caption is null ? null : Caption.NameOf(table.Caption)) ?? (table.Title is null ? null : WithoutUnit(table.Title)) ?? $"Tabel på side {table.Page}",
            unit,
            unit is not null || cellsSayMoney || (!saysQuantity && (text.SpeaksOfMoney || text.RoleAt(block) is SectionRole.Economy or SectionRole.PreviousFunds)),
            (PriceLevelGrammar.Find(header) ?? PriceLevelGrammar.Find(caption) ?? PriceLevelGrammar.Find(above)) is { } level ? new PriceLevelsByBasis(level, level) : PriceLevelsByBasis.Of(below),
            KindOf(caption, block, above, text),
            text.Vocabulary.ControlAreaIn(caption)) { HasColumnsWithOwnUnits = cellsSayMoney };
    }

    /// <summary>True where cells print a unit of money behind their figures.</summary>
    public bool HasColumnsWithOwnUnits { get; private init; }

    private static bool IsNumber(Table table, Cell cell) => table.Columns[cell.Column].Kind == ColumnKind.Number;

    /// <summary>A sentence speaks of a table's unit in words ("beløb i 1.000 kr."); an amount in it is no unit.</summary>
    private static MoneyUnit? UnitInSentence(string sentence) =>
        ProseAmountGrammar.Find(sentence).Count == 0 || sentence.Contains("1.000 kr", StringComparison.OrdinalIgnoreCase) ? UnitGrammar.Find(sentence) : null;

    private static string SentenceAbove(Block block, DocumentText text)
    {
        for (var i = block.Index - 1; i >= Math.Max(0, block.Index - 2); i--)
        {
            if (text.Blocks[i].Role is BlockRole.Paragraph or BlockRole.List) return Sentences.Split(text.Blocks[i].Text) is [.., var last] ? last : "";
            if (text.Blocks[i].Role is BlockRole.Table or BlockRole.Heading) break;
        }
        return "";
    }

    /// <summary>"Økonomi, t.kr. (2026 p/l)" is the table "Økonomi"; a title that is nothing but a unit stays.</summary>
    private static string WithoutUnit(string title)
    {
        var rest = Remains.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(title)), "");
        return rest.Trim().Length > 2 && title.StartsWith(rest.Trim(), StringComparison.Ordinal) ? rest.Trim() : title;
    }

    [GeneratedRegex(@"[\s,;:.()–-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Remains { get; }

    /// <summary>A note right under a table that speaks of amounts as a whole ("Beløb i 1.000 kr., 2025-priser"); else empty.</summary>
    private static string SentenceBelow(Block block, DocumentText text) =>
        block.Index + 1 < text.Blocks.Length && text.Blocks[block.Index + 1] is { Role: BlockRole.Paragraph } note
            && Sentences.Split(note.Text) is [var first, ..] all && (first.StartsWith("Beløb", StringComparison.OrdinalIgnoreCase) || first.StartsWith("Alle", StringComparison.OrdinalIgnoreCase)
                || first.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || first.StartsWith("Anm", StringComparison.OrdinalIgnoreCase))
            ? string.Join(' ', all.Where(s => ProseAmountGrammar.Find(s).Count == 0 || s == first).Take(3))
            : "";

    private static AmountKind KindOf(string caption, Block block, string above, DocumentText text)
    {
        foreach (var place in (ReadOnlySpan<string>)[caption, above])
            foreach (var (kind, phrases) in text.Vocabulary.AmountKinds)
                if (phrases.In(place) && !(kind == "other" && place == above)) return Enum.Parse<AmountKind>(kind, ignoreCase: true);
        return text.RoleAt(block) == SectionRole.PreviousFunds ? AmountKind.Previous : AmountKind.Proposed;
    }
}
