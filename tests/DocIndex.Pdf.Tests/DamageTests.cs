using DocIndex.Pdf.Tests.Support;

namespace DocIndex.Pdf.Tests;

/// <summary>Streams that are not what their writer put there are read, and the document says so.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Content = PdfBuilder.Latin1("BT /F1 12 Tf 72 700 Td (1.250) Tj ET");

    [Fact]
    public void IsDamaged_ChecksumOfAnother_IsSaid()
    {
        var packed = PdfBuilder.Deflate(Content);
        packed[^1] ^= 1;
        using var document = Open(packed);
        document.Pages[0].Text.ShouldBe("1.250\n");
        document.IsDamaged.ShouldBeTrue();
        document.Diagnostics.Single().Code.ShouldBe("DI1131");
    }

    [Fact]
    public void IsDamaged_DataThatEndsEarly_IsSaid()
    {
        using var document = Fixture.Open(Shapes.DamagedStream());
        _ = document.Pages[0].Text;
        document.IsDamaged.ShouldBeTrue();
    }

    [Fact]
    public void IsDamaged_SoundStreams_AreNot()
    {
        var packed = PdfBuilder.Deflate(Content);
        foreach (byte[] sound in (byte[][])[packed, [.. packed, (byte)'\r', (byte)'\n'], packed[..^4]])
        {
            using var document = Open(sound);
            document.Pages[0].Text.ShouldBe("1.250\n");
            document.IsDamaged.ShouldBeFalse();
        }
    }

    private static PdfDocument Open(byte[] packed)
    {
        var builder = new PdfBuilder();
        return Fixture.Open(builder.Page(builder.Stream("/Filter /FlateDecode", packed)).Build());
    }
}
