using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>What notes are compared by.</summary>
internal enum Dimension
{
    BudgetRound, Year, Theme, TargetGroup, Committee, Municipality,
}

/// <summary>Notes that have something in common.</summary>
/// <param name="Name">What they have in common, in the documents' words.</param>
/// <param name="Notes">One or more, each once, by budget year (latest first), municipality and id.</param>
internal sealed record Grouping(Dimension Dimension, string Path, string Name, ImmutableArray<DocumentEntry> Notes)
{
    private const string TargetGroupFolder = "maalgrupper";
    private const int LongestSlug = 60;

    /// <summary>The year of a budget round, or of a year; else null.</summary>
    public int? Year { get; init; }

    /// <summary>The municipality of a budget round; null where the notes name none, and for other groups.</summary>
    public string? Municipality { get; init; }

    /// <summary>True where several groups of the dimension were put together: a round of several
    /// municipalities.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>Names of what the notes have in common besides.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>The names of a target group as they are printed, the most frequent first; empty for other
    /// groups.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>All groups, by dimension, then name; years and rounds latest first.</summary>
    public static ImmutableArray<Grouping> Of(ImmutableArray<DocumentEntry> notes, TargetGroupNames names) =>
    [
        .. Rounds(notes), .. Years(notes),
        .. Named(Dimension.Theme, "temaer", notes, note => note.Themes.Select(theme => (Slug.Of(theme), theme))),
        .. TargetGroups(notes, names),
        .. Named(Dimension.Committee, "udvalg", notes, note => note.Committee is { } committee ? [(Slug.Of(committee), committee)] : []),
        .. Named(Dimension.Municipality, "kommuner", notes, note => note.Municipality is { } municipality ? [(Slug.Of(municipality), municipality)] : []),
    ];

    /// <summary>
    /// Paths at which there is no group, though a name of one would have its page there if it stood alone, with the
    /// groups that have it: an address that was given to it stays.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Grouping>> OtherPaths(
        ImmutableArray<Grouping> groups)
    {
        var taken = groups.Select(group => group.Path).ToHashSet(StringComparer.Ordinal);
        return groups.SelectMany(group => group.Names.Select(PathOfName).Distinct().Select(path => (path, group)))
            .Where(p => !taken.Contains(p.path)).GroupBy(p => p.path, p => p.group, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(path => path.Key, path => path.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<Grouping> Rounds(ImmutableArray<DocumentEntry> notes) => notes
        .Where(note => note.BudgetYear is not null)
        .GroupBy(note => (Year: note.BudgetYear!.Value, note.Municipality))
        .OrderByDescending(group => group.Key.Year).ThenBy(group => group.Key.Municipality, StringComparer.Ordinal)
        .Select(group => new Grouping(
            Dimension.BudgetRound, $"budgetrunder/{Plain(group.Key.Year)}{(group.Key.Municipality is { } place ? "-" + Slug.Of(place) : "")}", group.Key.Municipality ?? "", Ordered(group))
        {
            Year = group.Key.Year, Municipality = group.Key.Municipality,
        });

    private static IEnumerable<Grouping> Years(ImmutableArray<DocumentEntry> notes) => notes
        .SelectMany(note => note.Years.Select(year => (year, note)))
        .GroupBy(p => p.year, p => p.note).OrderByDescending(group => group.Key)
        .Select(group => new Grouping(Dimension.Year, "aar/" + Plain(group.Key), Plain(group.Key), Ordered(group)) { Year = group.Key });

    // Each has the address of the name that most notes use, unless another group has that.
    private static IEnumerable<Grouping> TargetGroups(ImmutableArray<DocumentEntry> notes, TargetGroupNames names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return notes
            .SelectMany(note => note.TargetGroups.Read().Select(told => told.What.Name).Distinct()
                .Select(name => (Note: note, Name: name)))
            .GroupBy(p => names.KeyOf(p.Name), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(Made)
            .OrderBy(group => group.Name, StringComparer.Ordinal).ThenBy(group => group.Path, StringComparer.Ordinal);

        Grouping Made(IGrouping<string, (DocumentEntry Note, string Name)> group)
        {
            ImmutableArray<string> printed = [.. group.CountBy(p => p.Name).OrderByDescending(n => n.Value)
                .ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key)];
            var paths = printed.Select(PathOfName).Distinct().ToList();
            var path = paths.Find(taken.Add) ?? $"{paths[0]}-{Fingerprint(group.Key)}";
            var ordered = Ordered(group.Select(p => p.Note));
            return new Grouping(Dimension.TargetGroup, path, printed[0], ordered) { Names = printed };
        }
    }

    /// <summary>The address of a target group of that name, if it stands alone.</summary>
    public static string PathOfName(string name) => $"{TargetGroupFolder}/{GroupKey(name)}";

    // The spelling that most notes use stands for all.
    private static IEnumerable<Grouping> Named(
        Dimension dimension, string folder, ImmutableArray<DocumentEntry> notes, Func<DocumentEntry, IEnumerable<(string Key, string Name)>> names) => notes
        .SelectMany(note => names(note).DistinctBy(name => name.Key).Select(name => (note, name.Key, name.Name)))
        .GroupBy(p => p.Key, StringComparer.Ordinal)
        .Select(group => new Grouping(
            dimension, $"{folder}/{group.Key}", group.CountBy(p => p.Name).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key,
            Ordered(group.Select(p => p.note))))
        .OrderBy(group => group.Name, StringComparer.Ordinal).ThenBy(group => group.Path, StringComparer.Ordinal);

    // Names of target groups are sentences at times: the words that carry meaning, in any order, make the address.
    private static string GroupKey(string name)
    {
        var stems = string.Join('-', LabelLikeness.Stems(name).Order(StringComparer.Ordinal));
        var slug = Slug.Of(stems.Length == 0 ? name : stems);
        return slug.Length <= LongestSlug ? slug : $"{slug[..(LongestSlug - 9)].TrimEnd('-')}-{Fingerprint(slug)}";
    }

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    private static ImmutableArray<DocumentEntry> Ordered(IEnumerable<DocumentEntry> notes) =>
    [
        .. notes.DistinctBy(note => note.Id).OrderByDescending(note => note.BudgetYear ?? 0)
            .ThenBy(note => note.Municipality, StringComparer.Ordinal).ThenBy(note => note.Id, StringComparer.Ordinal),
    ];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
