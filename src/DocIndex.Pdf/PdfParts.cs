using System.Collections.Immutable;
using System.Text;
using DocIndex.Pdf.Adapter;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf;

/// <summary>
/// All that a file holds, whether a page shows it or not: every string of every object that something leads to
/// (properties, outline, annotations, forms, alternative texts, targets), every letter of
/// the pages' contents with those outside the page, in hidden layers and unpainted, and every stream that is no image
/// or font, attachments and XMP among them.
/// </summary>
public sealed class PdfParts
{
    private const int MaxNesting = 64;
    private const double NewLine = 0.8;
    private const double Gap = 0.35;
    private const double CellGap = 2.5;

    /// <summary>In points, for letters that a font gives no width.</summary>
    private const double LeastAdvance = 1;

    private readonly ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<(string, ReadOnlyMemory<byte>)>.Builder files = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>();
    private readonly StringBuilder strings = new();
    private readonly Queue<IToken> waiting = new();
    private readonly HashSet<IndirectReference> seen = [];

    private PdfParts()
    {
    }

    /// <summary>Texts in no particular order: of the pages, and strings a line each.</summary>
    public ImmutableArray<string> Texts => texts.ToImmutable();

    /// <summary>Streams that are files by themselves or text, decoded, by what they are.</summary>
    public ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> Files => files.ToImmutable();

    /// <summary>False where something could not be read, so that it may hold anything.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads a file as far as it goes; nothing is thrown for damage.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PdfParts Read(ReadOnlyMemory<byte> file, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var parts = new PdfParts();
        var budget = new ReadBudget(limits);
        using var running = budget.Run();
        if (file.Length > limits.MaxFileBytes) return new PdfParts { IsWhole = false };
        OpenedFile.Guard(budget, DiagnosticTable.Unreadable, () =>
        {
            using var opened = OpenedFile.Open(file, budget, "");
            parts.IsWhole = opened is not null;
            if (opened is not null) parts.Read(opened);
        });
        // Whatever was reported as wrong, a part of the file was not read.
        parts.IsWhole &= !budget.HasDamage && budget.Diagnostics.All(d => d.Severity != PdfSeverity.Error);
        return parts;
    }

    private void Read(OpenedFile opened)
    {
        IsWhole &= opened.PageCount == opened.Document.NumberOfPages;
        for (var number = 1; number <= opened.PageCount; number++) Guarded(() => texts.Add(TextOf(opened.Document.GetPage(number).Letters)));
        Take(opened.Document.Structure.Catalog.CatalogDictionary);
        if (opened.Document.Information.DocumentInformationDictionary is { } information) Take(information);
        while (waiting.TryDequeue(out var token)) Guarded(() => Strings(token, opened.Lookup, 0));
        texts.Add(strings.ToString());
    }

    private void Take(IToken token) => waiting.Enqueue(token);

    private void Stream(StreamToken stream, Lookup lookup, int depth)
    {
        lookup.Budget.CheckTime();
        Strings(stream.StreamDictionary, lookup, depth);
        var (type, subtype) = (lookup.Name(stream.StreamDictionary.Entry("Type")), lookup.Name(stream.StreamDictionary.Entry("Subtype")));
        var isFont = stream.StreamDictionary.Entry("Length1") is not null || subtype is "Type1C" or "CIDFontType0C" or "OpenType";
        if (isFont || subtype == "Image" || type is "XRef" or "ObjStm") return;
        files.Add(($"{type}{subtype}", lookup.Decode(stream)));
    }

    private void Strings(IToken token, Lookup lookup, int depth)
    {
        if (depth > MaxNesting)
        {
            IsWhole = false;
            return;
        }

        switch (token)
        {
            case IndirectReferenceToken reference:
                if (seen.Add(reference.Data) && lookup.Resolve(reference) is { } target) Take(target);
                break;
            case StreamToken stream:
                Stream(stream, lookup, depth + 1);
                break;
            case DictionaryToken dictionary:
                foreach (var (key, value) in dictionary.Data)
                {
                    // The name of a property, or of a field's entry, says what its value is.
                    if (value is StringToken or HexToken) strings.Append(key).Append(": ");
                    Strings(value, lookup, depth + 1);
                }

                break;
            case ArrayToken array:
                foreach (var item in array.Data) Strings(item, lookup, depth + 1);
                break;
            case NameToken name when name.Data.Any(char.IsAsciiDigit):
                strings.Append(name.Data).Append('\n');
                break;
            default:
                if (TextString.Decode(token) is { } text) strings.Append(text).Append('\n');
                break;
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or LimitReachedException))
        {
            IsWhole = false;
        }
    }

    /// <summary>
    /// Letters in the order of the content; a new line where the baseline changes, a blank where there is a gap, and several
    /// where it is as wide as between the cells of a table.
    /// </summary>
    private static string TextOf(IReadOnlyList<UglyToad.PdfPig.Content.Letter> letters)
    {
        var text = new StringBuilder();
        UglyToad.PdfPig.Content.Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null) text.Append(Between(before, letter));
            text.Append(letter.Value);
            before = letter;
        }

        return text.ToString();
    }

    /// <summary>
    /// Measured in the letter's own advance, for the size that a file gives its font need not be that of the page.
    /// </summary>
    private static string Between(UglyToad.PdfPig.Content.Letter before, UglyToad.PdfPig.Content.Letter next)
    {
        var (begin, end, start) = (before.StartBaseLine, before.EndBaseLine, next.StartBaseLine);
        var advance = Math.Max(LeastAdvance, Math.Max(Math.Abs(end.X - begin.X), Math.Abs(end.Y - begin.Y)));
        if (Math.Abs(start.Y - end.Y) > NewLine * advance) return "\n";
        var gap = Math.Abs(start.X - end.X);
        if (gap > CellGap * advance) return "    ";
        return gap > Gap * advance ? " " : "";
    }
}
