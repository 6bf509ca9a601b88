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

    private readonly ImmutableArray<LinkedNote> _notes;
    private readonly SharedWords _words;
    private readonly Dictionary<int, List<int>> _byWord = [];

    public ReferenceTargets(ImmutableArray<LinkedNote> notes, SharedWords words)
    {
        (_notes, _words) = (notes, words);
        for (var i = 0; i < notes.Length; i++)
        {
            foreach (var word in notes[i].TitleStems.Words)
            {
                if (!_byWord.TryGetValue(word, out var list)) _byWord[word] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>The note, and what speaks for it; null where the library has none that is alike enough.</summary>
    public (LinkedNote Note, string Evidence)? Find(Reference reference, LinkedNote from)
    {
        var whole = _words.Stems(reference.Text);
        var withoutCode = new Dictionary<string, WordSet>(StringComparer.Ordinal);
        var best = whole.Words.SelectMany(word => _byWord.GetValueOrDefault(word, [])).Distinct().Select(i => _notes[i])
            .Where(note => note.Id != from.Id)
            .Select(note =>
            {
                if (note.Code is not { } code || !BeginsWith(reference.Text, code)) return (Note: note, Likeness: whole.Likeness(note.TitleStems), SameCode: false);
                if (!withoutCode.TryGetValue(code, out var stems)) withoutCode[code] = stems = _words.Stems(LinkedNote.WithoutCode(reference.Text, code));
                return (Note: note, Likeness: stems.Likeness(note.TitleStems), SameCode: true);
            })
            .Where(c => c.Likeness >= (c.SameCode ? SameTitle / 2 : SameTitle))
            .OrderByDescending(c => c.SameCode).ThenByDescending(c => c.Likeness)
            .ThenByDescending(c => c.Note.BudgetYear == from.BudgetYear).ThenBy(c => c.Note.Id, StringComparer.Ordinal).ToList();
        return best.Count == 0 ? null
            : (best[0].Note, best[0].SameCode ? $"{best[0].Note.Code} {best[0].Note.Title}" : best[0].Note.Title!);
    }

    private static bool BeginsWith(string text, string code) => text.Length > code.Length && text[code.Length] == ' ' && text.StartsWith(code, StringComparison.Ordinal);
}
