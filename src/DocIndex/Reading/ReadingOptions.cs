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

    /// <summary>Largest archive, in bytes; its documents are held against <see cref="MaxFileBytes"/> one by one.</summary>
    public long MaxArchiveFileBytes { get; init => field = Positive(value); } = 256L << 20;

    /// <summary>What the members of an archive may come to when they are unpacked, in bytes.</summary>
    public long MaxArchiveBytes { get; init => field = Positive(value); } = 1L << 30;

    /// <summary>How deep archives within archives are opened; 1 opens none within another.</summary>
    public int MaxArchiveDepth { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 2;

    /// <summary>Most lines that are read of a document that is no PDF, each cell of a table being at least one; the rest is left out and said.</summary>
    public int MaxLines { get; init => field = (int)Positive(value); } = 50_000;

    /// <summary>Most letters that are read of a line.</summary>
    public int MaxLineLetters { get; init => field = (int)Positive(value); } = 100_000;

    /// <summary>How pages that are only images are read.</summary>
    public RecognitionOptions Recognition { get; init; } = new();

    /// <summary>Poppler's program that writes a damaged PDF anew.</summary>
    public string Mender { get; init; } = "pdftocairo";

    private static long Positive(long value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
