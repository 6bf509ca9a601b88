using DocIndex.Checks;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>
/// What an author is asked about first. How sure: errors before warnings; then what every file of the note says, since
/// what one alone says may be a slip of its reading; then where one correction makes everything agree. Then how large:
/// money by the kroner that are between the two sides, then shares and counts by how far they are off. What is equal
/// stands in the document's order.
/// </summary>
internal readonly record struct SheetOrder(
    Severity Severity, bool InAllFiles, bool HasFix, bool IsMoney, decimal Off) : IComparable<SheetOrder>
{
    private const string Kroner = "kr.";

    public static SheetOrder Of(CheckInput input, FindingOfWork said)
    {
        var finding = said.First;
        var isMoney = finding.Unit == Kroner && finding is { Found: not null, Expected: not null };
        return new SheetOrder(finding.Severity, FindingFiles.Of(input, said).NotIn.IsEmpty, finding.Fix is not null,
            isMoney, isMoney ? Gap(finding) : RelativeGap(finding));
    }

    /// <summary>Greater is to be asked about earlier.</summary>
    public int CompareTo(SheetOrder other) => (Severity, InAllFiles, HasFix, IsMoney, Off)
        .CompareTo((other.Severity, other.InAllFiles, other.HasFix, other.IsMoney, other.Off));

    /// <summary>From the end of the one interval to the beginning of the other; 0 where they meet.</summary>
    private static decimal Gap(Finding finding) => finding is { Found: { } found, Expected: { } expected }
        ? Math.Max(0, Math.Max(expected.Low - found.High, found.Low - expected.High)) : 0;

    private static decimal RelativeGap(Finding finding) => finding.Expected is { } expected
        && Math.Max(Math.Abs(expected.Low), Math.Abs(expected.High)) is > 0 and var size ? Gap(finding) / size : 0;
}
