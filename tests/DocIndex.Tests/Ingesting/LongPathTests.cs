using System.Security.Cryptography;
using System.Text;
using DocIndex.Ingesting;
using DocIndex.Reading;
using DocIndex.Records.Corrections;
using DocIndex.Storing;
using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Ingesting;

/// <summary>
/// Documents whose paths are longer than an id may be, in a new library and in one that an earlier program made, whose
/// ids are as long as the paths.
/// </summary>
public sealed class LongPathTests : IDisposable
{
    private const string Folder = "Den udvidede budgetmappe med alle forvaltningernes notater";
    private static readonly string s_path = string.Join('/', Enumerable.Range(1, 5).Select(i => $"{Folder} {i}")) + "/BI24.txt";
    private static readonly string s_text = File.ReadAllText(RepositoryRoot.Combine("seeds", "000_360f2463238157fa.txt"));

    private readonly IngestedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IngestShowAndSite_LongPath_AreDone()
    {
        _folder.Write("noter/" + s_path, IngestedFolder.Note("bænke"));
        var id = DocumentId.Of(s_path);

        BuiltProgram.Run(_folder[""], "ingest", "noter").ExitCode.ShouldBe(0);
        BuiltProgram.Run(_folder[""], "show", id).ExitCode.ShouldBe(0);
        var site = BuiltProgram.Run(_folder[""], "site", "--out", "side");

        s_path.Length.ShouldBeGreaterThan(300);
        site.ExitCode.ShouldBe(0, site.Error);
        File.Exists(_folder[$"side/dokumenter/{id}.html"]).ShouldBeTrue();
    }

    [Fact]
    public void Ingest_LibraryWithAnIdAsLongAsThePath_ReadsItUnderTheShortOneAndWhatPeopleWroteFollows()
    {
        var old = StoreAsBefore(s_path);
        var finding = old.Checks.Findings.ShouldHaveSingleItem().Id;
        var corrections = CorrectionsFile.Read("corrections.yaml", $"corrections:\n- document: {old.Record.Id}\n  set: budgetYear\n  value: 2032\n  why: x\n");

        _folder.Ingest(new IngestOptions { Pipeline = new PipelineOptions { Corrections = corrections } }, "noter").ShouldBe([$"New {s_path}"]);

        _folder.Documents().ShouldBe([$"{DocumentId.Of(s_path)} {s_path}"]);
        using var library = Library.OpenExisting(_folder.Library);
        var now = library.Find(DocumentId.Of(s_path)).ShouldNotBeNull();
        now.Record.BudgetYear.ShouldBe(2032);
        now.Checks.Findings.ShouldHaveSingleItem().Id.ShouldBe(finding, "what was accepted stays accepted");
        library.Ledger.Places().ShouldHaveSingleItem().Document.ShouldBe(DocumentId.Of(s_path));
    }

    [Fact]
    public void Ingest_LongIdWhoseFileIsGone_IsKeptUntilItIsTakenOut()
    {
        _folder.Write("noter/andet.txt", IngestedFolder.Note("bænke"));
        var old = StoreAsBefore(s_path);
        _folder.Delete("noter/" + s_path);

        _folder.Ingest("noter").ShouldBe([$"Gone {s_path}", "New andet.txt"]);
        _folder.Documents().ShouldContain($"{old.Record.Id} {s_path}");
        _folder.Ingest(new IngestOptions { Prune = true }, "noter").ShouldBe([$"Removed {s_path}", "Unchanged andet.txt"]);
        _folder.Documents().ShouldBe(["andet-txt andet.txt"]);
    }

    /// <summary>Stores a document as an earlier program did: with an id as long as its path.</summary>
    private ProcessedDocument StoreAsBefore(string path)
    {
        _folder.Write("noter/" + path, s_text);
        var bytes = Encoding.UTF8.GetBytes(s_text);
        var document = Pipeline.Process(path, bytes, id: Slug.Of(path)).Document!;
        using var library = Library.Open(_folder.Library);
        var key = PlaceKey.Of(_folder.Library, _folder["noter/" + path]);
        library.Ledger.Store(DocumentForm.Of(document), "", [new Place(
            key, PlaceKey.Relative(_folder.Library, _folder["noter"]), path, path, document.Record.Id, Convert.ToHexStringLower(SHA256.HashData(bytes)), Library.ThisProgram)]);
        return document;
    }
}
