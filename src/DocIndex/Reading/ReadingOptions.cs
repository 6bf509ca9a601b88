namespace DocIndex.Reading;

/// <summary>Bounds of what is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxFileBytes { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 64L << 20;
}
