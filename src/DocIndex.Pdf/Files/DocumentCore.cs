using System.Globalization;
using DocIndex.Pdf.Content;
using DocIndex.Pdf.Crypto;
using DocIndex.Pdf.Filters;
using DocIndex.Pdf.Fonts;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>The parts of an open file that its pages share, and the edge at which every failure becomes a diagnostic.</summary>
internal sealed class DocumentCore
{
    private const int HeaderWithin = 1024;

    private DocumentCore(ObjectStore store)
    {
        Store = store;
        Fonts = new FontLoader(store);
        OptionalContent = new OptionalContent(null, store);
    }

    public ObjectStore Store { get; }

    public FontLoader Fonts { get; }

    /// <summary>Memory in which the letters of one page after the other are collected.</summary>
    public List<Letter> LetterBuffer { get; } = [];

    public OptionalContent OptionalContent { get; private set; }

    public PdfDictionary? Catalog { get; private set; }

    public IReadOnlyList<PageEntry> Pages { get; private set; } = [];

    public bool IsEncrypted { get; private set; }

    /// <summary>Null, with a diagnostic, when the bytes are no PDF at all.</summary>
    public static DocumentCore? Open(ReadOnlyMemory<byte> file, ReadBudget budget, string password)
    {
        var header = file.Span[..Math.Min(HeaderWithin, file.Length)].IndexOf("%PDF-"u8);
        if (header < 0 && file.Span.IndexOf(" obj"u8) < 0)
        {
            budget.Report(DiagnosticTable.NotPdf, file.Length == 0 ? "it is empty" : "it has no PDF header");
            return null;
        }
        var core = new DocumentCore(OpenStore(file, Math.Max(header, 0), budget));
        core.OpenCatalog(password);
        return core;
    }

    private static ObjectStore OpenStore(ReadOnlyMemory<byte> file, int header, ReadBudget budget)
    {
        var parser = new ObjectParser(budget);
        var decoder = new StreamDecoder(budget);
        var body = file[header..];
        var references = ReadReferences(body, parser, decoder, budget, out var damage);
        if (references is null && header > 0 && ReadReferences(file, parser, decoder, budget, out _) is { } fromStart)
            (references, body) = (fromStart, file);
        return new ObjectStore(body, references, damage, parser, decoder, budget);
    }

    private static CrossReferences? ReadReferences(ReadOnlyMemory<byte> file, ObjectParser parser, StreamDecoder decoder, ReadBudget budget, out string damage)
    {
        try
        {
            return new CrossReferenceReader(file, parser, decoder, budget).Read(out damage);
        }
        catch (Exception e) when (e is not LimitReachedException { Kind.Code: "DI1120" })
        {
            damage = "it can't be followed";
            return null;
        }
    }

    private void OpenCatalog(string password)
    {
        if (Store.Dictionary(Store.References["Encrypt"]) is { } encryption)
        {
            IsEncrypted = true;
            Store.Security = EncryptionReader.Read(encryption, Store, password);
            if (Store.Security is null)
                return;
            Store.Forget();
        }
        FindCatalog();
        OptionalContent = new OptionalContent(Catalog, Store);
        Pages = PageTree.Read(Catalog, Store);
        if (Pages.Count == 0)
            Store.Budget.Report(DiagnosticTable.NoPages);
    }

    /// <summary>A trailer that names no catalog is made up for by any object that is one.</summary>
    private void FindCatalog()
    {
        Catalog = Store.Dictionary(Store.References["Root"]);
        if (Catalog?["Pages"] is not null)
            return;
        Store.Rebuild("it leads to no document catalog");
        Catalog = Store.Dictionary(Store.References["Root"]);
        if (Catalog?["Pages"] is not null)
            return;
        foreach (var number in Store.AllNumbers())
        {
            if (Store.Get(number) is PdfDictionary candidate && Store.Name(candidate["Type"]) == "Catalog")
                Catalog = candidate;
        }
    }

    /// <summary>Reads something of a page, or of the file where <paramref name="page"/> is null; a limit or damage ends it, is reported, and gives <paramref name="otherwise"/>.</summary>
    public T Guard<T>(DiagnosticKind kind, int? page, T otherwise, Func<T> read)
    {
        var budget = Store.Budget;
        using var running = budget.Run();
        var outer = budget.Page;
        budget.Page = page;
        var result = otherwise;
        Guard(budget, kind, () => result = read());
        budget.Page = outer;
        return result;
    }

    /// <summary>The one place where any exception is caught: damaged files raise every kind.</summary>
    public static void Guard(ReadBudget budget, DiagnosticKind kind, Action action)
    {
        try
        {
            action();
        }
        catch (LimitReachedException reached)
        {
            budget.Report(reached);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            budget.Report(kind, string.Create(CultureInfo.InvariantCulture, $"{e.GetType().Name}"));
        }
    }
}
