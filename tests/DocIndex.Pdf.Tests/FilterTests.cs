using DocIndex.Pdf.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Pdf.Tests;

/// <summary>Contents behind each filter and chain of filters.</summary>
public sealed class FilterTests
{
    private const string Content = "BT /F1 12 Tf 72 700 Td (filtered text) Tj ET ";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "/Filter /FlateDecode", PdfBuilder.Deflate(PdfBuilder.Latin1(Content)) },
        { "/Filter /Fl", PdfBuilder.Deflate(PdfBuilder.Latin1(Content)) },
        { "/Filter /ASCIIHexDecode", PdfBuilder.Latin1(Convert.ToHexString(PdfBuilder.Latin1(Content)) + ">") },
        { "/Filter [/ASCII85Decode]", PdfBuilder.Latin1(Ascii85(PdfBuilder.Latin1(Content)) + "~>") },
        { "/Filter [/AHx /FlateDecode]", PdfBuilder.Latin1(Convert.ToHexString(PdfBuilder.Deflate(PdfBuilder.Latin1(Content))) + ">") },
        { "/Filter /RunLengthDecode", [(byte)(Content.Length - 1), .. PdfBuilder.Latin1(Content), 128] },
        { "/Filter /LZWDecode", Lzw(PdfBuilder.Latin1(Content)) },
        { "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 15 >>", PdfBuilder.Deflate(PngUp(PdfBuilder.Latin1(Content), 15)) },
        { "/Filter [/FlateDecode] /DecodeParms [<< /Predictor 12 /Columns 15 >>]", PdfBuilder.Deflate(PngUp(PdfBuilder.Latin1(Content), 15)) },
        { "/Filter /FlateDecode /DecodeParms [<< /Predictor 2 /Columns 45 >>]", PdfBuilder.Deflate(TiffLeft(PdfBuilder.Latin1(Content))) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_BehindAFilter_IsRead(string entries, byte[] data)
    {
        var builder = new PdfBuilder();
        using var document = Fixture.Open(builder.Page(builder.Stream(entries, data)).Build());
        document.Pages[0].Text.ShouldBe("filtered text\n");
        document.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Text_BehindAnUnknownFilter_IsSaid()
    {
        var builder = new PdfBuilder();
        using var document = Fixture.Open(builder.Page(builder.Stream("/Filter /Brotli", [1, 2, 3])).Build());
        document.Pages[0].Text.ShouldBe("");
        document.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "DI1132" && diagnostic.Page == 1);
    }

    /// <summary>RFC 1950, 2.2: such data cannot be unpacked without a dictionary that both sides know.</summary>
    [Fact]
    public void Text_BehindFlateThatAsksForADictionary_IsDamage()
    {
        byte[] data = [0x78, 0xBB, 1, 2, 3, 4, .. PdfBuilder.Deflate(PdfBuilder.Latin1(Content))[2..]];
        var builder = new PdfBuilder();

        using var document = Fixture.Open(builder.Page(builder.Stream("/Filter /FlateDecode", data)).Build());

        document.Pages[0].Text.ShouldBe("");
        document.IsDamaged.ShouldBeTrue();
        document.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == "DI1131" && diagnostic.Page == 1);
    }

    /// <summary>Whatever bytes go in, they come out: the text is drawn as hexadecimal behind two filters.</summary>
    [Fact]
    public void Decode_AfterEncode_GivesTheSameBytes()
    {
        Prop.ForAll(Gen.Choose('!', '~').Where(c => c is not ('(' or ')' or '\\')).NonEmptyListOf().ToArbitrary(), codes =>
        {
            var text = string.Concat(codes.Take(60).Select(code => (char)code));
            var content = PdfBuilder.Latin1($"BT /F1 5 Tf 10 700 Td ({text}) Tj ET");
            var builder = new PdfBuilder();
            using var document = Fixture.Open(builder.Page(builder.Stream("/Filter [/A85 /LZW]", PdfBuilder.Latin1(Ascii85(Lzw(content)) + "~>"))).Build());
            return string.Concat(document.Pages[0].Letters.Select(letter => letter.Text)) == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));
    }

    private static string Ascii85(byte[] data)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < data.Length; i += 4)
        {
            var count = Math.Min(4, data.Length - i);
            uint group = 0;
            for (var n = 0; n < 4; n++)
                group = group << 8 | (n < count ? data[i + n] : (uint)0);
            var digits = new char[5];
            for (var n = 4; n >= 0; n--, group /= 85)
                digits[n] = (char)('!' + group % 85);
            text.Append(digits, 0, count + 1);
        }
        return text.ToString();
    }

    /// <summary>The plainest encoder: it grows the table as a decoder does, and clears it before codes get longer than 9 bits.</summary>
    private static byte[] Lzw(byte[] data)
    {
        var bits = new List<bool>();
        void Put(int code)
        {
            for (var bit = 8; bit >= 0; bit--)
                bits.Add((code >> bit & 1) != 0);
        }
        for (var i = 0; i < data.Length; i++)
        {
            if (i % 200 == 0)
                Put(256);
            Put(data[i]);
        }
        Put(257);
        return bits.Chunk(8).Select(chunk => (byte)chunk.Select((bit, n) => bit ? 128 >> n : 0).Sum()).ToArray();
    }

    private static byte[] PngUp(byte[] data, int columns)
    {
        var rows = new List<byte>();
        for (var start = 0; start < data.Length; start += columns)
        {
            rows.Add(2);
            for (var i = start; i < start + columns; i++)
                rows.Add((byte)(data[i] - (i >= columns ? data[i - columns] : 0)));
        }
        return [.. rows];
    }

    private static byte[] TiffLeft(byte[] data) => data.Select((b, i) => (byte)(b - (i > 0 ? data[i - 1] : 0))).ToArray();
}
