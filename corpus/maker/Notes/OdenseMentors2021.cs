using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Odense 2021: an investment that pays itself back; millions with three decimals, shaded rows, a table of years' work, numbered headings.</summary>
internal static class OdenseMentors2021
{
    public static Note Make()
    {
        const string level = "2021 p/l";
        var n = new NoteBuilder("odense", "mestringsvejledere-2021", Styles.Odense);
        var t1 = n.Table("t1", "Tabel 1. Forslagets samlede økonomiske konsekvenser", "Mio. kr. (2021-priser)", FigureFormat.Millions(3)).LabelWidth(190).Years(2021, 2024, 48).Sum("I alt", 52)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level, Size = 7.5m })
            .Item("vejledere", "Investering i mestringsvejledere", [], [3.214m, 4.285m, 4.285m, 4.285m], RowOptions.Expense)
            .Item("uddannelse", "Merudgift til fælles uddannelse", [], [0.350m, 0.150m, null, null], RowOptions.Expense)
            .Item("botilbud", "Besparelse på midlertidige botilbud", [], [-1.500m, -5.250m, -7.875m, -10.500m], RowOptions.Saving)
            .Net("net", "Nettoresultat", [new("vejledere"), new("uddannelse"), new("botilbud")]);
        var t2 = n.Table("t2", "Tabel 2. Personaleforbrug (antal årsværk)", "Årsværk", new FigureFormat(1, 1)).LabelWidth(190).Years(2021, 2024, 48)
            .Is(t => t with { Name = "Tabel 2", Kind = null, Unit = null, FigureUnit = "årsværk" })
            .Item("v", "Mestringsvejledere", [], [6.0m, 8.0m, 8.0m, 8.0m]).Item("f", "Faglig koordinator", [], [0.5m, 0.5m, 0.5m, 0.5m]).Total("sum", "I alt");
        n.Title("Mestringsvejledere til unge i midlertidige botilbud").P(ParagraphKind.Strong, "Investeringsforslag, Ældre- og Handicapudvalget, budget 2021")
            .H1("1. Resumé").P($"Flere unge skal flytte fra midlertidigt botilbud til egen bolig. Der investeres {t1["vejledere", 2021].Millions(1).In(2021).For("Investering i mestringsvejledere")} og {t1["vejledere", 2022].Millions(1).Also(t1["vejledere", 2024]).Yearly(2022, 2024, " årligt fra 2022").For("Investering i mestringsvejledere")} i mestringsvejledere. Fuldt indfaset i 2024 giver forslaget en besparelse på {t1["botilbud", 2024].Said(FigureFormat.Millions(1) with { Suffix = " mio. kr." }).Turned().In(2024).Direction("saving").For("Besparelse på midlertidige botilbud")}.");
        n.H1("2. Problemstilling").P("Odense Kommune har i dag 112 unge mellem 18 og 29 år i midlertidigt botilbud efter servicelovens § 107. Opholdene varer i gennemsnit 31 måneder, og en del af de unge ville kunne klare sig i egen bolig med den rette støtte.");
        n.H1("3. Løsning").P("Der ansættes 8 mestringsvejledere, som følger den unge før, under og efter flytningen. Vejlederne arbejder efter samme metode i alle tilbud og deltager i et fælles uddannelsesforløb over to år.");
        n.H1("4. Forslagets samlede økonomiske konsekvenser").Place(t1).P("Besparelser er angivet med minus. En plads i midlertidigt botilbud koster i gennemsnit 1.438 kr. pr. døgn.").Place(t2);
        n.H1("5. Mål og effekt").List("•",
            n.Text($"Antallet af unge i midlertidigt botilbud falder fra {Mention.Count("fra", 112)} til {Mention.Count("til", 92, " unge")} i 2024, svarende til et fald på {Mention.Count("pct", 17.857m, " pct.").PercentageOf("fald", "fra")} ({Mention.Count("fald", 20, " unge").DifferenceOf("fra", "til")})."),
            n.Text($"Den gennemsnitlige opholdstid reduceres fra {Mention.Count("tidfra", 31)} til {Mention.Count("tidtil", 24, " måneder")} inden udgangen af 2023."));
        n.H1("6. Risici").Add(new TableBlock(TextTables.Of("r1", null, [("Risiko", 180), ("Håndtering", 200)],
            ["Der er for få egnede boliger til unge med lav indkomst", "Aftale med boligorganisationerne om 15 boliger om året"],
            ["Vejlederne kan ikke rekrutteres til tiden", "Opslag sker allerede i november 2020"])));
        n.H1("7. Tidsplan").Add(new TableBlock(TextTables.Of("m1", null, [("Tidspunkt", 110), ("Milepæl", 270)],
            ["1. november 2020", "Stillingerne slås op"], ["1. april 2021", "De første 6 vejledere er ansat"], ["1. januar 2022", "Alle 8 vejledere er i gang"], ["Marts 2023", "Midtvejsevaluering forelægges udvalget"])));
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Html | NoteForms.Markdown | NoteForms.Flattened, new()
        {
            Kind = "investeringsforslag", Title = "Mestringsvejledere til unge i midlertidige botilbud", Municipality = "Odense", Committee = "Ældre- og Handicapudvalget", BudgetYear = 2021,
            Initiatives =
            [
                Facts.Initiative("Investering i mestringsvejledere", t1, "vejledere", level), Facts.Initiative("Merudgift til fælles uddannelse", t1, "uddannelse", level),
                Facts.Initiative("Besparelse på midlertidige botilbud", t1, "botilbud", level),
            ],
            Request = Facts.Request(t1, "net", level), TargetGroups = [new("unge mellem 18 og 29 år i midlertidigt botilbud", 112, "unge")],
            Goals =
            [
                new("unge i midlertidigt botilbud", "unge") { Baseline = new(null, "fra"), Target = new(null, "til"), Direction = "decrease", Deadline = "2024" },
                new("gennemsnitlig opholdstid", "måneder") { Baseline = new(null, "tidfra"), Target = new(null, "tidtil"), Direction = "decrease", Deadline = "2023" },
            ],
            Risks =
            [
                new("der er for få egnede boliger til unge med lav indkomst", "aftale med boligorganisationerne om 15 boliger om året"),
                new("vejlederne kan ikke rekrutteres til tiden", "opslag sker allerede i november 2020"),
            ],
            Milestones =
            [
                new("2020-11-01", "stillingerne slås op"), new("2021-04-01", "de første 6 vejledere er ansat"), new("2022-01-01", "alle 8 vejledere er i gang"),
                new("2023-03", "midtvejsevaluering forelægges udvalget"),
            ],
        });
    }
}
