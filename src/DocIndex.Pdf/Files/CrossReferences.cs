using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>Where an object lies: at a byte offset, or as the n-th object of an object stream.</summary>
/// <param name="InStream">True when <paramref name="Position"/> is the number of an object stream.</param>
/// <param name="Position">Byte offset from the header, or number of the object stream.</param>
/// <param name="Extra">Generation, or index within the object stream.</param>
internal sealed record ObjectLocation(bool InStream, long Position, int Extra);

/// <summary>The merged cross-reference information of a file: of equal object numbers the newest update's wins.</summary>
internal sealed class CrossReferences
{
    public Dictionary<int, ObjectLocation?> Locations { get; } = [];

    /// <summary>Trailer dictionaries, newest first.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    /// <summary>The value of a key in the newest trailer that has it.</summary>
    public PdfObject? this[string key]
    {
        get
        {
            foreach (var trailer in Trailers)
                if (trailer[key] is { } value)
                    return value;
            return null;
        }
    }
}
