using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocIndex.Records;
using DocIndex.Tests.Corpus;

namespace DocIndex.Tests.Records;

/// <summary>
/// Whatever was extracted from a seed names the lines that its text stands on. Lines of a block's span that are not the block's own, such as a
/// footnote in the middle of a sentence, are passed over.
/// </summary>
public sealed partial class SourceTextTests
{
    [GeneratedRegex(@"(?<=\p{L})-\s*|\s+|\u00AD", RegexOptions.CultureInvariant)]
    private static partial Regex Mended { get; }

    public static TheoryData<string> Seeds() => [.. Directory.GetFiles(RepositoryRoot.Combine("seeds"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Record_Seed_EveryItemsTextStandsOnItsLines(string file)
    {
        var document = Pipeline.Process(file, File.ReadAllBytes(RepositoryRoot.Combine("seeds", file))).Document.ShouldNotBeNull();
        var sources = Sources(JsonSerializer.SerializeToNode(document.Record, RecordJson.Compact)).ToList();

        sources.Count.ShouldBeGreaterThan(10);
        sources.Where(s => !StandsThere(s, document)).Select(s => s.ToJsonString(RecordJson.Compact)).ShouldBeEmpty();
    }

    public static TheoryData<string> Corpus() =>
        [.. CorpusDocuments.Files.Order(StringComparer.Ordinal)];

    /// <summary>In every format: the text stands in the cell or the block that the source names, and the box lies on its page.</summary>
    [Theory]
    [MemberData(nameof(Corpus))]
    public void Record_OfTheCorpus_EveryItemStandsWhereItsSourceSays(string file)
    {
        var document = CorpusDocuments.Read(file);
        var sources = Sources(JsonSerializer.SerializeToNode(document.Record, RecordJson.Compact)).ToList();

        sources.Count.ShouldBeGreaterThan(5);
        sources.Where(s => !IsPrinted(s, document)).Select(s => s.ToJsonString(RecordJson.Compact)).ShouldBeEmpty();
        sources.Where(s => !IsOnPage(s, document)).Select(s => s.ToJsonString(RecordJson.Compact)).ShouldBeEmpty();
    }

    private static bool IsPrinted(JsonObject source, ProcessedDocument document)
    {
        var text = Folded(source["text"]!.GetValue<string>());
        if (source["cell"] is JsonArray cell)
            return document.Tables[cell[0]!.GetValue<int>()].At(cell[1]!.GetValue<int>(), cell[2]!.GetValue<int>()) is { } at && Folded(at.Text).Contains(text, StringComparison.Ordinal);
        var block = document.Blocks[source["block"]!.GetValue<int>()];
        return Folded(block.Text).Contains(text, StringComparison.Ordinal) || Folded(string.Join('\n', block.Lines.Select(l => l.Text))).Contains(text, StringComparison.Ordinal);
    }

    private static bool IsOnPage(JsonObject source, ProcessedDocument document)
    {
        if (source["box"] is not JsonArray box) return document.Source.Sheets.IsEmpty;
        var page = document.Source.Sheets.FirstOrDefault(s => s.Number == source["page"]!.GetValue<int>());
        var (x0, y0, x1, y1) = (box[0]!.GetValue<double>(), box[1]!.GetValue<double>(), box[2]!.GetValue<double>(), box[3]!.GetValue<double>());
        return page is not null && x0 >= -1 && y0 >= -1 && x0 <= x1 && y0 <= y1 && x1 <= page.Width + 1 && y1 <= page.Height + 1;
    }

    private static bool StandsThere(JsonObject source, ProcessedDocument document)
    {
        var (first, last) = (source["lines"]![0]!.GetValue<int>(), source["lines"]![1]!.GetValue<int>());
        var lines = document.Source.Lines[(first - 1)..last].Where(l => !l.IsBlank).ToList();
        var ofBlock = source["block"] is { } block ? lines.Where(document.Blocks[block.GetValue<int>()].Lines.Contains) : lines;
        var text = Folded(source["text"]!.GetValue<string>());
        return lines[0].Page == source["page"]!.GetValue<int>() && Folded(string.Join('\n', ofBlock.Select(l => l.Text))).Contains(text, StringComparison.Ordinal);
    }

    private static string Folded(string text) => Mended.Replace(text, "");

    private static IEnumerable<JsonObject> Sources(JsonNode? node) => node switch
    {
        JsonObject o when o.ContainsKey("document") && o.ContainsKey("lines") => [o],
        JsonObject o => o.SelectMany(p => Sources(p.Value)),
        JsonArray a => a.SelectMany(Sources),
        _ => [],
    };
}
