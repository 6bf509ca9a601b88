using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// The filters of a document, PdfPig's own behind a count of what they put out; Flate streams are inflated here, so
/// that
/// a bomb ends early and their checksum is checked.
/// </summary>
internal sealed class CheckedFilters(ReadBudget budget) : BaseFilterProvider(Make(budget))
{
    private const string Crypt = "Crypt";

    private static readonly string[] Inherited =
    [
        "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL", "LZWDecode", "LZW",
        "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode",
    ];

    private static readonly string[] Flate = ["FlateDecode", "Fl"];

    public static bool IsKnown(NameToken name) =>
        Inherited.Contains(name.Data) || Flate.Contains(name.Data) || name.Data == Crypt;

    /// <summary>The dictionary of a stream that has one filter alone.</summary>
    public static DictionaryToken Alone(NameToken filter, DictionaryToken? parameters)
    {
        var entries = new Dictionary<string, IToken> { ["Filter"] = filter };
        if (parameters is not null)
            entries["DecodeParms"] = parameters;
        return DictionaryToken.With(entries);
    }

    private static Dictionary<string, IFilter> Make(ReadBudget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal) { [Crypt] = new Unchanged() };
        foreach (var name in Inherited)
            filters[name] =
                new Counted(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0], budget);
        var predictor = DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(Flate[0])])[0];
        foreach (var name in Flate)
            filters[name] = new FlateFilter(budget, predictor);
        return filters;
    }

    /// <summary>Parameters of one filter, also where a name stands beside an array of them.</summary>
    internal static DictionaryToken? ParametersOf(DictionaryToken stream, int index) =>
        (stream.Entry("DecodeParms") ?? stream.Entry("DP")) switch
        {
            DictionaryToken one => one,
            ArrayToken several when index < several.Length => several[index] as DictionaryToken,
            _ => null,
        };

    private sealed class Counted(IFilter filter, ReadBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary,
            IFilterProvider filterProvider, int filterIndex)
        {
            if (!filter.IsSupported)
                return input;
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.CountDecoded(output.Length);
            if (output.Length <= budget.Limits.MaxStreamBytes)
                return output;
            budget.Report(DiagnosticTable.StreamTooLarge, ReadBudget.Text(budget.Limits.MaxStreamBytes));
            return output[..budget.Limits.MaxStreamBytes];
        }
    }

    private sealed class Unchanged : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary,
            IFilterProvider filterProvider, int filterIndex) => input;
    }
}
