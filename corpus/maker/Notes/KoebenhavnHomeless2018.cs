using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Seeds;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Copenhagen 2018: side panel, ruled tables with stub columns, two control areas with subtotals, check boxes as glyphs.</summary>
internal static class KoebenhavnHomeless2018
{
    public static Note Make()
    {
        const string level = "2018 p/l";
        var n = new NoteBuilder("koebenhavn", "so14-unge-hjemloese-2018", Styles.Koebenhavn("Budget 2018 {0}/{1}"));
        var t1 = n.Table("t1", "Tabel 1. Oversigt over ønskets aktiviteter på alle styringsområder", "1.000 kr., 2018 p/l", FigureFormat.Thousands).LabelWidth(158)
            .Stub("Styrings\u00adområde", 46).Years(2018, 2021, 37).Sum("I alt", 40).Is(t => t with { Name = "Tabel 1", PriceLevel = level })
            .Item("bostotte", "Bostøtte til unge hjemløse efter CTI-metoden", ["Service"], [3840, 3840, 3840, 3840])
            .Item("startboliger", "Startboliger med social vicevært", ["Service"], [1250, 2100, 2100, 2100])
            .Item("psykolog", "Psykologbistand på herberger for unge", ["Service"], [640, 640, null, null])
            .Subtotal("service", "Serviceudgifter i alt", ["Service"])
            .Item("ombygning", "Ombygning af startboliger", ["Anlæg"], [4500, 1800, null, null])
            .Subtotal("anlaeg", "Anlægsudgifter i alt", ["Anlæg"])
            .Total("sum", "Udgifter i alt (netto)");
        var t2 = n.Table("t2", "Tabel 2. Tidligere afsatte midler", "1.000 kr., løbende p/l", FigureFormat.Thousands).LabelWidth(190).Years(2014, 2017, 42)
            .Is(t => t with { Name = "Tabel 2", Kind = "previous", PriceLevel = "løbende p/l" })
            .Item("b14", "Budgetaftale 2014", [], [2000, 2000, 2000, null]).Item("o15", "Overførselssagen 2015-2016", [], [null, null, 1400, 1400])
            .Total("sum", "Afsatte midler i alt");
        var t3 = n.Table("t3", "Tabel 3. Udgifter til service", "1.000 kr., 2018 p/l", FigureFormat.Thousands).LabelWidth(106)
            .Stub("Udvalg", 36).Stub("Bevilling", 42).Stub("Indtægt/ udgift", 42).Years(2018, 2021, 33).Sum("I alt", 36)
            .Is(t => t with { Name = "Tabel 3", PriceLevel = level, ControlArea = "Service" })
            .Copy("a", "Bostøtte til unge hjemløse efter CTI-metoden", ["SOU", "11.20", "Udgift"], t1, "bostotte")
            .Copy("b", "Startboliger med social vicevært", ["SOU", "11.20", "Udgift"], t1, "startboliger")
            .Copy("c", "Psykologbistand på herberger for unge", ["SOU", "11.35", "Udgift"], t1, "psykolog").Total("sum", "Serviceudgifter i alt");

        n.Add(CopenhagenParts.Panel(["Budget 2018", "Socialforvaltningen"], "Specifik udfordring", "Bestilt af fagudvalg"));
        n.Title("SO14 Styrket indsats for unge hjemløse").H1("Resume")
            .P($"Antallet af unge hjemløse i København er vokset siden 2013. Der søges om {t1["service", "sum"].Millions(1).With("i alt ").Over(2018, 2021, " på service i 2018-2021")} og {t1["anlaeg", "sum"].Millions(1).Over(2018, 2019, " på anlæg")}, så flere unge kan komme fra herberg til egen bolig med den støtte, der skal til for at beholde den.");
        n.H1("Beslutning").List("•",
            n.Text($"Der skal træffes beslutning om at afsætte {t1["bostotte", 2018].Millions(1).Also(t1["bostotte", 2021]).Yearly(2018, 2021, " årligt i 2018-2021").For("Bostøtte til unge hjemløse efter CTI-metoden")} (servicemidler) til bostøtte efter CTI-metoden."),
            n.Text($"Der skal træffes beslutning om at afsætte {t1["ombygning", 2018].Millions(1).In(2018).For("Ombygning af startboliger")} og {t1["ombygning", 2019].Millions(1).In(2019).For("Ombygning af startboliger")} (anlægsmidler) til ombygning af startboliger."));
        n.H1("Baggrund").P("Socialudvalget har den 22. marts 2017 bestilt et budgetnotat om en samlet indsats for hjemløse mellem 18 og 24 år. VIVE’s kortlægning viser, at gruppen er fordoblet over en årrække, og at en stor del af de unge har både psykiske vanskeligheder og et misbrug.")
            .P("Indsatsen bygger på de erfaringer, som forvaltningen har gjort siden 2014. Sagen har tidligere været behandlet i udvalget (sagsnr. 2017-0184212), og yderligere oplysninger kan fås på telefon 33 17 33 17.");
        n.H1("Indhold").H2("Bostøtte efter CTI-metoden")
            .P($"Bostøtten er en tidsbegrænset og intensiv støtte i overgangen fra herberg til egen bolig. En bostøttemedarbejder har i gennemsnit 8 unge ad gangen. Der ansættes {Mention.Count("aarsvaerk", 6, " årsværk")}, som tilsammen kan støtte 60 unge om året.");
        n.H2("Startboliger med social vicevært").P("Startboligerne er små, billige boliger i almene afdelinger, hvor en social vicevært er til stede i dagtimerne. Der etableres 24 startboliger på Bispebjerg og i Valby, når ombygningen er færdig i 2019.");
        n.H2("Psykologbistand på herberger for unge").P("Der tilbydes psykologbistand på de to herberger for unge i en forsøgsperiode på to år. Forsøget evalueres, inden der tages stilling til en forlængelse.");
        n.H1("Forventet effekt og opfølgning").P("Forvaltningen følger op årligt i forbindelse med hjemløsetællingen.");
        n.List("•",
            n.Text($"Antallet af unge på herberg nedbringes fra {Mention.Count("fra", 210)} til {Mention.Count("til", 150, " unge")} inden udgangen af 2021, dvs. med {Mention.Count("fald", 60, " unge").DifferenceOf("fra", "til")}."),
            n.Text($"Mindst 80 pct. af de unge, der flytter i egen bolig, bor der fortsat efter 12 måneder."));
        n.H1("Økonomi").P("Vurderingen af behovet for midler er foretaget med afsæt i retningslinjerne for budgetnotater. Udgifterne til bostøtte er lønudgifter inkl. overhead.").Place(t1);
        n.H1("Risikovurdering og proces").P("Der er risiko for, at ombygningen forsinkes, hvis de almene boligorganisationer ikke kan anvise boliger i tide. Forvaltningen har derfor indgået hensigtserklæringer med to boligorganisationer og følger op hver måned.");
        n.H1("Tidligere afsatte midler").Place(t2).H1("Administrativt bilag").Place(t3);
        CopenhagenParts.Districts(n, CheckBoxLook.Glyph, "Bispebjerg", "Valby");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word | NoteForms.Flattened, new()
        {
            Kind = "budgetnotat", Code = "SO14", Title = "Styrket indsats for unge hjemløse", Municipality = "København", Administration = "Socialforvaltningen",
            Committee = "Socialudvalget", BudgetYear = 2018, Categories = ["Specifik udfordring", "Bestilt af fagudvalg"], Districts = ["Bispebjerg", "Valby"],
            Initiatives =
            [
                Facts.Initiative("Bostøtte til unge hjemløse efter CTI-metoden", t1, "bostotte", level, area: "Service"),
                Facts.Initiative("Startboliger med social vicevært", t1, "startboliger", level, area: "Service"),
                Facts.Initiative("Psykologbistand på herberger for unge", t1, "psykolog", level, area: "Service"),
                Facts.Initiative("Ombygning af startboliger", t1, "ombygning", level, area: "Anlæg"),
            ],
            Request = Facts.Request(t1, "sum", level),
            TargetGroups = [new("Unge hjemløse mellem 18 og 24 år")],
            Goals =
            [
                new("unge på herberg", "unge") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2021" },
                new("unge i egen bolig efter 12 måneder", "pct.") { Target = 80, Direction = "atLeast" },
            ],
            Risks = [new("ombygningen forsinkes, hvis boligorganisationerne ikke kan anvise boliger i tide", "hensigtserklæringer med to boligorganisationer og opfølgning hver måned")],
        });
    }
}
