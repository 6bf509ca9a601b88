using DocIndex.Benchmarks;
using DocIndex.Benchmarks.Attacking;
using DocIndex.Benchmarks.Compiling;
using DocIndex.Benchmarks.Growing;
using DocIndex.Benchmarks.Libraries;
using DocIndex.Benchmarks.Mutating;
using DocIndex.Benchmarks.Privacy;
using DocIndex.Benchmarks.Search;
using DocIndex.Benchmarks.Serving;
using DocIndex.Benchmarks.Tables;

return args switch
{
    ["pdf", var folder] => PdfBenchmark.Run(folder),
    ["tables", var folder] => TableBenchmark.Run(folder, report: null),
    ["tables", var folder, var report] => TableBenchmark.Run(folder, report),
    ["ingest", var folder, var program] => IngestBenchmark.Run(folder, program),
    ["library", var program, .. var counts] => LibraryBenchmark.Run(program, [.. counts.Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))]),
    ["search", var count, var program] => SearchBenchmark.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), program),
    ["queries", var count, .. var kept] when kept.Length <= 1 =>
        SearchBenchmark.Odd(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), kept.SingleOrDefault()),
    ["site", var count, var program] => SiteBenchmark.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), program),
    ["pdf-words", .. var files] => PdfWords.Print(files),
    ["pdfpig-words", .. var files] => PdfWords.PrintOfPdfPig(files),
    ["mutate", .. var options] when options.Length % 2 == 0 => MutationBenchmark.Run(options),
    ["fuzz", var program, var repository, .. var options] when options.Length is 1 or 2 => FuzzBenchmark.Run(program, repository, options),
    ["fuzz-target", var format] => FuzzTarget.Run(format),
    ["fuzz-originals", var repository, var folder] => FuzzTarget.WriteOriginals(repository, folder),
    ["fuzz-kept", var format, var found, var repository] => FuzzTarget.Keep(format, found, repository),
    ["attack", var program, var repository, .. var options] when options.Length % 2 == 0 =>
        AttackBenchmark.Run(program, repository, AttackOptions.Of(options)),
    ["growth"] => GrowthBenchmark.Run(program: null, kinds: ""),
    ["growth", var kinds] => GrowthBenchmark.Run(program: null, kinds),
    ["growth", var kinds, "largest", var program] => GrowthBenchmark.Run(program, kinds),
    ["serve", var count, var program] =>
        await ServeBenchmark.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), program),
    ["compiled", var output, var folders, .. var files] => CompiledProfile.Run(output, folders, files),
    ["privacy", var program] => PrivacyBenchmark.Run(program),
    ["notes", var folder, var count] => NoteFolder.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocIndex.Benchmarks pdf DIR          speed, memory and words of the PDFs in a folder, beside pdftotext -tsv
               DocIndex.Benchmarks tables DIR [OUT] tables of a folder in the ICDAR 2013 form; grids of the disagreements into OUT
               DocIndex.Benchmarks ingest DIR DOCINDEX  the pipeline by stages, and the program as a whole beside pdftotext -tsv
               DocIndex.Benchmarks library DOCINDEX N…  a library of N made documents: full, one in a hundred changed, nothing changed
               DocIndex.Benchmarks search N PROGRAM indexing and searching N documents made by recombination, beside Apache Lucene
               DocIndex.Benchmarks queries N [DIR]  what queries that ask for much work take with N such documents; DIR keeps them
               DocIndex.Benchmarks site N PROGRAM   the site of N notes recombined from the corpus: time, memory, the browser's first answer
               DocIndex.Benchmarks serve N PROGRAM  p50, p95, p99 of pages and searches, with and without an ingest
               DocIndex.Benchmarks pdf-words FILE…  the words of PDFs as "page left top right bottom text", in 1/100 point
               DocIndex.Benchmarks pdfpig-words FILE…  the words that PdfPig itself finds in PDFs
               DocIndex.Benchmarks mutate [--forms text,html,word,pdf] [--seed N] [--sample N] [--recombined N] [--misses FILE]
                                                    wrong figures found in notes that the corpus' maker writes, and errors in clean ones
               DocIndex.Benchmarks fuzz PROGRAM REPOSITORY MINUTES [SEED]   mutated files through the workers; what breaks one is kept
               DocIndex.Benchmarks fuzz-target FORMAT  one reader for afl-fuzz, which starts it; see tests/fuzz.sh
               DocIndex.Benchmarks fuzz-originals REPOSITORY DIR  files that afl-fuzz begins with, a folder for each reader
               DocIndex.Benchmarks compiled PROFILE DIR,DIR FILE…  a profile for publishing, of what the runtime says that it compiled
               DocIndex.Benchmarks fuzz-kept FORMAT DIR REPOSITORY  what afl-fuzz found in DIR, as documents among what is kept
               DocIndex.Benchmarks attack PROGRAM REPOSITORY [--seed N] [--mutants N] [--archives N] [--names N] [--libraries N]
                                                    [--kills N] [--corrections N] [--files DIR]   broken files, names and libraries
               DocIndex.Benchmarks growth [KINDS [largest PROGRAM]]
                                                    how the time that a document takes grows with its size, and the
                                                    memory of the largest; KINDS is a part of their names, or ""
               DocIndex.Benchmarks privacy PROGRAM  written forms of constructed CPR numbers, other numbers, odd parts of files, bytes of a library
               DocIndex.Benchmarks notes DIR N      N notes recombined from the corpus, as pages, for measuring a large library
        """);
    return 2;
}
