using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// The office that lays a case before a committee: "Center for Teknik og Miljø indstiller til Klimaudvalget, at …",
/// "Natur og Vand foreslår …". Must not take a committee, a person ("Økonomichefen anbefaler"), parties, or
/// "Forvaltningen", which is no name.
/// </summary>
internal sealed class ProposingOffice(DocumentText text)
{
    private readonly FrontNames _names = new(text.Vocabulary);

    /// <summary>The first that proposes anything, with its place; null where no sentence begins so.</summary>
    public (string Name, SourceLocation Source)? Find() => Submitting() ?? Before("proposes");

    /// <summary>The first that submits the case ("indstiller"), which makes the note one; else null.</summary>
    public (string Name, SourceLocation Source)? Submitting() => Before("submits");

    private (string Name, SourceLocation Source)? Before(string verb)
    {
        var before = VocabularyPattern.Of(
            $@"^(?<who>\p{{Lu}}[^.:;]{{2,70}}?)\s+{text.Vocabulary.FrontWords[verb].Pattern()}(?!\p{{L}})",
            RegexOptions.CultureInvariant);
        foreach (var block in text.Told)
        {
            if (block.Role is BlockRole.Table or BlockRole.Running or BlockRole.Footnote) continue;
            foreach (var sentence in Sentences.Split(block.Text))
                if (before.Match(sentence).Groups["who"] is { Success: true, Value: var who } && IsNameInProse(who))
                    return (who, text.Locate(block, who));
        }
        return null;
    }

    private bool IsNameInProse(string who) => _names.IsOffice(who) || _names.IsOfFieldsOnly(who);
}
