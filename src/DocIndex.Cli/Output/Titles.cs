using DocIndex.Records;

namespace DocIndex.Cli.Output;

/// <summary>What a document is called.</summary>
internal static class Titles
{
    /// <summary>Code and title, or the file's name where the document gives neither.</summary>
    public static string Of(DocumentRecord record)
    {
        var title = string.Join(' ', new[] { record.Code, record.Title }.Where(t => !string.IsNullOrEmpty(t)));
        return title.Length > 0 ? title : record.File;
    }
}
