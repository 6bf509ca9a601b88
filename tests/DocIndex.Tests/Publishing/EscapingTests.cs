using System.Text;
using DocIndex.Publishing.Markup;

namespace DocIndex.Tests.Publishing;

public sealed class EscapingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("Løn & \"drift\"", "Løn &amp; \"drift\"")]
    [InlineData("fra\u202Eavs", "fra[U+202E]avs")]
    [InlineData("a\0b", "a[U+0000]b")]
    [InlineData("\uf0b7 punkt", "• punkt")]
    [InlineData("så meget ☒ 😀", "så meget ☒ 😀")]
    public void HtmlText_AnyText_IsShownAsThatText(string text, string html)
    {
        var output = new StringBuilder();
        new HtmlText(text).WriteTo(output);
        output.ToString().ShouldBe(html);
    }

    [Fact]
    public void Of_HalfASurrogatePair_IsNamed() => VisibleText.Of("brudt " + (char)0xd83d).ShouldBe("brudt [U+D83D]");

    [Fact]
    public void HtmlElement_QuotesInAttribute_CannotEndIt()
    {
        var output = new StringBuilder();
        new HtmlElement("p", [("title", "\"><img src=x onerror=alert(1)>")], []).WriteTo(output);
        output.ToString().ShouldBe("\n<p title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\"></p>");
    }

    [Theory]
    [InlineData("](http://example.org)", "\\](http\\://example.org)")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("*fed* _kursiv_ `kode` ~~væk~~", "\\*fed\\* \\_kursiv\\_ \\`kode\\` \\~\\~væk\\~\\~")]
    [InlineData("<b>&amp;", "&lt;b&gt;&amp;amp;")]
    [InlineData("Quartz & Co.", "Quartz & Co.")]
    [InlineData("www.kk.dk", "www\\.kk.dk")]
    public void Escape_MarkdownMarks_AreText(string text, string markdown) => MarkdownText.Escape(text).ShouldBe(markdown);

    [Theory]
    [InlineData("# overskrift", "\\# overskrift")]
    [InlineData("- punkt", "\\- punkt")]
    [InlineData("1. punkt", "1\\. punkt")]
    [InlineData("    kode", "kode")]
    [InlineData("=== ", "\\=== ")]
    [InlineData("2026 er året", "2026 er året")]
    public void AtLineStart_BlockMarks_AreText(string text, string markdown) => MarkdownText.AtLineStart(text).ShouldBe(markdown);

    [Theory]
    [InlineData("a1b2", "fund-a1b2")]
    [InlineData("a b/ø", "fund-a_0020b_002f_00f8")]
    public void Named_AnyId_IsAnAnchorThatNeedsNoEscaping(string id, string anchor) => Anchors.Named("fund", id).ShouldBe(anchor);

    [Theory]
    [InlineData("index", "fund", null, "fund.html")]
    [InlineData("index", "dokumenter/a", "l3", "dokumenter/a.html#l3")]
    [InlineData("dokumenter/a", "index", null, "../index.html")]
    [InlineData("dokumenter/a", "dokumenter/b", "l1-2", "b.html#l1-2")]
    [InlineData("dokumenter/a", "dokumenter/a", "l1", "#l1")]
    [InlineData("dokumenter/a", "dokumenter/a", null, "a.html")]
    [InlineData("dokumenter/a", null, "kilde", "#kilde")]
    [InlineData("index", "dokumenter/bør-år", null, "dokumenter/b%C3%B8r-%C3%A5r.html")]
    public void RelativeTo_AnyPage_IsAnAddressWithinTheSite(string from, string? page, string? anchor, string address) =>
        new Target(page, anchor).RelativeTo(from, ".html").ShouldBe(address);
}
