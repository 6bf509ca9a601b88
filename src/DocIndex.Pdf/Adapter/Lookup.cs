using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Finds the objects of a file behind their references. PdfPig follows a reference that leads to itself until the stack
/// is
/// full, so references are followed here, a few at most; what is missing, damaged or of another kind is null.
/// </summary>
internal sealed class Lookup(IPdfTokenScanner scanner, ILookupFilterProvider filters, ReadBudget budget)
{
    private const int MaxChain = 8;
    private const int MaxFilters = 8;

    /// <summary>Levels of the page tree that are looked through for an inherited entry.</summary>
    private const int MaxParents = 64;

    public ReadBudget Budget { get; } = budget;

    public IPdfTokenScanner Scanner { get; } = scanner;

    public ILookupFilterProvider Filters { get; } = filters;

    /// <summary>The object itself; null for none, and for one that only leads to other references.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var i = 0; token is IndirectReferenceToken reference; i++)
        {
            if (i == MaxChain)
                return null;
            token = Object(reference);
        }
        return token is NullToken ? null : token;
    }

    /// <summary>A dictionary, or that of a stream.</summary>
    public DictionaryToken? Dictionary(IToken? token) => Resolve(token) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public IReadOnlyList<IToken> Items(IToken? token) => (Resolve(token) as ArrayToken)?.Data ?? [];

    public string? Name(IToken? token) => (Resolve(token) as NameToken)?.Data;

    public double? Number(IToken? token) =>
        Resolve(token) is NumericToken number && double.IsFinite(number.Data) ? number.Data : null;

    /// <summary>Null for a number beyond the range of integers as well.</summary>
    public int? Integer(IToken? token) =>
        Number(token) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;

    /// <summary>An array of so many numbers, or more; null for any other.</summary>
    public double[]? Numbers(IToken? token, int count)
    {
        var items = Items(token);
        if (items.Count < count)
            return null;
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (Number(items[i]) is not { } number)
                return null;
            numbers[i] = number;
        }
        return numbers;
    }

    /// <summary>The entry of a page, or of the nearest node above it that has one.</summary>
    public IToken? Inherited(DictionaryToken page, string key)
    {
        var node = page;
        for (var i = 0; i < MaxParents && node is not null; i++)
        {
            if (Resolve(node.Entry(key)) is { } value)
                return value;
            node = Dictionary(node.Entry("Parent"));
        }
        return null;
    }

    /// <summary>The decoded bytes of a stream; empty, with a diagnostic, for one that cannot be decoded.</summary>
    public Memory<byte> Decode(StreamToken stream)
    {
        Budget.CheckTime();
        var data = stream.Data;
        var names = FilterNames(stream.StreamDictionary);
        for (var i = 0; i < names.Count && i < MaxFilters; i++)
        {
            if (!CheckedFilters.IsKnown(names[i]))
            {
                Budget.Report(DiagnosticTable.UnknownFilter, names[i].Data);
                return default;
            }
            var filter = Filters.GetNamedFilters([names[i]])[0];
            data = filter.Decode(data, CheckedFilters.Alone(names[i], Parameters(stream.StreamDictionary, i)), Filters,
                0);
        }
        return data;
    }

    private List<NameToken> FilterNames(DictionaryToken dictionary)
    {
        var filter = Resolve(dictionary.Entry("Filter") ?? dictionary.Entry("F"));
        return filter is NameToken name ? [name] : [.. Items(filter).Select(Resolve).OfType<NameToken>()];
    }

    /// <summary>
    /// The parameters of one filter, written out; an array may stand for one filter, and one dictionary for an array.
    /// </summary>
    private DictionaryToken? Parameters(DictionaryToken dictionary, int index)
    {
        var value = Resolve(dictionary.Entry("DecodeParms") ?? dictionary.Entry("DP"));
        if (value is ArrayToken array)
            value = index < array.Length ? Resolve(array[index]) : null;
        return value is DictionaryToken given
            ? DictionaryToken.With(given.Data.ToDictionary(entry => entry.Key, entry => Resolve(entry.Value)
                ?? NullToken.Instance))
            : null;
    }

    private IToken? Object(IndirectReferenceToken reference)
    {
        try
        {
            return Scanner.Get(reference.Data)?.Data;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            return null;
        }
    }
}
