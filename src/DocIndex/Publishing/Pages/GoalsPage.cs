using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>The goals of all notes, by year and note.</summary>
internal static class GoalsPage
{
    private const int RowsAPage = 150;

    public static IEnumerable<Page> Compose(Publication publication)
    {
        var text = publication.Text;
        var notes = Listed.Notes(publication).ToList();
        var goals = notes.SelectMany(note => note.Goals.Read().Select(goal => (note, goal)));
        foreach (var (number, rows, links) in Parts.Of(publication, SitePaths.Goals, goals, notes.Sum(note => note.Goals.Count), RowsAPage))
        {
            yield return new Page(SitePaths.Part(SitePaths.Goals, number), text.GoalsAcross, text.GoalsLead, [
                new Heading(1, null, [text.GoalsAcross]),
                new Paragraph(ParagraphKind.Lead, [text.GoalsLead]),
                .. links,
                .. rows.IsEmpty ? [new Paragraph(ParagraphKind.Plain, [text.NoGoals])] : (ImmutableArray<PageBlock>)[Table(publication, rows)],
                .. links])
            {
                Under = number == 1 ? null : SitePaths.Goals,
            };
        }
    }

    private static DataTable Table(Publication publication, ImmutableArray<(DocumentEntry Note, Told<Records.Goal> Goal)> goals)
    {
        var text = publication.Text;
        return new DataTable(
            null, [text.GoalsAcross], [text.GoalLineMeaning],
            [
                new([text.Goal], ColumnShape.Text), new([text.Baseline], ColumnShape.Number), new([text.GoalTarget], ColumnShape.Number), new([text.Change], ColumnShape.Number),
                new([text.UnitLabel], ColumnShape.Short) { IsFacet = true }, new([text.GoalWay], ColumnShape.Short) { IsFacet = true }, new([text.Development], ColumnShape.Drawing),
                new([text.Deadline], ColumnShape.Short),
                new([text.Document], ColumnShape.Text), new([text.Municipality], ColumnShape.Short) { IsFacet = true }, new([text.BudgetYear], ColumnShape.Short) { IsFacet = true },
                new([text.SourceAddress], ColumnShape.Text) { IsDataOnly = true },
            ],
            [new DataRowGroup([], [.. goals.Select(p => Row(publication, p.Note, p.Goal))])])
        {
            Name = "maal", HasFilter = true,
        }.WithoutEmptyColumns();
    }

    private static DataRow Row(Publication publication, DocumentEntry note, Told<Records.Goal> told)
    {
        var text = publication.Text;
        var goal = told.What;
        return new DataRow(null, false, [
            [new PageLink(told.Place, [Publication.Quote(note, goal.Indicator ?? goal.Text)])],
            Number(goal.Baseline),
            GoalCells.Target(text.Numbers, goal),
            goal.Change is { } change ? DataCell.From([(change > 0 ? "+" : "") + text.Numbers.Print(change)]).Worth(change) : DataCell.Empty,
            goal.Unit is { } unit ? [Publication.Quote(note, unit)] : [],
            goal.Direction is { } direction ? [text.GoalDirectionName(direction)] : [],
            GoalCells.Development(goal),
            goal.Deadline is { } deadline ? DataCell.From([text.DeadlineOf(deadline)]).SortedBy(deadline) : DataCell.Empty,
            [Publication.ShortLinkTo(note)],
            note.Municipality is { } municipality ? [Publication.Quote(note, municipality)] : [],
            note.BudgetYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
            [told.Place.RelativeTo("", HtmlRenderer.Extension)]]);

        DataCell Number(decimal? value) => value is { } number ? DataCell.From([new PageLink(told.Place, [text.Numbers.Print(number)])]).Worth(number) : DataCell.Empty;
    }
}
