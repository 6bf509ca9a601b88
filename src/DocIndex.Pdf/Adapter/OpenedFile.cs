using System.Runtime.ExceptionServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>A file that PdfPig has opened, and the edge at which every failure becomes a diagnostic.</summary>
internal sealed class OpenedFile : IDisposable
{
    /// <summary>
    /// PdfPig walks page trees by recursion; a chain of nodes that is as long as this allows ends in good order.
    /// </summary>
    private const int StackBytes = 256 << 20;

    private const int PagesLookedAt = 20;

    private readonly UglyToad.PdfPig.PdfDocument document;
    private readonly PageSourceFactory factory;

    private OpenedFile(UglyToad.PdfPig.PdfDocument document, PageSourceFactory factory, ReadBudget budget)
    {
        (this.document, this.factory, Budget) = (document, factory, budget);
        Lookup = new Lookup(factory.Scanner, factory.Filters, budget);
        Fonts = new FontLoader(Lookup, factory.Store);
        OptionalContent = new OptionalContent(document.Structure.Catalog.CatalogDictionary, Lookup);
        PageCount = Math.Min(document.NumberOfPages, budget.Limits.MaxPages);
        if (document.NumberOfPages > PageCount)
            budget.Report(DiagnosticTable.TooManyPages, ReadBudget.Text(PageCount));
    }

    public ReadBudget Budget { get; }

    /// <summary>The file as PdfPig has it.</summary>
    public UglyToad.PdfPig.PdfDocument Document => document;

    public Lookup Lookup { get; }

    public FontLoader Fonts { get; }

    public OptionalContent OptionalContent { get; }

    public PageSourceFactory Parts => factory;

    public int PageCount { get; }

    /// <summary>True when one of the first pages has something on it.</summary>
    private bool HasContent =>
        Enumerable.Range(1, Math.Min(PageCount, PagesLookedAt)).Any(number => document.GetPage<PageSource>(number).Dictionary.Entry("Contents") is not null);

    /// <summary>True when the cross-reference table was not where the file says.</summary>
    public bool IsRebuilt { get; private init; }

    /// <summary>Memory in which the letters of one page after the other are collected.</summary>
    public List<Letter> LetterBuffer { get; } = [];

    /// <summary>Null, with a diagnostic, for a file that cannot be opened.</summary>
    public static OpenedFile? Open(ReadOnlyMemory<byte> file, ReadBudget budget, string password)
    {
        if (FileBytes.Start(file.Span) is not { } start)
        {
            budget.Report(DiagnosticTable.NotPdf, file.Length == 0 ? "it is empty" : "it has no PDF header");
            return null;
        }
        var damage = FileBytes.TableDamage(file.Span[start..]);
        if (damage is not null && start > 0 && FileBytes.TableDamage(file.Span) is null)
            damage = null;
        if (damage is not null)
            budget.Report(DiagnosticTable.Rebuilt, damage);
        var bounded = CrossReferenceStreams.Bounded(file);
        if (!bounded.Equals(file))
        {
            damage = "a cross-reference stream claims more objects than a file may have";
            budget.Report(DiagnosticTable.Rebuilt, damage);
        }
        OpenedFile? opened = null;
        OnDeepStack(() => opened = Open(FileBytes.WithoutCircles(bounded), budget, password, damage is not null));
        return opened;
    }

    private static OpenedFile? Open(ReadOnlyMemory<byte> file, ReadBudget budget, string password, bool isRebuilt)
    {
        var opened = Attempt(file, budget, password, isRebuilt, out var failure);
        if (opened is { HasContent: true } || failure is LimitReachedException or PdfDocumentEncryptedException)
            return Said(opened, failure, budget);
        if (NewRoot.Append(file.Span) is not { } mended)
            return Said(opened, failure, budget);
        if (Attempt(mended, budget, password, true, out _) is not { HasContent: true } found)
            return Said(opened, failure, budget);
        opened?.Dispose();
        budget.Report(DiagnosticTable.Rebuilt, "no catalog leads to its pages");
        budget.HasDamage = true;
        return found;
    }

    private static OpenedFile? Said(OpenedFile? opened, Exception? failure, ReadBudget budget)
    {
        if (failure is not null)
            Report(budget, DiagnosticTable.Unreadable, failure);
        else if (opened is { PageCount: 0 })
            budget.Report(DiagnosticTable.NoPages);
        return opened;
    }

    private static OpenedFile? Attempt(ReadOnlyMemory<byte> file, ReadBudget budget, string password, bool isRebuilt,
        out Exception? failure)
    {
        failure = null;
        try
        {
            return OpenWithPdfPig(file, budget, password, isRebuilt);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failure = e;
            return null;
        }
    }

    /// <summary>A page; null, with a diagnostic, for one that PdfPig cannot find its way to.</summary>
    /// <param name="number">1-based.</param>
    public DictionaryToken? Page(int number) =>
        Guard<DictionaryToken?>(DiagnosticTable.PageUnreadable, number, null, () =>
        document.GetPage<PageSource>(number).Dictionary);

    public void Dispose() => document.Dispose();

    /// <summary>
    /// Reads something of a page, or of the file where <paramref name="page"/> is null; a limit or damage ends it, is
    /// reported, and gives <paramref name="otherwise"/>.
    /// </summary>
    public T Guard<T>(DiagnosticKind kind, int? page, T otherwise, Func<T> read)
    {
        using var running = Budget.Run();
        var outer = Budget.Page;
        Budget.Page = page;
        var result = otherwise;
        Guard(Budget, kind, () => result = read());
        Budget.Page = outer;
        return result;
    }

    /// <summary>The one place where any exception is caught: damaged files raise every kind.</summary>
    public static void Guard(ReadBudget budget, DiagnosticKind kind, Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Report(budget, kind, e);
        }
    }

    private static void Report(ReadBudget budget, DiagnosticKind kind, Exception failure)
    {
        switch (failure)
        {
            case LimitReachedException reached:
                budget.Report(reached);
                break;
            case PdfDocumentEncryptedException when failure.Message.Contains("password",
                StringComparison.OrdinalIgnoreCase):
                budget.Report(DiagnosticTable.PasswordNeeded);
                break;
            case PdfDocumentEncryptedException:
                budget.Report(DiagnosticTable.UnknownEncryption, failure.GetType().Name);
                break;
            case PdfDocumentStackDepthException:
                budget.Report(DiagnosticTable.TooDeep, ReadBudget.Text(budget.Limits.MaxNesting));
                break;
            default:
                budget.Report(kind, failure.GetType().Name);
                break;
        }
    }

    /// <summary>
    /// True for what a damaged file raises somewhere in PdfPig; false for a limit, and for what concerns the whole
    /// process.
    /// </summary>
    public static bool IsOfTheFile(Exception e) => e is not (LimitReachedException or OutOfMemoryException);

    private static OpenedFile OpenWithPdfPig(ReadOnlyMemory<byte> file, ReadBudget budget, string password,
        bool isRebuilt)
    {
        var options = new AdapterOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            Password = password,
            MaxStackDepth = budget.Limits.MaxNesting,
            FilterProvider = new CheckedFilters(budget),
        };
        var document = UglyToad.PdfPig.PdfDocument.Open(file, options);
        document.AddPageFactory<PageSource, PageSourceFactory>();
        return new OpenedFile(document, options.Factory!, budget) { IsRebuilt = isRebuilt };
    }

    private static void OnDeepStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
