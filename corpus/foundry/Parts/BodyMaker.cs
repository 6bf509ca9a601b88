using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Writes a note's sections.</summary>
internal sealed class BodyMaker(Draft draft, TableSpec main)
{
    private static readonly string[] s_staff = ["Sagsbehandlere", "Ledelse"];
    private static readonly string[] s_services = ["Besøg", "Forløb"];
    private static readonly Part[] s_told = [Part.Groups, Part.Goals, Part.Risks, Part.Steps];
    // Where each of them stands, in the same order.
    private static readonly Part[] s_scattered = [Part.Background, Part.Summary, Part.Economy, Part.Content];
    private static readonly Part[] s_underOthers = [Part.Content, Part.Economy, Part.Background, Part.Decision];
    private readonly TruthForm _form = draft.Choices.Of(TruthForm.Forms);
    private readonly BreakForm _breaks = draft.Choices.Of(TableDimensions.Breaks);
    private readonly TellingForm _telling = draft.Choices.Of(Telling.Forms);
    private readonly Lazy<List<Told>> _told = new(() => Tell(draft));
    private int _sections;

    public ImmutableArray<Block> Make()
    {
        var blocks = new List<Block>();
        foreach (var (part, make) in Parts())
        {
            var own = make();
            if (own.Count == 0) continue;
            var addition = part == Part.Economy && main.UnitPlace == UnitPlace.Heading ? $" ({main.UnitPhrase})" : null;
            if (_breaks == BreakForm.BetweenSections && _sections is 3 or 5) blocks.Add(new PageBreak());
            var name = IsOdd(part) ? Telling.OddHeading(draft, part) : draft.Choices.Of(Sections.Names)(part);
            blocks.AddRange(Sections.Of(draft.Choices, name, ++_sections, own, addition));
        }

        return [.. blocks];
    }

    private IEnumerable<(Part Part, Func<List<Block>> Make)> Parts() =>
    [
        (Part.Summary, () => With(Part.Summary, Summary())), (Part.Decision, () => With(Part.Decision, Decision())),
        (Part.Background, () => With(Part.Background, Background())),
        (Part.Content, () => With(Part.Content, Content())), (Part.Groups, () => Own(Part.Groups)),
        (Part.Goals, () => Own(Part.Goals)), (Part.Economy, () => With(Part.Economy, Economy())),
        (Part.Risks, () => Own(Part.Risks)), (Part.Steps, () => Own(Part.Steps)), (Part.Earlier, Second),
        (Part.Other, Others),
    ];

    private bool IsOdd(Part part) => _telling == TellingForm.OddHeadings && s_told.Contains(part);

    // What stands in a section of its own.
    private List<Block> Own(Part part) => _telling is TellingForm.OwnSections or TellingForm.OddHeadings
        ? [.. _told.Value.Where(t => t.Part == part).SelectMany(t => t.Blocks)] : [];

    private List<Block> Others() => _telling switch
    {
        TellingForm.OneSection => [.. _told.Value.SelectMany(t => Telling.Led(draft, t))],
        TellingForm.FormRows => [.. Telling.InForm(draft, _told.Value)],
        _ => [],
    };

    // What stands within the section of something else.
    private List<Block> With(Part part, List<Block> own)
    {
        if (_telling is TellingForm.Scattered or TellingForm.UnderOthers)
        {
            var places = _telling == TellingForm.Scattered ? s_scattered : s_underOthers;
            var here = s_told.Where((_, n) => places[n] == part).ToList();
            return [.. own, .. _told.Value.Where(t => here.Contains(t.Part)).SelectMany(t => Telling.Led(draft, t))];
        }

        if (part != Part.Content || _told.Value.Count == 0) return own;
        ImmutableArray<Block> all = [.. _told.Value.SelectMany(t => Telling.Led(draft, t))];
        return _telling switch
        {
            TellingForm.WithinProse => [.. own, .. all],
            TellingForm.OneParagraph => [.. own, .. Telling.InOneParagraph(draft, Prose("told", 1), _told.Value)],
            TellingForm.LabelledList => [.. own, .. Telling.InList(draft, _told.Value)],
            TellingForm.RunOnKeys => [.. own, .. Telling.InRunOnKeys(draft, Prose("told", 1), _told.Value)],
            TellingForm.FactBox => [.. own, new Boxed([new Paragraph("Kort om forslaget", ParagraphLook.Bold),
                .. all])],
            TellingForm.SidePanel => [new Beside([.. own], all, 46, SideLook.Shaded)],
            _ => own,
        };
    }

    private static List<Told> Tell(Draft draft) =>
    [
        .. new Told[]
        {
            new(Part.Groups, draft.Choices.Of(PeopleWords.Groups)(draft, PeopleWords.Draw(draft.Case))),
            new(Part.Goals, draft.Choices.Of(GoalWords.Goals)(draft, GoalWords.Draw(draft.Case))),
            new(Part.Risks, draft.Choices.Of(RiskWords.Risks)(draft, [.. draft.Case.Subject.Risks])),
            new(Part.Steps, draft.Choices.Of(StepWords.Steps)(draft, StepWords.Draw(draft.Case))),
        }.Where(t => t.Blocks.Length > 0),
    ];

    private List<Block> Summary() => [new Paragraph(Prose("summary", 1) + " " + Ask(_form.SummaryFactor))];

    private List<Block> Decision()
    {
        var words = draft.Choices.Of(AskWords.Decisions);
        if (words.Length == 0) return [];
        var (amount, truth) = AskWords.Total(draft, _form.DecisionFactor);
        draft.Statements.AddRange(truth);
        Suspect(truth, _form.DecisionFactor);
        if (draft.Choices.Of(CaseDimensions.Stance).Saves)
            words = words.Replace("der afsættes", "budgettet nedsættes med", StringComparison.Ordinal)
                .Replace("en bevilling på", "en besparelse på", StringComparison.Ordinal);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, amount,
            Draft.Lower(draft.Case.Title));
        if (draft.Choices.Has(AskWords.Decisions, "minutes"))
        {
            return
            [
                new Paragraph("Direktionen indstiller:"),
                    new Bullets([("1.", text), ("2.", "At udvalget samtidig tager orienteringen til efterretning.")]),
                new Paragraph($"Beslutning fra {draft.Case.Place.Committee}, den 11. november " +
                    $"{draft.Case.BudgetYear - 1}, punkt 125:"),
                new Bullets([("1.", "Indstilles godkendt."), ("2.", "Taget til efterretning. Et medlem stemte imod.")]),
            ];
        }

        if (!words.StartsWith("at ", StringComparison.Ordinal)) return [new Paragraph(text)];
        return [new Paragraph("Forvaltningen indstiller,"),
            new Bullets([("1.", text), ("2.", "at sagen oversendes til budgetforhandlingerne.")])];
    }

    private List<Block> Background()
    {
        var blocks = new List<Block> { new Paragraph(Prose("background", 3)) };
        var context = draft.Choices.Of(ContextWords.Context)(draft, draft.Case.Lot("context"));
        if (context.Length > 0) blocks.Add(new Paragraph($"{Prose("context", 1)} {context}"));
        return [.. draft.Choices.Of(PageDimensions.Besides)(draft, [.. TwoColumns(blocks)])];
    }

    private List<Block> Content()
    {
        var blocks = new List<Block> { new Paragraph(Prose("content", 2)) };
        blocks.AddRange(ReferenceWords.Of(draft));
        if (_form.Sentence is { } say && say(draft) is { Length: > 0 } sentence) blocks.Add(new Paragraph(sentence));
        if (draft.Choices.Of(NearMisses.Forms)(draft) is { Length: > 0 } near) blocks.Add(new Paragraph(near));
        return TwoColumns(blocks);
    }

    private List<Block> Economy()
    {
        var blocks = new List<Block>();
        if (_breaks == BreakForm.BeforeTable) blocks.Add(new Paragraph(Prose("before table", 2)));
        blocks.Add(new Paragraph($"{Ask(_form.AskFactor)} Beløbene fremgår nedenfor."));
        if (MainTable.Before(main) is { } before) blocks.Add(new Paragraph(before));
        if (_breaks == BreakForm.BeforeTable) blocks.Add(new PageBreak());
        var table = Set(main,
            draft.Choices.Of(TableDimensions.Shapes) == Shape.YearsDown) with { CaptionBelow = draft.Choices.Values[
            TableDimensions.Captions.Name] == "below" };
        table = Broken(table);
        if (draft.Choices.Of(SecondTable.Forms) == SecondForm.Midway)
            table = table with { Rows = [.. table.Rows, .. Set(Spec(SecondForm.Midway, null), down: false).Rows] };
        if (draft.Choices.Of(TableDimensions.Shapes) == Shape.Narrow || table.Columns > 8)
            table = table with { Scale = 0.75m };
        var parts = Continued(table);
        blocks.AddRange(parts.SkipLast(1));
        var block = parts[^1];
        blocks.AddRange(draft.Choices.Of(TableDimensions.Shapes) switch
        {
            Shape.Quarter => [new Turned([block], TurnedLook.Quarter)],
            Shape.Landscape => [new Turned([block], TurnedLook.Landscape)],
            _ => [block],
        });
        var form = draft.Choices.Of(SecondTable.Forms);
        if (form is SecondForm.Adjacent) blocks.Add(new TableBlock(Set(Spec(form, null), down: false)));
        if (form is SecondForm.SummedInProse)
        {
            var other = Spec(form, "Anlægsudgifter");
            blocks.Add(new Paragraph("Dertil kommer udgifter til anlæg:"));
            blocks.Add(new TableBlock(Set(other, down: false)));
            blocks.Add(new Paragraph(SecondTable.Sum(draft, other)));
        }

        if (form is SecondForm.SideBySide)
        {
            blocks.Add(new Paragraph("Fordelingen på øvrige formål:"));
            var other = Set(Spec(form, "Anlæg"), down: false);
            var third = Set(Spec(form, "Vedligehold") with { Lines = [.. Spec(form, null).Lines.Take(1)
                .Select(l => l with { Label = "Løbende eftersyn" })] }, down: false);
            blocks.Add(new Beside([new TableBlock(other with { Scale = 0.8m })],
                [new TableBlock(third with { Scale = 0.8m })], 48, SideLook.Plain));
        }

        return blocks;
    }

    private List<Block> Second()
    {
        var form = draft.Choices.Of(SecondTable.Forms);
        switch (form)
        {
            case SecondForm.FullTime:
                draft.Figures.AddRange(s_staff.SelectMany((l, n) => draft.Case.Years.Select((year, y) =>
                    new FigureTruth(l, year, 3 - n + y + n * 0.5m))));
                return [new Paragraph("Der er behov for følgende medarbejdere:"),
                    .. WordTables.Of(["Årsværk", .. draft.Case.Years.Select(y => $"{y}")],
                    s_staff.Select((l, n) => (string[])[l,
                        .. draft.Case.Years.Select((_, y) => $"{3 - n + y},{n * 5}")]))];
            case SecondForm.Quantities:
                draft.Figures.AddRange(s_services.SelectMany((l, n) => new[] { 120 + 35 * n, 640 + 210 * n }
                    .Select(v => new FigureTruth(l, null, v))));
                return [.. WordTables.Of(["Ydelse", "Antal", "Pris pr. stk. (kr.)"],
                    s_services.Select((l, n) => new[] { l, $"{120 + 35 * n}", $"{640 + 210 * n}" }))];
            case SecondForm.PreviousFunds or SecondForm.OtherUnit or SecondForm.FollowUp:
                var spec = Spec(form, form == SecondForm.PreviousFunds ? "Tidligere afsatte midler"
                    : form == SecondForm.FollowUp ? "Opfølgning på budgettet" : "Udgifter i anden enhed");
                if (_form.Second is { } change) spec = change(draft, spec);
                return [new Paragraph("Der henvises til oversigten."), new TableBlock(Set(spec, down: false))];
            default:
                return [];
        }
    }

    private TableSpec Spec(SecondForm form, string? words)
    {
        var (name, caption) = words is null ? ($"table {++draft.Tables}", null) : MainTable.Caption(draft, words);
        return SecondTable.Of(draft, main, form, name, caption);
    }

    private Table Set(TableSpec spec, bool down)
    {
        var setter = new TableSetter(spec);
        return (down ? setter.Down() : setter.Across()) with { Rules = draft.Choices.Of(TableDimensions.Lines) };
    }

    private Table Broken(Table table)
    {
        var first = table.Rows.Count(r => r.Sort == RowSort.Header);
        var body = table.Rows.Length - first;
        if (body < 3 || _breaks
            is not (BreakForm.Repeated or BreakForm.Unrepeated or BreakForm.TotalAlone or BreakForm.Twice)) return table;
        List<int> at = _breaks switch
        {
            BreakForm.TotalAlone => [table.Rows.Length - 1],
            BreakForm.Twice => [first + body / 3, first + body * 2 / 3],
            _ => [first + body / 2],
        };
        return table with { RepeatsHeader = _breaks == BreakForm.Repeated,
            Rows = [.. table.Rows.Select((r, n) => at.Contains(n) && n > first ? r with { BreaksBefore = true } : r)] };
    }

    // The table in two: the second part with its own header and caption, or right behind the first without either.
    private ImmutableArray<Block> Continued(Table table)
    {
        var first = table.Rows.Count(r => r.Sort == RowSort.Header);
        var body = table.Rows.Length - first;
        if (body < 3 || _breaks is not (BreakForm.Continued or BreakForm.ContinuedBare)) return [new TableBlock(table)];
        var at = first + body / 2;
        var begins = table with { Rows = table.Rows[..at], Note = null, CaptionBelow = false };
        var rest = table with { Rows = table.Rows[at..], Continues = true, Caption = null };
        if (_breaks == BreakForm.ContinuedBare) return [new TableBlock(begins), new TableBlock(rest)];
        return
        [
            new TableBlock(begins), new PageBreak(),
            new TableBlock(rest with
            {
                Rows = [.. table.Rows[..first], .. rest.Rows],
                Caption = table.Caption is { } caption ? $"{caption} (fortsat)" : null,
            }),
        ];
    }

    private string Ask(decimal factor)
    {
        var (amount, truth) = AskWords.Total(draft, factor);
        draft.Statements.AddRange(truth);
        Suspect(truth, factor);
        return AskWords.Sentence(draft, amount);
    }

    private void Suspect(List<StatementTruth> truth, decimal factor)
    {
        if (factor != 1 && _form.Rules.Length > 0) draft.Error ??= _form.Error(truth[0].Value, 50000, truth[0].Text);
    }

    private List<Block> TwoColumns(List<Block> blocks) => draft.Choices.Has(PageDimensions.Pages, "two-columns")
        ? [new TwoColumns([.. blocks])] : blocks;

    private string Prose(string purpose, int sentences)
    {
        var lot = draft.Case.Lot("prose " + purpose);
        return string.Join(" ", lot.Take(draft.Case.Subject.Prose, sentences));
    }
}
