using System.Globalization;

namespace DocIndex.Storing.Indexes;

/// <summary>What a commit of the index says of itself.</summary>
/// <param name="Library">The identity of the library that it is of.</param>
/// <param name="Format">What it holds and how, <see cref="Indexing.FullText.IndexFields.Format"/>.</param>
/// <param name="Analyzer">The version of the analysis.</param>
/// <param name="Revision">The library's revision that it is right for.</param>
/// <param name="Documents">How many documents the library had then.</param>
internal sealed record IndexState(string Library, string Format, string Analyzer, long Revision, long Documents)
{
    /// <summary>Reads a commit's data; null where it is not of this program.</summary>
    public static IndexState? Read(IDictionary<string, string>? data) =>
        data is not null && data.TryGetValue("library", out var library) && data.TryGetValue("format", out var format) && data.TryGetValue("analyzer", out var analyzer)
        && Number(data, "revision") is { } revision && Number(data, "documents") is { } documents ? new IndexState(library, format, analyzer, revision, documents) : null;

    /// <summary>True where readers can use the index, be it of an earlier revision or another analysis.</summary>
    public bool IsReadableAs(IndexState wanted) => Library == wanted.Library && Format == wanted.Format && Revision <= wanted.Revision;

    /// <summary>True where the index has only to be led on to the library's revision.</summary>
    public bool LeadsTo(IndexState wanted) => IsReadableAs(wanted) && Analyzer == wanted.Analyzer;

    public Dictionary<string, string> ToData() => new(StringComparer.Ordinal)
    {
        ["library"] = Library, ["format"] = Format, ["analyzer"] = Analyzer,
        ["revision"] = Revision.ToString(CultureInfo.InvariantCulture), ["documents"] = Documents.ToString(CultureInfo.InvariantCulture),
    };

    private static long? Number(IDictionary<string, string> data, string name) =>
        data.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
