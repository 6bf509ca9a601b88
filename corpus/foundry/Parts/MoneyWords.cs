using System.Globalization;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>An amount as prose prints it, and what it says.</summary>
internal sealed record SaidAmount(string Text, decimal Value, bool Approximate = false);

/// <summary>How prose says amounts and the years that they are for.</summary>
internal static class MoneyWords
{
    private static readonly NumberFormatInfo s_danish = new() { NumberDecimalSeparator = ",",
        NumberGroupSeparator = "." };

    public static Dimension<Func<decimal, SaidAmount>> Amounts { get; } = new("amount-words",
        ("mio. kr.", k => Million(k, 1, "mio. kr.")), ("millioner kroner", k => Million(k, 1, "millioner kroner")),
            ("mill. kr.", k => Million(k, 1, "mill. kr.")),
        ("mio kr", k => Million(k, 2, "mio kr")), ("three-decimals", k => Million(k, 3, "mio. kr.")),
            ("whole", k => new(Whole(k) + " kr.", Round(k))),
        ("whole-kroner", k => new(Whole(k) + " kroner", Round(k))), ("DKK-before", k => new("DKK " + Whole(k),
            Round(k))), ("kr-before", k => new("kr. " + Whole(k), Round(k))),
        ("t.kr.", k => new((Round(k) / 1000).ToString("#,0", s_danish) + " t.kr.", Round(k))),
            ("comma-dash", k => new(Whole(k) + ",- kr.", Round(k))),
        ("ca.", k => Million(k, 1, "mio. kr.") is var m ? m with { Text = "ca. " + m.Text, Approximate = true }
            : null!), ("mio. DKK", k => Million(k, 1, "mio. DKK")));

    /// <summary>An amount for each year of a span: {0} amount, {1} first year, {2} last year.</summary>
    public static Dimension<(string Words, bool HasFrom, bool HasTo)> Yearly { get; } = new("yearly-words",
        ("aarligt-i", ("{0} årligt i {1}-{2}", true, true)), ("hvert-af-aarene", ("{0} i hvert af årene {1}-{2}", true,
            true)),
        ("om-aaret-i-perioden", ("{0} om året i perioden {1}-{2}", true, true)),
            ("aarligt-first", ("årligt {0} i {1}-{2}", true, true)),
        ("hvert-aar-first", ("hvert år {0} i perioden {1} til {2}", true, true)), ("fra-til-og-med",
            ("{0} pr. år fra {1} til og med {2}", true, true)),
        ("og-frem", ("{0} årligt fra {1} og frem", true, false)), ("pr.-aar", ("{0} pr. år", false, false)),
            ("aarlig-sum", ("en årlig sum på {0} i {1}-{2}", true, true)),
        ("i-samtlige-aar", ("{0} i samtlige år fra {1} til {2}", true, true)));

    /// <summary>Amounts that differ from year to year.</summary>
    public static Dimension<Func<IReadOnlyList<(int Year, SaidAmount Amount)>, SaidAmount,
        (string Text, List<StatementTruth> Truth)>> Varied { get; } = new("varied-words",
        ("each-year", (years, _) => (Join(years.Select(y => $"{y.Amount.Text} i {y.Year}")), Each(years, " i {0}"))),
        ("henholdsvis", (years, _) =>
            ($"henholdsvis {Join(years.Select(y => y.Amount.Text))} i {Join(years.Select(y => $"{y.Year}"))}",
            Each(years, ""))),
        ("year-first", (years, _) => (Join(years.Select(y => $"i {y.Year} {y.Amount.Text}")), Each(years, ""))),
        ("bracketed-years", (years, _) => (Join(years.Select(y => $"{y.Amount.Text} ({y.Year})")),
            Each(years, " ({0})"))),
        ("sum-in-years", (years, sum) => ($"i alt {sum.Text} i {years[0].Year}-{years[^1].Year}", Sum(years, sum))),
        ("sum-over-years", (years, sum) => ($"samlet {sum.Text} i årene fra {years[0].Year} til {years[^1].Year}",
            Sum(years, sum))),
        ("sum-period", (years, sum) => ($"{sum.Text} i budgetperioden {years[0].Year}-{years[^1].Year}",
            Sum(years, sum))));

    /// <summary>Words for an amount of every year; the truth says nothing of years that the words leave open.</summary>
    public static (string Text, StatementTruth Truth) Year(Draft draft, SaidAmount amount, string scope = "proposal")
    {
        var (words, hasFrom, hasTo) = draft.Choices.Of(Yearly);
        var years = draft.Case.Years;
        var text = string.Format(CultureInfo.InvariantCulture, words, amount.Text, years[0], years[^1]);
        var period = hasFrom ? new PeriodTruth(years[0], hasTo ? years[^1] : null, true) : null;
        return (text, new StatementTruth(text, amount.Value, period, scope, amount.Approximate));
    }

    /// <summary>"a, b og c".</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " og " + all[^1];
    }

    /// <summary>A whole number of kroner with points.</summary>
    public static string Whole(decimal kroner) => Round(kroner).ToString("#,0", s_danish);

    /// <summary>A number with a comma.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##", s_danish);

    private static SaidAmount Million(decimal kroner, int decimals, string unit)
    {
        // Below a hundred thousand, one decimal of a million says too little for anyone to write it so.
        while (decimals < 3 && Math.Abs(kroner) * (decimal)Math.Pow(10, decimals) < 2000000) decimals++;
        var millions = Math.Round(kroner / 1000000, decimals, MidpointRounding.AwayFromZero);
        return new(millions.ToString("#,0." + new string('0', decimals), s_danish) + " " + unit, millions * 1000000);
    }

    private static decimal Round(decimal kroner) => Math.Round(kroner / 1000) * 1000;

    /// <param name="behind">How the year is printed behind its amount; empty where it is not.</param>
    private static List<StatementTruth> Each(IReadOnlyList<(int Year, SaidAmount Amount)> years, string behind) =>
        [.. years.Select(y => new StatementTruth(
            y.Amount.Text + string.Format(CultureInfo.InvariantCulture, behind, y.Year), y.Amount.Value,
            new(y.Year, y.Year, false), "proposal", y.Amount.Approximate))];

    private static List<StatementTruth> Sum(IReadOnlyList<(int Year, SaidAmount Amount)> years, SaidAmount sum) =>
        [new(sum.Text, sum.Value, new(years[0].Year, years[^1].Year, false), "proposal", sum.Approximate)];
}
