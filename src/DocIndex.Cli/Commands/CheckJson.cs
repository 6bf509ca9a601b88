using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>
/// Findings and what was checked as JSON. What several formats and versions of a note say is one finding: that of the
/// version that stands for the note, with all files that say it, and the findings of the others under it.
/// </summary>
internal static class CheckJson
{
    public static void Write(Session session, CheckInput input) => DataOutput.Write(session, new
    {
        Findings = input.Said.Select(said => Finding(input, said)),
        Checked = CountsOfWorks.Of(input.Works, input.Counts),
        AcceptedGone = input.Gone.Select(gone => new
        {
            gone.Id, gone.Why, gone.About, gone.Figure?.Rule, gone.Figure?.Document,
        }),
    });

    /// <summary>The same with every document as a note of its own.</summary>
    public static void WriteEach(Session session, CheckInput input) =>
        DataOutput.Write(session, new { input.Findings, Checked = input.Counts });

    private static JsonObject Finding(CheckInput input, FindingOfWork said)
    {
        var files = FindingFiles.Of(input, said);
        var finding = Node(said.First).AsObject();
        finding["files"] = Node(files.In);
        finding["filesWithout"] = Node(files.NotIn);
        finding["versions"] = Node(said.Findings.Skip(1).Select(one => new
        {
            one.Id, one.Status, one.Reason, one.Documents, one.Sources,
        }));
        if (input.Offered(said) is { } offered) finding["acceptedElsewhere"] = Node(offered);
        return finding;
    }

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, RecordJson.Indented)!;
}
