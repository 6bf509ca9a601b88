using System.Collections.Immutable;

namespace DocIndex.Publishing;

/// <summary>How a site is written.</summary>
public sealed record SiteOptions
{
    private readonly string language = "da";
    private readonly string? title;

    /// <summary>Language of the site's own words, "da" or "en"; what documents say stays in theirs.</summary>
    /// <exception cref="ArgumentException">For any other value.</exception>
    public string Language
    {
        get => language;
        init => language = value is "da" or "en" ? value : throw new ArgumentException($"A site is written in da or en, not in '{value}'.", nameof(value));
    }

    /// <summary>Name of the site; null for that of <see cref="Settings"/>, else the default name in its language.</summary>
    /// <exception cref="ArgumentException">For an empty name.</exception>
    public string? Title
    {
        get => title;
        init => title = value is null || value.Trim().Length > 0 ? value : throw new ArgumentException("A site's title can't be empty.", nameof(value));
    }

    /// <summary>
    /// Ids of documents to publish although they carry a mark (<see cref="Records.DocumentRecord.Marks"/>). All other marked documents are left out.
    /// </summary>
    public ImmutableSortedSet<string> PublishMarked { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whose site it is.</summary>
    public SiteSettings Settings { get; init; } = SiteSettings.None;

    /// <summary>
    /// The folder that the documents were read from, to give their files out beside the pages; null to give out none. Only a file that still is what was read
    /// is given out, and none that a browser would run scripts from.
    /// </summary>
    public string? OriginalsFrom { get; init; }
}
