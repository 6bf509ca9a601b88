using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>
/// Finds which documents are of the same initiative, by their titles, initiatives, target groups and amounts, and by words of continuation. Only documents that
/// share a word of their titles are held against each other. Must not link notes of different municipalities, nor notes that only share a theme.
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
    private readonly HashSet<string>[][] _initiatives = [.. records.Select(r => r.Initiatives.Select(i => LabelLikeness.Stems(i.Name)).ToArray())];

    /// <summary>The links, each from the later document to the earlier one. A note continues those that speak most for it, and of them the latest.</summary>
    public IEnumerable<Link> Find(ILookup<string, string> refersTo)
    {
        var found = new List<(Link Link, int Weight, int Year)>();
        foreach (var (a, b) in Candidates())
        {
            var (later, earlier) = Compare(a, b) >= 0 ? (a, b) : (b, a);
            if (Judge(later, earlier, refersTo[records[later].Id].Contains(records[earlier].Id)) is var (link, weight)) found.Add((link, weight, records[earlier].BudgetYear ?? 0));
        }
        var continued = found.Where(f => f.Link.Kind == "continues").GroupBy(f => f.Link.From)
            .SelectMany(g => g.GroupBy(f => (f.Weight, f.Year)).OrderByDescending(t => t.Key.Weight).ThenByDescending(t => t.Key.Year).First().OrderBy(f => f.Link.To, StringComparer.Ordinal).Take(MostContinued));
        return found.Where(f => f.Link.Kind != "continues").Concat(continued).Select(f => f.Link);
    }

    private IEnumerable<(int, int)> Candidates()
    {
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
            foreach (var key in _titles[i].Keys.Distinct())
            {
                if (!byWord.TryGetValue(key, out var list)) byWord[key] = list = [];
                list.Add(i);
            }
        return byWord.OrderBy(w => w.Key, StringComparer.Ordinal).Where(w => w.Value.Count <= MostDocumentsOfAWord)
            .SelectMany(w => w.Value.SelectMany((a, i) => w.Value.Skip(i + 1).Select(b => (a, b)))).Distinct().Where(p => SamePlace(records[p.Item1], records[p.Item2]));
    }

    private int Compare(int a, int b) => (records[a].BudgetYear ?? 0) != (records[b].BudgetYear ?? 0)
        ? (records[a].BudgetYear ?? 0).CompareTo(records[b].BudgetYear ?? 0) : string.CompareOrdinal(records[a].Id, records[b].Id);

    private static bool SamePlace(DocumentRecord a, DocumentRecord b) => a.Municipality is null || b.Municipality is null || a.Municipality == b.Municipality;

    private (Link Link, int Weight)? Judge(int laterAt, int earlierAt, bool refers)
    {
        var (later, earlier) = (records[laterAt], records[earlierAt]);
        var (likeness, sameness) = (_titles[laterAt].Likeness(_titles[earlierAt]), _titles[laterAt].Sameness(_titles[earlierAt]));
        if (likeness < SomewhatAlike) return null;
        var sameYear = later.BudgetYear == earlier.BudgetYear;
        var evidence = new List<string> { $"titlernes ord: {_titles[laterAt].Common(_titles[earlierAt])}" };
        var names = CommonInitiatives(laterAt, earlierAt);
        if (names.Count > 0) evidence.Add($"samme initiativ: {string.Join("; ", names.Take(3))}");
        if (later.TargetGroups.FirstOrDefault(g => earlier.TargetGroups.Any(o => LabelLikeness.Likeness(g.Name, o.Name) >= SameName)) is { } group) evidence.Add($"samme målgruppe: {group.Name}");
        if (SameAmounts(later, earlier) is { } amounts) evidence.Add(amounts);
        if (refers) evidence.Add("henviser til det");
        if (sameYear) return SameYear(later, earlier, sameness, names.Count, evidence) is { } same ? (same, 0) : null;
        var continues = Words(later) is { } word ? $"ord for videreførelse: {word}" : null;
        if (continues is not null) evidence.Add(continues);
        var weight = (likeness >= AlikeTitle ? 2 : 1) + Math.Min(1, names.Count) + (refers ? 2 : 0) + (continues is null ? 0 : 1) + (evidence.Exists(e => e.StartsWith("samme målgruppe", StringComparison.Ordinal)) ? 1 : 0);
        return weight >= 3 && later.BudgetYear is not null && earlier.BudgetYear is not null ? (new Link(later.Id, earlier.Id, "continues", [.. evidence]), weight) : null;
    }

    private static Link? SameYear(DocumentRecord later, DocumentRecord earlier, double sameness, int names, List<string> evidence)
    {
        var sameCode = later.Code is null || earlier.Code is null || later.Code == earlier.Code;
        if (sameness >= SameTitle && sameCode) return new Link(later.Id, earlier.Id, "sameWork", [.. evidence]);
        return names > 0 && evidence.Exists(e => e.StartsWith("samme beløb", StringComparison.Ordinal)) ? new Link(later.Id, earlier.Id, "repeats", [.. evidence]) : null;
    }

    /// <summary>Names of the later document's initiatives that the earlier one has too.</summary>
    private List<string> CommonInitiatives(int later, int earlier) =>
        [.. records[later].Initiatives.Where((_, n) => _initiatives[earlier].Any(o => IsSame(_initiatives[later][n], o))).Select(i => i.Name).Distinct()];

    private static bool IsSame(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common > 0 && common >= SameName * (a.Count + b.Count - common);
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
