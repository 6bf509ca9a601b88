using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Scoring;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;
using DocIndex.Tests;
using DocIndex.Tests.Publishing;
using Xunit.Abstractions;
using Figure = DocIndex.Foundry.Scoring.Figure;

namespace DocIndex.Foundry.Tests;

/// <summary>Notes that nobody has looked at, read by the program as it is.</summary>
public sealed class RunTests(ITestOutputHelper output)
{
    private const long FixedSeed = 22;

    [Theory]
    [InlineData("text")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task Read_SixtyNotesOfAFixedSeed_ReachesTheThresholds(string form)
    {
        if (form == "pdf" && !File.Exists("/usr/bin/chromium")) return;
        var scores = await ReadAsync(FixedSeed, 60, form);
        output.WriteLine(ScoreReport.Summary(scores));
        var thresholds = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryRoot.Combine("tests",
            "DocIndex.Foundry.Tests", "thresholds.json")))![form]!.AsObject();

        var missed = Figure.All.Where(f => thresholds.ContainsKey(f.Heading)).Where(f =>
        {
            var (bound, found) = (thresholds[f.Heading]!.GetValue<double>(), f.Measure(scores) ?? 0);
            return f.LowIsBad ? found < bound : found > bound;
        }).Select(f => $"{f.Heading}: {f.Measure(scores):0.000}, not {thresholds[f.Heading]}");

        missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_TwentyNotesOfARandomSeed_EndsInAValidExport()
    {
        var options = RunOptions.Read(["--count", "20"]);
        output.WriteLine($"make foundry SEED={options.Seed} N=20 FORMS=text,docx");
        var schema = JsonNode.Parse(ExportSchema.Text())!.AsObject();
        foreach (var form in NoteForm.Named("text,docx"))
        {
            output.WriteLine(ScoreReport.Summary(await ReadAsync(options.Seed, options.Count, form.Name)));
            var notes = FoundryRun.Notes(options);
            var documents = notes.Select(n => Pipeline.Process(n.Name + form.Ending, form.Write!(n)).Document).ToList();

            documents.ShouldAllBe(d => d != null, $"seed {options.Seed}, {form.Name}");
            var export = Export.Of(documents.Select(d => d!), Linker.Link([.. documents.Select(d => d!.Record)]));
            JsonSchemaCheck.Errors(schema, JsonSerializer.SerializeToNode(export, RecordJson.Indented))
                .ShouldBeEmpty($"seed {options.Seed}, {form.Name}");
        }
    }

    private static async Task<ImmutableArray<NoteScore>> ReadAsync(long seed, int count, string form)
    {
        var options = RunOptions.Read(["--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--count", count.ToString(System.Globalization.CultureInfo.InvariantCulture), "--forms", form]);
        var press = new Press(RepositoryRoot.Combine(".foundry", "cache"));
        return await FoundryRun.ScoreAsync(FoundryRun.Notes(options), options.Forms[0], press);
    }
}
