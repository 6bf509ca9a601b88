namespace DocIndex.Reading;

/// <summary>How text is recognised in images of pages.</summary>
public sealed record RecognitionOptions
{
    /// <summary>False where pages without text are only reported.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Poppler's program that draws a page.</summary>
    public string Renderer { get; init; } = "pdftoppm";

    /// <summary>Tesseract's program.</summary>
    public string Recogniser { get; init; } = "tesseract";

    /// <summary>The folder in which pages are drawn for as long as they are read; null for that for temporary files.</summary>
    public string? PagesIn { get; init; }

    /// <summary>Tesseract's name of the language.</summary>
    public string Language { get; init; } = "dan";

    /// <summary>Dots per inch that pages are drawn with; less where a page is so large that its image would be.</summary>
    public int Resolution { get; init => field = value is >= 72 and <= 1200 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 300;

    /// <summary>For each of the two programs and each page.</summary>
    public TimeSpan TimeLimit { get; init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of each program, in bytes; not enforced where the system has no <c>prlimit</c>.</summary>
    public long MemoryLimit { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 2L << 30;

    /// <summary>A word recognised with less confidence than this makes a figure doubtful.</summary>
    public const double Confident = 0.8;
}
