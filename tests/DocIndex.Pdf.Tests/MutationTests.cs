using System.Diagnostics;
using System.Globalization;
using DocIndex.Pdf.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Pdf.Tests;

/// <summary>
/// Small PDFs, changed at random, always end in text or in a diagnostic. DOCINDEX_FUZZ_CASES sets how many are tried.
/// </summary>
public sealed class MutationTests
{
    private const int DefaultCases = 10_000;

    private static readonly PdfLimits Limits = new() { MaxTime = TimeSpan.FromSeconds(3) };

    /// <summary>Small ones, so that changes hit what matters and many can be tried.</summary>
    private static readonly byte[][] Seeds =
    [
        .. Shapes.All.Values.Select(make => make()),
        Fixture.Read("qpdf-aes-256-r6.pdf"),
        Fixture.Read("qpdf-linearized.pdf"),
    ];

    /// <summary>A change: its kind, which files it takes, and two places in parts of a million.</summary>
    private sealed record Mutation(int Kind, int Seed, int Other, int At, int Length, int Value);

    private static Arbitrary<Mutation[]> Mutations
    {
        get
        {
            var part = Gen.Choose(0, 999_999);
            var mutation =
                from kind in Gen.Choose(0, 6)
                from other in Gen.Choose(0, Seeds.Length - 1)
                from at in part
                from length in part
                from value in Gen.Choose(0, 255)
                select new Mutation(kind, 0, other, at, length, value);
            return
                (from seed in Gen.Choose(0, Seeds.Length - 1)
                 from count in Gen.Choose(1, 6)
                 from list in mutation.ArrayOf(count)
                 select list.Select(each => each with { Seed = seed }).ToArray()).ToArbitrary();
        }
    }

    [Fact]
    public void Open_ChangedFiles_EndsInTextOrADiagnostic()
    {
        var cases = int.TryParse(Environment.GetEnvironmentVariable("DOCINDEX_FUZZ_CASES"), CultureInfo.InvariantCulture, out var wanted) ? wanted : DefaultCases;
        Prop.ForAll(Mutations, EndsWell).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true));
    }

    private static bool EndsWell(Mutation[] mutations)
    {
        var file = Seeds[mutations[0].Seed];
        foreach (var mutation in mutations)
            file = Apply(file, mutation);
        var clock = Stopwatch.StartNew();
        using var document = PdfDocument.Open(file, Limits);
        var letters = 0;
        foreach (var page in document.Pages.Take(50))
        {
            letters += page.Letters.Length;
            _ = (page.Lines.Length, page.Rulings.Length, page.Images.Length, page.ShadedBoxes.Length);
        }
        return (letters > 0 || document.Diagnostics.Count > 0) && clock.Elapsed < TimeSpan.FromSeconds(30);
    }

    private static byte[] Apply(byte[] file, Mutation mutation)
    {
        if (file.Length == 0)
            return file;
        var at = (int)((long)mutation.At * file.Length / 1_000_000);
        var length = Math.Min(file.Length - at, 1 + mutation.Length % 64);
        var changed = file.ToArray();
        switch (mutation.Kind)
        {
            case 0:
                changed[at] = (byte)mutation.Value;
                return changed;
            case 1:
                changed.AsSpan(at, length).Fill((byte)mutation.Value);
                return changed;
            case 2:
                return file[..at];
            case 3:
                return [.. file[..at], .. file[(at + length)..]];
            case 4:
                return [.. file[..at], .. file.AsSpan(at, length), .. file[at..]];
            case 5:
                var other = Seeds[mutation.Other];
                return [.. file[..at], .. other[(int)((long)mutation.Length * other.Length / 1_000_000)..]];
            default:
                return ChangeDigit(changed, at, mutation.Value);
        }
    }

    /// <summary>Another number in place of one: what lengths, offsets, references and limits hang on.</summary>
    private static byte[] ChangeDigit(byte[] file, int at, int value)
    {
        var digit = Array.FindIndex(file, at, b => b is >= (byte)'0' and <= (byte)'9');
        if (digit >= 0)
            file[digit] = (byte)('0' + value % 10);
        return file;
    }
}
