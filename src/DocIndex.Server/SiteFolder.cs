using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using DocIndex.Storing;

namespace DocIndex.Server;

/// <summary>
/// The library's site, written beside the requests into a folder that goes with the server, and anew when the library, or what people wrote in its folder, has
/// changed. Until the new one is there the old one is shown; one with a document that has left the library, or was marked, is not shown any more.
/// </summary>
internal sealed class SiteFolder(ServerOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly WorkFolder _folder = WorkFolder.Create(WorkFolder.Kind.Site);
    private readonly SiteWriter _writer = new(options);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource<WrittenSite> _site = New();
    private WrittenSite? _shown;
    private Task? _renewal;
    private int _written;

    /// <summary>The site. The first request has it written.</summary>
    /// <exception cref="LibraryException">It cannot be written.</exception>
    /// <exception cref="TimeoutException">It was not written in a minute.</exception>
    public Task<WrittenSite> Current(CancellationToken cancel)
    {
        lock (_lock)
        {
            _renewal ??= Task.Run(Renew, CancellationToken.None);
            return _site.Task.WaitAsync(s_patience, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_renewal is { } renewal) await renewal;
        _folder.Dispose();
        _stop.Dispose();
    }

    private static TaskCompletionSource<WrittenSite> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Looks at the library again and again, and has its site written where it has changed.</summary>
    private async Task Renew()
    {
        Task? writing = null;
        while (!_stop.IsCancellationRequested)
        {
            if (Look() is { } state && state != _shown?.State && writing is not { IsCompleted: false }) writing = Write(state);
            await Task.Delay(s_look, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (writing is not null) await writing;
    }

    /// <summary>The library's state. A site that may not be shown any more is withheld.</summary>
    /// <returns>Null where the library cannot be read.</returns>
    private LibraryState? Look()
    {
        try
        {
            using var library = Library.OpenExisting(options.Library);
            var state = LibraryState.Of(library);
            if (_shown is { } shown && state != shown.State && !shown.State.MayBeShown(library, shown.Names)) Withhold();
            return state;
        }
        catch (LibraryException trouble)
        {
            Withhold();
            Fail(trouble);
            return null;
        }
    }

    /// <summary>Writes the site into a folder of its own, and puts it in the place of the one before. It takes as long again before the next is begun.</summary>
    private async Task Write(LibraryState state)
    {
        var watch = Stopwatch.StartNew();
        var folder = Path.Combine(_folder.Path, (++_written).ToString(CultureInfo.InvariantCulture));
        try
        {
            var failure = await _writer.Write(folder, _site.Task.IsCompletedSuccessfully, _stop.Token);
            if (failure is null) Show(new WrittenSite(folder, state));
            else Fail(new LibraryException(failure.Trim(), ""));
            await Task.Delay(watch.Elapsed + s_pause, _stop.Token);
        }
        catch (LibraryException trouble)
        {
            Fail(trouble);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or Win32Exception)
        {
            Fail(new LibraryException($"The site could not be written: {trouble.Message}", "Check the folder for temporary files.", trouble));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>Shows a site, unless one of its documents has been withdrawn while it was written: then the next one is waited for.</summary>
    private void Show(WrittenSite fresh)
    {
        using (var library = Library.OpenExisting(options.Library))
        {
            if (!fresh.State.MayBeShown(library, fresh.Names))
            {
                Directory.Delete(fresh.Folder, recursive: true);
                return;
            }
        }

        var before = _shown;
        lock (_lock)
        {
            if (_site.Task.IsCompleted) _site = New();
            _site.SetResult(fresh);
            _shown = fresh;
        }

        if (before is not null) Directory.Delete(before.Folder, recursive: true);
    }

    private void Withhold()
    {
        lock (_lock)
        {
            if (_site.Task.IsCompletedSuccessfully) _site = New();
        }
    }

    private void Fail(LibraryException trouble)
    {
        lock (_lock)
        {
            if (_site.Task.IsCompletedSuccessfully) return;
            if (_site.Task.IsCompleted) _site = New();
            _site.SetException(trouble);
        }
    }
}
