using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Sentences that look as if they contradicted something, and do not.</summary>
internal static class NearMisses
{
    public static Dimension<Func<Draft, string>> Forms { get; } = new("near",
        ("none", _ => ""),
        ("mean", Mean),
        ("first-years", FirstYears),
        ("growth", Growth),
        ("split", Split),
        ("relative-share", RelativeShare),
        ("gross", GrossAndNet),
        ("region", Other("Regionen bruger {0} på den tilsvarende opgave i {1}.", 1.3m)),
        ("foundation", Other("En fond har i {1} givet tilsagn om {0} til lokale foreninger.", 0.4m)),
        ("refund", Other("Kommunen modtog {0} i statslig refusion i {2}.", 0.7m)),
        ("area-budget", Other("Det afsatte budget til hele sektoren er på {0} i {1}.", 21m)),
        ("no-action", Other("Gøres der ingenting, ventes de nuværende udgifter at vokse til {0} i {1}.", 1.9m)),
        ("cheaper", Other("En billigere model med færre timer ville koste {0} i {1}.", 0.6m)),
        ("first-draft", Other("I et tidligere udkast til notatet var beløbet i {1} sat til {0}.", 1.2m)),
        ("sister-case", Other("Et beslægtet forslag om lokaler søger selvstændigt {0} i {1}.", 1.4m)),
        ("at-most", Other("Ved fuld tilslutning kan udgiften i {1} højst nå op på {0}.", 1.6m)),
        ("after", Other("Fra {4} og frem, som ligger efter budgetperioden, ventes et niveau på {0} om året.", 0.8m)),
        ("unit-price", Other("Prisen for en helårsplads ligger på {0} i {1}.", 0.13m)),
        ("reserve", Other("I kommunens bufferpulje til uforudsete udgifter står der {0} i {1}.", 2.6m)),
        ("left-out", Other("Inventar til anslået {0} i {1} er holdt uden for forslaget.", 0.3m)),
        ("loan", Other("Der kan optages lån for {0} i {1} til formålet.", 0.9m)),
        ("accounts", Other("Regnskabet for {2} viste et forbrug på {0} på området.", 1.7m)),
        ("benefit", Other("Borgerne forventes samlet at spare {0} i transport i {1}.", 0.2m)),
        ("fine", Other("Bøder for manglende overholdelse kan løbe op i {0} i {1}.", 0.5m)),
        ("equalisation", Other("Udligning og tilskud indbringer kommunen {0} i {1}.", 48m)),
        ("decided", Other("Byrådet har allerede i forrige budget bevilget {0} til byggemodningen i {1}.", 1.1m)),
        ("minister", Other("Aftalen mellem regeringen og KL løfter serviceudgifterne med {0} i {1}.", 160m)),
        ("company", Other("Forsyningsselskabet investerer samtidig {0} i ledningsnettet i {1}.", 3.4m)),
        ("vat", Other("Lægges momsen oveni, lyder fakturaerne på {0} i {1}. Den refunderes dog fuldt ud og " +
            "vedrører ikke bevillingen.", 1.25m)),
        ("write-off", Other("I det omkostningsbaserede regnskab afskrives der {0} i {1} på ældre anlæg, hvilket er " +
            "uden virkning for kassen.", 0.8m)),
        ("guarantee", Other("Til orientering hæfter kommunen ultimo {2} for {0} af en selvejende institutions " +
            "gæld, jf. garantifortegnelsen.", 1.1m)),
        ("rent", Other("Huslejen i de lejemål, vi i forvejen råder over, andrager {0} for {1} og afholdes af " +
            "ejendomskontoret.", 0.9m)),
        ("technical", Other("Ved forårets tekniske korrektion flyttedes {0} i {1} fra én funktion til en anden, " +
            "udgiftsneutralt og uden sammenhæng hermed.", 1.3m)),
        ("median", Other("Spørger man i de seks byer, vi plejer at måle os med, er medianen af deres forbrug {0} " +
            "(opgjort for {2}).", 1.15m)),
        ("per-inhabitant", Other("Statistikbanken viser, at landets kommuner i {2} under ét brugte {0} pr. 10.000 " +
            "indbyggere på feltet.", 0.85m)),
        ("literature", Other("Faglitteraturens yndlingseksempel er hollandsk: dér satte en provinsby på et enkelt " +
            "år {0} ind på noget lignende.", 0.95m)),
        ("two-notes", Other("Lægger man dette notat sammen med udvalgets andet, som behandles for sig, bliver " +
            "summen for de to {0} i {1}.", 1.55m)),
        ("gain-elsewhere", Other("Sygehuset vil, skriver konsulenterne, kunne hente {0} hjem i {1}. Den gevinst " +
            "ser kommunekassen intet til.", 0.75m)),
        ("user-fees", Other("Efter takstbladet, som der ikke røres ved, blev der i {2} opkrævet {0} hos " +
            "brugerne.", 0.7m)),
        ("partner", Other("Nabokommunen lægger på egen regning {0} i samarbejdet i {1}; tabellen i dette notat " +
            "viser alene vores part.", 1.05m)),
        ("unsolicited-bid", Other("På {0} for {1} lød det uopfordrede bud, som et konsortium afleverede, og som " +
            "blev returneret uden nærmere prøvelse.", 1.35m)),
        ("minority", Other("Et mindretal ville have haft {0} skrevet ind for {1}, men det ændringsforslag blev " +
            "stemt ned.", 1.5m)),
        ("old-scheme", Other("Dengang forgængeren for ordningen var på sit højeste, længe før {2}, slugte den {0} " +
            "om året.", 0.92m)),
        ("spent-grant", Other("De satspuljemidler, i sin tid {0}, hvormed forsøget blev sat i gang, var brugt op " +
            "ved udgangen af {2}.", 1.08m)),
        ("insurance", Other("Skulle uheldet være ude, dækker vores police i {1} skader for indtil {0} pr. " +
            "begivenhed.", 1.2m)),
        ("bequest", Other("Ved testamentarisk gave er {0} tilfaldet museumsforeningen, hvilken kapital ej heller i " +
            "{1} står til kommunens rådighed.", 0.78m)),
        ("running-contract", Other("Hvad enten der siges ja eller nej, binder den gældende rengøringskontrakt os " +
            "for {0} årligt til og med {3}.", 0.97m)),
        ("liquidity", Other("Opgjort efter kassekreditreglen ventes den gennemsnitlige likviditet at udgøre {0} " +
            "ved udgangen af {1}.", 34m)),
        ("half-year", Other("Det bemærkes, at udvalget ved halvårsregnskabet for {2} stod til at bruge {0} for " +
            "meget, jf. den særskilte handleplan.", 1.28m)),
        ("joint-ceiling", Other("Rammeaftalen i indkøbsfællesskabet (alle 14 medlemskommuner tilsammen) er i {1} " +
            "lukket for køb ud over {0} i alt.", 5.5m)),
        ("tax-tenth", Other("For nu at sætte tingene i relief: en tiendedel procentpoint på indkomstskatten giver " +
            "{0} i {1}.", 1.18m)),
        ("volunteers", Other("Frivillige ildsjæle lægger hvert år arbejde til en værdi af {0}, uden at en krone " +
            "går gennem kommunens bøger.", 0.83m)),
        ("delay", Other("Udskydes begyndelsen, så første år bliver {4}, skønner rådgiveren prisen for det år til " +
            "{0}, hvilket dog må frarådes.", 1.12m)),
        ("private-turnover", Other("For {0} solgte private firmaer på egnen ydelser af samme slags i {2} (kilde: " +
            "brancheforeningen).", 1.42m)),
        ("unused-pool", Other("Udviklingspuljen, hvoraf {0} endnu er fri i {1}, forudsættes ikke anvendt og nævnes " +
            "kun for fuldstændighedens skyld.", 1.03m)),
        ("one-case", Other("Et eneste langt anbringelsesforløb løber, fra første til sidste dag, op i {0} målt i " +
            "{2}-priser.", 0.88m)),
        ("housing-benefit", Other("Kommunens lejere fik i {2} udbetalt {0} i boligstøtte direkte af staten, jf. " +
            "Udbetaling Danmarks årsopgørelse.", 1.32m)),
        ("landowners", Other("Lader man stå til, er det lodsejerne og ikke kommunen, der må bære et tab, i {2} " +
            "således {0} ialt.", 0.72m)));

    public static string OtherPrices(Draft draft)
    {
        var amount = Say(draft, Total(draft) * 0.87m);
        var year = draft.Case.Years[0] - 7;
        draft.Statements.Add(new(amount.Text, amount.Value, null, "context", amount.Approximate));
        return $"Omregnet til {year}-priser svarer det samlede beløb til {amount.Text} ({year} p/l).";
    }

    public static string Part(Draft draft)
    {
        var amount = Say(draft, Total(draft) * 0.61m);
        draft.Statements.Add(new(amount.Text, amount.Value, new(draft.Case.Years[0], draft.Case.Years[^1], false),
            "proposal", amount.Approximate));
        return $"Af det samlede beløb i perioden {draft.Case.Years[0]}-{draft.Case.Years[^1]} går {amount.Text} til " +
            $"løn.";
    }

    public static string Span(Draft draft)
    {
        var kroner = Math.Abs(draft.Case.Asked[0]) * 1000;
        var (low, high) = (Math.Floor(kroner / 500000) * 500000, Math.Floor(kroner / 500000) * 500000 + 1000000);
        // A span is no single amount: readers differ on whether it is one statement, two or none.
        return low == 0 ? ""
            : $"I den indledende fase blev udgiften i {draft.Case.Years[0]} anslået til mellem " +
            $"{MoneyWords.Number(low / 1000000)} og {MoneyWords.Number(high / 1000000)} mio. kr.";
    }

    public static string Whole(Draft draft)
    {
        var amount = Say(draft, Math.Abs(draft.Case.Asked[0]) * 1000 * 37);
        draft.Statements.Add(new(amount.Text, amount.Value, new(draft.Case.Years[0], draft.Case.Years[0], false),
            "context", amount.Approximate));
        return $"Kommunens samlede udgifter til området er budgetteret til {amount.Text} i {draft.Case.Years[0]}.";
    }

    public static string Share(Draft draft)
    {
        var lot = draft.Case.Lot("share");
        var (whole, percent) = (lot.Between(8, 90) * 10, lot.Between(5, 60));
        var part = (int)Math.Round(whole * percent / 100m);
        return $"I dag er {part} ud af {whole} {draft.Case.Subject.Groups[0].Unit} " +
            $"({Math.Round(100m * part / whole)} pct.) omfattet af en lignende ordning.";
    }

    public static string Points(Draft draft)
    {
        var lot = draft.Case.Lot("points");
        var (from, step) = (lot.Between(20, 60), lot.Between(3, 12));
        return $"Tilfredsheden er på tre år gået fra {from} til {from + step} pct., en stigning på {step} " +
            $"procentpoint.";
    }

    public static string Rounded(Draft draft)
    {
        var kroner = Math.Round(Math.Abs(Total(draft)) / 1000000);
        if (kroner < 3) return "";
        draft.Statements.Add(new($"{MoneyWords.Number(kroner)} mio. kr.", kroner * 1000000, null, "proposal", true));
        return $"Samlet set er der altså tale om omkring {MoneyWords.Number(kroner)} mio. kr.";
    }

    /// <summary>Money of others, of other times, of other plans: {0} an amount, {1} the first year, {2} the year before,
    /// {3} the last year, {4} the year after.</summary>
    private static Func<Draft, string> Other(string words, decimal factor, string scope = "context") => draft =>
    {
        var years = draft.Case.Years;
        var amount = Say(draft, Math.Max(1, Math.Abs(draft.Case.Asked[0])) * 1000 * factor);
        draft.Statements.Add(new(amount.Text, amount.Value, null, scope, amount.Approximate));
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, words, amount.Text, years[0],
            years[0] - 1, years[^1], years[^1] + 1);
    };

    /// <summary>The mean over the years, with its years.</summary>
    private static string Mean(Draft draft)
    {
        var years = draft.Case.Years;
        if (years.Length < 2) return "";
        var amount = Say(draft, Total(draft) / years.Length);
        draft.Statements.Add(new(amount.Text, amount.Value, null, "proposal", amount.Approximate));
        return $"I gennemsnit over perioden {years[0]}-{years[^1]} svarer det til {amount.Text} om året.";
    }

    /// <summary>What the first two years make together.</summary>
    private static string FirstYears(Draft draft)
    {
        var years = draft.Case.Years;
        if (years.Length < 3) return "";
        var amount = Say(draft, Math.Abs(draft.Case.Asked[0] + draft.Case.Asked[1]) * 1000);
        draft.Statements.Add(new(amount.Text, amount.Value, new(years[0], years[1], false), "proposal",
            amount.Approximate));
        return $"Alene i {years[0]} og {years[1]} er der tilsammen tale om {amount.Text}.";
    }

    /// <summary>The difference between two years.</summary>
    private static string Growth(Draft draft)
    {
        var years = draft.Case.Years;
        if (years.Length < 2 || draft.Case.Asked[0] == draft.Case.Asked[1]) return "";
        var amount = Say(draft, Math.Abs(draft.Case.Asked[1] - draft.Case.Asked[0]) * 1000);
        draft.Statements.Add(new(amount.Text, amount.Value, null, "proposal", amount.Approximate));
        return $"Forskellen mellem {years[0]} og {years[1]} er dermed {amount.Text}.";
    }

    /// <summary>Parts that make up the whole of the first year.</summary>
    private static string Split(Draft draft)
    {
        var asked = Math.Abs(draft.Case.Asked[0]) * 1000;
        if (asked < 1000000) return "";
        var (first, second) = (Say(draft, Math.Round(asked * 0.7m / 100000) * 100000), Say(draft, asked
            - Math.Round(asked * 0.7m / 100000) * 100000));
        var year = draft.Case.Years[0];
        draft.Statements.Add(new(first.Text, first.Value, new(year, year, false), "proposal", first.Approximate));
        draft.Statements.Add(new(second.Text, second.Value, new(year, year, false), "proposal", second.Approximate));
        return $"Midlerne fordeler sig i {year} på {first.Text} til personale og {second.Text} til øvrige udgifter.";
    }

    /// <summary>Ten points that are said as the share of the start that they are.</summary>
    private static string RelativeShare(Draft draft)
    {
        var lot = draft.Case.Lot("relative");
        var (from, step) = (lot.Between(3, 6) * 10, lot.Between(1, 3) * 5);
        return $"Andelen er steget fra {from} pct. til {from + step} pct., svarende til en relativ vækst på " +
            $"{Math.Round(100m * step / from)} pct.";
    }

    /// <summary>A saving and a cost in one sentence, neither of them the whole.</summary>
    private static string GrossAndNet(Draft draft)
    {
        var asked = Math.Abs(draft.Case.Asked[0]) * 1000;
        var (gross, back) = (Say(draft, Math.Round(asked * 1.5m / 100000) * 100000 + 100000), Say(draft,
            Math.Round(asked * 0.5m / 100000) * 100000 + 100000));
        foreach (var amount in new[] { gross, back })
            draft.Statements.Add(new(amount.Text, amount.Value, null, "context", amount.Approximate));
        return $"Bruttoudgiften i {draft.Case.Years[0]} er {gross.Text}, hvoraf staten refunderer {back.Text}.";
    }

    private static decimal Total(Draft draft) => Math.Abs(draft.Case.Asked.Sum()) * 1000;

    private static SaidAmount Say(Draft draft, decimal kroner) => draft.Choices.Of(MoneyWords.Amounts)(kroner);
}
