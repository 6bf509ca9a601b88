using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Files;

/// <summary>A leaf of the page tree with what it inherits.</summary>
/// <param name="Number">Object number; 0 when the page is no indirect object.</param>
internal sealed record PageEntry(int Number, PdfDictionary Dictionary, PdfObject? Resources, PdfObject? MediaBox, PdfObject? CropBox, PdfObject? Rotate);

/// <summary>Flattens the page tree (ISO 32000, 7.7.3). A damaged tree is replaced by all page objects of the file, in the order of their numbers.</summary>
internal sealed class PageTree(ObjectStore store)
{
    private readonly List<PageEntry> pages = [];
    private readonly HashSet<PdfDictionary> visited = new(ReferenceEqualityComparer.Instance);
    private readonly ReadBudget budget = store.Budget;
    private string? damage;
    private bool isFull;

    public static List<PageEntry> Read(PdfDictionary? catalog, ObjectStore store)
    {
        var tree = new PageTree(store);
        if (store.Dictionary(catalog?["Pages"]) is { } root)
            tree.Walk(root, NumberOf(catalog?["Pages"]), new(0, root, null, null, null, null), 0);
        else
            tree.damage = "it has no root";
        if (tree.pages.Count == 0 && !tree.isFull)
            tree.CollectLoosePages();
        if (tree.damage is not null)
            store.Budget.Report(DiagnosticTable.PageTreeDamaged, tree.damage);
        return tree.pages;
    }

    private static int NumberOf(PdfObject? value) => value is PdfReference reference ? reference.Number : 0;

    private void Walk(PdfDictionary node, int number, PageEntry inherited, int depth)
    {
        if (isFull)
            return;
        if (depth > budget.Limits.MaxNesting || !visited.Add(node))
        {
            damage ??= "it holds a loop";
            return;
        }
        var here = new PageEntry(
            number, node, node["Resources"] ?? inherited.Resources, node["MediaBox"] ?? inherited.MediaBox,
            node["CropBox"] ?? inherited.CropBox, node["Rotate"] ?? inherited.Rotate);
        if (store.Array(node["Kids"]) is not { } kids)
        {
            if (store.Name(node["Type"]) == "Pages")
                damage ??= "a node has no pages";
            else
                Add(here);
            return;
        }
        foreach (var kid in kids.Items)
        {
            if (store.Dictionary(kid) is { } child)
                Walk(child, NumberOf(kid), here, depth + 1);
            else
                damage ??= "a page is missing";
        }
    }

    private void Add(PageEntry page)
    {
        if (pages.Count < budget.Limits.MaxPages)
        {
            pages.Add(page);
            return;
        }
        isFull = true;
        budget.Report(DiagnosticTable.TooManyPages, ReadBudget.Text(budget.Limits.MaxPages));
    }

    private void CollectLoosePages()
    {
        store.Rebuild("no pages were found through it");
        foreach (var number in store.AllNumbers())
        {
            budget.CheckTime();
            if (isFull || store.Get(number) is not PdfDictionary node || store.Name(node["Type"]) != "Page" || visited.Contains(node))
                continue;
            var parent = store.Dictionary(node["Parent"]);
            Add(new(number, node, node["Resources"] ?? parent?["Resources"], node["MediaBox"] ?? parent?["MediaBox"], node["CropBox"] ?? parent?["CropBox"], node["Rotate"] ?? parent?["Rotate"]));
            damage ??= "pages were found outside it";
        }
    }
}
