using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>What is published, in the order in which it is shown, with the words to show it in. Made once; the pages read it.</summary>
internal sealed class Publication
{
    public const string FrontPath = "index";
    public const string ComparisonPath = "sammenligning";
    public const string FindingsPath = "fund";
    public const string GuidePath = "vejledning";

    private readonly Dictionary<string, ProcessedDocument> byId;
    private readonly ILookup<string, Finding> findingsByDocument;
    private readonly ILookup<SourceLocation, Finding> findingsBySuspect;
    private readonly ILookup<string, Finding> findingsBySource;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Reference>> references;

    public Publication(ImmutableArray<ProcessedDocument> documents, LinkResult links, SiteText text, string title)
    {
        Text = text;
        Title = title;
        Documents = [.. documents.OrderBy(d => d.Record.Id, StringComparer.Ordinal)];
        byId = new Dictionary<string, ProcessedDocument>(StringComparer.Ordinal);
        foreach (var document in Documents)
        {
            if (!byId.TryAdd(document.Record.Id, document))
                throw new ArgumentException($"Two documents have the id '{document.Record.Id}'.", nameof(documents));
        }

        // A finding tells what every document in it says; it is shown only where all of them are.
        Findings = [.. Documents.SelectMany(d => d.Checks.Findings).Concat(links.Findings)
            .DistinctBy(f => f.Id)
            .Where(f => f.Documents.All(byId.ContainsKey) && f.Sources.All(s => byId.ContainsKey(s.Document)))
            .OrderBy(f => f.Status == "open" ? 0 : 1).ThenByDescending(f => f.Severity)
            .ThenBy(f => f.Documents.FirstOrDefault(), StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Id, StringComparer.Ordinal)];
        findingsByDocument = Findings.SelectMany(f => f.Documents.Distinct().Select(d => (d, f))).ToLookup(p => p.d, p => p.f);
        findingsBySuspect = Findings.Where(f => !f.Sources.IsEmpty).ToLookup(f => f.Sources[0]);
        findingsBySource = Findings.SelectMany(f => f.Sources.Select(s => s.Document).Distinct().Select(d => (d, f))).ToLookup(p => p.d, p => p.f);
        Links = [.. links.Links.Where(l => byId.ContainsKey(l.From) && byId.ContainsKey(l.To))
            .OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal)];
        references = links.ResolvedReferences;
    }

    public SiteText Text { get; }

    public string Title { get; }

    /// <summary>In ordinal order of ids.</summary>
    public ImmutableArray<ProcessedDocument> Documents { get; }

    /// <summary>Open ones first, then by severity, document and code.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<Link> Links { get; }

    public IEnumerable<Finding> OpenFindings => Findings.Where(f => f.Status == "open");

    public ProcessedDocument? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<Finding> FindingsOf(string document) => findingsByDocument[document];

    /// <summary>Findings in which a figure of the document took part.</summary>
    public IEnumerable<Finding> FindingsUsing(string document) => findingsBySource[document];

    /// <summary>The open finding whose suspect figure was read here, or null.</summary>
    public Finding? FindingAt(SourceLocation source) => findingsBySuspect[source].FirstOrDefault(f => f.Status == "open");

    /// <summary>The references of a document, resolved where the note is in the library.</summary>
    public ImmutableArray<Reference> ReferencesOf(DocumentRecord record) => references.GetValueOrDefault(record.Id, record.References);

    public static string PathOf(string document) => "dokumenter/" + document;

    public static Target FindingTarget(Finding finding) => new(FindingsPath, Anchors.Named("fund", finding.Id));

    /// <summary>Code and title, or the file's name where the document has no title.</summary>
    public static string NameOf(DocumentRecord record) =>
        string.Join(' ', new[] { record.Code, record.Title ?? (record.Code is null ? record.File : null) }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The document's words.</summary>
    public static Quoted Quote(DocumentRecord record, string words) => new(words, LanguageOf(record));

    /// <summary>Language of a document's words; Danish where nothing tells.</summary>
    public static string LanguageOf(DocumentRecord record) => record.Language ?? "da";

    /// <summary>A link to the document's page.</summary>
    public static PageLink LinkTo(DocumentRecord record) => new(new Target(PathOf(record.Id), null), [Quote(record, NameOf(record))]);

    /// <summary>The place in the source text that something was read from; the source section where the place has no lines.</summary>
    public Target PlaceOf(SourceLocation source)
    {
        var lines = Find(source.Document)?.Source.Lines.Length ?? 0;
        var anchor = source.Lines is { } span && span.First >= 1 && span.First <= span.Last && span.Last <= lines ? Anchors.Lines(span) : DocumentPage.SourceId;
        return new Target(PathOf(source.Document), anchor);
    }

    /// <summary>Where something was read, in words: "linje 12", "side 3, linje 12–14".</summary>
    public string PlaceName(SourceLocation source) =>
        Text.Place((Find(source.Document)?.Source.Pages ?? 1) > 1 || source.Lines is null ? source.Page : null, source.Lines);

    /// <summary>A link to where something was read, named by its place.</summary>
    public PageLink PlaceLink(SourceLocation source) => new(PlaceOf(source), [PlaceName(source)]);
}
