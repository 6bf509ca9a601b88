using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

/// <summary>A table that stands turned beside upright text is not read, and that is said; turned labels are none.</summary>
public sealed class TurnedFiguresTests
{
    [Fact]
    public void Has_TwoTurnedRowsOfFigures_IsTrue() => Has(Turned("1.200", 100, 300), Turned("1.300", 100, 350),
        Turned("2.400", 115, 300), Turned("2.500", 115, 350)).ShouldBeTrue();

    [Fact]
    public void Has_UprightFigures_IsFalse() => Has(Upright("1.200", 100, 300), Upright("1.300", 150, 300),
        Upright("2.400", 100, 315), Upright("2.500", 150, 315)).ShouldBeFalse();

    [Fact]
    public void Has_TurnedLabelsOfAnAxis_IsFalse() => Has(Turned("2026", 100, 300), Turned("2027", 120, 300),
        Turned("2028", 140, 300), Turned("2029", 160, 300)).ShouldBeFalse("each stands alone on its line");

    [Fact]
    public void Has_FewTurnedWordsInAMargin_IsFalse() => Has(Turned("Sag", 20, 300), Turned("26-118", 20, 340),
        Turned("side", 20, 380), Turned("4", 20, 420)).ShouldBeFalse();

    private static bool Has(params SheetWord[] words) =>
        TurnedFigures.Has(new Sheet(1, 595, 842, [.. words], [], []));

    private static SheetWord Upright(string text, double x, double y) =>
        new(text, new Box(x, y, x + 40, y + 11), y + 9, "Font", 11, false, 0);

    private static SheetWord Turned(string text, double x, double y) =>
        new(text, new Box(x, y, x + 11, y + 40), x + 9, "Font", 11, false, 270);
}
