using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace DocIndex.Tests.Cli;

/// <summary>What a run of the program gave.</summary>
internal sealed record ProgramRun(int ExitCode, string Out, string Error)
{
    /// <summary>Lines of standard error that hold something.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The program as it was built, run in a folder of its own with both streams redirected.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static ProgramRun Run(string folder, params string[] arguments) => RunWith([], folder, arguments);

    /// <summary>Runs the program as it was installed somewhere else.</summary>
    public static ProgramRun RunProgram(string program, string folder, params string[] arguments) => Run(Start(program, folder, arguments));

    /// <summary>Runs the program with variables of the environment set beside those that it needs.</summary>
    public static ProgramRun RunWith(Dictionary<string, string> environment, string folder, params string[] arguments)
    {
        var start = Start(Path(), folder, arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Run(start);
    }

    private static ProgramRun Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            throw new TimeoutException($"docindex {string.Join(' ', start.ArgumentList)} did not end.");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>How the program is started.</summary>
    public static ProcessStartInfo Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in (string[])["DOCINDEX_LIBRARY", "COLUMNS", "NO_COLOR"]) start.Environment.Remove(name);
        start.Environment["DOTNET_ROOT"] = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return start;
    }

    /// <summary>
    /// Where the program is: as DOCINDEX_PROGRAM says (make test names the published one, which starts in a fraction of
    /// the time), else as it was built, in bin/configuration/framework beside the tests' own output.
    /// </summary>
    public static string Path()
    {
        if (Environment.GetEnvironmentVariable("DOCINDEX_PROGRAM") is { Length: > 0 } named) return named;
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        var name = OperatingSystem.IsWindows() ? "docindex.exe" : "docindex";
        return RepositoryRoot.Combine("src", "DocIndex.Cli", "bin", framework.Parent!.Name, framework.Name, name);
    }
}
