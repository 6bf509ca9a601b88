namespace DocIndex.Ingesting;

/// <summary>
/// A small file beside the library with the places that are being read, so that a document which ends the whole process is found out: what was being read when a
/// run was ended is suspect, and is read by itself in the next. That costs the innocent among them a process of their own, once. A run that comes to its end leaves no
/// such file.
/// </summary>
internal sealed class ReadingJournal
{
    private const string Name = "library.reading";

    private readonly string _file;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<string> _reading = [];

    public ReadingJournal(string library)
    {
        _file = Path.Combine(library, Name);
        if (!File.Exists(_file)) return;
        foreach (var line in File.ReadAllLines(_file)) _met.Add(line);
    }

    /// <summary>True for a place that was being read when an earlier run was ended, and that has not been read since.</summary>
    public bool IsSuspect(string key) => _met.Contains(key);

    public void Begin(string key)
    {
        _reading.Add(key);
        Write();
    }

    public void End(string key)
    {
        _reading.Remove(key);
        _met.Remove(key);
    }

    public void Close() => Try(() => File.Delete(_file));

    // What was met before and has not had its turn yet stays, for a run may be ended before it comes to that.
    private void Write() => Try(() => File.WriteAllLines(_file, _met.Union(_reading)));

    // Without the journal a run is no worse off until a document ends it; the library itself says what is wrong with the disk.
    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
