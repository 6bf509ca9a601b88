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
        ("none", (_, _) => []));

    private static ImmutableArray<Block> Told(
        Draft draft, List<(string Risk, string Response)> risks, bool answered, Func<List<(string Risk,
            string Response)>, ImmutableArray<Block>> lay)
    {
        draft.Risks.AddRange(risks.Select(r => new RiskTruth(r.Risk, answered ? r.Response : null)));
        return lay(risks);
    }
}
