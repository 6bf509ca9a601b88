using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>What is published, in the order in which it is shown, with the words to show it in. Made once, by reading every document once; the pages read it.</summary>
internal sealed class Publication
{
    public const string FrontPath = SitePaths.Front;

    private readonly Dictionary<string, DocumentEntry> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findingsById;
    private readonly ILookup<string, Finding> findingsByDocument;
    private readonly ILookup<SourceLocation, Finding> findingsBySuspect;
    private readonly ILookup<string, Finding> findingsBySource;
    private readonly ILookup<string, Link> linksByDocument;
    private readonly Dictionary<string, InitiativeThread> threadByNote;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Reference>> references;

    /// <exception cref="ArgumentException">Two documents have one id.</exception>
    public Publication(IEnumerable<ProcessedDocument> documents, LinkResult links, SiteText text, string title)
    {
        Text = text;
        Title = title;
        var across = links.Findings.Where(IsOpenWithSuspect).ToLookup(f => f.Sources[0].Document);
        var findings = new List<Finding>(links.Findings);
        foreach (var document in documents)
        {
            findings.AddRange(document.Checks.Findings);
            var suspects = document.Checks.Findings.Where(IsOpenWithSuspect).Concat(across[document.Record.Id]).ToLookup(f => f.Sources[0], f => f.Id);
            if (!byId.TryAdd(document.Record.Id, DocumentEntry.Of(document, source => suspects[source].FirstOrDefault())))
                throw new ArgumentException($"Two documents have the id '{document.Record.Id}'.", nameof(documents));
        }

        Entries = [.. byId.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal)];

        // A finding tells what every document in it says; it is shown only where all of them are.
        Findings = [.. findings.DistinctBy(f => f.Id)
            .Where(f => f.Documents.All(byId.ContainsKey) && f.Sources.All(s => byId.ContainsKey(s.Document)))
            .OrderBy(f => f.Status == "open" ? 0 : 1).ThenByDescending(f => f.Severity)
            .ThenBy(f => f.Documents.FirstOrDefault(), StringComparer.Ordinal).ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Id, StringComparer.Ordinal)];
        findingsById = Findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
        findingsByDocument = Findings.SelectMany(f => f.Documents.Distinct().Select(d => (d, f))).ToLookup(p => p.d, p => p.f);
        findingsBySuspect = Findings.Where(f => !f.Sources.IsEmpty).ToLookup(f => f.Sources[0]);
        findingsBySource = Findings.SelectMany(f => f.Sources.Select(s => s.Document).Distinct().Select(d => (d, f))).ToLookup(p => p.d, p => p.f);
        Links = [.. links.Links.Where(l => byId.ContainsKey(l.From) && byId.ContainsKey(l.To))
            .OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.To, StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal)];
        linksByDocument = Links.SelectMany(l => new[] { (l.From, l), (l.To, l) }).ToLookup(p => p.Item1, p => p.l);
        AcrossCounts = [.. links.Counts.Where(c => byId.ContainsKey(c.Document))];
        references = links.ResolvedReferences;
        Works = new Works(Entries, Links);
        Threads = InitiativeThread.Of(Works, Links);
        threadByNote = Threads.SelectMany(thread => thread.Notes.Select(note => (note.Id, thread))).ToDictionary(p => p.Id, p => p.thread, StringComparer.Ordinal);
        Groups = Grouping.Of(Works.Representatives);
    }

    public SiteText Text { get; }

    public string Title { get; }

    /// <summary>Every document, in ordinal order of ids.</summary>
    public ImmutableArray<DocumentEntry> Entries { get; }

    /// <summary>Which documents are the same note in several formats.</summary>
    public Works Works { get; }

    /// <summary>Initiatives that several notes are about.</summary>
    public ImmutableArray<InitiativeThread> Threads { get; }

    /// <summary>Notes with something in common, by what it is.</summary>
    public ImmutableArray<Grouping> Groups { get; }

    /// <summary>Open ones first, then by severity, document and code.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<Link> Links { get; }

    /// <summary>How often each rule on several documents was applied.</summary>
    public ImmutableArray<RuleCount> AcrossCounts { get; }

    /// <summary>Extension of the original file of a document that is given out beside its pages, such as ".pdf"; others are not.</summary>
    public ImmutableDictionary<string, string> Originals { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IEnumerable<Finding> OpenFindings => Findings.Where(f => f.Status == "open");

    public DocumentEntry? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<Finding> FindingsOf(string document) => findingsByDocument[document];

    public int OpenFindingsOf(string document) => findingsByDocument[document].Count(f => f.Status == "open");

    /// <summary>Findings in which a figure of the document took part.</summary>
    public IEnumerable<Finding> FindingsUsing(string document) => findingsBySource[document];

    /// <summary>The open finding whose suspect figure was read here, or null.</summary>
    public Finding? FindingAt(SourceLocation source) => findingsBySuspect[source].FirstOrDefault(f => f.Status == "open");

    /// <summary>A published finding, or null.</summary>
    public Finding? FindingOf(string? id) => id is null ? null : findingsById.GetValueOrDefault(id);

    /// <summary>Links from and to a document.</summary>
    public IEnumerable<Link> LinksOf(string document) => linksByDocument[document].Distinct();

    /// <summary>The initiative that a document is part of, followed over documents; null where no other note asks for it.</summary>
    public InitiativeThread? ThreadOf(string document) => threadByNote.GetValueOrDefault(Works.RepresentativeOf(document));

    /// <summary>The references of a document, resolved where the note is in the library.</summary>
    public ImmutableArray<Reference> ReferencesOf(DocumentRecord record) => references.GetValueOrDefault(record.Id, record.References);

    /// <summary>Where a finding stands in full: on the page of the first document that it is about.</summary>
    public static Target FindingTarget(Finding finding) =>
        new(finding.Documents.IsEmpty ? SitePaths.Findings : SitePaths.Document(finding.Documents[0]), Anchors.Named("fund", finding.Id));

    /// <summary>The document's words.</summary>
    public static Quoted Quote(DocumentRecord record, string words) => new(words, record.Language ?? "da");

    /// <summary>The document's words.</summary>
    public static Quoted Quote(DocumentEntry entry, string words) => new(words, entry.Language);

    /// <summary>A link to the document's page.</summary>
    public static PageLink LinkTo(DocumentEntry entry) => new(new Target(SitePaths.Document(entry.Id), null), [Quote(entry, entry.Name)]);

    /// <summary>A link to the document's page that is named by the note's code, where it has one.</summary>
    public static PageLink ShortLinkTo(DocumentEntry entry) => new(new Target(SitePaths.Document(entry.Id), null), [Quote(entry, entry.Code ?? entry.Name)]);

    /// <summary>The place that something was read from; the document's page where the document is not published.</summary>
    public Target PlaceOf(SourceLocation source) =>
        Find(source.Document) is { } entry ? SitePaths.Place(source, entry.Sheets, entry.Lines) : new Target(FrontPath, null);

    /// <summary>Where something was read, in words: "linje 12", "side 3, linje 12–14".</summary>
    public string PlaceName(SourceLocation source)
    {
        var entry = Find(source.Document);
        if (entry is { Sheets: > 0 }) return Text.Place(source.Page, null);
        return Text.Place((entry?.Pages ?? 1) > 1 || source.Lines is null ? source.Page : null, source.Lines);
    }

    /// <summary>A link to where something was read, named by its place.</summary>
    public PageLink PlaceLink(SourceLocation source) => new(PlaceOf(source), [PlaceName(source)]);

    private static bool IsOpenWithSuspect(Finding finding) => finding.Status == "open" && !finding.Sources.IsEmpty;
}
