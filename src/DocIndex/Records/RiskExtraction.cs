using System.Collections.Immutable;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Risks: the rows of tables of risks; one for each paragraph or item of a section on risks, by the sentence that says what may go wrong, with the sentences
/// that say what is done about it; elsewhere only sentences in which someone "risikerer" something. A paragraph that says there are no risks is none,
/// and one that only says what is done belongs to the risk before it.
/// </summary>
internal sealed class RiskExtraction(DocumentText text)
{
    private readonly PhraseSet _cue = text.Vocabulary.RiskWords["cue"];
    private readonly PhraseSet _none = text.Vocabulary.RiskWords["none"];
    private readonly PhraseSet _response = text.Vocabulary.RiskWords["response"];
    private readonly PhraseSet _mention = text.Vocabulary.RiskWords["mention"];
    private readonly PhraseSet _responseHeading = text.Vocabulary.RiskWords["responseHeading"];
    private readonly ImmutableArray<Risk>.Builder _risks = ImmutableArray.CreateBuilder<Risk>();
    private Section? _section;

    /// <summary>All risks, those of prose first, each in order.</summary>
    public ImmutableArray<Risk> Extract()
    {
        foreach (var block in text.Prose)
            if (text.RoleAt(block) == SectionRole.Risks) Take(block);
            else
                foreach (var sentence in Sentences.Split(block.Text).Where(_mention.In)) _risks.Add(new Risk(sentence, null, text.Locate(block, sentence)));
        foreach (var table in FactTable.Of(text)) TakeTable(table);
        return _risks.ToImmutable();
    }

    private void Take(Block block)
    {
        if (_responseHeading.In(text.SectionOf(block)?.Heading ?? ""))
        {
            if (FirstOpen() is { } open && (_response.In(block.Text) || LineText.HasFiniteVerb(block.Text) || _risks.Count > 0)) Answer(open, block.Text);
            return;
        }
        var sentences = Sentences.Split(block.Text);
        var told = sentences.Where(s => !_none.In(s)).ToList();
        var risk = told.Find(s => _cue.In(s) && !_response.In(s)) ?? told.Find(s => !_response.In(s)) ?? told.Find(s => _cue.In(s));
        if (risk is null) return;
        var isSection = text.SectionOf(block) == _section;
        if (isSection && block.Role == BlockRole.Paragraph && !_cue.In(risk))
        {
            if (LineText.HasFiniteVerb(block.Text) && _risks.Count > 0 && _risks[^1].Response is null) Answer(_risks.Count - 1, block.Text);
            return;
        }
        if (!_cue.In(risk) && (risk.Split(' ').Length <= FewestWords || block.Role == BlockRole.Paragraph && !told.Exists(_response.In) && HasCue(text.SectionOf(block)))) return;
        _section = text.SectionOf(block);
        var after = told.SkipWhile(s => s != risk).Skip(1).Where(s => _response.In(s) || !_cue.In(s)).Concat(told.TakeWhile(s => s != risk).Where(_response.In)).ToList();
        _risks.Add(new Risk(risk, after.Count == 0 ? null : string.Join(' ', after), text.Locate(block, risk)));
    }

    /// <summary>Where a section's own sentences say what may go wrong, one without such words, or words on what is done, is none.</summary>
    private bool HasCue(Section? section) => text.Prose.Any(b => text.SectionOf(b) == section && _cue.In(b.Text));

    /// <summary>Fewer words say nothing of a risk: a page's footer, a label.</summary>
    private const int FewestWords = 3;

    private int? FirstOpen() => _risks.Select((r, i) => r.Response is null ? (int?)i : null).FirstOrDefault(i => i is not null);

    private void Answer(int risk, string response) => _risks[risk] = _risks[risk] with { Response = response };

    private void TakeTable(FactTable table)
    {
        var words = text.Vocabulary.FactColumns;
        if (table.Column(words["risk"]) is not { } risk) return;
        var response = table.Column(words["response"], risk);
        if (response is null && text.RoleAt(table.Block) != SectionRole.Risks) return;
        foreach (var row in table.Rows)
            if (table.At(row, risk) is { Text.Length: > 3 } cell && cell.Row == row)
                _risks.Add(new Risk(cell.Text, table.Text(row, response) is { Length: > 0 } done ? done : null, cell.Source));
    }
}
