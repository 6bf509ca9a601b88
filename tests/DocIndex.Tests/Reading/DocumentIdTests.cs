using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class DocumentIdTests
{
    private static readonly string s_long = string.Join('/', Enumerable.Repeat("Forvaltningens notater", 15)) + "/BI24.pdf";

    [Fact]
    public void Of_PathWithinTheBound_IsItsSlug() => DocumentId.Of(new string('a', 96) + ".pdf").ShouldBe(new string('a', 96) + "-pdf");

    [Theory]
    [InlineData(97)]
    [InlineData(329)]
    [InlineData(4000)]
    public void Of_LongerPath_IsCutAndToldFromOthersByAHash(int letters)
    {
        var id = DocumentId.Of(new string('a', letters) + ".pdf");

        id.Length.ShouldBe(DocumentId.Longest);
        id.ShouldStartWith(new string('a', 80));
        id.ShouldNotBe(DocumentId.Of(new string('a', letters) + ".txt"));
        DocumentId.Shortened(id).ShouldBe(id);
    }

    [Fact]
    public void Shortened_OfWhatAnEarlierProgramMade_IsTheIdOfThePath()
    {
        DocumentId.Shortened(Slug.Of(s_long)).ShouldBe(DocumentId.Of(s_long));
        DocumentId.Unshortened(DocumentId.Of(s_long), s_long).ShouldBe(Slug.Of(s_long));
        DocumentId.Unshortened("bi24-pdf", "BI24.pdf").ShouldBe("bi24-pdf");
        DocumentId.Unshortened("bi24-pdf", s_long).ShouldBe("bi24-pdf", "a document that was renamed keeps its id");
    }
}
