using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records.Told;
using DocIndex.Tables;

namespace DocIndex.Records;

/// <summary>
/// Goals from tables with a column of indicators and one of targets: one for each row, the last target column where
/// several years have one. A column of an earlier year, or one that says so, is the baseline. Must not take a table of
/// money, or one whose only "mål" is words.
/// </summary>
internal sealed partial class GoalTables(DocumentText text, SegmentRoles roles, GoalGrammar grammar)
{
    private const double MostWords = 0.8;

    [GeneratedRegex(@"(?:19|20)[0-9][0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"^(?<bound>[^0-9]*?)\s*(?<low>[0-9][0-9.]*(?:,[0-9]+)?)(?:\s*(?:[-–]|til)\s*(?<high>[0-9][0-9.]*"
        + @"(?:,[0-9]+)?))?\s*(?<unit>%|\p{L}[\p{L}. ]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    /// <summary>The goals of a table; empty where it is none of goals.</summary>
    public IEnumerable<Goal> Of(FactTable table)
    {
        var words = text.Vocabulary.FactColumns;
        if (table.Table.Cells.Any(c => UnitGrammar.FindAll(c.Text).Count > 0)
            || UnitGrammar.FindAll(table.Table.Caption ?? table.Table.Title ?? "").Count > 0) yield break;
        var label = table.Column(words["indicator"])
            ?? (table.Headers.Length > 1 && (
                table.Column(words["goal"]) == 0 || table.Headers[0].Length == 0
                    && text.RoleAt(table.Block) is SectionRole.Goals or SectionRole.Effects) ? 0 : null);
        // Where one column says how it is and another how it is to be, the first says of what.
        var isThenAndNow = table.Headers.Length > 2 && table.Column(words["baseline"]) is > 0 and var from0
            && table.Column(words["target"], from0) is > 0;
        label ??= isThenAndNow && table.Share(0, s => s.Count(char.IsLetter) > 3) >= MostWords ? 0 : null;
        label ??= WordsBesideFigures(table);
        if (label is null) yield break;
        var target = Enumerable.Range(0, table.Headers.Length)
            .Where(c => c != label && words["target"].Leading(table.Headers[c]) is not null
                && table.Rows.Count(r => Read(table.Text(r, c)) is not null) * 2 >= table.Rows.Length)
            .Select(c => (int?)c).LastOrDefault();
        var (now, then) = NowAndThen(table, label.Value);
        target ??= then;
        if (target is null) yield break;
        var baseline = target == then ? now : table.Column(words["baseline"], label, target)
            ?? Enumerable.Range(0, target.Value)
            .Where(c => c != label && words["target"].Leading(table.Headers[c]) is null
                && Year.IsMatch(table.Headers[c])).Select(c => (int?)c).FirstOrDefault();
        var deadline = table.Column(words["deadline"], label, target, baseline);
        foreach (var row in table.Rows)
            if (table.At(row, target) is { } cell && Read(cell.Text) is { } goal
                && table.Text(row, label) is { Length: > 2 } indicator)
            {
                var from = Read(table.Text(row, baseline))?.Low;
                var unit = grammar.UnitOf(goal.Unit, indicator) ?? grammar.UnitOf("", table.Headers[target.Value])
                    ?? grammar.UnitOf(Read(table.Text(row, baseline))?.Unit ?? "", "");
                var when = Year.Match(table.Text(row, deadline)) is { Success: true } own ? own
                    : Year.Match(table.Headers[target.Value]);
                yield return new Goal(indicator, indicator, from, goal.Low, goal.High, null, unit,
                    DirectionOf(goal.Bound, from, goal.Low), when.Success ? when.Value : null, cell.Source);
            }
    }

    /// <summary>
    /// The one column of words before two of figures with units: what heads them need not be known. Must not take a
    /// table of places or years side by side, or one with a second column of words.
    /// </summary>
    private int? WordsBesideFigures(FactTable table) =>
        table.Share(0, s => s.Count(char.IsLetter) > 3 && Read(s) is null) >= MostWords
            && NowAndThen(table, 0) is (not null, { } second) && (IsInGoals(table) || HeadsWhatIsAimedAt(table, second))
            ? 0 : null;

    private bool IsInGoals(FactTable table) => roles.At(table.Block) is SectionRole.Goals or SectionRole.Effects;

    /// <summary>"Hvor skal vi hen", "Ønsket niveau".</summary>
    private bool HeadsWhatIsAimedAt(FactTable table, int column) =>
        text.Vocabulary.GoalWords["then"].In(table.Headers[column]);

    /// <summary>
    /// Two columns of figures with units that are no money, the first headed by a word for now or the second by one for
    /// what is aimed at, or both where goals are told. Must not take figures by year.
    /// </summary>
    private (int? Now, int? Then) NowAndThen(FactTable table, int label)
    {
        var measured = Enumerable.Range(0, table.Headers.Length)
            .Where(c => c != label && table.Share(c, s => Read(s) is not null) >= 0.5).ToList();
        if (measured is not [var first, var second]) return (null, null);
        var isNow = text.Vocabulary.GoalWords["now"].In(table.Headers[first])
            || text.Vocabulary.FactColumns["baseline"].Leading(table.Headers[first]) is not null;
        var haveUnits = table.Share(first, HasUnit) >= 0.5 && table.Share(second, HasUnit) >= 0.5;
        return isNow || haveUnits && (IsInGoals(table) || HeadsWhatIsAimedAt(table, second)) ? (first, second)
            : (null, null);
    }

    private bool HasUnit(string cell) => Read(cell) is { Unit.Length: > 0 } figure && grammar.IsUnit(figure.Unit);

    /// <summary>A goal in a scheme of keys and values; null where the table is none.</summary>
    public Goal? OfScheme(Table table)
    {
        var words = text.Vocabulary.FactColumns;
        if (KeyValues.Beside(table, words["target"]) is not { } said || Read(said.Text) is not { } target
            || KeyValues.Beside(table, words["indicator"]) is not { } indicator) return null;
        var from = KeyValues.Beside(table, words["baseline"]) is { } baseline ? Read(baseline.Text) : null;
        var unit = grammar.UnitOf(target.Unit, indicator.Text) ?? grammar.UnitOf(from?.Unit ?? "", "");
        var when = KeyValues.Beside(table, words["deadline"]) is { } deadline
            && Year.Match(deadline.Text) is { Success: true } year ? year.Value : null;
        return new Goal(indicator.Text, indicator.Text, from?.Low, target.Low, target.High, null, unit,
            DirectionOf(target.Bound, from?.Low, target.Low), when, said.Source);
    }

    private GoalDirection? DirectionOf(string bound, decimal? from, decimal to) =>
        grammar.BoundOf(bound) ?? (from is not { } start ? null : to < start ? GoalDirection.Decrease : to > start
            ? GoalDirection.Increase : GoalDirection.Keep);

    private static (string Bound, decimal Low, decimal? High, string Unit)? Read(string cell)
    {
        if (Figure.Match(cell.Trim()) is not { Success: true } match || match.Groups["bound"].Length > 20
            || NumberGrammar.Parse(match.Groups["low"].Value) is not { } low) return null;
        return (match.Groups["bound"].Value.Trim(), low.Value,
            match.Groups["high"].Success ? NumberGrammar.Parse(match.Groups["high"].Value)?.Value : null,
            match.Groups["unit"].Value.Trim());
    }
}
