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

    private const int FewestWords = 3;

    private readonly ImmutableArray<LinkedNote> _notes;
    private readonly SharedWords _words;
    private readonly Dictionary<int, List<int>> _byWord = [];

    /// <summary>Of codes without case, blanks and what parts them.</summary>
    private readonly Dictionary<string, List<int>> _byCode = new(StringComparer.Ordinal);

    public ReferenceTargets(ImmutableArray<LinkedNote> notes, SharedWords words)
    {
        (_notes, _words) = (notes, words);
        for (var i = 0; i < notes.Length; i++)
        {
            if (notes[i].Code is { } code)
            {
                if (!_byCode.TryGetValue(Folded(code), out var coded)) _byCode[Folded(code)] = coded = [];
                coded.Add(i);
            }
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
        if (ByCodeAlone(reference, from) is { } only) return (only, only.Code!);
        var whole = _words.Stems(reference.Text);
        // A note whose code was not read may have that of the reference.
        var bare = NumberedBefore(reference.Text) is { } title ? _words.Stems(reference.Text[title..]) : whole;
        var withoutCode = new Dictionary<string, WordSet>(StringComparer.Ordinal);
        var best = whole.Words.SelectMany(word => _byWord.GetValueOrDefault(word, [])).Distinct().Select(i => _notes[i])
            .Where(note => note.Id != from.Id)
            .Select(note =>
            {
                if (note.Code is not { } code) return (Note: note, Likeness: Math.Max(
                    whole.Likeness(note.TitleStems), bare.Likeness(note.TitleStems)), SameCode: false);
                if (CodeAt(reference.Text, code) is not { } printed) return (Note: note,
                    Likeness: whole.Likeness(note.TitleStems), SameCode: false);
                if (!withoutCode.TryGetValue(printed, out var stems))
                    withoutCode[printed] = stems = _words.Stems(LinkedNote.WithoutCode(reference.Text, printed));
                return (Note: note, Likeness: stems.Likeness(note.TitleStems), SameCode: true);
            })
            .Where(c => c.Likeness >= (c.SameCode ? SameTitle / 2 : SameTitle)
                || IsCut(reference.Text, c.Note, c.SameCode))
            .OrderByDescending(c => c.SameCode).ThenByDescending(c => c.Likeness)
            .ThenByDescending(c => c.Note.BudgetYear == from.BudgetYear).ThenBy(c => c.Note.Id, StringComparer.Ordinal).ToList();
        return best.Count == 0 ? null
            : (best[0].Note, best[0].SameCode ? $"{best[0].Note.Code} {best[0].Note.Title}" : best[0].Note.Title!);
    }

    /// <summary>
    /// "BI21 Mestring" for "Mestring og egen bolig til unge": the title's beginning behind its code. "Analyse af
    /// kommunens ejendomme" for "Tema 5 nr. 40 Analyse af kommunens ejendomme": a title without what stands before it.
    /// Must not match fewer words than three that no code stands before.
    /// </summary>
    private static bool IsCut(string text, LinkedNote note, bool sameCode)
    {
        if (note.Title is not { } title) return false;
        if (sameCode) return (LinkedNote.WithoutCode(title, note.Code) + " ").StartsWith(
            LinkedNote.WithoutCode(text, CodeAt(text, note.Code!)) + " ", StringComparison.OrdinalIgnoreCase);
        return text.Count(c => c == ' ') >= FewestWords - 1
            && (" " + title).EndsWith(" " + text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The one note whose code is all that the reference says, of the same budget where several have it; null where none or more than one is left.</summary>
    private LinkedNote? ByCodeAlone(Reference reference, LinkedNote from)
    {
        var number = NumberedCodes.NumberOf(reference.Text) is { } bare ? _byCode.GetValueOrDefault(Folded(bare), [])
            .Where(i => MayBeOneRound(_notes[i], from)) : [];
        var coded = _byCode.GetValueOrDefault(Folded(reference.Text), []).Concat(number).Distinct()
            .Select(i => _notes[i]).Where(n => n.Id != from.Id).ToList();
        var ofYear = coded.FindAll(n => n.BudgetYear == from.BudgetYear);
        return coded is [var only] ? only : ofYear is [var same] ? same : null;
    }

    /// <summary>A bare number is the code of many notes: those of one year and municipality.</summary>
    private static bool MayBeOneRound(LinkedNote note, LinkedNote from) =>
        note.BudgetYear == from.BudgetYear && note.Municipality == from.Municipality;

    private static string Folded(string code) => new([.. code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>Where the title begins behind "Blok 252" or its like; null where none stands before it.</summary>
    private static int? NumberedBefore(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0) return null;
        var end = text.IndexOf(' ', blank + 1);
        return end > 0 && NumberedCodes.IsNumbered(text[..end]) ? end + 1 : null;
    }

    /// <summary>
    /// What a reference begins with that is the code of a note: the code itself, or, where one of the two has the word
    /// that the other leaves out ("Blok 252", "252"), its number. Null where it begins otherwise.
    /// </summary>
    private static string? CodeAt(string text, string code)
    {
        for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = text.IndexOf(' ', blank + 1))
        {
            if (text[..blank] == code || NumberedCodes.AreOne(text[..blank], code)) return text[..blank];
            if (blank > code.Length + LongestWord) return null;
        }

        return null;
    }

    /// <summary>Letters of the longest word that numbers notes, with its blank.</summary>
    private const int LongestWord = 24;
}
