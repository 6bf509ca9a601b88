using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>
/// Finds which documents are of the same initiative, by their titles, initiatives, target groups and amounts, and by words of continuation. Only documents that
/// share a word of their titles, all that they ask for, or their file's name are held against each other. Must not link notes of different municipalities, nor
/// notes that only share a theme.
/// </summary>
internal sealed class DocumentPairs(ImmutableArray<LinkedNote> notes, SharedWords words)
{
    private const double SameTitle = 0.9;
    private const double AlikeTitle = 0.65;
    private const double SomewhatAlike = 0.35;
    private const double SameName = 0.6;
    private const int MostDocumentsOfAWord = 400;
    private const int MostContinued = 3;

    /// <summary>The links, each from the later document to the earlier one. A note continues those that speak most for it, and of them the latest.</summary>
    public IEnumerable<Link> Find(ILookup<string, string> refersTo)
    {
        var continued = new Dictionary<string, Continued>(StringComparer.Ordinal);
        foreach (var (a, b) in Candidates())
        {
            var (later, earlier) = Compare(a, b) >= 0 ? (a, b) : (b, a);
            if (Judge(later, earlier, refersTo) is not var (link, weight)) continue;
            if (link.Kind != "continues") yield return link;
            else if (continued.TryGetValue(link.From, out var known)) known.Add(link, weight, earlier.BudgetYear ?? 0);
            else continued[link.From] = new Continued(link, weight, earlier.BudgetYear ?? 0);
        }

        foreach (var link in continued.Values.SelectMany(best => best.Links)) yield return link;
    }

    /// <summary>Pairs that share a key, each once. A key of too many documents tells nothing.</summary>
    private IEnumerable<(LinkedNote, LinkedNote)> Candidates()
    {
        var sharing = new Dictionary<int, List<int>>();
        for (var i = 0; i < notes.Length; i++)
            foreach (var key in Keys(notes[i]))
            {
                if (!sharing.TryGetValue(key, out var list)) sharing[key] = list = [];
                list.Add(i);
            }

        // Documents are gone through one by one, so that no list of all pairs is held: there are far more of them than documents.
        var heldAgainst = new int[notes.Length];
        for (var a = 0; a < notes.Length; a++)
            foreach (var list in Keys(notes[a]).Select(key => sharing[key]).Where(list => list.Count <= MostDocumentsOfAWord))
                for (var n = list.BinarySearch(a) + 1; n < list.Count; n++)
                {
                    var b = list[n];
                    if (heldAgainst[b] == a + 1) continue;
                    heldAgainst[b] = a + 1;
                    if (SamePlace(notes[a], notes[b])) yield return (notes[a], notes[b]);
                }
    }

    private static IEnumerable<int> Keys(LinkedNote note) =>
        note.TitleWords.Keys.Concat(note.Asked is { } asked ? [asked] : ImmutableArray<int>.Empty).Append(note.FileName).Distinct();

    private static int Compare(LinkedNote a, LinkedNote b) =>
        (a.BudgetYear ?? 0) != (b.BudgetYear ?? 0) ? (a.BudgetYear ?? 0).CompareTo(b.BudgetYear ?? 0) : string.CompareOrdinal(a.Id, b.Id);

    private static bool SamePlace(LinkedNote a, LinkedNote b) => a.Municipality is null || b.Municipality is null || a.Municipality == b.Municipality;

    private (Link Link, int Weight)? Judge(LinkedNote later, LinkedNote earlier, ILookup<string, string> refersTo)
    {
        var likeness = later.TitleWords.Likeness(earlier.TitleWords);
        var sameYear = later.BudgetYear == earlier.BudgetYear;
        var alike = likeness >= SomewhatAlike;
        var sameContent = sameYear && SaysTheSame(later, earlier);
        if (!alike && !sameContent) return null;
        var names = CommonInitiatives(later, earlier);
        var group = later.TargetGroups.FirstOrDefault(g => earlier.TargetGroups.Any(o => g.Stems.Likeness(o.Stems) >= SameName)).Name;
        var amount = SameAmount(later, earlier);
        var refers = refersTo[later.Id].Contains(earlier.Id);
        var weight = (likeness >= AlikeTitle ? 2 : 1) + Math.Min(1, names.Count) + (refers ? 2 : 0) + (later.Continuation is null ? 0 : 1) + (group is null ? 0 : 1);
        var kind = sameYear ? SameYear(later, earlier, sameContent, names.Count > 0 && amount is not null)
            : weight >= 3 && later.BudgetYear is not null && earlier.BudgetYear is not null ? "continues" : null;
        if (kind is null) return null;
        var evidence = new List<string>();
        if (alike) evidence.Add($"titlernes ord: {later.TitleWords.Common(earlier.TitleWords)}");
        if (names.Count > 0) evidence.Add($"samme initiativ: {string.Join("; ", names.Take(3))}");
        if (group is not null) evidence.Add($"samme målgruppe: {group}");
        if (amount is { } same) evidence.Add($"samme beløb: {DanishNumber.Format(same.Value, 0)} kr. i {same.Year}");
        if (refers) evidence.Add("henviser til det");
        if (!sameYear && later.Continuation is { } word) evidence.Add($"ord for videreførelse: {word}");
        // The same words speak for very many links.
        return (new Link(later.Id, earlier.Id, kind, [.. evidence.Select(words.Shared)]), weight);
    }

    private static string? SameYear(LinkedNote later, LinkedNote earlier, bool sameContent, bool sameInitiative)
    {
        var sameCode = later.Code is null || earlier.Code is null || later.Code == earlier.Code;
        var sameTitle = later.TitleWords.Sameness(earlier.TitleWords) >= SameTitle && !AskForOther(later, earlier);
        if (sameCode && (sameContent || sameTitle)) return "sameWork";
        return sameInitiative ? "repeats" : null;
    }

    /// <summary>
    /// Three initiatives or more in each, of which hardly one has the name of another's, and no year with the same sum:
    /// their titles are alike, or were not read ("Anlægsønske den 22.01."). Must not match versions of one note.
    /// </summary>
    private static bool AskForOther(LinkedNote a, LinkedNote b)
    {
        var fewer = Math.Min(a.Initiatives.Length, b.Initiatives.Length);
        return fewer >= FewestOfOther && CommonInitiatives(a, b).Count * FewestOfOther < fewer
            && SameAmount(a, b) is null;
    }

    private const int FewestOfOther = 3;

    /// <summary>Names of the later document's initiatives that the earlier one has too.</summary>
    private static List<string> CommonInitiatives(LinkedNote later, LinkedNote earlier) =>
        [.. later.Initiatives.Where(i => earlier.Initiatives.Any(o => IsSame(i, o))).Select(i => i.Name).Distinct()];

    /// <summary>
    /// True where one of them has no title to tell it from the other, both ask for the same in every year, and each initiative of the one is in the other with the
    /// same amounts; or where the file's name is the same but for its ending, and so are all initiatives and what at least half of them ask for: amounts that differ between
    /// the two are then told by the check of duplicates, and nothing that only one of them asks for is lost. A note that is there in
    /// three formats must not be counted three times. Must not take two notes that happen to ask for the same amount, nor two of different titles whose one
    /// initiative has the name that it has in every note ("Anlægsudgift").
    /// </summary>
    private static bool SaysTheSame(LinkedNote a, LinkedNote b)
    {
        var untitled = (a.TitleWords.Keys.IsEmpty || b.TitleWords.Keys.IsEmpty) && a.Asked is not null && a.Asked == b.Asked;
        var sameFile = a.FileName == b.FileName && a.Format != b.Format;
        if (!untitled && !sameFile) return false;
        var (more, fewer) = a.Initiatives.Length >= b.Initiatives.Length ? (a, b) : (b, a);
        if (fewer.Initiatives.IsEmpty) return false;
        var named = more.Initiatives.Count(i => fewer.Initiatives.Any(o => IsSame(i, o)));
        var common = more.Initiatives.Count(i => fewer.Initiatives.Any(o => IsSame(i, o) && i.PerYear.SequenceEqual(o.PerYear)));
        var telling = common > 1 || a.Requested.Length > 1;
        return untitled && telling && common == more.Initiatives.Length
            || sameFile && named == more.Initiatives.Length && 2 * common >= named;
    }

    private static bool IsSame(LinkedInitiative a, LinkedInitiative b)
    {
        var common = a.Stems.Common(b.Stems);
        return common > 0 && common >= SameName * (a.Stems.Count + b.Stems.Count - common);
    }

    private static (int Year, decimal Value)? SameAmount(LinkedNote a, LinkedNote b)
    {
        foreach (var one in a.Requested)
            if (b.Requested.Contains(one)) return one;
        return null;
    }

    /// <summary>What a note may continue: of what has been held against it so far, what speaks most for, and of that the latest, at most so many.</summary>
    private sealed class Continued(Link first, int weight, int year)
    {
        private (int Weight, int Year) _best = (weight, year);

        public List<Link> Links { get; } = [first];

        public void Add(Link link, int weight, int year)
        {
            var order = (weight, year).CompareTo(_best);
            if (order < 0) return;
            if (order > 0) Links.Clear();
            _best = (weight, year);
            Links.Add(link);
            if (Links.Count > MostContinued) Links.Remove(Links.MaxBy(one => one.To, StringComparer.Ordinal)!);
        }
    }
}
