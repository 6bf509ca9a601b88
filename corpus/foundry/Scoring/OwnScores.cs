using DocIndex.Evaluation;
using DocIndex.Foundry.Truth;
using DocIndex.Records;

namespace DocIndex.Foundry.Scoring;

/// <summary>Counts that <c>docindex eval</c> does not make: what is said against a risk, and numbers that are no
/// kroner.</summary>
internal static class OwnScores
{
    /// <summary>Name of the count of remedies.</summary>
    public const string Remedies = "risks.response";

    /// <summary>Name of the count of numbers that are no kroner.</summary>
    public const string Numbers = "figures.found";

    /// <summary>
    /// Remedies by the words that they share with the truth's (half of the words of the shorter text), each of the risk
    /// that it belongs to. A remedy of a risk that was made up is not counted: the risk is.
    /// </summary>
    public static Score OfRemedies(NoteTruth truth, DocumentRecord? record)
    {
        var score = default(Score);
        var left = (record?.Risks ?? []).ToList();
        foreach (var risk in truth.Risks)
        {
            var found = left.Where(r => WordShare(r.Text, risk.Text) >= 0.5)
                .MaxBy(r => WordShare(r.Text, risk.Text) + WordShare(r.Response ?? "", risk.Response ?? ""));
            if (found is not null) left.Remove(found);
            var isSame = risk.Response is { } wanted && WordShare(found?.Response ?? "", wanted) >= 0.5;
            score += new Score(isSame ? 1 : 0, risk.Response is not null && !isSame ? 1 : 0,
                found?.Response is not null && !isSame ? 1 : 0);
        }

        return score;
    }

    /// <summary>Numbers that were found; a record may hold more of them than the truth lists.</summary>
    public static Score OfNumbers(NoteTruth truth, DocumentRecord? record)
    {
        var left = (record?.Figures ?? []).ToList();
        var found = 0;
        foreach (var figure in truth.Figures)
        {
            var at = left.FindIndex(f => f.Value == figure.Value && f.Year == figure.Year
                && Leniency.Fold(f.Label).Contains(Leniency.Fold(figure.Label), StringComparison.Ordinal));
            if (at < 0) continue;
            left.RemoveAt(at);
            found++;
        }

        return new Score(found, truth.Figures.Length - found, 0);
    }

    /// <summary>Words in common over the words of the text that has fewer; 0 where one has none.</summary>
    public static double WordShare(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        var fewer = Math.Min(x.Count, y.Count);
        return fewer == 0 ? 0 : (double)x.Count(y.Contains) / fewer;
    }

    private static HashSet<string> Words(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
