using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DocIndex.Records;

/// <summary>
/// Mentions of other notes: a title in quotation marks in a sentence that refers ("jf.", "se", "notat"), or one that begins with a note's code. Must
/// not take a quoted catchword ("task force") for a title.
/// </summary>
internal sealed partial class ReferenceExtraction(DocumentText text)
{
    private const int FewestWords = 3;

    [GeneratedRegex(@"[”“""»](?<title>[^”“""»«]{8,200})[”“""«]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^\p{Lu}{1,4}\s?[0-9]{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithCode { get; }

    /// <summary>All references, in order, none resolved.</summary>
    public ImmutableArray<Reference> Extract()
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        foreach (var block in text.Prose)
            foreach (var sentence in Sentences.Split(block.Text))
                foreach (Match match in Quoted.Matches(sentence))
                {
                    var title = match.Groups["title"].Value.Trim();
                    var isTitle = StartsWithCode.IsMatch(title) || (text.Vocabulary.ReferenceWords.In(sentence) && title.Split(' ').Length >= FewestWords && char.IsUpper(title[0]));
                    if (isTitle && !references.Any(r => r.Text == title)) references.Add(new Reference(title, null, text.Locate(block, title)));
                }
        return references.ToImmutable();
    }
}
