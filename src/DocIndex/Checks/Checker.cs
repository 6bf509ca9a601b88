using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Checks.Rules;
using DocIndex.Records;
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
    public static CheckResult Check(DocumentRecord record, DanishVocabulary vocabulary)
    {
        var (rows, columns) = Totals.Apply(record, vocabulary);
        ImmutableArray<RuleOutcome> outcomes = [rows, columns, TableAgainstTable.Apply(record, vocabulary), ProseAgainstTable.Apply(record, vocabulary)];
        var findings = Merge(outcomes.SelectMany(o => o.Suspects)).Select(s => ToFinding(s, record));
        return new CheckResult([.. findings], [.. outcomes.Select(o => o.Count(record.Id))]);
    }

    /// <summary>One suspect a figure, and none for a figure that only differs from one that is itself suspect.</summary>
    private static IEnumerable<Suspect> Merge(IEnumerable<Suspect> suspects)
    {
        var kept = new List<Suspect>();
        foreach (var suspect in suspects.OrderByDescending(s => s.Specificity))
        {
            var same = kept.FindIndex(k => k.Figure == suspect.Figure || (k.Specificity > suspect.Specificity && suspect.Others.Contains(k.Figure)));
            if (same < 0) kept.Add(suspect);
            else kept[same] = kept[same] with { Others = [.. kept[same].Others.Concat(suspect.Others).Append(suspect.Figure).Where(o => o != kept[same].Figure).Distinct()] };
        }
        return kept.OrderBy(s => s.Figure.Lines?.First ?? 0).ThenBy(s => s.Figure.Page).ThenBy(s => s.Rule, StringComparer.Ordinal);
    }

    private static Finding ToFinding(Suspect suspect, DocumentRecord record)
    {
        ImmutableArray<SourceLocation> sources = [suspect.Figure, .. suspect.Others.Distinct()];
        var content = string.Join('\n', [record.Id, suspect.Rule, suspect.Message.Da, .. sources.Select(s => s.Text)]);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, IdBytes));
        return new Finding(
            id, suspect.Code, suspect.Rule, suspect.Severity, "open", null, suspect.Message, suspect.Fix, "kr.", [record.Id], suspect.Expected, suspect.Found, sources);
    }
}
