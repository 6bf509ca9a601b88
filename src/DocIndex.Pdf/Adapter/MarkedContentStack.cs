using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// The open marked content sequences (ISO 32000, 14.6): whether letters are artifacts or hidden, and the text that
/// replaces them.
/// </summary>
internal sealed class MarkedContentStack(PageMarks marks, Lookup lookup, OptionalContent optional)
{
    private const int MaxDepth = 256;

    private readonly List<Entry> entries = [];
    private int beyond;

    private readonly record struct Entry(bool IsArtifact, bool IsHidden, string? ActualText, int FirstLetter);

    public bool IsArtifact => entries.Count > 0 && entries[^1].IsArtifact;

    /// <summary>True within optional content that is switched off.</summary>
    public bool IsHidden => entries.Count > 0 && entries[^1].IsHidden;

    public int Depth => entries.Count + beyond;

    /// <param name="properties">As written: a dictionary, or a reference to one; null for none.</param>
    public void Begin(string tag, IToken? properties)
    {
        if (entries.Count >= MaxDepth)
        {
            beyond++;
            return;
        }
        var outer = entries.Count > 0 ? entries[^1] : default;
        var dictionary = lookup.Dictionary(properties);
        var isText = lookup.Integer(dictionary?.Entry("MCID")) is not null;
        var hidden = outer.IsHidden || tag == "OC" && optional.IsHidden(properties);
        var isArtifact = !isText && (outer.IsArtifact || tag == "Artifact");
        entries.Add(new(isArtifact, hidden, TextString.Decode(lookup.Resolve(dictionary?.Entry("ActualText"))),
            marks.Letters.Count));
    }

    public void End()
    {
        if (beyond > 0)
            beyond--;
        else if (entries.Count > 0)
        {
            var entry = entries[^1];
            entries.RemoveAt(entries.Count - 1);
            if (entry.ActualText is not null)
                ReplacedText.Apply(marks, entry.FirstLetter, entry.ActualText);
        }
    }

    /// <summary>Ends what a form or a page left open.</summary>
    public void EndTo(int depth)
    {
        while (Depth > depth)
            End();
    }
}
