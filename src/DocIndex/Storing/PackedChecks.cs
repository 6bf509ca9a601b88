namespace DocIndex.Storing;

/// <summary>A document's checks as its rows hold them.</summary>
/// <param name="Counts">Of amounts and findings: what <see cref="CheckTable.Read"/> reads.</param>
/// <param name="Checks">JSON, compressed.</param>
internal sealed record PackedChecks(string Counts, byte[] Checks)
{
    /// <summary>Those of a document that an earlier program stored.</summary>
    public static PackedChecks None { get; } = new("", []);
}
