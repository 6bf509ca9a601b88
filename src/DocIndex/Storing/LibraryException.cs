namespace DocIndex.Storing;

/// <summary>A library that cannot be opened, read or written.</summary>
public sealed class LibraryException : Exception
{
    public LibraryException(string message, string remedy, Exception? inner = null)
        : base(message, inner) => Remedy = remedy;

    /// <summary>What a person can do about it, in one line.</summary>
    public string Remedy { get; }

    /// <summary>True where the file is damaged, so that the library must be made again.</summary>
    public bool IsDamage { get; init; }

    /// <summary>True where the file may well be whole, but is not this program's to change: another program's, or a newer one's.</summary>
    public bool IsForeign { get; init; }
}
