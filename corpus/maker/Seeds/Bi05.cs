using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>BI05 of Copenhagen's budget 2026: two parts, each for two of four years.</summary>
internal static class Bi05
{
    public const string Name = "003_204b37205619f516";

    public static Note Make(SeedText s)
    {
        var n = new NoteBuilder("typeset", Name, CopenhagenParts.Style(SeedText.Origin));
        var t1 = n.Table("t1", s[327], s[329], FigureFormat.Thousands).LabelWidth(150).Stub("Styrings\u00adområde", 44).Years(2026, 2029, 37).Sum("I alt", 40)
            .Is(t => t with { Name = "Tabel 1" })
            .Item("a", s[335, 336], ["Service"], [2500, 7500, null, null]).Item("b", s[343, 344], ["Service"], [2500, 4500, null, null])
            .Total("sum", "Udgifter i alt (netto)");
        var t2 = n.Table("t2", s[400], "1.000 kr., 2026 p/l", FigureFormat.Thousands).LabelWidth(104)
            .Stub("Udvalg", 36).Stub("Bevilling", 42).Stub("Indtægt/ udgift", 42).Years(2026, 2029, 33).Sum("I alt", 36).Is(t => t with { Name = "Tabel 2" })
            .Copy("a", s[408, 410], ["BIU", "35.10", "U"], t1, "a").Copy("b", s[417, 419], ["BIU", "35.10", "U"], t1, "b").Total("sum", "Serviceudgifter i alt");

        n.Title(s[4]).H1(s[8]).P(s[9, 13]).P(s[15, 19]);
        n.H1(s[23]).List("•", n.Words(s[25, 27][2..], t1["sum", 2026].Millions(1), t1["sum", 2027].Millions(1)));
        n.List("o", n.Words(s[29, 31][2..], t1["a", "sum"].Millions(1)), n.Words(s[33, 35][2..], t1["b", "sum"].Millions(1)));
        n.H1(s[41]).P(s[43, 49]);
        n.H1(s[53]).H3(s[55]).P(s[57, 61]).P(s[65, 71]).P(s[77, 85]).P(s[89, 94]).P(s[98, 104]).P(s[108, 118]);
        n.H2(s[124]).P(s[128, 130]).P(s[134, 142]).P(s[146, 148]).P(s[152, 156]).P(s[160, 170]).P(s[174, 180]).P(s[184, 188]);
        n.Add(new Paragraph(n.Words(s[189, 193], t1["a", "sum"].Millions(1)))).P(s[197, 203]);
        n.H2(s[207]).P(s[211, 219]).P(s[223, 227]).P(s[231, 241]).P(s[245, 247]);
        n.Add(new Paragraph(n.Words(s[249, 251], t1["b", "sum"].Millions(1)))).P(s[255, 265]).P(s[269, 271]);
        n.H1(s[275]).P(s[277, 281]).P(s[291, 295]).H1(s[299]).P(s[301, 305]).P(s[309, 313]).P(s[317, 323]).Place(t1);
        n.H1(s[355]).P(s[357, 363]).P(s[366, 372]).P(s[376, 380]).P(s[384, 390]).H1(s[394]).P(s[396]).H1(s[397]).Place(t2);
        CopenhagenParts.Districts(n);
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new() { Kind = "budgetnotat", Code = "BI05", Title = s[4][5..] });
    }
}
