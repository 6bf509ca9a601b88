using System.Globalization;
using System.Text;
using DocIndex.Reading.Personal;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Security;

/// <summary>
/// A document of very many rows or paragraphs is read in time that grows with them: a reader that compares every row
/// with every other would need far longer than the limit, however slow the machine is.
/// </summary>
public sealed class LargeDocumentsTests
{
    private const int Many = 5_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("a.txt", "Tabel 1. Udgifter (1.000 kr.)\n 2026 2027\n", "Post {0} {1} {2}\n", "")]
    [InlineData("a.md", "# Udgifter\n\n| 1.000 kr. | 2026 | 2027 |\n|---|---|---|\n", "| Post {0} | {1} | {2} |\n", "")]
    [InlineData("a.html", "<table><tr><th>1.000 kr.</th><th>2026</th><th>2027</th></tr>",
        "<tr><td>Post {0}</td><td>{1}</td><td>{2}</td></tr>", "</table>")]
    public void Process_FiveThousandRows_AreAllReadInTime(string file, string head, string row, string end)
    {
        var content = Document(head, row, end);

        var result = Timed(file, content);

        result.Document!.Record.Amounts.Length.ShouldBe(2 * Many);
    }

    [Fact]
    public void Process_FiveThousandParagraphs_AreAllReadInTime()
    {
        var result = Timed("a.md", Document("# Bænke\n\n", "Der afsættes {1}.000 kr. i 2031 til bænk nummer {0}.\n\n", ""));

        result.Document!.Record.Statements.Length.ShouldBe(Many);
    }

    [Fact]
    public void HeadOf_LineOfFourMillionLetters_IsFoundInTime()
    {
        const string piece = "nummer 1234567890 er givet, og ";
        var columns = new TextColumns([string.Concat(Enumerable.Repeat(piece, 120_000))], new NumberWords(DanishVocabulary.Default));

        Should.CompleteIn(() =>
        {
            for (var i = 0; i < 100_000; i++) columns.HeadOf(0, i * piece.Length + 7).ShouldBe(WordSays.Nothing);
        }, Limit);
    }

    private static PipelineResult Timed(string file, byte[] content)
    {
        PipelineResult? result = null;
        Should.CompleteIn(() => result = Pipeline.Process(file, content), Limit);
        return result!;
    }

    private static byte[] Document(string head, string row, string end)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < Many; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, row, i, (i % 900) + 1, (i % 800) + 2);
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }
}
