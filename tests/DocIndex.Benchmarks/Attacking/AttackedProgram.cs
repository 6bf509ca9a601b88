using System.Diagnostics;
using System.Text;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>What became of a run of the program.</summary>
/// <param name="Status">The exit status; -1 where it did not end in time and was killed.</param>
internal sealed record AttackedRun(int Status, string Out, string Error)
{
    public bool HasHung => Status == -1;

    /// <summary>True for a status that the program promises: 0 done, 1 done but, 2 could not do it. Anything else is an abort.</summary>
    public bool IsPromised => Status is 0 or 1 or 2 && !Error.Contains("Unhandled exception", StringComparison.Ordinal);

    public string Ending => HasHung ? "did not end" : $"ended with {Status}: {FirstLine(Error)}";

    private static string FirstLine(string text) => text.Split('\n', 2)[0];
}

/// <summary>The program as a whole process, with a limit of time.</summary>
internal sealed class AttackedProgram(string path, TimeSpan patience)
{
    public AttackedRun Run(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExit(patience);
        if (!ended) process.Kill(entireProcessTree: true);
        return new AttackedRun(ended ? process.ExitCode : -1, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public Process Start(string folder, params IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(path, ["--lang", "da", .. arguments])
    {
        WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
    })!;
}
