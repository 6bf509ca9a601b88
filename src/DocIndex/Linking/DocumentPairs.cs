using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>
/// Finds which documents are of the same initiative, by their titles, initiatives, target groups and amounts, and by words of continuation. Only documents that
/// share a word of their titles, all that they ask for, or their file's name are held against each other. Must not link notes of different municipalities, nor
/// notes that only share a theme.
/// </summary>
internal sealed partial class DocumentPairs(ImmutableArray<DocumentRecord> records)
{
    private const double SameTitle = 0.9;
    private const double AlikeTitle = 0.65;
    private const double SomewhatAlike = 0.35;
    private const double SameName = 0.6;
    private const int MostDocumentsOfAWord = 400;
    private const int MostContinued = 3;

    [GeneratedRegex(@"\b(?:viderefør\p{Ll}*|fortsætte\p{Ll}*|forlænge\p{Ll}*|gøre\p{Ll}*\s+(?:\p{Ll}+\s+)*varig|permanent\p{Ll}*|bevillingsudløb|fase\s+\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continuation { get; }

    private readonly TitleWords[] _titles = [.. records.Select(r => new TitleWords(r.Title ?? ""))];
    private readonly string?[] _asked = [.. records.Select(Asked)];
    private readonly HashSet<string>[][] _initiatives = [.. records.Select(r => r.Initiatives.Select(i => LabelLikeness.Stems(i.Name)).ToArray())];

    /// <summary>The links, each from the later document to the earlier one. A note continues those that speak most for it, and of them the latest.</summary>
    public IEnumerable<Link> Find(ILookup<string, string> refersTo)
    {
        var continued = new Dictionary<string, Continued>(StringComparer.Ordinal);
        foreach (var (a, b) in Candidates())
        {
            var (later, earlier) = Compare(a, b) >= 0 ? (a, b) : (b, a);
            if (Judge(later, earlier, refersTo[records[later].Id].Contains(records[earlier].Id)) is not var (link, weight)) continue;
            if (link.Kind != "continues") yield return link;
            else if (continued.TryGetValue(link.From, out var known)) known.Add(link, weight, records[earlier].BudgetYear ?? 0);
            else continued[link.From] = new Continued(link, weight, records[earlier].BudgetYear ?? 0);
        }

        foreach (var link in continued.Values.SelectMany(best => best.Links)) yield return link;
    }

    /// <summary>Pairs that share a key, the lower number first, each once. A key of too many documents tells nothing.</summary>
    private IEnumerable<(int, int)> Candidates()
    {
        var sharing = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var keys = new string[records.Length][];
        for (var i = 0; i < records.Length; i++)
        {
            keys[i] = [.. Keys(i).Distinct()];
            foreach (var key in keys[i])
            {
                if (!sharing.TryGetValue(key, out var list)) sharing[key] = list = [];
                list.Add(i);
            }
        }

        // Documents are gone through one by one, so that no list of all pairs is held: there are far more of them than documents.
        var heldAgainst = new int[records.Length];
        for (var a = 0; a < records.Length; a++)
            foreach (var list in keys[a].Select(key => sharing[key]).Where(list => list.Count <= MostDocumentsOfAWord))
                for (var n = list.BinarySearch(a) + 1; n < list.Count; n++)
                {
                    var b = list[n];
                    if (heldAgainst[b] == a + 1) continue;
                    heldAgainst[b] = a + 1;
                    if (SamePlace(records[a], records[b])) yield return (a, b);
                }
    }

    private IEnumerable<string> Keys(int i) =>
        [.. _titles[i].Keys, .. _asked[i] is { } asked ? [asked] : ImmutableArray<string>.Empty, FileName(records[i])];

    /// <summary>What a document asks for in every year; null where it asks for nothing.</summary>
    private static string? Asked(DocumentRecord record)
    {
        var years = record.Request?.PerYear.Where(y => y.Value != 0).OrderBy(y => y.Year).ThenBy(y => y.ControlArea, StringComparer.Ordinal).ThenBy(y => y.Value).ToList();
        return years is not { Count: > 0 } || record.Initiatives.IsEmpty ? null : "=" + string.Join(' ', years.Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Year}:{y.Value}")));
    }

    /// <summary>The file's name with its folders, without its ending.</summary>
    private static string FileName(DocumentRecord record) => "/" + Path.ChangeExtension(record.File, null).ToUpperInvariant();

    private int Compare(int a, int b) => (records[a].BudgetYear ?? 0) != (records[b].BudgetYear ?? 0)
        ? (records[a].BudgetYear ?? 0).CompareTo(records[b].BudgetYear ?? 0) : string.CompareOrdinal(records[a].Id, records[b].Id);

    private static bool SamePlace(DocumentRecord a, DocumentRecord b) => a.Municipality is null || b.Municipality is null || a.Municipality == b.Municipality;

    private (Link Link, int Weight)? Judge(int laterAt, int earlierAt, bool refers)
    {
        var (later, earlier) = (records[laterAt], records[earlierAt]);
        var (likeness, sameness) = (_titles[laterAt].Likeness(_titles[earlierAt]), _titles[laterAt].Sameness(_titles[earlierAt]));
        var sameYear = later.BudgetYear == earlier.BudgetYear;
        var alike = likeness >= SomewhatAlike;
        var sameContent = sameYear && SaysTheSame(laterAt, earlierAt);
        if (!alike && !sameContent) return null;
        var evidence = new List<string>();
        if (alike) evidence.Add($"titlernes ord: {_titles[laterAt].Common(_titles[earlierAt])}");
        var names = CommonInitiatives(laterAt, earlierAt);
        if (names.Count > 0) evidence.Add($"samme initiativ: {string.Join("; ", names.Take(3))}");
        if (later.TargetGroups.FirstOrDefault(g => earlier.TargetGroups.Any(o => LabelLikeness.Likeness(g.Name, o.Name) >= SameName)) is { } group) evidence.Add($"samme målgruppe: {group.Name}");
        if (SameAmounts(later, earlier) is { } amounts) evidence.Add(amounts);
        if (refers) evidence.Add("henviser til det");
        if (sameYear) return SameYear(later, earlier, sameness >= SameTitle || sameContent, names.Count, evidence) is { } same ? (same, 0) : null;
        var continues = Words(later) is { } word ? $"ord for videreførelse: {word}" : null;
        if (continues is not null) evidence.Add(continues);
        var weight = (likeness >= AlikeTitle ? 2 : 1) + Math.Min(1, names.Count) + (refers ? 2 : 0) + (continues is null ? 0 : 1) + (evidence.Exists(e => e.StartsWith("samme målgruppe", StringComparison.Ordinal)) ? 1 : 0);
        return weight >= 3 && later.BudgetYear is not null && earlier.BudgetYear is not null ? (new Link(later.Id, earlier.Id, "continues", [.. evidence]), weight) : null;
    }

    private static Link? SameYear(DocumentRecord later, DocumentRecord earlier, bool same, int names, List<string> evidence)
    {
        var sameCode = later.Code is null || earlier.Code is null || later.Code == earlier.Code;
        if (same && sameCode) return new Link(later.Id, earlier.Id, "sameWork", [.. evidence]);
        return names > 0 && evidence.Exists(e => e.StartsWith("samme beløb", StringComparison.Ordinal)) ? new Link(later.Id, earlier.Id, "repeats", [.. evidence]) : null;
    }

    /// <summary>Names of the later document's initiatives that the earlier one has too.</summary>
    private List<string> CommonInitiatives(int later, int earlier) =>
        [.. records[later].Initiatives.Where((_, n) => _initiatives[earlier].Any(o => IsSame(_initiatives[later][n], o))).Select(i => i.Name).Distinct()];

    /// <summary>
    /// True where one of them has no title to tell it from the other, both ask for the same in every year, and each initiative of the one is in the other with the
    /// same amounts; or where the file's name is the same but for its ending, and so are all initiatives and what at least half of them ask for: amounts that differ between
    /// the two are then told by the check of duplicates, and nothing that only one of them asks for is lost. A note that is there in
    /// three formats must not be counted three times. Must not take two notes that happen to ask for the same amount, nor two of different titles whose one
    /// initiative has the name that it has in every note ("Anlægsudgift").
    /// </summary>
    private bool SaysTheSame(int a, int b)
    {
        var (more, fewer) = records[a].Initiatives.Length >= records[b].Initiatives.Length ? (a, b) : (b, a);
        if (records[fewer].Initiatives.IsEmpty) return false;
        var named = records[more].Initiatives.Where((_, n) => _initiatives[fewer].Any(other => IsSame(_initiatives[more][n], other))).Count();
        var common = records[more].Initiatives.Where((initiative, n) => records[fewer].Initiatives.Where((other, m) => IsSame(_initiatives[more][n], _initiatives[fewer][m]) && AsksTheSame(initiative, other)).Any()).Count();
        var untitled = !_titles[a].Keys.Any() || !_titles[b].Keys.Any();
        var telling = common > 1 || records[a].Request?.PerYear.Count(y => y.Value != 0) > 1;
        return untitled && telling && _asked[a] is { } asked && asked == _asked[b] && common == records[more].Initiatives.Length
            || FileName(records[a]) == FileName(records[b]) && records[a].Format != records[b].Format && named == records[more].Initiatives.Length && 2 * common >= named;
    }

    private static bool AsksTheSame(Initiative a, Initiative b) =>
        a.PerYear.Select(y => (y.Year, y.Value)).Order().SequenceEqual(b.PerYear.Select(y => (y.Year, y.Value)).Order());

    private static bool IsSame(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common > 0 && common >= SameName * (a.Count + b.Count - common);
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

    private static string? SameAmounts(DocumentRecord a, DocumentRecord b)
    {
        var common = a.Request?.PerYear.Where(y => y.Value != 0 && (b.Request?.PerYear.Any(o => o.Year == y.Year && o.Value == y.Value) ?? false)).ToList();
        return common is { Count: > 0 } ? $"samme beløb: {DanishNumber.Format(common[0].Value, 0)} kr. i {common[0].Year}" : null;
    }

    private static string? Words(DocumentRecord record) =>
        Continuation.Match(record.Title ?? "") is { Success: true } title ? title.Value
        : record.Categories.FirstOrDefault(c => Continuation.IsMatch(c)) ?? record.Statements.Where(s => s.Scope == StatementScope.Proposal).Select(s => Continuation.Match(s.Sentence)).FirstOrDefault(m => m.Success)?.Value;
}
