using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>That one ingestion at a time works on a library. The system lets go of it when the process ends, however it ends.</summary>
public sealed class IngestLock : IDisposable
{
    private const string Name = "library.lock";

    // What the systems call a file that somebody else has locked.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockMac = 35;

    private readonly FileStream _file;

    private IngestLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, and makes the library's folder where it is not there.</summary>
    /// <exception cref="LibraryException">Another ingestion has it, or the folder may not be written.</exception>
    public static IngestLock Take(string library)
    {
        var path = Path.Combine(library, Name);
        try
        {
            Directory.CreateDirectory(library);
            return new IngestLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LibraryException($"The library {library} may not be written.", "Give yourself the right to write the folder, or choose another one.", e);
        }
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlock or WouldBlockMac)
        {
            throw new LibraryException($"Another run is writing the library {library}.", "Wait until it is done, and try again.", e);
        }
        catch (IOException e)
        {
            throw new LibraryException($"The library {library} may not be written: {e.Message}", "Choose a folder that you may write, on a disk with room.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
