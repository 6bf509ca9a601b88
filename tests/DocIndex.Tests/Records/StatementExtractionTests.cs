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

    private static string Said(DocumentRecord record) => string.Join(", ", record.Statements.Select(s => string.Join(' ',
        new[]
        {
            s.Value.ToString("0", CultureInfo.InvariantCulture),
            s.Period is { From: not null } or { To: not null } ? $"{s.Period.From}-{s.Period.To}" : "",
            s.Period is { Recurring: true } ? "årligt" : "", s.Scope.ToString(),
        }.Where(part => part.Length > 0))));
}
