using System.Collections.Immutable;
using DocIndex.Evaluation;

namespace DocIndex.Foundry.Scoring;

/// <summary>A figure of quality over some notes: a share from 0 to 1, null where nothing was measured.</summary>
/// <param name="Heading">Over its column.</param>
/// <param name="LowIsBad">True where 1 is best.</param>
internal sealed record Figure(string Heading, bool LowIsBad, Func<IReadOnlyCollection<NoteScore>, double?> Measure)
{
    public static ImmutableArray<Figure> All { get; } =
    [
        F1("amounts", "amounts"), F1("ini.year", "initiatives.perYear"),
        new("request", true, s => Share(s, x => x.Request is not RequestOutcome.NotJudged,
            x => x.Request == RequestOutcome.Right)),
        new("req.wrong", false, s => Share(s, x => x.Request is not RequestOutcome.NotJudged,
            x => x.Request == RequestOutcome.Wrong)),
        new("sure.wrong", false, s => s.Sum(x => x.Sure) is > 0 and var sure ? (double)s.Sum(x => x.SureWrong) / sure
            : null),
        new("false.err", false, s => Share(s, x => x.Note.Truth.IsClean, x => x.FalseErrors > 0)),
        new("false.warn", false, s => Share(s, x => x.Note.Truth.IsClean, x => x.FalseWarnings > 0)),
        new("found", true, s => Share(s, x => x.Found is not null, x => x.Found == true)),
        F1("metadata", "metadata"), F1("title", "title"), F1("statem.", "statements"), F1("groups", "targetGroups"),
            F1("goals", "goals"), F1("risks", "risks"), F1("remedies", OwnScores.Remedies), F1("miles.", "milestones"),
            F1("refs", "references"), F1("numbers", OwnScores.Numbers),
    ];

    private static Figure F1(string heading, string field) => new(heading, true, scores =>
    {
        var own = scores.Where(s => s.Fields.ContainsKey(field)).Select(s => s.Fields[field]).Aggregate(default(Score),
            (a, b) => a + b);
        return own == default ? null : own.F1;
    });

    private static double? Share(IReadOnlyCollection<NoteScore> scores, Func<NoteScore, bool> counts, Func<NoteScore,
        bool> holds)
    {
        var counted = scores.Where(counts).ToList();
        return counted.Count == 0 ? null : (double)counted.Count(holds) / counted.Count;
    }
}
