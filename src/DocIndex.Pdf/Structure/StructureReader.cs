using System.Collections.Immutable;
using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Structure;

/// <summary>Reads the structure tree (ISO 32000, 14.7) to elements with standard types.</summary>
internal sealed class StructureReader
{
    private const int MaxRoleHops = 8;

    private readonly ObjectStore store;
    private readonly Dictionary<int, int> pageNumbers;
    private readonly PdfDictionary? roles;
    private readonly HashSet<PdfDictionary> visited = new(ReferenceEqualityComparer.Instance);

    private StructureReader(PdfDictionary root, ObjectStore store, IReadOnlyList<PageEntry> pages)
    {
        this.store = store;
        roles = store.Dictionary(root["RoleMap"]);
        pageNumbers = [];
        for (var i = 0; i < pages.Count; i++)
            pageNumbers.TryAdd(pages[i].Number, i + 1);
    }

    /// <summary>The elements below the root; empty for a file that is not tagged.</summary>
    public static ImmutableArray<StructureElement> Read(PdfDictionary? catalog, ObjectStore store, IReadOnlyList<PageEntry> pages)
    {
        if (store.Dictionary(catalog?["StructTreeRoot"]) is not { } root)
            return [];
        var reader = new StructureReader(root, store, pages);
        var children = ImmutableArray.CreateBuilder<StructureElement>();
        reader.ReadKids(root["K"], null, [], children, 0);
        return children.ToImmutable();
    }

    private void ReadKids(PdfObject? kids, int? page, List<StructureContent> content, ImmutableArray<StructureElement>.Builder children, int depth)
    {
        if (store.Resolve(kids) is not PdfArray array)
        {
            ReadKid(kids, page, content, children, depth);
            return;
        }
        foreach (var kid in array.Items)
            ReadKid(kid, page, content, children, depth);
    }

    private void ReadKid(PdfObject? kid, int? page, List<StructureContent> content, ImmutableArray<StructureElement>.Builder children, int depth)
    {
        if (store.Resolve(kid) is PdfNumber { Value: >= 0 and <= int.MaxValue } number)
            content.Add(new(page, (int)number.Value));
        else if (store.Dictionary(kid) is { } dictionary)
        {
            page = PageOf(dictionary) ?? page;
            var type = store.Name(dictionary["Type"]);
            if (type == "MCR")
            {
                if (store.Integer(dictionary["MCID"]) is >= 0 and var id)
                    content.Add(new(page, id));
            }
            else if (type != "OBJR" && Element(dictionary, page, depth) is { } element)
                children.Add(element);
        }
    }

    private StructureElement? Element(PdfDictionary dictionary, int? page, int depth)
    {
        store.Budget.CheckTime();
        if (depth >= store.Budget.Limits.MaxNesting)
        {
            store.Budget.Report(DiagnosticTable.TooDeep, ReadBudget.Text(store.Budget.Limits.MaxNesting));
            return null;
        }
        if (!visited.Add(dictionary))
            return null;
        var content = new List<StructureContent>();
        var children = ImmutableArray.CreateBuilder<StructureElement>();
        ReadKids(dictionary["K"], page, content, children, depth + 1);
        return new StructureElement(
            StandardType(store.Name(dictionary["S"]) ?? ""), Text(dictionary["T"]), Text(dictionary["Lang"]), Text(dictionary["Alt"]), Text(dictionary["ActualText"]),
            Attribute(dictionary["A"], "RowSpan"), Attribute(dictionary["A"], "ColSpan"), [.. content], children.ToImmutable());
    }

    private int? PageOf(PdfDictionary dictionary) =>
        dictionary["Pg"] is PdfReference reference && pageNumbers.TryGetValue(reference.Number, out var number) ? number : null;

    private string StandardType(string type)
    {
        for (var hops = 0; hops < MaxRoleHops && store.Name(roles?[type]) is { } mapped && mapped != type; hops++)
            type = mapped;
        return type;
    }

    private string? Text(PdfObject? value) => store.Resolve(value) is PdfString text ? TextString.Decode(text.Bytes) : null;

    private int Attribute(PdfObject? attributes, string name)
    {
        var value = store.Resolve(attributes);
        var found = value is PdfArray array
            ? array.Items.Select(item => store.Integer(store.Dictionary(item)?[name])).FirstOrDefault(number => number is not null)
            : store.Integer(store.Dictionary(value)?[name]);
        return Math.Clamp(found ?? 1, 1, 1000);
    }
}
