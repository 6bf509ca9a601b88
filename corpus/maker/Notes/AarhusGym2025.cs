using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Aarhus 2025: a case for the council; amounts in a numbered decision, rules under rows only, millions with one decimal.</summary>
internal static class AarhusGym2025
{
    public static Note Make()
    {
        const string level = "2025 p/l";
        var n = new NoteBuilder("aarhus", "indstilling-idraetshal-2025", Styles.Aarhus);
        var t1 = n.Table("t1", "Tabel 1: Anlægsudgifter til ny idrætshal ved Skovvangskolen (mio. kr., 2025-p/l)", "", FigureFormat.Millions(1)).LabelWidth(200).Years(2025, 2027, 46).Sum("I alt", 48)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level, Kind = "proposed", ControlArea = "Anlæg" })
            .Item("projekt", "Projektering og rådgivning", [], [0.7m, 1.9m, null]).Item("entreprise", "Entrepriseudgifter", [], [null, 14.2m, 0.3m])
            .Item("inventar", "Inventar og udearealer", [], [null, 1.4m, 0.3m]).Total("sum", "Anlægsudgifter i alt");
        var t2 = n.Table("t2", "Tabel 2: Afledt drift og finansiering (1.000 kr., 2025-p/l)", "", FigureFormat.Thousands).LabelWidth(200).Years(2025, 2028, 44)
            .Is(t => t with { Name = "Tabel 2", PriceLevel = level })
            .Item("drift", "Bygningsdrift og teknisk service", [], [null, 260, 540, 540], RowOptions.Expense)
            .Item("leje", "Indtægter fra udlejning til foreninger", [], [null, -45, -90, -90], RowOptions.Income)
            .Net("net", "Nettodrift", [new("drift"), new("leje")]);
        n.Letterhead("Indstilling", "Til Aarhus Byråd via Magistraten", "Fra Kultur og Borgerservice", "Dato 17. januar 2025").Title("Anlægsbevilling til ny idrætshal ved Skovvangskolen");
        n.H1("1. Resume").P($"Hallen ved Skovvangskolen er nedslidt. Magistraten for Kultur og Borgerservice indstiller, at der gives en anlægsbevilling på {t1["sum", "sum"].Millions(1).With("i alt ").Over(2025, 2027)} til en ny idrætshal, som kan tages i brug medio 2026.");
        n.H1("2. Beslutningspunkter").P("Det indstilles:");
        n.P($"At 1) der gives anlægsbevilling til ny idrætshal ved Skovvangskolen på {t1["sum", 2025].Millions(1).In(2025)}, {t1["sum", 2026].Millions(1).In(2026)} og {t1["sum", 2027].Millions(1).In(2027)},");
        n.P($"At 2) den afledte nettodrift på {t2["net", 2027].Kroner().Also(t2["net", 2028]).Yearly(2027, null, " årligt fra 2027 og frem")} indarbejdes i sektorens budget,");
        n.P("At 3) de økonomiske transaktioner godkendes, jf. afsnittet om ressourcer.");
        n.H1("3. Baggrund").P("Skovvangskolens hal er fra 1961. Teknik og Miljø har i 2023 vurderet, at taget og ventilationen skal skiftes inden for få år (sag 23/041877). Byrådet vedtog den 9. oktober 2024 (punkt 14), at en ny hal skulle indgå i anlægsprogrammet.");
        n.H1("4. Effekt").P($"Den nye hal giver plads til 420 børn og unge om ugen mod 310 i dag. Foreningerne får adgang alle hverdage efter kl. 15 og hele weekenden.");
        n.H1("5. Ydelse").P("Hallen opføres som en træbygning på 1.150 m² med omklædning og et mindre motionsrum. Den gamle hal rives ned, når den nye er taget i brug.");
        n.H1("6. Organisering og proces").List("-", "Projektering: 1. marts 2025 til 30. september 2025", "Udbud: oktober 2025", "Byggestart: 5. januar 2026", "Ibrugtagning: 1. august 2026");
        n.H1("7. Ressourcer").P("Udgifterne afholdes inden for det rådighedsbeløb, der er afsat i anlægsprogrammet.").Place(t1)
            .P("Afledt drift er beregnet efter kommunens normtal. Indtægter er angivet med minus.").Place(t2);
        n.H1("8. Risici").P("Entreprisepriserne kan stige frem til udbuddet. Der er afsat 10 pct. til uforudsete udgifter, og motionsrummet kan udskydes, hvis rammen overskrides.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word | NoteForms.Html, new()
        {
            Kind = "indstilling", Title = "Anlægsbevilling til ny idrætshal ved Skovvangskolen", Municipality = "Aarhus", Administration = "Kultur og Borgerservice", Date = "2025-01-17", BudgetYear = 2025,
            Initiatives =
            [
                Facts.Initiative("Projektering og rådgivning", t1, "projekt", level, area: "Anlæg"), Facts.Initiative("Entrepriseudgifter", t1, "entreprise", level, area: "Anlæg"),
                Facts.Initiative("Inventar og udearealer", t1, "inventar", level, area: "Anlæg"),
            ],
            Request = Facts.Request(t1, "sum", level), TargetGroups = [new("børn og unge", 420, "børn og unge om ugen")],
            Risks = [new("entreprisepriserne kan stige frem til udbuddet", "10 pct. til uforudsete udgifter; motionsrummet kan udskydes")],
            Milestones =
            [
                new("2025-03-01", "projektering"), new("2025-10", "udbud"), new("2026-01-05", "byggestart"), new("2026-08-01", "ibrugtagning"),
            ],
        });
    }
}
