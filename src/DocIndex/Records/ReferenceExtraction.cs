using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Mentions of other notes: a title in quotation marks in a sentence that refers ("jf.", "se", "notat"), a note's code
/// with the title behind it, quoted or not, and the code alone behind words that refer. A code may be a number with the
/// word for what it numbers ("Blok 252", "budgetnotat nr. 90"). Behind them, <see cref="NamedDocuments"/>. Must not
/// take a quoted catchword ("task force") for a title, the number of a section, an item that the note itself heads, an amount or a law's paragraph for a code, nor
/// the note itself.
/// </summary>
/// <param name="own">The note's own code; null where it has none.</param>
/// <param name="ownTitle">The note's own title; null where it has none.</param>
internal sealed partial class ReferenceExtraction(DocumentText text, string? own, string? ownTitle)
{
    private const int FewestWords = 3;
    private const int MostWordsOfTitle = 12;
    private const int FewestWordsOfCell = 8;

    [GeneratedRegex(@"(?:[”“""](?<title>[^”“""»«]{8,200})[”“""]|[»«](?<title>[^”“""»«]{8,200})[»«])"
        + @"(?:\s*\((?<code>[^()]{2,14})\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    /// <summary>What parts a code from the title behind it.</summary>
    [GeneratedRegex(@"^\s*(?:[:–—-]\s*)?(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTitle { get; }

    private readonly List<Reference> _references = [];
    private readonly NumberedCodes _numbered = new(text.Vocabulary);
    private HashSet<string>? _heads;

    /// <summary>All references, in order, none resolved.</summary>
    public ImmutableArray<Reference> Extract()
    {
        foreach (var block in text.Told.Where(b => (IsSaid(b) && !IsOfFront(b)) || IsKeyed(b)))
            TakeAll(block.Text, printed => text.Locate(block, printed));
        foreach (var cell in text.Tables.SelectMany(t => t.Cells).Where(IsProse))
            TakeAll(cell.Text, printed => cell.Source with { Text = printed });
        foreach (var (name, source) in new NamedDocuments(text, ownTitle).Find())
            if (!_references.Exists(r => SaysName(r.Text, name) || HoldsCode(name, r, source)))
                _references.Add(new Reference(name, null, source) { IsNamedOnly = true });
        return [.. _references];
    }

    /// <summary>"Budgetnotat nr. 9, Kystsikring" is told by its number, "nr. 9".</summary>
    private static bool HoldsCode(string name, Reference coded, SourceLocation source) =>
        coded.Source.Block == source.Block && name.Contains(coded.Text, StringComparison.Ordinal);

    /// <summary>"Blok 252 Spildevandsplan" says "Blok 252 – Spildevandsplan" and "Spildevandsplan".</summary>
    private static bool SaysName(string reference, string name) => $" {PhraseSet.Normalize(reference).Trim()}"
        .EndsWith($" {PhraseSet.Normalize(name).Trim()}", StringComparison.Ordinal);

    private static bool IsSaid(Block block) => block.Role is BlockRole.Paragraph or BlockRole.List;

    /// <summary>What stands above the first section and is no sentence may be the note's own code and title.</summary>
    private bool IsOfFront(Block block) => text.SectionOf(block) is null
        && !LineText.HasFiniteVerb(block.Text) && !LineText.EndsSentence(block.Text);

    /// <summary>
    /// "Relaterede forslag: BI24 Madpolitik" on a line of its own, set like a heading or among the keys above the first
    /// section. Must not match a key that names the note itself ("Budgetnotat: BI24 …"), nor a heading with a number.
    /// </summary>
    private bool IsKeyed(Block block) => (block.Role == BlockRole.Heading || IsSaid(block))
        && block.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
        && IsKeyOfReferences(block.Text[..colon]) && BeginsWithCode(block.Text[(colon + 2)..]);

    private bool IsKeyOfReferences(string key) =>
        text.Vocabulary.ReferenceWords.In(key) && text.Vocabulary.Kinds.Exact(key) is null;

    private bool BeginsWithCode(string said) =>
        NoteCode.AtStart(said) is not null || _numbered.In(said).Any(c => c.Start == 0);

    /// <summary>What stands beside a box stands in a cell. Must not match a label.</summary>
    private static bool IsProse(Tables.Cell cell) => cell.Text.Count(c => c == ' ') >= FewestWordsOfCell
        && LineText.HasFiniteVerb(cell.Text);

    private void TakeAll(string said, Func<string, SourceLocation> locate)
    {
        foreach (var sentence in Sentences.Split(said))
        {
            var quotes = Quoted.Matches(sentence).ToList();
            TakeTitledBefore(sentence, locate);
            var codes = NoteCode.In(sentence).Concat(_numbered.In(sentence)).Where(c =>
                !quotes.Exists(q => q.Index <= c.Start && c.Start < q.Index + q.Length)).ToList();
            foreach (var quote in quotes) TakeQuoted(sentence, quote, locate);
            foreach (var (start, code) in codes)
                if (!quotes.Exists(q => IsBefore(sentence, start + code.Length, q.Index))) TakeCoded(sentence, start,
                    code, locate);
        }
    }

    /// <summary>
    /// "forudsætter forslaget Eldrevne busser (K-08)": a title behind a word that refers, and its code in brackets.
    /// Must not take a name whose brackets hold no code, or a title that nothing refers to.
    /// </summary>
    private void TakeTitledBefore(string sentence, Func<string, SourceLocation> locate)
    {
        foreach (Match match in CodeInBrackets.Matches(sentence))
        {
            var code = match.Groups["code"].Value;
            if (!NoteCode.IsCode(code) || !NoteCode.HasLetters(code) || code == own) continue;
            var capital = Capital.Matches(sentence[..match.Index]).FirstOrDefault(c =>
                text.Vocabulary.ReferenceWords.Trailing(sentence[..c.Index].TrimEnd()) is not null);
            if (capital is null) continue;
            var title = sentence[capital.Index..match.Index].Trim();
            if (title.Split(' ').Length is > 1 and <= MostWordsOfTitle && title.IndexOfAny(['.', ';', ':', '(']) < 0)
                Add($"{code} {title}", title, locate);
        }
    }

    [GeneratedRegex(@"\s\((?<code>[^()\s]{2,14})\)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeInBrackets { get; }

    [GeneratedRegex(@"(?<=\s)\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Capital { get; }

    /// <summary>True where nothing but blanks parts a code from the quotation behind it.</summary>
    private static bool IsBefore(string sentence, int end, int quote) => end <= quote
        && sentence[end..quote].Trim(' ', ':', '–', ',').Length == 0;

    private void TakeQuoted(string sentence, Match quote, Func<string, SourceLocation> locate)
    {
        var title = quote.Groups["title"].Value.Trim();
        var before = sentence[..quote.Index].TrimEnd();
        var behind = quote.Groups["code"].Value;
        var code = NoteCode.IsCode(behind) || _numbered.IsCode(behind) ? behind : CodeAtEnd(before);
        var refers = text.Vocabulary.ReferenceWords.In(sentence) && title.Split(' ').Length >= FewestWords
            && char.IsUpper(title[0]);
        refers |= char.IsUpper(title[0]) && text.Vocabulary.ReferenceWords.Trailing(before) is not null;
        if (code is not null
            && !title.StartsWith(code, StringComparison.Ordinal)) Add($"{code} {title}", title, locate);
        else if (refers || NoteCode.AtStart(title) is { } own && NoteCode.HasLetters(own)) Add(title, title, locate);
    }

    private string? CodeAtEnd(string before)
    {
        var (start, code) = NoteCode.In(before).Concat(_numbered.In(before)).Where(c =>
            c.Start + c.Code.Length == before.Length)
            .OrderBy(c => c.Start).FirstOrDefault();
        return code is null || start < 0 ? null : code;
    }

    private void TakeCoded(string sentence, int start, string code, Func<string, SourceLocation> locate)
    {
        var (before, behind) = (sentence[..start], sentence[(start + code.Length)..]);
        var isNamed = NoteCode.HasLetters(code) && !NumberedCodes.IsNumbered(code);
        var title = BeforeTitle.Match(behind) is { Success: true, Length: > 0 } gap ? TitleIn(behind[gap.Length..])
            : null;
        if (IsOwn(code, title) || !isNamed && IsOfNoteItself(before, code)) return;
        if (title is not null)
        {
            var refers = text.Vocabulary.ReferenceWords.In(isNamed ? before + " ; " + behind : before);
            var isTelling = isNamed && title.Contains(' ', StringComparison.Ordinal)
                && !code.Contains(' ', StringComparison.Ordinal);
            if (refers || isTelling) Add($"{code} {title}", code, locate);
        }
        else if (text.Vocabulary.ReferenceWords.Trailing(before.TrimEnd(' ', '(')) is not null
            && IsKnownForm(code)) Add(code, code, locate);
    }

    /// <summary>Numbers parted by points are codes of notes where the note itself has such a one.</summary>
    private bool IsKnownForm(string code) => NoteCode.HasLetters(code) || own is not null && !NoteCode.HasLetters(own)
        && own.Contains('.', StringComparison.Ordinal);

    /// <summary>
    /// True for the note's own code, unless it stands before a title that has no word of the note's: a slip, or the
    /// code of another year.
    /// </summary>
    private bool IsOwn(string code, string? title)
    {
        if (own is null || code != own && !NumberedCodes.AreOne(code, own)) return false;
        return title is null || ownTitle is null || LabelLikeness.Coverage(title, ownTitle) > 0;
    }

    /// <summary>True where a number opens its sentence, or the note itself heads a section or an item by it.</summary>
    private bool IsOfNoteItself(string before, string code)
    {
        _heads ??= [.. text.Told.Where(b => b.Role != BlockRole.Table).Select(b => Head(b.Text)).OfType<string>()];
        return before.Trim().Length == 0 || _heads.Contains(code);
    }

    private string? Head(string said) => NoteCode.AtStart(said) is { } code && !NoteCode.HasLetters(code) ? code
        : _numbered.In(said).FirstOrDefault() is { Start: 0, Code: { } numbered } && numbered != own ? numbered : null;

    /// <summary>
    /// The words behind a code up to where its sentence goes on: a verb, an adverb, a bracket, a stop.
    /// </summary>
    private string? TitleIn(string behind)
    {
        var end = behind.IndexOfAny(['.', ';', ')', '(', '?', '!']);
        var words = (end < 0 ? behind : behind[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWordsOfTitle)
            .TakeWhile((w, i) => i == 0 || text.Vocabulary.AfterTitleWords.Exact(w) is null
                && !LineText.HasFiniteVerb("x " + w)).ToList();
        return words.Count == 0 ? null : string.Join(' ', words).TrimEnd(',');
    }

    private void Add(string said, string printed, Func<string, SourceLocation> locate)
    {
        if (!_references.Exists(r => r.Text == said)) _references.Add(new Reference(said, null, locate(printed)));
    }
}
