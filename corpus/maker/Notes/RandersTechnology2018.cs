using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Randers 2018: the second phase; quantities and unit prices beside kroner in one table, accounts of the first phase.</summary>
internal static class RandersTechnology2018
{
    public static Note Make()
    {
        const string level = "2018 p/l";
        var n = new NoteBuilder("randers", "velfaerdsteknologi-fase2-2018", Styles.Randers);
        var t1 = n.Table("t1", "Tabel 1: Økonomi i fase 2 (1.000 kr., 2018-pl)", "", FigureFormat.Thousands).LabelWidth(220).Years(2018, 2021, 48).Sum("I alt", 54)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level })
            .Item("toilet", "Toiletter med skylle- og tørrefunktion", [], [1480, 740, null, null]).Item("skaerm", "Skærmbesøg i hjemmeplejen", [], [960, 650, 650, 650])
            .Item("besoeg", "Besparelse ved færre fysiske besøg", [], [-400, -1900, -2600, -2600], RowOptions.Saving).Total("sum", "Samlet økonomi")
            .Quantity("antal", "Antal borgere med skærmbesøg", "borgere", 0, [60, 140, 200, 200]);
        var t2 = n.Table("t2", "Tabel 2: Forbrug i fase 1 (1.000 kr., løbende priser)", "", FigureFormat.Thousands).LabelWidth(220).Year(2014, "R 2014", "account", 54).Year(2015, "R 2015", "account", 54)
            .Is(t => t with { Name = "Tabel 2", Kind = "previous", PriceLevel = "løbende p/l" })
            .Item("toilet", "Toiletter med skylle- og tørrefunktion", [], [1298, 64]).Item("loft", "Loftlifte", [], [1152, null]).Item("anden", "Medicinhuskere og projektledelse", [], [694, 31])
            .Total("sum", "Forbrug i alt");
        n.Title("Business case: Velfærdsteknologi i hjemmeplejen, fase 2").P(ParagraphKind.Strong, "Sundheds- og ældreudvalget, august 2017")
            .H1("Baggrund").P($"Fase 1 fra 2014 er afsluttet med et samlet forbrug på {t2["sum", 2014].Millions(1).In(2014).Previous("fase 1")} og {t2["sum", 2015].Kroner().In(2015).Previous("fase 1")}, jf. ”Business case: Velfærdsteknologi i hjemmeplejen, fase 1”. Evalueringen viste, at hver tredje dobbeltbesøg kunne undværes.");
        n.H1("Løsning").P($"Der købes flere toiletter til i alt {Mention.SumOf(FigureFormat.Millions(1) with { Suffix = " mio. kr." }, t1["toilet", 2018], t1["toilet", 2019]).Over(2018, 2019, " over to år").For("Toiletter med skylle- og tørrefunktion")}, og der indføres skærmbesøg. Skærmbesøg koster {t1["skaerm", 2018].Kroner().In(2018).For("Skærmbesøg i hjemmeplejen")} og derefter {t1["skaerm", 2019].Kroner().Also(t1["skaerm", 2021]).Yearly(2019, null, " årligt").For("Skærmbesøg i hjemmeplejen")}.");
        n.H1("Økonomi").Place(t1).P(ParagraphKind.TableNote, "Besparelser er angivet med minus. Et skærmbesøg koster 27 kr., et fysisk besøg 142 kr.").Place(t2);
        n.H1("Mål").List("•",
            n.Text($"Andelen af borgere, der siger ja til skærmbesøg, skal være mindst {Mention.Count("andel", 60, " pct.")} i 2019."),
            n.Text($"Antallet af dobbeltbesøg pr. dag falder fra {Mention.Count("fra", 430)} til {Mention.Count("til", 345)} i 2020."));
        n.H1("Risici").P("Dækningen på mobilnettet er svag i dele af kommunen. Leverandøren tester dækningen hos hver borger, før skærmen sættes op.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new()
        {
            Kind = "investeringsforslag", Title = "Velfærdsteknologi i hjemmeplejen, fase 2", Municipality = "Randers", Committee = "Sundheds- og ældreudvalget", BudgetYear = 2018,
            Initiatives =
            [
                Facts.Initiative("Toiletter med skylle- og tørrefunktion", t1, "toilet", level), Facts.Initiative("Skærmbesøg i hjemmeplejen", t1, "skaerm", level),
                Facts.Initiative("Besparelse ved færre fysiske besøg", t1, "besoeg", level),
            ],
            Request = Facts.Request(t1, "sum", level),
            Goals =
            [
                new("andelen af borgere, der siger ja til skærmbesøg", "pct.") { Target = new(null, "andel"), Direction = "atLeast", Deadline = "2019" },
                new("dobbeltbesøg pr. dag", null) { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2020" },
            ],
            Risks = [new("dækningen på mobilnettet er svag i dele af kommunen", "leverandøren tester dækningen hos hver borger, før skærmen sættes op")],
            References = ["Business case: Velfærdsteknologi i hjemmeplejen, fase 1"],
        });
    }
}
