using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>
/// Goals whose measure is said by a word or by the way that something moves: "skal halveres", "reduceres med en
/// femtedel", "skal ned med 35 procent", "skal op på 70 pct.", "må ikke falde under 4,1", "9 ud af 10 gravide …",
/// "højst hvert fjerde opkald", "fem borgere skal være flyttet hjem". Must not take what has happened ("er halveret"),
/// what happens only on a condition ("Falder det bort, reduceres kajen"), years or money, and gives no figure where a
/// share is no whole per cent ("en tredjedel").
/// </summary>
internal sealed partial class WordedGoals
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int LongestPart = 60;

    private readonly DanishVocabulary _vocabulary;
    private readonly GoalGrammar _grammar;
    private readonly FoundGoals _goals;
    private readonly Regex _multiplied;
    private readonly Regex _byShare;
    private readonly Regex _every;
    private readonly Regex _outOf;
    private readonly Regex _counted;

    public WordedGoals(DanishVocabulary vocabulary, GoalGrammar grammar, FoundGoals goals)
    {
        (_vocabulary, _grammar, _goals) = (vocabulary, grammar, goals);
        var words = vocabulary.GoalWords;
        var bound = $"(?:{words["atLeast"].Pattern()}|{words["atMost"].Pattern()})";
        var cardinal = vocabulary.Cardinals.Pattern();
        _multiplied = VocabularyPattern.Of($@"\b(?<how>{vocabulary.Proportions.Pattern()})\b", Options);
        _byShare = VocabularyPattern.Of(
            $@"\b(?<verb>{words["increase"].Pattern()}|{words["decrease"].Pattern()}|ned|op)\b"
            + $@"[^.;,]{{0,40}}?\smed\s+(?:mindst\s+)?(?<share>{vocabulary.Shares.Pattern()})\b", Options);
        _every = VocabularyPattern.Of(
            $@"\b(?:(?<bound>{bound})\s+)(?:i\s+)?(?<share>{vocabulary.Shares.Pattern()})\b(?=\s+\p{{L}})", Options);
        _outOf = VocabularyPattern.Of($@"\b(?:(?<bound>{bound})\s+)?(?<n>[0-9]{{1,3}}|{cardinal})\s+ud\s+af\s+"
            + $@"(?<of>[0-9]{{1,3}}|{cardinal})\s+(?=\p{{L}})", Options);
        _counted = VocabularyPattern.Of(
            $@"(?:^|\b(?<bound>{bound})\s+)(?<n>{cardinal})\s+(?<unit>\p{{Ll}}+e\s+\p{{Ll}}{{3,}}"
            + @"|\p{Ll}{3,})", Options);
    }

    /// <summary>"skal ned med 35 procent", "skal 10 pct. op".</summary>
    [GeneratedRegex(@"\b(?:skal|bør)\b[^.;,]*?\b(?<way>op|ned)\s+(?<how>med|på)\s+(?:mindst\s+)?(?<value>[0-9]{1,3}"
        + @"(?:\.[0-9]{3})+|[0-9]+(?:,[0-9]+)?)\s*(?<unit>%|pct\b\.?|procent(?:point)?\b|\p{Ll}[\p{L}-]+)",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Moved { get; }

    /// <summary>"må ikke falde under 4,1", "må ikke komme over 12 dage".</summary>
    [GeneratedRegex(@"\b(?:må|bør|skal)\s+(?:\p{L}+\s+)?(?:ikke|aldrig)\b[^.;,0-9]*\b(?<way>under|over|mere\s+end"
        + @"|mindre\s+end|færre\s+end|flere\s+end)\s+(?<value>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+(?:,[0-9]+)?)"
            + @"\s*(?<unit>%|pct\b\.?|procent\b|\p{Ll}[\p{L}-]+)?",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kept { get; }

    /// <summary>"Alle dagtilbud har haft besøg".</summary>
    [GeneratedRegex(@"^(?:Alle|Samtlige)\s+(?:[0-9]+\s+)?\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Everyone { get; }

    /// <summary>A condition and a main clause that begins with its verb.</summary>
    [GeneratedRegex(@"^(?:(?:Hvis|Såfremt)\s|(?=\p{Lu}\p{Ll}{2,}[rs]\s+\p{Ll}))[^,;.]+,\s+(?:så\s+)?(?!der\b|som\b)"
        + @"\p{Ll}+[rs]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Condition { get; }

    /// <summary>True for what happens only on a condition, and is no aim.</summary>
    public bool IsConditional(string sentence) => Condition.IsMatch(sentence) && !_grammar.Aim.In(sentence);

    /// <summary>The goal that a sentence says by words, where it says one.</summary>
    /// <param name="inGoals">True where goals are told.</param>
    /// <param name="isResult">True for an item or a cell of goals: what stands there is what is aimed at.</param>
    public void Take(Block block, string sentence, bool inGoals, bool isResult)
    {
        var isToBe = inGoals || Demanded.IsMatch(sentence);
        if (isToBe && (TakeMoved(block, sentence) || TakeKept(block, sentence))) return;
        if (!inGoals && !isToBe) return;
        if (TakeMultiplied(block, sentence) || TakeByShare(block, sentence)
            || (isResult || Demanded.IsMatch(sentence)) && TakeOutOf(block, sentence)
            || TakeEvery(block, sentence) || TakeCounted(block, sentence)) return;
        if (isResult && Everyone.IsMatch(sentence) && LineText.HasFiniteVerb(sentence)
            && !sentence.AsSpan().ContainsAnyInRange('0', '9'))
            _goals.Add(block, sentence, sentence.TrimEnd('.'));
    }

    /// <summary>A word that demands.</summary>
    [GeneratedRegex(@"\b(?:skal|bør|skulle)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Demanded { get; }

    /// <summary>"Ingen bro har karakteren 5", "Der må ikke ske personskader".</summary>
    [GeneratedRegex(@"^(?:(?:Ingen|Intet)\s|(?:Der|Det|De)\s+(?:må|skal|bør)\s+(?:ikke|aldrig)\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Forbids { get; }

    /// <summary>
    /// True for what is said to be so, or never to be so, where goals are told: what is forbidden, and for an item of
    /// goals any clause with a figure. Must not match how goals are followed up, a law's demand, or the name of a note.
    /// </summary>
    public bool Demands(string sentence, bool isItem)
    {
        var isOther = sentence.EndsWith(':') || _vocabulary.MilestoneWords["followUp"].In(sentence)
            || NoteCode.In(sentence).Any(c => NoteCode.HasLetters(c.Code));
        if (isOther || !char.IsUpper(sentence[0]) || sentence.Contains('§', StringComparison.Ordinal)) return false;
        if (Forbids.IsMatch(sentence)) return true;
        var moves = _vocabulary.GoalWords["increase"].In(sentence) || _vocabulary.GoalWords["decrease"].In(sentence);
        var isClause = moves || LineText.HasFiniteVerb(sentence) || Demanded.IsMatch(sentence);
        return isItem && isClause && sentence.Any(char.IsAsciiDigit) && sentence.Split(' ').Length >= FewestWords;
    }

    private const int FewestWords = 4;

    private bool TakeMoved(Block block, string sentence)
    {
        if (Moved.Match(sentence) is not { Success: true } moved || IsMoney(sentence, moved)
            || GoalGrammar.IsYear(moved.Groups["value"].Value)
            || _grammar.UnitOf(moved.Groups["unit"].Value, "") is not { } unit) return false;
        var isDown = moved.Groups["way"].Value.Equals("ned", StringComparison.OrdinalIgnoreCase);
        var direction = isDown ? GoalDirection.Decrease : GoalDirection.Increase;
        var (value, about) = (Value(moved.Groups["value"].Value), sentence[..moved.Index]);
        if (moved.Groups["how"].Value.Equals("med", StringComparison.OrdinalIgnoreCase))
            _goals.Add(block, sentence, about, change: isDown ? -value : value, unit: unit, direction: direction);
        else
            _goals.Add(block, sentence, about, target: value, unit: unit, direction: direction);
        return true;
    }

    private bool TakeKept(Block block, string sentence)
    {
        if (Kept.Match(sentence) is not { Success: true } kept || IsMoney(sentence, kept)
            || GoalGrammar.IsYear(kept.Groups["value"].Value)) return false;
        var unit = kept.Groups["unit"].Success ? _grammar.UnitOf(kept.Groups["unit"].Value, "") : null;
        var isLeast = kept.Groups["way"].Value.ToLowerInvariant() is ['u', ..] or ['m', 'i', ..] or ['f', 'æ', ..];
        _goals.Add(block, sentence, sentence[..kept.Index], target: Value(kept.Groups["value"].Value), unit: unit,
            direction: isLeast ? GoalDirection.AtLeast : GoalDirection.AtMost);
        return true;
    }

    private bool TakeMultiplied(Block block, string sentence)
    {
        if (_multiplied.Match(sentence) is not { Success: true } match
            || _vocabulary.Proportions.Exact(match.Value) is not { } key) return false;
        var by = decimal.Parse(key, CultureInfo.InvariantCulture);
        _goals.Add(block, sentence, sentence[..match.Index], change: by, unit: "pct.",
            direction: by < 0 ? GoalDirection.Decrease : GoalDirection.Increase);
        return true;
    }

    private bool TakeByShare(Block block, string sentence)
    {
        if (_byShare.Match(sentence) is not { Success: true } match) return false;
        var verb = match.Groups["verb"].Value;
        var isDown = verb.Equals("ned", StringComparison.OrdinalIgnoreCase)
            || _vocabulary.GoalWords["decrease"].In(verb);
        var share = ShareOf(match.Groups["share"].Value);
        _goals.Add(block, sentence, sentence[..match.Index], change: isDown ? -share : share,
            unit: share is null ? null : "pct.", direction: isDown ? GoalDirection.Decrease : GoalDirection.Increase);
        return true;
    }

    private bool TakeOutOf(Block block, string sentence)
    {
        if (_outOf.Match(sentence) is not { Success: true } match
            || CardinalOf(match.Groups["n"].Value) is not { } part
            || CardinalOf(match.Groups["of"].Value) is not { } whole || whole < 1 || part > whole) return false;
        var share = part * 100 / whole;
        var isWhole = share == Math.Floor(share);
        _goals.Add(block, sentence, sentence[(match.Index + match.Length)..].TrimEnd('.'),
            target: isWhole ? share : null, unit: isWhole ? "pct." : null,
            direction: _grammar.BoundOf(match.Groups["bound"].Value));
        return true;
    }

    private bool TakeEvery(Block block, string sentence)
    {
        if (_every.Match(sentence) is not { Success: true } match) return false;
        var share = ShareOf(match.Groups["share"].Value);
        _goals.Add(block, sentence, sentence[(match.Index + match.Length)..].TrimEnd('.'), target: share,
            unit: share is null ? null : "pct.", direction: _grammar.BoundOf(match.Groups["bound"].Value));
        return true;
    }

    /// <summary>"Fem borgere skal være flyttet hjem", "mindst fire faste serviceskibe".</summary>
    private bool TakeCounted(Block block, string sentence)
    {
        if (_counted.Match(sentence) is not { Success: true } match
            || CardinalOf(match.Groups["n"].Value) is not { } count) return false;
        var isBound = match.Groups["bound"].Success;
        // "faste serviceskibe", but not "borgere skal".
        var words = match.Groups["unit"].Value.Split(' ');
        var isVerb = words.Length > 1 && (_vocabulary.SmallWords.Exact(words[1]) is not null
            || LineText.HasFiniteVerb($"x {words[1]}"));
        var unit = isVerb ? words[0] : words[^1];
        var isNoun = _vocabulary.SmallWords.Exact(unit) is null && _vocabulary.MeasureUnits.Exact(unit) is null;
        var tells = isBound || Demanded.IsMatch(sentence[..Math.Min(sentence.Length, LongestPart)]);
        if (!isNoun || !tells) return false;
        _goals.Add(block, sentence, sentence[match.Groups["unit"].Index..].TrimEnd('.'), target: count, unit: unit,
            direction: _grammar.BoundOf(match.Groups["bound"].Value));
        return true;
    }

    private decimal? CardinalOf(string said) => NumberGrammar.Parse(said)?.Value
        ?? (_vocabulary.Cardinals.Exact(said) is { } key ? decimal.Parse(key, CultureInfo.InvariantCulture) : null);

    /// <summary>A key of 0 is a share that is no whole per cent.</summary>
    private decimal? ShareOf(string said) =>
        _vocabulary.Shares.Exact(said) is { } key and not "0" ? decimal.Parse(key, CultureInfo.InvariantCulture) : null;

    private static bool IsMoney(string sentence, Match match) =>
        ProseAmountGrammar.Find(sentence).Any(a => a.Start < match.Index + match.Length && match.Index < a.End);

    private static decimal? Value(string said) => NumberGrammar.Parse(said)?.Value;
}
