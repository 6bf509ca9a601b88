namespace DocIndex.Tests.Cli;

/// <summary>A library of the seed documents, made once by the program for all tests that only read it.</summary>
public sealed class SeedLibrary : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SeedLibrary() => Ingestion = BuiltProgram.Run(_folder.Path, "ingest", RepositoryRoot.Combine("seeds"));

    internal ProgramRun Ingestion { get; }

    internal string Folder => _folder.Path;

    internal ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    public void Dispose() => _folder.Dispose();
}
