using System.Collections.Immutable;
using System.Text;
using DocIndex.Pdf.Adapter;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf;

/// <summary>
/// All that a file holds, whether a page shows it or not: every string of every object (properties, outline, annotations, forms, alternative texts, targets), every letter of
/// the pages' contents with those outside the page, in hidden layers and unpainted, and every stream that is no image or font, attachments and XMP among them.
/// </summary>
public sealed class PdfParts
{
    private const int MaxNesting = 64;
    private const double NewLine = 0.5;
    private const double Gap = 0.2;

    private static readonly string[] s_drawn = ["Image"];

    private readonly ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<(string, ReadOnlyMemory<byte>)>.Builder files = ImmutableArray.CreateBuilder<(string, ReadOnlyMemory<byte>)>();
    private readonly StringBuilder strings = new();

    private PdfParts()
    {
    }

    /// <summary>Texts in no particular order: of the pages, and strings a line each.</summary>
    public ImmutableArray<string> Texts => texts.ToImmutable();

    /// <summary>Streams that are files by themselves or text, decoded, by the number of their object.</summary>
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
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = limits.MaxNesting, FilterProvider = new CheckedFilters(budget),
            };
            using var document = UglyToad.PdfPig.PdfDocument.Open(file, options);
            parts.Read(document, budget);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            parts.IsWhole = false;
        }

        parts.IsWhole &= !budget.HasDamage;
        return parts;
    }

    private void Read(UglyToad.PdfPig.PdfDocument document, ReadBudget budget)
    {
        var pages = Math.Min(document.NumberOfPages, budget.Limits.MaxPages);
        IsWhole &= pages == document.NumberOfPages;
        for (var number = 1; number <= pages; number++) Guarded(() => texts.Add(TextOf(document.GetPage(number).Letters)));
        var lookup = new Lookup(document.Structure.TokenScanner, new CheckedFilters(budget), budget);
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            Guarded(() =>
            {
                budget.CheckTime();
                var content = document.Structure.GetObject(reference)?.Data;
                if (content is not null) Take(reference, content, lookup);
            });
        }

        foreach (var entry in document.Structure.CrossReferenceTable.Trailer.Data) Strings(entry.Value, 0);
        texts.Add(strings.ToString());
    }

    private void Take(IndirectReference reference, IToken content, Lookup lookup)
    {
        if (content is not StreamToken stream)
        {
            Strings(content, 0);
            return;
        }

        Strings(stream.StreamDictionary, 0);
        var (type, subtype) = (lookup.Name(stream.StreamDictionary.Entry("Type")), lookup.Name(stream.StreamDictionary.Entry("Subtype")));
        var isProgram = stream.StreamDictionary.ContainsKey(NameToken.Length1) || subtype is "Type1C" or "CIDFontType0C" or "OpenType";
        if (isProgram || s_drawn.Contains(subtype) || type is "XRef" or "ObjStm") return;
        files.Add(($"{reference.ObjectNumber}", lookup.Decode(stream)));
    }

    private void Strings(IToken token, int depth)
    {
        if (depth > MaxNesting)
        {
            IsWhole = false;
            return;
        }

        switch (token)
        {
            case DictionaryToken dictionary:
                foreach (var (key, value) in dictionary.Data)
                {
                    // The name of a property, or of a field's entry, says what its value is.
                    if (value is StringToken or HexToken) strings.Append(key).Append(": ");
                    Strings(value, depth + 1);
                }

                break;
            case ArrayToken array:
                foreach (var item in array.Data) Strings(item, depth + 1);
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

    /// <summary>Letters in the order of the content; a new line where the baseline changes, a blank where there is a gap.</summary>
    private static string TextOf(IReadOnlyList<UglyToad.PdfPig.Content.Letter> letters)
    {
        var text = new StringBuilder();
        UglyToad.PdfPig.Content.Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null)
            {
                var size = Math.Max(1, before.PointSize);
                if (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > NewLine * size) text.Append('\n');
                else if (Math.Abs(letter.StartBaseLine.X - before.EndBaseLine.X) > Gap * size) text.Append(' ');
            }

            text.Append(letter.Value);
            before = letter;
        }

        return text.ToString();
    }
}
