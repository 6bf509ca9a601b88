using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Aarhus 2019 and 2023: social workers at schools, first as a trial and then continued in other prices.</summary>
internal static class AarhusSchools
{
    public static Note Trial()
    {
        const string level = "2019 p/l";
        var n = new NoteBuilder("aarhus", "fremskudte-raadgivere-2019", Styles.Aarhus);
        var t1 = n.Table("t1", "Tabel 1: Fremskudte socialrådgivere på folkeskoler (1.000 kr.)", "2019-priser", FigureFormat.Thousands).LabelWidth(210).Years(2019, 2022, 46).Sum("I alt", 50)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level, ControlArea = null })
            .Item("raadgivere", "Fremskudte socialrådgivere på folkeskoler", [], [3300, 4400, 4400, 4400]).PartOf("tr", "heraf transport og it", [], [150, 200, 200, 200])
            .Item("evaluering", "Ekstern evaluering", [], [null, null, 350, null]).Total("sum", "Udgifter i alt")
            .Item("finans", "Finansiering fra sociale investeringer", [], [-3300, -4400, -4750, -4400]).Net("net", "Netto", [new("sum"), new("finans")]);
        n.Letterhead("Indstilling", "Til Aarhus Byråd via Magistraten", "Fra Sociale Forhold og Beskæftigelse", "Dato 12. oktober 2018").Title("Fremskudte socialrådgivere på otte folkeskoler");
        n.H1("1. Resume").P($"Der søges om {t1["raadgivere", 2019].Millions(1).In(2019).For("Fremskudte socialrådgivere på folkeskoler")} og {t1["raadgivere", 2020].Millions(1).Also(t1["raadgivere", 2022]).Yearly(2020, 2022, " årligt i 2020-2022").For("Fremskudte socialrådgivere på folkeskoler")} til otte socialrådgivere, der arbejder på folkeskoler.");
        n.H1("2. Beslutningspunkter").P("Det indstilles, at der gives bevilling til forsøget, og at udgiften finansieres af puljen til sociale investeringer.");
        n.H1("3. Baggrund").P("Skolerne underretter i dag om ca. 1.900 børn om året. Mange underretninger kunne være undgået, hvis familien havde fået råd tidligere. Modellen er kendt fra Hjørring og Herning.");
        n.H1("4. Effekt").P($"Antallet af underretninger fra de otte skoler forventes at falde fra {Mention.Count("fra", 460)} i 2018 til {Mention.Count("til", 390, " underretninger")} i 2021.");
        n.H1("5. Ressourcer").Place(t1);
        n.H1("6. Risici").P("Det kan blive svært at rekruttere erfarne socialrådgivere. Stillingerne slås derfor op samlet og med fælles introduktion.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word | NoteForms.Html, new()
        {
            Kind = "indstilling", Title = "Fremskudte socialrådgivere på otte folkeskoler", Municipality = "Aarhus", Administration = "Sociale Forhold og Beskæftigelse", Date = "2018-10-12", BudgetYear = 2019,
            Initiatives =
            [
                Facts.Initiative("Fremskudte socialrådgivere på folkeskoler", t1, "raadgivere", level), Facts.Initiative("Ekstern evaluering", t1, "evaluering", level),
                Facts.Initiative("Finansiering fra sociale investeringer", t1, "finans", level),
            ],
            Request = Facts.Request(t1, "net", level),
            Goals = [new("underretninger fra de otte skoler", "underretninger") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2021" }],
            Risks = [new("det kan blive svært at rekruttere erfarne socialrådgivere", "stillingerne slås op samlet og med fælles introduktion")],
        });
    }

    public static Note Continued()
    {
        const string level = "2023 p/l";
        var n = new NoteBuilder("aarhus", "fremskudte-raadgivere-2023", Styles.Aarhus with { Look = TableLook.Plain });
        var t1 = n.Table("t1", "Tabel 1: Videreførelse af fremskudte socialrådgivere på folkeskoler (mio. kr., 2023-priser)", "", FigureFormat.Millions(2)).LabelWidth(200)
            .Stub("Styringsområde", 76).Years(2023, 2026, 44).Is(t => t with { Name = "Tabel 1", PriceLevel = level })
            .Item("raadgivere", "Videreførelse af fremskudte socialrådgivere på folkeskoler", ["Service"], [4.78m, 4.78m, 4.78m, 4.78m])
            .Item("nye", "Udvidelse med fire skoler", ["Service"], [1.20m, 2.39m, 2.39m, 2.39m])
            .Item("anbringelser", "Mindreudgift til foranstaltninger", ["Service"], [null, -1.50m, -3.00m, -3.00m], RowOptions.Saving).Total("sum", "I alt", ["Service"]);
        n.Letterhead("Indstilling", "Til Aarhus Byråd via Magistraten", "Fra Sociale Forhold og Beskæftigelse", "Dato 26. august 2022").Title("Videreførelse af fremskudte socialrådgivere på folkeskoler");
        n.H1("1. Resume").P($"Forsøget med fremskudte socialrådgivere udløber ved årets udgang. Det foreslås at videreføre indsatsen for {t1["raadgivere", 2023].Millions(2).Also(t1["raadgivere", 2026]).Yearly(2023, 2026, " årligt i 2023-2026").For("Videreførelse af fremskudte socialrådgivere på folkeskoler")} og at udvide den med fire skoler for {t1["nye", 2023].Millions(1).In(2023).For("Udvidelse med fire skoler")} og {t1["nye", 2024].Millions(1).Also(t1["nye", 2026]).Yearly(2024, 2026, " i hvert af årene 2024-2026").For("Udvidelse med fire skoler")}.");
        n.H1("2. Beslutningspunkter").P($"At 1) der gives tillægsbevilling på {t1["sum", 2023].Millions(2).In(2023)}, {t1["sum", 2024].Millions(2).In(2024)} og {t1["sum", 2025].Millions(2).Also(t1["sum", 2026]).Yearly(2025, 2026, " i hvert af årene 2025 og 2026")}.");
        n.H1("3. Baggrund").P($"Byrådet vedtog i 2018 indstillingen ”Fremskudte socialrådgivere på otte folkeskoler”. Bevillingen er i 2022 på {Mention.Millions(4.4m, 1).Over(2022, 2022).Previous("forsøget")} i 2019-priser. Evalueringen viste, at antallet af underretninger fra skolerne faldt fra 460 til 402.");
        n.H1("4. Ressourcer").Place(t1).P("Minus angiver en mindreudgift.");
        n.H1("5. Risici").P("Mindreudgiften kan udeblive, hvis flere børn får brug for længerevarende støtte. Forvaltningen følger udviklingen kvartalsvis.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened, new()
        {
            Kind = "indstilling", Title = "Videreførelse af fremskudte socialrådgivere på folkeskoler", Municipality = "Aarhus", Administration = "Sociale Forhold og Beskæftigelse", Date = "2022-08-26", BudgetYear = 2023,
            Initiatives =
            [
                Facts.Initiative("Videreførelse af fremskudte socialrådgivere på folkeskoler", t1, "raadgivere", level, area: "Service"), Facts.Initiative("Udvidelse med fire skoler", t1, "nye", level, area: "Service"),
                Facts.Initiative("Mindreudgift til foranstaltninger", t1, "anbringelser", level, area: "Service"),
            ],
            Request = Facts.Request(t1, "sum", level), Risks = [new("mindreudgiften kan udeblive, hvis flere børn får brug for længerevarende støtte", "forvaltningen følger udviklingen kvartalsvis")],
            References = ["Fremskudte socialrådgivere på otte folkeskoler"],
        });
    }
}
