using DocIndex.Layout.Grids;

namespace DocIndex.Tests.Layout.Grids;

public sealed class RowStepsTests
{
    private static double? Widest(string drawing)
    {
        var lines = TextRow.Of(DrawnPage.Of(drawing).Words);
        return RowSteps.WidestWithin(lines, lines.ConvertAll(l => Segment.Of(l, 0.95, []).Skip(1).ToList()));
    }

    [Fact]
    public void WidestWithin_RowsSetApart_IsLessThanTheWhiteBetweenThem() => Widest("""
        Løn til            100      200
        konsulenter

        Lokaler            300      400
        """).ShouldNotBeNull().ShouldBeInRange(3, 17);

    [Fact]
    public void WidestWithin_RowsAsCloseAsLines_TellsNothing() => Widest("""
        Løn til            100      200
        konsulenter
        Lokaler            300      400
        """).ShouldBeNull();

    [Fact]
    public void WidestWithin_AGapThatWouldJoinTwoRows_IsNotTaken() => Widest("""
        Løn                100      200
        Lokaler            300      400

        I alt              400      600
        """).ShouldBeNull();

    [Fact]
    public void WidestWithin_WordsAlone_TellNothing() => Widest("""
        Priserne           Mellem      En reserve
        stiger                         er afsat

        Linjen             Lav         Den flyttes
        """).ShouldBeNull();
}
