namespace DocIndex.Records;

/// <summary>The time that an amount in prose speaks of.</summary>
/// <param name="From">First year, or null where open.</param>
/// <param name="To">Last year, or null where open.</param>
/// <param name="Recurring">True where the amount is for each year, false where it is for the whole period.</param>
public sealed record Period(int? From, int? To, bool Recurring);

/// <summary>An amount said in prose.</summary>
/// <param name="Text">The amount with its period, as printed: "6,3 mio. kr. årligt".</param>
/// <param name="Sentence">The sentence that it stands in.</param>
/// <param name="Section">Heading of its section, or null.</param>
/// <param name="Value">In kroner.</param>
/// <param name="HalfWidth">Half a unit of the last printed digit, in kroner.</param>
/// <param name="Approximate">Said with "ca.", "omkring", "op til", "mindst" and the like.</param>
/// <param name="PriceLevel">"2019 p/l", "løbende p/l" or "faste priser" where its sentence, its paragraph or its
/// heading says one; else null.</param>
/// <param name="Period">Null where nothing tells.</param>
/// <param name="About">What it is about, in the document's words; or null.</param>
/// <param name="Initiative">Index into the document's initiatives, or null.</param>
public sealed record Statement(
    string Text, string Sentence, string? Section, decimal Value, decimal HalfWidth, bool Approximate,
        string? PriceLevel, Period? Period,
    string? About, int? Initiative, Direction? Direction, StatementScope Scope, Standing Standing,
    SourceLocation Source);
