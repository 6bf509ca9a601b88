namespace DocIndex.Publishing.Search;

/// <summary>Where a term stands, in a few bytes for each place: documents as steps from the one before, since most come nearly in their order.</summary>
internal sealed class Postings(string term)
{
    private const int FieldBits = 2;

    private byte[] bytes = new byte[4];
    private int used;
    private int last;

    public string Term => term;

    /// <param name="field">0 to 3.</param>
    /// <param name="count">How often the term stands there.</param>
    public void Add(int document, int field, int count)
    {
        var step = document - last;
        Put((((uint)(step << 1) ^ (uint)(step >> 31)) << FieldBits) | (uint)field);
        Put((uint)count);
        last = document;
    }

    /// <summary>All places, by field, then document.</summary>
    public List<Posting> InOrder()
    {
        var postings = new List<Posting>();
        for (var (at, document) = (0, 0); at < used;)
        {
            var place = Take(ref at);
            var step = place >> FieldBits;
            document += (int)(step >> 1) ^ -(int)(step & 1);
            postings.Add(new Posting((int)(place & ((1 << FieldBits) - 1)), document, (int)Take(ref at)));
        }

        postings.Sort((a, b) => (a.Field, a.Document).CompareTo((b.Field, b.Document)));
        return postings;
    }

    // Seven bits a byte, the lowest first; the highest bit says that more follow.
    private void Put(uint number)
    {
        if (used + 5 > bytes.Length) Array.Resize(ref bytes, used + (used / 2) + 8);
        for (; number >= 0x80; number >>= 7) bytes[used++] = (byte)(number | 0x80);
        bytes[used++] = (byte)number;
    }

    private uint Take(ref int at)
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (uint)(next & 0x7f) << shift;
            if (next < 0x80) return number;
        }
    }
}

/// <summary>How often a term stands in a field of a document.</summary>
internal readonly record struct Posting(int Field, int Document, int Count);
