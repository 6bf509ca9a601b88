using System.Collections.Immutable;

namespace DocIndex.Ingesting.Workers;

/// <summary>How a process that reads documents is started, and what it may need.</summary>
/// <param name="Command">A program with its arguments that calls <see cref="WorkerService.Serve"/> on its standard
/// streams.</param>
public sealed record WorkerProgram(ImmutableArray<string> Command)
{
    /// <summary>
    /// Most memory that a document's data may take, in bytes. The program itself and its stack come on top.
    /// </summary>
    public long MemoryLimit
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 768L << 20;

    /// <summary>Longest time for one document.</summary>
    public TimeSpan DocumentTime
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = TimeSpan.FromMinutes(2);

    /// <summary>Whether the program was compiled when it was published, and not only when it runs.</summary>
    public bool IsCompiled { get; init; }

    /// <summary>Whether others on the machine come first.</summary>
    public bool IsBackground { get; init; }
}
