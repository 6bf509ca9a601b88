namespace DocIndex.Works;

/// <summary>Sets of names that grow together. The root of a set is its first name in ordinal order, whatever the order
/// of joining.</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<string, string> parent = new(StringComparer.Ordinal);

    public DisjointSets(IEnumerable<string> names)
    {
        foreach (var name in names) parent[name] = name;
    }

    /// <summary>Puts the sets of two names together; a name that is not there is left out.</summary>
    public void Join(string a, string b)
    {
        if (!parent.ContainsKey(a) || !parent.ContainsKey(b)) return;
        var (first, second) = (Root(a), Root(b));
        if (first == second) return;
        if (string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        parent[second] = first;
    }

    /// <summary>The name that stands for a name's set.</summary>
    public string Root(string name)
    {
        var root = name;
        while (parent[root] != root) root = parent[root];
        while (parent[name] != root) (name, parent[name]) = (parent[name], root);
        return root;
    }
}
