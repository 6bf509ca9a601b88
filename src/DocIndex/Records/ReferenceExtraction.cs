using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Records.Front;

namespace DocIndex.Records;

/// <summary>
/// Mentions of other notes: a title in quotation marks in a sentence that refers ("jf.", "se", "notat"), a note's code with the title behind it, quoted or not, and the code alone in a sentence
/// that refers. Must not take a quoted catchword ("task force") for a title, the number of a section or a law's paragraph for a code, nor the note itself.
/// </summary>
/// <param name="own">The note's own code; null where it has none.</param>
internal sealed partial class ReferenceExtraction(DocumentText text, string? own)
{
    private const int FewestWords = 3;
    private const int MostWordsOfTitle = 12;

    [GeneratedRegex(@"(?:[”“""](?<title>[^”“""»«]{8,200})[”“""]|[»«](?<title>[^”“""»«]{8,200})[»«])(?:\s*\((?<code>[^()]{2,14})\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    /// <summary>What parts a code from the title behind it.</summary>
    [GeneratedRegex(@"^\s*(?:[:–—-]\s*)?(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeTitle { get; }

    private readonly List<Reference> _references = [];

    /// <summary>All references, in order, none resolved.</summary>
    public ImmutableArray<Reference> Extract()
    {
        foreach (var block in text.Prose)
            foreach (var sentence in Sentences.Split(block.Text))
            {
                var quotes = Quoted.Matches(sentence).ToList();
                foreach (var quote in quotes) TakeQuoted(block, sentence, quote);
                foreach (var (start, code) in NoteCode.In(sentence))
                    if (code != own && !quotes.Exists(q => q.Index <= start && start < q.Index + q.Length)) TakeCoded(block, sentence, start, code);
            }
        return [.. _references];
    }

    private void TakeQuoted(Block block, string sentence, Match quote)
    {
        var title = quote.Groups["title"].Value.Trim();
        var before = sentence[..quote.Index].TrimEnd();
        var code = NoteCode.IsCode(quote.Groups["code"].Value) ? quote.Groups["code"].Value : NoteCode.In(before).LastOrDefault() is { Code: { } last } found && found.Start + last.Length == before.Length ? last : null;
        var refers = text.Vocabulary.ReferenceWords.In(sentence) && title.Split(' ').Length >= FewestWords && char.IsUpper(title[0]);
        refers |= char.IsUpper(title[0]) && text.Vocabulary.ReferenceWords.Trailing(before) is not null;
        if (code is not null && !title.StartsWith(code, StringComparison.Ordinal)) Add(block, $"{code} {title}", title);
        else if (refers || NoteCode.AtStart(title) is { } own && NoteCode.HasLetters(own)) Add(block, title, title);
    }

    private void TakeCoded(Block block, string sentence, int start, string code)
    {
        var behind = sentence[(start + code.Length)..];
        var refers = text.Vocabulary.ReferenceWords.In(sentence);
        if (BeforeTitle.Match(behind) is { Success: true, Length: > 0 } gap && TitleIn(behind[gap.Length..]) is { } title)
        {
            if (refers || title.Contains(' ', StringComparison.Ordinal) && NoteCode.HasLetters(code)) Add(block, $"{code} {title}", code);
        }
        else if (NoteCode.HasLetters(code) && text.Vocabulary.ReferenceWords.Trailing(WithoutKind(sentence[..start])) is not null) Add(block, code, code);
    }

    private static string WithoutKind(string before) => before.TrimEnd(' ', '(');

    /// <summary>The words behind a code up to where its sentence goes on: a verb, an adverb, a bracket, a stop.</summary>
    private string? TitleIn(string behind)
    {
        var end = behind.IndexOfAny(['.', ';', ')', '(', '?', '!']);
        var words = (end < 0 ? behind : behind[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWordsOfTitle)
            .TakeWhile((w, i) => i == 0 || text.Vocabulary.AfterTitleWords.Exact(w) is null && !LineText.HasFiniteVerb("x " + w)).ToList();
        return words.Count == 0 ? null : string.Join(' ', words).TrimEnd(',');
    }

    private void Add(Block block, string said, string printed)
    {
        if (!_references.Exists(r => r.Text == said)) _references.Add(new Reference(said, null, text.Locate(block, printed)));
    }
}
