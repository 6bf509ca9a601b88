using DocIndex.Benchmarks;

return args switch
{
    ["pdf", var folder] => PdfBenchmark.Run(folder),
    ["pdf-words", .. var files] => PdfWords.Print(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocIndex.Benchmarks pdf DIR          speed, memory and words of the PDFs in a folder, beside pdftotext -tsv
               DocIndex.Benchmarks pdf-words FILE…  the words of PDFs as "page left top right bottom text", in 1/100 point
        """);
    return 2;
}
