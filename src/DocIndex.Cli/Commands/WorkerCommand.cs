using System.Reflection;
using DocIndex.Ingesting.Workers;

namespace DocIndex.Cli.Commands;

/// <summary>
/// <c>docindex read-documents [LIBRARY]</c>, which no person calls: this program starts itself so to read documents in
/// processes that they may end. It stands outside the
/// tree of commands, which costs time that each start of a worker would take.
/// </summary>
internal static class WorkerCommand
{
    public const string Name = "read-documents";

    /// <summary>Reads documents that come on standard input until it ends.</summary>
    /// <param name="arguments">The library's folder, by whose words and corrections they are read; none for the
    /// program's own words.</param>
    public static int Serve(string[] arguments)
    {
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        Console.SetOut(TextWriter.Null);
        WorkerService.Serve(() => arguments is [var library] ? LibraryOptions.Of(library) : PipelineOptions.Default, input, output);
        return 0;
    }

    /// <summary>How to start this program as a worker.</summary>
    /// <param name="library">As for <see cref="Serve"/>; null for none.</param>
    public static WorkerProgram Program(string? library, bool isBackground)
    {
        var program = Environment.ProcessPath ?? throw new IOException("It cannot be told how this program was started.");
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] start = isHost ? [program, Assembly.GetEntryAssembly()!.Location] : [program];
        string[] folder = library is null ? [] : [library];
        _ = AppContext.TryGetSwitch("DocIndex.IsCompiled", out var isCompiled);
        return new WorkerProgram([.. start, Name, .. folder]) { IsBackground = isBackground, IsCompiled = isCompiled };
    }
}
