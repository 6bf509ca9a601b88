using System.Collections.Immutable;
using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>BI2 of Copenhagen's budget 2016. The 2016 total of its table 5 is 100 thousand short: the document's own error.</summary>
internal static class Bi2
{
    public const string Name = "004_fa977796f0bb0cd1";

    private static readonly NoteStyle s_style = new()
    {
        Font = "Liberation Serif", HeadingFont = "Liberation Sans", Size = 11, TitleSize = 15, LineHeight = 1.25m, Left = 70, Right = 130,
        Look = TableLook.Horizontal, HeaderShade = null, TableSize = 9, Origin = SeedText.Origin, RuleColor = "000000",
    };

    public static Note Make(SeedText s)
    {
        var n = new NoteBuilder("typeset", Name, s_style);
        n.Letterhead(s[1], s[61]).Title(s[4, 5]).H1(s[9]).P(s[10]);
        n.Add(new ListBlock(s.Items(12, 15, "-"), "-")).P(s[18, 22]).P(s[24, 31]);
        n.H1(s[35]).P(s[36, 39]);
        var (before, after) = (s[41, 48].Split("m.fl.1")[0] + "m.fl.", s[41, 48].Split("m.fl.1")[1]);
        n.Add(new Paragraph(new Prose([new TextRun(before), new FootnoteMark("1"), new TextRun(after)])));
        n.H1(s[51]).P(s[52, 54] + " " + s[62, 63]).P(ParagraphKind.Footnote, s[57] + s[59]).P(s[65]);
        n.Add(new ListBlock(s.Items(67, 91, "\uf0b7"), "•"));
        n.Add(new TableBlock(Activities(s)));
        n.H1(s[206]).P(s[207]).P(s[208]);
        var t2 = Service(n, s);
        n.Place(t2).H1(s[240]).H1(s[242]).P(s[243]).Place(Committees(n, s, t2)).H1(s[275]).P(s[276, 281]).Place(Granted(n, s)).P(s[324, 325]).Place(Converted(n, s));
        return n.Build(
            NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word,
            new() { Kind = "budgetnotat", Code = "BI2", Title = s[4, 5][6..], KnownErrors = ["t5/sum/2016"] });
    }

    private static NoteTable Activities(SeedText s)
    {
        (int, int, int, int)[] rows =
        [
            (98, 99, 101, 105), (107, 108, 110, 115), (117, 118, 120, 124), (126, 127, 129, 134), (136, 137, 139, 147), (149, 150, 152, 156),
            (158, 158, 158, 161), (163, 163, 163, 170), (172, 172, 172, 176), (178, 178, 178, 184), (186, 186, 186, 189), (191, 191, 191, 195), (197, 198, 200, 205),
        ];
        return TextTables.Of("t1", s[94], [("(Del)aktiviteter", 170), ("Afledt effekt", 225)], [.. rows.Select(r => Row(s, r.Item1, r.Item2, r.Item3, r.Item4))]) with { Look = TableLook.Grid };
    }

    // Where both cells begin in one line, and where a cell's last line stands in the other's, the words are parted again.
    private static Prose[] Row(SeedText s, int first, int last, int from, int to)
    {
        if (first == from)
        {
            var both = s[from, to].Split('\uf0b7', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return ["• " + both[0], "• " + both[1]];
        }

        if (to == 147) return ["• " + s[first, last][2..] + "dagpengereformerne.", "• " + s[from, to].Replace("dagpengereformerne. ", "", StringComparison.Ordinal)[2..]];
        return ["• " + s[first, last][2..], "• " + s[from, to][2..]];
    }

    private static TableBuilder Service(NoteBuilder n, SeedText s)
    {
        (string Id, string Label, decimal?[] Values)[] rows =
        [
            ("dut1", Label(s, 213, 214, 1), [1100, 3600, 6000, 6000]), ("koord", Label(s, 215, 216), [500, 1700, 2800, 2800]), ("dut2", Label(s, 217, 218), [400, 1100, 2200, 2200]),
            ("laege", Label(s, 219, 220), [800, 1200, 2500, 2500]), ("rehab", Label(s, 221, 223), [2500, 7500, 13800, 13800]), ("dut3", Label(s, 224, 225), [5000, 5000, 5000, 5000]),
            ("udsatte", "Udsatte boligområder", [2500, 2500, 2500, 2500]), ("fleks", "Flere i ressourceforløb og fleksjob", [4600, 4600, 4600, 4600]),
            ("ac", "AC-pakke", [1000, 3000, 3000, 3000]), ("kontrol", "Kontrol og kvalitetssikring", [6100, 4600, 4600, 4600]),
            ("impl", "Implementering", [1000, 1000, 1000, 1000]), ("konv", "Konvertering af tidligere afsatte midler", [0, 0, 0, 0]),
            ("intro", "Introduktionsstillinger for AC’ere", [2800, 0, 0, 0]),
        ];
        var t = n.Table("t2", s[210], "(1.000 kr. – 2016 p/l )", FigureFormat.Thousands).LabelWidth(195).Years(2016, 2019, 41).Sum("I alt", 46).Is(t => t with { Name = "Tabel 2" });
        foreach (var (id, label, values) in rows) t.Item(id, label, [], values);
        return t.Total("sum", "Udgifter til service i alt").Group("Introduktionsstillinger for AC’ere")
            .Item("over", s[236, 237].Split("  -900")[0].Split(" -900")[0], [], [-900, null, null, null], new() { Empty = "-" })
            .Total("oversum", s[238, 239].Split(" -900")[0]);
    }

    private static string Label(SeedText s, int first, int last, int least = 0)
    {
        var words = s[first, last].Split(' ');
        return string.Join(' ', words.TakeWhile((w, n) => n <= least || !char.IsDigit(w[0])));
    }

    private static TableBuilder Committees(NoteBuilder n, SeedText s, TableBuilder t2)
    {
        var t = n.Table("t3", s[245], s[247], FigureFormat.Thousands).LabelWidth(170).Stub("Styrings\u00adområde", 48).Years(2016, 2019, 39).Sum("I alt", 44)
            .Is(t => t with { Name = "Tabel 3", Look = TableLook.Grid })
            .Item("biu", s[253, 254], ["Service"], [27100, 31900, 41400, 41400]).Item("sou", "Socialudvalget", ["Service"], [600, 2000, 3400, 3400])
            .Item("suu", "Sundhedsudvalget", ["Service"], [500, 1600, 2700, 2700]).Item("buu", "Børne- og Ungeudvalget", ["Service"], [100, 300, 500, 500])
            .Total("sum", "I alt");
        foreach (var column in new[] { "2016", "2017", "2018", "2019", "sum" })
        {
            n.Tie(new Constraint(ConstraintKind.OtherTable, t["sum", column].Id, [new(t2["sum", column].Id)]));
        }

        return t;
    }

    private static TableBuilder Granted(NoteBuilder n, SeedText s) =>
        n.Table("t4", s[283], "(1.000 kr., løbende p/l)", FigureFormat.Thousands).LabelWidth(140).Years(2012, 2018, 38)
            .Is(t => t with { Name = "Tabel 4", Kind = "previous", Look = TableLook.Grid })
            .Item("ba12", "Budgetaftale 2012", [], [null, 5000, 5000, 5000]).Item("of12", s[288, 289], [], [])
            .Item("ba13", "Budgetaftale 2013", [], [null, null, 2000, 2000, 2000]).Item("of13", s[295, 296], [], [])
            .Item("ba14", "Budgetaftale 2014", [], [null, null, 12000], new() { Format = FigureFormat.Thousands with { Suffix = "\n." } })
            .Item("of14", s[307, 308], [], [null, null, 9000]).Item("ba15", "Budgetaftale 2015", [], [null, null, null, 37900, 32700, 20400, 8200])
            .Item("of15", s[314, 315], [], [null, null, null, 2500])
            .Total("sum", "Afsatte midler i alt", [], new()
            {
                Printed = [0, 5000, 28000, 47400, 34700, 20400, 8200], FormatOf = c => c == "2012" ? new FigureFormat(1000, 1) : null,
            });

    private static TableBuilder Converted(NoteBuilder n, SeedText s) =>
        n.Table("t5", s[327], "(1.000 kr., løbende p/l)", FigureFormat.Thousands).LabelWidth(190).Years(2016, 2017, 48)
            .Is(t => t with { Name = "Tabel 5", Kind = "reallocated", Look = TableLook.Grid })
            .Item("a", "BA 2013 AC-pakke", [], [1800, null]).Item("b", s[331, 332].Split("  3.100")[0].Split(" 3.100")[0], [], [3100, null])
            .Item("c", s[333, 334].Split(" 1.300")[0], [], [1300, null]).Item("d", s[335, 336].Split(" 3.200")[0], [], [3200, 3200])
            .Total("sum", "Konverterede midler i alt", [], new RowOptions { Printed = [9300, 3200] });
}
