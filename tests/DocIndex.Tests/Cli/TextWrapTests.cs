using DocIndex.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Cli;

public sealed class TextWrapTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("   ", 10, "")]
    [InlineData("en to tre", 6, "en to|tre")]
    [InlineData("en  to", 6, "en  to")]
    [InlineData("sagsbehandlerårsværk", 8, "sagsbeha|ndlerårs|værk")]
    [InlineData("a sagsbehandler", 8, "a|sagsbeha|ndler")]
    [InlineData("en to ", 5, "en to")]
    public void Lines_TextAndWidth_BreakAtBlanks(string text, int width, string expected) =>
        string.Join('|', TextWrap.Lines(text, width)).ShouldBe(expected);

    [Fact]
    public void Lines_AnyText_FitAndLoseNothingButBlanks()
    {
        var cases =
            from letters in Gen.ArrayOf(Gen.Elements('a', 'b', 'æ', ' ', ' '), 40)
            from width in Gen.Choose(1, 12)
            select (Text: new string(letters), Width: width);
        Prop.ForAll(Arb.From(cases), c =>
        {
            var lines = TextWrap.Lines(c.Text, c.Width);
            lines.ShouldAllBe(l => l.Length <= c.Width);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).ShouldBe(c.Text.Replace(" ", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
