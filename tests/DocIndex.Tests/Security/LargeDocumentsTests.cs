using System.Globalization;
using System.Text;
using DocIndex.Checks;
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

    /// <summary>
    /// Nothing divides a long run of blanks in every way that there is. Found by changed files: a word of headers and
    /// four thousand blanks.
    /// </summary>
    [Theory]
    [InlineData("a.txt", "Budgetnotat\n\nBeløb i 1.000 kr. (KB: korrigeret\nbudget{0}x\n")]
    [InlineData("a.txt", "Tabel 1. Udgifter\n R 2021 KB{0}B 2022 BO{0}1\nDrift{0}1.000 2.000 3.000\n")]
    [InlineData("a.md", "# Budgetnotat\n\nDer afsættes{0}1,5{0}mio.{0}kr. i{0}2031 til{0}bænke\n")]
    [InlineData("a.txt", "Mål\n\nAntallet af borgere{0}falder fra{0}10 til{0}5 pct. i{0}2031\n")]
    public void Process_ThousandsOfBlanks_AreReadInTime(string file, string text) =>
        Timed(file, Encoding.UTF8.GetBytes(text.Replace("{0}", new string(' ', 6_000), StringComparison.Ordinal)))
            .Document.ShouldNotBeNull();

    /// <summary>
    /// Tables that all have the same rows, of other money each: a table is held against the next of them only, which
    /// is said.
    /// </summary>
    [Theory]
    [InlineData("a.html", "<h1>Budgetnotat</h1>",
        "<table><caption>Tabel {0}. Udgifter</caption><tr><th>1.000 kr.</th><th>2026</th><th>2027</th></tr>"
        + "<tr><td>Drift af huset</td><td>{1}</td><td>{2}</td></tr></table>")]
    [InlineData("a.txt", "Budgetnotat\n\n",
        "Tabel {0}. Udgifter (1.000 kr.)\n                 2026   2027\nDrift af huset   {1}    {2}\n"
        + "Anlæg af huset   {2}    {1}\n\n")]
    public void Process_ThousandTablesOfTheSameRows_AreReadAndComparedInTime(string file, string head, string table)
    {
        var result = Timed(file, Document(head, table, "", count: 1_000));

        result.Document!.Checks.Counts.Single(c => c.Rule == CheckRule.TableAgainstTable.Name)
            .NotChecked.ShouldContain(n => n.Reason == CheckReasons.TooManyAlike);
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

    private static byte[] Document(string head, string row, string end, int count = Many)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < count; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, row, i, (i % 900) + 1, (i % 800) + 2);
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }
}
