using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Hvidovre 2027: budget and estimate years, income and cost side by side, check boxes by letter, sums rounded to one decimal.</summary>
internal static class HvidovreClimate2027
{
    public static Note Make()
    {
        const string level = "2027 p/l";
        var n = new NoteBuilder("hvidovre", "klimatilpasning-2027", Styles.Hvidovre);
        // Exact amounts, rounded only when printed: the printed lines need not add up to the printed total.
        var t1 = n.Table("t1", "Tabel 1. Klimatilpasning 2027-2030", "Mio. kr., 2027 p/l", FigureFormat.Millions(1)).LabelWidth(158).Stub("Styringsområde", 74)
            .Year(2027, "Budget 2027", "budget", 50).Year(2028, "BO 2028", "estimate", 50).Year(2029, "BO 2029", "estimate", 50).Year(2030, "BO 2030", "estimate", 50).Sum("I alt", 44)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level })
            .Item("dige", "Dige ved Kalveboderne", ["Anlæg"], [12.46m, 18.33m, 6.27m, null]).Item("pumpe", "Pumpestation på Avedøre Holme", ["Anlæg"], [3.14m, 4.44m, null, null])
            .Item("regnbed", "Regnbede i boligområder", ["Anlæg"], [1.24m, 1.24m, 1.24m, 1.24m]).Item("tilskud", "Tilskud fra staten", ["Anlæg"], [-4.15m, -6.12m, -2.08m, null], RowOptions.Income)
            .Total("sum", "Nettoanlæg i alt", ["Anlæg"]);
        var t2 = n.Table("t2", "Tabel 2. Afledt drift", "1.000 kr., 2027 p/l", FigureFormat.Thousands with { Sign = NegativeSign.Dash }).LabelWidth(170)
            .Year(2027, "B2027", "budget", 50).Year(2028, "BO1", "estimate", 50).Year(2029, "BO2", "estimate", 50).Year(2030, "BO3", "estimate", 50).Period("varigt", "Varigt", 50)
            .Is(t => t with { Name = "Tabel 2", PriceLevel = level })
            .Item("tilsyn", "Tilsyn med dige og pumper", [], [null, 340, 510, 510, 510], RowOptions.Expense).Item("stroem", "Strøm til pumper", [], [null, 85, 85, 85, 85])
            .Item("skade", "Færre udgifter til oprydning efter skybrud", [], [null, null, -250, -250, -250], RowOptions.Saving).Total("sum", "Drift i alt");
        n.Title("K-07 Klimatilpasning ved kysten").Add(new CheckBoxes([[new("Nyt anlæg", true), new("Igangværende anlæg", false)], [new("Lovbundet", false), new("Afledt drift", true)]], CheckBoxLook.Letter, BoxFirst: true));
        n.H1("1.1 FORSLAGETS INDHOLD").P($"Kommunen skal beskyttes mod stormflod. Der bygges et dige ved Kalveboderne og en pumpestation på Avedøre Holme. Diget koster {t1["dige", "sum"].Millions(1).With("i alt ").Over(2027, 2029).For("Dige ved Kalveboderne")}. Staten giver et tilskud på omkring en tredjedel af udgiften til diget.")
            .P($"Til regnbede i boligområder afsættes {t1["regnbed", 2027].Millions(1).Also(t1["regnbed", 2030]).About().Yearly(2027, 2030, " om året").For("Regnbede i boligområder")}.");
        n.H1("1.2 FORSLAGETS SAMLEDE ØKONOMISKE KONSEKVENSER").Place(t1).P(ParagraphKind.TableNote, "Afrunding kan medføre, at tallene ikke summer.").Place(t2)
            .P($"Den afledte drift er varig og udgør {t2["sum", "varigt"].Kroner().Also(t2["sum", 2030]).Yearly(2029, null, " årligt fra 2029 og frem")}.");
        n.H1("1.3 RISICI").P("Myndighedsbehandlingen kan trække ud, fordi diget ligger ved et fredet område. Kommunen har derfor indledt dialog med Kystdirektoratet og Fredningsnævnet, før projektet sendes i udbud.");
        n.H1("1.4 TIDSPLAN").P("Projektet sendes i udbud i september 2027. Diget er færdigt den 1. november 2029, og pumpestationen tages i brug i december 2028.");
        n.H1("1.5 TIDLIGERE BESLUTNINGER").P($"Kommunalbestyrelsen gav i 2023 en bevilling på {Mention.Millions(2.5m, 1).Over(2023, 2024).Previous("forundersøgelser")} til forundersøgelser i 2023-2024. Forslaget følger op på klimatilpasningsplanen og erstatter ”K-03 Pumpestation på Avedøre Holme” fra budget 2025.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new()
        {
            Kind = "budgetnotat", Code = "K-07", Title = "Klimatilpasning ved kysten", Municipality = "Hvidovre", BudgetYear = 2027, Categories = ["Nyt anlæg", "Afledt drift"],
            Initiatives =
            [
                Facts.Initiative("Dige ved Kalveboderne", t1, "dige", level, area: "Anlæg"), Facts.Initiative("Pumpestation på Avedøre Holme", t1, "pumpe", level, area: "Anlæg"),
                Facts.Initiative("Regnbede i boligområder", t1, "regnbed", level, area: "Anlæg"), Facts.Initiative("Tilskud fra staten", t1, "tilskud", level, area: "Anlæg"),
            ],
            Request = Facts.Request(t1, "sum", level),
            Risks = [new("myndighedsbehandlingen kan trække ud, fordi diget ligger ved et fredet område", "dialog med Kystdirektoratet og Fredningsnævnet før udbud")],
            Milestones = [new("2027-09", "projektet sendes i udbud"), new("2028-12", "pumpestationen tages i brug"), new("2029-11-01", "diget er færdigt")],
            References = ["K-03 Pumpestation på Avedøre Holme"],
        });
    }
}
