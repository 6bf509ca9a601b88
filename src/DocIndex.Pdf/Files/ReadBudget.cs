using System.Diagnostics;

namespace DocIndex.Pdf.Files;

/// <summary>A limit was reached that ends the current page or the document; caught at that edge and never seen by callers.</summary>
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
    private long heldBytes;
    private int objects;
    private int entries;

    public PdfLimits Limits { get; } = limits;

    public IReadOnlyList<PdfDiagnostic> Diagnostics => diagnostics;

    /// <summary>The page being read, to which diagnostics are ascribed; null between pages.</summary>
    public int? Page { get; set; }

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
            diagnostics.Add(new(kind.Code, kind.Severity, Page, kind.Message.Replace("{0}", detail, StringComparison.Ordinal), kind.Remedy));
    }

    public void Report(LimitReachedException reached) => Report(reached.Kind, reached.Detail);

    public void CheckTime()
    {
        if (clock.Elapsed > Limits.MaxTime)
            throw new LimitReachedException(DiagnosticTable.TooSlow, Text(Limits.MaxTime.TotalSeconds));
    }

    public void CountObject()
    {
        if (++objects > Limits.MaxObjects)
            throw new LimitReachedException(DiagnosticTable.TooManyObjects, Text(Limits.MaxObjects));
        if ((objects & 0xFFF) == 0)
            CheckTime();
    }

    /// <summary>Where the counts of what stays in memory stand now.</summary>
    public (int Objects, long HeldBytes) Mark() => (objects, heldBytes);

    /// <summary>Takes back what was counted since a mark, because it is not kept.</summary>
    public void Release((int Objects, long HeldBytes) mark) => (objects, heldBytes) = mark;

    /// <summary>Counts bytes that a filter has put out.</summary>
    public void CountDecoded(int bytes)
    {
        decodedBytes += bytes;
        if (decodedBytes > Limits.MaxDecodedBytes)
            throw new LimitReachedException(DiagnosticTable.TooManyBytes, Text(Limits.MaxDecodedBytes));
        CheckTime();
    }

    /// <summary>Counts bytes that stay in memory as long as the document, held against twice the limit of one stream.</summary>
    public void CountHeld(int bytes)
    {
        heldBytes += bytes;
        if (heldBytes > 2L * Limits.MaxStreamBytes)
            throw new LimitReachedException(DiagnosticTable.TooManyBytes, Text(2L * Limits.MaxStreamBytes));
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
