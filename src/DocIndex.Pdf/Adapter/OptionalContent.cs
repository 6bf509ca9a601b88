using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>Which layers the default configuration of a file switches off (ISO 32000, 8.11).</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<IndirectReference> hidden = [];
    private readonly Lookup lookup;

    public OptionalContent(DictionaryToken catalog, Lookup lookup)
    {
        this.lookup = lookup;
        if (lookup.Dictionary(catalog.Entry("OCProperties")) is not { } properties
            || lookup.Dictionary(properties.Entry("D")) is not { } configuration)
            return;
        if (lookup.Name(configuration.Entry("BaseState")) == "OFF")
            AddAll(properties.Entry("OCGs"));
        AddAll(configuration.Entry("OFF"));
        foreach (var item in lookup.Items(configuration.Entry("ON")))
            if (item is IndirectReferenceToken reference)
                hidden.Remove(reference.Data);
    }

    /// <summary>True when the group, or every group of a membership dictionary, is off.</summary>
    /// <param name="value">As written: a reference to a group, or to a membership dictionary, or such a
    /// dictionary.</param>
    public bool IsHidden(IToken? value)
    {
        if (hidden.Count == 0 || value is null)
            return false;
        if (IsOff(value))
            return true;
        if (lookup.Dictionary(value) is not { } membership || lookup.Name(membership.Entry("Type")) != "OCMD")
            return false;
        var named = membership.Entry("OCGs");
        var groups = lookup.Resolve(named) is ArrayToken several ? several.Data : named is null ? [] : [named];
        return groups.Count > 0 && groups.All(IsOff);
    }

    private bool IsOff(IToken group) => group is IndirectReferenceToken reference && hidden.Contains(reference.Data);

    private void AddAll(IToken? groups)
    {
        foreach (var item in lookup.Items(groups))
            if (item is IndirectReferenceToken reference)
                hidden.Add(reference.Data);
    }
}
