using System.Collections.Immutable;
using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>The investment proposal on sickness benefit, 2019 to 2022: a saving, an investment and the net of both.</summary>
internal static class InvestmentProposal
{
    public const string Name = "001_7fd0a240a98cc93a";

    private static readonly NoteStyle s_style = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 10, TitleSize = 15, Look = TableLook.Grid, HeaderShade = null,
        TableSize = 9, Origin = SeedText.Origin,
    };

    public static Note Make(SeedText s)
    {
        var n = new NoteBuilder("typeset", Name, s_style);
        var t = n.Table("t1", null, s[274].Split(" 2019")[0], FigureFormat.Thousands with { Grouped = true }).LabelWidth(120).Years(2019, 2022, 46)
            .Remarks("Evt. bemærkninger", 166).Is(t => t with { Name = "Økonomi" })
            .Item("saving", s[276, 278], [], [-3100, -7500, -11900, -14100], new() { Direction = "saving", Remark = s[280, 285].Split("14.100 ")[1] })
            .Item("cost", s[287, 289], [], [2700, 2700, 2700, 2700], new() { Direction = "expense", Remark = s[291, 292].Split("2.700 ")[^1] })
            .Net("net", "= Nettoresultat", [new("saving"), new("cost")]);

        n.P(ParagraphKind.Strong, s[1]).Title(s[2]).P(s[4]).P(s[5]).H1(s[7]);
        Paragraphs(n, s, (9, 10), (12, 14), (16, 18), (20, 24), (26, 29), (31, 34), (36, 38));
        n.H1(s[40]).H2(s[41]).P(s[42]).H2(s[44, 45]);
        Paragraphs(n, s, (47, 48), (50, 50), (52, 54), (56, 58), (60, 62), (64, 64), (66, 69), (71, 72), (74, 76), (77, 78), (80, 82), (84, 87), (89, 90));
        n.H1(s[92]).H2(s[94]);
        Paragraphs(n, s, (96, 100), (102, 106), (107, 109), (111, 116), (118, 119), (121, 123), (125, 127));
        n.H2(s[129]);
        Paragraphs(n, s, (131, 135), (137, 137), (139, 145), (147, 149), (151, 157), (158, 162), (164, 168));
        n.H1(s[170]).P(s[172, 174]).P(ParagraphKind.Strong, s[176]);
        n.Add(Goals(n, s.Items(177, 181, "\uf0b7"))).P(ParagraphKind.Strong, s[183]);
        n.Add(new ListBlock(s.Items(184, 201, "\uf0b7"), "•"));
        n.H1(s[203]);
        Paragraphs(n, s, (205, 205), (207, 207), (209, 209), (211, 212), (214, 214), (215, 215), (217, 218), (220, 221), (222, 223), (225, 225));
        n.H1(s[227]).P(s[228, 229]).P(s[230, 232]).H1(s[234]).P(s[235, 238]).P(s[240, 244]);
        n.H1(s[246]).P(s[247]).P(s[248, 249]).P(s[251, 252]).H1(s[254]).P(s[255, 259]).P(s[261, 262]);
        n.Add(new Paragraph(n.Words(s[264, 266], new Mention(3_100_000, FigureFormat.Millions(1) with { Suffix = " mio. kr." })
        {
            Terms = [new("t1/saving/2019", -1)], Ties = ConstraintKind.ProseOfTable,
        })));
        n.P(s[268, 271]).P(ParagraphKind.Strong, s[273]).Place(t).P(s[296, 297]);
        n.H1(s[299]).H2(s[300]).P(s[302, 303]).P(s[305, 306]).H1(s[308]);
        Paragraphs(n, s, (310, 312), (314, 315), (317, 318));
        n.H2(s[320, 321]).P(s[322, 324]);
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new() { Kind = "investeringsforslag", Title = s[2] });
    }

    private static void Paragraphs(NoteBuilder n, SeedText s, params (int First, int Last)[] ranges)
    {
        foreach (var (first, last) in ranges) n.P(s[first, last]);
    }

    private static ListBlock Goals(NoteBuilder n, ImmutableArray<Prose> items)
    {
        var words = ((TextRun)items[0].Runs[0]).Text;
        var format = FigureFormat.Count with { Grouped = false };
        return new([n.Words(words, new(1370, format) { Id = "from" }, new(1330, format) { Id = "to" }), .. items.Skip(1)], "•");
    }
}
