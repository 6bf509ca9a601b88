namespace DocIndex.Pdf;

/// <summary>
/// How much one document may cost. Reaching a limit is never an exception: it becomes a <see cref="PdfDiagnostic"/>
/// that names the limit, and what was read before it stays.
/// </summary>
/// <exception cref="ArgumentOutOfRangeException">A limit is set to zero or less.</exception>
public sealed record PdfLimits
{
    /// <summary>Largest file in bytes; a larger one is not read at all. Default 256 MiB.</summary>
    public long MaxFileBytes { get; init => field = Positive(value); } = 256L << 20;

    /// <summary>Pages that are listed; further ones are left out. Default 10,000.</summary>
    public int MaxPages { get; init => field = Positive(value); } = 10_000;

    /// <summary>Bytes one stream may decode to, after each of its filters; the rest is cut off. Default 64 MiB.</summary>
    public int MaxStreamBytes { get; init => field = Positive(value); } = 64 << 20;

    /// <summary>Bytes all streams of a document may decode to, counted each time one is decoded. Default 2 GiB.</summary>
    public long MaxDecodedBytes { get; init => field = Positive(value); } = 2L << 30;

    /// <summary>Depth of arrays and dictionaries. Default 64.</summary>
    public int MaxNesting { get; init => field = Positive(value); } = 64;

    /// <summary>Depth of forms drawn within forms. Default 16.</summary>
    public int MaxFormNesting { get; init => field = Positive(value); } = 16;

    /// <summary>Operators that are executed for one page, its forms included; a form that is drawn counts as 40. Default 2,000,000.</summary>
    public int MaxOperatorsPerPage { get; init => field = Positive(value); } = 2_000_000;

    /// <summary>Letters, and likewise rulings, shaded boxes and images, that are kept for one page. Default 200,000.</summary>
    public int MaxMarksPerPage { get; init => field = Positive(value); } = 200_000;

    /// <summary>Time spent within the reader for one document, pauses of the caller not counted. Default 60 seconds.</summary>
    public TimeSpan MaxTime
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), "The time limit must be positive.");
    } = TimeSpan.FromSeconds(60);

    private static T Positive<T>(T value) where T : System.Numerics.INumber<T> =>
        value > T.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit must be positive.");
}
