namespace DocIndex.Publishing.Wording;

/// <summary>The words and sentences that say the same wherever they stand.</summary>
internal abstract partial class SiteText
{
    // The frame of every page
    public abstract string DefaultTitle { get; }
    public abstract string Front { get; }
    public abstract string Navigation { get; }
    public abstract string SkipToContent { get; }
    public abstract string AsMarkdown { get; }
    public abstract string Footer { get; }
    public abstract string OnThisPage { get; }
    public abstract string Line { get; }
    public abstract string Text { get; }

    // Places and times
    protected abstract string LineWord { get; }
    protected abstract string LinesWord { get; }
    protected abstract string PageWord { get; }
    protected abstract string PageTitle { get; }
    protected abstract string From { get; }
    protected abstract string To { get; }
    protected abstract string EachYear { get; }
    protected abstract string InAllLower { get; }

    // The front page
    public abstract string FrontLead { get; }
    public abstract string Documents { get; }
    public abstract string Document { get; }
    public abstract string DocumentsCaption { get; }
    public abstract string PriceLevelAtEach { get; }
    public abstract string AsksForFirstYear { get; }
    public abstract string AsksForInAll { get; }
    public abstract string NetInAll { get; }
    public abstract string Net { get; }
    public abstract string OpenFindingsTitle { get; }
    public abstract string NoOpenFindings { get; }
    public abstract string DoubtfulFiguresWord { get; }
    public abstract string HowToReadShort { get; }
    public abstract string MoreOnReading { get; }
    public abstract string AmountsByStanding { get; }
    public abstract string NoAmount { get; }

    // What a document is
    public abstract string Kind { get; }
    public abstract string Municipality { get; }
    public abstract string Administration { get; }
    public abstract string Committee { get; }
    public abstract string BudgetYear { get; }
    public abstract string Date { get; }
    public abstract string Categories { get; }
    public abstract string Districts { get; }
    public abstract string Themes { get; }
    public abstract string NotStated { get; }
    public abstract string File { get; }

    // Amounts
    public abstract string Amounts { get; }
    public abstract string WhatItAsksFor { get; }
    public abstract string AmountsAsInDocument { get; }
    public abstract string RowLabel { get; }
    public abstract string TableLabel { get; }
    public abstract string AmountKindLabel { get; }
    public abstract string ControlArea { get; }
    public abstract string Grant { get; }
    public abstract string DirectionLabel { get; }
    public abstract string PriceLevel { get; }
    public abstract string UnitUnknown { get; }
    public abstract string PriceLevelUnknown { get; }
    public abstract string Year { get; }
    public abstract string InAll { get; }
    public abstract string UnitLabel { get; }
    public abstract string Figure { get; }
    public abstract string OtherFigures { get; }
    public abstract string Initiative { get; }
    public abstract string Request { get; }
    public abstract string InitiativeOrRequest { get; }
    public abstract string InitiativesWithoutAmounts { get; }
    public abstract string Computed { get; }
    public abstract string SignAsPrinted { get; }
    public abstract string AcrossControlAreas { get; }
    public abstract string SignRule { get; }
    public abstract string CompareWithCare { get; }

    // The comparison
    public abstract string Comparison { get; }
    public abstract string ComparisonLead { get; }
    public abstract string ComparisonNote { get; }
    public abstract string WhatDocumentsAskFor { get; }
    public abstract string DocumentsWithoutAmounts { get; }
    public abstract string PreviousFunds { get; }

    // What a document says beside its tables
    public abstract string Statements { get; }
    public abstract string StatementPrinted { get; }
    public abstract string StatementShort { get; }
    public abstract string InKroner { get; }
    public abstract string PeriodLabel { get; }
    public abstract string About { get; }
    public abstract string StandsIn { get; }
    public abstract string Approximately { get; }
    public abstract string Goals { get; }
    public abstract string Goal { get; }
    public abstract string Baseline { get; }
    public abstract string GoalTarget { get; }
    public abstract string Change { get; }
    public abstract string GoalWay { get; }
    public abstract string Deadline { get; }
    public abstract string TargetGroups { get; }
    public abstract string TargetGroup { get; }
    public abstract string Count { get; }
    public abstract string AsOf { get; }
    public abstract string Risks { get; }
    public abstract string Risk { get; }
    public abstract string RiskResponse { get; }
    public abstract string NoResponse { get; }
    public abstract string Milestones { get; }
    public abstract string MilestoneShort { get; }
    public abstract string MilestoneDate { get; }
    public abstract string MilestoneText { get; }
    public abstract string References { get; }
    public abstract string ReferenceShort { get; }
    public abstract string NotInLibrary { get; }
    public abstract string RelatedDocuments { get; }

    // Findings and checks
    public abstract string Findings { get; }
    public abstract string Finding { get; }
    public abstract string DoesNotAgree { get; }
    public abstract string DocumentSays { get; }
    public abstract string OthersSay { get; }
    public abstract string ThatIs { get; }
    public abstract string ComparedWith { get; }
    public abstract string SmallestFix { get; }
    public abstract string AcceptedBecause { get; }
    public abstract string InDocument { get; }
    public abstract string Accepted { get; }
    public abstract string Permalink { get; }
    public abstract string WhatWasChecked { get; }
    public abstract string Rule { get; }
    public abstract string Passed { get; }
    public abstract string Failed { get; }
    public abstract string NotChecked { get; }
    public abstract string WhyNot { get; }
    public abstract string NotCheckedIsNotPassed { get; }
    public abstract string NothingToCheck { get; }
    public abstract string NothingToCheckIn { get; }
    public abstract string ReadingRemarks { get; }

    // The source
    public abstract string Source { get; }
    public abstract string SectionsOfDocument { get; }

    // The guide
    public abstract string Guide { get; }
    public abstract string GuideLead { get; }
    public abstract string GuideStandings { get; }
    public abstract string GuideStandingsLead { get; }
    public abstract string StandingLabel { get; }
    public abstract string Meaning { get; }
    public abstract string ShownAs { get; }
    public abstract string NoMark { get; }

    public abstract string Corrections { get; }

    public abstract string CorrectedPlace { get; }

    public abstract string CorrectionFrom { get; }

    public abstract string CorrectionTo { get; }

    public abstract string CorrectionWhy { get; }
}
