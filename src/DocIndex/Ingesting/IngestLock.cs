using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>That one ingestion at a time works on a library. The system lets go of it when the process ends, however it ends.</summary>
public sealed class IngestLock : IDisposable
{
    private const string Name = "library.lock";

    private readonly FileStream _file;

    private IngestLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, and makes the library's folder where it is not there.</summary>
    /// <exception cref="LibraryException">Another ingestion has it, or the folder may not be written.</exception>
    public static IngestLock Take(string library) => LockFile.TryTake(library, Name) is { } file
        ? new IngestLock(file)
        : throw new LibraryException($"Another run is writing the library {library}.", "Wait until it is done, and try again.");

    public void Dispose() => _file.Dispose();
}
