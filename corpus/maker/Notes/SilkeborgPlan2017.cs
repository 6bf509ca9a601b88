using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Silkeborg 2017: an action plan; tables of goals, risks, milestones and words, years' work and unit prices, few amounts.</summary>
internal static class SilkeborgPlan2017
{
    public static Note Make()
    {
        const string level = "2017 p/l";
        var n = new NoteBuilder("silkeborg", "handleplan-langtidsledige-2017", Styles.Silkeborg);
        var t1 = n.Table("t1", "Tabel 1. Målsætninger", "Indikator", new FigureFormat(1, 0)).LabelWidth(220).Year(2016, "2016", width: 56).Year(2017, "Mål 2017", width: 60).Year(2018, "Mål 2018", width: 60)
            .Is(t => t with { Name = "Tabel 1", Kind = null, Unit = null, FigureUnit = "borgere" })
            .Item("a", "Borgere med over to års ledighed", [], [642, 560, 480]).Item("b", "Borgere i virksomhedspraktik", [], [95, 150, 180]).Item("c", "Borgere i løntilskud", [], [41, 60, 75]);
        var t2 = n.Table("t2", "Tabel 2. Personale (årsværk)", "Funktion", new FigureFormat(1, 1)).LabelWidth(220).Years(2017, 2018, 60)
            .Is(t => t with { Name = "Tabel 2", Kind = null, Unit = null, FigureUnit = "årsværk" })
            .Item("k", "Virksomhedskonsulenter", [], [3.0m, 3.0m]).Item("m", "Mentorer", [], [1.5m, 2.5m]).Total("sum", "Årsværk i alt");
        var t3 = n.Table("t3", "Tabel 3. Udgifter til handleplanen (t.kr., 2017 p/l)", "", FigureFormat.Thousands).LabelWidth(220).Years(2017, 2018, 60).Sum("I alt", 60)
            .Is(t => t with { Name = "Tabel 3", PriceLevel = level })
            .Item("k", "Virksomhedskonsulenter", [], [1695, 1695]).Item("m", "Mentorstøtte", [], [790, 1310]).Item("u", "Korte erhvervsrettede kurser", [], [425, 0]).Total("sum", "Udgifter i alt");
        n.Title("Handleplan for færre langtidsledige 2017-2018").H1("Indledning").P("Arbejdsmarkedsudvalget har bedt om en handleplan, der viser, hvordan antallet af langtidsledige i Silkeborg Kommune kan nedbringes. Handleplanen er drøftet med Det Lokale Beskæftigelsesråd den 8. december 2016.");
        n.H1("Målgruppe").P($"Handleplanen omfatter {Mention.Count("gruppe", 642, " borgere")}, der har været ledige i mere end to år. Omkring hver tredje er over 50 år.");
        n.H1("Mål").Place(t1).P($"Antallet af borgere med over to års ledighed skal falde fra {t1["a", 2016].Said(FigureFormat.Count).AsCount()} til {t1["a", 2018].Said(FigureFormat.Count).AsCount()} ved udgangen af 2018, dvs. med {Mention.Count("fald", 162, " borgere").DifferenceOf(t1["a", 2016].Id, t1["a", 2018].Id)}.");
        n.H1("Indsatser").Add(new TableBlock(TextTables.Of("i1", null, [("Indsats", 130), ("Indhold", 190), ("Ansvarlig", 100)],
            ["1. Tættere på virksomhederne", "Tre konsulenter besøger virksomheder inden for lager, rengøring og plejesektoren", "Virksomhedsservice"],
            ["2. Mentor fra dag ét", "Borgere med helbredsproblemer får en mentor, også efter ansættelsen", "Jobcentret"],
            ["3. Korte kurser", "Truckkørekort og hygiejnebevis i samarbejde med erhvervsskolen", "Uddannelsesvejledningen"])));
        n.H1("Ressourcer").Place(t2).Place(t3).P($"En mentortime koster 325 kr., og et truckkursus koster 9.800 kr. pr. deltager. Udgifterne på {t3["sum", 2017].Millions(1).In(2017)} og {t3["sum", 2018].Millions(1).In(2018)} finansieres inden for beskæftigelsesrammen.");
        n.H1("Risici").Add(new TableBlock(TextTables.Of("r1", null, [("Risiko", 190), ("Hvad gør vi", 230)],
            ["Få åbne stillinger i vinterhalvåret", "Flere praktikforløb lægges i 1. kvartal"], ["Borgere falder fra på grund af sygdom", "Mentor kontakter borgeren inden for to dage"])));
        n.H1("Milepæle").Add(new TableBlock(TextTables.Of("m1", null, [("Dato", 110), ("Aktivitet", 310)],
            ["1. februar 2017", "Konsulenterne ansættes"], ["15. marts 2017", "Første hold på truckkursus"], ["September 2017", "Status til udvalget"], ["31. december 2018", "Handleplanen afsluttes"])));
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word | NoteForms.Html | NoteForms.Markdown, new()
        {
            Kind = "handleplan", Title = "Handleplan for færre langtidsledige 2017-2018", Municipality = "Silkeborg", Committee = "Arbejdsmarkedsudvalget", BudgetYear = 2017,
            Initiatives =
            [
                Facts.Initiative("Virksomhedskonsulenter", t3, "k", level), Facts.Initiative("Mentorstøtte", t3, "m", level), Facts.Initiative("Korte erhvervsrettede kurser", t3, "u", level),
            ],
            JudgesRequest = false, TargetGroups = [new("borgere, der har været ledige i mere end to år", new(null, "gruppe"), "borgere")],
            Goals = [new("borgere med over to års ledighed", "borgere") { Baseline = new(null, t1["a", 2016].Id), Target = new(null, t1["a", 2018].Id), Direction = "decrease", Deadline = "2018" },
                new("borgere i virksomhedspraktik", "borgere") { Baseline = new(null, t1["b", 2016].Id), Target = new(null, t1["b", 2018].Id), Direction = "increase", Deadline = "2018" },
                new("borgere i løntilskud", "borgere") { Baseline = new(null, t1["c", 2016].Id), Target = new(null, t1["c", 2018].Id), Direction = "increase", Deadline = "2018" }],
            Risks = [new("få åbne stillinger i vinterhalvåret", "flere praktikforløb lægges i 1. kvartal"), new("borgere falder fra på grund af sygdom", "mentor kontakter borgeren inden for to dage")],
            Milestones =
            [
                new("2017-02-01", "konsulenterne ansættes"), new("2017-03-15", "første hold på truckkursus"), new("2017-09", "status til udvalget"), new("2018-12-31", "handleplanen afsluttes"),
            ],
        });
    }
}
