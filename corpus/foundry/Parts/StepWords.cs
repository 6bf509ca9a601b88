using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>How steps and their dates are told, and how dates are printed.</summary>
internal static class StepWords
{
    private static readonly string[] s_months = ["januar", "februar", "marts", "april", "maj", "juni", "juli",
        "august", "september", "oktober", "november", "december"];

    private static readonly string[] s_days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    // Heads of tables that nobody foresees.
    private static readonly string[][] s_heads = [["Etape", "Forventes"], ["Hvad", "Seneste dato"], ["Leverance",
        "Terminer"], ["Handling", "Hvornår"], ["Begivenhed", "Kalender"]];

    public static Dimension<Func<Draft, List<(DateOnly Date, string Step)>,
        ImmutableArray<Block>>> Steps { get; } = new("milestones",
        ("bullets", (d, s) => List(d, s, x => Long(x), "{0}: {1}")),
        ("table", (d, s) => WordTables.Of(["Dato", "Milepæl"], Exact(d, s).Select(x => new[] { Long(x.Date),
            Draft.Upper(x.Step) }))),
        ("sentence", (d, s) =>
            [new Paragraph(string.Join(" ", Exact(d, s)
            .Select(x => $"Senest {Long(x.Date)} skal det være sådan, at {x.Step}.")))]),
        ("month", (d, s) => List(d, [.. s.Select(x => (new DateOnly(x.Date.Year, x.Date.Month, 1), x.Step))],
            x => $"{s_months[x.Month - 1]} {x.Year}", "{0} – {1}")),
        ("quarter", (d, s) => List(d, [.. s.Select(x => (new DateOnly(x.Date.Year, (x.Date.Month - 1) / 3 * 3 + 1, 1),
            x.Step))], x => $"{(x.Month - 1) / 3 + 1}. kvartal {x.Year}", "{0}: {1}")),
        ("numbers", (d, s) => List(d, s, x => x.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), "{0} {1}")),
        ("brackets", (d, s) => List(d, s, Long, "{1} ({0})")),
        ("done-by-table", (d, s) => WordTables.Of(["Skridt", "Klar", "Hvem"], Exact(d, s).Select(x => new[] {
            Draft.Upper(x.Step), Long(x.Date), "Forvaltningen" }))),
        ("expected", (d, s) => [new Paragraph(string.Join(" ", Exact(d, s)
            .Select(x => $"Det ventes, at {x.Step} den {Long(x.Date)}.")))]),
        ("months-table", (d, s) => WordTables.Of(["Periode", "Opgave"], Exact(d, [.. s.Select(x => (new DateOnly(
            x.Date.Year, x.Date.Month, 1), x.Step))]).Select(x => new[] {
            $"{Draft.Upper(s_months[x.Item1.Month - 1])} {x.Item1.Year}", Draft.Upper(x.Item2) }))),
        ("dashes", (d, s) => List(d, s, x => $"{x.Day}/{x.Month} {x.Year}", "{1} – {0}")),
        ("when-words", (d, s) => [.. Exact(d, s).Select(x => new Paragraph($"{Long(x.Date)}: {Draft.Upper(x.Step)}."))]),
        ("end-of-quarter", (d, s) => Prose(d, s, QuarterOf, x => $"Senest med udgangen af " +
            $"{(x.Date.Month - 1) / 3 + 1}. kvartal {x.Date.Year} er det hensigten, at {x.Step}.")),
        ("school-start", (d, s) => Prose(d, [.. s.Select((x, n) => (new DateOnly(s[0].Date.Year + n, 8, 1), x.Step))],
            x => [x], x => $"Fra skolestart i august {x.Date.Year} gælder det, at {x.Step}.")),
        ("school-year", (d, s) => Prose(d, [.. s.Select((x, n) => (new DateOnly(s[0].Date.Year + n, 8, 1), x.Step))],
            x => [x, new(x.Year, 1, 1)],
            x => $"Fra skoleåret {x.Date.Year}/{(x.Date.Year + 1) % 100:00} er planen, at {x.Step}.")),
        ("day-list", (d, s) => [new Paragraph($"{DayList(d, s[0].Date)} {string.Join(" ", Exact(d, s).Select(x =>
            $"Den {Long(x.Date)} er det så langt, at {x.Step}."))}")]),
        ("month-span", (d, s) => Prose(d, [.. s.Select(x => (new DateOnly(x.Date.Year, 1 + (x.Date.Month - 1) / 3 * 3,
            1), x.Step))], x => [x], x => $"I perioden {s_months[x.Date.Month - 1]} til {s_months[x.Date.Month + 1]} " +
            $"{x.Date.Year} sker det, at {x.Step}.")),
        ("weeks", (d, s) => List(d, [.. s.Select(x => (Monday(x.Date), x.Step))],
            x => $"Uge {ISOWeek.GetWeekOfYear(x.ToDateTime(default))}, {x.AddDays(3).Year}", "{0}: {1}")),
        ("ultimo", (d, s) => Prose(d, s, MonthOf, x =>
            $"Ultimo {s_months[x.Date.Month - 1]} {x.Date.Year} er situationen " +
            $"den, at {x.Step}.")),
        ("turn-of-year", (d, s) => Prose(d, [.. s.Select((x, n) => (new DateOnly(s[0].Date.Year + 1 + n, 1, 1),
            x.Step))],
            x => [x, x.AddDays(-1)], x => $"Ved årsskiftet {x.Date.Year - 1}/{x.Date.Year} skal det være sådan, at " +
            $"{x.Step}.")),
        ("one-sentence", (d, s) => [new Paragraph("Planen er, at " + string.Join(", at ", Exact(d, s).Select((x, n) =>
            $"{x.Step} {Long(x.Date)}{(n == 1 ? " og til sidst" : "")}")) + ".")]),
        ("reached-table", (d, s) => WordTables.Of(["Så langt er vi nået", "Når kalenderen siger"], Exact(d, s)
            .Select(x => new[] { Draft.Upper(x.Step), Long(x.Date) }))),
        ("keyed", (d, s) => [WordTables.Keys(Exact(d, s).Select(x => (Long(x.Date), Draft.Upper(x.Step))),
            Rules.Grid)]),
        ("naar-vi", (d, s) => Prose(d, s, x => [x], x => $"Når vi skriver {Long(x.Date)}, skal det være nået, at " +
            $"{x.Step}.")),
        ("drawn-heads", (d, s) => WordTables.Of(d.Case.Lot("step heads").Pick(s_heads), Exact(d, s)
            .Select(x => new[] { Draft.Upper(x.Step), Long(x.Date) }))),
        ("none", (_, _) => []));

    /// <summary>How the note's own date is printed.</summary>
    public static Dimension<Func<DateOnly, string>> Dates { get; } = new("date",
        ("long", Long), ("den", d => "den " + Long(d)), ("points", d => d.ToString("dd.MM.yyyy",
            CultureInfo.InvariantCulture)),
        ("hyphens", d => d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)),
            ("slash", d => $"{d.Day}/{d.Month} {d.Year}"), ("short-points", d => $"{d.Day}.{d.Month}.{d.Year}"),
            ("iso", d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("d.", d => "d. " + Long(d)), ("short-month", d => $"{d.Day}. {s_months[d.Month - 1][..3]}. {d.Year}"),
            ("two-digit-year", d => d.ToString("dd.MM.yy", CultureInfo.InvariantCulture)),
            ("weekday", d => $"{s_days[(int)d.DayOfWeek]} den {Long(d)}"));

    public static List<(DateOnly Date, string Step)> Draw(Content.Case @case)
    {
        var lot = @case.Lot("steps");
        var date = new DateOnly(@case.BudgetYear, lot.Between(1, 6), lot.Between(1, 28));
        var steps = new List<(DateOnly, string)>();
        foreach (var step in @case.Subject.Steps)
        {
            steps.Add((date, step));
            date = date.AddDays(lot.Between(100, 300));
        }

        return steps;
    }

    public static string Long(DateOnly date) => $"{date.Day}. {s_months[date.Month - 1]} {date.Year}";

    private static List<(DateOnly Date, string Step)> Exact(Draft draft, List<(DateOnly Date, string Step)> steps)
    {
        draft.Milestones.AddRange(steps.Select(s => new MilestoneTruth(Iso(s.Date), s.Step)));
        return steps;
    }

    /// <summary>Sentences; what is said may be read as any of several days, the first of them the plainest.</summary>
    private static ImmutableArray<Block> Prose(Draft draft, List<(DateOnly Date, string Step)> steps, Func<DateOnly,
        ImmutableArray<DateOnly>> days, Func<(DateOnly Date, string Step), string> say)
    {
        foreach (var (date, step) in steps)
        {
            ImmutableArray<string> may = [.. days(date).Select(Iso)];
            draft.Milestones.Add(new MilestoneTruth(may[0], step) { AlsoDates = may[1..] });
        }

        return [new Paragraph(string.Join(" ", steps.Select(say)))];
    }

    // The quarter's first day, and whatever "by the end of it" may be taken for.
    private static ImmutableArray<DateOnly> QuarterOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, (date.Month - 1) / 3 * 3 + 1, 1);
        return [first, first.AddMonths(3).AddDays(-1), first.AddMonths(2), first.AddMonths(3)];
    }

    private static ImmutableArray<DateOnly> MonthOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return [first, first.AddMonths(1).AddDays(-1), first.AddDays(20)];
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-((int)date.DayOfWeek + 6) % 7);

    // Three days of one month.
    private static string DayList(Draft draft, DateOnly date)
    {
        int[] days = [3, 10, 17];
        foreach (var day in days) draft.Milestones.Add(new MilestoneTruth(Iso(new DateOnly(date.Year, date.Month, day)),
            "opstartsmøder"));
        return $"Der holdes opstartsmøder den 3., 10. og 17. {s_months[date.Month - 1]} {date.Year}.";
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableArray<Block> List(Draft draft, List<(DateOnly Date, string Step)> steps, Func<DateOnly,
        string> date, string words) =>
        [new Bullets([.. Exact(draft, steps).Select(s => ("•", Draft.Upper(string.Format(CultureInfo.InvariantCulture,
            words, date(s.Date), s.Step))))])];
}
