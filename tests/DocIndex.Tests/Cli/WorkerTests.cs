using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocIndex.Storing;
using DocIndex.Tests.Ingesting;

namespace DocIndex.Tests.Cli;

/// <summary>
/// The program while its workers come to grief. A page without text is given to a renderer, which is a script here: by
/// it a test can stop a worker in the midst of a document, or end it.
/// </summary>
public sealed class WorkerTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public WorkerTests()
    {
        Directory.CreateDirectory(_folder["noter"]);
        Directory.CreateDirectory(_folder["bin"]);
        Directory.CreateDirectory(_folder["tmp"]);
    }

    public void Dispose() => _folder.Dispose();

    [LinuxTheory]
    [InlineData("SYS", "DI9003")]
    [InlineData("KILL", "DI9004")]
    public void Ingest_DocumentsThatEndTheirWorkers_AreDiagnosticsAndTheOthersAreReadInTheSameRun(string signal, string code)
    {
        Renderer($"kill -{signal} $PPID; sleep 20");
        foreach (var name in (string[])["b", "d"]) WriteScan($"noter/{name}.pdf");
        foreach (var name in (string[])["a", "c", "e"]) WriteNote($"noter/{name}.txt");

        var run = BuiltProgram.RunWith(Environment(), _folder.Path, "ingest", "noter", "--verbose");

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.Select(line => string.Join(' ', line.Split(' ').Take(3))).ShouldBe(
            ["nyt: a.txt", "ulæseligt: b.pdf", "nyt: c.txt", "ulæseligt: d.pdf", "nyt: e.txt", $"b.pdf: fejl {code}:", $"d.pdf: fejl {code}:"]);
        run.Out.ShouldContain("3 nye");
    }

    [LinuxTheory]
    [InlineData("check")]
    [InlineData("read")]
    [InlineData("tables")]
    public void ReadOneFile_ThatEndsItsWorker_IsADiagnostic(string command)
    {
        Renderer("kill -SYS $PPID; sleep 20");
        WriteScan("scan.pdf");

        var run = BuiltProgram.RunWith(Environment(), _folder.Path, command, "scan.pdf");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("scan.pdf: fejl DI9003:");
    }

    [LinuxTheory]
    [InlineData("CONT")]
    [InlineData("STOP")]
    public void Ingest_Killed_LeavesNeitherWorkerNorRendererAndTheNextRunClearsWhatTheyPutAside(string worker)
    {
        Renderer("sleep 300");
        WriteScan("noter/scan.pdf");
        using var program = new RunningProgram(Start("ingest", "noter"));
        var (workerId, rendererId) = Working();
        Send(worker, workerId);

        program.Kill();

        SpinWait.SpinUntil(() => !IsThere(workerId) && !IsThere(rendererId), s_patience).ShouldBeTrue();
        Directory.GetDirectories(_folder["tmp"]).ShouldHaveSingleItem();
        Renderer("exit 1");
        BuiltProgram.RunWith(Environment(), _folder.Path, "ingest", "noter").ExitCode.ShouldBe(1);
        Directory.GetDirectories(_folder["tmp"]).ShouldBeEmpty();
    }

    [LinuxTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void Ingest_AskedToEndInTheMidstOfADocument_EndsSoonAndKeepsWhatItReported(string signal)
    {
        Renderer("sleep 300");
        WriteNote("noter/a.txt");
        WriteScan("noter/b.pdf");
        using var program = new RunningProgram(Start("ingest", "noter", "--verbose"));
        program.Error.ReadLine().ShouldBe("nyt: a.txt");
        var (workerId, rendererId) = Working();
        var watch = Stopwatch.StartNew();

        program.Signal(signal);

        program.WaitForExit().ShouldBe(2);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        SpinWait.SpinUntil(() => !IsThere(workerId) && !IsThere(rendererId), s_patience).ShouldBeTrue();
        using var library = Library.OpenExisting(_folder[".docindex"]);
        library.Ids().ShouldBe(["a-txt"]);
        library.Ledger.Failures().ShouldBeEmpty("nothing was found wrong with what was given up");
    }

    [LinuxTheory]
    [InlineData("vocabulary.yaml")]
    [InlineData("corrections.yaml")]
    public void Check_FileBesideWordsThatCannotBeRead_NamesTheirLine(string name)
    {
        Directory.CreateDirectory(_folder[".docindex"]);
        File.WriteAllText(_folder[".docindex/" + name], "nonsense: [\n");
        WriteNote("a.txt");

        var run = BuiltProgram.Run(_folder.Path, "check", "a.txt");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain($".docindex/{name}:");
    }

    private Dictionary<string, string> Environment() => new() { ["PATH"] = $"{_folder["bin"]}:/usr/bin:/bin", ["TMPDIR"] = _folder["tmp"] };

    private ProcessStartInfo Start(params string[] arguments)
    {
        var start = BuiltProgram.Start(BuiltProgram.Path(), _folder.Path, arguments);
        foreach (var (name, value) in Environment()) start.Environment[name] = value;
        return start;
    }

    private void Renderer(string script)
    {
        var file = _folder["bin/pdftoppm"];
        File.WriteAllText(file, $"#!/bin/sh\necho $PPID $$ > {_folder["ids.new"]}\nmv {_folder["ids.new"]} {_folder["ids"]}\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The processes of a worker in the midst of a document, and of its renderer.</summary>
    private (int Worker, int Renderer) Working()
    {
        SpinWait.SpinUntil(() => File.Exists(_folder["ids"]), s_patience).ShouldBeTrue();
        var ids = File.ReadAllText(_folder["ids"]).Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        return (ids[0], ids[1]);
    }

    private static bool IsThere(int id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static void Send(string signal, int id)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {id}")]);
        kill.WaitForExit();
    }

    private void WriteNote(string name) => File.WriteAllText(_folder[name], IngestedFolder.Note("bænke " + name));

    private void WriteScan(string name)
    {
        const string content = "q 100 0 0 100 0 0 cm /I Do Q";
        var file = new StringBuilder("%PDF-1.7\n");
        List<int> offsets = [];
        foreach (var body in (string[])
            [
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
                $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
                $"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n{name[^5]}\nendstream",
            ])
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append("xref\n0 6\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        File.WriteAllText(_folder[name], file.ToString(), Encoding.Latin1);
    }
}
