using System.Text;
using DocIndex.Records;
using DocIndex.Tests.Reading.Word;
using static DocIndex.Tests.Reading.Word.WordFile;

namespace DocIndex.Tests.Records;

/// <summary>The same constructed note in every format with markup gives the same record.</summary>
public sealed class MarkupRecordTests
{
    private const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>";

    private static readonly byte[] s_word = new WordFile(
        Table(["Til:", "Beskæftigelses- og Integrationsudvalget"], ["Dato:", "12-06-2025"])
        + P("BI24 Flere mødesteder for ældre")
        + P("Resume", "H1") + P("Der søges om 6,3 mio. kr. årligt i 2026-2027 til mødesteder.")
        + P("Økonomi", "H1") + P("Tabel 1. Serviceudgifter")
        + Table(["1.000 kr., 2026 p/l", "2026", "2027"], ["Løn", "4.311", "4.311"], ["Drift", "2.000", "2.000"], ["Udgifter i alt", "6.311", "6.311"])).Styles(Styles).Build();

    private const string Html =
        """
        <!DOCTYPE html><meta charset="utf-8"><title>Note</title><dl><dt>Til</dt><dd>Beskæftigelses- og Integrationsudvalget</dd><dt>Dato</dt><dd>12-06-2025</dd></dl>
        <h1>BI24 Flere mødesteder for ældre</h1><h2>Resume</h2><p>Der søges om 6,3 mio. kr. årligt i 2026-2027 til mødesteder.</p><h2>Økonomi</h2>
        <table><caption>Tabel 1. Serviceudgifter</caption><thead><tr><th>1.000 kr., 2026 p/l<th>2026<th>2027</thead>
        <tr><td>Løn<td>4.311<td>4.311<tr><td>Drift<td>2.000<td>2.000<tr><td><b>Udgifter i alt</b><td><b>6.311</b><td><b>6.311</b></table>
        """;

    private const string Markdown =
        """
        Til: Beskæftigelses- og Integrationsudvalget
        Dato: 12-06-2025

        # BI24 Flere mødesteder for ældre

        ## Resume

        Der søges om 6,3 mio. kr. årligt i 2026-2027 til mødesteder.

        ## Økonomi

        Tabel 1. Serviceudgifter

        | 1.000 kr., 2026 p/l | 2026 | 2027 |
        |---|---:|---:|
        | Løn | 4.311 | 4.311 |
        | Drift | 2.000 | 2.000 |
        | **Udgifter i alt** | **6.311** | **6.311** |
        """;

    public static TheoryData<string> Formats() => ["a.docx", "a.html", "a.md"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Process_Note_GivesTheWholeRecord(string file)
    {
        var result = Pipeline.Process(file, file switch { "a.docx" => s_word, "a.html" => Encoding.UTF8.GetBytes(Html), _ => Encoding.UTF8.GetBytes(Markdown) });

        var document = result.Document.ShouldNotBeNull();
        var record = document.Record;
        result.Diagnostics.ShouldBeEmpty();
        (record.Code, record.Title, record.Date, record.Committee).ShouldBe(("BI24", "Flere mødesteder for ældre", new DateOnly(2025, 6, 12), "Beskæftigelses- og Integrationsudvalget"));
        record.Sections.Select(s => $"{s.Level} {s.Heading} {s.Role}").ShouldBe(["1 Resume Summary", "1 Økonomi Economy"]);
        record.Amounts.Select(a => $"{a.Table}: {a.Label} {a.Year} {a.Value} {a.Role} {a.Standing}").ShouldBe(
        [
            "Tabel 1: Løn 2026 4311000 Item Verified", "Tabel 1: Løn 2027 4311000 Item Verified", "Tabel 1: Drift 2026 2000000 Item Verified", "Tabel 1: Drift 2027 2000000 Item Verified",
            "Tabel 1: Udgifter i alt 2026 6311000 Total Verified", "Tabel 1: Udgifter i alt 2027 6311000 Total Verified",
        ]);
        record.Statements.ShouldHaveSingleItem().Value.ShouldBe(6_300_000);
        document.Checks.Findings.ShouldBeEmpty();
    }
}
