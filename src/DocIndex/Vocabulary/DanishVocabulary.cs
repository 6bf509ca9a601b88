using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Vocabulary;

/// <summary>
/// What words mean in the documents: section roles, totals, control areas, committees, municipalities. Data, not code: it is read
/// from <c>vocabulary.yaml</c>, which is embedded, and a library may change it. Keys are the names of the closed vocabularies, as the YAML file writes them.
/// </summary>
public sealed class DanishVocabulary
{
    private readonly VocabularyEntries _entries;
    private readonly ILookup<char, string> _municipalitiesByLetter;

    private DanishVocabulary(VocabularyEntries entries, ImmutableArray<VocabularyChange> changes)
    {
        (_entries, Changes) = (entries, changes);
        SectionRoles = Phrases("sectionRoles");
        Kinds = Phrases("kinds");
        TitleKinds = Phrases("titleKinds");
        NoteWords = List("noteWords");
        Units = Phrases("units");
        Months = Phrases("months");
        Cardinals = Phrases("cardinals");
        Proportions = Phrases("proportions");
        Shares = Phrases("shares");
        PeriodWords = Phrases("periodWords");
        PriceLevelWords = List("priceLevelWords");
        Columns = Phrases("columns");
        ChangeColumns = Phrases("changeColumns");
        ColumnBases = Phrases("columnBases");
        Rows = Phrases("rows");
        AmountKinds = [.. entries["amountKinds"].Select(k => (k.Key, Only("amountKinds", k.Key)))];
        ControlAreas = new PhraseSet(PhrasesOf("controlAreaWords").Concat(PhrasesOf("controlAreaPhrases")).Concat(PhrasesOf("outsideControlAreas").Select(p => (p.Phrase, OutsideControlAreas))));
        ControlAreaPhrases = Phrases("controlAreaPhrases");
        Quantities = List("quantities");
        Prices = List("prices");
        CountedThings = List("countedThings");
        YearColumns = List("yearColumns");
        OptionWords = Words("optionWords");
        MoneyWords = List("moneyWords");
        Scopes = Phrases("scopes");
        ClaimWords = Words("claims");
        SumWords = Words("sumWords");
        BoxWords = Phrases("boxWords");
        LetterheadKeys = Phrases("letterheadKeys");
        OfficeWords = List("officeWords");
        OfficeFields = List("officeFields");
        FrontWords = Words("frontWords");
        RiskWords = Words("riskWords");
        GoalWords = Words("goalWords");
        GoalUnits = List("goalUnits");
        TargetGroupWords = Words("targetGroupWords");
        DueWords = List("dueWords");
        ContinuedWords = List("continuedWords");
        RegisterWords = List("registerWords");
        MilestoneWords = Words("milestoneWords");
        FactColumns = Words("factColumns");
        PartWords = List("partWords");
        DecisionWords = List("decisionWords");
        ReferenceWords = List("referenceWords");
        DocumentWords = Words("documentWords");
        NumberedNoteWords = List("numberedNoteWords");
        NumberedOtherWords = List("numberedOtherWords");
        AfterTitleWords = List("afterTitleWords");
        SmallWords = List("smallWords");
        MeasureUnits = List("measureUnits");
        HeadingPhrases = Phrases("headingPhrases");
        HeadingWords = Phrases("headingWords");
        LanguageWords = Phrases("languageWords");
        Marks = Phrases("marks");
        NumberWords = Phrases("numberWords");
        PrivateMail = List("privateMail");
        StreetWords = List("streetWords");
        Themes = Phrases("themes");
        CommitteeByAbbreviation = entries["committees"].SelectMany(c => c.Phrases.Select(a => KeyValuePair.Create(a.Text, c.Key)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        Committees = new PhraseSet(entries["committees"].Select(c => (c.Key, c.Key)));
        FinanceCommittees = List("financeCommittees");
        MunicipalityEvidence = Phrases("municipalityEvidence");
        Municipalities = [.. entries["municipalities"].SelectMany(g => g.Phrases).Select(p => p.Text)];
        _municipalitiesByLetter = Municipalities.ToLookup(m => char.ToUpperInvariant(m[0]));
        CheckBoxGroups = Phrases("checkBoxGroups");
        Synonyms = [.. entries[VocabularySection.Synonyms].Select(group => group.Phrases.Select(phrase => phrase.Text).Prepend(group.Key).ToImmutableArray())];
        Fingerprint = FingerprintOf(entries);
    }

    /// <summary>What <see cref="ControlAreas"/> gives for words that name an area only to say that the money lies outside it.</summary>
    internal const string OutsideControlAreas = "outside";

    /// <summary>The embedded vocabulary.</summary>
    public static DanishVocabulary Default { get; } = LoadEmbedded();

    /// <summary>What the library's file changed, in the file's order; empty for the embedded vocabulary.</summary>
    public ImmutableArray<VocabularyChange> Changes { get; }

    /// <summary>The same for vocabularies by which documents are read alike: a short hash of all phrases but the
    /// synonyms and the names of target groups.</summary>
    public string Fingerprint { get; }

    /// <summary>Heading to section role ("summary", "economy" …).</summary>
    public PhraseSet SectionRoles { get; }

    /// <summary>Word to document kind ("budgetnotat" …).</summary>
    public PhraseSet Kinds { get; }

    /// <summary>How a title begins to document kind, where no word of <see cref="Kinds"/> tells it.</summary>
    public PhraseSet TitleKinds { get; }

    /// <summary>Column header to "before", "change" or "after".</summary>
    public PhraseSet ChangeColumns { get; }

    /// <summary>Column header to basis ("proposal", "account", "corrected", "budget", "forecast", "consumption").</summary>
    public PhraseSet ColumnBases { get; }

    /// <summary>Column header to kind of column ("controlArea", "committee", "grant", "direction", "remark", "rowTotal", "unit", "average", "permanent", "amount").</summary>
    public PhraseSet Columns { get; }

    /// <summary>Words of row labels ("total", "shortTotal", "subtotal", "net", "part", "carried", "running", "quantity", "expense", "saving", "income"); see <see cref="RowLabel"/>.</summary>
    public PhraseSet Rows { get; }

    /// <summary>Caption or sentence to kind of amounts ("reallocated", "previous", "other").</summary>
    public ImmutableArray<(string Kind, PhraseSet Phrases)> AmountKinds { get; }

    /// <summary>Phrase to styringsområde, as the record writes it, in cells, captions and total rows.</summary>
    public PhraseSet ControlAreas { get; }

    /// <summary>The same for other row labels, where a bare "service" may be part of a name.</summary>
    public PhraseSet ControlAreaPhrases { get; }

    /// <summary>Words for quantities that are no money.</summary>
    public PhraseSet Quantities { get; }

    /// <summary>Nouns for what is counted among money, beside quantities, units of goals and people.</summary>
    public PhraseSet CountedThings { get; }

    /// <summary>Headers of the column that holds the year of each row.</summary>
    public PhraseSet YearColumns { get; }

    /// <summary>Of options: words for one ("option"), "chooses", "open", "condition" and "joins".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> OptionWords { get; }

    /// <summary>What a caption begins with that tells what one of something costs.</summary>
    public PhraseSet Prices { get; }

    /// <summary>Words in a column's header that make its figures money.</summary>
    public PhraseSet MoneyWords { get; }

    /// <summary>Phrase to scope of a sentence ("proposal", "previous", "context").</summary>
    public PhraseSet Scopes { get; }

    /// <summary>
    /// Words that say whose money a sentence speaks of: what the document asks for ("asked"), or that of "others", of
    /// the "past", of other "plans", the price of a "single" unit, or a "bound"; and words behind which stands what the
    /// amount before "makes".
    /// </summary>
    public ImmutableSortedDictionary<string, PhraseSet> ClaimWords { get; }

    /// <summary>Words between the figures of a sum in prose: "times", "each", "costs", "joins", "partly",
    /// "tables".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> SumWords { get; }

    /// <summary>Options of check boxes: "yes", "no", "oneOff", "permanent".</summary>
    public PhraseSet BoxWords { get; }

    /// <summary>Words for offices, at the beginning or end of their names.</summary>
    public PhraseSet OfficeWords { get; }

    /// <summary>Fields of work that offices are called after.</summary>
    public PhraseSet OfficeFields { get; }

    /// <summary>
    /// Words of a document's head: how lines begin that are no title ("meeting", "form", "contact"), and what tells an
    /// office, a company or a region.
    /// </summary>
    public ImmutableSortedDictionary<string, PhraseSet> FrontWords { get; }

    /// <summary>Key of a letterhead line to the field behind it ("title", "code", "date" …); "other" where the record has none for it.</summary>
    public PhraseSet LetterheadKeys { get; }

    /// <summary>Words of risks: "cue", "danger", "next", "pointsBack", "none", "response", "mention", "possible", "remedy", "responseHeading".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> RiskWords { get; }

    /// <summary>Words of goals: "expectation", "aim", "mustChange", "increase", "decrease", "keep", "atLeast", "atMost", "now", "then", "by", "qualifier".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> GoalWords { get; }

    /// <summary>What goals are counted in.</summary>
    public PhraseSet GoalUnits { get; }

    /// <summary>Words that only one of the neighbouring languages writes so, to its ISO 639-1 code.</summary>
    public PhraseSet LanguageWords { get; }

    /// <summary>Words of target groups: "people", "phrases", "counted", "anyone", "key", "aimed", "concerns", "reached", "context".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> TargetGroupWords { get; }

    /// <summary>What stands before the day by which something is to have happened.</summary>
    public PhraseSet DueWords { get; }

    /// <summary>What a caption adds where it is printed again over the rest of its table ("fortsat").</summary>
    public PhraseSet ContinuedWords { get; }

    /// <summary>What stands before a number that one is called or registered by ("Tlf.", "CVR-nr.").</summary>
    public PhraseSet RegisterWords { get; }

    /// <summary>Words around dates: "followUp", "expected", "past".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> MilestoneWords { get; }

    /// <summary>Headers of tables that tell in words: "indicator", "goal", "baseline", "target", "deadline", "risk", "response", "date", "event", "group", "count".</summary>
    public ImmutableSortedDictionary<string, PhraseSet> FactColumns { get; }

    /// <summary>What the parts of a proposal are called.</summary>
    public PhraseSet PartWords { get; }

    /// <summary>How lines of a decision begin.</summary>
    public PhraseSet DecisionWords { get; }

    /// <summary>What makes a quoted title a reference.</summary>
    public PhraseSet ReferenceWords { get; }

    /// <summary>
    /// Of documents that notes refer to by name: "places", "besidePlaces", "refers", "kinds", "kindsAlone", "laws",
    /// "joins".
    /// </summary>
    public ImmutableSortedDictionary<string, PhraseSet> DocumentWords { get; }

    /// <summary>Words that notes are numbered by.</summary>
    public PhraseSet NumberedNoteWords { get; }

    /// <summary>What stands before a number that is no note's.</summary>
    public PhraseSet NumberedOtherWords { get; }

    /// <summary>Words by which a sentence goes on behind another note's title.</summary>
    public PhraseSet AfterTitleWords { get; }

    /// <summary>Words that count nothing where they stand behind a number.</summary>
    public PhraseSet SmallWords { get; }

    /// <summary>Units of time, share, size and money.</summary>
    public PhraseSet MeasureUnits { get; }

    /// <summary>What headings, labels and keys say for certain, by the role that a part then has.</summary>
    public PhraseSet HeadingPhrases { get; }

    /// <summary>Word of a heading to the section role that it speaks for ("risks", "milestones" …), where the heading as such is not known.</summary>
    public PhraseSet HeadingWords { get; }

    /// <summary>Stamp or header to the mark that it is ("udkast", "fortrolig", "lukket").</summary>
    public PhraseSet Marks { get; }

    /// <summary>Words around numbers: of CPR numbers ("person"), of single people ("citizen"), of other numbers ("other"), between numbers of a list ("between").</summary>
    public PhraseSet NumberWords { get; }

    /// <summary>Where private people have their mail.</summary>
    public PhraseSet PrivateMail { get; }

    /// <summary>Names of streets, by their endings.</summary>
    public PhraseSet StreetWords { get; }

    /// <summary>Word to theme, "15 Arbejdsmarked og beskæftigelsesindsats".</summary>
    public PhraseSet Themes { get; }

    /// <summary>Abbreviation to committee; compared with case.</summary>
    public ImmutableSortedDictionary<string, string> CommitteeByAbbreviation { get; }

    /// <summary>Names of committees.</summary>
    public PhraseSet Committees { get; }

    /// <summary>Committees and councils that pass every budget on.</summary>
    public PhraseSet FinanceCommittees { get; }

    /// <summary>Names that only one municipality has, to that municipality.</summary>
    public PhraseSet MunicipalityEvidence { get; }

    /// <summary>The 98 municipalities.</summary>
    public ImmutableArray<string> Municipalities { get; }

    /// <summary>The municipalities of which a text holds the name at the beginning of a word, in any case of letters, each once.</summary>
    public IEnumerable<string> MunicipalitiesIn(string text)
    {
        var found = new HashSet<string>();
        for (var i = 0; i < text.Length; i++)
            if (char.IsUpper(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])))
                foreach (var name in _municipalitiesByLetter[text[i]])
                    if (text.AsSpan(i).StartsWith(name, StringComparison.OrdinalIgnoreCase) && found.Add(name))
                        yield return name;
    }

    /// <summary>Words for kroner and for a thousand, a million and a milliard of them: "kroner", "thousand", "million", "billion".</summary>
    public PhraseSet Units { get; }

    /// <summary>Names of months, whole and shortened, to their numbers "1" to "12".</summary>
    public PhraseSet Months { get; }

    /// <summary>Numbers in words to what they are, "2" to "12".</summary>
    public PhraseSet Cardinals { get; }

    /// <summary>Verbs that halve or double to the change in per cent.</summary>
    public PhraseSet Proportions { get; }

    /// <summary>Shares in words to per cent; "0" where they are no whole per cent.</summary>
    public PhraseSet Shares { get; }

    /// <summary>Words that make an amount one of each year ("yearly") or one without end ("permanent").</summary>
    public PhraseSet PeriodWords { get; }

    /// <summary>Words that make the year before them a price level.</summary>
    public PhraseSet PriceLevelWords { get; }

    /// <summary>What notes call themselves in their titles without telling their kind ("Spareforslag", "Notat").</summary>
    public PhraseSet NoteWords { get; }

    /// <summary>Heading over a group of check boxes to the record's field ("districts", "categories").</summary>
    public PhraseSet CheckBoxGroups { get; }

    /// <summary>Groups of words that are searched for along with each other.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; }

    /// <summary>Reads a whole vocabulary, laid out as the embedded one.</summary>
    /// <param name="name">The file as it is to be named in messages.</param>
    /// <exception cref="InputFileException">It is no valid vocabulary.</exception>
    public static DanishVocabulary Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        return new DanishVocabulary(new VocabularyParser(file).Sections(file.Root), []);
    }

    /// <summary>This vocabulary with what a library's file adds, removes and replaces.</summary>
    /// <param name="name">The file as it is to be named in messages.</param>
    /// <exception cref="InputFileException">The file says something that it cannot mean.</exception>
    public DanishVocabulary With(string name, string content)
    {
        var (entries, changes) = LibraryVocabulary.Read(name, content).ApplyTo(_entries);
        return new DanishVocabulary(entries, changes);
    }

    /// <summary>The one control area that a text names; null where it names none or several.</summary>
    public string? ControlAreaIn(string text) =>
        ControlAreas.All(text).Distinct().ToList() is [var only] && only != OutsideControlAreas ? only : null;

    /// <summary>The phrases of a section, each with what it means; empty where the section is one list.</summary>
    internal IEnumerable<(string Phrase, string Key)> PhrasesOf(string section) =>
        _entries[section].SelectMany(g => g.Phrases.Select(p => (p.Text, g.Key)));

    private static DanishVocabulary LoadEmbedded()
    {
        using var stream = typeof(DanishVocabulary).Assembly.GetManifestResourceStream("DocIndex.vocabulary.yaml")
            ?? throw new InvalidOperationException("The embedded vocabulary is missing from the program.");
        using var reader = new StreamReader(stream);
        var read = Read("vocabulary.yaml", reader.ReadToEnd());
        return new DanishVocabulary(read._entries.With(VocabularySection.Synonyms, SynonymList.Groups), []);
    }

    private static string FingerprintOf(VocabularyEntries entries)
    {
        var text = new StringBuilder();
        foreach (var (section, groups) in entries.Sections.RemoveRange(VocabularySection.OfNoReading))
            foreach (var group in groups)
                text.Append(section).Append('\t').Append(group.Key).Append('\t').AppendJoin('\t', group.Phrases.Select(p => p.Text)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private PhraseSet Phrases(params ReadOnlySpan<string> sections)
    {
        var phrases = new List<(string, string)>();
        foreach (var section in sections) phrases.AddRange(PhrasesOf(section));
        return new PhraseSet(phrases);
    }

    private PhraseSet List(string section) => new(PhrasesOf(section).Select(p => (p.Phrase, p.Phrase)));

    private PhraseSet Only(string section, string key) => new(PhrasesOf(section).Where(p => p.Key == key));

    private ImmutableSortedDictionary<string, PhraseSet> Words(string section) =>
        VocabularySection.Find(section)!.Keys.ToImmutableSortedDictionary(key => key, key => Only(section, key), StringComparer.Ordinal);
}
