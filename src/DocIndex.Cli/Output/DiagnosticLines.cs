using DocIndex.Cli.CommandLine;

namespace DocIndex.Cli.Output;

/// <summary>Diagnostics on standard error, one line each: file, line or page, severity and code, what is wrong, what to do.</summary>
internal static class DiagnosticLines
{
    public static void Write(Session session, Diagnostic diagnostic)
    {
        if (session.Quiet && diagnostic.Severity != Severity.Error) return;
        session.Error(Of(session, diagnostic), Severities.Style(diagnostic.Severity));
    }

    /// <summary>The line.</summary>
    public static string Of(Session session, Diagnostic diagnostic)
    {
        var place = diagnostic.Lines is { } lines ? $"{diagnostic.File}:{lines.First}"
            : diagnostic.Page is { } page ? $"{diagnostic.File}, s. {page}" : diagnostic.File;
        var (message, remedy) = DiagnosticWords.Of(diagnostic, session.Language);
        return $"{place}: {Severities.Word(diagnostic.Severity, session.Language)} {diagnostic.Code}: {message} {remedy}".TrimEnd();
    }
}
