using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>What in a sentence says that something may go wrong, and what that something is done about it.</summary>
internal sealed partial class DangerWords(DanishVocabulary vocabulary)
{
    private const int FewestWordsOfPart = 2;

    /// <summary>Behind so many words a word for a remedy no longer tells what the sentence is about.</summary>
    private const int MostWordsBeforeRemedy = 8;

    private readonly PhraseSet _harms =
        new(vocabulary.PhrasesOf("riskWords")
            .Where(p => p.Key == "cue" && vocabulary.RiskWords["possible"].Exact(p.Phrase) is null));

    /// <summary>
    /// "Priserne stiger; menuen kan tilpasses", "Grundejerne siger nej → linjen flyttes": what may happen, then what is
    /// done.
    /// </summary>
    [GeneratedRegex(@"^(?<risk>.+?)(?:\s*;\s+|\s*(?:[→➔➜➝➞⇒⟶►▶]|->|=>)\s*|\s+[–—-]\s+)(?<response>.+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pair { get; }

    /// <summary>
    /// True where a sentence or item names a danger for certain: by a word for one, or by a weaker word with what is
    /// done about it.
    /// </summary>
    public bool Tells(string said) =>
        vocabulary.RiskWords["danger"].In(said) || HasConsequence(said) || Parts(said) is { } parts
            && (vocabulary.RiskWords["cue"].In(parts.Risk) || SaysWhatIsDone(parts.Response));

    /// <summary>"Lange omveje – håndteres med en gangbro": behind the dash, what is done comes first.</summary>
    private bool SaysWhatIsDone(string response) =>
        vocabulary.RiskWords["response"].Leading(response) is not null;

    /// <summary>
    /// "Børnetallet kan falde hurtigere end ventet, så behovet bliver mindre": what may happen, with what follows of
    /// it, and a harm. Must not take what can be done ("Banerne kan flyttes, så ingen bliver forsinket").
    /// </summary>
    private bool HasConsequence(string said) => Consequence.IsMatch(said) && !CanBeDone.IsMatch(said) && Harms(said);

    [GeneratedRegex(@"^[^,;]*\b(?:kan|kunne)\s[^,;]*,\s+så\s+(?:\p{Ll}{3,}[^rs\s]|der|det|de|vi)\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Consequence { get; }

    /// <summary>True where a sentence may name a danger: by any word for one.</summary>
    public bool Hints(string said) => vocabulary.RiskWords["cue"].In(said);

    /// <summary>
    /// Danger and remedy of a sentence and the one behind it, or of a sentence that says both ("…; derfor …", "…, og
    /// derfor …"), whatever they stand under: something that is possible and a danger, and what is done about it. Null
    /// where one of the three is missing. Must not take what has happened ("Antallet er steget. Derfor søges …").
    /// </summary>
    public (string Risk, string Response)? Answered(string said, string? behind)
    {
        if (Introduced(said) is { } introduced) return introduced;
        if (behind is not null && vocabulary.RiskWords["answer"].Leading(behind) is not null && Hints(said)
            && !IsRemedy(said)) return (said, behind);
        if (behind is not null && IsIntroduced(said) && !IsRemedy(said) && IsRemedy(behind)) return (said, behind);
        if (!IsAnswer(said) && Foreseen(said) is { } foreseen) return foreseen;
        if (Parts(said) is { } parts && IsPossible(parts.Risk) && (IsRemedy(parts.Response) || !Hints(parts.Response)))
            return parts;
        if (Clause.Match(said) is { Success: true } clause && IsRemedy(clause.Groups["response"].Value)
            && IsPossible(clause.Groups["risk"].Value))
            return (clause.Groups["risk"].Value, clause.Groups["response"].Value);
        return behind is not null && IsPossible(said) && !IsRemedy(said) && (IsRemedy(behind) || IsThenDone(behind))
            ? (said, behind) : null;
    }

    /// <summary>
    /// "Lærerne kan få svært ved at nå det, og derfor lægges kurserne i uge 32", "…, og de tilbydes derfor …".
    /// </summary>
    [GeneratedRegex(@"^(?<risk>.+?),\s+(?:og\s+|men\s+)?"
        + @"(?<response>(?:(?:\S+\s+){1,3}(?=derfor\s)|(?=derfor\s|så\s)).+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clause { get; }

    /// <summary>
    /// "Der tages højde for, at priserne stiger: I så fald …", "En risiko er, at …, hvilket håndteres ved …": a danger
    /// in a clause with "at", then what is done.
    /// </summary>
    [GeneratedRegex(@"^(?<intro>[^,:;]{3,60}),\s+at\s+(?<risk>[^:;]+?)(?:,\s+(?=(?:er|bliver|vil|har|hvilket|som|skal"
        + @"|kan)\b|så\s+\p{Ll}{2,}[rs]\s)|[:;]\s+)(?<response>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses { get; }

    /// <summary>
    /// True for a sentence that introduces a danger and says itself what is done: "For at undgå, at …, er det aftalt,
    /// at …".
    /// </summary>
    public bool IsIntroducedAnswered(string said) => Introduced(said) is not null;

    private (string Risk, string Response)? Introduced(string said) =>
        Clauses.Match(said) is { Success: true } match
            && vocabulary.RiskWords["introduces"].In(match.Groups["intro"].Value)
            ? (match.Groups["risk"].Value, match.Groups["response"].Value.TrimEnd('.')) : null;

    /// <summary>
    /// A word for what may be beside one for a danger, or a condition told by its word order ("Bygges der hurtigere …,
    /// kommer der flere børn end ventet").
    /// </summary>
    private bool IsPossible(string said) =>
        vocabulary.RiskWords["danger"].In(said) && vocabulary.RiskWords["possible"].In(said)
        || Harms(said) && (vocabulary.RiskWords["possible"].In(said) || Inverted.IsMatch(said));

    /// <summary>A word for a danger other than those that only say that something is possible.</summary>
    private bool Harms(string said) => _harms.In(said);

    /// <summary>
    /// A sentence that begins with a word for what is done then, or says "derfor" right behind its verb ("Visitator
    /// tager derfor …").
    /// </summary>
    private bool IsRemedy(string said) =>
        ThenDone.IsMatch(said) || vocabulary.RiskWords["remedy"].Leading(said) is not null
            || vocabulary.RiskWords["remedy"].In(FirstWords(said, MostWordsBeforeRemedy));

    /// <summary>
    /// "Kan stillingerne ikke besættes, køber klinikken behandlinger": behind a danger, what is done then. Must not
    /// take a condition whose main clause tells another harm.
    /// </summary>
    private bool IsThenDone(string behind) => Conditional.Match(behind) is { Success: true } then
        && !Harms(then.Groups["response"].Value) && NegatedWord.IsMatch(then.Groups["risk"].Value);

    [GeneratedRegex(@"\bikke\b", RegexOptions.CultureInvariant)]
    private static partial Regex NegatedWord { get; }

    /// <summary>
    /// "…; så slås arealerne med maskine". Must not take what follows of itself ("så falder betalingen").
    /// </summary>
    [GeneratedRegex(@"^[Ss]å\s+\p{Ll}{3,}s\s", RegexOptions.CultureInvariant)]
    private static partial Regex ThenDone { get; }

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+[sr]\s+(?:der|det|den|de|vi)\s[^.;]+,\s+\p{Ll}+\s+(?:der|det|den|de|vi)\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inverted { get; }

    /// <summary>
    /// "Hvis terapeuterne ikke er til at få, udskydes opstarten", "Viser licitationen en højere pris, tages væggen ud":
    /// a condition and a main clause that begins with its verb.
    /// </summary>
    [GeneratedRegex(@"^(?:(?:Og|Men)\s+)?(?:[…\s]*(?:[Hh]vis|[Ss]åfremt|[Nn]år)\s+"
        + @"|(?=\p{Lu}\p{Ll}{2,}[rs]\s+\p{Ll})|(?=(?:Skulle|Kan)\s))"
        + @"(?<risk>[^,;.]+(?:,\s+(?:der|som|hvor|at)\s[^,;.]+)?)"
        + @",\s+(?:så\s+)?(?<response>\p{Ll}+[rs]\s.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional { get; }

    /// <summary>"… arbejdsgiverne ikke har pladser? Så åbner kommunens egne for praktik."</summary>
    [GeneratedRegex(@"^[…\s]*(?<risk>[^?]+)\?\s+(?<response>\p{Lu}.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked { get; }

    /// <summary>
    /// A condition that names a danger, with what is done then; null where the sentence is none. Must not take a
    /// condition of what is wished ("Hvis forslaget vedtages, ansættes der …") nor one whose main clause tells the
    /// harm.
    /// </summary>
    public (string Risk, string Response)? Foreseen(string said) =>
        Conditional.Match(said) is { Success: true } match && Harms(match.Groups["risk"].Value)
            && !Harms(match.Groups["response"].Value)
            ? (match.Groups["risk"].Value, match.Groups["response"].Value.TrimEnd('.')) : null;

    /// <summary>A question of what may happen and its answer; null where the text is none.</summary>
    public static (string Risk, string Response)? Question(string said) =>
        Asked.Match(said) is { Success: true } match
            ? (match.Groups["risk"].Value.Trim(), match.Groups["response"].Value.Trim().TrimEnd('.')) : null;

    /// <summary>
    /// True for a sentence that names a danger and says itself what is done: in its main clause, behind a semicolon or
    /// an arrow.
    /// </summary>
    public bool AnswersItself(string said) => Answered(said, null) is not null || Parts(said) is { } parts
        && Hints(parts.Risk) && !Harms(parts.Response);

    /// <summary>"Der udpeges en leder", "Der er indgået en aftale": what is done, not what may happen.</summary>
    [GeneratedRegex(@"^Der\s+(?:\p{Ll}{3,}s|(?:er|bliver)\s+(?:allerede\s+)?\p{Ll}+et)\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Done { get; }

    /// <summary>True for a sentence without a danger that says in the passive that something is done.</summary>
    public bool TellsDeed(string said) => Done.IsMatch(said) && !vocabulary.RiskWords["danger"].In(said)
        && !vocabulary.RiskWords["possible"].In(said);

    /// <summary>"Der kan lejes et køkken", "Banerne kan flyttes": what can be done.</summary>
    [GeneratedRegex(@"\bkan\s+(?:da\s+|så\s+|også\s+|dog\s+)?\p{Ll}{2,}es\b", RegexOptions.CultureInvariant)]
    private static partial Regex CanBeDone { get; }

    /// <summary>
    /// "Det kan give længere ventetid", "Så kan …": what points back to the danger before. Must not match "De unge
    /// kan …", nor what says that it is another ("Det kan også blive svært at …").
    /// </summary>
    [GeneratedRegex(@"^(?!(?:Det|Der)\s+kan\s+(?:også|desuden|endvidere|ligeledes)\s+(?:blive|være|vise)\b)"
        + @"(?:(?:Det|Den|De)(?=\s+(?:kan|vil|må|\p{Ll}+r)\b)|(?:Dette|Disse|Så|Her|Derfor|Samtidig|Hermed|Dermed|Der)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack { get; }

    /// <summary>
    /// True for a sentence that says by a subject of its own what else may happen: "Frivillige kan holde op". Must not
    /// take what follows from the danger before, nor what can be done about it.
    /// </summary>
    public bool NamesAnother(string said) =>
        !IsAnswer(said)
        && (IsIntroduced(said) || Conditional.IsMatch(said) && Harms(said) || MayHappenByItself(said));

    private static bool MayHappenByItself(string said) => Possibly.IsMatch(said) && !PointsBack.IsMatch(said)
        && !CanBeDone.IsMatch(said) && !ActsAndMay.IsMatch(said);

    /// <summary>"HR følger op hvert kvartal og kan standse …": one who acts, and may then do more.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}\S*\s+){1,3}(?!kan\b)\p{Ll}+(?:er|ger|år)\s[^,;]*\s(?:og|eller)\s+kan\s+\p{Ll}+e\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex ActsAndMay { get; }

    /// <summary>
    /// True for a sentence that names by a subject of its own a further danger where one has been told and answered.
    /// </summary>
    public bool IsFurther(string said) => NamesAnother(said) && IsPossible(said);

    /// <summary>"Rådet frygter, at …", "Det er usikkert, om …": a sentence that only tells what is feared.</summary>
    public bool IsFeared(string said) => IsSaidBefore(said, "fear");

    /// <summary>"Der er desuden risiko for, at …"</summary>
    private bool IsIntroduced(string said) => IsSaidBefore(said, "introduces");

    /// <summary>True where words of one sort stand before "at" or "om".</summary>
    private bool IsSaidBefore(string said, string sort) => Said.Match(said) is { Success: true } match
        && vocabulary.RiskWords[sort].In(match.Groups["intro"].Value);

    /// <summary>"Vi gør status efter et halvt år": one who acts, and nothing that goes wrong.</summary>
    public bool IsAct(string said) => ActsAndMay.IsMatch(said)
        || vocabulary.RiskWords["doer"].Leading(said) is not null
        && !vocabulary.RiskWords["danger"].In(said) && !Harms(said);

    [GeneratedRegex(@"^(?<intro>[^,:;]{3,60}),\s+(?:at|om)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Said { get; }

    /// <summary>
    /// "Falder det bort, reduceres kajen": what is done if that happens which the sentence before tells. Must not take
    /// a condition with a subject of its own, nor one whose main clause tells a harm.
    /// </summary>
    public bool MeetsThat(string said) => IfThat.Match(said) is { Success: true } met
        && !Harms(met.Groups["response"].Value);

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+[rs]\s+(?:det|dette|den|de)\s+(?:ikke|bort|ud|væk|fra|af|op|ned|alligevel|først)\b"
        + @"[^,.]*,\s+(?<response>(?:så\s+)?\p{Ll}+[rs]\s.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex IfThat { get; }

    /// <summary>"kan", "kunne", "vil måske" in the first clause, or in the second behind "og".</summary>
    [GeneratedRegex(@"^(?:[^,;]*,\s+og\s)?[^,;]*\b(?:kan|kunne|risikerer|måske|muligvis)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Possibly { get; }

    /// <summary>"Sker det, …", "I så fald …": what is done about a danger told before.</summary>
    public bool IsAnswer(string said) => vocabulary.RiskWords["remedy"].Leading(said) is not null
        && !Supposed.IsMatch(said) && !Called.IsMatch(said) && !IsIntroducedAnswered(said);

    /// <summary>"Skulle det ske, at priserne stiger, …" names the danger itself.</summary>
    [GeneratedRegex(@"^(?:Skulle|Sker)\s+det\s[^,;]*,\s+at\s", RegexOptions.CultureInvariant)]
    private static partial Regex Supposed { get; }

    /// <summary>True for what names a harm, and nothing that is done about one.</summary>
    public bool Names(string said) => Harms(said) && !IsRemedy(said) && !vocabulary.RiskWords["response"].In(said);

    /// <summary>
    /// "Det største usikkerhedsmoment er, at …": a danger called by its name. Must not take "Det er usikkert, om …".
    /// </summary>
    public bool IsCalled(string said) =>
        Called.Match(said) is { Success: true } match
            && vocabulary.FactColumns["risk"].Trailing(match.Groups["name"].Value) is not null;

    [GeneratedRegex(@"^(?<name>\p{Lu}[^,:;.]{3,50})\s+er,\s+at\s", RegexOptions.CultureInvariant)]
    private static partial Regex Called { get; }

    private static string FirstWords(string said, int count) => string.Join(' ', said.Split(' ').Take(count));

    /// <summary>
    /// "Lokalerne kan gå til anden side; i så fald bruges familiehuset": null where nothing behind is said to be done.
    /// </summary>
    public (string Risk, string Response)? Answering(string said) =>
        Parts(said) is { } parts && IsRemedy(parts.Response) ? parts : null;

    /// <summary>Danger and remedy of an item that sets them off from each other; null where it does not.</summary>
    public static (string Risk, string Response)? Parts(string said)
    {
        var match = Pair.Match(said);
        if (!match.Success || Words(match.Groups["risk"].Value) < FewestWordsOfPart
            || Words(match.Groups["response"].Value) < FewestWordsOfPart) return null;
        return (match.Groups["risk"].Value.Trim(), match.Groups["response"].Value.Trim());
    }

    private static int Words(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
