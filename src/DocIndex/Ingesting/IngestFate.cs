using System.Collections.Immutable;

namespace DocIndex.Ingesting;

/// <summary>What an ingestion does with a place.</summary>
public enum IngestFate
{
    /// <summary>A document that the library did not hold.</summary>
    New,

    /// <summary>A document that was read again: its content, the program or what people wrote has changed.</summary>
    Changed,

    /// <summary>Reading it again would change nothing.</summary>
    Unchanged,

    /// <summary>The same bytes lie in another place too; it is one document.</summary>
    Copy,

    /// <summary>A document whose file has another name or folder than before.</summary>
    Moved,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>A link that leads out of the folder.</summary>
    Refused,

    /// <summary>Its file is no longer there; the document is kept.</summary>
    Gone,

    /// <summary>Its file is no longer there; the document was taken out.</summary>
    Removed,
}

/// <summary>That the turn of a place has come. What was read is in the library by then.</summary>
/// <param name="Name">What it is called in the library.</param>
/// <param name="Document">Id of the document; null where there is none.</param>
/// <param name="Diagnostics">What reading it said, in this run or in the one that read it.</param>
public sealed record IngestEvent(IngestFate Fate, string Name, string? Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True where the file can no longer be read, but was before.</summary>
    public bool KeptEarlier => Fate == IngestFate.Unreadable && Document is not null;
}
