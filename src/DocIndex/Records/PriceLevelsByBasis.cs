using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Records;

/// <summary>
/// The price levels of a table whose note tells accounts from other years: "Regnskab i løbende priser, øvrige år i 2023
/// p/l". A note with one price level gives it to every column.
/// </summary>
/// <param name="Account">Of account columns, or null.</param>
/// <param name="Others">Of all others, or null.</param>
internal sealed partial record PriceLevelsByBasis(string? Account, string? Others)
{
    [GeneratedRegex(@"\bregnskab\p{L}*(?:\s+(?:19|20)[0-9][0-9])?\s+(?:er\s+)?(?:angivet\s+)?i\s+[^,;.]*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AccountClause { get; }

    /// <summary>Reads a note.</summary>
    public static PriceLevelsByBasis Of(string note)
    {
        if (AccountClause.Match(note) is not { Success: true } clause
            || PriceLevelGrammar.Find(clause.Value) is not { } account)
            return new PriceLevelsByBasis(PriceLevelGrammar.Find(note), PriceLevelGrammar.Find(note));
        return new PriceLevelsByBasis(account, PriceLevelGrammar.Find(note.Remove(clause.Index, clause.Length)));
    }

    /// <summary>The price level of a column.</summary>
    public string? For(ColumnBasis? basis) => basis == ColumnBasis.Account ? Account : Others;
}
