using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Front;
using DocIndex.Records.Told;

namespace DocIndex.Records;

/// <summary>
/// Milestones: the rows of tables of dates, every date of a part that tells steps, elsewhere only days that something
/// is to have happened by ("pr. 1. januar 2016", "senest …", "fra 1. april 2015") or is expected to happen on, items of
/// a date and an act, and where goals are told only days of a status or an evaluation. Must not take the dates of past
/// agreements, days on which something was counted ("målt pr. 1. marts 2015"), the end of a span, or what happens if
/// the money is not given.
/// </summary>
/// <param name="references">Those of the document, whose names may hold a date ("Notat om støj, maj 2025").</param>
internal sealed partial class MilestoneExtraction(
    DocumentText text, SegmentRoles roles, DateOnly? written, ImmutableArray<Reference> references)
{
    private const double MostCells = 0.6;
    private const int LongestItem = 160;

    /// <summary>"maj 2028" is a time of a step, "2028" is none.</summary>
    private const int ShortestDay = 7;

    [GeneratedRegex(@"^\s*(?:[-–—]|til(?:\s+og\s+med)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"\bmellem\s+(?:den\s+|d\.\s*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between { get; }

    [GeneratedRegex(@"^\s*(?:,|,?\s*og)\s+(?:den\s+|d\.\s*)?$", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant)]
    private static partial Regex Further { get; }

    [GeneratedRegex(@"[0-9][0-9.]*\s+\p{L}+(?:\s+\p{L}+){0,3}\s+pr\.\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    /// <summary>
    /// "skrives under den 1. december 2028 og gælder fra den 1. januar 2029": two acts, not the ends of a span ("mellem
    /// den 1. maj og den 1. juni").
    /// </summary>
    [GeneratedRegex(@",?\s+og\s+(?!den\s+[0-9]|d\.|til\b|i\b|senest\b|fra\b|inden\b|[0-9])|[,;]\s+(?=\p{L})"
        + @"(?!den\s+[0-9]|d\.|til\b|i\b|dog\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint { get; }

    /// <summary>
    /// "efter 1. halvår 2019" says when something may begin at the earliest, not when it is to have happened.
    /// </summary>
    [GeneratedRegex(@"\b(?:efter|siden|før)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After { get; }

    private readonly ImmutableArray<Milestone>.Builder _milestones = ImmutableArray.CreateBuilder<Milestone>();

    /// <summary>Which of them a part tells that is a plan.</summary>
    private readonly HashSet<int> _inPlan = [];

    /// <summary>All milestones, those of prose first, each in order.</summary>
    public ImmutableArray<Milestone> Extract()
    {
        foreach (var block in text.Told.Where(
            b => b.Role is BlockRole.Paragraph or BlockRole.List or BlockRole.SidePanel))
        {
            var role = roles.At(block);
            if (TakeKeyed(block)) continue;
            var before = _milestones.Count;
            foreach (var sentence in StepsOf(block, role))
                if (IsOfDocument(sentence)) continue;
                else if (role == SectionRole.Milestones && !AimsAt(sentence)
                    || IsStep(block, sentence, role)) TakeAll(block, sentence);
                else if (block.Role != BlockRole.SidePanel) TakeDue(block, sentence, role);
            if (role == SectionRole.Milestones || block.Role == BlockRole.List)
                _inPlan.UnionWith(Enumerable.Range(before, _milestones.Count - before));
        }
        var told = _milestones.Count;
        foreach (var table in FactTable.Of(text)) TakeTable(table);
        return WithoutRepeats(told);
    }

    /// <summary>
    /// Prose that says by the way a day that a plan of the document tells an act of adds no step. Must not take a day
    /// of another year or month, or what the plan itself tells twice.
    /// </summary>
    private ImmutableArray<Milestone> WithoutRepeats(int told)
    {
        var planned = _milestones.Where((m, i) => i >= told || _inPlan.Contains(i)).Select(m => m.Date)
            .Where(d => d is not null).ToHashSet();
        return [.. _milestones.Where((m, i) => i >= told || _inPlan.Contains(i) || !planned.Contains(m.Date))];
    }

    /// <summary>
    /// "Færdig: 1. december 2027" below the heading of what is then done; false for anything else. Must not take a day
    /// that is past, such as that of the document, or one with more than itself behind the key.
    /// </summary>
    private bool TakeKeyed(Block block)
    {
        if (SegmentRoles.Labelled(block.Text) is not var (label, said) || written is null
            || text.Vocabulary.FactColumns["date"].Exact(label) is null || text.SectionOf(block) is not { } section
            || section.Role is SectionRole.Background or SectionRole.PreviousFunds) return false;
        if (DateGrammar.Find(said).ToList() is not [{ Date: { } date } only] || date <= written
            || only.Length < said.TrimEnd('.').Length) return false;
        _milestones.Add(new Milestone(date, said.Substring(only.Start, only.Length),
            HeadingNumber.Strip(section.Heading), text.Locate(block, block.Text)));
        return true;
    }

    /// <summary>
    /// "Notatet er udarbejdet af Klima og Natur den 22. maj 2025 til udvalgets møde den 11. juni": how the document
    /// came to be is no step. Must not take a document that is to be made ("Planen udarbejdes i maj 2027"),
    /// nor what another thing is then ("Juni 2027: Lokalplanen er godkendt").
    /// </summary>
    private bool IsOfDocument(string sentence) => text.Vocabulary.MilestoneWords["made"].In(sentence)
        && sentence.Split(' ').Take(WordsOfSubject).Any(w => IsNote(w) || IsNote(w[..^Math.Min(2, w.Length)]));

    private bool IsNote(string word) => TitleLine.IsKind(word, text.Vocabulary);

    /// <summary>"Notatet", "Dette notat".</summary>
    private const int WordsOfSubject = 2;

    /// <summary>
    /// The sentences of a block, or its lines where steps are told and each line, but for one that heads them, begins
    /// as a step does and has its one day. Must not part prose whose lines happen to hold a day each.
    /// </summary>
    private static IEnumerable<string> StepsOf(Block block, SectionRole role)
    {
        if (role != SectionRole.Milestones || block.Lines.Length < 2) return Sentences.Split(block.Text);
        var lines = block.Lines.Select(l => l.Text.Trim()).ToList();
        var steps = DateGrammar.Find(lines[0]).Any() ? lines : lines[1..];
        var areSteps = steps.Count > 1 && (steps.TrueForAll(l => DateGrammar.Find(l).ToList() is [{ Start: <= 3 }])
            || steps.TrueForAll(IsLineOfStep));
        return areSteps ? steps : Sentences.Split(block.Text);
    }

    /// <summary>"Hallen tages i brug 2. juni 2012 Forvaltningen": a row that has lost its columns.</summary>
    private static bool IsLineOfStep(string line) =>
        LineText.StartsUpper(line) && !LineText.EndsSentence(line) && !LineText.BreaksOff(line)
        && DateGrammar.Find(line).ToList() is [{ Date: not null }];

    /// <summary>
    /// An item, or a line of its own, that is a day and an act ("12. maj 2027: Hallen åbner", "Hallen åbner (12. maj
    /// 2027)"). Must not take a sum or what lies behind.
    /// </summary>
    private bool IsStep(Block block, string sentence, SectionRole role)
    {
        if (sentence != block.Text || sentence.Length > LongestItem
            || role is SectionRole.Background or SectionRole.PreviousFunds or SectionRole.Goals
                or SectionRole.TargetGroup or SectionRole.Risks) return false;
        if (DateGrammar.Find(sentence).ToList() is not [{ Date: { } date } only] || date <= written || only.Length < 6)
            return false;
        var (before, behind) = (sentence[..only.Start].Trim(' ', '(', '-', '–', ':'),
            sentence[(only.Start + only.Length)..].Trim(' ', ')', '.', '-', '–', ':', ','));
        var isSetOff = only.Start > 1 && sentence[..only.Start].TrimEnd() is [.., '(' or '-' or '–' or ':'];
        var stands = before.Length == 0 ? behind : behind.Length == 0 && isSetOff ? before : "";
        return stands.Split(' ').Length > 1 && ProseAmountGrammar.Find(sentence).Count == 0
            && !text.Vocabulary.MilestoneWords["past"].In(sentence) && !TitleRules.IsOffice(stands, text.Vocabulary);
    }

    /// <summary>"Ved udgangen af 2029 skal der være tale om 37 uheld" is a goal among steps.</summary>
    private bool AimsAt(string sentence) => MeasuresGoal(sentence)
        && DateGrammar.Find(sentence).All(d => d.Start > 3 || d.Date is null);

    private void TakeAll(Block block, string sentence)
    {
        foreach (var clause in ClausesOf(sentence))
        {
            if (SeriesIn(clause).FirstOrDefault() is not { } series
                || After.IsMatch(clause[..series[0].Start])) continue;
            foreach (var date in series) Add(block, clause, date);
        }
    }

    /// <summary>A day by which a figure is to be reached belongs to the goal.</summary>
    private bool IsGoal(string sentence)
    {
        var words = text.Vocabulary.GoalWords;
        return words["increase"].In(sentence) || words["decrease"].In(sentence) || words["keep"].In(sentence)
            || words["atLeast"].In(sentence) || words["atMost"].In(sentence);
    }

    /// <summary>"… falder fra 23 til 17 pct. inden udgangen af 2018", whatever part it stands in.</summary>
    private bool MeasuresGoal(string sentence) =>
        GoalClaim.Reads(sentence, text.Vocabulary)
        || GoalClaim.In(sentence, text.Vocabulary, written?.Year) is { Baseline: not null }
        || text.Vocabulary.GoalWords["then"].In(sentence)
        && GoalFigure.All(sentence, text.Vocabulary, null)
        .Exists(f => f is { Part: GoalPart.Target, Unit.Length: > 0 });

    /// <summary>
    /// "Projektering: september 2027 Licitation: januar 2028": lines of a cell or a list that ran together.
    /// </summary>
    [GeneratedRegex(@"(?<=[0-9.])\s+(?=\p{Lu}[\p{L} -]{2,40}:\s)", RegexOptions.CultureInvariant)]
    private static partial Regex NextKey { get; }

    /// <summary>
    /// A sentence in which each clause, or each key, has its own day is as many milestones; else it is one.
    /// </summary>
    private static string[] ClausesOf(string sentence)
    {
        var keyed = NextKey.Split(sentence);
        if (keyed.Length > 1 && keyed.All(c => DateGrammar.Find(c).Any())) return keyed;
        var headed = HeadedByDays(sentence);
        if (headed.Length > 1) return headed;
        var joined = Joined(sentence);
        if (joined.Count > 1 && joined.TrueForAll(c => SeriesIn(c).Count == 1)) return [.. joined];
        return [sentence];
    }

    [GeneratedRegex(@"\G(?::|\s[–—-]\s+\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex HeadsAct { get; }

    /// <summary>
    /// "2. juni 2019: udbud. 27. september 2019: arbejdet går i gang", "Maj 2027 – udbud. 15. oktober 2028 – åbning":
    /// each day before a colon or a dash begins what happens on it. Must not take the ends of a span ("maj – juni").
    /// </summary>
    private static string[] HeadedByDays(string sentence)
    {
        var starts = DateGrammar.Find(sentence).Where(d => HeadsAct.IsMatch(sentence, d.End)
            && (sentence[d.End] == ':' || sentence[..d.Start].TrimEnd() is "" or [.., '.' or ';' or ',' or ':']))
            .Select(d => d.Start).ToList();
        if (starts.Count > 0) starts[0] = 0;
        return [.. starts.Select((start, i) =>
            sentence[start..(i + 1 < starts.Count ? starts[i + 1] : sentence.Length)].Trim())];
    }

    /// <summary>
    /// The clauses of a sentence, each with its day; one without belongs to the next, the last to the one before.
    /// </summary>
    private static List<string> Joined(string sentence)
    {
        var ends = Joint.Matches(sentence).Select(m =>
            (m.Index, Next: m.Index + m.Length)).Append((sentence.Length, sentence.Length));
        var (clauses, start, last) = (new List<string>(), 0, 0);
        foreach (var (end, next) in ends)
        {
            if (!DateGrammar.Find(sentence[start..end]).Any()) continue;
            clauses.Add(sentence[start..end]);
            (last, start) = (start, next);
        }
        if (clauses.Count > 0 && start < sentence.Length) clauses[^1] = sentence[last..];
        return clauses;
    }

    private void TakeDue(Block block, string sentence, SectionRole role)
    {
        if (role is SectionRole.Background or SectionRole.PreviousFunds or SectionRole.Risks
            || text.Vocabulary.MilestoneWords["past"].In(sentence)) return;
        var goals = role is SectionRole.Goals or SectionRole.Effects;
        var followUp = text.Vocabulary.MilestoneWords["followUp"].In(sentence);
        if (!followUp && (goals && IsGoal(sentence) || MeasuresGoal(sentence))) return;
        var tellsMoney = ProseAmountGrammar.Find(sentence).Count > 0;
        var isExpected = text.Vocabulary.MilestoneWords["expected"].In(sentence) && !tellsMoney;
        var tellsStep = !tellsMoney && !goals && role != SectionRole.Economy
            && sentence.Length <= LongestItem && LineText.HasFiniteVerb(sentence);
        // A year by which a goal is reached, or an amount earned, is no step.
        var asksForDay = goals && !followUp || tellsMoney;
        foreach (var series in SeriesIn(sentence).Where(s => !asksForDay || s[0].Date is not null))
        {
            var (first, length) = (series[0], series[^1].End - series[0].Start);
            var before = sentence[..first.Start];
            var isToCome = first.Date > written && !After.IsMatch(before);
            // A day or month to come, in a short sentence with a verb, is a step whatever its verb.
            var isAhead = isToCome && length > ShortestDay && tellsStep;
            var isDue = followUp && first.Date is not null || text.Vocabulary.DueWords.Trailing(before) is not null
                || isToCome && isExpected;
            if (!isAhead && !isDue || Count.IsMatch(before)) continue;
            foreach (var date in series.Where(d => !(d.Date < written))) Add(block, sentence, date);
        }
    }

    /// <summary>
    /// The dates of a text; "den 3., 10. og 17. maj 2016" are together on what happens three times. The end of a span
    /// is left out.
    /// </summary>
    private static List<List<PrintedDate>> SeriesIn(string said)
    {
        var series = new List<List<PrintedDate>>();
        var end = 0;
        foreach (var date in DateGrammar.Find(said))
        {
            var between = said[end..date.Start];
            end = date.End;
            if (series.Count == 0 || !Span.IsMatch(between) && !Further.IsMatch(between)) series.Add([date]);
            else if (Further.IsMatch(between) && !Between.IsMatch(said[..series[^1][0].Start])) series[^1].Add(date);
        }
        return series;
    }

    /// <summary>The day on which the document was written is no step, wherever it stands.</summary>
    private void Add(Block block, string said, PrintedDate date)
    {
        var printed = said.Substring(date.Start, date.Length);
        var isOfName = references.Any(r => r.IsNamedOnly && r.Source.Block == block.Index
            && r.Text.Contains(printed, StringComparison.Ordinal));
        if (!isOfName && (written is null || date.Date != written))
            _milestones.Add(new Milestone(date.Date, printed, said, text.Locate(block, said)));
    }

    /// <summary>
    /// A column of dates, by its header or its cells, and one of what happens; where steps are told the second may be
    /// headed by anything. Must not take figures by month.
    /// </summary>
    private void TakeTable(FactTable table)
    {
        if (TakeAcross(table)) return;
        var words = text.Vocabulary.FactColumns;
        var columns = Enumerable.Range(0, table.Headers.Length).ToList();
        var date = table.Column(words["date"]) is { } named && table.Share(named, HoldsDate) > 0 ? named
            : columns.Cast<int?>().FirstOrDefault(c => table.Share(c!.Value, IsDate) >= MostCells);
        if (date is null || table.Column(words["indicator"]) is not null) return;
        // Beside figures only days under a header of their own are steps: "Tiltag | Frist | Virkning 2026".
        var isHeaded = table.Column(words["date"]) == date && table.Share(date.Value, IsDay) >= MostCells;
        if (!isHeaded && columns.Exists(c =>
            c != date && table.Share(c, s => NumberGrammar.Parse(s) is not null) >= MostCells)) return;
        var isPlan = roles.At(table.Block) == SectionRole.Milestones || table.Share(date.Value, IsDate) >= MostCells;
        var happening = table.Column(words["event"], date)
            ?? (isPlan ? table.WordColumns().Where(c => c != date).Cast<int?>()
                .MaxBy(c => table.Rows.Sum(r => table.Text(r, c).Length)) : null);
        if (happening is null) return;
        foreach (var row in table.Rows)
            if (table.At(row, happening) is { } cell && table.At(row, date) is { } printed
                && DateGrammar.Find(printed.Text).Select(d => (PrintedDate?)d).FirstOrDefault() is { } day)
                _milestones.Add(new Milestone(day.Date, printed.Text.Substring(day.Start, day.Length), cell.Text,
                    cell.Source));
    }

    /// <summary>
    /// Two rows, one of days and one of what happens on each: "Udbud | Byggestart" above "Maj 2027 | Juni 2028", or the
    /// days above the acts. Must not take a row of one day, or figures by month.
    /// </summary>
    private bool TakeAcross(FactTable table)
    {
        var columns = Enumerable.Range(0, table.Headers.Length).ToList();
        if (table.Rows is not [var row] || columns.Count < FewestAcross) return false;
        var (above, below) = (columns.ConvertAll(c => table.Headers[c]), columns.ConvertAll(c => table.Text(row, c)));
        var daysBelow = below.TrueForAll(IsDate) && above.TrueForAll(IsAct);
        if (!daysBelow && !(above.TrueForAll(IsDate) && below.TrueForAll(IsAct))) return false;
        foreach (var column in columns)
        {
            var (printed, act) = daysBelow ? (below[column], above[column]) : (above[column], below[column]);
            var day = DateGrammar.Find(printed).First();
            _milestones.Add(new Milestone(day.Date, printed.Substring(day.Start, day.Length), act,
                table.At(row, column)!.Source));
        }
        return true;
    }

    private const int FewestAcross = 2;

    private static bool IsAct(string cell) =>
        cell.Any(char.IsLetter) && !HoldsDate(cell) && NumberGrammar.Parse(cell) is null;

    private static bool HoldsDate(string cell) => DateGrammar.Find(cell).Any();

    private static bool IsDay(string cell) =>
        DateGrammar.Find(cell).Any(d => d.Date is not null && d.Length * 2 > cell.Trim().Length);

    private static bool IsDate(string cell) => DateGrammar.Find(cell).Any(d => d.Length * 2 > cell.Trim().Length);
}
