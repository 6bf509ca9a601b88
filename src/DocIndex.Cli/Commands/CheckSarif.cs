using System.Reflection;
using System.Text.Json.Nodes;
using DocIndex.Checks;
using DocIndex.Cli.Output;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>Findings as SARIF 2.1.0, for editors and for what collects results of checkers. Accepted findings are suppressed, with their reason.</summary>
internal static class CheckSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(CheckInput input, TextWriter output, Language language)
    {
        var files = input.Documents.ToDictionary(d => d.Record.Id, d => d.Record.File, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = Schema, ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(language) },
                ["language"] = language.Say("da", "en"), ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. input.Findings.Select(f => Result(f, files, language))]),
            }),
        };
        output.WriteLine(log.ToJsonString(RecordJson.Indented));
    }

    private static JsonObject Driver(Language language) => new()
    {
        ["name"] = "DocIndex", ["semanticVersion"] = typeof(Checker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0",
        ["rules"] = new JsonArray([.. CheckRule.All.Select(r => new JsonObject
        {
            ["id"] = r.Code, ["name"] = r.Name, ["shortDescription"] = new JsonObject { ["text"] = language.Say(r.Title.Da, r.Title.En) },
        })]),
    };

    private static JsonObject Result(Finding finding, Dictionary<string, string> files, Language language)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code, ["ruleIndex"] = CheckRule.All.Select(r => r.Code).ToList().IndexOf(finding.Code),
            ["level"] = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = language.Say(finding.Message.Da, finding.Message.En) },
            ["locations"] = new JsonArray([.. finding.Sources.Take(1).Select(s => Location(s, files))]),
            ["relatedLocations"] = new JsonArray([.. finding.Sources.Skip(1).Select((s, i) => Location(s, files, i + 1))]),
            ["partialFingerprints"] = new JsonObject { ["docindex/v1"] = finding.Id },
        };
        if (finding.Status == "accepted")
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = finding.Reason });
        return result;
    }

    private static JsonObject Location(SourceLocation source, Dictionary<string, string> files, int? id = null)
    {
        var path = files.GetValueOrDefault(source.Document, source.Document).Replace('\\', '/');
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) } };
        if (source.Lines is { } lines) physical["region"] = new JsonObject { ["startLine"] = lines.First, ["endLine"] = lines.Last };
        var location = new JsonObject { ["physicalLocation"] = physical, ["message"] = new JsonObject { ["text"] = source.Text } };
        if (id is { } number) location["id"] = number;
        return location;
    }
}
