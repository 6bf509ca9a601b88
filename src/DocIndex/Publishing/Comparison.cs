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

/// <summary>A comparison that was asked for.</summary>
/// <param name="Content">Null where no note answers to what was chosen, or what was chosen may mean several.</param>
/// <param name="Matches">What a name that was chosen may mean, where that is not one thing.</param>
public sealed record WrittenComparison(byte[]? Content, ImmutableArray<string> Matches);

/// <summary>
/// One comparison of the site alone, for a note, a wiki or a spreadsheet. Nothing in it is a link, since no site lies beside it: each row says in words where
/// its figures were read.
/// </summary>
public static class Comparison
{
    /// <summary>How wide plain text is where nobody says.</summary>
    public const int DefaultTextWidth = 80;

    /// <summary>Writes it.</summary>
    /// <param name="input">Marked documents are left out as in the site.</param>
    /// <param name="textWidth">Widest line of <see cref="ComparisonFormat.Text"/>, at least 40.</param>
    public static WrittenComparison Write(SiteInput input, ComparisonChoice choice, ComparisonFormat format,
        SiteOptions options, int textWidth = DefaultTextWidth)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(options);
        var text = SiteText.In(options.Language);
        var published = input.Documents.Where(d => d.Record.Marks.IsEmpty || options.PublishMarked.Contains(d.Record.Id));
        using var aside = new SideFile(EntryTypes.Default.Options);
        var publication = new Publication(published, input.Links, input.Vocabulary, text,
            options.Title ?? options.Settings.Title ?? text.DefaultTitle, aside);
        var (parts, matches) = Parts(publication, choice);
        return new WrittenComparison(parts.Count == 0 ? null : Content(publication, parts, format, options, textWidth),
            matches);
    }

    private static byte[] Content(Publication publication, List<Page> parts, ComparisonFormat format,
        SiteOptions options, int textWidth)
    {
        var page = StandAlone.Of(parts, withSources: format != ComparisonFormat.Text);
        var text = publication.Text;
        return format switch
        {
            ComparisonFormat.Markdown => Bytes(new MarkdownRenderer(Frame(publication, options)).RenderAlone(page)),
            ComparisonFormat.Html => Bytes(new HtmlRenderer(Frame(publication, options)).RenderAlone(page, EmbeddedFiles.Text("DocIndex.Publishing.site.css"))),
            ComparisonFormat.Text => Bytes(PlainTables.Of(page, textWidth, text.Numbers)),
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

    private static (List<Page> Parts, ImmutableArray<string> Matches) Parts(Publication publication,
        ComparisonChoice choice)
    {
        if (choice.Goals) return ([.. GoalsPage.Compose(publication)], []);
        if (choice.Risks) return ([.. RisksPage.Compose(publication)], []);
        if (choice.Initiative is { } id) return (publication.Find(id) is null ? [] : Followed(publication, id), []);
        var (group, matches) = ChosenNotes.Of(publication, choice);
        return (group is null ? [] : [.. GroupPage.Compose(publication, group)], matches);
    }

    private static List<Page> Followed(Publication publication, string id) =>
        publication.ThreadOf(id) is { } thread ? [InitiativePages.Compose(publication, thread).First()] : [];

    private static PageFrame Frame(Publication publication, SiteOptions options) => SitePages.Frame(publication, options.Settings, options.Language);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
