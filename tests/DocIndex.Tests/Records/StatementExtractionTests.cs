using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

public sealed class StatementExtractionTests
{
    [Theory]
    [InlineData("Der søges om 6,3 mio. kr. årligt i 2028-2031.", "6300000 2028-2031 årligt Proposal")]
    [InlineData("Der søges om 5,0 mio. kr. i 2028 og 4,0 mio. kr. i 2029.", "5000000 2028-2028 Proposal, 4000000 2029-2029 Proposal")]
    [InlineData("Der søges om 24,2 mio. kr. i 2028-2031 og 6,3 mio. kr. til anlæg.", "24200000 2028-2031 Proposal, 6300000 Proposal")]
    [InlineData("I andre kommuner koster det 2,0 mio. kr.", "2000000 Context")]
    [InlineData("Tidligere blev der afsat 3,0 mio. kr. i 2026.", "3000000 2026-2026 Previous")]
    // The price of one thing, a share, a count.
    [InlineData("Et skærmbesøg koster 27 kr. for 40 pct. af de 1.200 borgere.", "")]
    public void Extract_Sentences_GiveAmountsWithPeriodAndScope(string said, string expected) =>
        Said(RecordOf.Note("## Sagen\n\n" + said)).ShouldBe(expected);

    [Theory]
    [InlineData("I 2028 er udgiften 1.150.000 kr., i 2029 er den 870.000 kr., og fra 2030 er den 730.000 kr. årligt.",
        "1150000 2028-2028 Proposal, 870000 2029-2029 Proposal, 730000 2030- årligt Proposal")]
    [InlineData("I 2028 5,0 mio. kr. og i 2029 4,0 mio. kr.", "5000000 2028-2028 Proposal, 4000000 2029-2029 Proposal")]
    // A year that follows its amount at once is of that, and one behind the last of all.
    [InlineData("I budget 2027 gives 5,0 mio. kr. i 2028 og 6,0 mio. kr. i 2029.",
        "5000000 2028-2028 Proposal, 6000000 2029-2029 Proposal")]
    [InlineData("Udgiften er 5,0 mio. kr. i 2028, 4,0 mio. kr. i 2029 og 3,0 mio. kr. i 2030.",
        "5000000 2028-2028 Proposal, 4000000 2029-2029 Proposal, 3000000 2030-2030 Proposal")]
    public void Extract_YearsBeforeAmounts_AreTheirs(string said, string expected) =>
        Said(RecordOf.Note("## Økonomi\n\n" + said)).ShouldBe(expected);

    private static string Said(DocumentRecord record) => string.Join(", ", record.Statements.Select(s => string.Join(' ',
        new[]
        {
            s.Value.ToString("0", CultureInfo.InvariantCulture),
            s.Period is { From: not null } or { To: not null } ? $"{s.Period.From}-{s.Period.To}" : "",
            s.Period is { Recurring: true } ? "årligt" : "", s.Scope.ToString(),
        }.Where(part => part.Length > 0))));
}
