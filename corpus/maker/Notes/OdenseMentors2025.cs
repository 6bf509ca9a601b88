using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Odense 2025: the mentors again, made permanent; a column for what is lasting, the price level in a note under the table.</summary>
internal static class OdenseMentors2025
{
    public static Note Make()
    {
        const string level = "2025 p/l";
        var n = new NoteBuilder("odense", "mestringsvejledere-varig-2025", Styles.Odense with { Look = TableLook.Horizontal, HeaderShade = null, HeaderInk = "000000" });
        var t1 = n.Table("t1", "Tabel 1. Økonomi i forslaget", "", FigureFormat.Thousands).LabelWidth(190).Years(2025, 2028, 44).Period("varigt", "Varigt", 48)
            .Is(t => t with { Name = "Tabel 1", PriceLevel = level, Remark = "Beløb i 1.000 kr., 2025-priser. Minus er en mindreudgift." })
            .Item("vejledere", "Varig finansiering af mestringsvejledere", [], [4710, 4710, 4710, 4710, 4710], RowOptions.Expense)
            .Item("aften", "Udvidelse med aftenvagt", [], [620, 930, 930, 930, 930])
            .Item("botilbud", "Mindreudgift til midlertidige botilbud", [], [-1200, -2400, -3100, -3100, -3100], RowOptions.Saving)
            .Total("sum", "Samlet ændring");
        n.Title("Varig finansiering af mestringsvejledere").P(ParagraphKind.Strong, "Budgetforslag 2025, Ældre- og Handicapudvalget")
            .H1("1. Resumé").P($"Den midlertidige bevilling fra 2021 til mestringsvejledere udløber med udgangen af 2024. Det foreslås at gøre bevillingen på {t1["vejledere", 2025].Millions(1).Also(t1["vejledere", "varigt"]).Yearly(2025, null, " årligt fra 2025 og frem").For("Varig finansiering af mestringsvejledere")} varig og at udvide indsatsen med en aftenvagt til {t1["aften", 2025].Kroner().In(2025).For("Udvidelse med aftenvagt")} og {t1["aften", 2026].Kroner().Also(t1["aften", 2028]).Yearly(2026, null, " årligt herefter").For("Udvidelse med aftenvagt")}.");
        n.H1("2. Problemstilling").P($"Investeringen ”Mestringsvejledere til unge i midlertidige botilbud” blev vedtaget med budget 2021 og evalueret i 2023. Antallet af unge i midlertidigt botilbud er faldet fra {Mention.Count("fra", 112)} i 2020 til {Mention.Count("nu", 94)} i 2024, altså med {Mention.Count("fald", 18, " unge").DifferenceOf("fra", "nu")}. Uden vejlederne ventes faldet at vende.");
        n.H1("3. Løsning").P("De 8 vejledere fastansættes. Der oprettes en aftenvagt, som de unge kan kontakte på telefon eller ved besøg mellem kl. 16 og 22.");
        n.H1("4. Økonomi").P("Forslagets økonomi fremgår af tabel 1.").Place(t1).P($"Den afledte mindreudgift til botilbud indfases over tre år og udgør {t1["botilbud", 2027].Said(FigureFormat.Millions(1) with { Suffix = " mio. kr." }).Turned().Yearly(2027, null, " årligt fra 2027").Direction("saving").For("Mindreudgift til midlertidige botilbud")}.");
        n.H1("5. Risici").P("Hvis boligorganisationerne anviser færre boliger end aftalt, nås mindreudgiften ikke. Der følges op hvert halve år, og budgettet til botilbud korrigeres, hvis tallene ikke holder.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new()
        {
            Kind = "budgetnotat", Title = "Varig finansiering af mestringsvejledere", Municipality = "Odense", Committee = "Ældre- og Handicapudvalget", BudgetYear = 2025,
            Initiatives =
            [
                Facts.Initiative("Varig finansiering af mestringsvejledere", t1, "vejledere", level), Facts.Initiative("Udvidelse med aftenvagt", t1, "aften", level),
                Facts.Initiative("Mindreudgift til midlertidige botilbud", t1, "botilbud", level),
            ],
            Request = Facts.Request(t1, "sum", level), TargetGroups = [new("unge i midlertidigt botilbud", new(null, "nu"), null, "2024")],
            Risks = [new("færre boliger end aftalt, så mindreudgiften ikke nås", "opfølgning hvert halve år, budgettet til botilbud korrigeres")],
            References = ["Mestringsvejledere til unge i midlertidige botilbud"],
        });
    }
}
