using System.Collections.Frozen;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;

namespace DocIndex.Searching.Queries;

/// <summary>What the kinds of documents are called where people read of them, in Danish and English.</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, DocumentKind> s_kinds = new (DocumentKind Kind, string[] Words)[]
    {
        (DocumentKind.Budgetnotat, ["budget note"]),
        (DocumentKind.Investeringsforslag, ["investment proposal"]),
        (DocumentKind.Handleplan, ["action plan"]),
        (DocumentKind.Indstilling, ["case for a committee"]),
        (DocumentKind.Other, ["dokument", "document", "andet"]),
    }.SelectMany(kind => kind.Words.Select(word => KeyValuePair.Create(Spelling.Key(word), kind.Kind))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of a property as documents have it.</summary>
    public static string Of(PropertyNode property) =>
        property is { Name: "kind", IsBeginning: false } && s_kinds.TryGetValue(Spelling.Key(property.Value), out var kind) ? kind.ToString() : property.Value;
}
