using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Gentofte 2026: letters down the side, prose in two columns, drawn check boxes, half a million, amounts "over to år".</summary>
internal static class GentofteCulture2026
{
    public static Note Make()
    {
        const string level = "2026 p/l";
        var n = new NoteBuilder("gentofte", "budgetoenske-kulturskole-2026", Styles.Gentofte);
        var t1 = n.Table("t1", "Økonomi, t.kr. (2026 p/l)", "", FigureFormat.Thousands).LabelWidth(180).Years(2026, 2029, 42).Sum("I alt", 48).Is(t => t with { Name = "Økonomi", PriceLevel = level })
            .Item("korps", "Kulturskole i hver bydel", [], [1750, 1750, null, null]).Item("udstyr", "Indkøb af instrumenter", [], [500, null, null, null])
            .Item("drift", "Vedligehold af instrumenter", [], [60, 120, 120, 120]).Total("sum", "Udgifter i alt");
        n.Add(new SideLetters("BUDGETØNSKE"));
        n.Title("Budgetønske: Kulturskole i alle bydele").Add(new CheckBoxes([[new("Drift", true), new("Anlæg", false), new("Nyt forslag", true), new("Videreførelse", false)]], CheckBoxLook.Drawn, BoxFirst: true));
        n.InColumns(() =>
        {
            n.H1("Baggrund").P("Gentofte har i dag én kulturskole med undervisning i Hellerup. Børn i den nordlige del af kommunen bruger den mindre, fordi de ikke kan komme dertil på egen hånd. I skoleåret 2024/25 kom 71 pct. af eleverne fra tre skoler.")
                .P("Børne- og Kulturudvalget drøftede sagen i 2023, 2024 og 2025 og ønsker, at undervisningen kommer tættere på børnene.");
            n.H1("Forslag").P($"Der oprettes undervisning på skoler i fire bydele i en forsøgsperiode. Forsøget koster {t1["korps", "sum"].Millions(1).Over(2026, 2027, " over to år").For("Kulturskole i hver bydel")}. Der købes instrumenter for {(new Mention(500_000, new FigureFormat(1_000_000, 0, " mio. kr.") { Literal = "½" }) { Terms = [new("t1/udstyr/2026")], Ties = ConstraintKind.ProseOfTable }).In(2026).For("Indkøb af instrumenter")}, og der afsættes {t1["drift", 2027].Kroner().Also(t1["drift", 2029]).Yearly(2027, 2029, " årligt").For("Vedligehold af instrumenter")} til vedligehold fra 2027.")
                .P("Undervisningen foregår i dagtimerne i samarbejde med skolerne, og det koster ca. 900 kr. for et barn pr. halvår.");
            n.H1("Effekt").P($"Antallet af elever forventes at stige fra {Mention.Count("fra", 840)} til {Mention.Count("til", 1050, " elever")} i 2027, svarende til {Mention.Count("pct", 25, " pct.").PercentageOf("flere", "fra")} eller {Mention.Count("flere", 210, " flere børn").DifferenceOf("til", "fra")}.");
            n.H1("Risiko").P("Der kan mangle lærere til blæseinstrumenter. Skolen samarbejder med konservatoriet om praktikanter.");
        });
        n.H1("Økonomi").Place(t1).P("Forslaget evalueres, før der tages stilling til en varig ordning. Spørgsmål kan rettes til Kultur, tlf. 39 98 00 00.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened, new()
        {
            Kind = "budgetnotat", Title = "Kulturskole i alle bydele", Municipality = "Gentofte", Committee = "Børne- og Kulturudvalget", BudgetYear = 2026, Categories = ["Drift", "Nyt forslag"],
            Initiatives =
            [
                Facts.Initiative("Kulturskole i hver bydel", t1, "korps", level), Facts.Initiative("Indkøb af instrumenter", t1, "udstyr", level), Facts.Initiative("Vedligehold af instrumenter", t1, "drift", level),
            ],
            Request = Facts.Request(t1, "sum", level),
            Goals = [new("antallet af elever", "elever") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "increase", Deadline = "2027" }],
            Risks = [new("der kan mangle lærere til blæseinstrumenter", "samarbejde med konservatoriet om praktikanter")],
        });
    }
}
