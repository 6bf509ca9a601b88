namespace DocIndex.Publishing.Wording;

/// <summary>English words and sentences.</summary>
internal sealed partial class EnglishText
{
    // The frame of every page
    public override string DefaultTitle => "Budget notes, read and checked";
    public override string Front => "Front page";
    public override string Navigation => "Pages";
    public override string SkipToContent => "Skip to content";
    public override string AsMarkdown => "This page as Markdown";
    public override string Footer => "Written by DocIndex from the documents themselves. The page loads nothing from elsewhere. No figure here is more certain than the place it was read from.";
    public override string OnThisPage => "On this page";
    public override string Line => "Line";
    public override string Text => "Text";

    // Places and times
    protected override string LineWord => "line";
    protected override string LinesWord => "lines";
    protected override string PageWord => "page";
    protected override string PageTitle => "Page";
    protected override string From => "from";
    protected override string To => "to";
    protected override string EachYear => "each year";
    protected override string InAllLower => "in all";

    // The front page
    public override string FrontLead => "Danish municipal budget notes, investment proposals and action plans, read and checked. Every figure leads to the place in the text where it stands.";
    public override string Documents => "Documents";
    public override string Document => "Document";
    public override string DocumentsCaption => "The documents, and what they ask for";
    public override string PriceLevelAtEach => "The price level stands beside each amount; amounts at different price levels can't be added up";
    public override string AsksForFirstYear => "Asks for in the budget year";
    public override string AsksForInAll => "Asks for in all";
    public override string NetInAll => "Net in all";
    public override string Net => "net";
    public override string OpenFindingsTitle => "Open findings";
    public override string NoOpenFindings => "No figures in the documents contradict each other in the checks that could be made.";
    public override string DoubtfulFiguresWord => "doubtful figures";
    public override string HowToReadShort => "An amount is only as good as the reading of it. So each figure says whether it is verified, read, inferred or doubtful.";
    public override string MoreOnReading => "More in the guide";
    public override string AmountsByStanding => "Amounts in tables by standing";
    public override string NoAmount => "no amount";

    // What a document is
    public override string Kind => "Kind";
    public override string Municipality => "Municipality";
    public override string Administration => "Administration";
    public override string Committee => "Committee";
    public override string BudgetYear => "Budget year";
    public override string Date => "Date";
    public override string Categories => "Categories";
    public override string Districts => "Districts";
    public override string Themes => "Themes";
    public override string NotStated => "not stated";
    public override string File => "File";

    // Amounts
    public override string Amounts => "Amounts";
    public override string WhatItAsksFor => "What it asks for";
    public override string AmountsAsInDocument => "Amounts as in the document";
    public override string RowLabel => "Row";
    public override string TableLabel => "Table";
    public override string AmountKindLabel => "Kind";
    public override string ControlArea => "Control area";
    public override string Grant => "Grant";
    public override string DirectionLabel => "Direction";
    public override string PriceLevel => "Price level";
    public override string UnitUnknown => "unit not stated";
    public override string PriceLevelUnknown => "price level not stated";
    public override string Year => "Year";
    public override string InAll => "In all";
    public override string UnitLabel => "Unit";
    public override string Figure => "Figure";
    public override string OtherFigures => "Other figures";
    public override string Initiative => "Initiative";
    public override string Request => "Request";
    public override string InitiativeOrRequest => "Initiative";
    public override string InitiativesWithoutAmounts => "Initiatives without amounts:";
    public override string Computed => "computed";
    public override string SignAsPrinted => "sign as printed";
    public override string AcrossControlAreas => "across areas";
    public override string SignRule => "Plus is a cost, minus a saving or income";
    public override string CompareWithCare => "The document does not say which year's prices it uses; compare with care";

    // The comparison
    public override string Comparison => "Comparison";
    public override string ComparisonLead => "Notes side by side: by budget round, year, theme, target group, committee and municipality.";
    public override string ComparisonNote => "Each table holds one price level. The control area stands in each row, for service, capital and transfers may not be added up without saying so. Only budget rounds are added up across documents, and it says so there.";
    public override string WhatDocumentsAskFor => "What is asked for";
    public override string DocumentsWithoutAmounts => "Documents that name no amounts:";
    public override string PreviousFunds => "Funds granted earlier";

    // What a document says beside its tables
    public override string Statements => "Amounts said in prose";
    public override string StatementPrinted => "As written";
    public override string StatementShort => "Amount in prose";
    public override string InKroner => "Kroner";
    public override string PeriodLabel => "Period";
    public override string About => "About";
    public override string StandsIn => "Section";
    public override string Approximately => "about";
    public override string Goals => "Goals";
    public override string Goal => "Goal";
    public override string Baseline => "Baseline";
    public override string GoalTarget => "Target";
    public override string Change => "Change";
    public override string GoalWay => "Direction";
    public override string Deadline => "Deadline";
    public override string TargetGroups => "Target groups";
    public override string TargetGroup => "Target group";
    public override string Count => "Number";
    public override string AsOf => "As of";
    public override string Risks => "Risks";
    public override string Risk => "Risk";
    public override string RiskResponse => "What the document means to do about it";
    public override string NoResponse => "nothing said";
    public override string Milestones => "Milestones";
    public override string MilestoneShort => "Milestone";
    public override string MilestoneDate => "Date";
    public override string MilestoneText => "What is to have happened";
    public override string References => "References";
    public override string ReferenceShort => "Reference";
    public override string NotInLibrary => "not found here";
    public override string RelatedDocuments => "Related documents";

    // Findings and checks
    public override string Findings => "Findings";
    public override string Finding => "Finding";
    public override string DoesNotAgree => "does not agree";
    public override string DocumentSays => "The document says";
    public override string OthersSay => "The other figures say";
    public override string ThatIs => "that is";
    public override string ComparedWith => "Compared with";
    public override string SmallestFix => "Smallest change";
    public override string AcceptedBecause => "Accepted because";
    public override string InDocument => "Stands in";
    public override string Accepted => "Accepted";
    public override string Permalink => "Permalink";
    public override string WhatWasChecked => "What was checked";
    public override string Rule => "Check";
    public override string Passed => "Agree";
    public override string Failed => "Disagree";
    public override string NotChecked => "Not checked";
    public override string WhyNot => "Why not";
    public override string NotCheckedIsNotPassed => "What could not be checked is counted by itself. It never counts as right. Checks that met no figures are not shown.";
    public override string NothingToCheck => "There was nothing in the document that could be checked.";
    public override string NothingToCheckIn => "Documents in which nothing could be checked:";
    public override string ReadingRemarks => "Remarks on the reading";

    // The source
    public override string Source => "Source text";
    public override string SectionsOfDocument => "Sections of the document:";

    // The guide
    public override string Guide => "How to read this";
    public override string GuideLead => "What the words beside the figures mean, and how far they carry.";
    public override string GuideStandings => "How surely a figure was read";
    public override string GuideStandingsLead => "The words are about the reading: whether the figure stands in the row and column that we say. They are not about whether the document is right. Where all figures of a table have the same word, it stands once above the table. In comparisons only inferred and doubtful figures carry their word.";
    public override string StandingLabel => "Word";
    public override string Meaning => "Meaning";
    public override string ShownAs => "Shown as";
    public override string NoMark => "no mark";

    public override string Corrections => "Corrections";

    public override string CorrectedPlace => "Place";

    public override string CorrectionFrom => "Read";

    public override string CorrectionTo => "Corrected to";

    public override string CorrectionWhy => "Why";
}
