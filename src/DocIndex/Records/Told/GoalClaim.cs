using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// A goal that a sentence, an item or two sentences say by figures with words: "12 dage i dag, 9 dage i 2029", "I 2029
/// er målet 40 pct.; udgangspunktet er 32", "højst 30 uheld". Figures of one unit belong together; a figure that
/// neither stands for now nor for then is none. Must not take what has happened already ("er faldet fra 112 i 2020 til
/// 94 i 2024").
/// </summary>
internal sealed partial record GoalClaim(
    decimal? Baseline, decimal? Target, string Unit, GoalDirection Direction, int Start)
{
    [GeneratedRegex(@"(?<![0-9])(?<from>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)\s*(?:%|pct\.?"
        + @"|\p{L}[\p{L}-]*)?\s*(?:[→➔➜➝➞⇒⟶►▶]|->|=>)\s*(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow { get; }

    /// <summary>True where a text says a goal in this way.</summary>
    public static bool Reads(string text, DanishVocabulary vocabulary) =>
        In(text, vocabulary, null) is not null || GoalGrammar.Of(vocabulary).FromTo.IsMatch(text)
            && GoalFigure.All(text, vocabulary, null).Count > 1;

    /// <summary>The goal that a text says; null where it says none.</summary>
    /// <param name="now">The year in which it was written; a figure of a later one is aimed at.</param>
    public static GoalClaim? In(string text, DanishVocabulary vocabulary, int? now)
    {
        var figures = GoalFigure.All(text, vocabulary, now);
        if (Arrow.Match(text) is { Success: true } arrow
            && figures.FindIndex(f => f.Start == arrow.Groups["from"].Index) is >= 0 and var at && at
            + 1 < figures.Count)
            return Of(figures[at], figures[at + 1], null);
        var keeps = vocabulary.GoalWords["keep"].In(text);
        foreach (var target in figures.Where(f => f.Part is GoalPart.Target or GoalPart.AtLeast or GoalPart.AtMost))
        {
            var baseline = figures.LastOrDefault(f => f.Part == GoalPart.Baseline && IsSame(f.Unit, target.Unit));
            var bound = target.Part switch { GoalPart.AtLeast => GoalDirection.AtLeast,
                GoalPart.AtMost => GoalDirection.AtMost, _ => (GoalDirection?)null };
            if (baseline is not null) return Of(baseline, target, bound);
            if (target.Unit.Length > 0 && (bound ?? (keeps ? GoalDirection.Keep : null)) is { } direction)
                return new GoalClaim(null, target.Value, target.Unit, direction, target.Start);
        }
        return keeps && figures.Find(f => f.Unit.Length > 0 && f.Part is GoalPart.Open or GoalPart.Baseline
            && vocabulary.GoalWords["keep"].In(ClauseBefore(text, f.Start)))
                is { } kept ? new GoalClaim(null, kept.Value, kept.Unit, GoalDirection.Keep, kept.Start) : null;
    }

    private static string ClauseBefore(string text, int at) =>
        text[..at][(text[..at].LastIndexOfAny([',', ';', '.', ':']) + 1)..];

    private static GoalClaim Of(GoalFigure baseline, GoalFigure target, GoalDirection? bound)
    {
        var direction = bound ?? (target.Value < baseline.Value ? GoalDirection.Decrease
            : target.Value > baseline.Value ? GoalDirection.Increase : GoalDirection.Keep);
        return new GoalClaim(baseline.Value, target.Value, target.Unit.Length > 0 ? target.Unit : baseline.Unit,
            direction, Math.Min(baseline.Start, target.Start));
    }

    private static bool IsSame(string unit, string other) =>
        unit.Length == 0 || other.Length == 0
            || unit.TrimEnd('.').Equals(other.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
