using DocIndex.Cli.Output;

namespace DocIndex.Tests.Cli;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Økonomi – ☒ 6,3 mio. kr.", "Økonomi – ☒ 6,3 mio. kr.")]
    [InlineData("\u001b[31mrød\u0007", "␛[31mrød␇")]
    [InlineData("a\r\nb\tc", "a␍␊b␉c")]
    [InlineData("\u009b31m", "‹U+009B›31m")]
    [InlineData("note\u202etxt.exe", "note‹U+202E›txt.exe")]
    [InlineData("\u007f", "␡")]
    [InlineData("sygedag\u00adpenge", "sygedagpenge")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData(null, "")]
    public void Of_Text_ShowsControlsInsteadOfSendingThem(string? text, string expected) => VisibleText.Of(text).ShouldBe(expected);
}
