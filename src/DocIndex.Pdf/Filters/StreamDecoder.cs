using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Filters;

/// <summary>
/// Decodes streams through their chain of filters (ISO 32000, 7.4). Damage ends a filter's output where it is met.
/// Image filters are recognised and left: such a stream decodes to nothing.
/// </summary>
internal sealed class StreamDecoder(ReadBudget budget)
{
    private const int MaxFilters = 8;

    /// <summary>The decoded bytes, to keep; where no filter applies, the file's own memory.</summary>
    /// <param name="stream">The stream as read.</param>
    /// <param name="store">Resolves indirect parameters and holds the key; null while the table is being read.</param>
    public ReadOnlyMemory<byte> Decode(PdfStream stream, ObjectStore? store)
    {
        using var decoded = Borrow(stream, store);
        return decoded.ToKeep();
    }

    /// <summary>The decoded bytes, to use and give back.</summary>
    public BorrowedBytes Borrow(PdfStream stream, ObjectStore? store)
    {
        budget.CheckTime();
        var data = new BorrowedBytes(stream.Raw, null);
        var filters = Values(stream.Dictionary["Filter"] ?? stream.Dictionary["F"], store);
        var parameters = Values(stream.Dictionary["DecodeParms"] ?? stream.Dictionary["DP"], store);
        if (store?.Security is { } security && stream.Number > 0 && IsEncrypted(stream.Dictionary, filters, security))
        {
            data = new BorrowedBytes(security.DecryptStream(stream.Raw.Span, stream.Number, stream.Generation), null);
            budget.CountDecoded(data.Memory.Length);
        }
        for (var i = 0; i < filters.Count && i < MaxFilters; i++)
        {
            if (filters[i] is not PdfName name)
                continue;
            var parameter = i < parameters.Count ? store is null ? parameters[i] as PdfDictionary : store.Dictionary(parameters[i]) : null;
            using var encoded = data;
            data = Apply(name.Value, encoded.Memory, parameter, store);
        }
        return data;
    }

    private static bool IsEncrypted(PdfDictionary dictionary, List<PdfObject?> filters, Crypto.SecurityHandler security) =>
        filters is not [PdfName { Value: "Crypt" }, ..] && dictionary["Type"] switch
        {
            PdfName { Value: "XRef" } => false,
            PdfName { Value: "Metadata" } => security.EncryptsMetadata,
            _ => true,
        };

    private BorrowedBytes Apply(string filter, ReadOnlyMemory<byte> data, PdfDictionary? parameters, ObjectStore? store)
    {
        var output = new DecodedBytes(budget, data.Length);
        var damage = filter switch
        {
            "FlateDecode" or "Fl" => FlateFilter.Decode(data, output),
            "LZWDecode" or "LZW" => LzwFilter.Decode(data.Span, output, Parameter(parameters, "EarlyChange", 1, store) != 0),
            "ASCII85Decode" or "A85" => AsciiFilters.Decode85(data.Span, output),
            "ASCIIHexDecode" or "AHx" => AsciiFilters.DecodeHex(data.Span, output),
            "RunLengthDecode" or "RL" => RunLengthFilter.Decode(data.Span, output),
            "Crypt" => output.Whole(data.Span),
            "DCTDecode" or "DCT" or "JPXDecode" or "JBIG2Decode" or "CCITTFaxDecode" or "CCF" => null,
            _ => Unknown(filter),
        };
        if (output.IsCut)
            budget.Report(DiagnosticTable.StreamTooLarge, ReadBudget.Text(budget.Limits.MaxStreamBytes));
        else if (damage is not null)
            budget.Report(DiagnosticTable.StreamDamaged, damage);
        budget.CountDecoded(output.Length);
        if (parameters is null || Parameter(parameters, "Predictor", 1, store) is var predictor && predictor <= 1)
            return new BorrowedBytes(output.Memory, output);
        using var predicted = new BorrowedBytes(output.Memory, output);
        return new BorrowedBytes(
            Predictor.Undo(
                output.Span, predictor, Parameter(parameters, "Colors", 1, store), Parameter(parameters, "BitsPerComponent", 8, store),
                Parameter(parameters, "Columns", 1, store)),
            null);
    }

    private string? Unknown(string filter)
    {
        budget.Report(DiagnosticTable.UnknownFilter, filter);
        return null;
    }

    private static int Parameter(PdfDictionary? parameters, string key, int otherwise, ObjectStore? store)
    {
        var value = store is null ? parameters?[key] : store.Resolve(parameters?[key]);
        return value is PdfNumber { Value: >= 0 and <= 1 << 20 } number ? (int)number.Value : otherwise;
    }

    private static List<PdfObject?> Values(PdfObject? value, ObjectStore? store)
    {
        value = store is null ? value : store.Resolve(value);
        return value switch
        {
            null => [],
            PdfArray array => array.Items.ConvertAll(item => store is null ? item : store.Resolve(item)),
            _ => [value],
        };
    }
}
