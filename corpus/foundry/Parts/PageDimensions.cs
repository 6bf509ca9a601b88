using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Dimensions of the page: letters, paper, running lines, and what stands beside the text.</summary>
internal static class PageDimensions
{
    private static readonly ImmutableArray<string> s_categories = ["Lovkrav", "Need to", "Bestilt af udvalg",
        "Bevillingsudløb"];

    public static Dimension<(string Family, decimal Size)> Fonts { get; } = new("font",
        ("sans-10", ("DejaVu Sans", 10)), ("sans-8", ("DejaVu Sans", 8)), ("serif-11", ("DejaVu Serif", 11)),
            ("condensed-10", ("DejaVu Sans Condensed", 10)),
        ("serif-condensed-9", ("DejaVu Serif Condensed", 9)), ("mono-8", ("DejaVu Sans Mono", 8)),
            ("light-12", ("DejaVu Sans Light", 12)));

    public static Dimension<Func<PageStyle, PageStyle>> Pages { get; } = new("page",
        ("portrait", s => s), ("landscape", s => s with { Landscape = true }),
            ("wide-margins", s => s with { Margin = 38 }), ("narrow-margins", s => s with { Margin = 11 }),
        ("loose-lines", s => s with { LineHeight = 1.9m }), ("tight-lines", s => s with { LineHeight = 1.05m }),
            ("two-columns", s => s));

    public static Dimension<Func<Case, PageStyle, PageStyle>> Running { get; } = new("running-lines",
        ("none", (_, s) => s),
        ("page-of", (_, s) => s with { Foot = ["Side {page} af {pages}"] }),
        ("head-and-page", (c, s) => s with { Head = [$"{c.Place.Name}"], Foot = ["{page}"] }),
        ("budget-page", (c, s) => s with { Foot = [$"Budget {c.BudgetYear} {{page}}/{{pages}}"] }),
        ("four-line-head", (c, s) => s with { Head = [$"{c.Place.Name}", c.Place.Administration, "Sagsnr. 27/004711",
            "Rådhuset, 1. sal"] }),
        ("title-head", (c, s) => s with { Head = [c.Title], Foot = [$"{c.Place.Administration}  -  {{page}}"] }),
        ("address-foot", (c, s) =>
            s with { Foot = [$"{c.Place.Name} · Rådhuspladsen 1 · Tlf. 70 10 20 30 · CVR 12 34 56 78",
            "Side {page}"] }));

    /// <summary>What stands beside or between the text; the blocks given are those of the section that it stands
    /// beside.</summary>
    public static Dimension<Func<Draft, ImmutableArray<Block>, ImmutableArray<Block>>> Besides { get; } = new("beside",
        ("nothing", (_, b) => b),
        ("fact-box", (d, b) => [new Beside(b, [new Paragraph("Fakta", ParagraphLook.Bold), .. Facts(d)], 33,
            SideLook.Shaded)]),
        ("floating-box", (d, b) => [new Beside(b, [new Paragraph("Vidste du", ParagraphLook.Bold), .. Facts(d)], 36,
            SideLook.Floating)]),
        ("chart", (d, b) => [new Beside(b, [Bars(d)], 42, SideLook.Plain)]),
        ("side-panel", (d, b) => [new Beside(b, [new Paragraph("Kategorisering", ParagraphLook.Bold),
            Categories(d, ["Need to", "Bestilt af udvalg"])], 28, SideLook.Plain)]),
        ("chart-below", (d, b) => [.. b, Bars(d)]),
        ("box-between", (d, b) => [.. b, new Boxed([new Paragraph("Boks 1. Sådan er der regnet", ParagraphLook.Bold),
            .. Facts(d)])]),
        ("quote", (_, b) => [new Beside(b, [new Paragraph("”Det har gjort en forskel i hverdagen for os alle.”")], 30,
            SideLook.Floating)]));

    private static TableBlock Categories(Draft draft, ImmutableArray<string> ticked)
    {
        draft.Categories.AddRange(ticked);
        return WordTables.Keys(s_categories
            .Select(c => (c, ticked.Contains(c) ? "x" : "")), Rules.Grid);
    }

    private static ImmutableArray<Block> Facts(Draft draft)
    {
        var lot = draft.Case.Lot("facts");
        var people = draft.Case.Subject.Groups[0];
        return
        [
            new Paragraph($"Ordningen er kendt i {lot.Between(3, 40)} kommuner og har eksisteret i " +
                $"{lot.Between(2, 12)} år."),
            new Paragraph($"En medarbejder møder i snit {lot.Between(3, 40)} {people.Unit} om ugen."),
        ];
    }

    private static Chart Bars(Draft draft)
    {
        var lot = draft.Case.Lot("chart");
        var step = lot.Pick([200, 500, 1000]);
        return new Chart("Figur 1. Udviklingen på området (indeks)", [.. Enumerable.Range(0, 5)
            .Select(n => MoneyWords.Number(n * step))],
            [.. Enumerable.Range(0, 5).Select(n => ($"{draft.Case.BudgetYear - 5 + n}", lot.Between(20, 95)))]);
    }
}
