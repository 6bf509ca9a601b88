using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Publishing.Pages;

/// <summary>What versions of a note say differently: on the page of the one that stands for the note held against each,
/// on the others' against that.</summary>
internal static class VersionTables
{
    private const int MostVersions = 12;
    // Versions that differ in more are two notes to the eye: the rest is counted, and docindex diff lists all.
    private const int MostRows = 20;

    /// <summary>A table for each version that differs; none where all say the same.</summary>
    public static ImmutableArray<PageBlock> Of(
        Publication publication, DocumentRecord record, DocumentEntry entry)
    {
        var own = publication.Works.RepresentativeOf(entry.Id);
        var others = publication.VersionsOf(entry.Id).Where(version => version.Id != entry.Id && (entry.Id == own
            || version.Id == own)).Take(MostVersions).Where(version => version.FiguresDigest != entry.FiguresDigest)
            .ToList();
        if (others.Count == 0) return [];
        var figures = PrintedFigure.Of(record);
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        foreach (var other in others)
        {
            var difference = FigureDifference.Of(figures, other.Figures.Read());
            if (!difference.IsEmpty) blocks.AddRange(Table(publication, entry, other, difference));
        }

        return blocks.ToImmutable();
    }

    private static IEnumerable<PageBlock> Table(
        Publication publication, DocumentEntry own, DocumentEntry other, FigureDifference difference)
    {
        var text = publication.Text;
        ImmutableArray<(PrintedFigure? Here, PrintedFigure? There)> rows =
        [
            .. difference.Changed.Select(change => ((PrintedFigure?)change.Before, (PrintedFigure?)change.After)),
            .. difference.OnlyBefore.Select(figure => ((PrintedFigure?)figure, (PrintedFigure?)null)),
            .. difference.OnlyAfter.Select(figure => ((PrintedFigure?)null, (PrintedFigure?)figure)),
        ];
        yield return new DataTable(
            null, [text.DiffersFrom + " ", new Code(Path.GetFileName(other.File))], [],
            [
                new([text.RowLabel], ColumnShape.Text), new([text.Year], ColumnShape.Short),
                new([text.InThisVersion], ColumnShape.Short), new([text.InThatVersion], ColumnShape.Short),
            ],
            [new DataRowGroup([], [.. rows.Take(MostRows).Select(row => Row(publication, row.Here, row.There))])]);
        if (rows.Length <= MostRows) yield break;
        yield return new Paragraph(ParagraphKind.Plain,
            [text.AndMore(rows.Length - MostRows) + ": ", new Code($"docindex diff {own.Id} {other.Id}")]);
    }

    private static DataRow Row(Publication publication, PrintedFigure? here, PrintedFigure? there)
    {
        var named = (here ?? there)!;
        return new DataRow(null, false, [
            [new Quoted(named.Label, "da")], [named.When], Figure(publication, here), Figure(publication, there)]);
    }

    private static ImmutableArray<Inline> Figure(Publication publication, PrintedFigure? figure) => figure is null
        ? [new Quiet([publication.Text.NotInThisVersion])]
        :
        [
            new PageLink(publication.PlaceOf(figure.Source), [new Quoted(figure.Printed, "da")]),
            .. figure.Unit is { } unit ? [" ", new Quiet([publication.Text.Unit(unit)])] : ImmutableArray<Inline>.Empty,
            .. figure.Standing == Standing.Doubtful
                ? [" ", new Mark(MarkKind.Warning, publication.Text.StandingName(figure.Standing))]
                    : ImmutableArray<Inline>.Empty,
        ];
}
