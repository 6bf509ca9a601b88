using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Tests.Reading;

/// <summary>What no reader can open may be opened by a program that guesses; what it guesses is never sure.</summary>
public sealed class MendedCopyTests : IDisposable
{
    private static readonly byte[] s_broken = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"u8.ToArray();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Process_PdfThatOnlyAnotherProgramOpens_IsReadFromItsCopyAndNothingIsSure()
    {
        var note = RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", "chromium-note.pdf");

        var result = Process(s_broken, Program($"cp '{note}' \"$3\""));

        var record = result.Document.ShouldNotBeNull().Record;
        record.Amounts.ShouldNotBeEmpty();
        record.Amounts.ShouldAllBe(a => a.Standing >= Standing.Inferred);
        var said = result.Diagnostics.Single(d => d.Code == DiagnosticCodes.MendedFile);
        said.Severity.ShouldBe(Severity.Warning);
        said.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    [InlineData(": > \"$3\"")]
    [InlineData("echo no PDF > \"$3\"")]
    public void Process_ProgramThatCannotMendEither_SaysWhatIsWrongWithTheFile(string script)
    {
        var result = Process(s_broken, Program(script));

        result.Document.ShouldBeNull();
        result.Diagnostics.ShouldContain(d => d.Severity == Severity.Error && d.Remedy.Length > 0);
        result.Diagnostics.ShouldNotContain(d => d.Code == DiagnosticCodes.MendedFile);
    }

    [Fact]
    public void Process_ProgramIsNotInstalled_SaysWhatIsWrongWithTheFile() =>
        Process(s_broken, "docindex-no-such-program").Document.ShouldBeNull();

    [Fact]
    public void Process_SoundPdf_IsNotMended()
    {
        var sound = File.ReadAllBytes(RepositoryRoot.Combine("tests", "DocIndex.Pdf.Tests", "Fixtures", "office-plain.pdf"));

        var result = Process(sound, Program($"touch '{_folder["called"]}'"));

        result.Document.ShouldNotBeNull();
        File.Exists(_folder["called"]).ShouldBeFalse();
    }

    private static PipelineResult Process(byte[] pdf, string mender) =>
        Pipeline.Process("note.pdf", pdf, new PipelineOptions { Reading = new ReadingOptions { Mender = mender } });

    /// <summary>A program that is called as the mender is: <c>-pdf source copy</c>.</summary>
    private string Program(string script)
    {
        var path = _folder["mender"];
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
