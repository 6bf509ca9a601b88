using System.Collections.Immutable;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>What a note asks for, by what its main table prints.</summary>
internal static class AskTruth
{
    /// <summary>Settles initiatives and request, or says why no reader could.</summary>
    public static void Settle(Draft draft, TableSpec main)
    {
        var why = main.UnitPlace == UnitPlace.Nowhere ? "no unit is said"
            : main.Columns.Any(c => c.Over is not null) ? "operation and capital stand beside each other"
            : main.Columns.Any(c => !c.Judged) ? "the last years stand together"
            : draft.Choices.Of(SecondTable.Forms) is SecondForm.Adjacent or SecondForm.SideBySide or SecondForm.Midway
                or SecondForm.SummedInProse
                ? "another table beside it may be asked for, too"
            : draft.Choices.Of(TruthForm.Forms) is { IsClean: false, Table: not null }
            ? "a figure of the table is wrong" : null;
        if (why is not null)
        {
            draft.NotCounted.Add($"request and initiatives: {why}");
            return;
        }

        var total = main.Lines.LastOrDefault(l => l.Sort == RowSort.Total);
        var hasUnclear = main.Marks is MarkForm.Range or MarkForm.Letters;
        if (hasUnclear)
        {
            draft.NotCounted.Add("initiatives: a cell holds no single amount");
            draft.RequestIsDoubtful = total is null;
            draft.Request = total is null ? [] : Years(main, total);
            return;
        }

        var items = main.Lines.Where(l => l.Role == "item" && !l.IsPart).ToList();
        draft.Initiatives = [.. items.Select(l => new InitiativeTruth(l.Group is { } g ? $"{g} {l.Label}" : l.Label,
            Years(main, l)))];
        draft.Request = total is not null ? Years(main, total)
            : [.. items.SelectMany(l => Years(main, l)).GroupBy(y => y.Year).OrderBy(g => g.Key)
                .Select(g => new YearTruth(g.Key, g.Sum(y => y.Value)))];
    }

    private static ImmutableArray<YearTruth> Years(TableSpec main, LedgerLine line) =>
    [
        .. from n in Enumerable.Range(0, main.Columns.Length)
           let column = main.Columns[n]
           where column is { Year: not null, Kind: "proposed", IsAmount: true } && line.Thousands[n] is not null
           let value = main.Figures.Print(line.Thousands[n]!.Value).Value
           where value is not null and not 0
           select new YearTruth(column.Year!.Value, value.Value),
    ];
}
