using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>A note with everything that it is.</summary>
internal sealed record Note(long Seed, Choices Choices, Paper Paper, NoteTruth Truth)
{
    /// <summary>
    /// File name without ending. Ten digits together may have the shape of a CPR number, which is masked.
    /// </summary>
    public string Name => $"note-{Seed / 100_000}n{Seed % 100_000:00000}";

    /// <summary>The other note of a library of two, which some wrong figures need; or null.</summary>
    public Note? Companion { get; init; }
}

/// <summary>Makes a note of a seed and its choices.</summary>
internal static class NoteMaker
{
    /// <summary>The note; the same for the same seed and choices.</summary>
    public static Note Make(long seed, Choices drawn) => Make(seed, drawn, c => c);

    /// <summary>The note of a case that is changed before it is worded.</summary>
    public static Note Make(long seed, Choices drawn, Func<Case, Case> change)
    {
        var choices = Settling.Settle(drawn);
        var form = choices.Of(TruthForm.Forms);
        var @case = change(form.Case(Case.Draw(seed, choices)));
        var draft = new Draft(@case) { Companion = form.Companion?.Invoke(@case) };
        var main = MainTable.Spec(draft);
        var blocks = new List<Block>(Front(draft));
        blocks.AddRange(form.Boxes(draft));
        blocks.AddRange(new BodyMaker(draft, main).Make());
        var laid = new Paper(Style(draft), [.. blocks]);
        return new(seed, choices, laid, Truth(draft, main, laid)) { Companion = draft.Companion };
    }

    private static ImmutableArray<Block> Front(Draft draft)
    {
        var (@case, choices) = (draft.Case, draft.Choices);
        var front = choices.Values[FrontMatter.Fronts.Name];
        var kind = choices.Of(FrontMatter.Kinds);
        var code = choices.Of(ReferenceWords.Codes)(@case.Lot("code"));
        var words = new FrontWords(kind.Printed, code?.Code, @case.Title, @case.Place.Municipality,
            @case.Place.Administration, @case.Place.Committee, choices.Of(StepWords.Dates)(@case.Date), @case.Date,
            @case.BudgetYear);
        Put("kind", kind.Kind, kind.Kind is not null);
        Put("code", code?.Code);
        draft.AlsoCodes.AddRange(code?.Also ?? []);
        Put("title", @case.Title);
        Put("municipality", @case.Place.Municipality);
        Put("administration", @case.Place.Administration);
        Put("committee", @case.Place.Committee);
        Put("date", @case.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        draft.Metadata["budgetYear"] = @case.BudgetYear;
        return choices.Of(FrontMatter.Fronts)(words);

        void Put(string field, string? value, bool judged = true)
        {
            if (judged && FrontMatter.Prints(front, field)) draft.Metadata[field] = value;
        }
    }

    private static PageStyle Style(Draft draft)
    {
        var (family, size) = draft.Choices.Of(PageDimensions.Fonts);
        var style = new PageStyle { Font = family, Serif = family.Contains("Serif", StringComparison.Ordinal),
            Size = size, Accent = draft.Case.Lot("accent").Pick(["#1d3f5e", "#7a1f2b", "#2f5d3a", "#333333"]) };
        return draft.Choices.Of(PageDimensions.Running)(draft.Case, draft.Choices.Of(PageDimensions.Pages)(style));
    }

    private static NoteTruth Truth(Draft draft, TableSpec main, Paper paper)
    {
        AskTruth.Settle(draft, main);
        var form = draft.Choices.Of(TruthForm.Forms);
        if (form.IsBetweenNotes) draft.Error = form.Error(0, 0, "") with { AnyFigure = true };
        return new NoteTruth
        {
            Metadata = draft.Metadata.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Amounts = [.. paper.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells)
                .Select(c => c.Amount).OfType<AmountTruth>()],
            Statements = [.. draft.Statements], Groups = [.. draft.Groups], Goals = [.. draft.Goals],
                Risks = [.. draft.Risks],
            Milestones = [.. draft.Milestones], Figures = [.. draft.Figures],
            Categories = draft.Categories.Count > 0 ? [.. draft.Categories] : null, AlsoCodes = [.. draft.AlsoCodes],
            References = [.. draft.References], Initiatives = draft.Initiatives,
                Request = draft.Request, Error = draft.Error,
            RequestIsDoubtful = draft.RequestIsDoubtful,
            IsClean = draft.Choices.Of(TruthForm.Forms).IsClean,
            NotCounted = [.. draft.NotCounted],
        };
    }
}
