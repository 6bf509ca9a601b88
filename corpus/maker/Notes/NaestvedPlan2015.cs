using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Næstved 2015: an action plan in prose alone, with many numbers that are no amounts.</summary>
internal static class NaestvedPlan2015
{
    public static Note Make()
    {
        var n = new NoteBuilder("naestved", "handleplan-sygefravaer-2015", Styles.Naestved);
        n.Title("Handleplan for lavere sygefravær i ældreplejen 2015").H1("Baggrund")
            .P("Sygefraværet i ældreplejen i Næstved Kommune var 7,4 % i 2012, 7,1 % i 2013 og 6,9 % i 2014. Landsgennemsnittet er 6,0 %. Omsorgs- og Forebyggelsesudvalget besluttede den 2. december 2014 (sag 81.28.00-G01-14), at fraværet skal ned.")
            .P("Medarbejderne har ret til en fraværssamtale efter 14 dage, jf. § 7 a i sygedagpengeloven. I 2014 blev der holdt 312 samtaler på 21 arbejdspladser.");
        n.H1("Indsatser").H2("Tidlig samtale").P("Lederen ringer til medarbejderen senest på tredje sygedag. Samtalen handler om, hvad arbejdspladsen kan gøre.");
        n.H2("Rotation mellem teams").P("Medarbejdere med tungt arbejde kan bytte team i op til otte uger. Ordningen prøves af i distrikt Nord og Syd fra 1. april 2015.");
        n.H2("Forflytningsvejledere").P($"Der uddannes {Mention.Count("vejledere", 24, " forflytningsvejledere")} i foråret. Kursusudgiften er {Mention.Kroner(168_000).About("ca. ").Over(2015, 2015, " i 2015")} og afholdes inden for områdets eget budget.");
        n.H1("Mål og opfølgning").List("•",
            n.Text($"Sygefraværet reduceres fra {Mention.Count("fra", 6.9m, " %", 1)} i 2014 til {Mention.Count("til", 6.2m, " %", 1)} ved udgangen af 2015."),
            n.Text($"Antallet af fraværsperioder over 30 dage falder med mindst {Mention.Count("lange", 15, " %")} i 2015."),
            n.Text($"Mindst {Mention.Count("samtaler", 95, " %")} af medarbejderne får en samtale inden for 14 dage."));
        n.P("Der følges op hver måned i lederteamet, og udvalget får en status i juni 2015 og i december 2015.");
        n.H1("Risici").P("Influenza i vintermånederne kan skjule virkningen af indsatsen. Tallene opgøres derfor også uden fravær under fire dage.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened, new()
        {
            Kind = "handleplan", Title = "Handleplan for lavere sygefravær i ældreplejen 2015", Municipality = "Næstved", Committee = "Omsorgs- og Forebyggelsesudvalget", BudgetYear = 2015,
            Initiatives = [new("Tidlig samtale", [], null, null), new("Rotation mellem teams", [], null, null), new("Forflytningsvejledere", [new(2015, "p1", 1, null)], null, null)],
            TargetGroups = [new("medarbejdere i ældreplejen")],
            Goals =
            [
                new("sygefravær", "pct.") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2015" },
                new("fraværsperioder over 30 dage", "pct.") { Change = -15, Direction = "decrease", Deadline = "2015" },
                new("medarbejdere, der får en samtale inden for 14 dage", "pct.") { Target = new(null, "samtaler"), Direction = "atLeast" },
            ],
            Risks = [new("influenza i vintermånederne kan skjule virkningen af indsatsen", "tallene opgøres også uden fravær under fire dage")],
            Milestones = [new("2015-04-01", "rotation mellem teams prøves af"), new("2015-06", "status til udvalget"), new("2015-12", "status til udvalget")],
        });
    }
}
