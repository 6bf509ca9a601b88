using System.Text.Json;

namespace DocIndex.Tests.Cli;

/// <summary>
/// A library that was stored by the program when it parsed PDF files itself, with the corrections people made then
/// (Storing/Fixtures/earlier-reader;
/// its document is one of the corpus).
/// </summary>
public sealed class EarlierLibraryTests : IDisposable
{
    private const string Document = "fremskudte-raadgivere-2023-word";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_LibraryOfTheEarlierReader_KeepsIdsAndCorrections()
    {
        Directory.CreateDirectory(_folder[".docindex"]);
        Directory.CreateDirectory(_folder["in"]);
        foreach (var name in (string[])["library.db", "corrections.yaml"])
            File.Copy(RepositoryRoot.Combine("tests", "DocIndex.Tests", "Storing", "Fixtures", "earlier-reader", name), _folder[$".docindex/{name}"]);
        File.Copy(RepositoryRoot.Combine("corpus", "documents", "aarhus", $"{Document}.pdf"), _folder[$"in/{Document}.pdf"]);

        var ingested = BuiltProgram.Run(_folder.Path, "ingest", "in");
        using var export = JsonDocument.Parse(BuiltProgram.Run(_folder.Path, "export").Out);

        var record = export.RootElement.GetProperty("documents").EnumerateArray().ShouldHaveSingleItem();
        record.GetProperty("id").GetString().ShouldBe($"{Document}-pdf");
        var said = ingested.Out + ingested.Error;
        said.ShouldNotContain("DI4001");
        said.ShouldNotContain("DI4002");
        record.GetProperty("corrections").GetArrayLength().ShouldBe(4);
        Value(record, "statements", "1,2 mio. kr. i 2023").ShouldBe(1_300_000);
        record.GetProperty("risks").GetArrayLength().ShouldBe(0);
        record.GetProperty("targetGroups").EnumerateArray().ShouldContain(group => group.GetProperty("name").GetString() == "Elever");
    }

    private static decimal Value(JsonElement record, string field, string text) =>
        record.GetProperty(field).EnumerateArray().Single(entry => entry.GetProperty("text").GetString() == text).GetProperty("value").GetDecimal();
}
