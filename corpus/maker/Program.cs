using DocIndex.CorpusMaker;

if (args is not [var corpus, var seeds])
{
    Console.Error.WriteLine("Usage: DocIndex.CorpusMaker CORPUS SEEDS");
    return 2;
}

try
{
    await CorpusFolder.WriteAsync(corpus, seeds, Console.Error);
    return 0;
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
