using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DocIndex.Reading;

/// <summary>How a program that was run ended.</summary>
internal enum ChildOutcome
{
    Succeeded, Failed, NotInstalled, TimedOut,
}

/// <summary>Runs another program with limits on time, memory and output. Arguments are handed over one by one; no shell sees them.</summary>
internal static class ChildProcess
{
    private const int MostOutput = 32 << 20;
    private const string Limiter = "/usr/bin/prlimit";

    /// <summary>
    /// Lets the system end a program when the thread that started it ends: also where this process is killed.
    /// </summary>
    private const string Binder = "/usr/bin/setpriv";

    /// <summary>Runs a program to its end, or ends it and all that it started.</summary>
    /// <returns>How it ended, and what it wrote to standard output, or to standard error where it failed.</returns>
    public static (ChildOutcome Outcome, string Output) Run(string program, IEnumerable<string> arguments, string folder, TimeSpan timeLimit, long memoryLimit)
    {
        if (Find(program) is not { } path) return (ChildOutcome.NotInstalled, program);
        string[] bound = File.Exists(Binder) ? [Binder, "--pdeathsig", "KILL"] : [];
        string[] limited = File.Exists(Limiter) ? [Limiter, $"--as={memoryLimit}"] : [];
        string[] command = [.. bound, .. limited, path, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (ChildOutcome.NotInstalled, program);
        }
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(timeLimit);
        try
        {
            var output = Text(process.StandardOutput, deadline.Token);
            var errors = Text(process.StandardError, deadline.Token);
            process.WaitForExitAsync(deadline.Token).GetAwaiter().GetResult();
            return process.ExitCode == 0
                ? (ChildOutcome.Succeeded, output.GetAwaiter().GetResult())
                : (ChildOutcome.Failed, errors.GetAwaiter().GetResult());
        }
        catch (OperationCanceledException)
        {
            return (ChildOutcome.TimedOut, program);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A program's path: as it is where it names a folder, else from PATH; null where it is not there.</summary>
    internal static string? Find(string program)
    {
        if (Path.IsPathRooted(program)) return File.Exists(program) ? program : null;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            foreach (var name in OperatingSystem.IsWindows() ? (string[])[program + ".exe"] : [program])
                if (Path.IsPathRooted(folder) && File.Exists(Path.Combine(folder, name))) return Path.Combine(folder, name);
        return null;
    }

    /// <summary>What it writes; what goes beyond the limit is read and let go, so that the program does not wait for ever.</summary>
    private static async Task<string> Text(StreamReader reader, CancellationToken deadline)
    {
        var text = new StringBuilder();
        var buffer = new char[16384];
        for (int read; (read = await reader.ReadAsync(buffer, deadline).ConfigureAwait(false)) > 0;)
            if (text.Length < MostOutput) text.Append(buffer, 0, read);
        return text.ToString();
    }
}
