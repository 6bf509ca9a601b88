using DocIndex.Pdf.Crypto;
using DocIndex.Pdf.Filters;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>
/// The objects of one file, parsed when asked for and kept. An object that is not where the table says makes the
/// whole file be rebuilt, once; from then on <see cref="Rebuilt"/> says why.
/// </summary>
internal sealed class ObjectStore
{
    private const int MaxReferenceHops = 32;
    private const int MaxUnderway = 32;

    private readonly ReadOnlyMemory<byte> file;
    private readonly ReadBudget budget;
    private readonly ObjectParser parser;
    private readonly Dictionary<int, PdfObject?> objects = [];
    private readonly HashSet<int> underway = [];
    private readonly ObjectStreams streams;
    private CrossReferences references;

    /// <param name="file">The bytes from the header on.</param>
    /// <param name="references">Null when the table is damaged, for the reason <paramref name="damage"/>.</param>
    public ObjectStore(ReadOnlyMemory<byte> file, CrossReferences? references, string damage, ObjectParser parser, StreamDecoder decoder, ReadBudget budget)
    {
        this.file = file;
        this.budget = budget;
        this.parser = parser;
        Decoder = decoder;
        streams = new ObjectStreams(this, parser);
        this.references = references ?? new CrossReferences();
        if (references is null)
            Rebuild(damage);
    }

    public StreamDecoder Decoder { get; }

    public ObjectParser Parser => parser;

    public ReadBudget Budget => budget;

    /// <summary>Why the table was rebuilt; null when it was read as it is.</summary>
    public string? Rebuilt { get; private set; }

    /// <summary>Set once the encryption dictionary is understood; null for a file without encryption.</summary>
    public SecurityHandler? Security { get; set; }

    public CrossReferences References => references;

    /// <summary>Forgets what was parsed before the key was known.</summary>
    public void Forget() => objects.Clear();

    /// <summary>The object itself, references followed; null for the null object and for what is missing.</summary>
    public PdfObject? Resolve(PdfObject? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            if (hops == MaxReferenceHops)
                return null;
            value = Get(reference.Number);
        }
        return value;
    }

    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfArray? Array(PdfObject? value) => Resolve(value) as PdfArray;

    public string? Name(PdfObject? value) => (Resolve(value) as PdfName)?.Value;

    public double? Number(PdfObject? value) => (Resolve(value) as PdfNumber)?.Value;

    public int? Integer(PdfObject? value) => Resolve(value) is PdfNumber { Value: >= int.MinValue and <= int.MaxValue } number ? (int)number.Value : null;

    /// <summary>The numbers of an array; null when it is no array or holds something else.</summary>
    public double[]? Numbers(PdfObject? value, int count)
    {
        if (Array(value) is not { } array || array.Items.Count < count)
            return null;
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (Number(array.Items[i]) is not { } number)
                return null;
            numbers[i] = number;
        }
        return numbers;
    }

    /// <summary>A stream's decoded bytes, to keep.</summary>
    public ReadOnlyMemory<byte> Decode(PdfStream stream) => Decoder.Decode(stream, this);

    /// <summary>A stream's decoded bytes, to use and dispose of.</summary>
    public BorrowedBytes Borrow(PdfStream stream) => Decoder.Borrow(stream, this);

    public PdfObject? Get(int number)
    {
        if (objects.TryGetValue(number, out var known))
            return known;
        if (underway.Count >= MaxUnderway || !underway.Add(number))
            return null;
        try
        {
            var value = Load(number);
            objects[number] = value;
            return value;
        }
        finally
        {
            underway.Remove(number);
        }
    }

    private PdfObject? Load(int number)
    {
        if (!references.Locations.TryGetValue(number, out var entry) || entry is not { } location)
            return null;
        if (location.InStream)
            return streams.Read((int)Math.Min(location.Position, int.MaxValue), number);
        var value = ObjectReader.ReadIndirect(file, location.Position, parser, Security, this, out var found);
        if (found == number)
            return value;
        if (Rebuilt is not null)
            return null;
        Rebuild("object " + ReadBudget.Text(number) + " is not where the table says");
        return references.Locations.TryGetValue(number, out var rebuilt) && rebuilt is { InStream: false } place
            ? ObjectReader.ReadIndirect(file, place.Position, parser, Security, this, out _)
            : rebuilt is { InStream: true } inner ? streams.Read((int)inner.Position, number) : null;
    }

    /// <summary>Scans the file and takes over what it finds, object streams included; trailers of the damaged table stay as a last resort.</summary>
    public void Rebuild(string reason)
    {
        if (Rebuilt is not null)
            return;
        Rebuilt = reason;
        budget.Report(DiagnosticTable.Rebuilt, reason);
        var before = references;
        references = FileScan.Rebuild(file, parser, budget);
        references.Trailers.AddRange(before.Trailers);
        objects.Clear();
        streams.Clear();
        foreach (var number in references.Locations.Keys.Order().ToList())
        {
            if (references.Locations[number] is { InStream: false } location && Has(location, "/ObjStm"u8))
                foreach (var inner in streams.Numbers(number))
                    references.Locations.TryAdd(inner, new ObjectLocation(true, number, 0));
        }
    }

    /// <summary>The numbers of all known objects, ascending.</summary>
    public IEnumerable<int> AllNumbers() => references.Locations.Keys.Order().ToList();

    private bool Has(ObjectLocation location, ReadOnlySpan<byte> name)
    {
        var span = file.Span[(int)location.Position..];
        return span[..Math.Min(span.Length, 512)].IndexOf(name) >= 0;
    }
}
