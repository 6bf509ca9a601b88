using System.Collections.Immutable;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>Which documents belong together. The links themselves, with what speaks for them, stand in a file beside.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, SideList<Link>> byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SideList<Reference>> references = new(StringComparer.Ordinal);

    public Relations(LinkResult links, SideFile aside)
    {
        var ordered = links.Links.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal).ToList();
        foreach (var document in ordered.SelectMany(l => new[] { (l.From, Link: l), (l.To, Link: l) }).GroupBy(p => p.Item1, p => p.Link, StringComparer.Ordinal))
            byDocument[document.Key] = aside.Put<Link>([.. document.Distinct()]);
        foreach (var (document, resolved) in links.ResolvedReferences) references[document] = aside.Put(resolved);
        Pairs = [.. ordered.Select(l => new LinkedPair(l.From, l.To, l.Kind))];
    }

    /// <summary>By ids and kind.</summary>
    public ImmutableArray<LinkedPair> Pairs { get; }

    /// <summary>Links from and to a document.</summary>
    public ImmutableArray<Link> LinksOf(string document) => byDocument.GetValueOrDefault(document).Read();

    /// <summary>The references of a document, resolved where the note is in the library.</summary>
    public ImmutableArray<Reference> ReferencesOf(DocumentRecord record) => references.TryGetValue(record.Id, out var resolved) ? resolved.Read() : record.References;
}

/// <summary>That two documents belong together, and how.</summary>
internal readonly record struct LinkedPair(string From, string To, string Kind);
