using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>
/// The open marked content sequences (ISO 32000, 14.6): which structure content letters belong to, whether they are
/// artifacts or hidden, and the text that replaces them.
/// </summary>
internal sealed class MarkedContentStack(PageMarks marks, ObjectStore store, OptionalContent optional)
{
    private const int MaxDepth = 256;

    private readonly List<Entry> entries = [];
    private int beyond;

    private readonly record struct Entry(int? Id, bool IsArtifact, bool IsHidden, string? ActualText, int FirstLetter);

    public int? Id => entries.Count > 0 ? entries[^1].Id : null;

    public bool IsArtifact => entries.Count > 0 && entries[^1].IsArtifact;

    /// <summary>True within optional content that is switched off.</summary>
    public bool IsHidden => entries.Count > 0 && entries[^1].IsHidden;

    public int Depth => entries.Count + beyond;

    public void Begin(string tag, PdfDictionary? properties, PdfObject? rawProperties)
    {
        if (entries.Count >= MaxDepth)
        {
            beyond++;
            return;
        }
        var outer = entries.Count > 0 ? entries[^1] : default;
        var id = properties is null ? null : store.Integer(properties["MCID"]);
        var hidden = outer.IsHidden || tag == "OC" && optional.IsHidden(rawProperties, properties);
        var actualText = properties is not null && store.Resolve(properties["ActualText"]) is PdfString text ? TextString.Decode(text.Bytes) : null;
        entries.Add(new(id ?? outer.Id, id is null && (outer.IsArtifact || tag == "Artifact"), hidden, actualText, marks.Letters.Count));
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
                ReplacedText.Apply(marks.Letters, entry.FirstLetter, entry.ActualText);
        }
    }

    /// <summary>Ends what a form or a page left open.</summary>
    public void EndTo(int depth)
    {
        while (Depth > depth)
            End();
    }
}
