using DocIndex.Benchmarks;
using DocIndex.Benchmarks.Search;
using DocIndex.Benchmarks.Tables;

return args switch
{
    ["pdf", var folder] => PdfBenchmark.Run(folder),
    ["tables", var folder] => TableBenchmark.Run(folder, report: null),
    ["tables", var folder, var report] => TableBenchmark.Run(folder, report),
    ["search", var count, var program] => SearchBenchmark.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), program),
    ["pdf-words", .. var files] => PdfWords.Print(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocIndex.Benchmarks pdf DIR          speed, memory and words of the PDFs in a folder, beside pdftotext -tsv
               DocIndex.Benchmarks tables DIR [OUT] tables of a folder in the ICDAR 2013 form; grids of the disagreements into OUT
               DocIndex.Benchmarks search N PROGRAM indexing and searching N documents made by recombination, beside Apache Lucene
               DocIndex.Benchmarks pdf-words FILE…  the words of PDFs as "page left top right bottom text", in 1/100 point
        """);
    return 2;
}
