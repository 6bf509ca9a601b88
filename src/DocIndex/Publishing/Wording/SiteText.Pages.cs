using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Wording;

/// <summary>Words of the pages that compare documents, of the sources, and of what can be taken away.</summary>
internal abstract partial class SiteText
{
    // Lists and their parts
    public abstract string DocumentsLead { get; }
    public abstract string Newest { get; }
    public abstract string NewestCaption { get; }
    public abstract string Biggest { get; }
    public abstract string AllDocuments { get; }
    public abstract string AllComparisons { get; }
    public abstract string PreviousPart { get; }
    public abstract string NextPart { get; }
    public abstract string Notes { get; }
    public abstract string Note { get; }
    public abstract string SourceAddress { get; }

    // Comparisons
    public abstract string ComparedBy { get; }
    public abstract string NothingToCompare { get; }
    public abstract string RoundInAll { get; }
    public abstract string RoundNote { get; }
    public abstract string LeftOutOfSums { get; }
    public abstract string DoubtfulOrUnsigned { get; }
    public abstract string CommitteeNotStated { get; }
    public abstract string ControlAreaNotStated { get; }
    public abstract string SumsAreComputed { get; }
    public abstract string ByCommittee { get; }
    public abstract string ByControlArea { get; }
    public abstract string Course { get; }

    // Initiatives
    public abstract string Initiatives { get; }
    public abstract string InitiativesLead { get; }
    public abstract string AllInitiatives { get; }
    public abstract string FollowedOverYears { get; }
    public abstract string NoThreads { get; }
    public abstract string ThreadIsElsewhere { get; }
    public abstract string InitiativesByName { get; }
    public abstract string PriceLevelsDiffer { get; }

    // Goals and risks across documents
    public abstract string GoalsAcross { get; }
    public abstract string GoalsLead { get; }
    public abstract string NoGoals { get; }
    public abstract string GoalLineMeaning { get; }
    public abstract string Development { get; }
    public abstract string RisksAcross { get; }
    public abstract string RisksLead { get; }
    public abstract string NoRisks { get; }
    public abstract string FindingsCaption { get; }
    public abstract string Weight { get; }

    // Charts
    public abstract string AmountsByYear { get; }
    public abstract string FiguresOfChart { get; }
    public abstract string PriceLevelInName { get; }
    public abstract string SeriesLabel { get; }

    // The source
    public abstract string FacsimileNote { get; }
    public abstract string LinesNote { get; }
    public abstract string NoText { get; }
    public abstract string TextOfPage { get; }
    public abstract string OriginalFile { get; }
    public abstract string PagesOfDocument { get; }
    public abstract string BackToDocument { get; }
    public abstract string PreviousPage { get; }
    public abstract string NextPage { get; }

    // Search
    public abstract string Search { get; }
    public abstract string SearchLead { get; }
    public abstract string SearchWithoutScript { get; }
    public abstract string SearchesWholeText { get; }
    public abstract string SearchesRecordsOnly { get; }

    // The guide and the accessibility statement
    public abstract string GuideShort { get; }
    public abstract string Accessibility { get; }
    public abstract string AccessibilityLead { get; }
    public abstract string Contact { get; }
    public abstract string NoContact { get; }

    /// <summary>"3 udgaver": that a note came in several formats.</summary>
    public abstract string Versions(int count);

    /// <summary>Why something could not be checked.</summary>
    public abstract string ReasonOf(NotChecked reason);

    /// <summary>A part of a list: "Del 2 af 5".</summary>
    public abstract string PartOf(int number, int count);

    /// <summary>That there are more than are shown.</summary>
    public abstract string AndMore(int count);

    public abstract string AllFindings(int count);

    public abstract string BiggestCaption(string priceLevel);

    /// <summary>Said before the names of a target group as notes print them.</summary>
    public abstract string NamesInNotes { get; }

    /// <summary>Said before other names of a target group in a list.</summary>
    public abstract string AlsoNamed { get; }

    /// <summary>Said at the address of a target group that has become one with others.</summary>
    public abstract string GroupIsPartOf { get; }

    public abstract string DimensionName(Dimension dimension);

    /// <summary>What a comparison is called under the name of its dimension.</summary>
    public ImmutableArray<Inline> GroupName(Grouping group) =>
        [.. MainName(group), .. group.Also.SelectMany(also => (ImmutableArray<Inline>)[" · ", new Quoted(also, "da")])];

    private ImmutableArray<Inline> MainName(Grouping group) => group switch
    {
        { Dimension: Dimension.BudgetRound, IsOfSeveral: true } => [Budget(group.Year!.Value), ", ", AllMunicipalities],
        { Dimension: Dimension.BudgetRound, Municipality: { } municipality } => [Budget(group.Year!.Value), ", ",
            new Quoted(municipality, "da")],
        { Dimension: Dimension.BudgetRound } => [Budget(group.Year!.Value), ", ", MunicipalityNotStated],
        { Dimension: Dimension.Year } => [group.Name],
        _ => [new Quoted(group.Name, "da")],
    };

    protected abstract string AllMunicipalities { get; }

    protected abstract string MunicipalityNotStated { get; }

    /// <summary>How many notes a comparison holds, and of what.</summary>
    public abstract string GroupLead(Grouping group);

    /// <summary>"3 notater, 2018, 2022 og 2026".</summary>
    public abstract string NotesInYears(int notes, ImmutableArray<int> years);

    public abstract string ThreadDescription(string name);

    public abstract string SourceDescription(string name, string part);

    /// <summary>A page of a document, of how many: "Side 3 af 4".</summary>
    public abstract string PageOf(int number, int count);

    /// <summary>"Linje 1–400".</summary>
    public abstract string LinesOf(int first, int last);

    /// <summary>One row of bars in a sentence; amounts in millions.</summary>
    /// <param name="doubtful">How many of its figures are doubtful.</param>
    public abstract string SeriesInWords(
        string name, (int Year, decimal Amount) first, (int Year, decimal Amount) last, (int Year, decimal Amount) peak, int doubtful);

    /// <summary>The chapters of the accessibility statement.</summary>
    public abstract ImmutableArray<GuideSection> AccessibilitySections { get; }

    public abstract SearchWords SearchWords { get; }

    public abstract DownloadWords Downloads { get; }

    public abstract TableWords Tables { get; }

    public abstract TableDataWords Data { get; }

    /// <summary>A number of millions with at most two decimals.</summary>
    protected string Millions(decimal amount) => Numbers.Print(Math.Round(amount, Math.Abs(amount) < 1 ? 2 : 1, MidpointRounding.AwayFromZero));
}
