namespace DocIndex.Reading;

/// <summary>One line of a text source.</summary>
/// <param name="Number">1-based number in the file.</param>
/// <param name="Page">1-based page that it stands on.</param>
/// <param name="Text">The line without its line end, form feed and page-start blank; white space else as it came.</param>
public sealed record SourceLine(int Number, int Page, string Text)
{
    /// <summary>True where the line holds nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
