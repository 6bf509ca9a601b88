using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Seeds;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Copenhagen 2022: the continuation of the 2018 note, with its grants in current prices, and a row that is part of another.</summary>
internal static class KoebenhavnHomeless2022
{
    public static Note Make()
    {
        const string level = "2022 p/l";
        var n = new NoteBuilder("koebenhavn", "so08-unge-hjemloese-2022", Styles.Koebenhavn("Budget 2022 {0}/{1}"));
        var t1 = n.Table("t1", "Tabel 1. Oversigt over ønskets aktiviteter på alle styringsområder", "1.000 kr., 2022 p/l", FigureFormat.Thousands).LabelWidth(158)
            .Stub("Styrings\u00adområde", 46).Years(2022, 2025, 37).Sum("I alt", 40).Is(t => t with { Name = "Tabel 1", PriceLevel = level })
            .Item("bostotte", "Videreførelse af bostøtte til unge hjemløse efter CTI-metoden", ["Service"], [4120, 4120, 4120, 4120])
            .PartOf("ledelse", "heraf ledelse og administration", ["Service"], [310, 310, 310, 310])
            .Item("startboliger", "Videreførelse af startboliger med social vicevært", ["Service"], [2260, 2260, 2260, 2260])
            .Total("sum", "Udgifter i alt (netto)", ["Service"]);
        var t2 = n.Table("t2", "Tabel 2. Tidligere afsatte midler", "1.000 kr., løbende p/l", FigureFormat.Thousands).LabelWidth(190).Years(2018, 2021, 42)
            .Is(t => t with { Name = "Tabel 2", Kind = "previous", PriceLevel = "løbende p/l" })
            .Item("b18", "Budgetaftale 2018", [], [5730, 6580, 5940, 5940]).Item("o20", "Overførselssagen 2019-2020", [], [null, null, 800, null])
            .Total("sum", "Afsatte midler i alt");
        var t3 = n.Table("t3", "Tabel 3. Udgifter til service", "1.000 kr., 2022 p/l", FigureFormat.Thousands).LabelWidth(106)
            .Stub("Udvalg", 36).Stub("Bevilling", 42).Stub("Indtægt/ udgift", 42).Years(2022, 2025, 33).Sum("I alt", 36)
            .Is(t => t with { Name = "Tabel 3", PriceLevel = level, ControlArea = "Service" })
            .Copy("a", "Videreførelse af bostøtte til unge hjemløse efter CTI-metoden", ["SOU", "11.20", "U"], t1, "bostotte")
            .Copy("b", "Videreførelse af startboliger med social vicevært", ["SOU", "11.20", "U"], t1, "startboliger").Total("sum", "Serviceudgifter i alt");

        n.Add(CopenhagenParts.Panel(["Budget 2022", "Socialforvaltningen"], "Bevillingsudløb", "Bestilt administrativt"));
        n.Title("SO08 Videreførelse af styrket indsats for unge hjemløse (bevillingsudløb)").H1("Resume")
            .P($"Bevillingen til den styrkede indsats for unge hjemløse udløber med udgangen af 2021. Der søges om {t1["sum", 2022].Millions(1).Also(t1["sum", 2025]).Yearly(2022, 2025)} i 2022-2025 til at videreføre bostøtte og startboliger.");
        n.H1("Beslutning").List("•", n.Text($"Der skal træffes beslutning om at afsætte {t1["sum", 2022].Millions(1).Yearly(2022, 2025, " årligt i 2022-2025")} (servicemidler), svarende til {t1["sum", "sum"].Millions(1).With("i alt ").Over(2022, 2025)}"));
        n.H1("Baggrund").P($"Med budgetaftalen for 2018 blev der afsat midler til en styrket indsats for unge hjemløse, jf. ”SO14 Styrket indsats for unge hjemløse”. I 2021 er der {t2["b18", 2021].Millions(1).Over(2021, 2021, " til rådighed").Previous("styrket indsats for unge hjemløse")}. Psykologbistanden på herbergerne udløb i 2019 og søges ikke videreført.");
        n.H1("Indhold").P("Indsatsen fortsætter uændret. Bostøtten er på 6 årsværk, og de 24 startboliger på Bispebjerg og i Valby har alle været udlejet siden 2020. Målgruppen er ca. 140 unge hjemløse mellem 18 og 24 år.");
        n.H1("Forventet effekt og opfølgning").P($"Hjemløsetællingen 2021 viste {Mention.Count("nu", 150, " unge")} på herberg i København. Målet er at fastholde dette niveau frem til 2025, og at mindst 85 pct. af de unge fortsat bor i egen bolig efter 12 måneder.");
        n.H1("Økonomi").P("Udgifterne er lønudgifter til bostøttemedarbejdere og sociale viceværter samt husleje til kontor.").Place(t1);
        n.H1("Risikovurdering og proces").P("Videreføres bevillingen ikke, vil medarbejderne blive opsagt pr. 1. januar 2022, og de unge risikerer at vende tilbage til herberg. Der er ikke særlige risici forbundet med at videreføre indsatsen.");
        n.H1("Tidligere afsatte midler").Place(t2).H1("Administrativt bilag").Place(t3);
        CopenhagenParts.Districts(n);
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened, new()
        {
            Kind = "budgetnotat", Code = "SO08", Title = "Videreførelse af styrket indsats for unge hjemløse (bevillingsudløb)", Municipality = "København",
            Administration = "Socialforvaltningen", BudgetYear = 2022, Categories = ["Bevillingsudløb", "Bestilt administrativt"], Districts = ["Bydækkende"],
            Initiatives =
            [
                Facts.Initiative("Videreførelse af bostøtte til unge hjemløse efter CTI-metoden", t1, "bostotte", level, area: "Service"),
                Facts.Initiative("Videreførelse af startboliger med social vicevært", t1, "startboliger", level, area: "Service"),
            ],
            Request = Facts.Request(t1, "sum", level),
            TargetGroups = [new("Unge hjemløse mellem 18 og 24 år", 140, "unge")],
            Goals =
            [
                new("unge på herberg", "unge") { Target = new(null, "nu"), Direction = "keep", Deadline = "2025" },
                new("unge i egen bolig efter 12 måneder", "pct.") { Target = 85, Direction = "atLeast" },
            ],
            Risks = [new("unge vender tilbage til herberg, hvis bevillingen ikke videreføres")],
            References = ["SO14 Styrket indsats for unge hjemløse"],
        });
    }
}
