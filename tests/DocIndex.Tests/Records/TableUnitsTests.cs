namespace DocIndex.Tests.Records;

/// <summary>Where the unit of a table is said, if not in its header.</summary>
public sealed class TableUnitsTests
{
    private const string Table = "\n\n|  | 2028 | 2029 |\n|---|---|---|\n| Løn | 100 | 120 |\n\n";

    [Theory]
    [InlineData("## Økonomi\n\nBeløb i 1.000 kr.", "", 100_000)]
    [InlineData("## Økonomi (1.000 kr., 2028 p/l)", "", 100_000)]
    [InlineData("## Økonomi", "Beløb i 1.000 kr., 2028-priser.", 100_000)]
    [InlineData("Alle beløb er i 1.000 kr.\n\n## Økonomi\n\nUdgiften ses nedenfor.", "", 100_000)]
    // An amount in the sentence above is none.
    [InlineData("## Økonomi\n\nDer gives 2.000 kr. til hver.", "", 100)]
    public void AllOf_UnitSaidAroundATable_HoldsForItsFigures(string above, string below, int expected) =>
        RecordOf.Note(above + Table + below).Amounts[0].Value.ShouldBe(expected);
}
