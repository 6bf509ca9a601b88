namespace DocIndex.Cli.Output;

/// <summary>Where something was read, as editors and people jump to it.</summary>
internal static class Places
{
    /// <summary>"note.txt:12", or the page where the source has pages: nobody counts the lines of a PDF.</summary>
    public static string Of(SourceLocation source, string file) => LinesOf(source) is { } lines
        ? $"{VisibleText.Of(file)}:{lines.First}"
        : $"{VisibleText.Of(file)}, s. {source.Page}";

    /// <summary>The same within a file that is named beside it.</summary>
    public static string Within(SourceLocation source, Language language) => LinesOf(source) is { } lines
        ? language.Say($"linje {lines.First}", $"line {lines.First}")
        : language.Say($"s. {source.Page}", $"p. {source.Page}");

    // What has a box stands on a page that is printed.
    private static LineSpan? LinesOf(SourceLocation source) => source.Box is null ? source.Lines : null;
}
