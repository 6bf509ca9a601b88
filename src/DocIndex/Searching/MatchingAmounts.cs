using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>Chooses the amounts of a document that are shown with a hit.</summary>
internal static class MatchingAmounts
{
    /// <summary>Most amounts beside a hit.</summary>
    public const int Most = 6;

    /// <summary>
    /// The amounts whose label and year hold most clauses of the query, if that is half of them and not one of several; else those in the
    /// passage that is shown; else the first year of what the document asks for; else none. In the document's order.
    /// </summary>
    /// <param name="passage">The passage that is shown, or null.</param>
    public static ImmutableArray<SearchAmount> Of(
        DocumentRecord record, Passage? passage, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer)
    {
        var chosen = ByLabel(record, clauses, analyzer);
        if (chosen.IsEmpty && passage is not null) chosen = ByPassage(record, passage);
        return chosen.IsEmpty && FirstRequested(record) is { } requested ? [requested] : chosen;
    }

    private static ImmutableArray<SearchAmount> ByLabel(
        DocumentRecord record, ImmutableArray<QueryClause> clauses, DanishAnalyzer analyzer)
    {
        var counts = record.Amounts.Select(Name).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => PassageMatch.Of(name, clauses, analyzer).Clauses, StringComparer.Ordinal);
        var most = counts.Values.DefaultIfEmpty().Max();
        var enough = Math.Max(Math.Min(2, clauses.Length), (clauses.Length + 1) / 2);
        return most < enough ? [] : Show(record.Amounts.Where(amount => counts[Name(amount)] == most), AmountRelevance.Label);
    }

    private static string Name(Amount amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.Label} {amount.Year}");

    private static ImmutableArray<SearchAmount> ByPassage(DocumentRecord record, Passage passage) =>
        Show(record.Amounts.Where(amount => Holds(passage.Source, amount.Source)), AmountRelevance.Passage);

    private static bool Holds(SourceLocation passage, SourceLocation figure)
    {
        if (passage.Lines is { } outer && figure.Lines is { } inner) return outer.First <= inner.First && inner.Last <= outer.Last;
        if (passage.Cell is { } row && figure.Cell is { } cell) return row.Table == cell.Table && row.Row == cell.Row;
        return passage.Page == figure.Page && passage.Box is { } area && figure.Box is { } box
            && area.X0 <= box.X0 && box.X1 <= area.X1 && area.Y0 <= box.Y0 && box.Y1 <= area.Y1;
    }

    private static ImmutableArray<SearchAmount> Show(IEnumerable<Amount> amounts, AmountRelevance relevance) =>
    [
        .. Once(amounts).Take(Most).Select(amount => new SearchAmount(
            relevance, amount.Label, amount.Printed, amount.Unit, amount.Year, amount.Period, amount.Value, amount.Standing, amount.Source)
        {
            Basis = amount.Basis, Role = amount.Role, Effect = amount.Effect,
        }),
    ];

    /// <summary>A figure that several tables print for one year, under one label or a longer form of it, is shown where its reading is surest.</summary>
    private static List<Amount> Once(IEnumerable<Amount> amounts)
    {
        var once = new List<Amount>();
        foreach (var amount in amounts)
        {
            var same = once.FindIndex(other => Repeats(amount, other));
            if (same < 0) once.Add(amount);
            else if (amount.Standing < once[same].Standing) once[same] = amount;
        }

        return once;
    }

    private static bool Repeats(Amount a, Amount b) =>
        (a.Year, a.Period, a.Value, a.Basis) == (b.Year, b.Period, b.Value, b.Basis)
        && (a.Label.StartsWith(b.Label, StringComparison.OrdinalIgnoreCase) || b.Label.StartsWith(a.Label, StringComparison.OrdinalIgnoreCase));

    private static SearchAmount? FirstRequested(DocumentRecord record)
    {
        if (record.Request is not { PerYear: [var first, ..] } request) return null;
        var cell = record.Amounts.FirstOrDefault(amount =>
            amount.Kind == AmountKind.Proposed && amount.Role != RowRole.Item && amount.Year == first.Year && amount.Value == first.Value);
        return new SearchAmount(
            AmountRelevance.Request, cell?.Label ?? record.Title ?? record.File, cell?.Printed, cell?.Unit, first.Year, null, first.Value,
            request.Standing, cell?.Source ?? request.Source)
        {
            Basis = cell?.Basis, Role = cell?.Role ?? record.Amounts.FirstOrDefault(amount => amount.Source == request.Source)?.Role, Effect = first.Effect,
        };
    }
}
