using System.Globalization;
using System.Text;

namespace DocIndex.Foundry.Scoring;

/// <summary>How findings fared, rule by rule. A rule's recall is of the errors that are its own to find, whichever rule
/// tells them.</summary>
internal static class FindingReport
{
    /// <summary>Infos are in recall, but not among what is told: they say that nothing is wrong.</summary>
    private const Severity Told = Severity.Warning;

    private const double Thousand = 1000;

    /// <summary>Recall by the rule that the error was made for, then what each rule said that was not so.</summary>
    public static string Of(IReadOnlyList<NoteScore> scores)
    {
        var text = new StringBuilder("findings                 wrong   found  at fig.  recall | told  right  beside  " +
            "err/1000 clean  warn/1000 clean\n");
        var told = scores.SelectMany(s => s.Findings).Where(f => f.Severity >= Told).ToList();
        var rules = told.Select(f => f.Rule).Concat(scores.Select(RuleOf).OfType<string>());
        foreach (var rule in rules.Distinct().Order(StringComparer.Ordinal))
            text.AppendLine(Line(rule, [.. scores.Where(s => RuleOf(s) == rule)],
                [.. told.Where(f => f.Rule == rule)], Clean(scores)));
        return text.AppendLine(Line("all", [.. scores.Where(s => RuleOf(s) is not null)],
            told, Clean(scores))).ToString();
    }

    private static string Line(string name, List<NoteScore> wrong, List<FindingScore> told, int clean)
    {
        var found = wrong.Count(s => s.Found == true);
        var atFigure = wrong.Count(s => s.Findings.Any(f => f.Outcome == FindingOutcome.AtFigure));
        var right = told.Count(f => f.Outcome is FindingOutcome.AtFigure or FindingOutcome.Near);
        var beside = told.Count(f => f.Outcome == FindingOutcome.Beside);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} {wrong.Count,5} {found,7} {atFigure,8} {Share(found, wrong.Count),7} | {told.Count,4} " +
            $"{right,6} {beside,7} {PerThousand(Severity.Error),15} {PerThousand(Severity.Warning),16}");

        string PerThousand(Severity severity) => clean == 0 ? "-" : (told.Count(f => f.Severity == severity
            && f.Outcome == FindingOutcome.InCleanNote) * Thousand / clean)
            .ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string Share(int part, int whole) => whole == 0 ? "-"
        : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    private static int Clean(IReadOnlyList<NoteScore> scores) => scores.Count(s => s.Note.Truth.Error is null);

    private static string? RuleOf(NoteScore score) => score.Found is null ? null : score.Note.Truth.Error?.Rule;
}
