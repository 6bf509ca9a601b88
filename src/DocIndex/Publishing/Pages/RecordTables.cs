using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>What a document says beside its tables of amounts, as tables: each row starts with a link to where it stands.</summary>
internal static class RecordTables
{
    public static DataTable Statements(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("udsagn", text.Statements, [
            new([text.StatementPrinted], ColumnShape.Short), new([text.InKroner], ColumnShape.Number), new([text.PeriodLabel], ColumnShape.Short),
            new([text.About], ColumnShape.Text), new([text.StandsIn], ColumnShape.Short)],
            record.Statements.Select((statement, index) => new DataRow(Anchors.Numbered("udsagn", index + 1), false, [
                StatementLink(publication, record, statement),
                Kroner(text, statement),
                statement.Period is null ? [] : [text.Period(statement.Period)],
                About(publication, record, statement),
                statement.Section is null ? [] : [Publication.Quote(record, statement.Section)]])));
    }

    public static DataTable Goals(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("maal", text.Goals, [
            new([text.Goal], ColumnShape.Text), new([text.Baseline], ColumnShape.Number), new([text.GoalTarget], ColumnShape.Number),
            new([text.Change], ColumnShape.Number), new([text.UnitLabel], ColumnShape.Short), new([text.GoalWay], ColumnShape.Short), new([text.Deadline], ColumnShape.Short), new([text.Development], ColumnShape.Drawing)],
            record.Goals.Select((goal, index) => new DataRow(Anchors.Numbered("maal", index + 1), false, [
                [new PageLink(publication.PlaceOf(goal.Source), [Publication.Quote(record, goal.Indicator ?? goal.Text)])],
                Number(text.Numbers, goal.Baseline),
                GoalCells.Target(text.Numbers, goal),
                goal.Change is { } change ? DataCell.From([(change > 0 ? "+" : "") + text.Numbers.Print(change)]).Worth(change) : [],
                goal.Unit is null ? [] : [Publication.Quote(record, goal.Unit)],
                goal.Direction is { } direction ? [text.GoalDirectionName(direction)] : [],
                goal.Deadline is null ? [] : DataCell.From([text.DeadlineOf(goal.Deadline)]).SortedBy(goal.Deadline),
                GoalCells.Development(goal)])));
    }

    public static DataTable TargetGroups(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("maalgrupper", text.TargetGroups, [
            new([text.TargetGroup], ColumnShape.Text), new([text.Count], ColumnShape.Number), new([text.UnitLabel], ColumnShape.Short), new([text.AsOf], ColumnShape.Short)],
            record.TargetGroups.Select((group, index) => new DataRow(Anchors.Numbered("maalgruppe", index + 1), false, [
                [new PageLink(publication.PlaceOf(group.Source), [Publication.Quote(record, group.Name)])],
                Number(text.Numbers, group.Count),
                group.Unit is null ? [] : [Publication.Quote(record, group.Unit)],
                group.AsOf is null ? [] : [Publication.Quote(record, group.AsOf)]])));
    }

    public static DataTable Corrections(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("rettelser", text.Corrections, [
            new([text.CorrectedPlace], ColumnShape.Text), new([text.CorrectionFrom], ColumnShape.Text), new([text.CorrectionTo], ColumnShape.Text), new([text.CorrectionWhy], ColumnShape.Text)],
            record.Corrections.Select((correction, index) => new DataRow(Anchors.Numbered("rettelse", index + 1), false, [
                correction.Source is { } source ? [new PageLink(publication.PlaceOf(source), [new Code(correction.Field)])] : [new Code(correction.Field)],
                Said(correction.From), Said(correction.To), [Publication.Quote(record, correction.Why)]])));

        ImmutableArray<Inline> Said(string? words) => words is null ? [new Quiet(["–"])] : [Publication.Quote(record, words)];
    }

    public static DataTable Risks(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("risici", text.Risks, [new([text.Risk], ColumnShape.Text), new([text.RiskResponse], ColumnShape.Text)],
            record.Risks.Select((risk, index) => new DataRow(Anchors.Numbered("risiko", index + 1), false, [
                [new PageLink(publication.PlaceOf(risk.Source), [Publication.Quote(record, risk.Text)])],
                risk.Response is null ? [new Quiet([text.NoResponse])] : [Publication.Quote(record, risk.Response)]])));
    }

    public static DataTable Milestones(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("milepaele", text.Milestones, [new([text.MilestoneDate], ColumnShape.Short), new([text.MilestoneText], ColumnShape.Text)],
            record.Milestones.Select((milestone, index) => new DataRow(Anchors.Numbered("milepael", index + 1), false, [
                [new PageLink(publication.PlaceOf(milestone.Source), [Publication.Quote(record, milestone.Printed)])],
                [Publication.Quote(record, milestone.Text)]])));
    }

    public static DataTable Figures(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        return Table("tal", text.OtherFigures, [
            new([text.RowLabel], ColumnShape.Text), new([text.Year], ColumnShape.Short), new([text.Figure], ColumnShape.Number),
            new([text.UnitLabel], ColumnShape.Short), new([text.TableLabel], ColumnShape.Short)],
            record.Figures.Select((figure, index) => new DataRow(Anchors.Numbered("tal", index + 1), false, [
                [Publication.Quote(record, figure.Label)],
                figure.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
                DataCell.From([new PageLink(publication.PlaceOf(figure.Source), [text.Numbers.Print(figure.Value)])]).Worth(figure.Value),
                figure.Unit is null ? [] : [Publication.Quote(record, figure.Unit)],
                [Publication.Quote(record, figure.Table)]])));
    }

    private static DataCell Kroner(SiteText text, Statement statement) => statement.Approximate
        ? DataCell.From([text.Approximately + " " + text.Numbers.Print(statement.Value)]).Worth(statement.Value).Remarked(text.Approximately)
        : Number(text.Numbers, statement.Value);

    private static DataCell StatementLink(Publication publication, DocumentRecord record, Statement statement)
    {
        var cell = ImmutableArray.CreateBuilder<Inline>();
        cell.Add(new PageLink(publication.PlaceOf(statement.Source), [Publication.Quote(record, statement.Text)]));
        if (statement.Standing is Standing.Inferred or Standing.Doubtful)
        {
            cell.Add(" ");
            cell.AddRange(Pages.Figures.StandingMark(publication, statement.Standing));
        }

        if (publication.FindingAt(statement.Source) is { } finding)
        {
            cell.Add(" ");
            cell.Add(new PageLink(finding.Target, [new Mark(MarkKind.Error, publication.Text.DoesNotAgree)]));
        }

        return cell.ToImmutable();
    }

    // What the amount is about; where nothing tells, the sentence that it stands in.
    private static ImmutableArray<Inline> About(Publication publication, DocumentRecord record, Statement statement)
    {
        var saves = statement.Direction is { } direction and (Direction.Saving or Direction.Income)
            ? $", {publication.Text.DirectionName(direction)}" : "";
        var remark = new Quiet([$"({publication.Text.ScopeName(statement.Scope)}{saves})"]);
        var about = statement.About ?? statement.Sentence;
        return about.Length == 0 ? [remark] : [Publication.Quote(record, about), " ", remark];
    }

    private static DataCell Number(NumberFormat numbers, decimal? value) =>
        value is { } number ? DataCell.From([numbers.Print(number)]).Worth(number) : DataCell.Empty;

    // The heading above says what the table is; the caption is for those who go from table to table. Columns that no row fills are left out.
    private static DataTable Table(string name, string caption, ImmutableArray<DataColumn> columns, IEnumerable<DataRow> rows)
    {
        return new DataTable(null, [new Spoken(caption)], [], columns, [new DataRowGroup([], [.. rows])]) { Name = name }.WithoutEmptyColumns();
    }
}
