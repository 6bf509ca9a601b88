using System.Text;
using DocIndex.Pdf.Adapter;
using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>A file whose catalog or page tree is lost still shows the pages that it holds.</summary>
public sealed class LostRootTests
{
    private static readonly byte[] s_twoPages = new PdfBuilder()
        .Page("BT /F1 12 Tf 72 700 Td (first) Tj ET").Page("BT /F1 12 Tf 72 700 Td (second) Tj ET").Build();

    [Theory]
    [InlineData("/Type /Catalog", "/Type /Xatalog")]
    [InlineData("/Root 1 0 R", "/Root 9 9 R")]
    [InlineData("/Kids", "/Xids")]
    public void Open_CatalogOrTreeIsLost_ShowsThePagesInTheOrderOfTheFile(string lost, string instead)
    {
        var file = Encoding.Latin1.GetString(s_twoPages).Replace(lost, instead, StringComparison.Ordinal);

        using var document = Fixture.Open(PdfBuilder.Latin1(file));

        document.Pages.Select(page => page.Text).ShouldBe(["first\n", "second\n"]);
    }

    [Fact]
    public void Append_NoPageInTheFile_IsNull() =>
        NewRoot.Append("%PDF-1.7\n4 0 obj\n<< /Type /Pages /Kids [] >>\nendobj\n"u8).ShouldBeNull();

    [Fact]
    public void Append_EncryptedFile_IsNull() =>
        NewRoot.Append("%PDF-1.7\n4 0 obj\n<< /Type /Page >>\nendobj\ntrailer << /Encrypt 5 0 R >>"u8).ShouldBeNull();

    [Fact]
    public void Append_PageWrittenTwice_IsShownOnce()
    {
        var mended = NewRoot.Append("4 0 obj\n<< /Type /Page >>\nendobj\n4 0 obj\n<< /Type /Page >>\nendobj\n"u8);

        Encoding.ASCII.GetString(mended.ShouldNotBeNull()).ShouldContain("/Count 1 /Kids [4 0 R]");
    }
}
