using System.Runtime.CompilerServices;

namespace DocIndex.Tests;

/// <summary>
/// A folder for temporary files for this run of the tests and the programs that it starts. What others leave in the machine's own is not met, and several
/// runs at once do not meet each other.
/// </summary>
internal static class OwnTemporaryFolder
{
    [ModuleInitializer]
    public static void Make()
    {
        var folder = Directory.CreateTempSubdirectory("docindex-tests-").FullName;
        Environment.SetEnvironmentVariable(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR", folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear(folder);
    }

    private static void Clear(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that a test started and that is ending holds something of it.
        }
    }
}
