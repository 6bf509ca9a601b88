using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Roskilde 2023: columns of account, corrected, original and proposed budget, set by white space alone; negative figures in parentheses.</summary>
internal static class RoskildeMusic2023
{
    public static Note Make()
    {
        var n = new NoteBuilder("roskilde", "notat-musikskole-2023", Styles.Roskilde);
        var format = FigureFormat.Thousands with { Sign = NegativeSign.Parentheses };
        var t1 = n.Table("t1", "Tabel 1. Musikskolen og kulturhuset", "", format).LabelWidth(158).Year(2021, "R 2021", "account", 48, priceLevel: "løbende p/l").Year(2022, "KB", "corrected", 44, "kb2022").Year(2022, "B 2022", "budget", 48)
            .Year(2023, "F 2023", null, 48).Year(2024, "BO1", "estimate", 44).Year(2025, "BO 2 2025", "estimate", 54)
            .Is(t => t with { Name = "Tabel 1", Kind = "other", PriceLevel = "2023 p/l", Remark = "Beløb i 1.000 kr. Regnskab i løbende priser, øvrige år i 2023 p/l. (KB: korrigeret budget 2022)." })
            .Item("undervisning", "Undervisning", [], [8412, 8655, 8590, 8720, 8720, 8720]).Item("elev", "Elevbetaling", [], [-3105, -3060, -3180, -3180, -3180, -3180], RowOptions.Income)
            .Item("hus", "Drift af kulturhus", [], [2218, 2391, 2300, 2345, 2345, 2345]).Item("stat", "Statstilskud", [], [-1187, -1190, -1190, -1205, -1205, -1205], RowOptions.Income)
            .Total("sum", "Netto i alt");
        var t2 = n.Table("t2", "Tabel 2. Forslag om billigere undervisning", "1.000 kr., 2023 p/l", format).LabelWidth(190).Years(2023, 2026, 46)
            .Is(t => t with { Name = "Tabel 2", PriceLevel = "2023 p/l" })
            .Item("pris", "Lavere elevbetaling for børn i kontanthjælpsfamilier", [], [210, 420, 420, 420]).Item("hold", "To nye hold for begyndere", [], [175, 350, 350, 350])
            .Total("sum", "I alt");
        n.Letterhead("Notat", "Kultur og Idræt", "3. maj 2022").Title("Budgetnotat om Musikskolen 2023-2026");
        n.H1("Problemstilling").P("Kultur- og Idrætsudvalget bad på mødet den 7. april 2022 om et notat om Musikskolens økonomi. Elevtallet faldt under nedlukningerne i 2020 og 2021 og er ikke tilbage på samme niveau.");
        n.H1("Økonomi").P("Tabel 1 viser regnskab 2021, korrigeret og vedtaget budget 2022 samt forslag til budget 2023 med to overslagsår. Beløb i parentes er indtægter.").Place(t1)
            .P($"Elevbetalingen gav {t1["elev", 2021].Millions(1).Turned().In(2021).Previous("elevbetaling").Direction("income")}.");
        n.H1("Forslag").P($"Det foreslås at sænke elevbetalingen for børn i kontanthjælpsfamilier og at oprette to hold for begyndere. Forslaget koster {t2["sum", 2023].Thousands().In(2023)} og {t2["sum", 2024].Thousands().Also(t2["sum", 2026]).Yearly(2024, 2026, " om året i 2024-2026")}.").Place(t2)
            .P($"Venteliste: 64 børn pr. 1. april 2022. De to hold giver plads til {Mention.Count("plads", 30, " børn")}, så ventelisten falder til 34.");
        n.H1("Indstilling").P("Notatet forelægges udvalget til orientering.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened, new()
        {
            Kind = "budgetnotat", Title = "Budgetnotat om Musikskolen 2023-2026", Municipality = "Roskilde", Administration = "Kultur og Idræt", Committee = "Kultur- og Idrætsudvalget", Date = "2022-05-03", BudgetYear = 2023,
            Initiatives =
            [
                Facts.Initiative("Lavere elevbetaling for børn i kontanthjælpsfamilier", t2, "pris", "2023 p/l"), Facts.Initiative("To nye hold for begyndere", t2, "hold", "2023 p/l"),
            ],
            Request = Facts.Request(t2, "sum", "2023 p/l"), TargetGroups = [new("børn på venteliste", 64, "børn", "1. april 2022")],
        });
    }
}
