using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Words beside those of pdftotext -tsv, an independent reader.</summary>
public sealed class OracleTests
{
    /// <summary>Fixtures that pdftotext can open without a password, and the shapes made by hand.</summary>
    public static TheoryData<string> Documents => [.. Fixture.Names.Where(name => name != "qpdf-password.pdf"), .. Shapes.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Words_OfEveryShape_StandWherePdftotextSeesThem(string name)
    {
        var file = Fixture.Any(name);
        var (ours, theirs) = (WordsOf(file), Poppler.Words(file));
        var pairs = Pair(ours, theirs);

        var f1 = 2.0 * pairs.Count / (ours.Count + theirs.Count);
        f1.ShouldBeGreaterThanOrEqualTo(0.97, Difference(ours, theirs));
        foreach (var (our, their) in pairs)
        {
            // Edges along the baseline: across it, the programs take a font's height from different tables.
            var upright = !our.IsVertical;
            (upright ? our.Box.Left : our.Box.Top).ShouldBe(upright ? their.Box.Left : their.Box.Top, 1, $"first edge of '{our.Text}'");
            (upright ? our.Box.Right : our.Box.Bottom).ShouldBe(upright ? their.Box.Right : their.Box.Bottom, 1, $"last edge of '{our.Text}'");
        }
    }

    [Fact]
    public void Words_OverAllShapes_AgreeWithPdftotext()
    {
        int same = 0, all = 0;
        foreach (string name in Documents)
        {
            var file = Fixture.Any(name);
            var (ours, theirs) = (WordsOf(file), Poppler.Words(file));
            same += Pair(ours, theirs).Count;
            all += ours.Count + theirs.Count;
        }
        all.ShouldBeGreaterThan(2000);
        (2.0 * same / all).ShouldBeGreaterThanOrEqualTo(0.995);
    }

    private static List<OracleWord> WordsOf(byte[] file)
    {
        using var document = Fixture.Open(file);
        return document.Pages.SelectMany(page => page.Words.Select(word => new OracleWord(page.Number, word.Text, word.Box, word.Rotation is 90 or 270))).ToList();
    }

    /// <summary>Words of equal page and text, the nearest first.</summary>
    private static List<(OracleWord Ours, OracleWord Theirs)> Pair(List<OracleWord> ours, List<OracleWord> theirs)
    {
        var pairs = new List<(OracleWord, OracleWord)>();
        foreach (var group in ours.GroupBy(word => (word.Page, word.Text)))
        {
            var left = theirs.Where(word => (word.Page, word.Text) == group.Key).OrderBy(word => word.Box.Left).ThenBy(word => word.Box.Top).ToList();
            pairs.AddRange(group.OrderBy(word => word.Box.Left).ThenBy(word => word.Box.Top).Zip(left));
        }
        return pairs;
    }

    private static string Difference(List<OracleWord> ours, List<OracleWord> theirs)
    {
        var (our, their) = (ours.Select(word => word.Text).ToList(), theirs.Select(word => word.Text).ToList());
        return $"only ours: {string.Join(' ', our.Except(their))}; only theirs: {string.Join(' ', their.Except(our))}";
    }
}
