using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocIndex.Publishing;
using DocIndex.Records;
using DocIndex.Searching;

namespace DocIndex.Server;

/// <summary>What was found, as HTML.</summary>
internal sealed class ResultMarkup(ServerOptions options)
{
    private const int MostFacetValues = 8;
    private const string Site = "/site/";

    public void Append(StringBuilder page, SearchForm form, SearchResult result)
    {
        var last = result.Query.Offset + result.Hits.Length;
        var count = result.Interpretation == Interpretation.Nothing ? "" : result.Hits.IsEmpty
            ? result.Total == 0 ? options.Say("Intet fundet.", "Nothing found.")
                : options.Say($"Siden er tom; der er {result.Total} {Notes(form)}.",
                $"The page is empty; there are {result.Total} {Notes(form)}.")
            : string.Create(CultureInfo.InvariantCulture,
                $"{result.Query.Offset + 1}–{last} {options.Say("af", "of")} {result.Total} {Notes(form)}");
        page.Append("<p role=\"status\">").Append(count).Append("</p>\n");
        Instead(page, form, result);
        Understood(page, form, result.Understood);
        Versions(page, form, result);
        foreach (var remark in Remarks(result)) page.Append("<p class=\"remark\">").Append(SearchPage.Text(remark)).Append("</p>\n");
        Facets(page, form, result.Facets);
        page.Append("<ol class=\"hits\" start=\"").Append(result.Query.Offset + 1).Append("\">\n");
        foreach (var hit in result.Hits) Hit(page, hit);
        page.Append("</ol>\n");
        Pages(page, form, last < result.Total);
    }

    private string Notes(SearchForm form) => form.AllVersions ? options.Say("dokumenter", "documents")
        : options.Say("notater", "notes");

    private void Instead(StringBuilder page, SearchForm form, SearchResult result)
    {
        if (result.Instead is not { } instead) return;
        page.Append("<p class=\"remark\">").Append(options.Say("Viser resultater for ", "Showing results for "));
        page.Append("<strong>").Append(SearchPage.Text(instead)).Append("</strong>; ");
        page.Append(options.Say("søg i stedet efter ", "search instead for "));
        page.Append("<a href=\"").Append(SearchPage.Text(form.Literally())).Append("\">").Append(SearchPage.Text(form.Text)).Append("</a>.</p>\n");
    }

    /// <summary>What conditions were understood, each with a link that searches without it.</summary>
    private void Understood(StringBuilder page, SearchForm form, ImmutableArray<UnderstoodPart> parts)
    {
        if (parts.IsEmpty) return;
        page.Append("<p class=\"understood\">").Append(options.Say("Forstået: ", "Understood: "));
        page.AppendJoin(" · ", parts.Select(part =>
        {
            var said = SearchPage.Text(options.Say(part.Danish, part.English));
            return part.Without is null ? said
                : $"<a href=\"{SearchPage.Text(form.For(part.Without))}\" title=\"{options.Say("Fjern", "Remove")}\">"
                + $"<span aria-hidden=\"true\">× </span>{said}</a>";
        })).Append("</p>\n");
    }

    /// <summary>The way from notes to each of their versions, where any hit has others, and back.</summary>
    private void Versions(StringBuilder page, SearchForm form, SearchResult result)
    {
        if (!form.AllVersions && result.Hits.All(hit => hit.Versions.IsEmpty)) return;
        var said = form.AllVersions
            ? options.Say("Vis hvert notat én gang", "Show each note once") : options.Say("Vis alle udgaver for sig",
                "Show every version for itself");
        page.Append("<p class=\"versions\"><a href=\"").Append(SearchPage.Text(form.ForVersions(!form.AllVersions)))
            .Append("\">").Append(said).Append("</a></p>\n");
    }

    private IEnumerable<string> Remarks(SearchResult result)
    {
        if (result.UnknownField is { } field)
        {
            yield return options.Say(
                $"Der er intet felt {field.Name}; felterne er {string.Join(", ", field.Danish)}. Søgt som ord.",
                $"There is no field {field.Name}; the fields are {string.Join(", ", field.English)}. Searched as words.");
        }
        else if (result.ReadAsWords)
            yield return options.Say("Søgningen kunne ikke læses som den står; tegnene er læst som ingenting.", "The query could not be read as it stands; its signs were read as nothing.");
        if (result.IsCut)
        {
            yield return options.Say(
                "Søgningen er så lang, at kun begyndelsen er læst.",
                "The query is so long that only its beginning was read.");
        }

        if (!result.LeftOut.IsEmpty)
        {
            yield return options.Say("Der er spurgt om for meget på én gang; ikke søgt efter: ",
                "Too much was asked for at once; not searched for: ") + string.Join(", ", result.LeftOut);
        }

        foreach (var synonym in result.Synonyms)
            yield return options.Say($"Også søgt for {synonym.Word}: ", $"Also searched for {synonym.Word}: ") + string.Join(", ", synonym.Others);
        if (result.Interpretation == Interpretation.AnyTerm)
            yield return options.Say("Intet dokument har det hele; disse har noget af det.", "No document has it all; these have some of it.");
        if (!result.NotFound.IsEmpty) yield return options.Say("Findes ikke: ", "Not found: ") + string.Join(", ", result.NotFound);
        foreach (var suggestion in result.Suggestions)
            yield return options.Say($"Mente du, for {suggestion.Word}: ", $"Did you mean, for {suggestion.Word}: ") + string.Join(", ", suggestion.Others) + "?";
    }

    private void Hit(StringBuilder page, SearchHit hit)
    {
        var title = SearchPage.Text(string.Join(' ', new[] { hit.Code, hit.Title }.Where(part => !string.IsNullOrEmpty(part))));
        page.Append("<li><h2>").Append(PageLink(hit.Id, title, !hit.Marks.IsEmpty));
        page.Append("</h2>\n<p class=\"facts\">");
        page.AppendJoin(" · ", new[] { hit.Kind.ToString().ToLowerInvariant(), hit.Municipality, hit.Year?.ToString(CultureInfo.InvariantCulture), hit.File }
            .Where(fact => !string.IsNullOrEmpty(fact)).Select(fact => SearchPage.Text(fact!))).Append("</p>\n");
        Versions(page, hit);
        Passage(page, hit, hit.Section, hit.Snippet, hit.Source);
        foreach (var passage in hit.Further) Passage(page, hit, passage.Section, passage.Snippet, passage.Source);
        if (!hit.Amounts.IsEmpty)
        {
            page.Append("<ul class=\"amounts\">");
            foreach (var amount in hit.Amounts)
            {
                page.Append("<li>").Append(SearchPage.Text(Label(amount))).Append(", ").Append(SearchPage.Text(amount.Year?.ToString(CultureInfo.InvariantCulture) ?? amount.Period ?? "–"))
                    .Append(": <strong>").Append(Kroner(amount.Value)).Append("</strong> (").Append(Basis(amount.Basis)).Append(Standing(amount.Standing)).Append(")</li>");
            }

            page.Append("</ul>");
        }

        page.Append("</li>\n");
    }

    private void Versions(StringBuilder page, SearchHit hit)
    {
        if (hit.Versions.IsEmpty) return;
        page.Append("<p class=\"facts\">").Append(options.Say("Også: ", "Also: "));
        page.AppendJoin(", ", hit.Versions.Select(version =>
            PageLink(version.Id, SearchPage.Text(version.File), version.IsMarked))).Append("</p>\n");
    }

    /// <summary>A link to a document's page; one with a mark has none, and is named only.</summary>
    /// <param name="name">As HTML.</param>
    private static string PageLink(string id, string name, bool isMarked) =>
        isMarked ? name : $"<a href=\"{SearchPage.Text(Site + SiteAddress.Document(id))}\">{name}</a>";

    private void Passage(StringBuilder page, SearchHit hit, string? section, ImmutableArray<SnippetPart> snippet, SourceLocation? place)
    {
        if (snippet.IsEmpty || place is null) return;
        page.Append("<p>");
        foreach (var (text, highlighted) in snippet) page.Append(highlighted ? $"<mark>{SearchPage.Text(text)}</mark>" : SearchPage.Text(text));
        var name = hit.Format != DocumentFormat.Pdf && place.Lines is { } lines
            ? string.Create(CultureInfo.InvariantCulture, $"{options.Say("linje", "line")} {lines.First}")
            : string.Create(CultureInfo.InvariantCulture, $"{options.Say("side", "page")} {place.Page}");
        page.Append(" <span class=\"place\">");
        page.Append(hit.Marks.IsEmpty ? $"<a href=\"{SearchPage.Text(Site + SiteAddress.Place(hit.Format, place))}\">{name}</a>" : name);
        if (section is not null) page.Append(", ").Append(SearchPage.Text(section));
        page.Append("</span></p>\n");
    }

    private void Facets(StringBuilder page, SearchForm form, ImmutableArray<Facet> facets)
    {
        if (facets.IsEmpty && form.Chosen.IsEmpty) return;
        page.Append(CultureInfo.InvariantCulture, $"<nav class=\"facets\" aria-label=\"{options.Say("Afgræns", "Narrow down")}\">\n");
        foreach (var chosen in form.Chosen)
            page.Append(CultureInfo.InvariantCulture, $"<a class=\"chosen\" href=\"{SearchPage.Text(form.With(chosen))}\"><span aria-hidden=\"true\">× </span>{options.Say("Fjern", "Remove")} {Name(chosen.Name)}: {SearchPage.Text(chosen.Value)}</a>\n");
        foreach (var facet in facets)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary>{Name(facet.Name)}</summary><ul>");
            foreach (var value in facet.Values.Take(MostFacetValues))
            {
                var choice = new FacetChoice(facet.Name, value.Value);
                if (!form.Chosen.Contains(choice))
                    page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{SearchPage.Text(form.With(choice))}\">{SearchPage.Text(value.Value)} ({value.Count})</a></li>");
            }

            page.Append("</ul></details>\n");
        }

        page.Append("</nav>\n");
    }

    private void Pages(StringBuilder page, SearchForm form, bool more)
    {
        if (form.Page == 1 && !more) return;
        page.Append(CultureInfo.InvariantCulture, $"<nav class=\"pages\" aria-label=\"{options.Say("Sider", "Pages")}\">");
        if (form.Page > 1) page.Append(CultureInfo.InvariantCulture, $"<a rel=\"prev\" href=\"{SearchPage.Text(form.On(form.Page - 1))}\">{options.Say("Forrige side", "Previous page")}</a> ");
        if (more) page.Append(CultureInfo.InvariantCulture, $"<a rel=\"next\" href=\"{SearchPage.Text(form.On(form.Page + 1))}\">{options.Say("Næste side", "Next page")}</a>");
        page.Append("</nav>\n");
    }

    private string Name(string facet) => facet switch
    {
        "municipality" => options.Say("Kommune", "Municipality"),
        "year" => options.Say("År", "Year"),
        "kind" => options.Say("Type", "Kind"),
        "committee" => options.Say("Udvalg", "Committee"),
        "controlArea" => options.Say("Styringsområde", "Control area"),
        "district" => options.Say("Bydel", "District"),
        _ => options.Say("Tema", "Theme"),
    };

    private string Label(SearchAmount amount)
    {
        if (amount.Relevance != AmountRelevance.Request) return amount.Label;
        var asked = amount.Effect < 0 ? options.Say("Besparelse eller indtægt", "Saving or income") : options.Say("Der søges om", "Asked for");
        return asked + (amount.Role == RowRole.Net ? options.Say(", netto", ", net") : "");
    }

    private string Basis(ColumnBasis? basis) => basis switch
    {
        ColumnBasis.Account => options.Say("regnskab, ", "accounts, "),
        ColumnBasis.Corrected => options.Say("korrigeret budget, ", "corrected budget, "),
        ColumnBasis.Budget => "budget, ",
        ColumnBasis.Estimate => options.Say("budgetoverslag, ", "estimate, "),
        _ => "",
    };

    private string Standing(Records.Standing standing) => standing switch
    {
        Records.Standing.Verified => options.Say("bekræftet", "verified"),
        Records.Standing.Read => options.Say("læst", "read"),
        Records.Standing.Inferred => options.Say("udledt", "inferred"),
        _ => options.Say("usikkert", "doubtful"),
    };

    private string Kroner(decimal value)
    {
        var figures = value.ToString("#,0.##", CultureInfo.InvariantCulture);
        return (options.Language == "da" ? figures.Replace(',', ' ').Replace('.', ',').Replace(' ', '.') : figures) + " kr.";
    }
}
