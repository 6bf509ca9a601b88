using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>How a figure is shown: the number as a link to where it was read, and what must be known about it, in words.</summary>
internal static class Figures
{
    private static readonly ImmutableArray<MoneyUnit> Units = [MoneyUnit.Kroner, MoneyUnit.Thousand, MoneyUnit.Million, MoneyUnit.Billion];

    /// <summary>The words for a standing; nothing for a figure that was read plainly.</summary>
    public static ImmutableArray<Inline> StandingMark(Publication publication, Standing standing)
    {
        var text = publication.Text;
        return standing switch
        {
            Standing.Verified => [new Mark(MarkKind.Verified, "✓"), new Spoken(" " + text.StandingName(standing))],
            Standing.Inferred => [new Mark(MarkKind.Inferred, text.StandingName(standing))],
            Standing.Doubtful => [new Mark(MarkKind.Doubtful, text.StandingName(standing))],
            _ => [],
        };
    }

    /// <summary>A figure of a table.</summary>
    /// <param name="number">As it is to be printed.</param>
    /// <param name="value">What it is worth in the unit that it is printed in.</param>
    /// <param name="sharedStanding">The standing that the table's note gives for all its figures, or null; doubt is said at the figure in any case.</param>
    public static DataCell Cell(Publication publication, SourceLocation source, string number, decimal value, Standing standing, Standing? sharedStanding) =>
        Cell(publication, publication.PlaceOf(source), publication.FindingAt(source), number, value, standing, sharedStanding);

    /// <summary>A figure of a row by year, in 1.000 kr. Beside it stands what speaks against it only: a figure is not marked for being verified.</summary>
    public static DataCell Thousands(Publication publication, YearFigure? figure)
    {
        if (figure is null) return DataCell.Empty;
        var text = publication.Text;
        var value = figure.Kroner / 1000;
        var cell = Cell(publication, figure.Place, publication.FindingOf(figure.Finding), text.Numbers.Print(value), value, figure.Standing, Standing.Verified);
        if (figure.Remarks.HasFlag(FigureRemarks.Computed)) cell = Remarked(cell, text.Computed);
        if (figure.Remarks.HasFlag(FigureRemarks.SignAsPrinted)) cell = Remarked(cell, text.SignAsPrinted);
        return cell;
    }

    /// <summary>The one standing of all figures, or null where they differ.</summary>
    public static Standing? Shared(IEnumerable<Standing> standings)
    {
        var distinct = standings.Distinct().Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    /// <summary>An amount in the unit of its table, with the decimals that it was printed with.</summary>
    public static string InUnit(NumberFormat numbers, decimal value, decimal halfWidth, string? unit)
    {
        var factor = FactorOf(unit);
        var scaled = value / factor;
        var step = 2 * halfWidth / factor;
        if (step <= 0) return numbers.Print(scaled);
        var decimals = 0;
        while (step < 1 && decimals < 6)
        {
            step *= 10;
            decimals++;
        }

        // A precision that would hide digits is not the figure's own.
        return decimal.Round(scaled, decimals) == scaled ? numbers.Print(scaled, decimals) : numbers.Print(scaled);
    }

    /// <summary>Kroner in one unit; 1 for a unit that is not known.</summary>
    public static decimal FactorOf(string? unit) => Units.FirstOrDefault(known => known.Label == unit)?.Factor ?? 1m;

    private static DataCell Remarked(DataCell cell, string remark) => cell.With(" ", new Mark(MarkKind.Neutral, remark)).Remarked(remark);

    private static DataCell Cell(
        Publication publication, Target place, FindingEntry? finding, string number, decimal value, Standing standing, Standing? sharedStanding)
    {
        var text = publication.Text;
        DataCell cell = [new PageLink(place, [number])];
        if (sharedStanding != standing || standing == Standing.Doubtful)
        {
            var mark = StandingMark(publication, standing);
            if (!mark.IsEmpty) cell = cell.With([" ", .. mark]);
        }

        if (finding is not null) cell = cell.With(" ", new PageLink(finding.Target, [new Mark(MarkKind.Error, text.DoesNotAgree)])).Remarked(text.DoesNotAgree);
        if (standing is Standing.Inferred or Standing.Doubtful) cell = cell.Remarked(text.StandingName(standing));
        return cell.Worth(value);
    }
}
