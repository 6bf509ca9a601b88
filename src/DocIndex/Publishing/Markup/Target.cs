using System.Buffers;

namespace DocIndex.Publishing.Markup;

/// <summary>
/// A place in the site. Only such places can be linked to, so a page holds no address from outside.
/// </summary>
/// <param name="Page">Path of the page without extension, forward slashes; null for the page that links.</param>
/// <param name="Anchor">Id within the page, or null for its top.</param>
internal sealed record Target(string? Page, string? Anchor)
{
    /// <summary>True where <see cref="Page"/> is a file as it stands, extension included, and the same for HTML and Markdown.</summary>
    public bool IsFile { get; private init; }

    /// <summary>A place on the page that links.</summary>
    public static Target Here(string anchor) => new(null, anchor);

    /// <summary>A file of the site that is no page.</summary>
    /// <param name="path">With extension, forward slashes.</param>
    /// <param name="fragment">Place in the file, such as "page=3"; or null.</param>
    public static Target File(string path, string? fragment = null) => new(path, fragment) { IsFile = true };

    /// <summary>The address as seen from a page, path segments percent-encoded.</summary>
    /// <param name="from">Path of the page that links, without extension.</param>
    /// <param name="extension">".html" or ".md".</param>
    public string RelativeTo(string from, string extension)
    {
        var fragment = Anchor is null ? "" : "#" + Anchor;
        if (Page is null || (Page == from && Anchor is not null)) return fragment;
        return RelativePath(from, Page) + (IsFile ? "" : extension) + fragment;
    }

    // Characters that stand in an address as they are, and what is between segments.
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/");

    /// <summary>A path of the site as seen from one of its pages.</summary>
    public static string RelativePath(string from, string to)
    {
        var alike = from.AsSpan().CommonPrefixLength(to);
        var shared = from.AsSpan(0, alike).LastIndexOf('/') + 1;
        var up = string.Concat(Enumerable.Repeat("../", from.AsSpan(shared).Count('/')));
        var rest = to[shared..];
        if (rest.AsSpan().ContainsAnyExcept(Unreserved))
            rest = string.Join('/', rest.Split('/').Select(Uri.EscapeDataString));
        return up + rest;
    }
}
