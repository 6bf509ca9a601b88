namespace DocIndex.Tests;

/// <summary>The working copy that the tests run in, for what is read in place.</summary>
internal static class RepositoryRoot
{
    /// <summary>A path below the root.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Find(), .. parts]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DocIndex.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below the repository.");
        }

        return folder;
    }
}
