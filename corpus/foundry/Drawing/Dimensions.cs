using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Parts;

namespace DocIndex.Foundry.Drawing;

/// <summary>All dimensions. A value is an entry in one of them; a dimension is a property that is listed
/// here.</summary>
internal static class Dimensions
{
    public static ImmutableArray<Dimension> All { get; } =
    [
        CaseDimensions.Span, CaseDimensions.Rows, CaseDimensions.Profile, CaseDimensions.Stance, CaseDimensions.Labels,
        FrontMatter.Kinds, FrontMatter.Fronts, ReferenceWords.Codes, StepWords.Dates, Sections.Names, Sections.Numbers,
            Sections.Looks,
        PageDimensions.Fonts, PageDimensions.Pages, PageDimensions.Running, PageDimensions.Besides,
        TableDimensions.Lines, TableDimensions.UnitPlaces, TableDimensions.Shapes, TableDimensions.Headers,
            TableDimensions.Groups, TableDimensions.Totals,
        TableDimensions.RowSums, TableDimensions.Extras, TableDimensions.Breaks, TableDimensions.Marks,
            TableDimensions.Years, TableDimensions.Captions, TableDimensions.PriceLevels,
        Figures.Units, Figures.Digits, Figures.Negatives, Figures.Empties, SecondTable.Forms,
        MoneyWords.Amounts, MoneyWords.Yearly, MoneyWords.Varied, AskWords.Asks, AskWords.Decisions,
            ContextWords.Context,
        Telling.Forms, GoalWords.Goals, PeopleWords.Groups, RiskWords.Risks, StepWords.Steps, ReferenceWords.References,
        TruthForm.Forms, NearMisses.Forms, Writing.TextTables.Forms, Writing.Markup.Forms,
    ];
}
