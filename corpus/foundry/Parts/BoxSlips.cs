using System.Collections.Immutable;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Ticked boxes and control areas: wrong ones, and right ones that look wrong.</summary>
internal static class BoxSlips
{
    private static readonly ImmutableArray<string> s_areas = ["Service", "Anlæg", "Overførsler"];

    /// <summary>The area that no row of the table has.</summary>
    public static ImmutableArray<Block> WrongArea(Draft draft) => Told(draft, Area(draft, "Anlæg"));

    /// <summary>The area that every row has.</summary>
    public static ImmutableArray<Block> RightArea(Draft draft) => Area(draft, "Service");

    /// <summary>Asked for once, where the table asks in every year.</summary>
    public static ImmutableArray<Block> WrongTime(Draft draft) => Told(draft, Time(draft, isOnce: true));

    /// <summary>For good.</summary>
    public static ImmutableArray<Block> RightTime(Draft draft) => Time(draft, isOnce: false);

    /// <summary>Boxes of other things than areas and years.</summary>
    public static ImmutableArray<Block> OtherBoxes(Draft draft) => Laid(draft, "Forslagets karakter",
        [("Nyt forslag", true), ("Genfremsat", false), ("Anlæg i forvejen", false)]);

    /// <summary>A total of service that adds a row of capital.</summary>
    public static TableSpec WrongSum(Draft draft, TableSpec spec)
    {
        draft.Error = draft.Choices.Of(TruthForm.Forms).Error(0, 0, "") with { AnyFigure = true };
        return Renamed(spec, draft.Case.Lot("wording").Pick(["Anlægsudgifter til ombygning",
            "Anlægsudgift, ny tagflade",
            "Anlægsudgifter til byggeriet"]));
    }

    /// <summary>A row that names an area in passing.</summary>
    public static TableSpec RightSum(Draft draft, TableSpec spec) => Renamed(spec, "Drift af det nye anlæg");

    private static TableSpec Renamed(TableSpec spec, string label)
    {
        var items = spec.Lines.Where(l => l.Role == "item").ToList();
        var total = spec.Lines.First(l => l.Sort == RowSort.Total);
        return spec with
        {
            Lines = spec.Lines.SetItem(spec.Lines.IndexOf(items[^1]), items[^1] with { Label = label })
                .SetItem(spec.Lines.IndexOf(total), total with { Label = "Serviceudgifter i alt" }),
        };
    }

    private static ImmutableArray<Block> Told(Draft draft, ImmutableArray<Block> blocks)
    {
        draft.Error = draft.Choices.Of(TruthForm.Forms).Error(0, 0, "") with { AnyFigure = true };
        return blocks;
    }

    private static ImmutableArray<Block> Area(Draft draft, string ticked) => Laid(draft, "Styringsområde",
        [.. s_areas.Select(a => (a, a == ticked))]);

    private static ImmutableArray<Block> Time(Draft draft, bool isOnce) => Laid(draft, "Varighed",
        [("Etårig", isOnce), ("Varig", !isOnce)]);

    private static ImmutableArray<Block> Laid(Draft draft, string question, ImmutableArray<(string Text, bool IsTicked)>
        options)
    {
        var line = string.Join(" ", options.Select(o => $"{(o.IsTicked ? "☒" : "☐")} {o.Text}"));
        return draft.Case.Lot("boxes").Between(0, 3) switch
        {
            0 => [new Paragraph($"{question}: {line}")],
            1 => [new Paragraph(line)],
            2 => [WordTables.Keys([(question, line)], Rules.Grid)],
            _ => [new Paragraph(question, ParagraphLook.Bold), .. options.Select(o =>
                new Paragraph($"{(o.IsTicked ? "☒" : "☐")} {o.Text}"))],
        };
    }
}
