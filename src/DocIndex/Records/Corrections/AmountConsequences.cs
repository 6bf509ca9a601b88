using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Corrections;

/// <summary>
/// What follows from corrected amounts: which of them totals confirm, what the initiatives of their rows cost, and what
/// the document asks for.
/// </summary>
internal static class AmountConsequences
{
    /// <param name="addsAmounts">True where a correction added an amount: a cell that could not be read no longer makes
    /// the request doubtful.</param>
    public static DocumentRecord Of(DocumentRecord record, DanishVocabulary vocabulary, bool addsAmounts)
    {
        var amounts = AmountStanding.Confirm(
            [.. record.Amounts.Select(a => a.Standing == Standing.Verified ? a with { Standing = Standing.Read } : a)],
            vocabulary,
            marks: []);
        var rows = AmountGrid.Of(amounts.Where(a => a.Kind == AmountKind.Proposed), vocabulary)
            .SelectMany(g => g.Rows.Select(r => (Place: (g.Table, r.Row), Row: r)))
            .ToDictionary(r => r.Place, r => r.Row);
        ImmutableArray<Initiative> initiatives =
        [
            .. record.Initiatives.Select(i =>
                i.Source.Cell is { } cell && rows.TryGetValue((cell.Table, cell.Row), out var row)
                ? InitiativeExtraction.FromRow(row) with { Name = i.Name, TargetGroups = i.TargetGroups,
                    Goals = i.Goals, Risks = i.Risks } : i),
        ];
        var place = record.Request?.Source ?? record.Evidence.GetValueOrDefault("title")
            ?? new SourceLocation(record.Id, 1, null, null, null, null, "");
        var options = OptionChoice.Of(amounts, [], vocabulary);
        var chosen = options?.At(record.Request?.Source.Cell);
        var isOpen = chosen is null && options is { IsWithinTable: true };
        var request = isOpen ? record.Request
            : chosen is null ? RequestExtraction.Extract(initiatives, amounts, [], record.Statements, vocabulary,
                place)
            : RequestExtraction.Extract(options!.Only(chosen, initiatives), options.Only(chosen, amounts), [],
                record.Statements, vocabulary, place);
        var lacksCell = record.Request?.Standing == Standing.Doubtful
            && record.Amounts.All(a => a.Standing != Standing.Doubtful);
        if (lacksCell && !addsAmounts) request = request is null ? null : request with { Standing = Standing.Doubtful };
        return record with { Amounts = amounts, Initiatives = initiatives, Request = request };
    }
}
