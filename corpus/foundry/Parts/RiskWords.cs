using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>How risks are told.</summary>
internal static class RiskWords
{
    // Heads of tables that nobody foresees.
    private static readonly string[][] s_heads = [["Det der bekymrer", "Det vi gør"], ["Forudsætning der kan svigte",
        "Plan B"], ["Trussel", "Reaktion"], ["Svagt punkt", "Hvordan vi passer på"], ["Scenarie", "Beredskab"]];

    public static Dimension<Func<Draft, List<(string Risk, string Response)>,
        ImmutableArray<Block>>> Risks { get; } = new("risks",
        ("bullets", (d, r) => Told(d, r, true,
            all => [new Bullets([.. all.Select(x => ("•", $"{x.Risk}; {x.Response}."))])])),
        ("table", (d, r) => Told(d, r, true, all => WordTables.Of(["Risiko", "Sandsynlighed", "Håndtering"],
            all.Select(x => new[] { x.Risk, "Mellem", Draft.Upper(x.Response) })))),
        ("pairs", (d, r) => Told(d, r, true,
            all => [.. all.SelectMany(x => new Block[] { new Paragraph($"Risiko: {x.Risk}"),
            new Paragraph($"Forebyggelse: {Draft.Upper(x.Response)}") })])),
        ("usikkerhed", (d, r) => Told(d, r, false, all => [new Paragraph("Der er knyttet usikkerhed til forslaget: "
            + string.Join(" Desuden: ", all.Select(x => x.Risk + ".")))])),
        ("opmaerksom", (d, r) => Told(d, r, true,
            all => [new Bullets([.. all.Select(x => ("–", $"Opmærksomhedspunkt: {x.Risk} – {x.Response}"))])])),
        ("numbered", (d, r) => Told(d, r, true,
            all => [new Bullets([.. all.Select((x, n) => ($"{n + 1}.",
            $"{x.Risk}. Derfor gælder, at {x.Response}."))])])),
        ("can-happen-table", (d, r) => Told(d, r, true, all => WordTables.Of(["Hvad kan ske", "Hvor slemt",
            "Hvad så"], all.Select(x => new[] { x.Risk, "Alvorligt", Draft.Upper(x.Response) })))),
        ("danger-that", (d, r) => Told(d, r, true, all => [.. all.Select(x => new Paragraph(
            $"Der er fare for, at {Draft.Lower(x.Risk)}. Det mindskes ved, at {x.Response}."))])),
        ("one-paragraph", (d, r) => Told(d, r, true, all => [new Paragraph(string.Join(" ", all.Select((x, n) =>
            $"{(n == 0 ? "For det første" : "For det andet")}: {x.Risk}. Her er svaret, at {x.Response}.")))])),
        ("arrow", (d, r) => Told(d, r, true, all => [new Bullets([.. all.Select(x => ("•",
            $"{x.Risk} → {x.Response}"))])])),
        ("assumptions-table", (d, r) => Told(d, r, true, all => WordTables.Of(["Forhold", "Vurdering",
            "Modforanstaltning"], all.Select(x => new[] { x.Risk, "Lav", Draft.Upper(x.Response) })))),
        ("kan-betyde", (d, r) => Told(d, r, true, all => Each(all, x =>
            $"Skulle det ske, at {Lower(x.Risk)}, kan det " +
            $"betyde, at planen skrider; det imødegås ved, at {x.Response}."))),
        ("two-sentences", (d, r) => Told(d, r, true, all => Each(all, x => $"{x.Risk}. {Draft.Upper(x.Response)}."))),
        ("hvilket", (d, r) => Told(d, r, true, all => Each(all, x =>
            $"En risiko ved forslaget er, at {Lower(x.Risk)}, " +
            $"hvilket håndteres ved, at {x.Response}."))),
        ("da-der-er", (d, r) => Told(d, r, true, all => Each(all, x =>
            $"Da der er risiko for, at {Lower(x.Risk)}, er " +
            $"det forudsat, at {x.Response}."))),
        ("remedy-first", (d, r) => Told(d, r, true, all => Each(all, x => $"For at undgå, at {Lower(x.Risk)}, er det " +
            $"aftalt, at {x.Response}."))),
        ("pitfalls", (d, r) => Told(d, r, true, all => [new Paragraph("Forslaget er ikke uden faldgruber. " +
            string.Join(" ", all.Select(x => $"{x.Risk}. Svaret på det er, at {x.Response}.")))])),
        ("concern", (d, r) => Told(d, r, true, all => Each(all, x => $"I høringen har der været bekymring for, at " +
            $"{Lower(x.Risk)}. Forvaltningen vil imødegå det ved, at {x.Response}."))),
        ("greatest", (d, r) => Told(d, [r[0]], false, all => Each(all,
            x => $"Det største usikkerhedsmoment er, at {Lower(x.Risk)}."))),
        ("worry-table", (d, r) => Told(d, r, true, all => WordTables.Of(["Bekymring", "Vores svar"],
            all.Select(x => new[] { x.Risk, Draft.Upper(x.Response) })))),
        ("scored-table", (d, r) => Told(d, r, true, all => WordTables.Of(["Nr.", "Hændelse", "S", "K", "Afværge"],
            all.Select((x, n) => new[] { $"{n + 1}", x.Risk, $"{2 + n}", "4", Draft.Upper(x.Response) })))),
        ("keyed", (d, r) => Told(d, r, true, all => [.. all.Select(x => WordTables.Keys([("Hvad kan gå galt", x.Risk),
            ("Hvad gør vi ved det", Draft.Upper(x.Response))], Rules.Grid))])),
        ("one-line", (d, r) => Told(d, r, false, all => [new Paragraph("Risici: " + string.Join("; ",
            all.Select((x, n) => n == 0 ? x.Risk : Lower(x.Risk))) + ".")])),
        ("if-then", (d, r) => Told(d, r, true, all => Each(all, x => $"Der tages højde for, at {Lower(x.Risk)}: I så " +
            $"fald gælder, at {x.Response}."))),
        ("drawn-heads", (d, r) => Told(d, r, true, all => WordTables.Of(d.Case.Lot("risk heads").Pick(s_heads),
            all.Select(x => new[] { x.Risk, Draft.Upper(x.Response) })))),
        ("none", (_, _) => []));

    private static string Lower(string text) => Draft.Lower(text);

    private static ImmutableArray<Block> Each(List<(string Risk, string Response)> risks, Func<(string Risk,
        string Response), string> say) => [new Paragraph(string.Join(" ", risks.Select(say)))];

    private static ImmutableArray<Block> Told(
        Draft draft, List<(string Risk, string Response)> risks, bool answered, Func<List<(string Risk,
            string Response)>, ImmutableArray<Block>> lay)
    {
        draft.Risks.AddRange(risks.Select(r => new RiskTruth(r.Risk, answered ? r.Response : null)));
        return lay(risks);
    }
}
