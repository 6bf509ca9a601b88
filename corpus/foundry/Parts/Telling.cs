using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>Where a note tells of its target groups, goals, risks and steps.</summary>
internal enum TellingForm { OwnSections, OddHeadings, WithinProse, OneParagraph, OneSection, FactBox, SidePanel,
    FormRows,
    LabelledList, Scattered, UnderOthers, RunOnKeys }

/// <summary>What is told of target groups, goals, risks or steps.</summary>
internal sealed record Told(Part Part, ImmutableArray<Block> Blocks);

/// <summary>Lays out what is told of target groups, goals, risks and steps, where that has no sections of its
/// own.</summary>
internal static class Telling
{
    /// <summary>Where it stands.</summary>
    public static Dimension<TellingForm> Forms { get; } = new("telling",
        ("own-sections", TellingForm.OwnSections), ("odd-headings", TellingForm.OddHeadings),
        ("within-prose", TellingForm.WithinProse), ("one-paragraph", TellingForm.OneParagraph),
        ("one-section", TellingForm.OneSection), ("fact-box", TellingForm.FactBox),
        ("side-panel", TellingForm.SidePanel), ("form-rows", TellingForm.FormRows),
        ("labelled-list", TellingForm.LabelledList), ("scattered", TellingForm.Scattered),
        ("under-others", TellingForm.UnderOthers), ("run-on-keys", TellingForm.RunOnKeys));

    /// <summary>Wordings that say what they are only by what stands over them: "Dimension:value".</summary>
    private static readonly ImmutableHashSet<string> s_bare =
    [
        "target-groups:colon", "target-groups:dash-count", "target-groups:who-table", "target-groups:count-dash-name",
        "target-groups:volume-table", "target-groups:drawn-heads", "goals:drawn-heads",
        "goals:triple-table", "risks:drawn-heads", "milestones:drawn-heads", "goals:bullets", "goals:bound",
        "goals:arrow", "goals:was-will-be", "goals:keep",
        "goals:between", "goals:years-table", "risks:bullets", "risks:numbered", "risks:arrow", "risks:two-sentences",
        "milestones:bullets", "milestones:month", "milestones:quarter", "milestones:numbers", "milestones:brackets",
        "milestones:dashes", "milestones:when-words", "milestones:weeks", "milestones:keyed",
    ];

    private static readonly ImmutableArray<string> s_oddGroups = ["Dem vi rækker hånden ud til", "Hvem mærker det?",
        "Nytte for hvem", "Omfattede", "Modtagere af indsatsen", "Fra borgerens side"];

    private static readonly ImmutableArray<string> s_oddGoals = ["Det vil vi kendes på", "Når vi er i mål",
        "Tal der skal flytte sig", "Forandringer", "Hvad får vi for pengene?", "Sådan ser succes ud"];

    private static readonly ImmutableArray<string> s_oddRisks = ["Skær i søen", "Hvad der holder os vågne",
        "Hvis det ikke går som tænkt", "Sårbarheder", "Det usikre", "Bump på vejen"];

    private static readonly ImmutableArray<string> s_oddSteps = ["Kalenderen", "Herfra og frem",
        "Takt og tone i arbejdet",
        "Når kan borgerne mærke det?", "Etaper", "Den videre færd"];

    /// <summary>A heading that nobody foresees.</summary>
    public static string OddHeading(Draft draft, Part part) => draft.Case.Lot("odd heading " + part).Pick(part switch
    {
        Part.Groups => s_oddGroups,
        Part.Goals => s_oddGoals,
        Part.Risks => s_oddRisks,
        _ => s_oddSteps,
    });

    /// <summary>What is told, with a sentence before it where nothing else says what it is.</summary>
    public static ImmutableArray<Block> Led(Draft draft, Told told)
    {
        var dimension = DimensionOf(told.Part);
        if (!s_bare.Contains($"{dimension}:{draft.Choices.Values[dimension]}")) return told.Blocks;
        return [new Paragraph(Lead(draft, told.Part)), .. told.Blocks];
    }

    /// <summary>All of it in one paragraph behind other prose; what is no paragraph stands below it.</summary>
    public static IEnumerable<Block> InOneParagraph(Draft draft, string before, IReadOnlyList<Told> all)
    {
        var blocks = all.SelectMany(t => Led(draft, t)).ToList();
        var sentences = blocks.OfType<Paragraph>().Where(p => !p.Text.EndsWith(':')).Select(p => Ended(p.Text));
        yield return new Paragraph(string.Join(" ", sentences.Prepend(before)));
        for (var n = 0; n < blocks.Count; n++)
        {
            if (blocks[n] is not Paragraph || blocks[n] is Paragraph p && p.Text.EndsWith(':')) yield return blocks[n];
        }
    }

    /// <summary>A form with a row for each part; tables stand below it.</summary>
    public static IEnumerable<Block> InForm(Draft draft, IReadOnlyList<Told> all)
    {
        var rows = all.Where(t => t.Blocks.All(b => b is Paragraph or Bullets))
            .Select(t => (Key(draft, t.Part), string.Join("\n", t.Blocks.SelectMany(Lines)))).ToArray();
        if (rows.Length > 0) yield return WordTables.Keys(rows, Rules.Grid);
        foreach (var other in all.Where(t => !t.Blocks.All(b => b is Paragraph or Bullets)))
            foreach (var block in Led(draft, other)) yield return block;
    }

    /// <summary>A list with one item for each part; tables stand below it.</summary>
    public static IEnumerable<Block> InList(Draft draft, IReadOnlyList<Told> all)
    {
        var items = all.Where(t => t.Blocks.All(b => b is Paragraph or Bullets))
            .Select(t => ("–", $"{Key(draft, t.Part)}: {string.Join(" ", t.Blocks.SelectMany(Lines)
                .Select(l => Ended(l.TrimStart('•', '–', '-', ' '))))}")).ToArray();
        if (items.Length > 0) yield return new Bullets([.. items]);
        foreach (var other in all.Where(t => !t.Blocks.All(b => b is Paragraph or Bullets)))
            foreach (var block in Led(draft, other)) yield return block;
    }

    /// <summary>Keys on lines that follow each other, each with a value that goes on over several lines; tables stand
    /// below them, and prose, which belongs to no key, behind.</summary>
    public static IEnumerable<Block> InRunOnKeys(Draft draft, string behind, IReadOnlyList<Told> all)
    {
        const int width = 52;
        var keys = all.Where(t => t.Blocks.All(b => b is Paragraph or Bullets))
            .Select(t => t.Blocks.SelectMany(Lines).Prepend($"{RunOnKey(draft, t.Part)}:")).ToList();
        if (keys.Count > 0)
            yield return new Paragraph(string.Join("\n", keys.SelectMany(k => InLines(k, width))));
        foreach (var other in all.Where(t => !t.Blocks.All(b => b is Paragraph or Bullets)))
            foreach (var block in Led(draft, other)) yield return block;
        yield return new Paragraph(behind);
    }

    // The key and the first line of its value stand together; a value of a list has each item from a new line.
    private static IEnumerable<string> InLines(IEnumerable<string> key, int width)
    {
        var lines = key.ToList();
        var isList = lines.Count > 2;
        var parts = isList ? lines : [$"{lines[0]} {string.Join(' ', lines.Skip(1))}"];
        return parts.SelectMany(l => Writing.Wrap.Lines(l, width));
    }

    // Many forms ask for the purpose where others ask for goals.
    private static string RunOnKey(Draft draft, Part part) => part == Part.Goals ? "Formål" : Key(draft, part);

    private static string DimensionOf(Part part) => part switch
    {
        Part.Groups => PeopleWords.Groups.Name,
        Part.Goals => GoalWords.Goals.Name,
        Part.Risks => RiskWords.Risks.Name,
        _ => StepWords.Steps.Name,
    };

    private static string Lead(Draft draft, Part part) => draft.Case.Lot("lead " + part).Pick<string>(part switch
    {
        Part.Groups => ["Tilbuddet er for følgende borgere:", "Forslaget kommer disse grupper til gode:",
            "De berørte er:"],
        Part.Goals => ["Indsatsen måles på følgende:", "Det skal der komme ud af det:", "Målet er følgende:"],
        Part.Risks => ["Følgende kan gå galt:", "Der er disse risici:", "Disse forhold kan vælte planen:"],
        _ => ["Forløbet er planlagt sådan:", "Det sker i denne rækkefølge:", "Tidsplanen ser sådan ud:"],
    });

    private static string Key(Draft draft, Part part) => draft.Case.Lot("key " + part).Pick<string>(part switch
    {
        Part.Groups => ["Målgruppe", "Hvem er målgruppen", "Berørte borgere", "Målgruppe og omfang"],
        Part.Goals => ["Mål", "Forventet effekt", "Hvad skal det føre til", "Succeskriterier"],
        Part.Risks => ["Risici", "Risici og håndtering", "Hvad kan gå galt", "Usikkerheder"],
        _ => ["Tidsplan", "Milepæle", "Hvornår", "Proces"],
    });

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph p => [p.Text],
        Bullets b => b.Items.Select(i => $"{i.Mark} {i.Text}"),
        _ => [],
    };

    private static string Ended(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or ':' ? text
        : text + ".";
}
