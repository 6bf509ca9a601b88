using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Fonts;

/// <summary>The widths of a CID font: the arrays W and W2 with their defaults (ISO 32000, 9.7.4.3), in parts of the size.</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, float> horizontal = [];
    private readonly List<(int First, int Last, float Width)> ranges = [];
    private readonly Dictionary<int, float> vertical = [];
    private readonly float defaultHorizontal;
    private readonly float defaultVertical;

    public CidWidths(PdfDictionary cidFont, ObjectStore store)
    {
        defaultHorizontal = (float)(store.Number(cidFont["DW"]) ?? 1000) / 1000;
        defaultVertical = (float)(store.Numbers(cidFont["DW2"], 2)?[1] ?? -1000) / 1000;
        ReadHorizontal(store.Array(cidFont["W"]), store);
        ReadVertical(store.Array(cidFont["W2"]), store);
    }

    public float Horizontal(int cid)
    {
        if (horizontal.TryGetValue(cid, out var width))
            return width;
        foreach (var range in ranges)
            if (cid >= range.First && cid <= range.Last)
                return range.Width;
        return defaultHorizontal;
    }

    /// <summary>Negative, as lines run downward.</summary>
    public float Vertical(int cid) => vertical.GetValueOrDefault(cid, defaultVertical);

    private void ReadHorizontal(PdfArray? array, ObjectStore store)
    {
        var items = array?.Items ?? [];
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = store.Integer(items[i]) ?? 0;
            if (store.Resolve(items[i + 1]) is PdfArray widths)
            {
                for (var n = 0; n < widths.Items.Count; n++)
                    horizontal[first + n] = (float)(store.Number(widths.Items[n]) ?? 0) / 1000;
                i += 2;
                continue;
            }
            if (i + 2 < items.Count)
                ranges.Add((first, store.Integer(items[i + 1]) ?? 0, (float)(store.Number(items[i + 2]) ?? 0) / 1000));
            i += 3;
        }
    }

    private void ReadVertical(PdfArray? array, ObjectStore store)
    {
        var items = array?.Items ?? [];
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = store.Integer(items[i]) ?? 0;
            if (store.Resolve(items[i + 1]) is not PdfArray triples)
            {
                i += 5;
                continue;
            }
            for (var n = 0; n + 2 < triples.Items.Count; n += 3)
                vertical[first + n / 3] = (float)(store.Number(triples.Items[n]) ?? -1000) / 1000;
            i += 2;
        }
    }
}
