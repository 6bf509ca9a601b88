using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Wording;

/// <summary>English words of the pages that compare documents, of the sources, and of what can be taken away.</summary>
internal sealed partial class EnglishText
{
    // Lists and their parts
    public override string DocumentsLead =>
        "All notes that were read, each once, with what they ask for. Click on a column to sort.";
    public override string Newest => "Newest notes";
    public override string NewestCaption => "The newest notes and what they ask for";
    public override string Biggest => "Largest amounts";
    public override string AllDocuments => "See all documents";
    public override string AllComparisons => "See all comparisons";
    public override string PreviousPart => "Previous part";
    public override string NextPart => "Next part";
    public override string Notes => "Notes";
    public override string Note => "Note";
    public override string SourceAddress => "Source (address in the site)";

    // Comparisons
    public override string ComparedBy => "Compare with";
    public override string NothingToCompare => "There are no notes to compare yet.";
    public override string RoundInAll => "The budget round in all";
    public override string RoundNote => "The sums were computed here and stand in no document. Each price level has a table of its own. A note counts once, however many formats it comes in. Doubtful amounts, and amounts whose sign the document does not explain, are left out.";
    public override string LeftOutOfSums => "Not in the sums:";
    public override string DoubtfulOrUnsigned => "an amount is doubtful, or its sign is unknown";
    public override string CommitteeNotStated => "committee not stated";
    public override string ControlAreaNotStated => "control area not stated";
    public override string SumsAreComputed => "Sums computed here; what they add up stands below";
    public override string ByCommittee => "By committee";
    public override string ByControlArea => "By control area (initiatives that name one)";
    public override string Course => "Course";

    // Initiatives
    public override string Initiatives => "Initiatives";
    public override string InitiativesLead => "What money is asked for. First the initiatives that several notes ask for again; then all.";
    public override string AllInitiatives => "All initiatives";
    public override string FollowedOverYears => "Followed over several notes";
    public override string NoThreads => "No initiative is asked for by more than one note.";
    public override string ThreadIsElsewhere => "The initiative is followed here:";
    public override string InitiativesByName => "Initiative by initiative";
    public override string PriceLevelsDiffer => "Each row of bars has its price level in its name. Amounts at different price levels show the direction, but can't be subtracted.";

    // Goals and risks across documents
    public override string GoalsAcross => "Goals across notes";
    public override string GoalsLead => "What the notes promise to reach, from where it stands to where it is to be.";
    public override string NoGoals => "None of the notes sets goals.";
    public override string GoalLineMeaning => "The ring is the baseline, the dot the target; each line has its own scale from zero";
    public override string Development => "Development";
    public override string RisksAcross => "Risks across notes";
    public override string RisksLead => "What may go wrong, and what the notes mean to do about it.";
    public override string NoRisks => "None of the notes mentions risks.";
    public override string FindingsCaption => "Findings, open ones first";
    public override string Weight => "Weight";

    // Charts
    public override string AmountsByYear => "Amounts by year, DKK million";
    public override string FiguresOfChart => "The figures of the chart";
    public override string PriceLevelInName => "The price level stands in each row's name; rows of different price levels can't be added up";
    public override string SeriesLabel => "Bars";

    // The source
    public override string FacsimileNote => "The page is drawn from the words and lines that were read. Frames are figures that were taken out; their colour shows how surely they were read, and a click leads back to where they are used. Typefaces and images are left out.";
    public override string LinesNote => "The lines are numbered as they were read. Beside a line stands what it was used for.";
    public override string NoText => "There is no text to show.";
    public override string TextOfPage => "The page's text";
    public override string OriginalFile => "Open the original file";
    public override string PagesOfDocument => "Pages of the source";
    public override string BackToDocument => "Back to the document";
    public override string PreviousPage => "Previous page";
    public override string NextPage => "Next page";

    // Search
    public override string Search => "Search";
    public override string SearchLead => "Search all documents. Words are found in all their forms and as parts of compounds.";
    public override string SearchWithoutScript => "The search needs a browser that runs scripts.";
    public override string SearchesWholeText => "The documents' whole text is searched. The search happens in the browser; nothing is sent anywhere.";
    public override string SearchesRecordsOnly => "There are so many documents that only titles, headings, initiatives, goals, target groups, risks and the sentences that name amounts are searched. The search happens in the browser; nothing is sent anywhere.";

    // The guide and the accessibility statement
    public override string GuideShort => "Guide";
    public override string Accessibility => "Accessibility";
    public override string AccessibilityLead => "What these pages keep to, what they do not, and whom to ask.";
    public override string Contact => "Contact";
    public override string NoContact => "Those who publish these pages have not said yet whom to contact.";

    protected override string AllMunicipalities => "all municipalities";

    protected override string MunicipalityNotStated => "municipality not stated";

    public override SearchWords SearchWords { get; } = new(
        "Words", "Such as “sagsstammer” or “dagpenge 2026”. Arrow down goes to the first hit.",
            "No document has all of the words.", "One note", "{0} notes", "Loading",
        "Also:");

    public override DownloadWords Downloads { get; } = new("CSV", "The page's tables for Excel", "The page's tables as JSON");

    public override TableWords Tables { get; } = new("Sort by this column", "Show rows with", "all", "{0} of {1} rows");

    public override TableDataWords Data { get; } = new("Group", "remark");

    public override string Versions(int count) => $"{Numbers.Print(count)} versions";

    public override string ReasonOf(NotChecked reason) => reason.ReasonInEnglish;

    public override string PartOf(int number, int count) => $"Part {Numbers.Print(number)} of {Numbers.Print(count)}. Sorting and filters hold for this part, and each part has its data.";

    public override string AndMore(int count) => $"and {Numbers.Print(count)} more";

    public override string AllFindings(int count) => $"See all {Numbers.Print(count)} open findings";

    public override string BiggestCaption(string priceLevel) => $"The largest amounts in the budget year, price level {priceLevel}";

    public override string NamesInNotes => "Names in the notes:";

    public override string AlsoNamed => "also:";

    public override string GroupIsPartOf => "The target group now stands together with other names that mean the same.";

    public override string DimensionName(Dimension dimension) => dimension switch
    {
        Dimension.BudgetRound => "Budget round",
        Dimension.Year => "Year",
        Dimension.Theme => "Theme",
        Dimension.TargetGroup => "Target group",
        Dimension.Committee => "Committee",
        _ => "Municipality",
    };

    public override string GroupLead(Grouping group)
    {
        var notes = group.Notes.Length == 1 ? "One note" : $"{Numbers.Print(group.Notes.Length)} notes";
        if (!group.Also.IsEmpty) return $"{notes} with all that was chosen in common.";
        if (group.IsOfSeveral) return $"{notes} for the budgets of several municipalities.";
        return group.Dimension switch
        {
            Dimension.BudgetRound => $"{notes} for one municipality's budget.",
            Dimension.Year => $"{notes} with amounts that fall in the year.",
            Dimension.Theme => $"{notes} on one theme.",
            Dimension.TargetGroup => $"{notes} for one target group.",
            Dimension.Committee => $"{notes} from one committee.",
            _ => $"{notes} from one municipality.",
        };
    }

    public override string NotesInYears(int notes, ImmutableArray<int> years) =>
        $"{Numbers.Print(notes)} notes{(years.IsEmpty ? "" : " for the budgets of ")}{string.Join(", ", years.Select(Plain))}";

    public override string ThreadDescription(string name) => $"{name}: what the notes have asked for year by year, side by side.";

    public override string SourceDescription(string name, string part) => $"{part} of {name} as it was read, with every figure in its place.";

    public override string PageOf(int number, int count) => $"Page {Plain(number)} of {Plain(count)}";

    public override string LinesOf(int first, int last) => $"Lines {Plain(first)}–{Plain(Math.Max(first, last))}";

    public override string SeriesInWords(
        string name, (int Year, decimal Amount) first, (int Year, decimal Amount) last, (int Year, decimal Amount) peak, int doubtful)
    {
        var sentence = first.Year == last.Year
            ? $"{name}: DKK {Millions(first.Amount)} million in {Plain(first.Year)}"
            : $"{name}: from DKK {Millions(first.Amount)} million in {Plain(first.Year)} to {Millions(last.Amount)} in {Plain(last.Year)}, largest {Millions(peak.Amount)} in {Plain(peak.Year)}";
        return sentence + (doubtful == 0 ? "." : doubtful == 1 ? "; one figure is doubtful." : $"; {Numbers.Print(doubtful)} figures are doubtful.");
    }

    public override ImmutableArray<GuideSection> AccessibilitySections { get; } =
    [
        new("krav", "What these pages keep to", [
            "The pages are made for WCAG 2.1 levels A and AA and for what is new at those levels in WCAG 2.2. The program that writes them is tested automatically whenever it changes. Such a test does not find everything.",
            "Everything can be reached by keyboard. Colours only repeat what the words say. The pages can be used without scripts, in dark mode, at a width of 320 pixels and on paper.",
        ]),
        new("forbehold", "What they do not keep to", [
            "A page of a PDF is drawn as it looked, and the drawing can't be read aloud in order. So the page's text stands line by line below the drawing.",
            "The documents' own words are given as they were read, also where they are hard to read. Original files are not made accessible here.",
        ]),
    ];
}
