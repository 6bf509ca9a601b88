using System.Text;
using DocIndex.Indexing.FullText;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DocIndex.Tests.Storing;

/// <summary>All that an index holds, as text.</summary>
internal static class IndexDump
{
    /// <summary>By document id: every term of every field with its places, every number, norm and facet.</summary>
    public static SortedDictionary<string, string> Of(string library)
    {
        using var directory = FSDirectory.Open(new DirectoryInfo(Path.Combine(library, LibrarySearchers.FolderName)));
        using var reader = DirectoryReader.Open(directory);
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var context in reader.Leaves) Add(context.AtomicReader, documents);
        return documents;
    }

    /// <summary>What an index made of a library's records alone holds; the library is closed meanwhile.</summary>
    /// <param name="copy">A folder that is not there.</param>
    public static SortedDictionary<string, string> OfRecords(string library, string copy)
    {
        System.IO.Directory.CreateDirectory(copy);
        foreach (var file in System.IO.Directory.GetFiles(library, "library.db*"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        using (var opened = Library.OpenExisting(copy)) LibrarySearch.Search(opened, new SearchQuery("ord"));
        return Of(copy);
    }

    private static void Add(AtomicReader segment, SortedDictionary<string, string> documents)
    {
        var texts = Enumerable.Range(0, segment.MaxDoc).Select(_ => new StringBuilder()).ToArray();
        var ids = new string?[segment.MaxDoc];
        foreach (var field in segment.Fields.Order(StringComparer.Ordinal))
        {
            var terms = segment.GetTerms(field).GetEnumerator();
            while (terms.MoveNext()) AddTerm(segment, field, terms, texts, ids);
        }

        foreach (var field in segment.FieldInfos.OrderBy(field => field.Name, StringComparer.Ordinal))
            AddValues(segment, field, texts);
        for (var document = 0; document < ids.Length; document++)
            if (segment.LiveDocs?.Get(document) != false) documents.Add(ids[document]!, texts[document].ToString());
    }

    private static void AddTerm(
        AtomicReader segment, string field, TermsEnum terms, StringBuilder[] texts, string?[] ids)
    {
        var term = Convert.ToHexString(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length));
        var placed = terms.DocsAndPositions(segment.LiveDocs, null);
        var documents = placed ?? terms.Docs(segment.LiveDocs, null);
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            var text = texts[documents.DocID].Append('\n').Append(field).Append(' ').Append(term);
            text.Append(' ').Append(documents.Freq);
            for (var i = 0; placed is not null && i < placed.Freq; i++) text.Append(' ').Append(placed.NextPosition());
            if (field == IndexFields.Id) ids[documents.DocID] = terms.Term.Utf8ToString();
        }
    }

    private static void AddValues(AtomicReader segment, FieldInfo field, StringBuilder[] texts)
    {
        var numbers = field.DocValuesType == DocValuesType.NUMERIC ? segment.GetNumericDocValues(field.Name) : null;
        var has = numbers is null ? null : segment.GetDocsWithField(field.Name);
        var norms = field.HasNorms ? segment.GetNormValues(field.Name) : null;
        var facets = field.DocValuesType == DocValuesType.SORTED_SET ? segment.GetSortedSetDocValues(field.Name) : null;
        for (var document = 0; document < texts.Length; document++)
        {
            var text = texts[document];
            if (has?.Get(document) == true) Add(" = ", numbers!.Get(document));
            if (norms is not null) Add(" norm ", norms.Get(document));
            facets?.SetDocument(document);
            for (var value = facets?.NextOrd() ?? -1; value >= 0; value = facets!.NextOrd())
            {
                var bytes = new BytesRef();
                facets!.LookupOrd(value, bytes);
                Add(" : ", bytes.Utf8ToString());
            }

            void Add(string what, object value) => text.Append('\n').Append(field.Name).Append(what).Append(value);
        }
    }
}
