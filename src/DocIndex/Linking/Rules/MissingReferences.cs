using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6001 reference-missing: a reference that resolves to no document is told; one whose code is that of a document with another title is a warning, since
/// one of the two is wrong. Must not speak of references that resolve, whatever their spelling.
/// </summary>
internal static class MissingReferences
{
    /// <summary>Looks at every reference.</summary>
    public static CrossOutcome Apply(ImmutableArray<DocumentRecord> records, IReadOnlyDictionary<string, ImmutableArray<Reference>> resolved)
    {
        var outcome = new CrossOutcome(CheckRule.ReferenceMissing);
        var byCode = records.Where(r => r.Code is not null).ToLookup(r => r.Code!, StringComparer.Ordinal);
        foreach (var record in records)
            foreach (var reference in resolved[record.Id])
            {
                if (reference.DocumentId is not null) { outcome.Pass(record.Id); continue; }
                var other = Beginnings(reference.Text).SelectMany(code => byCode[code]).FirstOrDefault(r => r.Id != record.Id && (record.BudgetYear is null || r.BudgetYear == record.BudgetYear));
                var message = other is null
                    ? new LocalizedText($"Der henvises til ”{reference.Text}”, som ikke er i biblioteket.", $"“{reference.Text}” is referred to, and is not in the library.")
                    : new LocalizedText($"Der henvises til ”{reference.Text}”, men {other.Code} har titlen ”{other.Title}”.", $"“{reference.Text}” is referred to, but {other.Code} is titled “{other.Title}”.");
                outcome.Fail(
                    new Suspect(CheckRule.ReferenceMissing, other is null ? Severity.Info : Severity.Warning, reference.Source, message, null, null, null, []) { Unit = "" },
                    other is null ? [record.Id] : [record.Id, other.Id]);
            }
        return outcome;
    }

    /// <summary>What stands before each blank of a text: one of them is the code, where it begins with one.</summary>
    private static IEnumerable<string> Beginnings(string text)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = text.IndexOf(' ', blank + 1)) yield return text[..blank];
    }
}
