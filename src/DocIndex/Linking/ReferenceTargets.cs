using System.Collections.Immutable;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>
/// Finds the note that a reference means, by the words of its title. Titles are looked up by their words, so that a large library is not gone through for
/// every reference.
/// </summary>
internal sealed class ReferenceTargets
{
    /// <summary>A reference must share so much of its words with a title, or half of that where the code agrees too.</summary>
    private const double SameTitle = 0.8;

    private readonly ImmutableArray<DocumentRecord> _records;
    private readonly HashSet<string>[] _titles;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);

    public ReferenceTargets(ImmutableArray<DocumentRecord> records)
    {
        _records = records;
        _titles = [.. records.Select(r => r.Title is null ? [] : LabelLikeness.Stems(WithoutCode(r.Title, r.Code)))];
        for (var i = 0; i < _titles.Length; i++)
        {
            foreach (var word in _titles[i])
            {
                if (!_byWord.TryGetValue(word, out var list)) _byWord[word] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>The note, and what speaks for it; null where the library has none that is alike enough.</summary>
    public (DocumentRecord Record, string Evidence)? Find(Reference reference, DocumentRecord from)
    {
        var whole = LabelLikeness.Stems(reference.Text);
        var best = whole.SelectMany(word => _byWord.GetValueOrDefault(word, [])).Distinct()
            .Where(i => _records[i].Id != from.Id)
            .Select(i =>
            {
                var record = _records[i];
                var sameCode = record.Code is { } code && reference.Text.StartsWith(code + " ", StringComparison.Ordinal);
                var words = sameCode ? LabelLikeness.Stems(WithoutCode(reference.Text, record.Code)) : whole;
                return (Record: record, Likeness: Likeness(words, _titles[i]), SameCode: sameCode);
            })
            .Where(c => c.Likeness >= (c.SameCode ? SameTitle / 2 : SameTitle))
            .OrderByDescending(c => c.SameCode).ThenByDescending(c => c.Likeness)
            .ThenByDescending(c => c.Record.BudgetYear == from.BudgetYear).ThenBy(c => c.Record.Id, StringComparer.Ordinal).ToList();
        return best.Count == 0 ? null
            : (best[0].Record, best[0].SameCode ? $"{best[0].Record.Code} {best[0].Record.Title}" : best[0].Record.Title!);
    }

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        return common == 0 ? 0 : common / (double)(a.Count + b.Count - common);
    }

    /// <summary>Titles are printed with their note's code, and quoted with or without it.</summary>
    private static string WithoutCode(string title, string? code) =>
        code is not null && title.StartsWith(code + " ", StringComparison.Ordinal) ? title[(code.Length + 1)..] : title;
}
