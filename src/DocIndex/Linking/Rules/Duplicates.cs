using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Linking.Rules;

/// <summary>
/// DI6004 duplicate-document: the same file under two names is told; two versions of one note are told with the amounts that changed, as a warning where any
/// did. Must not speak of a note in two formats that says the same.
/// </summary>
internal static class Duplicates
{
    private const int MostChanges = 5;

    /// <summary>Looks at files with the same bytes, and at documents linked as the same work.</summary>
    public static CrossOutcome Apply(ImmutableArray<LinkedNote> notes, Dictionary<string, LinkedNote> byId, IReadOnlyList<Link> links)
    {
        var outcome = new CrossOutcome(CheckRule.DuplicateDocument);
        foreach (var same in notes.Where(r => r.Sha256 is not null).GroupBy(r => r.Sha256).Where(g => g.Count() > 1))
            foreach (var copy in same.Skip(1))
                Tell(outcome, Severity.Info, copy, same.First(), $"Samme fil som {same.First().File}.", $"The same file as {same.First().File}.", []);
        // Of many versions each is held against one.
        foreach (var link in links.Where(l => l.Kind == "sameWork").DistinctBy(l => l.From))
        {
            var (later, earlier) = (byId[link.From], byId[link.To]);
            if (later.Sha256 is not null && later.Sha256 == earlier.Sha256) continue;
            var changes = Changes(later, earlier).ToList();
            if (changes.Count == 0) { outcome.Pass(later.Id); continue; }
            var listed = string.Join("; ", changes.Take(MostChanges).Select(c => $"{c.Mine.Label} {c.Mine.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? c.Mine.Period}: {c.Other.Printed} → {c.Mine.Printed}"));
            Tell(outcome, Severity.Warning, later, earlier,
                $"En anden udgave af {earlier.File}; {changes.Count} beløb er ændret: {listed}.", $"Another version of {earlier.File}; {changes.Count} amounts changed: {listed}.",
                [.. changes.SelectMany(c => new[] { c.Mine.Source, c.Other.Source })]);
        }
        return outcome;
    }

    private static IEnumerable<(Amount Mine, Amount Other)> Changes(LinkedNote later, LinkedNote earlier)
    {
        var others = earlier.Amounts.ToLookup(a => (a.Table, a.Label, a.Year, a.Period, a.Basis, a.ControlArea));
        foreach (var group in later.Amounts.ToLookup(a => (a.Table, a.Label, a.Year, a.Period, a.Basis, a.ControlArea)))
            if (group.ToList() is [var mine] && others[group.Key].ToList() is [var other] && mine.Value != other.Value) yield return (mine, other);
    }

    private static void Tell(CrossOutcome outcome, Severity severity, LinkedNote later, LinkedNote earlier, string da, string en, ImmutableArray<SourceLocation> places)
    {
        var whole = new SourceLocation(later.Id, 1, null, null, null, null, later.Title ?? later.File);
        outcome.Fail(new Suspect(CheckRule.DuplicateDocument, severity, places.IsEmpty ? whole : places[0], new LocalizedText(da, en), null, null, null, places) { Unit = "" }, [later.Id, earlier.Id]);
    }
}
