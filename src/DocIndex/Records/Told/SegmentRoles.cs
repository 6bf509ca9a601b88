using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records.Told;

/// <summary>
/// What each part of a document tells: by its heading where that is known; else by what its sentences, items and rows
/// do (name a danger, a date, a group and its size, an aim and its measure), in which a word of the heading weighs in.
/// A label before a paragraph's first words ("Målgruppe: …") is a heading, too. Must not take a part for what one
/// sentence in three of it does.
/// </summary>
internal sealed partial class SegmentRoles
{
    /// <summary>So large a share of what a part says must do the same.</summary>
    private const double Least = 0.6;

    /// <summary>With a word of the heading for it, so much is enough.</summary>
    private const double LeastWithHeading = 0.3;

    private const int LongestLabel = 45;
    private const int MostWordsOfLabel = 6;
    private const int MostWordsOfSentence = 2;
    private const int MostBeforePeople = 8;
    private const int MostWordsOfLead = 9;

    /// <summary>A longer part under a heading such as "Udfordringer" tells more than risks.</summary>
    private const int MostHinted = 4;

    [GeneratedRegex(@"^(?<label>[^.:;!?]{2,}?)(?:\s?:|(?<question>\?)|(?<stop>[.!]))\s+(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }

    /// <summary>"Hvornår kan borgerne mærke det: …" heads what follows, as a question does.</summary>
    [GeneratedRegex(@"^(?:Hv(?:ad|em|or|ornår|ordan|orfor|ilke|ilken|ilket)|Når)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Asking { get; }

    /// <summary>
    /// "Forslaget berører 753 borgere om året: …" counts before it names. Must not match "Mål 2", "Fase 1".
    /// </summary>
    [GeneratedRegex(@"(?<![0-9.])[0-9][0-9.]*\s+\p{Ll}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Counts { get; }

    private readonly DocumentText _text;
    private readonly DangerWords _danger;
    private readonly PeoplePhrases _people;
    private readonly GroupListing _listing;
    private readonly Dictionary<int, SectionRole> _roles = [];

    private SegmentRoles(DocumentText text)
    {
        (_text, _danger, _people) = (text, new DangerWords(text.Vocabulary), new PeoplePhrases(text.Vocabulary));
        _listing = new GroupListing(text.Vocabulary);
        var segment = new List<Block>();
        var (heading, known) = ("", SectionRole.Other);
        var inherited = SectionRole.Other;
        var before = (heading, known, inherited);
        var inForm = false;
        var inListOfLead = false;
        var inCaption = false;
        for (var at = 0; at < text.Told.Length; at++)
        {
            var block = text.Told[at];
            if (inListOfLead && block.Role is not (BlockRole.List or BlockRole.Table))
            {
                Close(segment, heading, known, inherited);
                (heading, known, inherited) = before;
                inListOfLead = false;
            }
            if (inCaption && block.Role is not (BlockRole.Table or BlockRole.Running or BlockRole.Footnote))
            {
                Close(segment, heading, known, inherited);
                (heading, known, inherited) = before;
                inCaption = false;
            }
            if (!inForm && IsTitleOfTable(text, at))
            {
                Close(segment, heading, known, inherited);
                (before, inCaption) = ((heading, known, inherited), true);
                (heading, known, inherited) = (block.Text, text.SectionOf(block)!.Role, SectionRole.Other);
                continue;
            }
            if (!inForm && OpensList(text, at) && RoleOfLead(block.Text) is { } lead)
            {
                Close(segment, heading, known, inherited);
                before = (heading, known, inherited);
                (heading, known, inherited, inListOfLead) = (block.Text.TrimEnd(':'), lead, SectionRole.Other, true);
                continue;
            }
            // The header of a table that lost its columns heads no part.
            if (ColumnHeads.In(block.Text, text.Vocabulary) is { Count: > 1 }) continue;
            var label = block.Role == BlockRole.Paragraph ? LabelOf(block.Text) : null;
            // "Borgere i genoptræning" under "Brugergrupper" is one of them.
            var isGroup = known == SectionRole.TargetGroup && segment.Count > 0 && _listing.Reads(block.Text);
            var stands = block.Role == BlockRole.Heading || !isGroup && IsHeadingLine(block);
            if (inForm && block.Within is null)
            {
                // What a form says ends with it.
                Close(segment, heading, known, inherited);
                (heading, known, inherited) = before;
            }
            if (!inForm && block.Within is not null)
            {
                Close(segment, heading, known, inherited);
                before = (heading, known, inherited);
            }
            inForm = block.Within is not null;
            // "Tiltag: …" behind "Risiko: …" answers it, and opens no part of its own.
            var answers = known == SectionRole.Risks && label is not null
                && text.Vocabulary.FactColumns["response"].Exact(label) is not null;
            if (stands || label is not null && !answers && NamesPart(label))
            {
                Close(segment, heading, known, inherited);
                heading = stands ? block.Text.TrimEnd(':', ' ') : label!;
                (known, inherited) = RolesOf(block, heading);
                if (stands) continue;
            }
            segment.Add(block);
        }
        Close(segment, heading, known, inherited);
    }

    /// <summary>
    /// "Tidligere bevillinger, mio. kr.": a line set as a heading that says the unit of the table right under it heads
    /// that, and nothing behind it. Must not take the heading of the part on money, or one with its unit in brackets.
    /// </summary>
    private static bool IsTitleOfTable(DocumentText text, int at) =>
        text.Told[at] is { Role: BlockRole.Heading, Within: null } block
        && at + 1 < text.Told.Length && text.Told[at + 1].Role == BlockRole.Table
        && text.SectionOf(block) is { Role: not SectionRole.Economy }
        && !block.Text.Contains('(', StringComparison.Ordinal) && UnitGrammar.FindAll(block.Text).Count > 0;

    /// <summary>
    /// True for a heading below one that tells risks, or hints at them, so that it may name one ("Udfordringer", then
    /// "Mangel på pædagoger"), whatever word it has in common with another part's. Must not match a part of its own
    /// below another kind of part.
    /// </summary>
    public bool IsUnderRisks(Block block) => _text.SectionOf(block) is { Level: > 1 } own
        && _text.OuterSectionOf(block) is { } outer && outer != own
        && (outer.Role == SectionRole.Risks
            || outer.Role == SectionRole.Other && HintOf(outer.Heading) == SectionRole.Risks);

    /// <summary>
    /// What a heading, or the label of a paragraph, says that its part tells, and what the parts around it tell. Below
    /// risks, only a heading that names a part by itself is one of its own.
    /// </summary>
    private (SectionRole Known, SectionRole Inherited) RolesOf(Block block, string heading)
    {
        if (block.Role != BlockRole.Heading) return (RoleOfHeading(heading), _text.RoleAt(block));
        if (!IsUnderRisks(block)) return (_text.SectionOf(block)?.Role ?? SectionRole.Other, _text.RoleAt(block));
        var isPart = _text.Vocabulary.SectionRoles.Exact(heading) is not null;
        return (isPart ? RoleOfHeading(heading) : SectionRole.Other, SectionRole.Risks);
    }

    private SectionRole HintOf(string heading) =>
        _text.Vocabulary.HeadingWords.Anywhere(HeadingNumber.Strip(heading)) is { } key
            && Enum.TryParse<SectionRole>(key, ignoreCase: true, out var hint) ? hint : SectionRole.Other;

    private static bool OpensList(DocumentText text, int at) =>
        text.Told[at] is { Role: BlockRole.Paragraph } block && block.Text.EndsWith(':')
        && at + 1 < text.Told.Length && text.Told[at + 1].Role is BlockRole.List or BlockRole.Table;

    /// <summary>
    /// What a short sentence that opens a list, a table or a paragraph announces ("Disse forhold kan vælte planen:");
    /// null where it announces none of what is read so.
    /// </summary>
    private SectionRole? RoleOfLead(string said)
    {
        var words = said.Split(' ').Length;
        if (words > MostWordsOfLead || said.Any(char.IsAsciiDigit)) return null;
        var key = _text.Vocabulary.SectionRoles.Anywhere(said) ?? _text.Vocabulary.HeadingPhrases.Anywhere(said)
            ?? _text.Vocabulary.HeadingWords.Anywhere(said);
        return key is not null && Enum.TryParse<SectionRole>(key, ignoreCase: true, out var role)
            && role is SectionRole.Risks or SectionRole.Goals or SectionRole.Milestones or SectionRole.TargetGroup
            ? role : null;
    }

    /// <summary>
    /// "Forslaget er ikke uden faldgruber.", "Der er disse risici:": a sentence that only announces risks. Must not
    /// take one that says what may happen ("Motoren kan gå i stykker").
    /// </summary>
    public bool IsLead(string sentence) => sentence.EndsWith(':')
        || RoleOfLead(sentence) == SectionRole.Risks && !_danger.Tells(sentence)
            && !_text.Vocabulary.RiskWords["possible"].In(sentence);

    /// <summary>
    /// A line of few words alone that is numbered, or names a part, is a heading, though it looks like text ("7 Obs",
    /// "Videre proces:"). A numbered question is one, too. Must not take a sentence, an item or a key with its value.
    /// </summary>
    private bool IsHeadingLine(Block block)
    {
        var line = block.Text.Trim();
        var asks = block.Role is BlockRole.List && line.EndsWith('?');
        if (block.Role is not BlockRole.Paragraph && !asks || block.Lines.Length > 1
            || line.Length is 0 or > LongestLabel + 10
            || !LineText.StartsUpper(HeadingNumber.Strip(line))) return false;
        var words = line.TrimEnd(':', '?').Trim();
        if (words.Split(' ').Length > MostWordsOfLabel + 1 || words.EndsWith('.')
            || words.Contains(": ", StringComparison.Ordinal) || DateGrammar.Find(words).Any()) return false;
        var isNumbered = HeadingNumber.Strip(words).Length < words.Length;
        return (isNumbered || NamesPart(words)) && (line.EndsWith('?') || !LineText.HasFiniteVerb(words));
    }

    /// <summary>Reads what the parts of a document tell.</summary>
    public static SegmentRoles Of(DocumentText text) => new(text);

    /// <summary>
    /// What the part tells that a block stands in; <see cref="SectionRole.Other"/> where nothing prevails.
    /// </summary>
    public SectionRole At(Block block) => _roles.GetValueOrDefault(block.Index, SectionRole.Other);

    /// <summary>The label before a paragraph's first words; null where there is none.</summary>
    public static string? LabelOf(string paragraph) => Labelled(paragraph)?.Label;

    /// <summary>
    /// The few words before the first colon of a paragraph that are no clause, a short question that opens it ("Hvem er
    /// det for? …"), or a word or two before its first full stop ("Ulemper. …"), with what they announce; null where
    /// there are none.
    /// </summary>
    public static (string Label, string Said)? Labelled(string paragraph)
    {
        var stripped = HeadingNumber.Strip(paragraph);
        var match = Label.Match(stripped);
        var label = match.Groups["label"].Value.Trim();
        var most = match.Groups["stop"].Success ? MostWordsOfSentence : MostWordsOfLabel;
        var isLabel = match.Success && label.Length <= LongestLabel && char.IsUpper(label[0])
            && label.Split(' ').Length <= most && !Counts.IsMatch(label);
        var asks = match.Groups["question"].Success || Asking.IsMatch(label);
        if (!isLabel || !asks && LineText.HasFiniteVerb(label)) return null;
        return (label, stripped[match.Length..].Trim());
    }

    /// <summary>A paragraph without the label that names its part.</summary>
    public string WithoutLabel(string paragraph) =>
        Labelled(paragraph) is { } told && NamesPart(told.Label) ? told.Said : paragraph;

    private bool NamesPart(string label) =>
        RoleOfHeading(label) != SectionRole.Other || _text.Vocabulary.HeadingWords.In(label);

    private SectionRole RoleOfHeading(string label) => DocumentText.RoleOf(label, _text.Vocabulary);

    /// <param name="inherited">What the parts around it tell; holds where it tells nothing of its own.</param>
    private void Close(List<Block> segment, string heading, SectionRole known, SectionRole inherited)
    {
        // What stands before the first heading is the document's head.
        var role = known != SectionRole.Other || segment.Count == 0 || heading.Length == 0 ? known
            : RoleByContent(segment, heading);
        if (role == SectionRole.Other) role = inherited;
        var isOpen = known == SectionRole.Other && segment.Count > 1;
        foreach (var block in segment) _roles[block.Index] = LabelledRole(block) ?? (isOpen && OwnRole(block) is { } own
            ? own : role == SectionRole.Risks && IsStep(block) ? SectionRole.Milestones : role);
        segment.Clear();
    }

    /// <summary>
    /// What an item says that it tells ("Opmærksomhedspunkt: …", "Mål: …"), or a paragraph whose first sentence
    /// announces it; null where neither does.
    /// </summary>
    private SectionRole? LabelledRole(Block block)
    {
        var told = block.Role == BlockRole.List && Labelled(block.Text) is { } label ? RoleOfHeading(label.Label)
            : SectionRole.Other;
        if (told is SectionRole.Risks or SectionRole.Goals or SectionRole.Milestones
            or SectionRole.TargetGroup) return told;
        if (block.Role != BlockRole.Paragraph || Sentences.Split(block.Text) is not [var first, _, ..]) return null;
        return IsLead(first) && RoleOfLead(first) == SectionRole.Risks ? SectionRole.Risks : null;
    }

    /// <summary>
    /// What a paragraph tells by itself, where its part says several things one after the other: people with their
    /// number in front and nothing else. Must not take a sentence in which people are counted by the way.
    /// </summary>
    private SectionRole? OwnRole(Block block)
    {
        if (block.Role is not (BlockRole.Paragraph or BlockRole.List) || Sentences.Split(block.Text) is not [var only]
            || GoalClaim.Reads(only, _text.Vocabulary)) return null;
        return _people.In(only) is [{ Count: not null, Start: <= MostBeforePeople } first, ..]
            && !LineText.HasFiniteVerb(only[..first.End]) && ProseAmountGrammar.Find(only).Count == 0
            && !LineText.HasFiniteVerb(only[first.End..].Split(',')[0]) ? SectionRole.TargetGroup : null;
    }

    /// <summary>
    /// "1. april 2026: Skolen lukker", "Ultimo 2027 – Pladsen tages i brug": an item of a date and an act, wherever its
    /// page has put it. Must not take a figure ("1. april 2026: 40 pct.") or a sum.
    /// </summary>
    private static bool IsStep(Block block) => block.Role == BlockRole.List
        && DateGrammar.Find(block.Text).Select(d => (PrintedDate?)d).FirstOrDefault() is { Start: <= 1 } date
        && block.Text[date.End..].TrimStart() is [':' or '–' or '-', .. var act]
        && act.Trim().Split(' ').Length > 1 && !act.Any(char.IsAsciiDigit);

    private SectionRole RoleByContent(List<Block> segment, string heading)
    {
        var items = segment.FindAll(b => b.Role == BlockRole.List);
        if (items.Count > 1 && items.TrueForAll(IsStep)) return SectionRole.Milestones;
        var said = segment.Where(b => b.Role is BlockRole.Paragraph or BlockRole.List).SelectMany(ItemsOf)
            .Where(s => s.Length > 3).ToList();
        var hinted = HintOf(heading);
        if (said.Count == 0) return hinted;
        if (hinted is SectionRole.Other or SectionRole.TargetGroup && HeadsPeople(heading, hinted)
            && Share(said, _listing.Reads) >= Least) return SectionRole.TargetGroup;
        (SectionRole Role, double Share)[] shares =
        [
            (SectionRole.Milestones, Share(said, TellsDate)),
            (SectionRole.TargetGroup, Share(said,
                s => PeopleFigure.In(s, _text.Vocabulary) is not null
                    && _text.Vocabulary.TargetGroupWords["people"].In(s))),
            (SectionRole.Goals, Share(said, s => GoalClaim.Reads(s, _text.Vocabulary))),
            (SectionRole.Risks, Share(said, _danger.Tells)),
        ];
        var best = shares.OrderByDescending(r => r.Share + (r.Role == hinted ? 1 : 0)).First();
        if (best.Share >= (best.Role == hinted ? LeastWithHeading : Least)) return best.Role;
        // What the heading announces may be said in weaker words, where nothing else is told.
        if (shares.All(r => r.Share < LeastWithHeading) && HintsAt(hinted, said)) return hinted;
        // A word of the heading alone makes no list of risks or goals of what says nothing of the kind.
        return hinted is SectionRole.Risks or SectionRole.Goals or SectionRole.Milestones or SectionRole.TargetGroup
            ? SectionRole.Other : hinted;
    }

    /// <summary>
    /// "Børn og unge vi vil nå", "Elever og medarbejdere": a heading that names people, of whom what lists people under
    /// it tells. Must not match one that names nobody but those who do the work ("Medarbejdere").
    /// </summary>
    private bool HeadsPeople(string heading, SectionRole hinted) => hinted == SectionRole.TargetGroup
        || _people.In(HeadingNumber.Strip(heading).ToLowerInvariant()).SelectMany(p => p.Name.Split(' '))
            .Any(w => !_text.Vocabulary.TargetGroupWords["staff"].In(w) && (
                _text.Vocabulary.TargetGroupWords["people"].In(w)
                || _text.Vocabulary.TargetGroupWords["phrases"].In(w)));

    private bool HintsAt(SectionRole role, List<string> said) => role switch
    {
        SectionRole.Risks => said.Count <= MostHinted && said.Exists(_danger.Hints),
        SectionRole.TargetGroup => said.Exists(s => _people.In(s).Count > 0),
        _ => false,
    };

    private static IEnumerable<string> ItemsOf(Block block) =>
        block.Role == BlockRole.List ? [block.Text] : Sentences.Split(block.Text);

    private static double Share(List<string> said, Func<string, bool> does) => (double)said.Count(does) / said.Count;

    /// <summary>A day or a month with an act and no money is a step; a year alone, and what was, is none.</summary>
    private bool TellsDate(string said) =>
        DateGrammar.Find(said).Any(d => d.Date is not null && d.Length > 4) && said.Split(' ').Length > 3
        && ProseAmountGrammar.Find(said).Count == 0 && !_text.Vocabulary.MilestoneWords["past"].In(said);
}
