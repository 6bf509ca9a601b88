using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Milestones: the rows of tables of dates, every date of a section on time, elsewhere only days that something is to have happened by ("pr. 1. januar
/// 2016", "senest …", "fra 1. april 2015"), and where goals are told only days of a status or an evaluation. Must not take the dates of past agreements,
/// days on which something was counted ("målt pr. 1. marts 2015"), the end of a span, or what happens if the money is not given.
/// </summary>
internal sealed partial class MilestoneExtraction(DocumentText text, DateOnly? written)
{
    [GeneratedRegex(@"^\s*(?:[-–—]|til(?:\s+og\s+med)?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"[0-9][0-9.]*\s+\p{L}+(?:\s+\p{L}+){0,3}\s+pr\.\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    [GeneratedRegex(@",\s+(?:og|mens|hvorefter)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd { get; }

    private readonly ImmutableArray<Milestone>.Builder _milestones = ImmutableArray.CreateBuilder<Milestone>();

    /// <summary>All milestones, those of prose first, each in order.</summary>
    public ImmutableArray<Milestone> Extract()
    {
        foreach (var block in text.Prose)
            foreach (var sentence in Sentences.Split(block.Text))
                if (text.RoleAt(block) == SectionRole.Milestones) TakeAll(block, sentence);
                else TakeDue(block, sentence, text.RoleAt(block));
        foreach (var table in FactTable.Of(text)) TakeTable(table);
        return _milestones.ToImmutable();
    }

    private void TakeAll(Block block, string sentence)
    {
        foreach (var clause in ClausesOf(sentence))
        {
            var dates = DateGrammar.Find(clause).ToList();
            if (dates.Count > 0 && !After.IsMatch(clause[..dates[0].Start])) Add(block, clause, dates[0]);
        }
    }

    /// <summary>"efter 1. halvår 2019" says when something may begin at the earliest, not when it is to have happened.</summary>
    [GeneratedRegex(@"\b(?:efter|siden|før)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After { get; }

    /// <summary>A day by which a figure is to be reached belongs to the goal.</summary>
    private bool IsGoal(string sentence)
    {
        var words = text.Vocabulary.GoalWords;
        return words["increase"].In(sentence) || words["decrease"].In(sentence) || words["keep"].In(sentence) || words["atLeast"].In(sentence) || words["atMost"].In(sentence);
    }

    /// <summary>A sentence in which each clause has its own day is as many milestones; else it is one.</summary>
    private static string[] ClausesOf(string sentence)
    {
        var clauses = ClauseEnd.Split(sentence);
        return clauses.Length > 1 && clauses.All(c => DateGrammar.Find(c).Any()) ? clauses : [sentence];
    }

    private void TakeDue(Block block, string sentence, SectionRole role)
    {
        if (role is SectionRole.Background or SectionRole.PreviousFunds or SectionRole.Risks || text.Vocabulary.MilestoneWords["past"].In(sentence)) return;
        var goals = role is SectionRole.Goals or SectionRole.Effects;
        var followUp = text.Vocabulary.MilestoneWords["followUp"].In(sentence);
        if (goals && !followUp && IsGoal(sentence)) return;
        var end = 0;
        foreach (var date in DateGrammar.Find(sentence))
        {
            var before = sentence[..date.Start];
            var isEnd = end > 0 && Span.IsMatch(sentence[end..date.Start]);
            end = date.Start + date.Length;
            var due = followUp && date.Date is not null || text.Vocabulary.DueWords.Trailing(before) is not null;
            if (due && !isEnd && !Count.IsMatch(before) && !(date.Date < written)) Add(block, sentence, date);
        }
    }

    private void Add(Block block, string said, PrintedDate date) =>
        _milestones.Add(new Milestone(date.Date, said.Substring(date.Start, date.Length), said, text.Locate(block, said)));

    /// <summary>A column of dates and one of what happens; in a section on time the second column may be headed by anything.</summary>
    private void TakeTable(FactTable table)
    {
        var words = text.Vocabulary.FactColumns;
        if (table.Column(words["date"]) is not { } date || table.Column(words["indicator"]) is not null) return;
        var isPlan = text.RoleAt(table.Block) == SectionRole.Milestones;
        var happening = table.Column(words["event"], date) ?? (isPlan ? Enumerable.Range(0, table.Headers.Length).Where(c => c != date).Select(c => (int?)c).FirstOrDefault() : null);
        if (happening is null) return;
        foreach (var row in table.Rows)
            if (table.At(row, happening) is { } cell && table.At(row, date) is { } printed && DateGrammar.Find(printed.Text).Select(d => (PrintedDate?)d).FirstOrDefault() is { } day)
                _milestones.Add(new Milestone(day.Date, printed.Text.Substring(day.Start, day.Length), cell.Text, cell.Source));
    }
}
