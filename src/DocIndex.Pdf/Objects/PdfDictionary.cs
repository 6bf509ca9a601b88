namespace DocIndex.Pdf.Objects;

/// <summary>
/// Keys and values in file order. The last of equal keys wins. Adding is constant in time whatever the keys are, and
/// a dictionary that has grown large is indexed at its first look-up, so that no input makes look-ups slow.
/// </summary>
internal sealed class PdfDictionary : PdfObject
{
    private const int IndexFrom = 24;

    private readonly List<KeyValuePair<string, PdfObject?>> entries = new(8);
    private Dictionary<string, PdfObject?>? index;

    public int Count => entries.Count;

    public IReadOnlyList<KeyValuePair<string, PdfObject?>> Entries => entries;

    /// <summary>The value as written, a reference unresolved; null when the key is absent.</summary>
    public PdfObject? this[string key]
    {
        get
        {
            if (entries.Count >= IndexFrom)
                return (index ??= MakeIndex()).GetValueOrDefault(key);
            for (var i = entries.Count - 1; i >= 0; i--)
                if (entries[i].Key == key)
                    return entries[i].Value;
            return null;
        }
    }

    public void Add(string key, PdfObject? value)
    {
        entries.Add(new(key, value));
        index = null;
    }

    private Dictionary<string, PdfObject?> MakeIndex()
    {
        var made = new Dictionary<string, PdfObject?>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            made[key] = value;
        return made;
    }
}
