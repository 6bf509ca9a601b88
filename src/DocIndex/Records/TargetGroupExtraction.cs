using System.Collections.Immutable;
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
    private const double SameName = 0.6;

    /// <summary>
    /// A section on the target group names it in its first paragraphs; what follows tells what is done.
    /// </summary>
    private const int MostBlocks = 3;

    private const int MostJoining = 4;

    /// <summary>"De ", "Alle ": so many characters may stand before a sentence's subject.</summary>
    private const int MostBeforeSubject = 5;

    /// <summary>More words without a verb are no name.</summary>
    private const int MostWords = 9;

    /// <summary>Ends the name of a group in a sentence: its verb, or a word that begins another clause.</summary>
    private static readonly Regex s_verb = new(@"\s+(?:får|fik|er|har|kan|skal|vil|bliver|modtager|deltager|benytter|bor|henvises|tilbydes|om\s+(?:året|ugen|måneden|dagen)|mod|pr\.?|i\s+dag|efter\s+\p{L}+lovens?)(?:\s.*)?$", Options);

    private readonly Regex _counted = new(
        $@"(?<bound>\b(?:under|over|højst|mindst|op\s+til|max\.?|maks\.?|flere\s+end|mere\s+end)\s+)?(?<approx>ca\.\s*|omkring\s+)?(?<![0-9.,-])(?<count>[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]+)\s+(?<unit>{text.Vocabulary.TargetGroupWords["counted"].Pattern()})\b(?<rest>(?:\s+og\s+\p{{Ll}}+)?[^.,;]{{0,70}})(?<clause>,\s+der\s+[^.,;]+)?", Options);

    private readonly Regex _group = new(
        $@"\b(?:\p{{Ll}}+e\s+(?:og\s+\p{{Ll}}+e\s+)?)?{text.Vocabulary.TargetGroupWords["people"].Pattern()}\b(?:\s+(?:i|på|med|uden|over|under)\s+(?:\p{{Ll}}+(?:e|t)\s+)?[\p{{L}}-]+(?:\s+for\s+[\p{{L}}-]+)?)?", Options);

    /// <summary>
    /// "Antallet af unge i botilbud er faldet fra 112 i 2020 til 94 i 2024": how many there are after a change that has
    /// happened.
    /// </summary>
    private readonly Regex _changed = new(
        $@"\bantallet\s+af\s+(?<who>(?:\p{{Ll}}+e\s+)?{text.Vocabulary.TargetGroupWords["people"].Pattern()}\b(?:\s+(?!er\b|var\b|fra\b)[\p{{L}}-]+){{0,4}})\s+(?:er\s+\p{{L}}+(?:et|t)|steg|faldt|voksede)\s+fra\s+(?:ca\.\s*)?[0-9][0-9.]*(?:\s+i\s+(?:19|20)[0-9][0-9])?\s+til\s+(?:ca\.\s*)?(?<count>[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]+)(?:\s+i\s+(?<year>(?:19|20)[0-9][0-9]))?", Options);

    private readonly Regex _number = new(
        $@"\bantallet\s+af\s+(?<who>(?:\p{{Ll}}+e\s+)?{text.Vocabulary.TargetGroupWords["people"].Pattern()})\b", Options);

    /// <summary>
    /// What a sentence says before the people that it aims at: a word that aims, perhaps an adverb within it, and
    /// articles.
    /// </summary>
    private readonly Regex _aimed = new(
        $@"\b{$"(?:{text.Vocabulary.TargetGroupWords["aimed"].Pattern()}|{text.Vocabulary.TargetGroupWords["concerns"].Pattern()})".Replace(@"\s+", $@"(?:\s+{text.Vocabulary.TargetGroupWords["within"].Pattern()})?\s+", StringComparison.Ordinal)}\s+(?:(?:[\p{{L}}-]{{3,}}s(?=\s+[0-9])|de|alle|både|dels|især|ca\.?|omkring|knap|godt|i\s+alt|de\s+ca\.?)\s+)*$", Options);

    private readonly PeoplePhrases _people = new(text.Vocabulary);

    /// <summary>"familier om året", "beboere i dag": a time behind a noun makes no other group of it.</summary>
    private static readonly Regex s_bare = new(@"\s+(?:om\s+(?:året|måneden|ugen|dagen)|i\s+dag|årligt|i\s+alt)$",
        Options);

    private static readonly Regex s_about = new(@"(?:\b(?:i\s+alt|ca\.?|cirka|omkring|knap|godt)\s*)+$", Options);

    private readonly GroupPhrases _phrases = new(text.Vocabulary);
    private readonly List<TargetGroup> _groups = [];

    /// <summary>
    /// Groups that only the title or a passing word names: they hold where nothing else is named, or the text counts
    /// them.
    /// </summary>
    private readonly List<string> _tentative = [];

    /// <summary>All target groups: named ones first, then those that prose counts.</summary>
    public ImmutableArray<TargetGroup> Extract()
    {
        Section? named = null;
        var blocks = 0;
        var asks = false;
        foreach (var block in text.Prose)
        {
            if (block.Role != BlockRole.List) asks = AsksForList(block);
            var inGroups = roles.At(block) == SectionRole.TargetGroup;
            var said = roles.WithoutLabel(block.Text);
            if (TakeLoneCount(block, inGroups)) continue;
            if (TakePhrases(block, said, inGroups))
            {
                if (inGroups) TakePeople(block, said, onlyCounted: true);
                continue;
            }
            if (inGroups)
            {
                if (text.SectionOf(block) != named || named is null) (named, blocks) = (text.SectionOf(block), 0);
                if (blocks++ >= MostBlocks) continue;
                var before = _groups.Count;
                var isCounted = _people.In(said).Any(p => p.Count is not null);
                if (!isCounted || !TakePeople(block, said, onlyCounted: false)) TakeNamed(block, said);
                if (!isCounted && _groups.Count == before && !LineText.EndsSentence(said)) TakePeople(block, said, onlyCounted: false);
            }
            else if (!TakeAimed(block, said) && (asks || roles.At(block) == SectionRole.Decision))
                TakeAskedFor(block, isCertain: !asks);
        }
        foreach (var heading in text.Told.Where(b => b.Role == BlockRole.Heading)) TakeKeyed(heading);
        var tables = new GroupTables(text, roles, _group);
        foreach (var (name, counted) in FactTable.Of(text).SelectMany(tables.Of)) AddCell(name.Text, counted, name.Source);
        foreach (var table in text.Tables)
            if (tables.OfScheme(table) is var (name, counted)) AddCell(name.Text, counted, name.Source);
        if (title is not null && text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is { } titleBlock)
            foreach (Match match in _group.Matches(title))
            {
                if (!Knows(match.Value)) _tentative.Add(match.Value);
                Add(titleBlock, match.Value, null, null, null);
            }
        foreach (var block in text.Prose)
            foreach (var sentence in Sentences.Split(block.Text))
            {
                TakeCounted(block, sentence);
                TakeChanged(block, sentence);
            }
        if (!HasPart()) TakeAnyCounted();
        if (_groups.Count == 0) TakeThoseOfNumber();
        return [.. WithoutTentative()];
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
        if (isName) Add(heading, said, null, null, null);
    }

    private bool HasPart() => text.Prose.Any(b => roles.At(b) == SectionRole.TargetGroup);

    /// <summary>Where nothing tells of the target group, it is the people that the document counts.</summary>
    private void TakeAnyCounted()
    {
        var counted = new CountedPeople(text.Vocabulary);
        foreach (var block in text.Prose.Where(b => roles.At(b)
                     is not (SectionRole.PreviousFunds or SectionRole.Risks or SectionRole.Economy
                         or SectionRole.Goals)))
            foreach (var sentence in Sentences.Split(block.Text))
                foreach (var people in counted.In(sentence).Where(p => !CountsAnother(sentence, p)))
                    Add(block, people.Name, people.Count, people.Unit, null);
    }

    /// <summary>
    /// "… er det typisk, at antallet af sygemeldte borgere stiger": where neither names nor counts say whom a document
    /// is for, it is those whose number it speaks of. Must not take all people ("antallet af borgere"), or staff.
    /// </summary>
    private void TakeThoseOfNumber()
    {
        foreach (var block in text.Prose)
            foreach (Match match in _number.Matches(block.Text))
                if (text.Vocabulary.TargetGroupWords["anyone"].Exact(match.Groups["who"].Value) is null
                    && !text.Vocabulary.TargetGroupWords["staff"].In(match.Groups["who"].Value))
                    Add(block, match.Groups["who"].Value, null, null, null);
    }

    private IEnumerable<TargetGroup> WithoutTentative()
    {
        var isTentative = _groups.ConvertAll(g => g.Count is null && _tentative.Exists(t => t.Equals(g.Name, StringComparison.OrdinalIgnoreCase)));
        var hasCertain = isTentative.Contains(false);
        return _groups.Where((_, i) => !hasCertain || !isTentative[i]);
    }

    /// <summary>
    /// "Herudover foreslås der afsat midler til:": what the items behind it are for is asked for, as in a decision. Must
    /// not match what only opens a list, or asks without one.
    /// </summary>
    private bool AsksForList(Block block) => block.Role == BlockRole.Paragraph && block.Text.EndsWith(':')
        && text.Vocabulary.Scopes.All(block.Text).Contains("proposal");

    private void TakeAskedFor(Block block, bool isCertain)
    {
        foreach (var group in _group.Matches(block.Text).Where(match => IsAimed(block.Text, match)))
        {
            if (!isCertain && !Knows(group.Value)) _tentative.Add(group.Value);
            Add(block, group.Value, null, null, null);
        }
    }

    /// <summary>
    /// "indsatsen for syge og udsatte borgere": a group behind "for", "til" or "af", not one that acts.
    /// </summary>
    private static bool IsAimed(string sentence, Match group) =>
        sentence[..group.Index].TrimEnd() is var lead && (lead.EndsWith(" for", StringComparison.Ordinal) || lead.EndsWith(" til", StringComparison.Ordinal) || lead.EndsWith(" af", StringComparison.Ordinal));

    /// <summary>
    /// Groups that words for a target group introduce, each with its own count; false where there is none.
    /// </summary>
    private bool TakePhrases(Block block, string said, bool inGroups)
    {
        var found = _phrases.In(said, inGroups, block.Role == BlockRole.List);
        foreach (var group in found)
        {
            if (!group.IsCertain && group.Count is null && !Knows(group.Name)) _tentative.Add(group.Name);
            Add(block, group.Name, group.Count, group.Unit, group.AsOf);
        }
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
        if (!isLabelled && !(inGroups && label.Length == 0) || _groups is not [.., { Count: null } last]) return false;
        if (PeopleFigure.In(said, text.Vocabulary) is not { } only
            || said.Remove(only.Start, only.Length).Trim(' ', '(', ')', '.', ',').Length > 0) return false;
        _groups[^1] = last with { Count = only.Count, Unit = only.Unit };
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
            var aimedAt = people.Select(p => !onlyCounted && IsAimedAt(sentence, p)).ToList();
            if (!isCounted && !aimedAt.Contains(true)
                && (onlyCounted || found || people is [var lone]
                && text.Vocabulary.TargetGroupWords["anyone"].In(lone.Name))) continue;
            for (var n = 0; n < people.Count; n++)
            {
                var group = people[n];
                var opens = n == 0 && !isCounted && !found || n > 0 && IsJoined(sentence, people[n - 1], group);
                if (CountsAnother(sentence, group) || group.Count is null && !aimedAt[n]
                    && (onlyCounted || !opens)) continue;
                var count = group.Count ?? CountBehind(sentence, people, n);
                Add(block, group.Name, count, count is null ? null : group.Unit, null);
                if (group.Count is null && count is not null) n++;
                found = true;
            }
        }
        return found;
    }

    /// <summary>
    /// A bare noun with its number in brackets, behind a colon or a dash, or with a number that is known, counts a
    /// group that is named elsewhere: "Udsatte familier (160 børn)", "Antal: 160 børn".
    /// </summary>
    private bool CountsAnother(string sentence, PeoplePhrase people)
    {
        if (people.Count is null
            || s_bare.Replace(people.Name, "").Contains(' ', StringComparison.Ordinal)) return false;
        var lead = s_about.Replace(sentence[..people.Start], "").TrimEnd();
        if (lead.Length > 0 && lead[^1] is '(' or ':' or '–' or '-' or '—' or ',') return true;
        return text.Vocabulary.FactColumns["count"].Leading(sentence) is not null || _groups.Exists(g => g.Count == people.Count);
    }

    /// <summary>
    /// Nothing but a join and small words stands between two: "…, og så skolebørn på landet", "… og om pendlerne", "…,
    /// til dagplejere". Must not
    /// take those behind a word that tells something else of the first.
    /// </summary>
    private bool IsJoined(string sentence, PeoplePhrase one, PeoplePhrase next)
    {
        var words = sentence[one.End..Math.Max(one.End, next.Start)].Split([' ', ',', ';'],
            StringSplitOptions.RemoveEmptyEntries);
        var joins = words.Any(w => w is "og" or "samt" or "også") || words.Length > 0
            && sentence[one.End..].TrimStart().StartsWith(',');
        return words.Length is > 0 and <= MostJoining && joins
            && words.All(w => text.Vocabulary.SmallWords.Exact(w) is not null || w is "samt");
    }

    /// <summary>Right behind a word that aims, within "kommer … til gode", or counted at a sentence's beginning before
    /// what they get ("De 236 børn får færre skift").</summary>
    private bool IsAimedAt(string sentence, PeoplePhrase people) =>
        _aimed.IsMatch(sentence[..people.Start])
        || people is { Count: not null, Start: <= MostBeforeSubject }
            && text.Vocabulary.TargetGroupWords["gets"].Leading(sentence[people.End..].TrimStart()) is not null
        || text.Vocabulary.TargetGroupWords["reached"].Trailing(sentence[..people.Start]) is not null
            && sentence[people.End..].Contains("til gode", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The count that a sentence gives a group behind its name by its noun alone: "familier med børn født før uge 37,
    /// hvilket vil sige 48 familier". Null where
    /// the group has one, or the next of the same noun is another group.
    /// </summary>
    private decimal? CountBehind(string sentence, IReadOnlyList<PeoplePhrase> people, int n)
    {
        if (people[n].Count is not null || n + 1 == people.Count || people[n + 1] is not { Count: { } count } next
            || s_bare.Replace(next.Name, "").Contains(' ', StringComparison.Ordinal)) return null;
        var between = sentence[people[n].End..Math.Max(people[n].End, next.Start)].Split([' ', ',', '('],
            StringSplitOptions.RemoveEmptyEntries);
        var isBare = text.Vocabulary.TargetGroupWords["counted"].Exact(next.Unit) is not null
            && between.Length <= MostJoining + 1;
        return next.Unit == people[n].Unit || isBare && !between.Contains("og") && !between.Contains("samt") ? count
            : null;
    }

    /// <summary>
    /// "De er 3.128 beboere i dag.", "Gruppen tæller 40 unge.": a sentence that does nothing but count those whom the
    /// one before it named, by whatever noun. Must not take the count of others, or one with a name of its own.
    /// </summary>
    private bool TakeCountOfLast(string sentence)
    {
        if (_groups is not [.., { Count: null } last]) return false;
        var figure = PeopleFigure.In(sentence, text.Vocabulary);
        var counts = figure is not null && s_theyAre.IsMatch(sentence[..figure.Start])
            && s_countEnd.IsMatch(sentence[(figure.Start + figure.Length)..]);
        if (!counts) return false;
        _groups[^1] = last with { Count = figure!.Count, Unit = figure.Unit };
        return true;
    }

    /// <summary>"De er", "Gruppen tæller", "Det er i alt", "Der er tale om": what stands before nothing but a count.</summary>
    private static readonly Regex s_theyAre = new(@"^(?:(?:de|det|der|gruppen|målgruppen)\s+(?:er|udgør|tæller|omfatter)"
        + @"|det\s+drejer\s+sig\s+om)(?:\s+tale\s+om)?(?:\s+(?:i\s+alt|i\s+dag|p\.?t\.?|nu))?\s+$", Options);

    private static readonly Regex s_countEnd = new(@"^(?:\s+(?:i\s+dag|i\s+alt|om\s+året|årligt|(?:pr\.|i)\s[\w. ]*[0-9]{4}))?"
        + @"\s*\.?$", Options);

    /// <summary>
    /// "Parken er for de ca. 5.200 beboere i Tornhøj og for børn i institutionerne": people right behind a word that
    /// aims at them, and those joined to them.
    /// </summary>
    private bool TakeAimed(Block block, string said)
    {
        if (roles.At(block) is SectionRole.PreviousFunds or SectionRole.Risks or SectionRole.Economy) return false;
        var found = false;
        foreach (var sentence in Sentences.Split(said))
        {
            if (GoalClaim.Reads(sentence, text.Vocabulary) || found && TakeCountOfLast(sentence)) continue;
            var people = _people.In(sentence);
            for (var n = 0; n < people.Count; n++)
            {
                var isJoined = found && n > 0
                    && (IsJoined(sentence, people[n - 1], people[n]) || people[n].Count is not null
                    && people[n - 1].Count is not null);
                if (!isJoined && !IsAimedAt(sentence, people[n]) || people[n].Count is null
                    && text.Vocabulary.TargetGroupWords["anyone"].In(people[n].Unit)) continue;
                if (people[n].Count is null && !isJoined && !Knows(people[n].Name)) _tentative.Add(people[n].Name);
                var count = people[n].Count ?? CountBehind(sentence, people, n);
                Add(block, people[n].Name, count, count is null ? null : people[n].Unit, null);
                if (people[n].Count is null && count is not null) n++;
                found = true;
            }
        }
        return found;
    }

    private void TakeNamed(Block block, string said)
    {
        var first = Sentences.Split(said) is [var opening, ..] ? opening : "";
        if (LineText.HasFiniteVerb(first) || _counted.IsMatch(first) || first.Length > 200)
        {
            if (!_counted.IsMatch(first)) foreach (Match match in _group.Matches(first)) Add(block, match.Value, null, null, null);
            return;
        }
        var stands = block.Role == BlockRole.List || block.Within is not null
            || text.Vocabulary.TargetGroupWords["people"].In(first)
            || text.Vocabulary.TargetGroupWords["phrases"].In(first);
        if (!stands || first.EndsWith(':') || first.Split(' ').Length > MostWords) return;
        foreach (var part in first.TrimEnd('.').Split(" og ")) if (part.Trim().Length > 3
            && !part.Any(char.IsAsciiDigit)
            && (part.Trim().Contains(' ', StringComparison.Ordinal)
            || text.Vocabulary.TargetGroupWords["people"].In(part))) Add(block, part.Trim(), null, null, null);
    }

    private void AddCell(string name, string counted, SourceLocation source)
    {
        if (Knows(name)) return;
        var figure = PeopleFigure.In(counted, text.Vocabulary);
        _groups.Add(new TargetGroup(name, figure?.Count ?? NumberGrammar.Parse(counted)?.Value, figure?.Unit, null, source));
    }

    private void TakeCounted(Block block, string sentence)
    {
        var role = roles.At(block);
        var asOf = DateGrammar.Find(sentence).Select(d => sentence.Substring(d.Start, d.Length)).FirstOrDefault();
        var named = text.Vocabulary.TargetGroupWords["context"].In(sentence) || role == SectionRole.TargetGroup;
        if (!named && (asOf is null || role is SectionRole.Goals or SectionRole.Effects or SectionRole.Risks)) return;
        if (role is SectionRole.Goals or SectionRole.Risks || LooksAhead(sentence)) return;
        foreach (Match match in _counted.Matches(sentence))
        {
            if (match.Groups["bound"].Success || NumberGrammar.Parse(match.Groups["count"].Value) is not { LooksLikeYear: false } count) continue;
            var (unit, rest) = (match.Groups["unit"].Value, match.Groups["rest"].Value);
            if (_groups.Exists(g => g.Count == count.Value && unit.Equals(g.Unit, StringComparison.OrdinalIgnoreCase))) continue;
            var cut = Regex.Match(rest, @"\s+og\s+(?:ca\b|omkring\b|[0-9][0-9.]*\s+(?!år\b))");
            if (cut.Success) rest = rest[..cut.Index];
            if (MergeInto(rest, count.Value, unit.ToLowerInvariant(), asOf)) continue;
            var name = s_verb.Replace(unit + rest, "").Trim();
            if (name.Length == unit.Length && match.Groups["clause"].Success) name = sentence[match.Groups["unit"].Index..(match.Groups["clause"].Index + match.Groups["clause"].Length)];
            if (_groups.Exists(g => g.Count is not null && unit.Equals(g.Unit, StringComparison.OrdinalIgnoreCase) && name.Length == unit.Length)) continue;
            if (named && name.Length == unit.Length && GiveToLastNamed(block, count.Value, unit.ToLowerInvariant(), asOf))
                continue;
            Add(block, name, count.Value, unit.ToLowerInvariant(), asOf);
        }
    }

    private void TakeChanged(Block block, string sentence)
    {
        if (_changed.Match(sentence) is { Success: true } match && NumberGrammar.Parse(match.Groups["count"].Value) is { } count)
            Add(block, match.Groups["who"].Value, count.Value, null, match.Groups["year"] is { Success: true } year ? year.Value : null);
    }

    /// <summary>Words that tell of change or of what is expected make a goal of a count, not a group.</summary>
    private bool LooksAhead(string sentence) =>
        text.Vocabulary.GoalWords["increase"].In(sentence) || text.Vocabulary.GoalWords["decrease"].In(sentence);

    /// <summary>
    /// Bare persons belong to the one group whose word they stand beside: "7.700 helårspersoner [modtager]
    /// sygedagpenge" to "sygedagpengemodtagere".
    /// </summary>
    private bool MergeInto(string rest, decimal count, string unit, string? asOf)
    {
        if (!unit.EndsWith("personer", StringComparison.Ordinal)) return false;
        var words = rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 6).Select(w => w[..6]).ToList();
        var at = _groups.FindIndex(g => g.Count is null && words.Exists(w => g.Name.Contains(w, StringComparison.OrdinalIgnoreCase)));
        if (at >= 0) _groups[at] = _groups[at] with { Count = count, Unit = unit, AsOf = asOf };
        return at >= 0;
    }

    /// <summary>
    /// "Del 2: Screening af sygemeldte borgere. Hvert år ansøger 40.000 borgere": people counted by the word for all of
    /// them are those of that word whom their part named last. Must not take those of another part, or of another word.
    /// </summary>
    private bool GiveToLastNamed(Block block, decimal count, string unit, string? asOf)
    {
        if (text.Vocabulary.TargetGroupWords["anyone"].Exact(unit) is null) return false;
        var section = text.SectionOf(block);
        var said = section?.Heading + "\n" + string.Join('\n',
            text.Prose.Where(b => b.Index < block.Index && text.SectionOf(b) == section).Select(b => b.Text));
        var last = _groups
            .Where(g => g.Count is null && g.Name.EndsWith(" " + unit, StringComparison.OrdinalIgnoreCase))
            .Select(g => (Group: g, At: said.LastIndexOf(g.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(g => g.At >= 0).OrderByDescending(g => g.At).FirstOrDefault().Group;
        if (last is not null) _groups[_groups.IndexOf(last)] = last with { Count = count, Unit = unit, AsOf = asOf };
        return last is not null;
    }

    /// <summary>"Langtidsledige" is whom "borgere, der har været ledige i mere end to år" counts.</summary>
    private static bool IsCompoundOf(string name, string counted) =>
        !name.Contains(' ', StringComparison.Ordinal) && counted.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(w => w.Length >= 4 && name.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    private bool Knows(string name) => _groups.Exists(g => IsSame(g.Name, name));

    /// <summary>
    /// Names are the same where their words are alike, and neither says more than what all people are called
    /// ("sygemeldte borgere", but not "ledige akademikere", are "sygemeldte").
    /// </summary>
    private bool IsSame(string known, string name) =>
        known.Equals(name, StringComparison.OrdinalIgnoreCase) || LabelLikeness.Likeness(known, name) >= SameName
        && (known.Contains(' ', StringComparison.Ordinal) || !NamesOthers(name, known))
        && (name.Contains(' ', StringComparison.Ordinal) || !NamesOthers(known, name));

    private bool NamesOthers(string name, string known) => name.Split(' ').Any(w => text.Vocabulary.TargetGroupWords["people"].In(w) && text.Vocabulary.TargetGroupWords["anyone"].Exact(w) is null && !w.Equals(known, StringComparison.OrdinalIgnoreCase));

    private void Add(Block block, string name, decimal? count, string? unit, string? asOf)
    {
        if (GroupNames.CountedIn(name) is var (own, rest) && (count is null || count == own))
            (name, count, unit) = (rest, own, rest.Split(' ')[0].ToLowerInvariant());
        var printed = GroupNames.Of(name);
        if (printed.Length < 3) return;
        var same = _groups.FindIndex(g => IsSame(g.Name, printed) || count is not null && g.Count is null && unit is not null && IsCompoundOf(g.Name, printed));
        var group = new TargetGroup(char.ToUpperInvariant(printed[0]) + printed[1..], count, unit, asOf, text.Locate(block, printed));
        if (same < 0) _groups.Add(group);
        else if (_groups[same].Count is null && count is not null) _groups[same] = group;
    }
}
