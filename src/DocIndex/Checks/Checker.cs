using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Checks.Rules;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Checks;

/// <summary>
/// Applies every rule that needs one document only. A figure that several rules suspect is one finding, by the most specific rule, with every figure
/// that contradicts it as a source.
/// </summary>
public static class Checker
{
    private const int IdBytes = 6;

    /// <summary>Checks a record.</summary>
    /// <param name="blocks">The document's blocks, whose prose is checked too.</param>
    /// <param name="tables">The document's tables: a sum that misses a cell which could not be read is not checked.</param>
    public static CheckResult Check(DocumentRecord record, ImmutableArray<Block> blocks, ImmutableArray<Table> tables, DanishVocabulary vocabulary)
    {
        var context = new CheckContext(record, blocks, tables, vocabulary);
        var outcomes = UnitFactor.Name(
        [
            .. Totals.Apply(context), TableAgainstTable.Apply(context), ProseAgainstTable.Apply(context), ProseAgainstProse.Apply(context), TotalOverYears.Apply(context),
            ShareArithmetic.Apply(context), GoalArithmetic.Apply(context), PeriodAgainstYears.Apply(context), SignConvention.Apply(context), MixedLevels.Apply(context),
            CountTimesPrice.Apply(context), BoxAgainstTable.Apply(context), ControlAreaMix.Apply(context),
        ]);
        if (record.Language is not (null or LanguageExtraction.Danish)) outcomes = [.. outcomes.Select(Unchecked)];
        var suspects = Causes.First([.. outcomes.SelectMany(o => o.Suspects)], record.Amounts);
        var findings = Merge(suspects).Select(s =>
            ToFinding(s, DocumentId.Unshortened(record.Id, record.File), [record.Id]));
        return new CheckResult([.. findings], [.. outcomes.OrderBy(o => o.Rule.Code, StringComparer.Ordinal).Select(o => o.Count(record.Id))]);
    }

    /// <summary>What rules on Danish words say of another language is no finding.</summary>
    private static RuleOutcome Unchecked(RuleOutcome outcome)
    {
        var reasons = outcome.NotChecked.SelectMany(n => Enumerable.Repeat(n.Reason, n.Count));
        return outcome with { Suspects = [], Passed = 0,
            NotChecked = RuleOutcome.Reasons(reasons.Concat(Enumerable.Repeat(CheckReasons.OtherLanguage,
            outcome.Suspects.Length + outcome.Passed))) };
    }

    /// <summary>A suspect as a finding, its id made of the content.</summary>
    /// <param name="document">The document that it is found in, see <see cref="DocumentId.Unshortened"/>.</param>
    internal static Finding ToFinding(Suspect suspect, string document, ImmutableArray<string> documents)
    {
        ImmutableArray<SourceLocation> sources = [suspect.Figure, .. suspect.Others.Distinct()];
        var content = string.Join('\n', [document, suspect.Rule.Name, suspect.Message.Da, .. sources.Select(s => s.Text)]);
        sources = [.. sources.Concat(suspect.Also).Distinct()];
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, IdBytes));
        return new Finding(
            id, suspect.Rule.Code, suspect.Rule.Name, suspect.Severity, "open", null, suspect.Message, suspect.Fix, suspect.Unit, documents, suspect.Expected, suspect.Found, sources);
    }

    /// <summary>One suspect a figure, and none for a figure that only differs from one that is itself suspect.</summary>
    private static IEnumerable<Suspect> Merge(IEnumerable<Suspect> suspects)
    {
        var kept = new List<(Suspect Suspect, List<SourceLocation> Others)>();
        var places = new Dictionary<SourceLocation, int>();
        foreach (var suspect in suspects.OrderByDescending(s => s.Severity).ThenByDescending(s => s.Rule.Specificity))
        {
            if (Same(suspect) is { } same)
            {
                same.Others.AddRange(suspect.Others);
                same.Others.Add(suspect.Figure);
                continue;
            }

            places.Add(suspect.Figure, kept.Count);
            kept.Add((suspect, []));
        }

        return kept.Select(k => k.Others.Count == 0 ? k.Suspect : k.Suspect with
            {
                Others = [.. k.Suspect.Others.Concat(k.Others).Where(o => o != k.Suspect.Figure).Distinct()],
            })
            .OrderBy(s => s.Figure.Lines?.First ?? 0).ThenBy(s => s.Figure.Page)
            .ThenBy(s => s.Rule.Name, StringComparer.Ordinal);

        // The first that is kept of the figure itself, or, by a more specific rule, of one that it differs from.
        (Suspect Suspect, List<SourceLocation> Others)? Same(Suspect suspect)
        {
            var first = places.GetValueOrDefault(suspect.Figure, int.MaxValue);
            foreach (var other in suspect.Others)
                if (places.TryGetValue(other, out var place)
                    && kept[place].Suspect.Rule.Specificity > suspect.Rule.Specificity)
                    first = Math.Min(first, place);
            return first < kept.Count ? kept[first] : null;
        }
    }
}
