using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Benchmarks.Search;

/// <summary>What indexing and searching cost, in one run beside Lucene.Net as it comes, and beside Apache Lucene 8 where that is installed, both with their analyzer for Danish.</summary>
internal static class SearchBenchmark
{
    private const int Batch = 1_000;

    /// <summary>Of so many documents the words of the queries are taken.</summary>
    private const int Sample = 500;

    public static int Run(int count, string program)
    {
        var folder = Directory.CreateTempSubdirectory("docindex-bench-").FullName;
        try
        {
            Measure(count, Path.GetFullPath(program), folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints how long each of the odd queries takes in a library of so many documents.</summary>
    /// <param name="kept">Where the library is made, or was made before; null for one that goes with the run.</param>
    public static int Odd(int count, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("docindex-bench-").FullName;
        try
        {
            Directory.CreateDirectory(folder);
            var isMade = Directory.EnumerateFileSystemEntries(folder).Any();
            using var library = Library.Open(folder);
            if (!isMade)
            {
                using var held = library.HoldIndex();
                foreach (var batch in MadeDocuments.Make(count).Chunk(Batch))
                {
                    Store(library, batch);
                    library.Index.Advance();
                }
            }

            List<string> sample = [.. MadeDocuments.Make(Sample).Select(made => Body(made.Passages))];
            PrintOrdinary(library, sample);
            OddQueries.Print(library, sample);
            return 0;
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Prints what ordinary queries take in a library that is there already.</summary>
    private static void PrintOrdinary(Library library, List<string> sample)
    {
        var queries = MadeDocuments.Queries(sample);
        foreach (var (name, run) in (ReadOnlySpan<(string, Func<string, int>)>)[
            ("ranking", query => library.Index.Reading(view => Ranked(library, view, query))),
            ("with passages", query => LibrarySearch.Search(library, new SearchQuery(Text(query))).Total),
            ("with facets", query => LibrarySearch.Search(library, new SearchQuery(Text(query)) { WithFacets = true }).Total)])
        {
            var (times, _) = Times(queries, run);
            var line = $"{name,-16} p50 {P(times, 50).ToString("0.00", CultureInfo.InvariantCulture),8}";
            Console.WriteLine($"{line}   p95 {P(times, 95).ToString("0.00", CultureInfo.InvariantCulture),8} ms");
        }
    }

    private static void Measure(int count, string program, string folder)
    {
        var (whole, stems) = (Path.Combine(folder, "whole"), Path.Combine(folder, "stems"));
        var (lines, list) = (Path.Combine(folder, "documents.tsv"), Path.Combine(folder, "queries.tsv"));
        Directory.CreateDirectory(stems);
        using var library = Library.Open(whole);
        using var compared = count <= 10_000 ? Library.Open(stems, new DanishAnalyzer()) : null;
        var held = library.HoldIndex();
        var alsoHeld = compared?.HoldIndex();
        var sample = new List<string>();
        var clock = new Stopwatch();
        using (var text = new StreamWriter(lines))
        {
            foreach (var batch in MadeDocuments.Make(count).Chunk(Batch))
            {
                Store(library, batch);
                clock.Start();
                library.Index.Advance();
                clock.Stop();
                if (compared is not null)
                {
                    Store(compared, batch);
                    compared.Index.Advance();
                }

                foreach (var (document, passages) in batch)
                {
                    var body = Body(passages);
                    text.WriteLine($"{document.Record.Title}\t{body}");
                    if (sample.Count < Sample) sample.Add(body);
                }
            }
        }

        clock.Start();
        held.Dispose();
        clock.Stop();
        alsoHeld?.Dispose();
        var queries = MadeDocuments.Queries(sample);
        File.WriteAllLines(list, queries);
        var (ranked, counts) = library.Index.Reading(view => Times(queries, query => Ranked(library, view, query)));
        var (answered, _) = Times(queries, query => LibrarySearch.Search(library, new SearchQuery(Text(query))).Total);
        var (counted, _) = Times(queries, query => LibrarySearch.Search(library, new SearchQuery(Text(query)) { WithFacets = true }).Total);
        var peak = Peak();
        var longest = OddQueries.Longest(library, sample);
        var plain = PlainLucene.Measure(lines, queries, Path.Combine(folder, "plain"));
        if (Environment.GetEnvironmentVariable("DOCINDEX_BENCH_COUNTS") is { } file) File.WriteAllLines(file, queries.Zip(counts, (query, found) => string.Create(CultureInfo.InvariantCulture, $"{query}\t{found}")));
        var cold = Enumerable.Range(0, 5).Select(_ => Cold(program, whole, Text(queries[0]))).Order().ElementAt(2);
        var invariant = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(invariant, $"{count} documents, {queries.Count} queries"));
        Console.WriteLine("                  indexed/s   index MB   p50 ms   p95 ms   peak MB");
        Console.WriteLine(string.Create(invariant,
            $"DocIndex, ranking {count / clock.Elapsed.TotalSeconds,9:0}  {library.Index.Files.Bytes() / 1e6,9:0.0} {P(ranked, 50),8:0.00} {P(ranked, 95),8:0.00} {peak,9:0}"));
        Console.WriteLine(string.Create(invariant, $"with passages                            {P(answered, 50),8:0.00} {P(answered, 95),8:0.00}"));
        Console.WriteLine(string.Create(invariant, $"with facets                              {P(counted, 50),8:0.00} {P(counted, 95),8:0.00}"));
        Console.WriteLine(string.Create(invariant, $"Lucene.Net, plain {plain.Rate,9:0}  {plain.Bytes / 1e6,9:0.0} {P(plain.Times, 50),8:0.00} {P(plain.Times, 95),8:0.00}"));
        if (Lucene(lines, list, Path.Combine(folder, "lucene")) is { } lucene)
        {
            Console.WriteLine(string.Create(invariant, $"Lucene            {lucene[0],9:0}  {lucene[1] / 1e6,9:0.0} {lucene[2],8:0.00} {lucene[3],8:0.00} {lucene[4],9:0}"));
            var same = compared?.Index.Reading(view => Times(queries, query => Ranked(compared, view, query)).Counts);
            if (same is not null)
            {
                var other = new OtherAnalysis(sample);
                var alike = Enumerable.Range(0, queries.Count).Where(i => !other.Concerns(queries[i])).ToList();
                var differ = alike.Where(i => same[i] != (int)lucene[5 + i]).ToList();
                Console.WriteLine(string.Create(invariant, $"hit counts by stems alone equal Lucene's in {alike.Count - differ.Count} of {alike.Count} queries that both analyse alike"));
                foreach (var i in differ) Console.WriteLine(string.Create(invariant, $"  {Text(queries[i])}: {same[i]}, Lucene {(int)lucene[5 + i]}"));
            }
        }
        else
        {
            Console.WriteLine("Lucene is not installed: apt-get install liblucene8-java default-jdk-headless");
        }

        Console.WriteLine($"longest of the odd queries, with passages and facets (ms, found, parts left out): {longest}");
        Console.WriteLine(string.Create(invariant, $"start of the command to its first answer: {cold:0} ms; mean hits {counts.Average():0}"));
    }

    private static string Body(ImmutableArray<Passage> passages) => string.Join(
        ' ', passages.Where(passage => passage.Role != PassageRole.Title).Select(passage => passage.Text))
        .Replace('\t', ' ');

    private static string Text(string query) => query.Split('\t') is [var kind, var words] ? kind switch
    {
        "or" => words.Replace(" ", " OR ", StringComparison.Ordinal),
        "phrase" => $"\"{words}\"",
        "prefix" => words + "*",
        _ => string.Join(' ', words.Split(' ').Select(word => "+" + word)),
    } : "";

    private static void Store(Library library, (ProcessedDocument Document, ImmutableArray<Passage> Passages)[] batch) => library.Connection.InTransaction(() =>
    {
        foreach (var (document, passages) in batch)
        {
            var revision = library.Table.NextRevision();
            library.Table.Add(DocumentForm.Of(document), revision, "bench");
            library.Index.Remember(revision, new StoredText((document.Record, passages), Replaces: false));
        }
    });

    private static int Ranked(Library library, IndexView view, string query)
    {
        var search = new SearchQuery(Text(query));
        return LibrarySearch.Rank(library, view, search, QueryParser.Parse(search.Text, library.Analyzer).Root!, titleFirst: true).Ranking.Total;
    }

    internal static (double[] Times, int[] Counts) Times(List<string> queries, Func<string, int> run)
    {
        foreach (var query in queries) run(query);
        var counts = new int[queries.Count];
        var times = new double[queries.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            counts[i] = run(queries[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return ([.. times.Order()], counts);
    }

    private static double P(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private static double Cold(string program, string library, string query)
    {
        var start = Stopwatch.GetTimestamp();
        ChildProcess.Output(program, "search", query, "--library", library);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Peak() =>
        double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;

    private static double[]? Lucene(string documents, string queries, string index)
    {
        const string jars = "/usr/share/java";
        if (!Directory.Exists(jars) || Directory.GetFiles(jars, "lucene-core-8*.jar") is not [var core, ..] || Directory.GetFiles(jars, "lucene-analyzers-common-8*.jar") is not [var analyzers, ..]) return null;
        var source = Path.Combine(AppContext.BaseDirectory, "LuceneBenchmark.java");
        var output = ChildProcess.Output("java", "-Xmx1g", "-cp", $"{core}:{analyzers}", source, documents, queries, index);
        return string.IsNullOrWhiteSpace(output) ? null : [.. output.Split(' ', StringSplitOptions.TrimEntries).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
    }
}
