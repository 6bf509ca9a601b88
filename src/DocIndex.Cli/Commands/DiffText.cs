using System.Collections.Immutable;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>The difference of two documents as people read it.</summary>
internal sealed class DiffText(Session session, DocumentRecord before, DocumentRecord after)
{
    public void Write(FigureDifference difference)
    {
        session.Report.Definitions([("A", $"{Titles.Of(before)}  ({before.File})"), ("B",
            $"{Titles.Of(after)}  ({after.File})")]);
        session.Report.Blank();
        if (!difference.Changed.IsEmpty)
        {
            session.Report.Heading(session.Say("Ændret", "Changed"));
            foreach (var change in difference.Changed) Write(change);
            session.Report.Blank();
        }

        Only(session.Say("Kun i A", "Only in A"), difference.OnlyBefore, before);
        Only(session.Say("Kun i B", "Only in B"), difference.OnlyAfter, after);
        session.Report.Line(difference.IsEmpty
            ? session.Say($"Alle {difference.Same} tal er ens.", $"All {difference.Same} figures are the same.")
            : session.Say(
                $"{difference.Changed.Length} tal er ændret, {difference.OnlyBefore.Length} står kun i A og {difference.OnlyAfter.Length} kun i B; {difference.Same} er ens.",
                $"{difference.Changed.Length} figures changed, {difference.OnlyBefore.Length} stand in A only and {difference.OnlyAfter.Length} in B only; {difference.Same} are the same."));
    }

    private void Write(ChangedFigure change)
    {
        var (from, to) = (change.Before, change.After);
        var unit = from.Unit == to.Unit ? "" : Unit(from);
        session.Report.Line($"{Name(from)}: {from.Printed}{unit} → {to.Printed}{Unit(to)}{Doubt(from, to)}", 2);
        session.Report.Unbroken(Places.Of(from.Source, before.File), 4);
        session.Report.Unbroken(Places.Of(to.Source, after.File), 4);
    }

    private void Only(string heading, ImmutableArray<PrintedFigure> figures, DocumentRecord record)
    {
        if (figures.IsEmpty) return;
        session.Report.Heading(heading);
        foreach (var figure in figures)
        {
            session.Report.Line($"{Name(figure)}: {figure.Printed}{Unit(figure)}{Doubt(figure)}", 2);
            session.Report.Unbroken(Places.Of(figure.Source, record.File), 4);
        }

        session.Report.Blank();
    }

    private static string Name(PrintedFigure figure) => string.Join(", ", new[] { figure.Label, figure.When }
        .Where(part => part.Length > 0));

    private static string Unit(PrintedFigure figure) => figure.Unit is { } unit ? $" ({unit})" : "";

    private string Doubt(params IEnumerable<PrintedFigure> figures) =>
        figures.Any(figure => figure.Standing == Standing.Doubtful) ? session.Say(" – usikkert læst",
            " – read in doubt") : "";
}
