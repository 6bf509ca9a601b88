using System.Globalization;
using System.Net;
using System.Text;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Server;

/// <summary>The search page; text of documents and queries goes into it through <see cref="Text"/> only.</summary>
internal sealed class SearchPage(ServerOptions options, LibrarySearchers searchers)
{
    private readonly ResultMarkup _results = new(options);

    public SearchResult Search(SearchForm form)
    {
        using var library = Library.OpenExisting(options.Library, searchers);
        return LibrarySearch.Search(library, form.Query);
    }

    /// <summary>The whole page.</summary>
    public string Whole(SearchForm form)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{options.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(form.Text.Length > 0 ? Text(form.Text) + " – " : "")}DocIndex</title>
            <link rel="stylesheet" href="/search.css">
            <script src="/search.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#results">{options.Say("Gå til fundene", "Skip to results")}</a>
            <header><a href="/">DocIndex</a> <nav aria-label="{options.Say("Bibliotek", "Library")}"><a href="/site/index.html">{options.Say("Alle dokumenter", "All documents")}</a></nav></header>
            <main>
            <h1>{options.Say("Søg i budgetnotater", "Search budget notes")}</h1>
            <form role="search" action="/" method="get">
            <label for="q">{options.Say("Søgning", "Query")}</label>
            <input id="q" name="q" type="search" maxlength="{SearchForm.MostLetters}" value="{Text(form.Text)}" autocomplete="off" aria-describedby="hint">
            <label for="sort">{options.Say("Orden", "Order")}</label>
            <select id="sort" name="sort">{Sorts(form.Sort)}</select>
            <button type="submit">{options.Say("Søg", "Search")}</button>
            <p id="hint">{options.Say("Skriv for eksempel", "For example")} <code>sygedagpenge år:[2015 TO 2026]</code>, <code>"lavere sagsstammer"</code>, <code>søgt:[5mio TO 10mio]</code>, <code>kommune:Ishøj</code>. {options.Say("Tasten / går til feltet.", "The key / goes to the field.")}</p>
            """);
        foreach (var chosen in form.Chosen) page.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"f\" value=\"{Text(chosen.ToString())}\">");
        page.Append("</form>\n<div id=\"results\" tabindex=\"-1\">").Append(Results(form)).Append("</div>\n</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>What changes while somebody types.</summary>
    public string Results(SearchForm form)
    {
        var page = new StringBuilder();
        _results.Append(page, form, Search(form));
        return page.ToString();
    }

    private string Sorts(SearchSort chosen) => string.Concat(Enum.GetValues<SearchSort>().Select(sort =>
        $"<option value=\"{sort.ToString().ToLowerInvariant()}\"{(sort == chosen ? " selected" : "")}>{Name(sort)}</option>"));

    private string Name(SearchSort sort) => sort switch
    {
        SearchSort.Year => options.Say("Nyeste år", "Newest year"),
        SearchSort.Amount => options.Say("Største beløb", "Largest amount"),
        _ => options.Say("Relevans", "Relevance"),
    };

    /// <summary>A text as HTML shows it.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
