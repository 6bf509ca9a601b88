using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Publishing;

/// <summary>
/// What the pages that compare documents need of one. It is small, so that a library's entries fit in memory while its documents are read one at a time: what the
/// document says stands in a file beside.
/// </summary>
internal sealed class DocumentEntry
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

    public required SideList<Told<TargetGroup>> TargetGroups { get; init; }

    public required SideList<Told<Goal>> Goals { get; init; }

    public required SideList<Told<Risk>> Risks { get; init; }

    /// <summary>What the document asks for.</summary>
    public required SideList<YearRow> Rows { get; init; }

    /// <summary>How many of <see cref="Rows"/> are initiatives that a list of all initiatives shows.</summary>
    public required int InitiativeRows { get; init; }

    /// <summary>Years that <see cref="Rows"/> have figures for, each once.</summary>
    public required ImmutableArray<int> Years { get; init; }

    /// <summary>What the document asks for in all; empty where it asks for no money.</summary>
    public required SideList<YearRow> Request { get; init; }

    public required SideList<YearRow> PreviousFunds { get; init; }

    /// <summary>Names of initiatives without amounts.</summary>
    public required SideList<Told<string>> InitiativesWithoutAmounts { get; init; }

    /// <summary>True where a rule met something that it could check, or that it should have been able to check.</summary>
    public required bool HasChecks { get; init; }

    /// <summary>All figures; only of a document that may be a version of another.</summary>
    public SideList<PrintedFigure> Figures { get; init; }

    /// <summary>The same for documents with the same <see cref="Figures"/>.</summary>
    public UInt128 FiguresDigest { get; init; }

    /// <summary>How many amounts of each standing there are, in the order of <see cref="Standing"/>.</summary>
    public required ImmutableArray<int> Standings { get; init; }

    /// <summary>Pages that are drawn; 0 for a document that is shown as lines.</summary>
    public required int Sheets { get; init; }

    public required int Lines { get; init; }

    public required int Pages { get; init; }

    /// <param name="aside">Where what the document says is put.</param>
    /// <param name="withFigures">Whether the document may be held against another.</param>
    public static DocumentEntry Of(ProcessedDocument document, Func<SourceLocation, string?> findingAt, SideFile aside,
        bool withFigures)
    {
        var record = document.Record;
        var (sheets, lines) = (document.Source.Sheets.Length, document.Source.Lines.Length);
        var places = new Dictionary<Target, Target>();
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var made = new YearRows(record, Place, findingAt);
        var rows = made.OfRequest();
        var figures = withFigures ? PrintedFigure.Of(record) : [];
        return new DocumentEntry
        {
            Id = record.Id, File = record.File, Code = record.Code, Name = NameOf(record), Language = record.Language ?? "da", Format = record.Format, Kind = record.Kind,
            Municipality = record.Municipality, Committee = record.Committee, BudgetYear = record.BudgetYear, Date = record.Date, Themes = record.Themes,
            TargetGroups = aside.Put<Told<TargetGroup>>([.. record.TargetGroups.Select(g => new Told<TargetGroup>(g with { Source = Nowhere }, Place(g.Source)))]),
            Goals = aside.Put<Told<Goal>>([.. record.Goals.Select(g => new Told<Goal>(g with { Source = Nowhere }, Place(g.Source)))]),
            Risks = aside.Put<Told<Risk>>([.. record.Risks.Select(r => new Told<Risk>(r with { Source = Nowhere }, Place(r.Source)))]),
            Rows = aside.Put(rows), InitiativeRows = rows.Count(row => row.IsInitiative), Years = [.. rows.SelectMany(row => row.Years.Keys).Distinct()],
            Request = aside.Put<YearRow>([.. rows.Where(row => row.Kind == YearRowKind.Request).TakeLast(1)]), PreviousFunds = aside.Put(made.OfPreviousFunds()),
            InitiativesWithoutAmounts = aside.Put<Told<string>>(
                [.. record.Initiatives.Where(i => i.PerYear.IsEmpty && i.Total is null).Select(i => new Told<string>(i.Name, Place(i.Source)))]),
            HasChecks = document.Checks.Counts.Any(count => count.WasApplied()),
            Figures = aside.Put(figures), FiguresDigest = PrintedFigure.Digest(figures),
            Standings = [.. Enum.GetValues<Standing>().Select(standing => record.Amounts.Count(amount =>
                amount.Standing == standing))], Sheets = sheets, Lines = lines, Pages = document.Source.Pages,
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
