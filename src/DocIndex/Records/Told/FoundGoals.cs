using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// The goals found so far, in order. Must not keep the change of a goal that was told with both its ends.
/// </summary>
internal sealed class FoundGoals(DocumentText text, GoalGrammar grammar)
{
    /// <summary>A shorter word says nothing of what a goal is about.</summary>
    private const int ShortestWord = 4;

    private readonly List<Goal> _goals = [];

    /// <summary>How many there are.</summary>
    public int Count => _goals.Count;

    /// <summary>The cell whose sentences are read; null where a block's are.</summary>
    public SourceLocation? Cell { get; set; }

    /// <summary>One of them; setting it replaces what was read of it.</summary>
    public Goal this[int at]
    {
        get => _goals[at];
        set => _goals[at] = value;
    }

    /// <summary>True where a goal quotes this sentence.</summary>
    public bool Quotes(string sentence) => _goals.Exists(g => g.Text == sentence);

    /// <summary>Takes one out that its parts replace.</summary>
    public void RemoveAt(int at) => _goals.RemoveAt(at);

    /// <summary>Adds a goal that a table tells, unless one has its figures.</summary>
    public void AddNew(Goal goal)
    {
        if (!_goals.Exists(o => FiguresOf(o) == FiguresOf(goal))) _goals.Add(goal);
    }

    /// <summary>Adds a goal whatever others say.</summary>
    public void Add(Goal goal) => _goals.Add(goal);

    /// <summary>Adds what a sentence says; its latest time is the deadline where none is given.</summary>
    public void Add(
        Block block, string sentence, string indicator, decimal? baseline = null, decimal? target = null,
        decimal? high = null, decimal? change = null, string? unit = null, GoalDirection? direction = null,
        string? deadline = null) =>
        _goals.Add(new Goal(
            sentence, indicator.Trim(' ', ',', '-'), baseline, target, high, change, unit, direction,
            deadline ?? LatestTime(sentence),
            Cell is { } cell ? cell with { Text = sentence } : text.Locate(block, sentence)));

    /// <summary>All of them, each once.</summary>
    public ImmutableArray<Goal> Distinct() => [.. _goals.Where(g => !_goals.Exists(told => RepeatsChange(g, told)))];

    /// <summary>
    /// "Reduktion af langvarige sager med 100 … 2020" behind "Antallet af sager over et år reduceres fra 265 til 165 …
    /// 2020": the change of a goal that was told with both ends, by the same time, is no goal of its own. Must not take
    /// that of something else, or by another time.
    /// </summary>
    private static bool RepeatsChange(Goal goal, Goal told) =>
        goal is { Change: { } change, Baseline: null, Deadline: not null }
        && told.Target - told.Baseline == change && told.Deadline == goal.Deadline
        && WordsOf(goal).Intersect(WordsOf(told), StringComparer.Ordinal).Any();

    private static IEnumerable<string> WordsOf(Goal goal) =>
        PhraseSet.Normalize(goal.Indicator ?? "").Split(' ').Where(w => w.Length >= ShortestWord);

    /// <summary>
    /// The latest time that a sentence names: what it starts from lies before what it aims at, whichever is said first.
    /// A day or a month is as exact as it was said; a quarter or "ultimo" is a year.
    /// </summary>
    public string? LatestTime(string sentence)
    {
        var exact = DateGrammar.Find(sentence).Where(d => d.Form is DateForm.Day or DateForm.Month)
            .Select(d => d.Date!.Value.ToString(
                d.Form == DateForm.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture))
            .Max(StringComparer.Ordinal);
        var year = grammar.Deadline.Matches(sentence).Select(m => m.Groups["year"].Value).Max(StringComparer.Ordinal);
        return exact is not null && string.CompareOrdinal(exact[..4], year ?? "") >= 0 ? exact : year;
    }

    private static (decimal?, decimal?, decimal?, string?) FiguresOf(Goal goal) =>
        (goal.Baseline, goal.Target, goal.TargetHigh, goal.Unit);
}
