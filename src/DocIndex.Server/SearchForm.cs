using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using DocIndex.Searching;

namespace DocIndex.Server;

/// <summary>What the search page's address says.</summary>
/// <param name="Text">What was typed, without what was chosen beside it.</param>
/// <param name="Page">From 1.</param>
/// <param name="Chosen">Values of facets that were chosen.</param>
internal sealed record SearchForm(string Text, int Page, SearchSort Sort, ImmutableArray<FacetChoice> Chosen)
{
    /// <summary>Whether nothing else is to be searched for where nothing is found.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether each format and version of a note is a hit of its own.</summary>
    public bool AllVersions { get; init; }

    /// <summary>Longest query, in UTF-16 units.</summary>
    public const int MostLetters = 1_000;

    /// <summary>Hits on a page.</summary>
    public const int PageSize = 10;

    private const int MostPages = 1_000;
    private const int MostChosen = 10;

    /// <summary>The query with what was chosen.</summary>
    public SearchQuery Query => new(Text, Limit: PageSize, Offset: (Page - 1) * PageSize, Sort: Sort) 
    {
        Chosen = Chosen, WithFacets = true, IsLiteral = IsLiteral, AllVersions = AllVersions,
    };

    /// <summary>Reads an address, where what is empty is as what is not there; null where something in it is too long, out of bounds or no facet.</summary>
    public static SearchForm? Read(IQueryCollection query)
    {
        var text = query["q"].ToString();
        var written = query["f"].OfType<string>().Where(value => value.Length > 0).ToList();
        var chosen = written.Select(FacetChoice.Read).OfType<FacetChoice>().Distinct().ToImmutableArray();
        var page = 1;
        if (query["page"].ToString() is { Length: > 0 } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page)) return null;
        var sort = SearchSort.Relevance;
        if (query["sort"].ToString() is { Length: > 0 } order && !Enum.TryParse(order, ignoreCase: true, out sort)) return null;
        return text.Length > MostLetters || written.Count > MostChosen || written.Exists(value => value.Length > 200 || FacetChoice.Read(value) is null)
            || page is < 1 or > MostPages || !Enum.IsDefined(sort)
                ? null
                : new SearchForm(text, page, sort, chosen) 
                {
                    IsLiteral = query["literal"].ToString() == "1", AllVersions = query["versions"].ToString() == "all",
                };
    }

    /// <summary>The address of this search, with a value chosen or let go.</summary>
    public string With(FacetChoice chosen) =>
        Address(this with { Page = 1, Chosen = Chosen.Contains(chosen) ? Chosen.Remove(chosen) : Chosen.Add(chosen) });

    /// <summary>The address of this search for just what is written.</summary>
    public string Literally() => Address(this with { Page = 1, IsLiteral = true });

    /// <summary>The address of this search by other words.</summary>
    public string For(string text) => Address(this with { Page = 1, Text = text, IsLiteral = false });

    /// <summary>The address of this search for notes, or for each of their versions.</summary>
    public string ForVersions(bool all) => Address(this with { Page = 1, AllVersions = all });

    /// <summary>The address of another page of this search.</summary>
    public string On(int page) => Address(this with { Page = page });

    private static string Address(SearchForm form) => "/?" + string.Join('&', new[]
    {
        $"q={WebUtility.UrlEncode(form.Text)}", form.Sort == SearchSort.Relevance ? "" : $"sort={form.Sort.ToString().ToLowerInvariant()}",
        form.IsLiteral ? "literal=1" : "", form.AllVersions ? "versions=all" : "",
        form.Page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"page={form.Page}"),
    }.Concat(form.Chosen.Select(value => $"f={WebUtility.UrlEncode(value.ToString())}")).Where(part => part.Length > 0));
}
