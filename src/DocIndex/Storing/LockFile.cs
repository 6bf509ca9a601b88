namespace DocIndex.Storing;

/// <summary>A file of a library's folder that one process holds at a time. The system lets go of it when the process ends, however it ends.</summary>
internal static class LockFile
{
    // What the systems call a file that somebody else has locked.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockMac = 35;

    /// <summary>Takes a lock, and makes the library's folder where it is not there; null where somebody else has it.</summary>
    /// <exception cref="LibraryException">The folder may not be written.</exception>
    public static FileStream? TryTake(string library, string name)
    {
        try
        {
            Directory.CreateDirectory(library);
            return new FileStream(Path.Combine(library, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LibraryException(
                $"The library {library} may not be written.", "Give yourself the right to write the folder, or choose another one.", e);
        }
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlock or WouldBlockMac)
        {
            return null;
        }
        catch (IOException e)
        {
            throw new LibraryException(
                $"The library {library} may not be written: {e.Message}", "Choose a folder that you may write, on a disk with room.", e);
        }
    }
}
