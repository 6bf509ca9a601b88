using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records.Told;

/// <summary>
/// The target groups found so far, each once: one that is named again gives or takes a count, and one that only the
/// title or a passing word names holds where nothing else is named, or the text counts it.
/// </summary>
internal sealed class FoundGroups(DocumentText text)
{
    private const double SameName = 0.6;
    private const int ShortestName = 3;
    private const int ShortestCompound = 4;

    private readonly List<TargetGroup> _groups = [];
    private readonly List<string> _tentative = [];

    /// <summary>How many there are.</summary>
    public int Count => _groups.Count;

    /// <summary>The last one, where nothing has counted it; else null.</summary>
    public TargetGroup? Uncounted => _groups is [.., { Count: null } last] ? last : null;

    /// <summary>True where a group is told that the condition holds for.</summary>
    public bool Any(Func<TargetGroup, bool> condition) => _groups.Any(condition);

    /// <summary>True where a group of this name is known.</summary>
    public bool Knows(string name) => _groups.Exists(g => IsSame(g.Name, name));

    /// <summary>Groups that nothing has counted, in order.</summary>
    public IEnumerable<TargetGroup> AllUncounted => _groups.Where(g => g.Count is null);

    /// <summary>Gives the group last named a count.</summary>
    public void CountLast(decimal count, string? unit) => _groups[^1] = _groups[^1] with { Count = count, Unit = unit };

    /// <summary>
    /// Gives a count to the first group that the condition holds for and that has none; false where there is no such.
    /// </summary>
    public bool CountFirst(Func<TargetGroup, bool> condition, decimal count, string unit, string? asOf)
    {
        var at = _groups.FindIndex(g => g.Count is null && condition(g));
        if (at >= 0) _groups[at] = _groups[at] with { Count = count, Unit = unit, AsOf = asOf };
        return at >= 0;
    }

    /// <summary>Adds a group without a count that a passing word names.</summary>
    public void AddTentative(Block block, string name)
    {
        MarkTentative(name);
        Add(block, name);
    }

    /// <summary>Lets a name that is not known yet hold only where nothing certain is told.</summary>
    public void MarkTentative(string name)
    {
        if (!Knows(name)) _tentative.Add(name);
    }

    /// <summary>Adds a group that a table names, with the cell that counts it.</summary>
    public void AddCell(string name, string counted, SourceLocation source)
    {
        if (Knows(name)) return;
        var figure = PeopleFigure.In(counted, text.Vocabulary);
        var count = figure?.Count ?? NumberGrammar.Parse(counted)?.Value;
        _groups.Add(new TargetGroup(name, count, figure?.Unit, null, source));
    }

    /// <summary>Adds a group, or the count to one that is known without.</summary>
    public void Add(Block block, string name, decimal? count = null, string? unit = null, string? asOf = null)
    {
        if (GroupNames.CountedIn(name) is var (own, rest) && (count is null || count == own))
            (name, count, unit) = (rest, own, rest.Split(' ')[0].ToLowerInvariant());
        var printed = GroupNames.Of(name);
        if (printed.Length < ShortestName) return;
        var isNewCount = count is not null && unit is not null;
        var same = _groups.FindIndex(g => IsSame(g.Name, printed)
            || isNewCount && g.Count is null && IsCompoundOf(g.Name, printed)
            || count is not null && g.Count == count && Begins(g.Name, printed));
        var group = new TargetGroup(char.ToUpperInvariant(printed[0]) + printed[1..], count, unit, asOf,
            text.Locate(block, printed));
        if (same < 0) _groups.Add(group);
        else if (_groups[same].Count is null && count is not null
            || _groups[same].Count == count && Begins(group.Name, _groups[same].Name)
                && group.Name.Length > _groups[same].Name.Length) _groups[same] = group;
    }

    /// <summary>
    /// "Unge mellem 18 og 21 år" and "Unge mellem 18 og 21 år, som har valgt den kommunale tandpleje", counted alike,
    /// are one group: one name goes on from the other.
    /// </summary>
    private static bool Begins(string name, string other) =>
        name.StartsWith(other, StringComparison.OrdinalIgnoreCase)
        || other.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>All of them in order, without those that only a passing word names where others are certain.</summary>
    public IEnumerable<TargetGroup> Certain()
    {
        var isTentative = _groups.ConvertAll(g => g.Count is null
            && _tentative.Exists(t => t.Equals(g.Name, StringComparison.OrdinalIgnoreCase)));
        var hasCertain = isTentative.Contains(false);
        return _groups.Where((_, i) => !hasCertain || !isTentative[i]);
    }

    /// <summary>"Langtidsledige" is whom "borgere, der har været ledige i mere end to år" counts.</summary>
    private static bool IsCompoundOf(string name, string counted) =>
        !name.Contains(' ', StringComparison.Ordinal)
            && counted.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.Length >= ShortestCompound && name.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Names are the same where their words are alike, and neither says more than what all people are called
    /// ("sygemeldte borgere", but not "ledige akademikere", are "sygemeldte").
    /// </summary>
    private bool IsSame(string known, string name) =>
        known.Equals(name, StringComparison.OrdinalIgnoreCase)
        || LabelLikeness.Likeness(known, name) >= SameName && !IsNarrowed(known, name) && !IsNarrowed(name, known);

    /// <summary>
    /// "sygemeldte" is narrowed by "sygemeldte akademikere": one word, to which the other adds others.
    /// </summary>
    private bool IsNarrowed(string word, string by) =>
        !word.Contains(' ', StringComparison.Ordinal) && NamesOthers(by, word);

    private bool NamesOthers(string name, string known) =>
        name.Split(' ').Any(w => text.Vocabulary.TargetGroupWords["people"].In(w)
            && text.Vocabulary.TargetGroupWords["anyone"].Exact(w) is null
            && !w.Equals(known, StringComparison.OrdinalIgnoreCase));
}
