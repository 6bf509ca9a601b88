using System.Diagnostics;

namespace DocIndex.Tests.Cli;

/// <summary>The program as a package of a .NET tool, packed and installed from a local folder.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tool_InstalledFromALocalFolder_IngestsSearchesAndServes()
    {
        Dotnet("pack", RepositoryRoot.Combine("src", "DocIndex.Cli"), "--configuration", Configuration, "--no-build", "--nologo", "--output", _folder["packages"]);
        Dotnet("tool", "install", "DocIndex.Tool", "--tool-path", _folder["tools"], "--source", _folder["packages"]);
        Directory.CreateDirectory(_folder["noter"]);
        File.WriteAllText(_folder["noter/a.txt"], Ingesting.IngestedFolder.Note("bænke"));
        var tool = Path.Combine(_folder["tools"], OperatingSystem.IsWindows() ? "docindex.exe" : "docindex");

        BuiltProgram.RunProgram(tool, _folder.Path, "ingest", "noter").ExitCode.ShouldBe(0);
        BuiltProgram.RunProgram(tool, _folder.Path, "search", "bænke").Out.ShouldContain("bænke");
        using var server = new RunningServer(_folder.Path, tool);
        server.Send($"GET /?q=b%C3%A6nke HTTP/1.1\nHost: {server.Address.Authority}\n\n").ShouldBe(200);
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    private void Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_HOME"] = _folder["home"];
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // A process that MSBuild leaves behind for the next build would hold the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output + errors.GetAwaiter().GetResult());
    }
}
