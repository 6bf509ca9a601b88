using System.Globalization;
using DocIndex.Amounts;

namespace DocIndex.Tests.Amounts;

public sealed class DateGrammarTests
{
    [Theory]
    [InlineData("mødet 12.06.2015", "12.06.2015 = 2015-06-12")]
    [InlineData("den 12/6-2015", "12/6-2015 = 2015-06-12")]
    [InlineData("2015-06-12", "2015-06-12 = 2015-06-12")]
    [InlineData("pr. 1. maj 2019", "1. maj 2019 = 2019-05-01")]
    [InlineData("maj 2019", "maj 2019 = 2019-05-01")]
    [InlineData("1. kvartal 2025", "1. kvartal 2025 = 2025-01-01")]
    [InlineData("4. kvartal 2025", "4. kvartal 2025 = 2025-10-01")]
    [InlineData("2. halvår 2025", "2. halvår 2025 = 2025-07-01")]
    [InlineData("primo 2019", "primo 2019 = 2019-01-01")]
    [InlineData("medio 2019", "medio 2019 = ?")]
    [InlineData("ultimo 2018", "ultimo 2018 = ?")]
    [InlineData("29. februar 2024", "29. februar 2024 = 2024-02-29")]
    [InlineData("29. februar 2023", "")]
    [InlineData("31.04.2025", "")]
    [InlineData("bevilling 35.10", "")]
    [InlineData("i 2026", "")]
    [InlineData("1.316.000", "")]
    public void Find_Text_GivesPossibleDatesOnly(string text, string dates) =>
        string.Join("; ", DateGrammar.Find(text).Select(d => $"{text.Substring(d.Start, d.Length)} = {d.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"}")).ShouldBe(dates);
}
