using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records.Told;

/// <summary>
/// Groups that prose counts ("7.700 helårspersoner på sygedagpenge") or whose number it speaks of. Must not take
/// bounds, years, what is to change, or a unit of persons for a group of its own where it counts one that is named.
/// </summary>
internal sealed class GroupCounts(DocumentText text, SegmentRoles roles, FoundGroups groups)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"sygedagpenge" and "sygedagpengemodtagere" begin alike.</summary>
    private const int LettersAlike = 6;

    /// <summary>Ends the name of a group in a sentence: its verb, or a word that begins another clause.</summary>
    private static readonly Regex s_verb = new(
        @"\s+(?:får|fik|er|har|havde|kan|skal|vil|bliver|modtager|deltager|benytter|bor|henvises|tilbydes"
        + @"|om\s+(?:året|ugen|måneden|dagen)|mod|pr\.?|i\s+dag|efter\s+\p{L}+lovens?)(?:\s.*)?$", Options);

    private static readonly Regex s_next = new(@"\s+og\s+(?:ca\b|omkring\b|[0-9][0-9.]*\s+(?!år\b))", Options);

    private readonly GroupPatterns _patterns = GroupPatterns.Of(text.Vocabulary);
    private readonly PeopleInSentence _sentence = new(text.Vocabulary);

    /// <summary>Those that sentences count, each in its place.</summary>
    public void TakeAll()
    {
        foreach (var block in text.Prose)
            foreach (var sentence in Sentences.Split(block.Text))
            {
                if (TellsCounts(block, sentence)) TakeCounted(block, sentence);
                TakeChanged(block, sentence);
            }
    }

    /// <summary>Where nothing tells of the target group, it is the people that the document counts.</summary>
    public void TakeAnyCounted()
    {
        var counted = new CountedPeople(text.Vocabulary);
        foreach (var block in text.Prose.Where(MayCount))
            foreach (var sentence in Sentences.Split(block.Text))
                foreach (var people in counted.In(sentence).Where(p => !CountsAnother(sentence, p)))
                    groups.Add(block, people.Name, people.Count, people.Unit);
    }

    private bool MayCount(Block block) => roles.At(block) is not (SectionRole.PreviousFunds or SectionRole.Risks
        or SectionRole.Economy or SectionRole.Goals);

    /// <summary>
    /// A bare noun that is set off, or whose number is known, counts a group that is named elsewhere: "Udsatte familier
    /// (160 børn)", "Antal: 160 børn".
    /// </summary>
    public bool CountsAnother(string sentence, PeoplePhrase people) => people.Count is not null
        && (PeopleInSentence.IsBare(people)
            && (_sentence.IsSetOff(sentence, people) || groups.Any(g => g.Count == people.Count))
            || CountsAll(sentence, people));

    /// <summary>
    /// "Skolerne har i alt 6.140 elever", "Der er 46 foreninger i netværket": beside a group that is named, how many
    /// there are of all. Must not take the count that a group waits for.
    /// </summary>
    private bool CountsAll(string sentence, PeoplePhrase people) => groups.Count > 0
        && s_thereAre.IsMatch(sentence[..people.Start])
        && !groups.AllUncounted.Any(g => people.Unit is { } unit
            && g.Name.Contains(unit, StringComparison.OrdinalIgnoreCase));

    private static readonly Regex s_thereAre = new(
        @"(?:^(?:Der|I dag)\s+er(?:\s+der)?|\S\s+(?:har|havde))(?:\s+(?:i\s+alt|ca\.|cirka|omkring))*"
            + @"(?:\s+[0-9][0-9.]*\s+\p{Ll}+\s+og)?\s+$", RegexOptions.CultureInvariant);

    /// <summary>
    /// "… er det typisk, at antallet af sygemeldte borgere stiger": where neither names nor counts say whom a document
    /// is for, it is those whose number it speaks of. Must not take all people ("antallet af borgere"), staff, or what
    /// a figure measures ("antallet af elever falder fra 420 til 380").
    /// </summary>
    public void TakeThoseOfNumber()
    {
        var words = text.Vocabulary.TargetGroupWords;
        foreach (var block in text.Prose)
            foreach (Match match in Sentences.Split(block.Text).Where(s => !s.Any(char.IsAsciiDigit))
                .SelectMany(s => _patterns.OfNumber.Matches(s)))
                if (words["anyone"].Exact(match.Groups["who"].Value) is null
                    && !words["staff"].In(match.Groups["who"].Value)) groups.Add(block, match.Groups["who"].Value);
    }

    private bool TellsCounts(Block block, string sentence)
    {
        var role = roles.At(block);
        if (role is SectionRole.Goals or SectionRole.Risks || LooksAhead(sentence)) return false;
        return IsOfGroups(block, sentence) || role != SectionRole.Effects && AsOf(sentence) is not null;
    }

    private bool IsOfGroups(Block block, string sentence) =>
        text.Vocabulary.TargetGroupWords["context"].In(sentence) || roles.At(block) == SectionRole.TargetGroup;

    private static string? AsOf(string sentence) =>
        DateGrammar.Find(sentence).Select(d => sentence.Substring(d.Start, d.Length)).FirstOrDefault();

    private void TakeCounted(Block block, string sentence)
    {
        var asOf = AsOf(sentence);
        foreach (Match match in _patterns.Counted.Matches(sentence))
        {
            if (match.Groups["bound"].Success
                || NumberGrammar.Parse(match.Groups["count"].Value) is not { LooksLikeYear: false } count) continue;
            var (unit, rest) = (match.Groups["unit"].Value, match.Groups["rest"].Value);
            if (groups.Any(g => g.Count == count.Value && IsUnit(g, unit))) continue;
            if (s_next.Match(rest) is { Success: true } next) rest = rest[..next.Index];
            if (CountsByPersons(rest, count.Value, unit.ToLowerInvariant(), asOf)) continue;
            var name = s_verb.Replace(unit + rest, "").Trim();
            if (name.Length == unit.Length && match.Groups["clause"] is { Success: true } clause)
                name = sentence[match.Groups["unit"].Index..(clause.Index + clause.Length)];
            var isBare = name.Length == unit.Length;
            if (isBare && groups.Any(g => g.Count is not null && IsUnit(g, unit))) continue;
            if (isBare && IsOfGroups(block, sentence)
                && CountsLastNamed(block, count.Value, unit.ToLowerInvariant(), asOf)) continue;
            groups.Add(block, name, count.Value, unit.ToLowerInvariant(), asOf);
        }
    }

    private static bool IsUnit(TargetGroup group, string unit) =>
        unit.Equals(group.Unit, StringComparison.OrdinalIgnoreCase);

    private void TakeChanged(Block block, string sentence)
    {
        if (_patterns.Changed.Match(sentence) is not { Success: true } match
            || NumberGrammar.Parse(match.Groups["count"].Value) is not { } count) return;
        var year = match.Groups["year"] is { Success: true, Value: var said } ? said : null;
        groups.Add(block, match.Groups["who"].Value, count.Value, null, year);
    }

    /// <summary>Words that tell of change or of what is expected make a goal of a count, not a group.</summary>
    private bool LooksAhead(string sentence) =>
        text.Vocabulary.GoalWords["increase"].In(sentence) || text.Vocabulary.GoalWords["decrease"].In(sentence);

    /// <summary>
    /// Bare persons belong to the one group whose word they stand beside: "7.700 helårspersoner [modtager]
    /// sygedagpenge" to "sygedagpengemodtagere".
    /// </summary>
    private bool CountsByPersons(string rest, decimal count, string unit, string? asOf)
    {
        if (!unit.EndsWith("personer", StringComparison.Ordinal)) return false;
        var words = rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= LettersAlike).Select(w => w[..LettersAlike]).ToList();
        return groups.CountFirst(
            g => words.Exists(w => g.Name.Contains(w, StringComparison.OrdinalIgnoreCase)), count, unit, asOf);
    }

    /// <summary>
    /// "Del 2: Screening af sygemeldte borgere. Hvert år ansøger 40.000 borgere": people counted by the word for all of
    /// them are those of that word whom their part named last. Must not take those of another part, or of another word.
    /// </summary>
    public bool CountsLastNamed(Block block, decimal count, string unit, string? asOf)
    {
        if (text.Vocabulary.TargetGroupWords["anyone"].Exact(unit) is null) return false;
        var section = text.SectionOf(block);
        var said = section?.Heading + "\n" + string.Join('\n',
            text.Prose.Where(b => b.Index < block.Index && text.SectionOf(b) == section).Select(b => b.Text));
        var last = groups.AllUncounted.Where(g => g.Name.EndsWith(" " + unit, StringComparison.OrdinalIgnoreCase))
            .Select(g => (Group: g, At: said.LastIndexOf(g.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(g => g.At >= 0).OrderByDescending(g => g.At).FirstOrDefault().Group;
        return last is not null && groups.CountFirst(g => ReferenceEquals(g, last), count, unit, asOf);
    }
}
