using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Counts times prices, shares of money and amounts of years: wrong ones, and right ones that look
/// wrong.</summary>
internal static class CountSlips
{
    /// <summary>A sum that is not the count times the price of one.</summary>
    public static string CountTimesPrice(Draft draft)
    {
        var (count, price, unit) = Drawn(draft);
        var sum = count * price * 1.17m;
        draft.Error = Form(draft).Error(sum, 50000, MoneyWords.Whole(sum));
        Say(draft, sum);
        var (c, p, s) = ($"{count} {unit}", MoneyWords.Whole(price) + " kr.", MoneyWords.Whole(sum) + " kr.");
        return draft.Case.Lot("wording").Pick<string>([
            $"I dag er der ansat {c} à {p}, i alt {s} årligt.",
            $"Den nuværende ordning koster {p} pr. {One(unit)}. {c} giver derfor {s} om året.",
            $"{c} á {p} svarer i dag til {s}.",
            $"En {One(unit)} koster {p} pr. {One(unit)}, så de nuværende {c} beløber sig til {s}.",
            $"Hidtil er der regnet med {c} gange {p}, dvs. {s}."]);
    }

    /// <summary>The right sum, also for several years.</summary>
    public static string RightCountTimesPrice(Draft draft)
    {
        var (count, price, unit) = Drawn(draft);
        var sum = count * price;
        var form = draft.Case.Lot("wording").Between(0, 2);
        Say(draft, form == 2 ? sum * 4 : sum);
        var (c, p) = ($"{count} {unit}", MoneyWords.Whole(price) + " kr.");
        return form switch
        {
            0 => $"I dag er der ansat {c} à {p}, i alt {MoneyWords.Whole(sum)} kr. årligt.",
            1 => $"Den nuværende ordning koster {p} pr. {One(unit)}. {c} giver derfor {MoneyWords.Whole(sum)} kr. " +
                "om året.",
            _ => $"De seneste fire år har {c} à {p} kostet i alt {MoneyWords.Whole(sum * 4)} kr.",
        };
    }

    /// <summary>A sum that something else is joined to, or a year that begins late.</summary>
    public static string JoinedCount(Draft draft)
    {
        var (count, price, unit) = Drawn(draft);
        var (c, p) = ($"{count} {unit}", MoneyWords.Whole(price) + " kr.");
        var isPartly = draft.Case.Lot("wording").Chance(50);
        var sum = isPartly ? Math.Round(count * price * 0.58m / 1000) * 1000 : count * price + 185000;
        Say(draft, sum);
        return isPartly
            ? $"Sidste år blev der ansat {c} à {p} med gradvis indfasning, i alt {MoneyWords.Whole(sum)} kr. det år."
            : $"I dag er der {c} à {p} samt fælles drift på 185.000 kr., i alt {MoneyWords.Whole(sum)} kr. årligt.";
    }

    /// <summary>A part of an amount that is not the percentage said.</summary>
    public static string MoneyShare(Draft draft)
    {
        var (whole, percent) = Whole(draft);
        var part = whole * percent / 100 * 1.4m;
        draft.Error = Form(draft).Error(part, 50000, MoneyWords.Whole(part)) with { AnyFigure = true };
        Say(draft, whole);
        Say(draft, part);
        var (w, p) = (MoneyWords.Whole(whole) + " kr.", MoneyWords.Whole(part) + " kr.");
        return draft.Case.Lot("wording").Pick<string>([
            $"Sidste år gik {percent} pct. af {w}, svarende til {p}, til vikarer.",
            $"Vikarerne tog {percent} pct. af de {w}, der var afsat sidste år, dvs. {p}.",
            $"Ud af sidste års {w} blev {percent} procent, altså {p}, brugt på vikarer."]);
    }

    /// <summary>The right part.</summary>
    public static string RightMoneyShare(Draft draft)
    {
        var (whole, percent) = Whole(draft);
        var part = whole * percent / 100;
        Say(draft, whole);
        Say(draft, part);
        return $"Sidste år gik {percent} pct. af {MoneyWords.Whole(whole)} kr., svarende til " +
            $"{MoneyWords.Whole(part)} kr., til vikarer.";
    }

    /// <summary>Two percentages of two wholes in one sentence.</summary>
    public static string OtherWhole(Draft draft)
    {
        var unit = draft.Case.Subject.Groups[0].Unit;
        return $"Blandt de adspurgte kender 40 ud af 320 {unit} (12,5 pct.) ordningen, mens 30 pct. af deres " +
            "pårørende gør det.";
    }

    /// <summary>What is asked for, in a year that no table has.</summary>
    public static string AskedYear(Draft draft)
    {
        var year = draft.Case.Years[^1] + 2;
        var amount = draft.Choices.Of(MoneyWords.Amounts)(Math.Abs(draft.Case.Totals[0]) * 1000);
        draft.Statements.Add(new(amount.Text, amount.Value, new(year, year, false), "proposal", amount.Approximate));
        draft.Error = Form(draft).Error(amount.Value, 50000, amount.Text);
        return draft.Case.Lot("wording").Pick<string>([
            $"Der søges om {amount.Text} i {year}.", $"Forslaget indebærer, at der afsættes {amount.Text} i {year}.",
            $"Til formålet ønskes der {amount.Text} i {year}."]);
    }

    /// <summary>Money of years after those that are asked for, said to be outside.</summary>
    public static string LaterYears(Draft draft)
    {
        var (from, to) = (draft.Case.Years[^1] + 1, draft.Case.Years[^1] + 4);
        var amount = draft.Choices.Of(MoneyWords.Amounts)(Math.Abs(draft.Case.Asked[0]) * 1000);
        draft.Statements.Add(new(amount.Text, amount.Value, new(from, to, true), "context", amount.Approximate));
        return $"Efter budgetperioden ventes et niveau på {amount.Text} årligt i {from}-{to}, som der ikke " +
            "tages stilling til her.";
    }

    /// <summary>A part of what the decision asks for, said to be one.</summary>
    public static string DecidedPart(Draft draft)
    {
        var year = draft.Case.Years[0];
        var amount = draft.Choices.Of(MoneyWords.Amounts)(Math.Abs(draft.Case.Asked[0]) * 1000 * 0.4m);
        draft.Statements.Add(new(amount.Text, amount.Value, new(year, year, false), "proposal", amount.Approximate));
        return $"Heraf frigives {amount.Text} i {year} med det samme; resten frigives, når udvalget har godkendt " +
            "programmet.";
    }

    private static (int Count, decimal Price, string Unit) Drawn(Draft draft)
    {
        var lot = draft.Case.Lot("count and price");
        return (lot.Between(3, 14), lot.Between(21, 72) * 10000m, lot.Pick(["årsværk", "pladser", "forløb"]));
    }

    private static (decimal Whole, int Percent) Whole(Draft draft)
    {
        var lot = draft.Case.Lot("money share");
        return (lot.Between(12, 90) * 100000m, lot.Between(2, 8) * 5);
    }

    private static string One(string unit) => unit == "pladser" ? "plads" : unit;

    private static void Say(Draft draft, decimal kroner) => draft.Statements.Add(new($"{MoneyWords.Whole(kroner)} kr.",
        kroner, null, "context"));

    private static TruthForm Form(Draft draft) => draft.Choices.Of(TruthForm.Forms);
}
