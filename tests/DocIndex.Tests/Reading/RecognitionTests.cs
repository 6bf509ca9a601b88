using System.Diagnostics;
using System.Text;
using DocIndex.Reading;

namespace DocIndex.Tests.Reading;

public sealed class RecognitionTests : IDisposable
{
    private readonly TemporaryFolder _pages = new();

    public void Dispose() => _pages.Dispose();

    [DebianDataFact("/usr/bin/tesseract", "tesseract-ocr tesseract-ocr-dan")]
    public void Read_PageThatIsAnImage_GivesWordsWhereTheyStandWithConfidence()
    {
        using var folder = new TemporaryFolder();
        var (pdf, width, height) = Scan(folder, "chromium-note.pdf");

        var (words, diagnostic) = Recognition.Read("scan.pdf", pdf, 1, width, height, new RecognitionOptions { PagesIn = _pages.Path });

        diagnostic.ShouldNotBeNull().Code.ShouldBe(DiagnosticCodes.PageRecognised);
        var text = string.Join(' ', words.Select(w => w.Text));
        text.ShouldContain("Flere pædagoger i dagtilbud");
        text.ShouldContain("6,4 mio. kr.");
        words.ShouldAllBe(w => w.Confidence > 0 && w.Confidence <= 1 && w.Box.X0 >= 0 && w.Box.X1 <= width && w.Box.Y1 <= height);
        var title = words.First(w => w.Text == "Flere");
        title.Box.X0.ShouldBe(64, 6);
        title.Box.Y0.ShouldBe(72, 6);
        title.Size.ShouldBeInRange(13, 24);
        Directory.GetFileSystemEntries(_pages.Path).ShouldBeEmpty();
    }

    public static TheoryData<string, RecognitionOptions, string, string> Troubles() => new()
    {
        { "switched off", new RecognitionOptions { IsEnabled = false }, DiagnosticCodes.PageWithoutText, "switched off" },
        { "no renderer", new RecognitionOptions { Renderer = "docindex-no-such-program" }, DiagnosticCodes.PageWithoutText, "docindex-no-such-program" },
        { "a renderer that fails", new RecognitionOptions { Renderer = "false" }, DiagnosticCodes.RecognitionFailed, "false" },
        { "a renderer that draws nothing", new RecognitionOptions { Renderer = "true" }, DiagnosticCodes.RecognitionFailed, "no image" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Read_CannotRecognise_NamesThePageAndWhatIsMissing(string why, RecognitionOptions options, string code, string says)
    {
        var (words, diagnostic) = Recognition.Read("scan.pdf", "%PDF-1.7"u8.ToArray(), 3, 595, 842, options with { PagesIn = _pages.Path });

        words.ShouldBeEmpty(why);
        diagnostic.ShouldNotBeNull();
        (diagnostic.Code, diagnostic.Page, diagnostic.Severity).ShouldBe((code, 3, Severity.Error));
        diagnostic.Message.ShouldContain(says);
        diagnostic.Remedy.ShouldNotBeEmpty();
        Directory.GetFileSystemEntries(_pages.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Run_ProgramThatTakesTooLong_IsEnded()
    {
        var watch = Stopwatch.StartNew();

        ChildProcess.Run("sleep", ["30"], _pages.Path, TimeSpan.FromMilliseconds(200), 1 << 30).Outcome.ShouldBe(ChildOutcome.TimedOut);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Run_ArgumentThatAShellWouldRead_IsHandedOverAsItIs() =>
        ChildProcess.Run("echo", ["$(id); `id` a|b \"c\" *"], _pages.Path, TimeSpan.FromSeconds(20), 1 << 30).Output.TrimEnd().ShouldBe("$(id); `id` a|b \"c\" *");

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, true)]
    [InlineData(7, 1, true)]
    [InlineData(8, 1, false)]
    [InlineData(7, 0, false)]
    public void IsNeeded_PageWithLettersAndImages_OnlyWithoutATextLayer(int letters, int images, bool needed) => Recognition.IsNeeded(letters, images).ShouldBe(needed);

    [Fact]
    public void Parse_Table_ScalesToPointsAndLeavesOutWhatIsNoWord()
    {
        const string table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n5\t1\t1\t1\t1\t2\t300\t100\t100\t20\t79.5\t6.311\n5\t1\t1\t1\t1\t1\t100\t100\t100\t25\t96\tUdgift\n5\t1\t1\t1\t1\t3\t500\t100\t10\t20\t95\t \nno row\n";

        var words = RecognisedWords.Parse(table, 500, 1000);

        words.Select(w => (w.Text, w.Box, w.Confidence)).ShouldBe([("Udgift", new Box(50, 50, 100, 62.5), 0.96), ("6.311", new Box(150, 50, 200, 60), 0.795)]);
        words.ShouldAllBe(w => w.Baseline == 60);
    }

    /// <summary>The first page of a PDF as an image in a PDF without text.</summary>
    private static (byte[] Pdf, double Width, double Height) Scan(TemporaryFolder folder, string fixture)
    {
        var source = RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", fixture);
        ChildProcess.Run("pdftoppm", ["-gray", "-singlefile", "-r", "200", source, folder["page"]], folder.Path, TimeSpan.FromSeconds(60), 2L << 30).Outcome.ShouldBe(ChildOutcome.Succeeded);
        var image = File.ReadAllBytes(folder["page.pgm"]);
        var header = Encoding.ASCII.GetString(image, 0, 40).Split('\n', ' ');
        var (across, down) = (int.Parse(header[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(header[2], System.Globalization.CultureInfo.InvariantCulture));
        var (width, height) = (across * 72 / 200, down * 72 / 200);
        var content = $"q {width} 0 0 {height} 0 0 cm /I Do Q";
        var file = new MemoryStream();
        List<long> offsets = [];
        Write("%PDF-1.7\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
        Object($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        offsets.Add(file.Position);
        Write($"5 0 obj\n<< /Type /XObject /Subtype /Image /Width {across} /Height {down} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {across * down} >>\nstream\n");
        file.Write(image.AsSpan(image.Length - (across * down)));
        Write("\nendstream\nendobj\n");
        var table = file.Position;
        Write("xref\n0 6\n0000000000 65535 f \n" + string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")) + $"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return (file.ToArray(), width, height);

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Object(string body)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }
}
