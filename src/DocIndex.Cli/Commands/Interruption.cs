using System.Runtime.InteropServices;

namespace DocIndex.Cli.Commands;

/// <summary>
/// That somebody wants the program to stop: Ctrl+C, or the system asking. The first time it stops by itself; the second
/// time the system ends it. Where it has not stopped by itself in time, it is ended all the same: what was stored is
/// whole at any moment.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _late;
    private readonly PosixSignalRegistration[] _signals;

    /// <param name="end">Ends the program; called where it has not stopped by itself in time.</param>
    public Interruption(Action end)
    {
        _late = new Timer(_ => end());
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _late.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _late.Change(s_patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
