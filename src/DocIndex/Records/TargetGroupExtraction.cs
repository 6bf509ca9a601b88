using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Told;

namespace DocIndex.Records;

/// <summary>
/// Those whom the document is for: what a part, a key ("Målgruppe: …"), a scheme or a table column on the target group
/// names, whom the decision names, whom prose counts ("7.700 helårspersoner"), and whom the title names where nothing
/// else does or the text counts them. A group is named once, and one counted bare ("7.700 helårspersoner modtager
/// sygedagpenge") gives its count to the group that it speaks of. Must not take staff numbers, shares, bounds ("under
/// 25 børn") or money for counts.
/// </summary>
internal sealed class TargetGroupExtraction(DocumentText text, SegmentRoles roles, string? title)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// A section on the target group names it in its first paragraphs; what follows tells what is done.
    /// </summary>
    private const int MostBlocks = 3;

    /// <summary>More words without a verb are no name.</summary>
    private const int MostWords = 9;

    private const int LongestNaming = 200;
    private const int ShortestPart = 3;

    private readonly GroupPatterns _patterns = GroupPatterns.Of(text.Vocabulary);
    private readonly PeoplePhrases _people = new(text.Vocabulary);
    private readonly PeopleInSentence _sentence = new(text.Vocabulary);
    private readonly GroupPhrases _phrases = new(text.Vocabulary);
    private readonly GroupListing _listing = new(text.Vocabulary);
    private readonly FoundGroups _groups = new(text);
    private GroupCounts? _counts;

    private GroupCounts Counts => _counts ??= new GroupCounts(text, roles, _groups);

    /// <summary>All target groups: named ones first, then those that prose counts.</summary>
    public ImmutableArray<TargetGroup> Extract()
    {
        TakeProse();
        foreach (var heading in text.Told.Where(b => b.Role == BlockRole.Heading)) TakeKeyed(heading);
        TakeTables();
        TakeTitle();
        Counts.TakeAll();
        if (!HasPart()) Counts.TakeAnyCounted();
        if (_groups.Count == 0) Counts.TakeThoseOfNumber();
        return [.. _groups.Certain()];
    }

    private bool HasPart() => text.Prose.Any(b => roles.At(b) == SectionRole.TargetGroup);

    private void TakeProse()
    {
        var (part, blocks, asks) = ((Section?)null, 0, false);
        foreach (var block in text.Prose)
        {
            if (block.Role != BlockRole.List) asks = AsksForList(block);
            var inGroups = roles.At(block) == SectionRole.TargetGroup;
            var said = roles.WithoutLabel(block.Text);
            if (TakeLoneCount(block, inGroups)) continue;
            said = TakeListed(block, said, inGroups);
            if (said.Length == 0) continue;
            if (TakePhrases(block, said, inGroups))
            {
                if (inGroups) TakePeople(block, said, onlyCounted: true);
            }
            else if (inGroups)
            {
                if (text.SectionOf(block) != part || part is null) (part, blocks) = (text.SectionOf(block), 0);
                if (blocks++ < MostBlocks) TakeOfPart(block, said);
            }
            else if (!TakeAimed(block, said) && (asks || roles.At(block) == SectionRole.Decision))
                TakeAskedFor(block, isCertain: !asks);
        }
    }

    /// <summary>
    /// Takes the sentences that do nothing but list groups, in a part on target groups or behind a word that aims, and
    /// gives back the others. Must not take a goal, or what a part on money, risks or earlier funds says by the way.
    /// </summary>
    private string TakeListed(Block block, string said, bool inGroups)
    {
        if (roles.At(block) is SectionRole.PreviousFunds or SectionRole.Risks or SectionRole.Economy
            or SectionRole.Goals) return said;
        var others = new List<string>();
        var (isNamed, hasListed) = (false, false);
        IReadOnlyList<GroupPhrase> before = [];
        foreach (var sentence in Sentences.Split(said))
        {
            var listed = GoalClaim.Reads(sentence, text.Vocabulary) ? [] : Listed(sentence, inGroups, isNamed);
            var isPassing = !inGroups && listed.All(g => g.Count is null);
            foreach (var group in listed)
            {
                if (isPassing) _groups.MarkTentative(group.Name);
                _groups.Add(block, group.Name, group.Count, group.Unit);
            }
            isNamed |= inGroups;
            hasListed |= listed.Count > 0;
            var isTaken = listed.Count > 0 || TakeCountsInOrder(block, sentence, before)
                || hasListed && TakeCountOfLast(sentence);
            if (!isTaken) others.Add(sentence);
            before = listed;
        }
        return others.Count == 0 ? "" : string.Join(' ', others);
    }

    /// <summary>
    /// "Den første gruppe tæller 391 unge, den anden 149 pårørende": right behind a list of groups without counts, as
    /// many bare counts are theirs in the same order. Must not take counts with names of their own.
    /// </summary>
    private bool TakeCountsInOrder(Block block, string sentence, IReadOnlyList<GroupPhrase> listed)
    {
        if (listed.Count < 2 || listed.Any(g => g.Count is not null)) return false;
        var counts = _people.In(sentence).Where(p => p.Count is not null).ToList();
        if (counts.Count != listed.Count || !counts.TrueForAll(PeopleInSentence.IsBare)) return false;
        foreach (var (group, counted) in listed.Zip(counts))
            _groups.Add(block, group.Name, counted.Count, counted.Unit);
        return true;
    }

    private IReadOnlyList<GroupPhrase> Listed(string sentence, bool inGroups, bool isNamed)
    {
        if (inGroups && _listing.In(sentence) is { Count: > 0 } whole) return whole;
        if (inGroups && isNamed && _patterns.Aims.Match(sentence) is { Success: true } further
            && Adds(sentence, further))
            return _listing.All(sentence[(further.Index + further.Length)..]);
        // "er til" stands in "er til gavn for".
        for (var aims = _patterns.Aims.Match(sentence); aims.Success;
            aims = _patterns.Aims.Match(sentence, aims.Index + 1))
            if (_listing.In(sentence[(aims.Index + aims.Length)..]) is { Count: > 0 } aimed) return aimed;
        return [];
    }

    /// <summary>"Herudover gavner det …", "Det er også rettet mod …".</summary>
    private bool Adds(string sentence, Match aims)
    {
        var words = text.Vocabulary.TargetGroupWords["further"];
        return aims.Index == 0 && words.Leading(sentence) is not null
            || words.In(sentence[..(aims.Index + aims.Length)]);
    }

    /// <summary>
    /// What a block of a part on target groups names: counted people, else what stands there like a name.
    /// </summary>
    private void TakeOfPart(Block block, string said)
    {
        var before = _groups.Count;
        var isCounted = _people.In(said).Any(p => p.Count is not null);
        if (!isCounted || !TakePeople(block, said, onlyCounted: false)) TakeNamed(block, said);
        if (!isCounted && _groups.Count == before && !LineText.EndsSentence(said))
            TakePeople(block, said, onlyCounted: false);
    }

    private void TakeTables()
    {
        var tables = new GroupTables(text, roles, _patterns.Named);
        foreach (var (name, counted) in FactTable.Of(text).SelectMany(tables.Of))
            _groups.AddCell(name.Text, counted, name.Source);
        foreach (var table in text.Tables)
        {
            if (tables.OfScheme(table) is var (name, counted)) _groups.AddCell(name.Text, counted, name.Source);
            foreach (var cell in tables.BelowKeys(table))
                foreach (var group in _listing.All(cell.Text))
                    _groups.AddCell(group.Name, group.Count?.ToString(CultureInfo.InvariantCulture) ?? "", cell.Source);
        }
    }

    private void TakeTitle()
    {
        if (title is null || text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is not { } block) return;
        foreach (Match match in _patterns.Named.Matches(title)) _groups.AddTentative(block, match.Value);
    }

    /// <summary>
    /// "Målgruppe: Beboere på plejecentre": a line that looks like a heading and is a key with the group's name. Must
    /// not take a heading of what follows ("Målgruppe: hvem og hvor mange").
    /// </summary>
    private void TakeKeyed(Block heading)
    {
        var said = heading.Text;
        while (SegmentRoles.Labelled(said) is var (label, rest)
            && text.Vocabulary.TargetGroupWords["key"].Exact(label) is not null) said = rest;
        var isName = said.Length < heading.Text.Length && said.Split(' ').Length <= MostWords
            && !said.EndsWith('?') && _people.In(said) is [{ Start: 0 }, ..];
        if (isName) _groups.Add(heading, said);
    }

    /// <summary>
    /// "Herudover foreslås der afsat midler til:": what the items behind it are for is asked for, as in a decision.
    /// Must not match what only opens a list, or asks without one.
    /// </summary>
    private bool AsksForList(Block block) => block.Role == BlockRole.Paragraph && block.Text.EndsWith(':')
        && text.Vocabulary.Scopes.All(block.Text).Contains("proposal");

    private void TakeAskedFor(Block block, bool isCertain)
    {
        foreach (var group in _patterns.Named.Matches(block.Text).Where(match => IsAimed(block.Text, match)))
            if (isCertain) _groups.Add(block, group.Value);
            else _groups.AddTentative(block, group.Value);
    }

    /// <summary>
    /// "indsatsen for syge og udsatte borgere": a group behind "for", "til" or "af", not one that acts.
    /// </summary>
    private static bool IsAimed(string sentence, Match group) =>
        sentence[..group.Index].TrimEnd() is var lead
            && (lead.EndsWith(" for", StringComparison.Ordinal) || lead.EndsWith(" til", StringComparison.Ordinal)
                || lead.EndsWith(" af", StringComparison.Ordinal));

    /// <summary>
    /// Groups that words for a target group introduce, each with its own count; false where there is none.
    /// </summary>
    private bool TakePhrases(Block block, string said, bool inGroups)
    {
        var found = _phrases.In(said, inGroups, block.Role == BlockRole.List);
        foreach (var group in found)
            if (!group.IsCertain && group.Count is null) _groups.AddTentative(block, group.Name);
            else _groups.Add(block, group.Name, group.Count, group.Unit, group.AsOf);
        return found.Any(g => g.IsCertain || g.Count is not null);
    }

    /// <summary>
    /// "Antal i målgruppen: 487 borgere", "(ca. 472 borgere).": a count that stands alone is that of the last group,
    /// where that has none. False for what says more, and where no group waits for a count.
    /// </summary>
    private bool TakeLoneCount(Block block, bool inGroups)
    {
        var (label, said) = SegmentRoles.Labelled(block.Text) ?? ("", block.Text);
        var isLabelled = label.Length > 0 && text.Vocabulary.FactColumns["count"].Leading(label) is not null;
        var isCount = isLabelled || inGroups && label.Length == 0;
        if (!isCount || _groups.Uncounted is null) return false;
        if (PeopleFigure.In(said, text.Vocabulary) is not { } only
            || said.Remove(only.Start, only.Length).Trim(' ', '(', ')', '.', ',').Length > 0) return false;
        _groups.CountLast(only.Count, only.Unit);
        return true;
    }

    /// <summary>
    /// People whom a part on target groups names, and those joined to one that it counts; false where it names none.
    /// </summary>
    private bool TakePeople(Block block, string said, bool onlyCounted)
    {
        var found = false;
        foreach (var sentence in Sentences.Split(said))
        {
            if (GoalClaim.Reads(sentence, text.Vocabulary) || found && TakeCountOfLast(sentence)) continue;
            var people = _people.In(sentence);
            var isCounted = people.Any(p => p.Count is not null);
            var aimedAt = people.Select(p => !onlyCounted && _sentence.IsAimedAt(sentence, p)).ToList();
            var isPassing = onlyCounted || found || people is [var lone]
                && text.Vocabulary.TargetGroupWords["anyone"].In(lone.Name);
            if (!isCounted && !aimedAt.Contains(true) && isPassing) continue;
            for (var n = 0; n < people.Count; n++)
            {
                var opens = n == 0 ? !isCounted && !found
                    : _sentence.IsJoined(sentence, people[n - 1], people[n]);
                var isNext = PeopleInSentence.IsCountedNext(sentence, people, n);
                var isCountedHere = people[n].Count is not null
                    || PeopleInSentence.IsCountedInBrackets(sentence, people, n);
                var isNamed = isCountedHere || aimedAt[n] || !onlyCounted && opens;
                var isAside = !isNext && Counts.CountsAnother(sentence, people[n]) || n == 0 && CountsStaff(people[n]);
                if (!isNamed || isAside) continue;
                found = true;
                if (TakeWithCount(block, sentence, people, n)) n++;
            }
        }
        return found;
    }

    /// <summary>
    /// "De er 3.128 beboere i dag.", "Gruppen tæller 40 unge.": a sentence that does nothing but count those whom the
    /// one before it named, by whatever noun. Must not take the count of others, or one with a name of its own.
    /// </summary>
    private bool TakeCountOfLast(string sentence)
    {
        if (_groups.Uncounted is null || PeopleFigure.In(sentence, text.Vocabulary) is not { } figure) return false;
        var counts = s_theyAre.IsMatch(sentence[..figure.Start])
            && s_countEnd.IsMatch(sentence[(figure.Start + figure.Length)..]);
        if (!counts) return false;
        _groups.CountLast(figure.Count, figure.Unit);
        return true;
    }

    /// <summary>
    /// "De er", "Gruppen tæller", "Det er i alt", "Der er tale om": what stands before nothing but a count.
    /// </summary>
    private static readonly Regex s_theyAre =
        new(@"^(?:(?:de|det|der|gruppen|målgruppen)\s+(?:er|udgør|tæller|omfatter)"
        + @"|det\s+drejer\s+sig\s+om)(?:\s+tale\s+om)?(?:\s+(?:i\s+alt|i\s+dag|p\.?t\.?|nu))?\s+$", Options);

    private static readonly Regex s_countEnd =
        new(@"^(?:\s+(?:i\s+dag|i\s+alt|om\s+året|årligt|(?:pr\.|i)\s[\w. ]*[0-9]{4}))?"
        + @"\s*\.?$", Options);

    /// <summary>
    /// "Parken er for de ca. 5.200 beboere i Tornhøj og for børn i institutionerne": people right behind a word that
    /// aims at them, and those joined to them.
    /// </summary>
    private bool TakeAimed(Block block, string said)
    {
        if (roles.At(block) is SectionRole.PreviousFunds or SectionRole.Risks or SectionRole.Economy
            or SectionRole.Goals) return false;
        var found = false;
        foreach (var sentence in Sentences.Split(said))
        {
            if (GoalClaim.Reads(sentence, text.Vocabulary) || found && TakeCountOfLast(sentence)) continue;
            var people = _people.In(sentence);
            for (var n = 0; n < people.Count; n++)
            {
                var isJoined = found && n > 0 && IsJoinedTo(sentence, people[n - 1], people[n]);
                if (!isJoined && !_sentence.IsAimedAt(sentence, people[n]) || IsAnyone(people[n])) continue;
                found = true;
                if (TakeWithCount(block, sentence, people, n, isCertain: isJoined)) n++;
            }
        }
        return found;
    }

    private bool IsJoinedTo(string sentence, PeoplePhrase one, PeoplePhrase next) =>
        _sentence.IsJoined(sentence, one, next) || one.Count is not null && next.Count is not null;

    /// <summary>
    /// "Klubben har 12 ansatte": those who do the work, in a sentence of their own beside a group that is named.
    /// </summary>
    private bool CountsStaff(PeoplePhrase people) => _groups.Count > 0 && PeopleInSentence.IsBare(people)
        && text.Vocabulary.TargetGroupWords["staff"].In(people.Unit);

    /// <summary>"borgere" says nothing; "borgere, der skriver til kommunen" are some of them.</summary>
    private bool IsAnyone(PeoplePhrase people) => people.Count is null
        && !people.Name.Contains(", der ", StringComparison.Ordinal) && text.Vocabulary.TargetGroupWords["anyone"].In(people.Unit);

    /// <summary>Adds people with their count; true where the next phrase counts them.</summary>
    private bool TakeWithCount(
        Block block, string sentence, IReadOnlyList<PeoplePhrase> people, int n, bool isCertain = true)
    {
        if (people[n] is { Count: { } own } && PeopleInSentence.IsBare(people[n])
            && Counts.CountsLastNamed(block, own, people[n].Unit, asOf: null)) return false;
        var count = people[n].Count ?? _sentence.CountBehind(sentence, people, n);
        if (people[n].Count is null && !isCertain) _groups.MarkTentative(people[n].Name);
        _groups.Add(block, people[n].Name, count, count is null ? null : people[n].Unit);
        return people[n].Count is null && count is not null;
    }

    private void TakeNamed(Block block, string said)
    {
        var first = Sentences.Split(said) is [var opening, ..] ? opening : "";
        var isCounted = _patterns.Counted.IsMatch(first);
        if (isCounted || LineText.HasFiniteVerb(first) || first.Length > LongestNaming)
        {
            if (isCounted) return;
            foreach (Match match in _patterns.Named.Matches(first)) _groups.Add(block, match.Value);
            return;
        }
        var stands = block.Role == BlockRole.List || block.Within is not null
            || text.Vocabulary.TargetGroupWords["people"].In(first)
            || text.Vocabulary.TargetGroupWords["phrases"].In(first);
        if (!stands || first.EndsWith(':') || first.Split(' ').Length > MostWords) return;
        foreach (var part in PartsOf(first.TrimEnd('.')).Where(IsNameOfPart)) _groups.Add(block, part);
    }

    /// <summary>
    /// "Elever og deres lærere" are two; "Brugere af parker og legepladser", "medlemmer af musik- og teaterforeninger"
    /// are one: what is joined is no people, or the rest of a word.
    /// </summary>
    private string[] PartsOf(string names)
    {
        var parts = names.Split(" og ").Select(p => p.Trim()).ToArray();
        var namePeople = parts.Count(p => _people.In(p).Count > 0);
        return namePeople > 0 && namePeople < parts.Length || Array.Exists(parts, p => p.EndsWith('-')) ? [names] : parts;
    }

    private bool IsNameOfPart(string part) => part.Length > ShortestPart && !part.Any(char.IsAsciiDigit)
        && (part.Contains(' ', StringComparison.Ordinal) || text.Vocabulary.TargetGroupWords["people"].In(part));
}
