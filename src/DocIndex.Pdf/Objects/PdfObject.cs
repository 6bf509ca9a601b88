namespace DocIndex.Pdf.Objects;

/// <summary>One of the basic objects of ISO 32000, 7.3. The null object is the null reference.</summary>
internal abstract class PdfObject;

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

/// <summary>An integer or a real; both are kept as a double, which holds every integer a PDF may contain.</summary>
internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;
}

/// <summary>A name without its slash, escapes resolved; each byte is one Latin-1 character.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string's bytes, decrypted where the file is encrypted.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

internal sealed class PdfArray(List<PdfObject?> items) : PdfObject
{
    public List<PdfObject?> Items { get; } = items;
}

/// <summary>A dictionary and the span of raw (still filtered and encrypted) bytes that belongs to it.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, int number, int generation) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>The object number the stream was found under, which its decryption needs; 0 for none.</summary>
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}
