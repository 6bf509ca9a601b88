using System.Diagnostics;
using System.Globalization;

namespace DocIndex.Benchmarks;

/// <summary>A program that runs, with what it starts: how much memory they take together.</summary>
internal sealed class ProcessTree : IDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public ProcessTree(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        (_output, _errors) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    /// <summary>The most bytes that were resident in all of them at one time, as far as was looked.</summary>
    public long Peak { get; private set; }

    /// <summary>Waits for the end, looking at the memory meanwhile; gives what was printed.</summary>
    public string Output()
    {
        while (!_process.WaitForExit(s_look)) Peak = Math.Max(Peak, Resident(_process.Id));
        return _output.GetAwaiter().GetResult() + _errors.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static long Resident(int process)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/");
        try
        {
            var pages = long.Parse(File.ReadAllText(folder + "statm").Split(' ')[1], CultureInfo.InvariantCulture);
            var children = Directory.GetDirectories(folder + "task")
                .SelectMany(thread => File.ReadAllText(thread + "/children").Split(' '))
                .Where(child => child.Length > 0).Select(child => int.Parse(child, CultureInfo.InvariantCulture));
            return (pages * Environment.SystemPageSize) + children.Sum(Resident);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
