using System.Diagnostics;

namespace DocIndex.Storing;

/// <summary>
/// That one process at a time changes what people write in a library's folder: it reads a file, changes it and puts it back before another may. Held for moments,
/// so that whoever wants it waits. The system lets go of it when the process ends, however it ends.
/// </summary>
public sealed class PeoplesLock : IDisposable
{
    private const string Name = "people.lock";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;

    private PeoplesLock(string directory, FileStream file) => (Directory, _file) = (directory, file);

    /// <summary>The library's folder.</summary>
    public string Directory { get; }

    /// <summary>Waits for the lock, at most half an hour: hundreds of people may correct at once.</summary>
    /// <exception cref="LibraryException">Somebody held it all that time, or the folder may not be written.</exception>
    public static PeoplesLock Wait(string library)
    {
        var (waited, pause) = (Stopwatch.StartNew(), s_firstPause);
        while (true)
        {
            if (LockFile.TryTake(library, Name) is { } file) return new PeoplesLock(library, file);
            if (waited.Elapsed > s_patience)
                throw new LibraryException($"Somebody else is changing the library {library}.", "Wait until that is done, and try again.");

            // Those who wait do not all ask at the same moments.
            Thread.Sleep(pause * (0.5 + (Random.Shared.NextDouble() / 2)));
            pause = pause < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    public void Dispose() => _file.Dispose();
}
