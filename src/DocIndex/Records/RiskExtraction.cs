using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Told;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Risks: the rows of tables of risks; one for each paragraph or item of a part that tells risks, by the sentence that
/// says what may go wrong, with the sentences that say what is done about it; more than one where a paragraph counts
/// them up or answers each; elsewhere only sentences in which someone "risikerer" something, and those that name a
/// danger and what is done about it. A paragraph that says there are no risks is none, and one that only says what is
/// done belongs to the risk before it.
/// </summary>
internal sealed class RiskExtraction(DocumentText text, SegmentRoles roles)
{
    /// <summary>Fewer words say nothing of a risk: a page's footer, a label.</summary>
    private const int FewestWords = 3;

    private const int MostWordsOfLead = 6;
    private const int MostWordsOfAnnouncement = 9;

    private readonly PhraseSet _cue = text.Vocabulary.RiskWords["cue"];
    private readonly PhraseSet _none = text.Vocabulary.RiskWords["none"];
    private readonly PhraseSet _response = text.Vocabulary.RiskWords["response"];
    private readonly PhraseSet _mention = text.Vocabulary.RiskWords["mention"];
    private readonly PhraseSet _next = text.Vocabulary.RiskWords["next"];
    private readonly PhraseSet _responseHeading = text.Vocabulary.RiskWords["responseHeading"];
    private readonly DangerWords _danger = new(text.Vocabulary);
    private readonly List<Risk> _risks = [];
    private Section? _section;

    /// <summary>All risks, those of prose first, each in order.</summary>
    public ImmutableArray<Risk> Extract()
    {
        foreach (var block in text.Prose)
            if (AnswersInForm(block)) Answer(_risks.Count - 1, roles.WithoutLabel(block.Text));
            else if (roles.At(block) == SectionRole.Risks) Take(block);
            else TakeMentions(block);
        foreach (var table in FactTable.Of(text)) TakeTable(table);
        return [.. _risks];
    }

    /// <summary>
    /// A row of a form that says what is done about the risk in a row above it: "Så gør vi | Timerne lægges om".
    /// </summary>
    private bool AnswersInForm(Block block) =>
        block.Within is { } form && _risks.Count > 0 && _risks[^1].Response is null && _risks[^1].Source.Block == form
        && text.Vocabulary.FactColumns["response"].Leading(text.SectionOf(block)?.Heading ?? "") is not null;

    /// <summary>
    /// "… risikerer at falde mellem to ordninger": with the sentence before it, where it only points back to that ("Det
    /// stiller store krav …").
    /// </summary>
    private void TakeMentions(Block block)
    {
        var sentences = Sentences.Split(block.Text);
        var mayTell = roles.At(block) is SectionRole.Other or SectionRole.Content or SectionRole.Economy
            or SectionRole.Effects or SectionRole.Summary or SectionRole.Background;
        var isTelling = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (mayTell && !_mention.In(sentences[i]) && ProseAmountGrammar.Find(sentences[i]).Count == 0
                && _danger.Answered(sentences[i], i + 1 < sentences.Count ? sentences[i + 1] : null)
                    is var (told, remedy))
            {
                _risks.Add(new Risk(told, remedy, text.Locate(block, told)));
                isTelling = true;
                continue;
            }
            if (isTelling && _danger.IsFurther(sentences[i]) && ProseAmountGrammar.Find(sentences[i]).Count == 0)
            {
                _risks.Add(new Risk(sentences[i], null, text.Locate(block, sentences[i])));
                continue;
            }
            if (mayTell && (_danger.IsCalled(sentences[i]) || TellsFear(sentences[i])))
            {
                var answer = i + 1 < sentences.Count && IsResponse(sentences[i + 1]) ? sentences[i + 1] : null;
                _risks.Add(new Risk(sentences[i], answer, text.Locate(block, sentences[i])));
                if (answer is not null) i++;
                continue;
            }
            if (mayTell && Announced(sentences[i]) is { } announced)
            {
                _risks.Add(new Risk(announced, null, text.Locate(block, announced)));
                while (i + 1 < sentences.Count && FurtherOf(sentences[i + 1]) is { } further)
                {
                    _risks.Add(new Risk(further, null, text.Locate(block, further)));
                    i++;
                }
                continue;
            }
            if (!_mention.In(sentences[i])) continue;
            var said = i > 0 && text.Vocabulary.RiskWords["pointsBack"].Leading(sentences[i]) is not null
                ? $"{sentences[i - 1]} {sentences[i]}" : sentences[i];
            _risks.Add(new Risk(said, null, text.Locate(block, said)));
        }
    }

    /// <summary>
    /// "Der er knyttet usikkerhed til forslaget: Priserne kan stige.": what a clause with a word for risks announces;
    /// null where none does. Must not take one that says there are none, an amount, or what is done.
    /// </summary>
    private string? Announced(string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || _none.In(sentence) || ProseAmountGrammar.Find(sentence).Count > 0) return null;
        var (lead, said) = (sentence[..colon], sentence[(colon + 2)..].Trim());
        var announces = LineText.HasFiniteVerb(lead) && lead.Split(' ').Length <= MostWordsOfAnnouncement
            && text.Vocabulary.FactColumns["risk"].In(lead);
        return announces && said.Split(' ').Length >= FewestWords && !IsResponse(said) ? said : null;
    }

    /// <summary>
    /// "Desuden: Arbejdet bliver forsinket.": what goes on counting risks up; null where it does not.
    /// </summary>
    private string? FurtherOf(string sentence) => SegmentRoles.Labelled(sentence) is var (label, said)
        && _next.Exact(label) is not null && !IsResponse(said) ? said : null;

    /// <summary>A sentence that only tells what is feared. Must not take what has been weighed, or an amount.</summary>
    private bool TellsFear(string said) => _danger.IsFeared(said) && !IsResponse(said) && !_none.In(said)
        && ProseAmountGrammar.Find(said).Count == 0;

    private void Take(Block block)
    {
        var said = roles.WithoutLabel(block.Text);
        var heading = text.SectionOf(block)?.Heading ?? "";
        // "Risici og håndtering" tells both, "Hvordan forebygges risici" does not.
        if (_responseHeading.In(heading) && text.Vocabulary.FactColumns["risk"].Leading(heading) is null)
        {
            if (FirstOpen() is { } open && (_response.In(said) || LineText.HasFiniteVerb(said) || _risks.Count > 0))
                Answer(open, said);
            return;
        }
        if (IsHeader(said)) return;
        var isResponse = SegmentRoles.LabelOf(block.Text) is { } label
            && text.Vocabulary.FactColumns["response"].Exact(label) is not null;
        if (isResponse) said = block.Text;
        if (isResponse && WithoutRiskLabel(heading) is { Length: > 3 } named && named != heading)
        {
            // "Risiko: Vikarerne siger op" set as a heading, "Forebyggelse: …" below it.
            Add(block, named, Behind(said));
            return;
        }
        if (isResponse && _risks.Count > 0)
        {
            Answer(_risks.Count - 1, Behind(said));
            return;
        }
        if (text.SectionOf(block) is { } section && roles.IsUnderRisks(block) && NamesRisk(heading, said))
        {
            if (section == _section && _risks.Count > 0)
                Answer(_risks.Count - 1, $"{_risks[^1].Response} {said}".Trim());
            else _risks.Add(new Risk(heading.TrimEnd('.', ':'), said, section.Source));
            _section = section;
            return;
        }
        foreach (var claim in ClaimsOf(said)) TakeClaim(block, claim);
    }

    /// <summary>
    /// "Hærværk i ubemandede timer" set as a heading among the risks, and what is done about it below. Must not take a
    /// topic ("Rekruttering") above a sentence that tells the danger itself, nor a heading of risks ("Risici ved
    /// driften").
    /// </summary>
    private bool NamesRisk(string heading, string said)
    {
        var first = Sentences.Split(said)[0];
        if (heading.Split(' ').Length < FewestWordsOfName || _danger.Tells(first)
            || text.Vocabulary.FactColumns["risk"].In(heading)) return false;
        return IsResponse(first) || !_cue.In(first) || _danger.Names(heading);
    }

    private const int FewestWordsOfName = 2;
    private const int FewestWordsOfClause = 5;

    /// <summary>"Hvad kan ske Hvor slemt Hvad så": the header of a table that lost its cells.</summary>
    private bool IsHeader(string said)
    {
        var words = text.Vocabulary.FactColumns;
        return words["risk"].Exact(said) is not null || words["risk"].Leading(said) is not null
            && !LineText.EndsSentence(said) && words["response"].Trailing(said) is not null;
    }

    private static string Behind(string labelled) => SegmentRoles.Labelled(labelled)?.Said ?? labelled;

    /// <summary>
    /// The sentences of a block, parted where it counts up its risks ("For det andet …", "Desuden: …") or names another
    /// after it has answered one.
    /// </summary>
    private List<List<string>> ClaimsOf(string said)
    {
        var claims = new List<List<string>> { new() };
        var sentences = Sentences.Split(said);
        // What only announces risks is none, where they follow.
        var opens = sentences.Count > 1 && (roles.IsLead(sentences[0]) || Announces(sentences[0]));
        foreach (var sentence in sentences.Skip(opens ? 1 : 0).Where(s => !_none.In(s) && !s.EndsWith(':')))
        {
            var last = claims[^1];
            if (last.Count > 0 && (OpensNext(last, sentence) || TellsAnother(last, sentence))) claims.Add([]);
            claims[^1].Add(sentence);
        }
        return claims.FindAll(c => c.Count > 0);
    }

    /// <summary>"For det andet …", a danger with its answer in one sentence, or one foreseen behind another.</summary>
    private bool OpensNext(List<string> claim, string sentence) =>
        _next.Leading(sentence) is not null && claim.Exists(_cue.In)
        || _danger.IsIntroducedAnswered(sentence)
        || TellsDanger(claim) && _danger.Foreseen(sentence) is not null && !_danger.IsAnswer(sentence);

    /// <summary>A danger of its own behind one that is told, or any behind one that is answered.</summary>
    private bool TellsAnother(List<string> claim, string sentence)
    {
        if (IsResponse(sentence)) return false;
        return _danger.NamesAnother(sentence) && claim.Exists(s => !IsResponse(s))
            || _cue.In(sentence) && IsAnswered(claim);
    }

    private bool IsAnswered(List<string> claim) =>
        _danger.AnswersItself(claim[^1]) || IsResponse(claim[^1]) && TellsDanger(claim);

    private bool TellsDanger(List<string> claim) => claim.Exists(s => _cue.In(s) && !IsResponse(s));

    /// <summary>"Centret ser to risici."</summary>
    private bool Announces(string sentence) => sentence.Split(' ').Length <= MostWordsOfLead
        && sentence[(sentence.LastIndexOf(' ') + 1)..].TrimEnd('.', ':') is var last
        && text.Vocabulary.FactColumns["risk"].Exact(last) is not null;

    /// <summary>
    /// True for a sentence that says what is done. What stands before its semicolon decides: "Maden kan blive smidt ud;
    /// svinnet vejes derfor".
    /// </summary>
    private bool IsResponse(string sentence)
    {
        var first = sentence.Split("; ")[0];
        return _response.In(first) && !text.Vocabulary.RiskWords["danger"].In(first) || _danger.IsAnswer(sentence)
            || _danger.TellsDeed(sentence) || _danger.IsAct(sentence) || _danger.MeetsThat(sentence);
    }

    private void TakeClaim(Block block, List<string> told)
    {
        if (Announced(told[0]) is { } announced) told = [announced, .. told.Skip(1)];
        if (DangerWords.Question(string.Join(' ', told)) is { } question)
        {
            Add(block, question.Risk, question.Response);
            return;
        }
        if (told is [var lone] && !_danger.IsAnswer(lone)
            && (_danger.Foreseen(WithoutRiskLabel(lone)) ?? _danger.Answered(WithoutRiskLabel(lone),
            null)) is { } foreseen)
        {
            Add(block, foreseen.Risk, foreseen.Response.TrimEnd('.'));
            return;
        }
        if (told is [var both] && DangerWords.Parts(both) is var (one, other) && _danger.Names(one)
            && _danger.Names(other))
        {
            Add(block, one, null);
            Add(block, other.TrimEnd('.'), null);
            return;
        }
        if (told is [var only] && (DangerWords.Parts(WithoutRiskLabel(only)) ?? Termed(only)) is var (named, done)
            && (_cue.In(named) || !_cue.In(done)))
        {
            Add(block, named, done.TrimEnd('.'));
            return;
        }
        var risk = told.Find(s => _cue.In(s) && !IsResponse(s)) ?? told.Find(s => !IsResponse(s)) ?? told.Find(_cue.In);
        if (risk is null) return;
        var isSection = text.SectionOf(block) == _section;
        var goesOn = isSection && block.Role == BlockRole.Paragraph && !_cue.In(risk);
        // Behind a risk that is answered, a paragraph of a part on risks tells another, in whatever words.
        var isFurther = goesOn && _section?.Role == SectionRole.Risks && _risks is [.., { Response: not null }]
            && MayTellRisk(risk);
        if (goesOn && !isFurther)
        {
            if (LineText.HasFiniteVerb(block.Text) && _risks.Count > 0 && _risks[^1].Response is null)
                Answer(_risks.Count - 1, string.Join(' ', told));
            return;
        }
        var isAnswered = told.Exists(s => WithoutResponseLabel(s) != s);
        if (!isFurther && !isAnswered && !_cue.In(risk) && (risk.Split(' ').Length <= FewestWords
            || block.Role == BlockRole.Paragraph && !told.Exists(IsResponse)
            && HasCue(text.SectionOf(block)))) return;
        var after = told.SkipWhile(s => s != risk).Skip(1)
            .Where(s => _response.In(s) || IsResponse(s) || !_cue.In(s))
            .Concat(told.TakeWhile(s => s != risk).Where(IsResponse)).ToList();
        var answer = after.Count == 0 ? null : WithoutResponseLabel(string.Join(' ', after));
        if (_danger.Answering(WithoutRiskLabel(risk)) is var (danger, remedy))
            Add(block, danger, answer is null ? remedy.TrimEnd('.') : $"{remedy} {answer}");
        else Add(block, WithoutRiskLabel(risk), answer);
    }

    /// <summary>False for what has a date, an amount or a reference: it tells something else among the risks.</summary>
    private bool MayTellRisk(string said) => LineText.HasFiniteVerb(said) && !HoldsDate(said)
        && ProseAmountGrammar.Find(said).Count == 0 && text.Vocabulary.ReferenceWords.Leading(said) is null;

    /// <summary>
    /// "Leverandøren går konkurs: Kildekoden deponeres": a danger with a verb, or told in so many words that it is a
    /// clause, then what is done. Must not take a topic with its danger ("Rekruttering: …").
    /// </summary>
    private (string Risk, string Response)? Termed(string said)
    {
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return null;
        var (risk, response) = (said[..colon], said[(colon + 2)..]);
        var isClause = risk.Contains(' ', StringComparison.Ordinal) && LineText.HasFiniteVerb(risk)
            || risk.Split(' ').Length >= FewestWordsOfClause && LineText.HasFiniteVerb(response);
        return isClause && !_cue.In(response) ? (risk, response) : null;
    }

    /// <summary>"Risiko: …", "Opmærksomhedspunkt: …": what the label announces.</summary>
    private string WithoutRiskLabel(string said) =>
        SegmentRoles.LabelOf(said) is { } label
            && (text.Vocabulary.FactColumns["risk"].Leading(label) is not null || _next.Exact(label) is not null)
            ? Behind(said) : said;

    /// <summary>"Modtræk: …": what the label announces.</summary>
    private string WithoutResponseLabel(string said) =>
        SegmentRoles.LabelOf(said) is { } label && text.Vocabulary.FactColumns["response"].Exact(label) is not null
            ? Behind(said) : said;

    private void Add(Block block, string risk, string? response)
    {
        _section = text.SectionOf(block);
        _risks.Add(new Risk(risk, response, text.Locate(block, risk)));
    }

    /// <summary>
    /// Where a section's own sentences say what may go wrong, one without such words, or words on what is done, is
    /// none.
    /// </summary>
    private bool HasCue(Section? section) => text.Prose.Any(b => text.SectionOf(b) == section && _cue.In(b.Text));

    private int? FirstOpen() => _risks.FindIndex(r => r.Response is null) is >= 0 and var open ? open : null;

    private void Answer(int risk, string response) => _risks[risk] = _risks[risk] with { Response = response };

    private static bool HoldsDate(string cell) => DateGrammar.Find(cell).Any();

    private void TakeTable(FactTable table)
    {
        var words = text.Vocabulary.FactColumns;
        var inRisks = roles.At(table.Block) == SectionRole.Risks;
        var columns = table.WordColumns();
        var named = table.Column(words["risk"]);
        // A plan among the risks is none of them.
        if (named is null && Enumerable.Range(0, table.Headers.Length).Any(c => table.Share(c, HoldsDate) >= 0.5))
            return;
        // A number of the act that a risk belongs to is no answer.
        var taken = Enumerable.Range(0, table.Headers.Length).Except(columns).Cast<int?>().Append(named).ToArray();
        var response = table.Column(words["response"], taken);
        var risk = named ?? columns.Cast<int?>()
            .FirstOrDefault(c => c != response && table.Share(c!.Value, _cue.In) >= 0.5);
        if (risk is null && inRisks) risk = columns.Cast<int?>().FirstOrDefault(c => c != response
            && table.Share(c!.Value, s => s.Contains(' ')) >= 0.5);
        response ??= columns.Cast<int?>().LastOrDefault(
            c => c > risk && table.Share(c!.Value, s => LineText.HasFiniteVerb(s) || _response.In(s)) >= 0.5);
        if (risk is null || response is null && !inRisks || named is null && response is null) return;
        foreach (var row in table.Rows)
            if (table.At(row, risk) is { Text.Length: > 3 } cell && cell.Row == row)
                _risks.Add(new Risk(cell.Text, table.Text(row, response) is { Length: > 0 } done ? done : null,
                    cell.Source));
    }
}
