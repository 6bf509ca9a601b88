using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>How risks are told.</summary>
internal static class RiskWords
{
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
        ("none", (_, _) => []));

    private static ImmutableArray<Block> Told(
        Draft draft, List<(string Risk, string Response)> risks, bool answered, Func<List<(string Risk,
            string Response)>, ImmutableArray<Block>> lay)
    {
        draft.Risks.AddRange(risks.Select(r => new RiskTruth(r.Risk, answered ? r.Response : null)));
        return lay(risks);
    }
}
