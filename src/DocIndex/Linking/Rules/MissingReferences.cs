using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6001 reference-missing: a reference that resolves to no document is told; one whose code is that of a document with another title is a warning, since
/// one of the two is wrong. Must not speak of references that resolve, whatever their spelling, nor of documents that
/// are no notes (a policy, a plan).
/// </summary>
internal static class MissingReferences
{
    /// <summary>Looks at every reference.</summary>
    public static CrossOutcome Apply(ImmutableArray<LinkedNote> notes, IReadOnlyDictionary<string, ImmutableArray<Reference>> resolved)
    {
        var outcome = new CrossOutcome(CheckRule.ReferenceMissing);
        var byCode = notes.Where(n => n.Code is not null).ToLookup(n => n.Code!, StringComparer.Ordinal);
        foreach (var note in notes)
            foreach (var reference in resolved[note.Id])
            {
                if (reference.DocumentId is not null) { outcome.Pass(note.Id); continue; }
                if (reference.IsNamedOnly) continue;
                var other = Beginnings(reference.Text).SelectMany(code => byCode[code]).FirstOrDefault(n => n.Id != note.Id && (note.BudgetYear is null || n.BudgetYear == note.BudgetYear));
                var message = other is null
                    ? new LocalizedText($"Der henvises til ”{reference.Text}”, som ikke er i biblioteket.", $"“{reference.Text}” is referred to, and is not in the library.")
                    : new LocalizedText($"Der henvises til ”{reference.Text}”, men {other.Code} har titlen ”{other.Title}”.", $"“{reference.Text}” is referred to, but {other.Code} is titled “{other.Title}”.");
                outcome.Fail(
                    new Suspect(CheckRule.ReferenceMissing, other is null ? Severity.Info : Severity.Warning, reference.Source, message, null, null, null, []) { Unit = "" },
                    other is null ? [note.Id] : [note.Id, other.Id]);
            }
        return outcome;
    }

    /// <summary>What stands before each blank of a text: one of them is the code, where it begins with one.</summary>
    private static IEnumerable<string> Beginnings(string text)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = text.IndexOf(' ', blank + 1)) yield return text[..blank];
    }
}
