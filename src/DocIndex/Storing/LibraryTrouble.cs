namespace DocIndex.Storing;

/// <summary>What can be wrong with a library.</summary>
public enum LibraryTroubleKind
{
    /// <summary>SQLite finds its file damaged.</summary>
    Damaged,

    /// <summary>Lucene finds the index damaged; the next command that searches or writes makes it anew.</summary>
    IndexDamaged,

    /// <summary>A document cannot be read, or is not the one that its row says.</summary>
    DocumentUnreadable,

    /// <summary>A document can be read, but is not what was stored.</summary>
    DocumentChanged,

    /// <summary>A document's words are not in the index.</summary>
    NotIndexed,

    /// <summary>The index holds words of a document that is not there.</summary>
    IndexedOnly,

    /// <summary>A place names a document that is not there.</summary>
    DocumentMissing,

    /// <summary>A document's file is no longer where it was.</summary>
    SourceMissing,

    /// <summary>A document's file has changed since it was read.</summary>
    SourceChanged,
}

/// <summary>Something that is wrong with a library.</summary>
/// <param name="Name">The document or place; empty where it is the library as a whole.</param>
/// <param name="Detail">More about it, in English as the program that found it words it; empty where there is no more to say.</param>
public sealed record LibraryTrouble(LibraryTroubleKind Kind, string Name, string Detail)
{
    /// <summary>True where the library itself is damaged, false where only the documents' files differ from it.</summary>
    public bool IsDamage => Kind is not (LibraryTroubleKind.SourceMissing or LibraryTroubleKind.SourceChanged);
}
