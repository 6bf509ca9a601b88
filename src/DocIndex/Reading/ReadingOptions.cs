namespace DocIndex.Reading;

/// <summary>Bounds of what is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileBytes { get; init => field = Positive(value); } = 64L << 20;

    /// <summary>How large a packed file may grow when it is unpacked, all its parts together, in bytes.</summary>
    public long MaxDecodedBytes { get; init => field = Positive(value); } = 64L << 20;

    /// <summary>Most parts or members of a packed file.</summary>
    public int MaxEntries { get; init => field = (int)Positive(value); } = 5000;

    private static long Positive(long value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
