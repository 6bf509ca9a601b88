using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Randers 2014: whole kroner with the unit in every cell, one column of amounts headed over two lines, rows that are part of others.</summary>
internal static class RandersTechnology2014
{
    public static Note Make()
    {
        var n = new NoteBuilder("randers", "velfaerdsteknologi-fase1-2014", Styles.Randers);
        var t1 = n.Table("t1", "Tabel 1: Afsatte midler til fase 1", "Aktivitet", FigureFormat.Kroner with { Suffix = " kr." }).LabelWidth(250).Year(2014, "Afsatte midler\ni 2014", width: 90)
            .Is(t => t with { Name = "Tabel 1" })
            .Item("toilet", "50 toiletter med skylle- og tørrefunktion", [], [1_370_000]).PartOf("montage", "heraf montering", [], [245_000])
            .Item("loft", "Loftlifte i 36 boliger", [], [1_152_000]).Item("medicin", "Elektroniske medicinhuskere", [], [186_500])
            .Item("projekt", "Projektledelse", [], [525_000]).PartOf("loen", "heraf løn", [], [480_000])
            .Total("sum", "I alt");
        var t2 = n.Table("t2", "Tabel 2: Forventet gevinst i hjemmeplejen", "kr.", FigureFormat.Kroner).LabelWidth(190).Years(2014, 2017, 60)
            .Is(t => t with { Name = "Tabel 2" })
            .Item("gevinst", "Gevinst ved færre dobbeltbesøg", [], [-350_000, -1_400_000, -1_400_000, -1_400_000], RowOptions.Saving)
            .Item("service", "Udgifter til serviceaftaler", [], [60_000, 120_000, 120_000, 120_000], RowOptions.Expense)
            .Net("net", "Nettogevinst", [new("gevinst"), new("service")]);
        n.Title("Business case: Velfærdsteknologi i hjemmeplejen, fase 1").P(ParagraphKind.Strong, "Sundheds- og ældreudvalget, november 2013")
            .H1("Baggrund").P("Borgere med behov for to medarbejdere ved forflytning får i dag op til seks besøg om dagen. Med bedre hjælpemidler kan en del af besøgene klares af én medarbejder.");
        n.H1("Løsning").P($"Der indkøbes toiletter med skylle- og tørrefunktion, loftlifte og elektroniske medicinhuskere. Udgiften er {t1["sum", 2014].Kroner().With("i alt ").In(2014)}, hvoraf {t1["toilet", 2014].Millions(2).Over(2014, 2014).For("50 toiletter med skylle- og tørrefunktion")} går til toiletter. Fase 1 omfatter 86 borgere.");
        n.H1("Økonomi").Place(t1).P($"Udgifterne afholdes over velfærdsteknologipuljen. Konto 5.32.32, projektnr. 40017. Fakturaer mærkes med EAN 5798007080501, CVR-nr. 29189668.").Place(t2)
            .P($"Gevinsten er fuldt indfaset fra 2015 og udgør {t2["net", 2015].Millions(2).Turned().Yearly(2015, null, " årligt").Direction("saving")} netto.");
        n.H1("Risici").P("Medarbejderne kan fravælge teknologien, hvis oplæringen ikke slår til. Derfor uddannes to superbrugere i hver gruppe.");
        n.H1("Tidsplan").List("•", "1. februar 2014: Udbud afsluttet", "1. maj 2014: De første toiletter er monteret", "31. december 2014: Fase 1 er afsluttet");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word | NoteForms.Html, new()
        {
            Kind = "investeringsforslag", Title = "Velfærdsteknologi i hjemmeplejen, fase 1", Municipality = "Randers", Committee = "Sundheds- og ældreudvalget", BudgetYear = 2014,
            Initiatives =
            [
                Facts.Initiative("50 toiletter med skylle- og tørrefunktion", t1, "toilet", null), Facts.Initiative("Loftlifte i 36 boliger", t1, "loft", null),
                Facts.Initiative("Elektroniske medicinhuskere", t1, "medicin", null), Facts.Initiative("Projektledelse", t1, "projekt", null),
            ],
            Request = Facts.Request(t1, "sum", null), TargetGroups = [new("Borgere med behov for to medarbejdere ved forflytning", 86, "borgere")],
            Risks = [new("medarbejderne kan fravælge teknologien, hvis oplæringen ikke slår til", "to superbrugere uddannes i hver gruppe")],
            Milestones = [new("2014-02-01", "udbud afsluttet"), new("2014-05-01", "de første toiletter er monteret"), new("2014-12-31", "fase 1 er afsluttet")],
        });
    }
}
