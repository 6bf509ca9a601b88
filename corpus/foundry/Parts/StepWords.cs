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
        draft.Milestones.AddRange(steps.Select(s => new MilestoneTruth(s.Date.ToString("yyyy-MM-dd",
            CultureInfo.InvariantCulture), s.Step)));
        return steps;
    }

    private static ImmutableArray<Block> List(Draft draft, List<(DateOnly Date, string Step)> steps, Func<DateOnly,
        string> date, string words) =>
        [new Bullets([.. Exact(draft, steps).Select(s => ("•", Draft.Upper(string.Format(CultureInfo.InvariantCulture,
            words, date(s.Date), s.Step))))])];
}
