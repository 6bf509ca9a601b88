using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// Whether amounts stand in one price level, so that they may be held against each other. One that says none is taken
/// to be in that of the other, but an amount of another
/// year's prices than the budget's is not compared with a table that says none.
/// </summary>
internal static class ComparableLevels
{
    /// <summary>True where two statements may be compared.</summary>
    public static bool AreOne(Statement a, Statement b) => a.PriceLevel is null || b.PriceLevel is null
        || a.PriceLevel == b.PriceLevel;

    /// <summary>True where a statement may be compared with a printed figure.</summary>
    /// <param name="budgetYear">Of the document; null where it is not known.</param>
    public static bool AreOne(Statement statement, Amount figure, int? budgetYear) =>
        statement.PriceLevel is not { } said
            || (figure.PriceLevel is { } printed ? printed == said : IsOfBudget(said, budgetYear));

    private static bool IsOfBudget(string level, int? budgetYear) =>
        budgetYear is not { } year
            || !int.TryParse(level.AsSpan(0, Math.Min(level.Length, "2026".Length)),
            System.Globalization.CultureInfo.InvariantCulture, out var ofLevel) || ofLevel >= year - 1;
}
