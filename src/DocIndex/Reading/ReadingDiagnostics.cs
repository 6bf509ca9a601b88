using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>What readers return where nothing of a file could be read.</summary>
internal static class ReadingDiagnostics
{
    /// <summary>No document, and one diagnostic of severity Error.</summary>
    public static (SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) Failed(string file, string code, string message, string remedy) =>
        (null, [new Diagnostic(code, Severity.Error, file, null, null, message, remedy)]);
}
