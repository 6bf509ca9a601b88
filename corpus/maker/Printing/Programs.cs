using System.ComponentModel;
using System.Diagnostics;

namespace DocIndex.CorpusMaker.Printing;

/// <summary>The programs that print.</summary>
internal static class Programs
{
    /// <summary>Starts a program with its outputs redirected.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} is not installed.", e);
        }
    }
}
