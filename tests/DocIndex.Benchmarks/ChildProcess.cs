using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DocIndex.Benchmarks;

/// <summary>Runs child processes and tells what they cost, start-up included, as the kernel counted it.</summary>
internal static class ChildProcess
{
    private const int Children = -1;

    /// <summary>What a finished child printed; null when the program is not installed.</summary>
    public static string? Output(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Processor seconds (user and system) of all children so far, and of theirs.</summary>
    public static double CpuSeconds()
    {
        // struct rusage begins with two timevals of two longs.
        var usage = new long[18];
        if (GetResourceUsage(Children, usage) != 0)
            throw new InvalidOperationException("getrusage failed.");
        return usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
