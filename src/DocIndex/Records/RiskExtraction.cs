using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Risks: every paragraph of a section on risks, by the sentence that says what may go wrong, with the sentences that say what is done about it; elsewhere only
/// sentences in which someone "risikerer" something. A paragraph that says there are no risks is none.
/// </summary>
internal sealed class RiskExtraction(DocumentText text)
{
    private readonly PhraseSet _cue = text.Vocabulary.RiskWords["cue"];
    private readonly PhraseSet _none = text.Vocabulary.RiskWords["none"];
    private readonly PhraseSet _response = text.Vocabulary.RiskWords["response"];
    private readonly PhraseSet _mention = text.Vocabulary.RiskWords["mention"];
    private readonly PhraseSet _responseHeading = text.Vocabulary.RiskWords["responseHeading"];

    /// <summary>All risks, in order.</summary>
    public ImmutableArray<Risk> Extract()
    {
        var risks = ImmutableArray.CreateBuilder<Risk>();
        foreach (var block in text.Prose)
        {
            var sentences = Sentences.Split(block.Text);
            if (text.RoleAt(block) != SectionRole.Risks)
            {
                foreach (var sentence in sentences.Where(s => _mention.In(s))) risks.Add(new Risk(sentence, null, text.Locate(block, sentence)));
                continue;
            }
            if (_responseHeading.In(text.SectionOf(block)?.Heading ?? ""))
            {
                if (risks.Select((r, i) => r.Response is null ? i : -1).FirstOrDefault(i => i >= 0, -1) is var open && open >= 0 && _response.In(block.Text))
                    risks[open] = risks[open] with { Response = block.Text };
                continue;
            }
            var told = sentences.Where(s => !_none.In(s)).ToList();
            var risk = told.Find(s => _cue.In(s) && !_response.In(s)) ?? told.Find(s => !_response.In(s)) ?? told.Find(s => _cue.In(s));
            if (risk is null) continue;
            var responses = told.Where(s => s != risk && _response.In(s)).ToList();
            risks.Add(new Risk(risk, responses.Count == 0 ? null : string.Join(' ', responses), text.Locate(block, risk)));
        }
        return risks.ToImmutable();
    }
}
