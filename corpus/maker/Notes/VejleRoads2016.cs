using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Vejle 2016: two tables beside each other, a chart with years on its axis, and a long table whose header is not repeated.</summary>
internal static class VejleRoads2016
{
    private static readonly string[] s_roads =
    [
        "Grejsdalsvej", "Horsensvej", "Jellingvej", "Koldingvej", "Nørrebrogade", "Viborgvej", "Fredericiavej", "Ribe Landevej", "Ødstedvej", "Juelsmindevej", "Bredstenvej", "Gl. Landevej",
        "Skovvej", "Møllevej", "Kirkebakken", "Tirsbæk Strandvej", "Ibæk Strandvej", "Lysholt Allé", "Boulevarden", "Toldbodvej", "Dæmningen", "Sønderdalen", "Petersmindevej", "Kærvej",
        "Nederbrovej", "Hovedgaden i Give", "Vejlevej i Børkop", "Egtvedvej", "Nørupvej", "Skibetvej", "Assendrupvej", "Bjerlev Hedevej", "Vindelevvej", "Lærkevej", "Gulkrog", "Flegborg",
    ];

    public static Note Make()
    {
        const string level = "2016 p/l";
        var n = new NoteBuilder("vejle", "vejvedligehold-2016", Styles.Vejle);
        var left = n.Table("t1", "Tabel 1. Drift (1.000 kr., 2016 p/l)", "", FigureFormat.Thousands).LabelWidth(108).Years(2016, 2018, 38).Is(t => t with { Name = "Tabel 1", PriceLevel = level, Size = 8 })
            .Item("huller", "Lapning af huller", [], [2200, 2000, 1800]).Item("striber", "Striber og skilte", [], [900, 900, 900]).Total("sum", "Drift i alt");
        var right = n.Table("t2", "Tabel 2. Anlæg (1.000 kr., 2016 p/l)", "", FigureFormat.Thousands).LabelWidth(108).Years(2016, 2018, 38).Is(t => t with { Name = "Tabel 2", PriceLevel = level, ControlArea = "Anlæg", Size = 8 })
            .Item("slidlag", "Nye slidlag", [], [12000, 12500, 13000]).Item("broer", "Broer", [], [1500, null, 800]).Total("sum", "Anlæg i alt");
        var roads = n.Table("t3", "Tabel 3. Nye slidlag i 2016 fordelt på veje", "Vej", FigureFormat.Kroner with { Suffix = " kr." }).LabelWidth(200).Stub("Længde i m", 70).Year(2016, "Budget 2016", "budget", 90)
            .Is(t => t with { Name = "Tabel 3", PriceLevel = null, RepeatsHeader = false });
        decimal rest = 12_000_000;
        for (var r = 0; r < s_roads.Length; r++)
        {
            var amount = r == s_roads.Length - 1 ? rest : 180_000 + (r * 7919 % 31) * 9_500m;
            rest -= amount;
            roads.Item($"v{r}", s_roads[r], [(310 + r * 613 % 29 * 45).ToString(System.Globalization.CultureInfo.InvariantCulture)], [amount]);
        }

        roads.Total("sum", "I alt");
        n.Tie(new Constraint(ConstraintKind.OtherTable, roads["sum", 2016].Id, [new(right["slidlag", 2016].Id)]));
        n.Title("Investering i vedligehold af kommunens veje").P(ParagraphKind.Strong, "Teknisk Udvalg, budget 2016-2019")
            .H1("Problemstilling").P($"Vejkapitalen er faldet siden 2009. Udvalget ønsker at bruge {right["slidlag", 2016].Millions(1).In(2016).For("Nye slidlag")} på nye slidlag, så andelen af veje i dårlig stand falder.");
        n.Add(new Chart("Figur 1. Andel af veje i dårlig stand", ["2009", "2010", "2011", "2012", "2013", "2014", "2015"], [11, 12, 14, 15, 17, 18, 21], 5, "Pct."));
        n.H1("Løsning").P($"Der lægges nye slidlag på 36 veje i 2016. Drift og anlæg er holdt adskilt, jf. tabel 1 og 2.").Place(left, right)
            .P($"I alt bruges {Mention.SumOf(FigureFormat.Millions(1) with { Suffix = " mio. kr." }, left["sum", 2016], right["sum", 2016]).In(2016)} på vedligehold.");
        n.H1("Økonomi").Place(roads).P("Længden er målt i GIS pr. 1. marts 2015.");
        n.H1("Mål").P($"Andelen af veje i dårlig stand nedbringes fra {Mention.Count("fra", 21)} til {Mention.Count("til", 14, " pct.")} i 2019.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf, new()
        {
            Kind = "investeringsforslag", Title = "Investering i vedligehold af kommunens veje", Municipality = "Vejle", Committee = "Teknisk Udvalg", BudgetYear = 2016,
            Initiatives =
            [
                Facts.Initiative("Lapning af huller", left, "huller", level), Facts.Initiative("Striber og skilte", left, "striber", level),
                Facts.Initiative("Nye slidlag", right, "slidlag", level, area: "Anlæg"), Facts.Initiative("Broer", right, "broer", level, area: "Anlæg"),
            ],
            JudgesRequest = false,
            Goals = [new("andelen af veje i dårlig stand", "pct.") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2019" }],
        });
    }
}
