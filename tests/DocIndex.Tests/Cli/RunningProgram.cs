using System.Diagnostics;

namespace DocIndex.Tests.Cli;

/// <summary>The built program while it runs, for tests that stop it or look at it meanwhile.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public RunningProgram(string folder, params string[] arguments)
        : this(BuiltProgram.Start(BuiltProgram.Path(), folder, arguments))
    {
    }

    public RunningProgram(ProcessStartInfo start) => _process = Process.Start(Heeding(start))!;

    public TextReader Out => _process.StandardOutput;

    public TextReader Error => _process.StandardError;

    public bool HasExited => _process.HasExited;

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Sends a signal, such as "INT".</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kill -{signal} {_process.Id}")]);
        kill.WaitForExit();
    }

    public int WaitForExit()
    {
        if (!_process.WaitForExit(s_patience)) throw new TimeoutException("The program did not end.");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(s_patience);
        _process.Dispose();
    }

    // Signals that are ignored where the tests are started (in the background, or by nohup) would be by the program, too.
    private static ProcessStartInfo Heeding(ProcessStartInfo start)
    {
        if (OperatingSystem.IsWindows()) return start;
        start.ArgumentList.Insert(0, "--default-signal=INT,HUP,TERM");
        start.ArgumentList.Insert(1, start.FileName);
        start.FileName = "/usr/bin/env";
        return start;
    }
}
