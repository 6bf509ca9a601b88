using System.Diagnostics;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// A limit was reached that ends the current page or the document; caught at that edge and never seen by callers.
/// </summary>
internal sealed class LimitReachedException(DiagnosticKind kind, string detail) : Exception(kind.Code)
{
    public DiagnosticKind Kind { get; } = kind;

    public string Detail { get; } = detail;
}

/// <summary>What one document has cost so far, held against its limits, and the diagnostics met on the way.</summary>
internal sealed class ReadBudget(PdfLimits limits)
{
    private const int MaxDiagnostics = 1000;

    private readonly Stopwatch clock = new();
    private readonly List<PdfDiagnostic> diagnostics = [];
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private long decodedBytes;
    private int entries;

    public PdfLimits Limits { get; } = limits;

    public IReadOnlyList<PdfDiagnostic> Diagnostics => diagnostics;

    /// <summary>The page being read, to which diagnostics are ascribed; null between pages.</summary>
    public int? Page { get; set; }

    /// <summary>True once something was met whose content is not what its writer put there.</summary>
    public bool HasDamage { get; set; }

    /// <summary>Runs the clock until the returned value is disposed; nested calls run it once.</summary>
    public Running Run()
    {
        entries++;
        clock.Start();
        return new Running(this);
    }

    public void Report(DiagnosticKind kind, string detail = "")
    {
        if (diagnostics.Count < MaxDiagnostics && reported.Add($"{kind.Code} {Page} {detail}"))
            diagnostics.Add(new(kind.Code, kind.Severity, Page,
                kind.Message.Replace("{0}", detail, StringComparison.Ordinal), kind.Remedy));
    }

    public void Report(LimitReachedException reached) => Report(reached.Kind, reached.Detail);

    /// <summary>Reports a damaged stream, after which nothing of the document is certain.</summary>
    public void ReportDamage(string detail)
    {
        HasDamage = true;
        Report(DiagnosticTable.StreamDamaged, detail);
    }

    public void CheckTime()
    {
        if (clock.Elapsed > Limits.MaxTime)
            throw Reached(DiagnosticTable.TooSlow, Limits.MaxTime.TotalSeconds);
    }

    /// <summary>Counts bytes that a filter has put out.</summary>
    public void CountDecoded(int bytes)
    {
        decodedBytes += bytes;
        if (decodedBytes > Limits.MaxDecodedBytes)
            throw Reached(DiagnosticTable.TooManyBytes, Limits.MaxDecodedBytes);
        CheckTime();
    }

    /// <summary>A limit's exception, reported at once: PdfPig may swallow it on its way.</summary>
    public LimitReachedException Reached(DiagnosticKind kind, double limit)
    {
        var reached = new LimitReachedException(kind, Text(limit));
        Report(reached);
        return reached;
    }

    public static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal readonly ref struct Running(ReadBudget budget)
    {
        public void Dispose()
        {
            if (--budget.entries == 0)
                budget.clock.Stop();
        }
    }
}
