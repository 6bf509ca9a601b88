using System.Globalization;
using System.Net;
using DocIndex.Searching;

namespace DocIndex.Server;

/// <summary>What the search page's address says.</summary>
/// <param name="Text">What was typed, without what was chosen beside it.</param>
/// <param name="Page">From 1.</param>
/// <param name="Chosen">Values of facets that were chosen, as "name:value" of the query language.</param>
internal sealed record SearchForm(string Text, int Page, SearchSort Sort, IReadOnlyList<string> Chosen)
{
    /// <summary>Longest query, in UTF-16 units.</summary>
    public const int MostLetters = 1_000;

    /// <summary>Hits on a page.</summary>
    public const int PageSize = 10;

    private const int MostPages = 1_000;
    private const int MostChosen = 10;

    /// <summary>The query with what was chosen.</summary>
    public SearchQuery Query => new(
        Chosen.Count == 0 ? Text : Text.Trim().Length == 0 ? string.Join(' ', Chosen) : $"({Text}) {string.Join(' ', Chosen)}",
        Limit: PageSize, Offset: (Page - 1) * PageSize, Sort: Sort) { WithFacets = true };

    /// <summary>Reads an address; null where something in it is too long or out of bounds.</summary>
    public static SearchForm? Read(IQueryCollection query)
    {
        var text = query["q"].ToString();
        var chosen = query["f"].OfType<string>().Where(value => value.Length > 0).ToList();
        var page = query.TryGetValue("page", out var written) ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : 1;
        var sort = SearchSort.Relevance;
        if (query.TryGetValue("sort", out var order) && !Enum.TryParse(order, ignoreCase: true, out sort)) return null;
        return text.Length > MostLetters || chosen.Count > MostChosen || chosen.Exists(value => value.Length > 200) || page is < 1 or > MostPages || !Enum.IsDefined(sort)
            ? null
            : new SearchForm(text, page, sort, chosen);
    }

    /// <summary>The address of this search, with a value chosen or let go.</summary>
    public string With(string chosen) =>
        Address(this with { Page = 1, Chosen = Chosen.Contains(chosen) ? [.. Chosen.Where(value => value != chosen)] : [.. Chosen, chosen] });

    /// <summary>The address of another page of this search.</summary>
    public string On(int page) => Address(this with { Page = page });

    private static string Address(SearchForm form) => "/?" + string.Join('&', new[]
    {
        $"q={WebUtility.UrlEncode(form.Text)}", form.Sort == SearchSort.Relevance ? "" : $"sort={form.Sort.ToString().ToLowerInvariant()}",
        form.Page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"page={form.Page}"),
    }.Concat(form.Chosen.Select(value => $"f={WebUtility.UrlEncode(value)}")).Where(part => part.Length > 0));
}
