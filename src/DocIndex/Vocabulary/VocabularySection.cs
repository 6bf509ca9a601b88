using System.Collections.Immutable;

namespace DocIndex.Vocabulary;

/// <summary>A section of a vocabulary file: what it is called, and what may stand in it.</summary>
/// <param name="Name">Its key in the file.</param>
/// <param name="Keys">The groups that it has; empty where the keys are names that anyone may add ("committees").</param>
internal sealed record VocabularySection(string Name, ImmutableArray<string> Keys)
{
    /// <summary>True for a section that is one list of phrases, without groups.</summary>
    public bool IsList { get; init; }

    /// <summary>True where phrases are compared with case, as abbreviations are.</summary>
    public bool CaseMatters { get; init; }

    /// <summary>True where a phrase may stand in several groups: each of them is asked for by itself.</summary>
    public bool IsIndependent { get; init; }

    /// <summary>All sections, in the order of the embedded file.</summary>
    public static ImmutableArray<VocabularySection> All { get; } =
    [
        Closed("sectionRoles", "summary", "decision", "background", "content", "targetGroup", "goals", "effects", "economy", "risks", "previousFunds",
            "milestones", "rationale", "appendix", "technical", "other"),
        Closed("headingPhrases", "decision", "risks", "goals", "targetGroup", "milestones"),
        Closed("headingWords", "risks", "milestones", "goals", "targetGroup", "economy", "background", "content", "previousFunds", "summary"),
        Closed("kinds", "budgetnotat", "investeringsforslag", "handleplan", "indstilling"),
        Closed("titleKinds", "budgetnotat", "investeringsforslag", "handleplan", "indstilling"),
        List("noteWords"),
        Closed("units", "billion", "million", "thousand", "kroner"),
        Closed("months", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
        Closed("periodWords", "yearly", "permanent"),
        List("priceLevelWords"),
        Closed("columns", "controlArea", "committee", "grant", "direction", "remark", "rowTotal", "unit", "average", "permanent", "amount"),
        Closed("rows", "total", "shortTotal", "subtotal", "net", "part", "carried", "running", "quantity", "given",
            "expense", "saving", "income"),
        Closed("amountKinds", "reallocated", "previous", "other"),
        Closed("controlAreaWords", "Service", "Anlæg", "Overførsler", "Finansposter"),
        List("outsideControlAreas"),
        Closed("controlAreaPhrases", "Service", "Anlæg", "Overførsler", "Finansposter"),
        List("quantities"),
        List("countedThings"),
        List("yearColumns"),
        Closed("optionWords", "option", "chooses", "open", "condition", "joins") with { IsIndependent = true },
        List("prices"),
        List("moneyWords"),
        Closed("columnBases", "proposal", "account", "corrected", "budget", "forecast", "consumption", "deviation"),
        Closed("changeColumns", "before", "change", "after"),
        Closed("signs", "plus", "minus", "minusIsSaving", "plusIsSaving"),
        Closed("scopes", "proposal", "previous", "context"),
        Closed("claims", "asked", "decides", "others", "past", "plans", "single", "bound", "makes", "difference")
            with { IsIndependent = true },
        Closed("sumWords", "times", "each", "costs", "joins", "partly", "tables") with { IsIndependent = true },
        Closed("boxWords", "yes", "no", "oneOff", "permanent"),
        Closed("letterheadKeys", "title", "code", "date", "municipality", "administration", "committee", "budgetYear", "other"),
        List("officeWords"),
        List("officeFields"),
        Closed("frontWords", "meeting", "meetingDay", "form", "contact", "region", "unit", "area", "joins", "company",
            "titled", "writtenBy", "written", "isDone", "noteItself", "state", "submits", "proposes",
            "addressed", "budget") with { IsIndependent = true },
        Closed("riskWords", "cue", "danger", "next", "pointsBack", "none", "response", "mention", "possible", "remedy",
            "answer", "introduces", "responseHeading", "fear", "doer") with { IsIndependent = true },
        Closed("goalWords", "expectation", "aim", "mustChange", "increase", "decrease", "keep", "count", "atLeast",
            "atMost", "now", "then", "by", "qualifier") with { IsIndependent = true },
        Closed("cardinals", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
        Closed("proportions", "-50", "100", "200"),
        Closed("shares", "50", "25", "20", "10", "75", "0"),
        List("goalUnits"),
        Closed("targetGroupWords", "people", "phrases", "counted", "anyone", "key", "keys", "inOrder", "further",
            "aimed", "concerns", "reached", "rate", "hired", "staff",
            "within", "gets", "amounts", "namely", "context") with { IsIndependent = true },
        List("dueWords"),
        List("continuedWords"),
        List("registerWords"),
        Closed("milestoneWords", "followUp", "expected", "past", "made") with { IsIndependent = true },
        Closed("factColumns", "indicator", "goal", "baseline", "target", "deadline", "risk", "response", "date", "event", "group", "count") with { IsIndependent = true },
        List("partWords"),
        List("decisionWords"),
        List("referenceWords"),
        Closed("documentWords", "places", "besidePlaces", "refers", "kinds", "kindsAlone", "laws", "joins", "between")
            with { IsIndependent = true },
        List("numberedNoteWords"),
        List("numberedOtherWords"),
        List("afterTitleWords"),
        List("smallWords"),
        List("measureUnits"),
        Closed("languageWords", "da", "no", "sv"),
        Closed("checkBoxGroups", "districts", "categories"),
        Closed("marks", "udkast", "fortrolig", "lukket"),
        Closed("numberWords", "person", "citizen", "other", "between"),
        List("privateMail"),
        List("streetWords"),
        Open("themes"),
        Open("committees") with { CaseMatters = true },
        List("financeCommittees"),
        Open("municipalityEvidence"),
        List("municipalities"),
        Open(SameTargetGroups),
        Closed(GroupNameWords, "general", "small"),
        Open(Synonyms) with { IsIndependent = true },
    ];

    /// <summary>The section of words that are searched for along with others; it says nothing of how documents are read.</summary>
    public const string Synonyms = "synonyms";

    /// <summary>The section of names that mean one target group where notes are compared.</summary>
    public const string SameTargetGroups = "sameTargetGroups";

    /// <summary>The section of words that tell no target group from another.</summary>
    public const string GroupNameWords = "groupNameWords";

    /// <summary>Sections that say nothing of how documents are read.</summary>
    public static ImmutableArray<string> OfNoReading { get; } = [Synonyms, SameTargetGroups, GroupNameWords];

    /// <summary>The section of a name; null where there is none.</summary>
    public static VocabularySection? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>The form in which two phrases of this section are the same.</summary>
    public string Same(string phrase) => CaseMatters ? phrase.Trim() : PhraseSet.NormalizePhrase(phrase);

    private static VocabularySection Closed(string name, params ImmutableArray<string> keys) => new(name, keys);

    private static VocabularySection Open(string name) => new(name, []);

    private static VocabularySection List(string name) => new(name, []) { IsList = true };
}
