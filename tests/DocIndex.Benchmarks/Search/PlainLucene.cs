using System.Diagnostics;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PlainAnalyzer = Lucene.Net.Analysis.Da.DanishAnalyzer;

namespace DocIndex.Benchmarks.Search;

/// <summary>What the same documents and queries cost with Lucene.Net as it comes: one field of text, and its own analyzer for Danish with no stop words.</summary>
internal static class PlainLucene
{
    private const string FieldName = "text";

    public static (double Rate, long Bytes, double[] Times) Measure(string documents, List<string> queries, string folder)
    {
        using var analyzer = new PlainAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);
        using var directory = FSDirectory.Open(folder);
        var clock = Stopwatch.StartNew();
        var count = 0;
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 64, Similarity = new BM25Similarity() }))
        {
            foreach (var line in File.ReadLines(documents))
            {
                writer.AddDocument([new TextField(FieldName, line.Replace("\t", " \u001e ", StringComparison.Ordinal), Field.Store.NO)]);
                count++;
            }
        }

        var rate = count / clock.Elapsed.TotalSeconds;
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var (times, _) = SearchBenchmark.Times(queries, query => searcher.Search(Parse(analyzer, query), 10).TotalHits);
        return (rate, directory.ListAll().Sum(directory.FileLength), times);
    }

    private static Query Parse(Analyzer analyzer, string line)
    {
        var (kind, words) = line.Split('\t') is [var first, var rest] ? (first, rest.Split(' ')) : ("", []);
        if (kind == "prefix") return new PrefixQuery(new Term(FieldName, words[0]));
        if (kind == "phrase")
        {
            var phrase = new PhraseQuery();
            foreach (var word in words) phrase.Add(new Term(FieldName, Stem(analyzer, word)));
            return phrase;
        }

        var all = new BooleanQuery();
        foreach (var word in words) all.Add(new TermQuery(new Term(FieldName, Stem(analyzer, word))), kind == "or" ? Occur.SHOULD : Occur.MUST);
        return all;
    }

    private static string Stem(Analyzer analyzer, string word)
    {
        using var tokens = analyzer.GetTokenStream(FieldName, word);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        tokens.IncrementToken();
        var stem = term.ToString();
        tokens.End();
        return stem;
    }
}
