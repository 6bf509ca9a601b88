using System.Text;
using DocIndex.Indexing;
using DocIndex.Indexing.FullText;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DocIndex.Storing.Indexes;

/// <summary>
/// What an index holds of each document: its revision, and a sum over the terms that it is ranked by with their weights. The sum is made from the lists of terms, so
/// that a document equals its record only if every term is there.
/// </summary>
internal static class IndexContents
{
    /// <summary>By document id.</summary>
    public static Dictionary<string, (long Revision, ulong Terms)> Of(IndexReader reader)
    {
        var contents = new Dictionary<string, (long, ulong)>(StringComparer.Ordinal);
        foreach (var context in reader.Leaves)
        {
            var segment = context.AtomicReader;
            var sums = Sums(segment);
            var revisions = segment.GetNumericDocValues(IndexFields.Revision);
            var ids = segment.GetTerms(IndexFields.Id)!.GetEnumerator();
            while (ids.MoveNext())
            {
                var documents = ids.Docs(segment.LiveDocs, null, DocsFlags.NONE);
                for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                    contents[ids.Term.Utf8ToString()] = (revisions.Get(document), sums[document]);
            }
        }

        return contents;
    }

    /// <summary>The sum that a document has where all its terms are in the index.</summary>
    public static ulong Of(DocumentTerms document)
    {
        var sum = 0ul;
        foreach (var (term, weight) in document.Terms) sum += Hash(Encoding.UTF8.GetBytes(term)) * (ulong)weight;
        return sum;
    }

    private static ulong[] Sums(AtomicReader segment)
    {
        var sums = new ulong[segment.MaxDoc];
        if (segment.GetTerms(IndexFields.All)?.GetEnumerator() is not { } terms) return sums;
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            var hash = Hash(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length));
            documents = terms.Docs(segment.LiveDocs, documents, DocsFlags.FREQS);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                sums[document] += hash * (ulong)documents.Freq;
        }

        return sums;
    }

    /// <summary>FNV-1a: told apart are slips, not adversaries.</summary>
    private static ulong Hash(ReadOnlySpan<byte> term)
    {
        var hash = 14695981039346656037ul;
        foreach (var b in term) hash = (hash ^ b) * 1099511628211ul;
        return hash;
    }
}
