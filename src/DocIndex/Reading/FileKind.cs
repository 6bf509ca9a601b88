namespace DocIndex.Reading;

/// <summary>What a file is, whatever its name says.</summary>
internal enum FileKind
{
    Pdf, Word, Html, Markdown, Text,

    /// <summary>A ZIP archive of other files.</summary>
    Archive,

    /// <summary>A document of an office program behind a password.</summary>
    Protected,

    OldWord, OpenDocument, RichText, OldWordXml, Pages, Spreadsheet, Slides, Mail, Image, Unknown,
}
