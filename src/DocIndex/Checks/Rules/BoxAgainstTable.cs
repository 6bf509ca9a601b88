using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5015 box-vs-table: what a ticked box says of the money must be what the tables say: the control area (of several
/// options, or "Anlæg: ☐ Ja ☒ Nej"), and whether it is asked for once or for good. Must not hold a box
/// against doubtful figures, against tables that name no area (counted as not checked), or against notes of fewer than
/// three years.
/// </summary>
internal static class BoxAgainstTable
{
    private const int LongestOption = 4;
    private const int FewestYears = 3;

    /// <summary>Checks every group of boxes whose options are known.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        var asked = context.Record.Amounts.Where(a => a is { Kind: AmountKind.Proposed, Standing: <= Standing.Read } && a.Value != 0).ToList();
        foreach (var group in context.Boxes)
        {
            var (denied, ticked) = Areas(group, context);
            if (denied.Count > 0) Judge(group, OfArea(asked, denied, ticked), asked.Exists(a => a.ControlArea is not null), ticked.FirstOrDefault() ?? group.Question);
            if (Lasting(group, context) is { } lasting) Judge(group, Against(lasting, context.Record), context.Record.Request is not null, group.Options.First(o => o.IsTicked).Text);
        }
        return new RuleOutcome(CheckRule.BoxAgainstTable, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));

        void Judge(BoxGroup group, Amount? against, bool canTell, string ticked)
        {
            if (!canTell) reasons.Add(CheckReasons.NoFigures);
            else if (against is null) passed++;
            else suspects.Add(ToSuspect(group, against, ticked));
        }
    }

    /// <summary>The areas that the boxes deny, and those that they tick.</summary>
    private static (List<string> Denied, List<string> Ticked) Areas(BoxGroup group, CheckContext context)
    {
        var words = context.Vocabulary;
        if (words.ControlAreaIn(group.Question) is { } asked && IsNo(group, context)) return ([asked], []);
        var areas = group.Options.Where(o => o.Text.Split(' ').Length <= LongestOption)
            .Select(o => (Area: words.ControlAreaIn(o.Text), o.IsTicked)).Where(o => o.Area is not null).ToLookup(o => o.IsTicked, o => o.Area!);
        return areas[true].Any() ? ([.. areas[false].Except(areas[true])], [.. areas[true]]) : ([], []);
    }

    private static bool IsNo(BoxGroup group, CheckContext context) =>
        group.Options.Select(o => (Says: context.Vocabulary.BoxWords.Exact(o.Text), o.IsTicked)).ToList() is var options
        && options.Contains(("no", true)) && options.Contains(("yes", false));

    /// <summary>An amount of a denied area, where none is of a ticked one.</summary>
    private static Amount? OfArea(List<Amount> asked, List<string> denied, List<string> ticked) =>
        asked.Exists(a => a.ControlArea is { } area && ticked.Contains(area)) ? null : asked.Find(a => a.ControlArea is { } area && denied.Contains(area));

    /// <summary>"oneOff" or "permanent", where one is ticked and the other is not.</summary>
    private static string? Lasting(BoxGroup group, CheckContext context)
    {
        var said = group.Options.Select(o => (Says: context.Vocabulary.BoxWords.Exact(o.Text), o.IsTicked)).Where(o => o.Says is "oneOff" or "permanent").ToList();
        return said.Count == 2 && said.FindAll(o => o.IsTicked) is [var only] ? only.Says : null;
    }

    /// <summary>An amount of the years that the box does not have.</summary>
    private static Amount? Against(string lasting, DocumentRecord record)
    {
        var years = (record.Request?.PerYear ?? []).GroupBy(y => y.Year).Select(g => (Year: g.Key, Asks: g.Any(y => y.Value != 0))).OrderBy(y => y.Year).ToList();
        if (years.Count < FewestYears) return null;
        var asking = years.FindAll(y => y.Asks);
        var contradicts = lasting == "oneOff" ? asking.Count == years.Count : asking.Count > 0 && !years[^1].Asks && !years[^2].Asks;
        return contradicts ? record.Amounts.FirstOrDefault(a => a.Kind == AmountKind.Proposed && a.Year == years[^1].Year) : null;
    }

    private static Suspect ToSuspect(BoxGroup group, Amount against, string ticked)
    {
        var said = group.Question.Length > 0 ? $"{group.Question.TrimEnd(':', '?')}: {TickedOf(group)}" : TickedOf(group);
        return new Suspect(
            CheckRule.BoxAgainstTable, Severity.Warning, group.Source,
            new LocalizedText(
                $"Der er sat kryds ved ”{said}”, men {against.Table} har {against.Printed} ({against.Unit}) i {against.Year} for {against.Label}{(against.ControlArea is { } area && area != ticked ? $" ({area})" : "")}.",
                $"“{said}” is ticked, but {against.Table} has {against.Printed} ({against.Unit}) in {against.Year} for {against.Label}{(against.ControlArea is { } en && en != ticked ? $" ({en})" : "")}."),
            null, null, null, [against.Source]) { Unit = "" };
    }

    private static string TickedOf(BoxGroup group) => string.Join(", ", group.Options.Where(o => o.IsTicked).Select(o => o.Text));
}
