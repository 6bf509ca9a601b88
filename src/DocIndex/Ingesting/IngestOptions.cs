using DocIndex.Ingesting.Workers;

namespace DocIndex.Ingesting;

/// <summary>How an ingestion goes about its work.</summary>
public sealed record IngestOptions
{
    /// <summary>Words, corrections and limits that documents are read with.</summary>
    public PipelineOptions Pipeline { get; init; } = PipelineOptions.Default;

    /// <summary>Whether documents whose files are no longer there are taken out.</summary>
    public bool Prune { get; init; }

    /// <summary>Whether nothing is read or written, only told what would be.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// The processes that documents are read in, which must go by the same words and corrections; null where they are
    /// read in this one, which a document can then end.
    /// </summary>
    public WorkerProgram? Worker { get; init; }

    /// <summary>What places and documents were called in a library that this one replaces.</summary>
    public EarlierNames Earlier { get; init; } = EarlierNames.None;

    /// <summary>Called by one thread, in the order of the files.</summary>
    public Action<IngestEvent> Tell { get; init; } = _ => { };

    /// <summary>Called after each file with how many are done and how many there are.</summary>
    public Action<int, int> Progress { get; init; } = (_, _) => { };
}
