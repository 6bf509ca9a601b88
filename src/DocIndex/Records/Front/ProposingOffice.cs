using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// The office that lays a case before a committee: "Center for Teknik og Miljø indstiller til Klimaudvalget, at …",
/// "Natur og Vand foreslår …". Must not take a committee,
/// a person ("Økonomichefen anbefaler"), parties, or "Forvaltningen", which is no name.
/// </summary>
internal sealed class ProposingOffice(DocumentText text)
{
    private readonly FrontNames _names = new(text.Vocabulary);

    private readonly Regex _proposes = VocabularyPattern.Of(
        $@"^(?<who>\p{{Lu}}[^.:;]{{2,70}}?)\s+{text.Vocabulary.FrontWords["proposes"].Pattern()}(?!\p{{L}})",
            RegexOptions.CultureInvariant);

    /// <summary>Its name and place; null where no sentence begins so.</summary>
    public (string Name, SourceLocation Source)? Find()
    {
        foreach (var block in text.Told.Where(b =>
            b.Role is not (BlockRole.Table or BlockRole.Running or BlockRole.Footnote)))
            foreach (var sentence in Sentences.Split(block.Text))
                if (_proposes.Match(sentence) is { Success: true } match && match.Groups["who"].Value is var who
                    && (_names.IsOffice(who) || _names.IsOfFieldsOnly(who)))
                    return (who, text.Locate(block, who));
        return null;
    }
}
