using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Evaluation;
using DocIndex.Records;

namespace DocIndex.Tests.Evaluation;

public sealed class GoldCorpusTests
{
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_GoldFile_NamesADocumentThatIsThere(string file)
    {
        var record = Gold(file).ShouldHaveSingleItem();

        File.Exists(RepositoryRoot.Combine("seeds", record.File)).ShouldBeTrue();
        Path.GetFileNameWithoutExtension(record.File).ShouldBe(Path.GetFileNameWithoutExtension(file));
    }

    // A misspelt field would silently judge nothing.
    [Theory]
    [MemberData(nameof(Files))]
    public void GoldFile_EveryField_IsOneOfTheRecordFormat(string file)
    {
        var known = FieldNames(JsonSerializer.SerializeToNode(GoldSample.Full, RecordJson.Compact)!).ToHashSet();

        FieldNames(JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("corpus", "gold", file)))!).ShouldBeSubsetOf(known);
    }

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine("corpus", "gold"), "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static ImmutableArray<GoldRecord> Gold(string file) =>
        GoldRecord.Read(file, File.ReadAllText(RepositoryRoot.Combine("corpus", "gold", file)));

    private static IEnumerable<string> FieldNames(JsonNode node, string path = "") => node switch
    {
        JsonObject o => o.SelectMany(p => p.Value is null
            ? [$"{path}.{p.Key}"]
            : FieldNames(p.Value, $"{path}.{p.Key}").Prepend($"{path}.{p.Key}")),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => FieldNames(i!, path)),
        _ => [],
    };
}
