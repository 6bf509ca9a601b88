using System.Reflection;
using System.Text.Json.Nodes;
using DocIndex.Checks;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>
/// Findings as SARIF 2.1.0, for editors and for what collects results of checkers. Accepted findings are suppressed,
/// with their reason. Where other formats and versions of a note say the same, their places are related ones of the
/// one result.
/// </summary>
internal static class CheckSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(CheckInput input, TextWriter output, Language language)
    {
        var log = new JsonObject
        {
            ["$schema"] = Schema, ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(language) },
                ["language"] = language.Say("da", "en"), ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. input.Said.Select(said => Result(said, input.Files, language))]),
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

    private static JsonObject Result(FindingOfWork said, IReadOnlyDictionary<string, string> files, Language language)
    {
        var finding = said.First;
        var related = finding.Sources.Skip(1).Concat(said.Findings.Skip(1).SelectMany(one => one.Sources.Take(1)));
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code, ["ruleIndex"] = CheckRule.All.Select(r => r.Code).ToList().IndexOf(finding.Code),
            ["level"] = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = language.Say(finding.Message.Da, finding.Message.En) },
            ["locations"] = new JsonArray([.. finding.Sources.Take(1).Select(s => Location(s, files))]),
            ["relatedLocations"] = new JsonArray([.. related.Select((s, i) => Location(s, files, i + 1))]),
            ["partialFingerprints"] = new JsonObject { ["docindex/v1"] = finding.Id },
        };
        if (finding.Status == "accepted")
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = finding.Reason });
        return result;
    }

    private static JsonObject Location(SourceLocation source, IReadOnlyDictionary<string, string> files, int? id = null)
    {
        var path = files.GetValueOrDefault(source.Document, source.Document).Replace('\\', '/');
        var physical = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) } };
        if (source.Lines is { } lines) physical["region"] = new JsonObject { ["startLine"] = lines.First, ["endLine"] = lines.Last };
        var location = new JsonObject { ["physicalLocation"] = physical, ["message"] = new JsonObject { ["text"] = source.Text } };
        if (id is { } number) location["id"] = number;
        return location;
    }
}
