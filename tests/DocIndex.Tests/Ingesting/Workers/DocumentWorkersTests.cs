using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DocIndex.Ingesting.Workers;
using DocIndex.Records;
using DocIndex.Tests.Cli;

namespace DocIndex.Tests.Ingesting.Workers;

/// <summary>
/// What becomes of a document whose reader ends, and of the one after it. The first reader is a script that takes the
/// document and then does as it is told.
/// </summary>
public sealed class DocumentWorkersTests : IDisposable
{
    private const string Ready = "printf '\\001\\000\\000\\000\\000'; head -c 12 > /dev/null; ";
    private static readonly byte[] s_note = Encoding.UTF8.GetBytes(IngestedFolder.Note("bænke"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData("kill -9 $$", DiagnosticCodes.ReaderKilled)]
    [InlineData("kill -15 $$", DiagnosticCodes.ReaderKilled)]
    [InlineData("kill -6 $$", DiagnosticCodes.ReaderEnded)]
    [InlineData("exit 12", DiagnosticCodes.ReaderEnded)]
    [InlineData("exit 0", DiagnosticCodes.ReaderEnded)]
    [InlineData("printf 'Unhandled exception'", DiagnosticCodes.ReaderEnded)]
    [InlineData("printf '\\003\\000\\000\\000\\003\\001\\001'; sleep 60", DiagnosticCodes.ReaderEnded)]
    [InlineData("yes >&2", DiagnosticCodes.TookTooLong)]
    [InlineData("sleep 60", DiagnosticCodes.TookTooLong)]
    public async Task Start_ReaderThatEnds_IsADiagnosticOfItsDocumentAndTheNextIsRead(string end, string code)
    {
        var time = TimeSpan.FromSeconds(code == DiagnosticCodes.TookTooLong ? 0.3 : 60);
        using var workers = DocumentWorkers.Processes(Program(end) with { DocumentTime = time }, count: 1);
        var (bad, again) = (workers.Start("bad.txt", s_note), workers.Start("bad.txt", s_note));

        var diagnostic = (await bad).ShouldNotBeNull().Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.File, diagnostic.Severity).ShouldBe((code, "bad.txt", Severity.Error));
        if (code == DiagnosticCodes.TookTooLong) return; // the program needs more than the time that such a test waits
        (await again)!.Unpack()!.Record.Statements.ShouldHaveSingleItem().Value.ShouldBe(1_500_000);
    }

    [LinuxFact]
    public async Task Start_ReaderThatTakesTooMuchMemoryBesideItsHeap_IsEnded()
    {
        using var workers = DocumentWorkers.Processes(Program("exec tail -c 700M /dev/zero") with { MemoryLimit = 32 << 20 }, count: 1);

        var reading = await workers.Start("bad.txt", s_note);

        reading!.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("32 MB");
    }

    [Fact]
    public async Task Start_DocumentThatNeedsMoreThanTheHeap_IsADiagnosticAndTheNextIsRead()
    {
        var program = new WorkerProgram([BuiltProgram.Path(), "read-documents"]) { MemoryLimit = 40 << 20 };
        using var workers = DocumentWorkers.Processes(program, count: 1);
        var much = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ord for ord\n", 2 << 20)));
        var (bad, good) = (workers.Start("bad.txt", much), workers.Start("note.txt", s_note));

        (await bad)!.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.ReaderEnded);
        (await good)!.Unpack().ShouldNotBeNull();
    }

    [LinuxFact]
    public async Task Start_ProgramThatCannotServe_IsTroubleOfTheMachineAndNotOfTheDocument()
    {
        using var workers = DocumentWorkers.Processes(new WorkerProgram(["/bin/sh", "-c", "exit 127"]), count: 1);

        await Should.ThrowAsync<IOException>(() => workers.Start("note.txt", s_note));
    }

    [LinuxFact]
    public async Task Stop_WhileDocumentsAreRead_GivesThemUpAfterTheGrace()
    {
        using var stop = new CancellationTokenSource();
        using var workers = DocumentWorkers.Processes(Program("sleep 60"), count: 1, TimeSpan.FromMilliseconds(300), stop.Token);
        var (running, waiting) = (workers.Start("a.txt", s_note), workers.Start("b.txt", s_note));
        SpinWait.SpinUntil(() => File.Exists(_folder["started"]), TimeSpan.FromSeconds(20)).ShouldBeTrue();
        var watch = Stopwatch.StartNew();

        await stop.CancelAsync();

        (await running).ShouldBeNull();
        (await waiting).ShouldBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Unpack_OfWhatAWorkerRead_IsWhatThePipelineGives()
    {
        var file = RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", "chromium-note.pdf");
        var bytes = File.ReadAllBytes(file);
        using var workers = DocumentWorkers.Processes(new WorkerProgram([BuiltProgram.Path(), "read-documents"]), count: 1);

        var reading = (await workers.Start("note.pdf", bytes, "another-id"))!;

        var expected = Pipeline.Process("note.pdf", bytes, id: "another-id");
        Json(reading.Unpack()).ShouldBe(Json(DocumentForm.Of(expected.Document!).Unpack()));
        reading.Diagnostics.ShouldBe(expected.Diagnostics);
    }

    private static string Json(ProcessedDocument? document) => JsonSerializer.Serialize(document, RecordJson.Indented);

    /// <summary>A reader that ends so at its first start, and is the program itself from then on.</summary>
    private WorkerProgram Program(string end) => new(
    [
        "/bin/sh", "-c", $"[ -e \"$1\" ] && exec \"$2\" read-documents; {Ready}touch \"$1\"; {end}", "sh", _folder["started"], BuiltProgram.Path(),
    ]);
}
