using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing.Markup;
using DocIndex.Publishing.Wording;
using DocIndex.Records;
using DocIndex.Vocabulary;
using DocIndex.Works;

namespace DocIndex.Publishing;

/// <summary>What is published, in the order in which it is shown, with the words to show it in. Made once, by reading every document once; the pages read it.</summary>
internal sealed class Publication
{
    public const string FrontPath = SitePaths.Front;

    private readonly Dictionary<string, DocumentEntry> byId = new(StringComparer.Ordinal);
    private readonly FindingList findings;
    private readonly Relations relations;
    private readonly Dictionary<string, InitiativeThread> threadByNote;
    private readonly ILookup<string, Grouping> groupsByNote;

    /// <param name="links">Called once; what it gives is not kept.</param>
    /// <param name="aside">Where what would grow with the library is put; it stays open as long as pages are composed.</param>
    /// <exception cref="ArgumentException">Two documents have one id.</exception>
    /// <param name="vocabulary">By which names of target groups are put together.</param>
    public Publication(IEnumerable<ProcessedDocument> documents, Func<LinkResult> links, DanishVocabulary vocabulary,
        SiteText text, string title, SideFile aside)
    {
        Text = text;
        Title = title;
        findings = new FindingList(aside);
        (relations, var across, var acrossCounts) = Linked(links(), findings, aside);
        var versions = relations.Pairs.Where(pair => pair.Kind == NoteWorks.Same).SelectMany(pair => new[] { pair.From,
            pair.To }).ToHashSet(StringComparer.Ordinal);
        var (counts, ofVersions) = (new SortedDictionary<string, RuleCount>(StringComparer.Ordinal),
            new List<RuleCount>());
        foreach (var document in documents)
        {
            var record = document.Record;
            var suspects = findings.Add(document.Checks.Findings).Where(IsOpenWithSuspect).Concat(across[record.Id]).ToLookup(f => f.Suspect!, f => f.Id);
            var entry = DocumentEntry.Of(document, source => suspects[source].FirstOrDefault(), aside, versions
                .Contains(record.Id));
            if (!byId.TryAdd(record.Id, entry))
                throw new ArgumentException($"Two documents have the id '{record.Id}'.", nameof(documents));
            foreach (var count in document.Checks.Counts) Meet(count);
        }

        foreach (var count in acrossCounts.Where(c => byId.ContainsKey(c.Document))) Meet(count);
        findings.KeepThoseOf(byId.ContainsKey);
        Entries = [.. byId.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
        ImmutableArray<LinkedPair> pairs = [.. relations.Pairs.Where(pair => byId.ContainsKey(pair.From) && byId.ContainsKey(pair.To))];
        Works = NoteWorks.Of(
            Entries.Select(entry => (entry.Id, entry.Format)),
            pairs.Where(pair => pair.Kind == NoteWorks.Same).Select(pair => (pair.From, pair.To)));
        Notes = [.. Works.Representatives.Select(id => byId[id])];
        Threads = InitiativeThread.Of(Notes, Works, pairs);
        threadByNote = Threads.SelectMany(thread => thread.Notes.Select(note => (note.Id, thread))).ToDictionary(p => p.Id, p => p.thread, StringComparer.Ordinal);
        TargetGroupNames = new TargetGroupNames(vocabulary);
        Groups = Grouping.Of(Notes, TargetGroupNames);
        groupsByNote = Groups.Where(group => group.Notes.Length > 1).SelectMany(group => group.Notes.Select(note => (note.Id, group))).ToLookup(p => p.Id, p => p.group, StringComparer.Ordinal);
        Standings = [.. Enum.GetValues<Standing>().Select(standing => Notes.Sum(note =>
            note.Standings[(int)standing]))];
        foreach (var count in CountsOfWorks.Of(Works, ofVersions)) Add(count);
        Counts = [.. counts.Values];

        void Meet(RuleCount count)
        {
            if (versions.Contains(count.Document)) ofVersions.Add(count);
            else Add(count);
        }

        void Add(RuleCount count)
        {
            if (count.WasApplied()) counts[count.Rule] = counts.TryGetValue(count.Rule, out var known) ? known.Plus(count) : count;
        }
    }

    public SiteText Text { get; }

    public string Title { get; }

    /// <summary>Every document, in ordinal order of ids.</summary>
    public ImmutableArray<DocumentEntry> Entries { get; }

    /// <summary>Which documents are the same note in several formats.</summary>
    public NoteWorks Works { get; }

    /// <summary>One document for each note, in ordinal order of ids.</summary>
    public ImmutableArray<DocumentEntry> Notes { get; }

    /// <summary>Initiatives that several notes are about.</summary>
    public ImmutableArray<InitiativeThread> Threads { get; }

    /// <summary>Notes with something in common, by what it is.</summary>
    public ImmutableArray<Grouping> Groups { get; }

    /// <summary>Which names mean one target group.</summary>
    public TargetGroupNames TargetGroupNames { get; }

    /// <summary>Open ones first, then by severity, document and code.</summary>
    public ImmutableArray<FindingEntry> Findings => findings.All;

    /// <summary>How often each rule was applied in all notes and on several of them, each note counted once; rules that
    /// never were are left out.</summary>
    public ImmutableArray<RuleCount> Counts { get; }

    /// <summary>Number of amounts of each standing, in one version of each note.</summary>
    public ImmutableArray<int> Standings { get; }

    /// <summary>Extension of the original file of a document that is given out beside its pages, such as ".pdf"; others are not.</summary>
    public ImmutableDictionary<string, string> Originals { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IEnumerable<FindingEntry> OpenFindings => Findings.Where(f => f.IsOpen);

    /// <summary>All documents of the note that a document belongs to, its representative first.</summary>
    public IEnumerable<DocumentEntry> VersionsOf(string id) => Works.VersionsOf(id).Select(version => byId[version]);

    public DocumentEntry? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<FindingEntry> FindingsOf(string document) => findings.Of(document);

    public int OpenFindingsOf(string document) => findings.Of(document).Count(f => f.IsOpen);

    /// <inheritdoc cref="FindingList.Using"/>
    public IEnumerable<FindingEntry> FindingsUsing(string document) => findings.Using(document);

    /// <inheritdoc cref="FindingList.OpenAt"/>
    public FindingEntry? FindingAt(SourceLocation source) => findings.OpenAt(source);

    /// <summary>A published finding, or null.</summary>
    public FindingEntry? FindingOf(string? id) => id is null ? null : findings.Find(id);

    /// <summary>Links from and to a document.</summary>
    public IEnumerable<Link> LinksOf(string document) => relations.LinksOf(document).Where(link => byId.ContainsKey(link.From) && byId.ContainsKey(link.To));

    /// <summary>Groups of more than one note that a document's note is in.</summary>
    public IEnumerable<Grouping> GroupsOf(string document) => groupsByNote[Works.RepresentativeOf(document)];

    /// <summary>The initiative that a document is part of, followed over documents; null where no other note asks for it.</summary>
    public InitiativeThread? ThreadOf(string document) => threadByNote.GetValueOrDefault(Works.RepresentativeOf(document));

    /// <inheritdoc cref="Relations.ReferencesOf"/>
    public ImmutableArray<Reference> ReferencesOf(DocumentRecord record) => relations.ReferencesOf(record);

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

    // In a method of its own, so that what linking gave is let go of before documents are read.
    private static (Relations Relations, ILookup<string, FindingEntry> OpenByDocument, ImmutableArray<RuleCount> Counts) Linked(LinkResult links, FindingList findings, SideFile aside) =>
        (new Relations(links, aside), findings.Add(links.Findings).Where(IsOpenWithSuspect).ToLookup(f => f.Suspect!.Document, StringComparer.Ordinal), links.Counts);

    private static bool IsOpenWithSuspect(FindingEntry finding) => finding is { IsOpen: true, Suspect: not null };
}
