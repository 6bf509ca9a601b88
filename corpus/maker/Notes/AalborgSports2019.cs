using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Aalborg 2019: landscape, two header rows with four years under each group, signs explained in words, a row of income.</summary>
internal static class AalborgSports2019
{
    public static Note Make()
    {
        const string level = "2019 p/l";
        var n = new NoteBuilder("aalborg", "budgetforslag-kultur-2019", Styles.Aalborg);
        var t1 = n.Table("t1", "Tabel 1. Ændringer til budget 2019-2022 inden for og uden for servicerammen", "1.000 kr., 2019-pl", FigureFormat.Thousands).LabelWidth(230)
            .Over("Servicerammen", "s", "Service").Years(2019, 2022, 48).Over("Uden for servicerammen", "u").Years(2019, 2022, 48)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level, Size = 9 });
        t1.Empty = "-";
        t1.Group("Biblioteker")
            .Item("aabent", "Udvidet åbningstid på fem lokalbiblioteker", [], [1450, 1450, 1450, 1450, null, null, null, null])
            .Item("bogbus", "Nedlæggelse af bogbus", [], [-380, -760, -760, -760, null, null, null, null])
            .Subtotal("bib", "Biblioteker i alt")
            .Group("Idræt")
            .Item("svoem", "Gratis svømning for børn under 12 år", [], [900, 900, 900, 900, null, null, null, null])
            .Item("entre", "Bortfald af entréindtægter", [], [640, 640, 640, 640, null, null, null, null])
            .Item("bane", "Kunstgræsbane i Gug", [], [null, null, null, null, 3100, 4400, null, null])
            .Item("tilskud", "Tilskud fra fonde", [], [null, null, null, null, -1000, -500, null, null], RowOptions.Income)
            .Subtotal("idraet", "Idræt i alt").Total("sum", "Sundheds- og Kulturudvalget i alt");
        n.Title("Budgetforslag 2019-2022: Biblioteker og idræt").P(ParagraphKind.Strong, "Sundheds- og Kulturforvaltningen")
            .H1("Sammendrag").P($"Forvaltningen foreslår ændringer, der øger driftsudgifterne med {t1["sum", "s2019"].Millions(1).In(2019)} og {t1["sum", "s2020"].Millions(2).Also(t1["sum", "s2022"]).Yearly(2020, 2022, " i hvert af årene 2020-2022")}. Uden for servicerammen søges {t1["bane", "u2019"].Millions(1).In(2019).For("Kunstgræsbane i Gug")} og {t1["bane", "u2020"].Millions(1).In(2020).For("Kunstgræsbane i Gug")} til en kunstgræsbane i Gug.");
        n.H1("Sagsfremstilling").P("Udvalget har i 2016, 2017 og 2018 drøftet lokalbibliotekernes rolle. Fem biblioteker får nu betjent åbningstid til kl. 19 på hverdage, mens bogbussen nedlægges fra 1. juli 2019. Svømning bliver gratis for børn under 12 år.")
            .P("Minus angiver et mindreforbrug eller en indtægt. Beløb uden fortegn er merudgifter.");
        n.InLandscape(() => n.H1("Økonomiske konsekvenser").Place(t1));
        n.H1("Konsekvenser for borgere").P("Ca. 14.500 børn under 12 år får adgang til gratis svømning. Bogbussen besøges i dag af omkring 230 lånere om ugen, som henvises til nærmeste bibliotek.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new()
        {
            Kind = "budgetnotat", Title = "Budgetforslag 2019-2022: Biblioteker og idræt", Municipality = "Aalborg", Administration = "Sundheds- og Kulturforvaltningen", BudgetYear = 2019,
            Initiatives =
            [
                Facts.Initiative("Biblioteker Udvidet åbningstid på fem lokalbiblioteker", t1, "aabent", level, area: "Service"), Facts.Initiative("Biblioteker Nedlæggelse af bogbus", t1, "bogbus", level, area: "Service"),
                Facts.Initiative("Idræt Gratis svømning for børn under 12 år", t1, "svoem", level, area: "Service"), Facts.Initiative("Idræt Bortfald af entréindtægter", t1, "entre", level, area: "Service"),
                Facts.Initiative("Idræt Kunstgræsbane i Gug", t1, "bane", level), Facts.Initiative("Idræt Tilskud fra fonde", t1, "tilskud", level),
            ],
            JudgesRequest = false,
            TargetGroups = [new("børn under 12 år", 14500, "børn")],
        });
    }
}
