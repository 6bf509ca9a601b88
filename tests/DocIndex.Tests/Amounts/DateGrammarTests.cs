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
    [InlineData("april til juni 2025", "april til juni 2025 = 2025-04-01")]
    [InlineData("jan.-mar. 2025", "jan.-mar. 2025 = 2025-01-01")]
    [InlineData("den 3., 10. og 17. maj 2016", "3. = 2016-05-03; 10. = 2016-05-10; 17. maj 2016 = 2016-05-17")]
    [InlineData("15. august – 12. september 2019", "15. august = 2019-08-15; 12. september 2019 = 2019-09-12")]
    [InlineData("den 2. maj og den 7. juni 2019", "2. maj = 2019-05-02; 7. juni 2019 = 2019-06-07")]
    [InlineData("uge 10, 2009", "uge 10, 2009 = 2009-03-02")]
    [InlineData("i uge 1-3 2027", "uge 1-3 2027 = 2027-01-04")]
    [InlineData("uge 54 2027", "")]
    [InlineData("10 uger i 2009", "")]
    [InlineData("skoleåret 2021/22", "skoleåret 2021/22 = 2021-08-01")]
    [InlineData("ved årsskiftet 2021/2022", "årsskiftet 2021/2022 = 2022-01-01")]
    [InlineData("budget 2021/22", "")]
    [InlineData("punkt 3., 10. og 17.", "")]
    public void Find_Text_GivesPossibleDatesOnly(string text, string dates) =>
        string.Join("; ", DateGrammar.Find(text).Select(d => $"{text.Substring(d.Start, d.Length)} = {d.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"}")).ShouldBe(dates);
}
