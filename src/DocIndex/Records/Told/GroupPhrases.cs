using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Told;

/// <summary>A group as a phrase names it, with its own count.</summary>
/// <param name="IsCertain">False where only a passing word ("rettet mod") names it.</param>
internal sealed record GroupPhrase(string Name, decimal? Count, string? Unit, string? AsOf, bool IsCertain = true);

/// <summary>
/// Target groups as noun phrases with what belongs to them: behind words that introduce one ("målgruppen er …", "retter
/// sig mod …", "til gavn for …"), or as an item ("X: 252 familier", "X – 183 borgere"). "udsatte familier (ca. 160
/// familier) og voksne med autisme (183 borgere)" are two with a count each; a count in a sentence of its own belongs
/// to the one group named before it. Must not take what is done for a group's name, nor a count of staff or cases where
/// nothing speaks of a target group.
/// </summary>
internal sealed partial class GroupPhrases(DanishVocabulary vocabulary)
{
    private const int LongestName = 110;
    private const int MostWords = 14;

    /// <summary>A name of more words, which no count sets off, is half a sentence.</summary>
    private const int MostWordsWithoutCount = 8;

    /// <summary>
    /// Where the name of a group ends: its bracket, its count, the end of its clause. Must not match the point of an
    /// ordinal ("elever på 7.-9. årgang").
    /// </summary>
    [GeneratedRegex(@"\s*(?:\(|[;:](?![0-9])|(?<![0-9])\.(?![0-9])|(?<=[0-9])\.(?=\s*$|\s+(?-i:\p{Lu}))"
        + @"|,\s*(?:i\s+alt|svarende|dvs|som\s+(?:er|udgør)|hvoraf|dels)\b|\s[–—-]\s|\btil\s+gode\b|,\s*$"
            + @"|,\s*til\s+gode)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameEnd { get; }

    [GeneratedRegex(@"^(?:\s*(?:[(),.:;–—-]|og\b|samt\b|dels\b|i\s+alt\b|eller\b))*\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint { get; }

    /// <summary>
    /// "X: 252 familier", "X – 183 borgere", "X (ca. 160 familier)": an item that is a name and its count.
    /// </summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}[^:;]+?)\s*(?::|\s[–—-]|\(|,)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Before { get; }

    private readonly Regex _cue = new(
        $@"\b(?:{vocabulary.TargetGroupWords["aimed"].Pattern()}|{vocabulary.TargetGroupWords["reached"].Pattern()}"
            + $@"(?=[^.]+\btil\s+gode\b)|{vocabulary.TargetGroupWords["key"].Pattern()}(?:\s+for\s+[\p{{L}}-]+)?"
                + $@"(?:\s+(?:er|omfatter|udgøres\s+af|består\s+af)|\s*:))\s+(?:dels\s+|både\s+|alle\s+)?"
                    + $@"(?=[\p{{L}}0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The groups of a paragraph or an item.</summary>
    /// <param name="inGroups">True where the part that it stands in tells of target groups.</param>
    /// <param name="isItem">True for an item of a list.</param>
    public IReadOnlyList<GroupPhrase> In(string said, bool inGroups, bool isItem)
    {
        if (CountedFirst(said, inGroups) is { Count: > 0 } counted) return counted;
        if (Counting(said, inGroups) is { Count: > 0 } told) return told;
        if (isItem && Item(said, inGroups) is { } item) return [item];
        var cue = _cue.Match(said);
        if (!cue.Success) return [];
        var isKnown = inGroups || vocabulary.TargetGroupWords["key"].In(cue.Value);
        var tail = said[(cue.Index + cue.Length)..];
        var figures = PeopleFigure.All(said, vocabulary).ToList();
        var groups = Named(tail, figures.ConvertAll(f => f with { Start = f.Start - cue.Index - cue.Length })
            .FindAll(f => f.Start >= 0));
        if (groups is [{ Count: null } several] && vocabulary.TargetGroupWords["keys"].In(cue.Value))
            groups = Parted(several.Name, figures, said);
        if (groups is [{ Count: null } only] && figures.Find(f => MayCount(f, only.Name)) is { } figure)
            groups[0] = only with { Count = figure.Count, Unit = figure.Unit };
        groups.RemoveAll(g => g.Count is null
            && (g.Name.Split(' ').Length > MostWordsWithoutCount
                || vocabulary.TargetGroupWords["anyone"].Exact(g.Name) is not null));
        var asOf = groups.Exists(g => g.Count is not null)
            ? DateGrammar.Find(said).Select(d => said.Substring(d.Start, d.Length)).FirstOrDefault() : null;
        return isKnown || groups.Exists(g => g.Count is not null || IsOfPeople(g.Name))
            ? groups.ConvertAll(g => g with { AsOf = asOf, IsCertain = isKnown }) : [];
    }

    /// <summary>Those who do the work are counted for a group only where it is theirs.</summary>
    private bool MayCount(PeopleFigure figure, string name) =>
        !vocabulary.TargetGroupWords["staff"].In(figure.Unit)
        || name.Contains(figure.Unit, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "Målgrupperne er A og B. Den første gruppe tæller 40 unge, den anden 12 familier.": several groups of one name,
    /// each with the count that is said in their order. Must not part "børn og unge i foreninger" from within.
    /// </summary>
    private List<GroupPhrase> Parted(string names, List<PeopleFigure> figures, string said)
    {
        var joints = Joins.Matches(names).ToList();
        var parting = joints.FindAll(j => joints.Count == 1 || !JoinsNouns(names, j));
        var (parts, start) = (new List<string>(), 0);
        foreach (var joint in parting)
        {
            parts.Add(names[start..joint.Index]);
            start = joint.Index + joint.Length;
        }
        parts.Add(names[start..]);
        if (parts.Count < 2 || !parts.TrueForAll(p => IsName(p) && IsOfPeople(p)))
            return [new GroupPhrase(names, null, null, null)];
        var areCounted = figures.Count == parts.Count && vocabulary.TargetGroupWords["inOrder"].In(said);
        return [.. parts.Select((name, i) => areCounted
            ? new GroupPhrase(name, figures[i].Count, figures[i].Unit, null)
            : new GroupPhrase(name, null, null, null))];
    }

    /// <summary>"børn og unge"; not "… i foreninger og beboere", whose first noun belongs to a preposition.</summary>
    private bool JoinsNouns(string names, Match joint)
    {
        var people = vocabulary.TargetGroupWords["people"];
        var (before, behind) = (names[..joint.Index].Split(' '), names[(joint.Index + joint.Length)..].Split(' '));
        var isTied = before.Length > 1 && vocabulary.SmallWords.Exact(before[^2]) is not null;
        return !isTied && people.In(before[^1]) && people.In(behind[0]);
    }

    [GeneratedRegex(@"\s*,\s+(?!der\b|som\b|hvor\b)|\s+(?:og|samt)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Joins { get; }

    /// <summary>
    /// "409 elever – elever, som cykler til skole.", "Forslaget berører 8.415 brugere om året: pendlere med arbejde i
    /// bymidten."
    /// </summary>
    [GeneratedRegex(@"^(?<lead>[^0-9:;.]{0,40}?)(?:(?:i\s+alt|ca\.?|cirka|omkring|knap|godt)\s+)?(?<count>[0-9]{1,3}"
        + @"(?:\.[0-9]{3})+|[0-9]+)\s+(?<unit>\p{Ll}[\p{Ll}-]{2,})(?:\s+om\s+året)?(?<link>(?:\s+\p{L}+){0,5})"
            + @"(?:\s[–—-]|:)\s+(?<name>\p{Ll}(?:[^:;0-9.]|[0-9]+(?=\s*(?:-?år|\.\s*(?:-|–|klasse|årgang))))+?)\.?$",
            RegexOptions.CultureInvariant)]
    private static partial Regex Reversed { get; }

    /// <summary>A sentence may begin with its number.</summary>
    [GeneratedRegex(@"(?<=\p{Ll}\.)\s+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeCount { get; }

    /// <summary>
    /// Sentences that count before they name: all of a part on groups, or those with a word that aims before the count
    /// or one for a target group behind it. Empty where none does.
    /// </summary>
    private List<GroupPhrase> CountedFirst(string said, bool inGroups)
    {
        var matches = Sentences.Split(said).SelectMany(s => BeforeCount.Split(s)).Select(s => Reversed.Match(s))
            .ToList();
        var named = matches.FindAll(m => m.Success && IsName(m.Groups["name"].Value));
        var areBare = inGroups && named.Count == matches.Count
            && named.TrueForAll(m => m.Groups["lead"].Value.Trim().Length == 0 && m.Groups["link"].Length == 0);
        return named.FindAll(m => areBare || Aims(m)).ConvertAll(m => new GroupPhrase(m.Groups["name"].Value,
            NumberGrammar.Parse(m.Groups["count"].Value)?.Value, m.Groups["unit"].Value, null));
    }

    /// <summary>"Forslaget berører 12 børn: …", "12 børn hører til målgruppen: …".</summary>
    private bool Aims(Match reversed)
    {
        var (lead, link) = (reversed.Groups["lead"].Value.Trim(), reversed.Groups["link"].Value.Trim());
        return link.Length == 0 ? vocabulary.TargetGroupWords["concerns"].Trailing(lead) is not null
            : vocabulary.TargetGroupWords["key"].Trailing(link) is not null;
    }

    /// <summary>
    /// Groups of sentences that are built about their counts: "Foreninger med træning udgør 40 foreninger, og …", "I
    /// alt 1.051 borgere, nemlig ældre uden computer, …", "Både beboere (1.221) og børn (5.696 børn) får glæde af det".
    /// Empty where none is. Must not take a count of what is no people.
    /// </summary>
    private List<GroupPhrase> Counting(string said, bool inGroups)
    {
        var groups = new List<GroupPhrase>();
        foreach (var sentence in Sentences.Split(said))
        {
            if (_namely.Match(sentence) is { Success: true } namely && IsOfPeople(namely.Groups["name"].Value))
                groups.Add(OfMatch(namely));
            else if (_subject.Match(sentence) is { Success: true } subject) groups.AddRange(CountedSubjects(subject));
            else
            {
                var clauses = BetweenClauses.Split(sentence.TrimEnd('.')).Select(c => _amounts.Match(c)).ToList();
                var areTold = inGroups && clauses.Count > 1;
                if (clauses.TrueForAll(c =>
                    c.Success && IsName(c.Groups["name"].Value) && (areTold || CountsPeople(c))))
                    groups.AddRange(clauses.Select(OfMatch));
            }
        }

        return groups;
    }

    private bool CountsPeople(Match clause) => IsOfPeople(clause.Groups["name"].Value)
        && vocabulary.TargetGroupWords["people"].In(clause.Groups["unit"].Value);

    /// <summary>What stands before a verb that tells what people get: all of them counted in brackets.</summary>
    private List<GroupPhrase> CountedSubjects(Match subject)
    {
        var lead = subject.Groups["names"].Value;
        var named = Named(lead, [.. PeopleFigure.All(lead, vocabulary)]);
        return named.TrueForAll(g => g.Count is not null) && named.Exists(g => IsOfPeople(g.Name)) ? named : [];
    }

    private static GroupPhrase OfMatch(Match match) => new(match.Groups["name"].Value.Trim(),
        NumberGrammar.Parse(match.Groups["count"].Value)?.Value, match.Groups["unit"].Value, null);

    private const string CountAndUnit = @"(?:(?:i\s+alt|ca\.?|cirka|omkring|knap|godt)\s+)?"
        + @"(?<count>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)\s+(?<unit>\p{Ll}[\p{Ll}-]{2,})";

    [GeneratedRegex(@",?\s+(?:og|mens)\s+(?=[^,]*[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenClauses { get; }

    private readonly Regex _amounts = new(
        $@"^(?<name>[^,.;:0-9]+?)\s+{vocabulary.TargetGroupWords["amounts"].Pattern()}\s+{CountAndUnit}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Regex _namely = new(
        $@"\b{CountAndUnit}\s*,\s*{vocabulary.TargetGroupWords["namely"].Pattern()}\s+(?<name>[^,:;.0-9]+)(?=[,.]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Regex _subject = new(
        $@"^(?:(?:både|dels|alle)\s+)?(?<names>(?:[^.;:]|\.(?=[0-9]))*\([^()]*[0-9][^()]*\))"
            + $@"\s+{vocabulary.TargetGroupWords["gets"].Pattern()}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// The name's first words say who it is: "unge i botilbud", "udsatte familier", not "en bred vifte af tilbud til
    /// unge".
    /// </summary>
    private bool IsOfPeople(string name) =>
        vocabulary.TargetGroupWords["people"].In(string.Join(' ', name.Split(' ').Take(3)));

    /// <summary>
    /// "Lånere om lørdagen: omkring 260", "Børn på 3-5 år, 940 i alt": in a part on target groups a name and its bare
    /// number. Must not match an age ("Unge, 15 år").
    /// </summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}(?:[^:;0-9]|[0-9]+(?:\s?[-–]\s?[0-9]+)?(?=\s?-?år))+?)\s*(?::|,|\s[–—-])"
        + @"\s*(?:(?:i\s+alt|ca\.?|cirka|omkring|knap|godt|over)\s+)?(?<count>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)"
            + @"(?:\s+(?:i\s+alt|i\s+dag|årligt|om\s+(?:året|måneden|ugen|dagen)))?\s*\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare { get; }

    private GroupPhrase? Item(string said, bool inGroups)
    {
        if (inGroups && Bare.Match(said) is { Success: true } bare && IsName(bare.Groups["name"].Value)
            && NumberGrammar.Parse(bare.Groups["count"].Value) is { LooksLikeYear: false } counted)
            return new GroupPhrase(bare.Groups["name"].Value.Trim(), counted.Value, null, null);
        if (PeopleFigure.All(said, vocabulary).ToList() is not [.., var figure]
            || said[(figure.Start + figure.Length)..].Trim(' ', '.', ')', ',').Length > 0) return null;
        var name = Before.Match(said[..figure.Start].Replace("i alt ", "", StringComparison.OrdinalIgnoreCase));
        if (!name.Success || !IsName(name.Groups["name"].Value)) return null;
        var isOfPeople = inGroups || vocabulary.TargetGroupWords["people"].In(name.Groups["name"].Value)
            && vocabulary.TargetGroupWords["people"].In(figure.Unit);
        return isOfPeople ? new GroupPhrase(name.Groups["name"].Value.Trim(), figure.Count, figure.Unit, null) : null;
    }

    /// <summary>
    /// The names from a cue to the end of its sentence; after the first, another follows only where a count has set the
    /// one before it off.
    /// </summary>
    private static List<GroupPhrase> Named(string tail, List<PeopleFigure> figures)
    {
        var groups = new List<GroupPhrase>();
        for (var at = 0; at < tail.Length;)
        {
            var end = NameEnd.Match(tail, at);
            var stop = end.Success ? end.Index : tail.Length;
            var name = tail[at..stop].Trim(' ', ',');
            if (!IsName(name)) break;
            var figure = figures.Find(f => f.Start >= stop && f.Start <= stop + end.Length + 8
                && !tail[stop..f.Start].Contains('.', StringComparison.Ordinal));
            groups.Add(new GroupPhrase(name, figure?.Count, figure?.Unit, null));
            if (figure is null && !tail[stop..].TrimStart().StartsWith(", dels", StringComparison.OrdinalIgnoreCase))
                break;
            at = figure is null ? stop : figure.Start + figure.Length;
            var isEnded = tail[at..].TrimStart(')', ' ') is "" or ['.', ..];
            var joint = Joint.Match(tail[at..]);
            var goesOn = joint.Value.Any(char.IsLetter) || joint.Value.Contains(',', StringComparison.Ordinal);
            if (isEnded || !goesOn) break;
            at += joint.Length;
        }
        return groups;
    }

    private static bool IsName(string name) =>
        name.Length is > 3 and < LongestName && name.Split(' ').Length <= MostWords && char.IsLetter(name[0])
            && !LineText.BreaksOff(name) && !name.StartsWith("til gode", StringComparison.OrdinalIgnoreCase);
}
