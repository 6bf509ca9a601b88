using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Publishing.Wording;

/// <summary>The site in English. Numbers are printed the English way; what documents say stays as it is printed.</summary>
internal sealed partial class EnglishText : SiteText
{
    public override NumberFormat Numbers => NumberFormat.English;

    protected override ImmutableArray<string> Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string Of(LocalizedText message) => message.En;

    public override string DateOf(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}\u00a0{Months[date.Month - 1]} {date.Year}");

    protected override string Kroner(string printed) => "DKK\u00a0" + printed;

    public override string Unit(string unit) => unit switch
    {
        "kr." => "DKK",
        "1.000 kr." => "DKK\u00a01,000",
        "mio. kr." => "DKK\u00a0million",
        "mia. kr." => "DKK\u00a0billion",
        _ => unit,
    };

    public override string KindName(DocumentKind kind) => kind switch
    {
        DocumentKind.Budgetnotat => "Budget note",
        DocumentKind.Investeringsforslag => "Investment proposal",
        DocumentKind.Handleplan => "Action plan",
        DocumentKind.Indstilling => "Committee case",
        _ => "Other",
    };

    public override string AmountKindName(AmountKind kind) => kind switch
    {
        AmountKind.Proposed => "Asked for",
        AmountKind.Previous => "Granted earlier",
        AmountKind.Reallocated => "To be reallocated",
        _ => "Other amounts",
    };

    public override string DirectionName(Direction direction) => direction switch
    {
        Direction.Expense => "expense",
        Direction.Income => "income",
        _ => "saving",
    };

    public override string ScopeName(StatementScope scope) => scope switch
    {
        StatementScope.Proposal => "the proposal",
        StatementScope.Previous => "granted earlier",
        _ => "background",
    };

    public override string GoalDirectionName(GoalDirection direction) => direction switch
    {
        GoalDirection.Increase => "up",
        GoalDirection.Decrease => "down",
        GoalDirection.Keep => "keep",
        GoalDirection.AtLeast => "at least",
        _ => "at most",
    };

    public override string StandingName(Standing standing) => standing switch
    {
        Standing.Verified => "verified",
        Standing.Read => "read",
        Standing.Inferred => "inferred",
        _ => "doubtful",
    };

    public override string StandingMeaning(Standing standing) => standing switch
    {
        Standing.Verified => "Row, column and unit are plain, and the document's own sums agree with the figure. No other reading fits as well.",
        Standing.Read => "The figure stands plainly, but there is no sum to hold it against, or a sum in the document says otherwise.",
        Standing.Inferred => "The row, column or unit was worked out. One answer is clearly better than the others. Look in the text before you use it.",
        _ => "The figure can be read in more than one way. It is never used in a sum; look in the text before anybody relies on it.",
    };

    public override string StandingShort(Standing standing) => standing switch
    {
        Standing.Verified => "the document's own sums agree with it",
        Standing.Read => "stands plainly, but nothing confirms it",
        Standing.Inferred => "place or unit was worked out; look it up",
        _ => "can be read in several ways; do not use it unseen",
    };

    public override string AllFigures(Standing standing) => standing switch
    {
        Standing.Verified => "All figures are verified by the sums",
        Standing.Read => "All figures are read; nothing confirms them",
        Standing.Inferred => "All figures are inferred; look in the text",
        _ => "All figures are doubtful; look in the text",
    };

    public override string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Look here",
        _ => "For information",
    };

    public override string LinkKindName(string kind, bool forward) => (kind, forward) switch
    {
        ("continues", true) => "Continues",
        ("continues", false) => "Continued by",
        ("repeats", true) => "Repeats",
        ("repeats", false) => "Repeated by",
        ("refers", true) => "Refers to",
        ("refers", false) => "Mentioned in",
        ("sameWork", _) => "Is the same note as",
        _ => kind,
    };

    public override string Times(int count) => $"{Numbers.Print(count)} times";

    public override string Budget(int year) => string.Create(CultureInfo.InvariantCulture, $"Budget {year}");

    public override string DocumentDescription(string name) => $"{name}: amounts, goals, risks and checks, each figure with its place in the text.";

    public override string VersionsDiffer => "Differences between versions";

    public override string DiffersFrom => "Figures that differ in";

    public override string InThisVersion => "Here";

    public override string InThatVersion => "There";

    public override string NotInThisVersion => "not there";

    public override string NotesWord(int count) => count == 1 ? "note" : "notes";

    public override string AmountsWord(int count) => count == 1 ? "amount in a table" : "amounts in tables";

    public override string OpenFindingsWord(int count) => count == 1 ? "open finding" : "open findings";

    public override string OpenFindings(int count) => count == 0 ? "no open findings" : $"{Numbers.Print(count)} {OpenFindingsWord(count)}";

    public override string FindingsLead(int open) => open switch
    {
        0 => "A finding is a figure that other figures contradict. There are no open findings.",
        1 => "A finding is a figure that other figures contradict. There is one open finding.",
        _ => $"A finding is a figure that other figures contradict. There are {Numbers.Print(open)} open findings.",
    };

    public override string CheckTotals(int passed, int failed, int notChecked) =>
        $"{Numbers.Print(passed)} checks agree, {Numbers.Print(failed)} disagree, and {Numbers.Print(notChecked)} could not be made.";

    public override ImmutableArray<GuideSection> GuideSections { get; } =
    [
        new("tal", "The figures", [
            "Every figure is a link to the place it was read from: its box on the drawn page, or the line where the source has no printed pages. The place lights up when you follow the link, and leads back to what it was used for.",
            "Amounts in tables are in the unit that the document uses: 6,311 in a table in DKK 1,000 is DKK 6,311,000. Danish documents print it 6.311. The sign is as printed.",
            "“Computed” means that the document does not print the figure; it was added up from other figures of the same document.",
        ]),
        new("afrunding", "Rounded figures", [
            "DKK 6.3 million is rounded: anything from 6,250,000 to 6,350,000. Two figures agree when they can be the same amount. So a finding gives two intervals, not two numbers.",
        ]),
        new("priser", "Price level and control area", [
            "“2026 p/l” is in the prices and wages of 2026. “Løbende p/l” is in each year's own prices. Amounts at different price levels never share a column without saying so.",
            "Service, capital, transfers and financing are controlled each for itself. Where a document asks for money from several of them it says “across areas”.",
        ]),
        new("kontrol", "The checks", [
            "Rows and columns are added up and held against the printed sums. Amounts in prose are held against the tables. A finding is an error when the figures can't be the same, and “look here” when a person should decide.",
            "A check that could not be made is counted, with its reason. It does not count as right.",
        ]),
    ];
}
