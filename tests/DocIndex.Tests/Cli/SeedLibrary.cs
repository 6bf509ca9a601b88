namespace DocIndex.Tests.Cli;

/// <summary>A library of the seed documents, made once by the program for all tests that only read it.</summary>
public sealed class SeedLibrary : IDisposable
{
    private static ProgramRun? s_ingestion;

    private readonly TemporaryFolder _folder = PreparedFolder.Copy(nameof(SeedLibrary), folder =>
        s_ingestion = BuiltProgram.Run(folder.Path, "ingest", RepositoryRoot.Combine("seeds")));

    /// <summary>The run that made it.</summary>
    internal static ProgramRun Ingestion => s_ingestion!;

    internal string Folder => _folder.Path;

    internal ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    public void Dispose() => _folder.Dispose();
}
