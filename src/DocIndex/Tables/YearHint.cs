using DocIndex.Amounts;

namespace DocIndex.Tables;

/// <summary>An amount that the document's prose gives for a single year; it may break a tie between columns, never more.</summary>
/// <param name="Amount">In kroner.</param>
public readonly record struct YearHint(int Year, Interval Amount);
