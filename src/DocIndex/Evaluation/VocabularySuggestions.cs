using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Evaluation;

/// <summary>Words that documents use in a place where the vocabulary could explain them, and does not.</summary>
/// <param name="Kind">"heading", "row" or "column".</param>
/// <param name="Text">As first printed.</param>
/// <param name="Count">How often, in all documents.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Example">Where it was first met.</param>
public sealed record VocabularySuggestion(string Kind, string Text, int Count, int Documents, SourceLocation Example);

/// <summary>Finds headings, row labels and column headers that no entry of a vocabulary explains.</summary>
public static class VocabularySuggestions
{
    /// <summary>All of them, the most frequent first; those of more documents before those of fewer.</summary>
    public static ImmutableArray<VocabularySuggestion> Of(IEnumerable<ProcessedDocument> documents, DanishVocabulary vocabulary)
    {
        var met = new Dictionary<(string Kind, string Words), (string Text, SourceLocation First, int Count, HashSet<string> Documents)>();
        foreach (var document in documents)
            foreach (var (kind, text, place) in Unexplained(document, vocabulary))
            {
                var key = (kind, PhraseSet.Normalize(text));
                if (key.Item2.Length == 0) continue;
                var seen = met.TryGetValue(key, out var before) ? before : (text, place, 0, []);
                seen.Item4.Add(document.Record.Id);
                met[key] = (seen.Item1, seen.Item2, seen.Item3 + 1, seen.Item4);
            }
        return
        [
            .. met.Select(m => new VocabularySuggestion(m.Key.Kind, m.Value.Text, m.Value.Count, m.Value.Documents.Count, m.Value.First))
                .OrderByDescending(s => s.Count).ThenByDescending(s => s.Documents).ThenBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Text, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Kind, string Text, SourceLocation Place)> Unexplained(ProcessedDocument document, DanishVocabulary vocabulary)
    {
        foreach (var section in document.Record.Sections.Where(s => s.Role == SectionRole.Other))
            yield return ("heading", WithoutNumber(section.Heading), section.Source);
        foreach (var table in document.Tables)
            foreach (var cell in table.Cells.Where(c => c.Row == 0 && !IsHeaderExplained(table.Columns[c.Column], c.Text, vocabulary)))
                yield return ("column", cell.Text, cell.Source);
        foreach (var row in document.Record.Amounts.Where(a => a.Source.Cell is not null).DistinctBy(a => (a.Source.Cell!.Value.Table, a.Source.Cell!.Value.Row)))
            if (RowLabel.SortOf(row.Label, vocabulary) == RowSort.Item && !vocabulary.Rows.In(row.Label) && row.Committee is null && !vocabulary.ControlAreas.In(row.Label))
                yield return ("row", row.Label, row.Source);
    }

    private static bool IsHeaderExplained(Column column, string text, DanishVocabulary vocabulary) =>
        column.Year is not null || column.Period is not null || vocabulary.Columns.In(text) || vocabulary.Quantities.In(text)
        || UnitGrammar.Find(text) is not null || PriceLevelGrammar.Find(text) is not null || !text.Any(char.IsLetter);

    private static string WithoutNumber(string heading) => heading.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', ' ');
}
