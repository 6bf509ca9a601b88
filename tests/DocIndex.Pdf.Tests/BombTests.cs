using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>
/// Small files that would cost without end: each ends in text or a diagnostic within 15 seconds, and leaves the next
/// file readable.
/// </summary>
public sealed class BombTests
{
    private const int Million = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly Dictionary<string, Func<byte[]>> Bombs = new()
    {
        ["a flate of 1 GB"] = () => Content(" ", 1 << 30),
        ["a flate within a flate"] = () =>
            Page("/Filter [/FlateDecode /FlateDecode]", PdfBuilder.Deflate(Deflated(" ", 1 << 30))),
        ["200 million operators"] = () => Content("n ", 200 * Million),
        ["operators that fail"] = () => Content("/X Tf ", 10 * Million),
        ["forms to the 24th power of ten"] = () => Forms(24, 10),
        ["forms that draw each other"] = Mutual,
        ["a form that draws itself twice"] = SelfTwice,
        ["/Rotate that refers to itself"] = () => Circle("/Rotate"),
        ["/MediaBox that refers to itself"] = () => Circle("/MediaBox"),
        ["/CropBox that refers to itself"] = () => Circle("/CropBox"),
        ["/Resources that refer to themselves"] = () => Circle("/Resources"),
        ["/Type that refers to itself"] = () => Circle("/Type"),
        ["/Kids that refer to themselves"] = () => Circle("/Kids"),
        ["references in a circle of three"] = Circles,
        ["a million unbalanced q"] = () => Content("q ", Million),
        ["100,000 pages"] = Pages,
        ["a chain of 50,000 page nodes"] = Chain,
        ["20 million letters"] = () => Content("a", 20 * Million, "BT /F1 1 Tf 1 700 Td (", ") Tj ET"),
        ["5 million rectangles"] = () => Content("1 1 50 50 re f ", 5 * Million),
        ["a cross-reference stream that claims 2 thousand million objects"] = () => Claims("/Size 2147483647"),
        ["a cross-reference stream with a size of twelve digits"] = () => Claims("/Size 176433832795>]"),
        ["a cross-reference stream of a thousand large sections"] = () =>
            Claims("/Size 6 /Index [" + string.Concat(Enumerable.Repeat("0 8000000 ", 1000)) + "]"),
        ["a cross-reference stream of 1 GB"] = () =>
            Claims("/Size 6 /Filter /FlateDecode", Deflated(" ", 1 << 30)),
        ["arrays a million deep"] = () => Content("[", Million),
    };

    public static TheoryData<string> Names => [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_ABomb_EndsSoonAndIsSaid(string name)
    {
        var file = Bombs[name]();
        var clock = Stopwatch.StartNew();
        using (var document = Fixture.Open(file))
        {
            var letters = document.Pages.Take(3).Sum(page => page.Letters.Length);
            (letters > 0 || document.Diagnostics.Count > 0).ShouldBeTrue();
        }
        clock.Elapsed.ShouldBeLessThan(Patience);
        using var good = Fixture.Open(Shapes.StandardFonts());
        good.Pages[0].Text.ShouldContain("ældreområdet");
    }

    private static byte[] Content(string unit, int times, string before = "", string after = "") =>
        Page("/Filter /FlateDecode", Deflated(unit, times, before, after));

    private static byte[] Page(string entries, byte[] packed)
    {
        var builder = new PdfBuilder();
        return builder.Page(builder.Stream(entries, packed)).Build();
    }

    /// <summary>
    /// A text over and over, deflated piece by piece, so that the bomb does not cost its maker what it would cost its
    /// reader.
    /// </summary>
    private static byte[] Deflated(string unit, int times, string before = "", string after = "")
    {
        const int TimesAtOnce = 10_000;
        var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflater.Write(PdfBuilder.Latin1(before));
            var piece = PdfBuilder.Latin1(string.Concat(Enumerable.Repeat(unit, TimesAtOnce)));
            for (var left = times; left > 0; left -= TimesAtOnce)
                deflater.Write(piece.AsSpan(0, Math.Min(left, TimesAtOnce) * unit.Length));
            deflater.Write(PdfBuilder.Latin1(after));
        }
        return packed.ToArray();
    }

    private static byte[] Forms(int levels, int times)
    {
        var builder = new PdfBuilder();
        var inner = builder.Stream("/Subtype /Form /BBox [0 0 9 9]", PdfBuilder.Latin1("q Q"));
        for (var level = 0; level < levels; level++)
            inner = builder.Stream($"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {inner} 0 R >> >>",
                PdfBuilder.Latin1(string.Concat(Enumerable.Repeat("/X Do ", times))));
        return builder.Page("/X Do", resources: $"/XObject << /X {inner} 0 R >>").Build();
    }

    private static byte[] Mutual()
    {
        var builder = new PdfBuilder();
        builder.Stream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>",
            "/X Do /X Do"u8.ToArray());
        builder.Stream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>",
            "/X Do /X Do"u8.ToArray());
        return builder.Page("/X Do", resources: "/XObject << /X 4 0 R >>").Build();
    }

    private static byte[] SelfTwice()
    {
        var builder = new PdfBuilder();
        builder.Stream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R /Y 4 0 R >> >>",
            "/X Do /Y Do"u8.ToArray());
        return builder.Page("/X Do", resources: "/XObject << /X 4 0 R >>").Build();
    }

    /// <summary>
    /// An entry that both the page and the node above it have, and that leads to a reference to itself.
    /// </summary>
    private static byte[] Circle(string key)
    {
        var file = Encoding.Latin1.GetString(PdfBuilder.OnePage("BT /F1 9 Tf 9 9 Td (x) Tj ET", $"{key} 9 0 R"));
        return PdfBuilder.Latin1(file.Replace("/Type /Pages", $"/Type /Pages {key} 9 0 R",
            StringComparison.Ordinal).Replace("xref\n0 ", "9 0 obj\n9 0 R\nendobj\nxref\n0 ",
            StringComparison.Ordinal));
    }

    private static byte[] Circles()
    {
        var file = Encoding.Latin1.GetString(Circle("/Rotate"));
        return PdfBuilder.Latin1(file.Replace("9 0 obj\n9 0 R\nendobj",
            "9 0 obj\n10 0 R\nendobj\n10 0 obj\n11 0 R\nendobj\n11 0 obj\n9 0 R\nendobj", StringComparison.Ordinal));
    }

    /// <summary>A file whose objects are found by a cross-reference stream with these entries.</summary>
    private static byte[] Claims(string entries, byte[]? entriesPacked = null)
    {
        var file = PdfBuilder.OnePage("BT /F1 9 Tf 9 9 Td (x) Tj ET", "");
        var objects = file[..file.AsSpan().LastIndexOf("xref\n0 "u8)];
        var offsets = Enumerable.Range(1, 5).Select(i =>
            objects.AsSpan().IndexOf(PdfBuilder.Latin1($"{i} 0 obj")));
        byte[] table = [.. offsets.Prepend(0).SelectMany(at => (byte[])[(byte)Math.Min(at, 1), (byte)(at >> 8), (byte)at, 0])];
        var packed = entriesPacked ?? table;
        return
        [
            .. objects,
            .. PdfBuilder.Latin1(
                $"9 0 obj\n<< /Type /XRef /W [1 2 1] /Root 1 0 R /Length {packed.Length} {entries} >>\nstream\n"),
            .. packed, .. PdfBuilder.Latin1($"\nendstream\nendobj\nstartxref\n{objects.Length}\n%%EOF\n"),
        ];
    }

    private static byte[] Pages()
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < 100_000; i++)
            builder.Page(4);
        return builder.Build();
    }

    private static byte[] Chain()
    {
        var file = new StringBuilder("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        for (var i = 2; i < 50_000; i++)
            file.Append(CultureInfo.InvariantCulture,
                $"{i} 0 obj\n<< /Type /Pages /Count 1 /Kids [{i + 1} 0 R] >>\nendobj\n");
        file.Append("50000 0 obj\n<< /Type /Page /MediaBox [0 0 9 9] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
        return PdfBuilder.Latin1(file.ToString());
    }
}
