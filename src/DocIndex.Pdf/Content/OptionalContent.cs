using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>Which layers the default configuration of a file switches off (ISO 32000, 8.11).</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<int> hidden = [];
    private readonly ObjectStore store;

    public OptionalContent(PdfDictionary? catalog, ObjectStore store)
    {
        this.store = store;
        var properties = store.Dictionary(catalog?["OCProperties"]);
        var configuration = store.Dictionary(properties?["D"]);
        if (store.Name(configuration?["BaseState"]) == "OFF")
            AddAll(store.Array(properties?["OCGs"]));
        AddAll(store.Array(configuration?["OFF"]));
        foreach (var item in store.Array(configuration?["ON"])?.Items ?? [])
            if (item is PdfReference reference)
                hidden.Remove(reference.Number);
    }

    /// <summary>True when the group, or every group of a membership dictionary, is off.</summary>
    /// <param name="value">As written: a reference to a group, or to a membership dictionary, or such a dictionary.</param>
    /// <param name="resolved">The dictionary itself.</param>
    public bool IsHidden(PdfObject? value, PdfDictionary? resolved)
    {
        if (hidden.Count == 0)
            return false;
        if (value is PdfReference reference && hidden.Contains(reference.Number))
            return true;
        if (resolved is null || store.Name(resolved["Type"]) != "OCMD")
            return false;
        var groups = resolved["OCGs"] is PdfReference single && store.Resolve(single) is PdfDictionary ? [single] : store.Array(resolved["OCGs"])?.Items ?? [];
        return groups.Count > 0 && groups.All(group => group is PdfReference { Number: var number } && hidden.Contains(number));
    }

    private void AddAll(PdfArray? groups)
    {
        foreach (var item in groups?.Items ?? [])
            if (item is PdfReference reference)
                hidden.Add(reference.Number);
    }
}
