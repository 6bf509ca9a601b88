using System.Collections.Immutable;
using System.Text;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Pages;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>How one comparison is written.</summary>
public enum ComparisonFormat
{
    Text, Markdown, Html, Csv, Xlsx, Json,
}

/// <summary>
/// One comparison of the site alone, for a note, a wiki or a spreadsheet. Nothing in it is a link, since no site lies beside it: each row says in words where
/// its figures were read.
/// </summary>
public static class Comparison
{
    /// <summary>Writes it; null where the library has no such comparison.</summary>
    /// <param name="input">Marked documents are left out as in the site.</param>
    public static byte[]? Write(SiteInput input, ComparisonChoice choice, ComparisonFormat format, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(options);
        var text = SiteText.In(options.Language);
        var published = input.Documents.Where(d => d.Record.Marks.IsEmpty || options.PublishMarked.Contains(d.Record.Id));
        using var aside = new SideFile(EntryTypes.Default.Options);
        var publication = new Publication(published, input.Links, text, options.Title ?? options.Settings.Title ?? text.DefaultTitle, aside);
        if (Parts(publication, choice) is not { Count: > 0 } parts) return null;
        var page = StandAlone.Of(parts);
        return format switch
        {
            ComparisonFormat.Markdown => Bytes(new MarkdownRenderer(Frame(publication, options)).RenderAlone(page)),
            ComparisonFormat.Html => Bytes(new HtmlRenderer(Frame(publication, options)).RenderAlone(page, EmbeddedFiles.Text("DocIndex.Publishing.site.css"))),
            ComparisonFormat.Text => Bytes(PlainTables.Of(page, text.Data)),
            _ => Data(page, format, text.Data),
        };
    }

    private static byte[] Data(Page page, ComparisonFormat format, TableDataWords words)
    {
        ImmutableArray<TableData> tables = [.. page.Body.OfType<DataTable>().Select((table, index) => TableData.Of(table with { Name = table.Name ?? $"tabel-{index + 1}" }, words))];
        return format switch
        {
            ComparisonFormat.Xlsx => tables.IsEmpty ? Workbook.Write([new TableData("tom", page.Title, [], [])]) : Workbook.Write(tables),
            ComparisonFormat.Json => TableFiles.Json(page, tables),
            _ => [.. tables.SelectMany((table, index) => index == 0 ? TableFiles.Csv(table) : [.. "\r\n"u8, .. TableFiles.Csv(table).AsSpan(3)])],
        };
    }

    private static List<Page> Parts(Publication publication, ComparisonChoice choice)
    {
        if (choice.Goals) return [.. GoalsPage.Compose(publication)];
        if (choice.Risks) return [.. RisksPage.Compose(publication)];
        if (choice.Initiative is { } id) return publication.Find(id) is not null && publication.ThreadOf(id) is { } thread ? [InitiativePages.Compose(publication, thread).First()] : [];
        return Group(publication, choice) is { } group ? [.. GroupPage.Compose(publication, group)] : [];
    }

    private static Grouping? Group(Publication publication, ComparisonChoice choice)
    {
        if (choice.Round is { } round)
        {
            var rounds = publication.Groups.Where(g => g.Dimension == Dimension.BudgetRound && g.Year == round);
            return choice.Municipality is { } place ? rounds.FirstOrDefault(g => string.Equals(g.Municipality, place, StringComparison.OrdinalIgnoreCase)) : rounds.FirstOrDefault();
        }

        if (choice.Year is { } year) return publication.Groups.FirstOrDefault(g => g.Dimension == Dimension.Year && g.Year == year);
        if (choice.Theme is { } theme) return Named(publication, Dimension.Theme, theme);
        if (choice.TargetGroup is { } target) return Named(publication, Dimension.TargetGroup, target);
        if (choice.Committee is { } committee) return Named(publication, Dimension.Committee, committee);
        return choice.Municipality is { } municipality ? Named(publication, Dimension.Municipality, municipality) : null;
    }

    // The whole name, else the only one that holds the words asked for, else the one with most notes.
    private static Grouping? Named(Publication publication, Dimension dimension, string name)
    {
        var all = publication.Groups.Where(g => g.Dimension == dimension).ToList();
        return all.Find(g => string.Equals(g.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? all.Where(g => g.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(g => g.Notes.Length).ThenBy(g => g.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    private static PageFrame Frame(Publication publication, SiteOptions options) => SitePages.Frame(publication, options.Settings, options.Language);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
