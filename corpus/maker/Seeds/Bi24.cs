using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>BI24 of Copenhagen's budget 2026. Its section on the economy says 6,4 where the tables say 6,311: the document's own error.</summary>
internal static class Bi24
{
    public const string Name = "000_360f2463238157fa";

    public static Note Make(SeedText s)
    {
        var n = new NoteBuilder("typeset", Name, CopenhagenParts.Style(SeedText.Origin));
        var t1 = n.Table("t1", s[212], s[214], FigureFormat.Thousands).LabelWidth(150).Stub("Styrings\u00adområde", 44).Years(2026, 2029, 37).Sum("I alt", 40)
            .Is(t => t with { Name = "Tabel 1" })
            .Item("a", s[220, 223], ["Service"], [6311, 6311, 6311, 6311]).Total("sum", s[227].Split(" Service")[0], ["Service"]);
        var t2 = n.Table("t2", s[257], "1.000 kr., løbende p/l", FigureFormat.Thousands).LabelWidth(168).Years(2021, 2025, 40)
            .Is(t => t with { Name = "Tabel 2", Kind = "previous" })
            .Item("a", "Budgetaftale 2023", [], [null, null, 5700, 5700, 5700]).Total("sum", "Afsatte midler i alt");
        var t3 = n.Table("t3", s[267], "1.000 kr., 2026 p/l", FigureFormat.Thousands).LabelWidth(104)
            .Stub("Udvalg", 36).Stub("Bevilling", 42).Stub("Indtægt/ udgift", 42).Years(2026, 2029, 33).Sum("I alt", 36).Is(t => t with { Name = "Tabel 3" })
            .Copy("a", s[275, 278], ["BIU", "35.10", "Udgift"], t1, "a").Total("sum", "Serviceudgifter i alt");

        n.Add(CopenhagenParts.Panel([s[88], s[90]], "Bevillingsudløb", "Bestilt af fagudvalg"));
        n.Title(s[2, 3]).H1(s[7]).P(s[9, 17]);
        n.H1(s[21]).List("•", n.Words(s[22, 26][2..], t1["a", 2026].Millions(1).Also(t1["a", 2027], t1["a", 2028], t1["a", 2029]).As("beslutning")));
        n.H1(s[30]).P(s[32, 38]).H1(s[42]).P(s[44, 52]).P(s[56, 62]).P(s[66, 84]);
        n.H1(s[123]).P(s[124, 128]);
        n.Add(new TableBlock(TextTables.Of("s1", s[132], [("Målgruppe", 74), ("Indsats", 94), ("Målsætning", 140), ("Evaluering af indsatsen", 66)],
            [s[147, 153], s[155, 161], s[163, 167] + "\n" + s[171] + "\n" + s[173, 177] + "\n" + s[179, 185], s[187, 191]])));
        n.H1(s[196]).P(s[198, 202]);
        n.Add(new Paragraph(n.Words(s[204, 208], new Mention(6_400_000, FigureFormat.Millions(1) with { Suffix = " mio. kr." })
        {
            Id = "okonomi", Terms = [new("t1/a/2026")], Ties = ConstraintKind.ProseOfTable,
        })));
        n.Place(t1).H1(s[233]).P(s[235, 241]).P(s[245, 255]).H1(s[256]).Place(t2).H1(s[264]).Place(t3);
        CopenhagenParts.Districts(n);
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new() { Kind = "budgetnotat", Code = "BI24", Title = s[2, 3][5..], KnownErrors = ["okonomi"] });
    }
}
