using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;
using DocIndex.Records.Corrections;

namespace DocIndex.Tests.Publishing;

public sealed class ExportSchemaTests
{
    private static readonly JsonObject s_schema = JsonNode.Parse(ExportSchema.Text())!.AsObject();

    [Fact]
    public void Schema_ExportOfTheSeeds_IsValid() => JsonSchemaCheck.Errors(s_schema, Seeds()).ShouldBeEmpty();

    [Fact]
    public void Schema_EveryObject_HasAllItsFieldsAndAllowsNoOther()
    {
        var objects = s_schema["$defs"]!.AsObject().Select(d => d.Value!.AsObject()).Append(s_schema).ToList();

        objects.Count.ShouldBeGreaterThan(15);
        objects.ShouldAllBe(o => o["additionalProperties"]!.GetValue<bool>() == false);
        // A mark that is only written where it holds is the one field that may be absent.
        objects.SelectMany(o => o["properties"]!.AsObject().Select(p => p.Key)
            .Except(o["required"]!.AsArray().Select(r => r!.GetValue<string>()))).ShouldBe(["isNamedOnly"]);
    }

    [Theory]
    [InlineData("documentRecord", "id file sha256 format pages language kind code title municipality administration committee date budgetYear categories districts themes marks evidence sameWorkAs sections initiatives request amounts figures statements targetGroups goals risks milestones references corrections")]
    [InlineData("amount", "table label role kind year period basis column value printed unit halfWidth priceLevel controlArea committee grant direction effect initiative standing source")]
    [InlineData("goal", "text indicator baseline target targetHigh change unit direction deadline source")]
    [InlineData("statement", "text sentence section value halfWidth approximate priceLevel period about initiative direction scope standing source")]
    [InlineData("sourceLocation", "document page box lines block cell text")]
    public void Schema_Fields_AreThoseOfTheRecordFormatInItsOrder(string type, string fields) =>
        string.Join(' ', s_schema["$defs"]![type]!["properties"]!.AsObject().Select(p => p.Key)).ShouldBe(fields);

    [Theory]
    [InlineData("$.documents[0].kind", "\"brev\"")]
    [InlineData("$.documents[0].farve", "1")]
    [InlineData("$.documents[0].date", "2026")]
    [InlineData("$.documents[0].amounts[0].value", "\"6.311\"")]
    [InlineData("$.documents[0].amounts[0].unit", "\"dollars\"")]
    [InlineData("$.documents[0].amounts[0].source.box", "[1, 2]")]
    [InlineData("$.schemaVersion", "2")]
    public void Schema_WrongData_IsRefused(string place, string value)
    {
        var data = Seeds();
        var at = place.LastIndexOf('.');
        JsonNode parent = data;
        foreach (var step in place[..at].Split('.')[1..]) parent = step.Contains('[') ? parent[step.Split('[')[0]]![int.Parse(step.Split('[')[1].TrimEnd(']'))]! : parent[step]!;
        parent[place[(at + 1)..]] = JsonNode.Parse(value);

        JsonSchemaCheck.Errors(s_schema, data).ShouldNotBeEmpty();
    }

    private static JsonNode Seeds()
    {
        var corrections = CorrectionsFile.Read("c.yaml", "corrections:\n- {document: 000-360f2463238157fa-txt, set: budgetYear, value: 2027, why: prøve}\n");
        var documents = Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => Pipeline.Process(Path.GetFileName(f), File.ReadAllBytes(f), new PipelineOptions { Corrections = corrections }).Document!).ToList();
        documents[0].Record.Corrections.ShouldNotBeEmpty();
        return JsonSerializer.SerializeToNode(Export.Of(documents, Linker.Link([.. documents.Select(d => d.Record)])), RecordJson.Indented)!;
    }
}
