using DocIndex.Indexing.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Indexing.Analysis;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Der søges om midler.", "Der|søges|om|midler")]
    [InlineData("bevilling 35.10, note BI24", "bevilling|35.10|note|BI24")]
    [InlineData("6.311 og 2,7 mia. kr.", "6.311|og|2,7|mia|kr")]
    [InlineData("1.316.000 kr.", "1.316.000|kr")]
    [InlineData("1.kvartal 2025.", "1|kvartal|2025")]
    [InlineData("i 2026, 2027", "i|2026|2027")]
    [InlineData("2026-2029", "2026|2029")]
    [InlineData("2026/27", "2026|27")]
    [InlineData("-900 (900) ÷900", "900|900|900")]
    [InlineData("50% af §56", "50|af|56")]
    [InlineData("½ mio. kr.", "½|mio|kr")]
    [InlineData("DUT-kompensationen", "DUT|kompensationen")]
    [InlineData("Beskæftigelses- og", "Beskæftigelses|og")]
    [InlineData("pc'erne og EU’s", "pc|og|EU")]
    [InlineData("D'Angleterre 'citat'", "D|Angleterre|citat")]
    [InlineData("sygedag\u00ADpenge", "sygedag\u00ADpenge")]
    [InlineData("a\u030Abent", "a\u030Abent")]
    [InlineData("• \u0301 – …", "")]
    [InlineData("", "")]
    [InlineData("A.B 3.a 4.", "A|B|3|a|4")]
    [InlineData("\uD800x\uDC00", "x")]
    public void TryNext_Text_GivesWholeWordsNumbersAndCodes(string text, string words)
    {
        string.Join('|', Scan(text).Select(word => text.Substring(word.Start, word.Length))).ShouldBe(words);
    }

    [Fact]
    public void TryNext_EndingBehindApostrophe_BelongsToTheWordsPlace()
    {
        Scan("i EU's tid")[1].ShouldBe(new ScannedWord(2, 6, 2));
    }

    [Fact]
    public void TryNext_PassageBreak_ComesOutAsBreak()
    {
        Scan($"en{WordScanner.PassageBreak}to").Select(word => word.IsBreak).ShouldBe([false, true, false]);
    }

    [Fact]
    public void TryNext_AnyText_GivesAscendingPlacesAndWordsThatStayWhole() => Prop.ForAll<string?>(given =>
    {
        var text = given ?? "";
        var last = 0;
        foreach (var word in Scan(text))
        {
            word.Start.ShouldBeGreaterThanOrEqualTo(last);
            word.End.ShouldBeInRange(word.Start + 1, text.Length);
            last = word.End;
            if (word.IsBreak) continue;
            Scan(text.Substring(word.Start, word.Length)).ShouldBe([new ScannedWord(0, word.Length, word.Length)]);
        }
    }).QuickCheckThrowOnFailure();

    private static List<ScannedWord> Scan(string text)
    {
        var words = new List<ScannedWord>();
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var word)) words.Add(word);
        return words;
    }
}
