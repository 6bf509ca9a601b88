using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>
/// What the pages that compare documents need of one. It is small, so that a library's entries fit in memory while its documents are read one at a time.
/// </summary>
internal sealed record DocumentEntry
{
    public required string Id { get; init; }

    public required string File { get; init; }

    /// <summary>Code and title, or the file's name where the document has no title.</summary>
    public required string Name { get; init; }

    /// <summary>The note's code; null where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>Of the document's words.</summary>
    public required string Language { get; init; }

    public required DocumentFormat Format { get; init; }

    public required DocumentKind Kind { get; init; }

    public string? Municipality { get; init; }

    public string? Committee { get; init; }

    public int? BudgetYear { get; init; }

    public DateOnly? Date { get; init; }

    public required ImmutableArray<string> Themes { get; init; }

    public required ImmutableArray<Told<TargetGroup>> TargetGroups { get; init; }

    public required ImmutableArray<Told<Goal>> Goals { get; init; }

    public required ImmutableArray<Told<Risk>> Risks { get; init; }

    /// <summary>What the document asks for.</summary>
    public required ImmutableArray<YearRow> Rows { get; init; }

    public required ImmutableArray<YearRow> PreviousFunds { get; init; }

    /// <summary>Initiatives without amounts.</summary>
    public required ImmutableArray<(string Name, Target Place)> InitiativesWithoutAmounts { get; init; }

    /// <summary>Number of amounts of each standing.</summary>
    public required ImmutableArray<int> Standings { get; init; }

    public required ImmutableArray<RuleCount> Counts { get; init; }

    public required ImmutableArray<string> SameWorkAs { get; init; }

    /// <summary>Pages that are drawn; 0 for a document that is shown as lines.</summary>
    public required int Sheets { get; init; }

    public required int Lines { get; init; }

    public required int Pages { get; init; }

    /// <summary>What the document asks for in all; null where it asks for no money.</summary>
    public YearRow? Request => Rows.LastOrDefault(row => row.Kind == YearRowKind.Request);

    /// <summary>True where a rule met something that it could check, or that it should have been able to check.</summary>
    public bool HasChecks => Counts.Any(count => count.WasApplied());

    public static DocumentEntry Of(ProcessedDocument document, Func<SourceLocation, string?> findingAt)
    {
        var record = document.Record;
        var (sheets, lines) = (document.Source.Sheets.Length, document.Source.Lines.Length);
        var places = new Dictionary<Target, Target>();
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var rows = new YearRows(record, Place, findingAt);
        return new DocumentEntry
        {
            Id = record.Id, File = record.File, Code = record.Code, Name = NameOf(record), Language = record.Language ?? "da", Format = record.Format, Kind = record.Kind,
            Municipality = record.Municipality, Committee = record.Committee, BudgetYear = record.BudgetYear, Date = record.Date, Themes = record.Themes,
            TargetGroups = [.. record.TargetGroups.Select(g => new Told<TargetGroup>(g with { Source = Nowhere }, Place(g.Source)))],
            Goals = [.. record.Goals.Select(g => new Told<Goal>(g with { Source = Nowhere }, Place(g.Source)))],
            Risks = [.. record.Risks.Select(r => new Told<Risk>(r with { Source = Nowhere }, Place(r.Source)))],
            Rows = rows.OfRequest(), PreviousFunds = rows.OfPreviousFunds(),
            InitiativesWithoutAmounts = [.. record.Initiatives.Where(i => i.PerYear.IsEmpty && i.Total is null).Select(i => (i.Name, Place(i.Source)))],
            Standings = [.. Enum.GetValues<Standing>().Select(standing => record.Amounts.Count(a => a.Standing == standing))],
            Counts = document.Checks.Counts, SameWorkAs = record.SameWorkAs, Sheets = sheets, Lines = lines, Pages = document.Source.Pages,
        };

        // Most figures stand in several rows, and all of them on a few pages: what is the same is held once.
        Target Place(SourceLocation source)
        {
            var place = SitePaths.Place(source, sheets, lines);
            if (places.TryGetValue(place, out var known)) return known;
            if (pages.TryGetValue(place.Page!, out var page)) place = place with { Page = page };
            else pages.Add(place.Page!);
            return places[place] = place;
        }
    }

    /// <summary>Code and title, or the file's name where the document has no title.</summary>
    public static string NameOf(DocumentRecord record) =>
        string.Join(' ', new[] { record.Code, record.Title ?? (record.Code is null ? record.File : null) }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static readonly SourceLocation Nowhere = new("", 1, null, null, null, null, "");
}

/// <summary>Something that a document says, and where.</summary>
internal sealed record Told<T>(T What, Target Place);
