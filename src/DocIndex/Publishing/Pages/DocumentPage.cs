using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>The page of one document: what was read from it, what was checked, and its text.</summary>
internal static class DocumentPage
{
    public const string SourceId = "kilde";
    public const string RequestId = "soeger-om";

    private const int MostRelated = 40;

    public static Page Compose(Publication publication, ProcessedDocument document)
    {
        var record = document.Record;
        var entry = publication.Find(record.Id)!;
        var text = publication.Text;
        var body = ImmutableArray.CreateBuilder<PageBlock>();
        foreach (var (id, title, blocks) in Sections(publication, document))
        {
            if (blocks.IsEmpty) continue;
            body.Add(new Heading(2, id, [title]));
            body.AddRange(blocks);
        }

        var name = DocumentEntry.NameOf(record);
        return new Page(SitePaths.Document(record.Id), name, text.DocumentDescription(name), [
            new Heading(1, null, Title(record)),
            new Paragraph(ParagraphKind.Lead, Summary(publication, document)),
            Facts(publication, record, entry),
            new Contents(text.OnThisPage, [.. body.OfType<Heading>().Where(h => h is { Level: 2, Id: not null }).Select(h => new PageLink(Target.Here(h.Id!), h.Content))]),
            .. body])
        {
            Under = SitePaths.Documents,
        };
    }

    private static IEnumerable<(string Id, string Title, ImmutableArray<PageBlock> Blocks)> Sections(Publication publication, ProcessedDocument document)
    {
        var record = document.Record;
        var text = publication.Text;
        var entry = publication.Find(record.Id)!;
        yield return ("fund", text.Findings, FindingCards.OfDocument(publication, record.Id));
        yield return (RequestId, text.WhatItAsksFor, [.. DocumentChart.Of(publication, entry), .. YearTables.OfDocument(publication, entry)]);
        yield return ("beloeb", text.AmountsAsInDocument, [.. AmountTables.Of(publication, document)]);
        yield return ("udsagn", text.Statements, Unless(record.Statements.IsEmpty, () => RecordTables.Statements(publication, record)));
        yield return ("udgaver", text.VersionsDiffer, VersionTables.Of(publication, record, entry));
        yield return ("tal", text.OtherFigures, Unless(record.Figures.IsEmpty, () => RecordTables.Figures(publication, record)));
        yield return ("maal", text.Goals, Unless(record.Goals.IsEmpty, () => RecordTables.Goals(publication, record)));
        yield return ("maalgrupper", text.TargetGroups, Unless(record.TargetGroups.IsEmpty, () => RecordTables.TargetGroups(publication, record)));
        yield return ("risici", text.Risks, Unless(record.Risks.IsEmpty, () => RecordTables.Risks(publication, record)));
        yield return ("milepaele", text.Milestones, Unless(record.Milestones.IsEmpty, () => RecordTables.Milestones(publication, record)));
        yield return ("henvisninger", text.References, References(publication, record));
        yield return ("rettelser", text.Corrections, Unless(record.Corrections.IsEmpty, () => RecordTables.Corrections(publication, record)));
        yield return ("kontrol", text.WhatWasChecked, Checks(publication, document));
        yield return (SourceId, text.Source, Source(publication, document, entry));
    }

    private static ImmutableArray<Inline> Title(DocumentRecord record) => record is { Code: not null, Title: not null }
        ? [new Quiet([Publication.Quote(record, record.Code)]), " ", Publication.Quote(record, record.Title)]
        : [Publication.Quote(record, DocumentEntry.NameOf(record))];

    private static ImmutableArray<Inline> Summary(Publication publication, ProcessedDocument document)
    {
        var record = document.Record;
        var text = publication.Text;
        var parts = new List<Inline> { text.KindName(record.Kind) };
        if (record.Municipality is not null) parts.Add(Publication.Quote(record, record.Municipality));
        if (record.BudgetYear is { } year) parts.Add(text.Budget(year));
        var open = publication.OpenFindingsOf(record.Id);
        parts.Add(open == 0 ? text.OpenFindings(0) : new PageLink(Target.Here("fund"), [text.OpenFindings(open)]));
        return Inlines.Join(" · ", parts.Select(part => (ImmutableArray<Inline>)[part]));
    }

    private static FactList Facts(Publication publication, DocumentRecord record, DocumentEntry entry)
    {
        var text = publication.Text;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        Add(text.Kind, "kind", [text.KindName(record.Kind)]);
        Add(text.Municipality, "municipality", Said(record.Municipality), always: true);
        Add(text.Administration, "administration", Said(record.Administration));
        Add(text.Committee, "committee", Said(record.Committee));
        Add(text.BudgetYear, "budgetYear", record.BudgetYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [], always: true);
        Add(text.Date, "date", record.Date is { } date ? [text.DateOf(date)] : []);
        Add(text.Categories, "categories", All(record.Categories));
        Add(text.Districts, "districts", All(record.Districts));
        Add(text.Themes, "themes", All(record.Themes));
        var groups = publication.GroupsOf(entry.Id).Where(group => group.Dimension is not (Dimension.Year or Dimension.TargetGroup)).ToList();
        var thread = publication.ThreadOf(entry.Id);
        if (groups.Count > 0 || thread is not null)
        {
            facts.Add(new Fact(text.ComparedBy, Inlines.Join(" · ", [
                .. thread is null ? ImmutableArray<ImmutableArray<Inline>>.Empty : [[new PageLink(new Target(thread.Path, null), [text.FollowedOverYears])]],
                .. groups.Select(group => (ImmutableArray<Inline>)[new PageLink(new Target(group.Path, null), text.GroupName(group))])])));
        }

        return new FactList(facts.ToImmutable());

        void Add(string name, string field, ImmutableArray<Inline> value, bool always = false)
        {
            if (value.IsEmpty && !always) return;
            if (value.IsEmpty) value = [new Quiet([text.NotStated])];
            else if (record.Evidence.TryGetValue(field, out var source)) value = [.. value, " ", new Quiet([publication.PlaceLink(source)])];
            facts.Add(new Fact(name, value));
        }

        ImmutableArray<Inline> Said(string? words) => words is null ? [] : [Publication.Quote(record, words)];

        ImmutableArray<Inline> All(ImmutableArray<string> words) => words.IsEmpty ? [] : [Publication.Quote(record, string.Join(", ", words))];
    }

    private static ImmutableArray<PageBlock> References(Publication publication, DocumentRecord record)
    {
        var text = publication.Text;
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        var references = publication.ReferencesOf(record);
        if (!references.IsEmpty)
        {
            blocks.Add(new BulletList([.. references.Select((reference, index) => new ListItem(Anchors.Numbered("henvisning", index + 1), [
                reference.DocumentId is { } id && publication.Find(id) is not null
                    ? new PageLink(new Target(SitePaths.Document(id), null), [Publication.Quote(record, reference.Text)])
                    : Publication.Quote(record, reference.Text),
                " ", new Quiet([publication.PlaceLink(reference.Source), .. reference is { DocumentId: null, IsNamedOnly: false } ? (ImmutableArray<Inline>)[", " + text.NotInLibrary] : []])]))]));
        }

        // A note that is there in very many versions tells first what else it is related to.
        var links = publication.LinksOf(record.Id).OrderBy(link => link.Kind == "sameWork").ToList();
        if (links.Count > 0)
        {
            blocks.Add(new Heading(3, null, [text.RelatedDocuments]));
            blocks.Add(new BulletList([.. links.Take(MostRelated).Select(link => new ListItem(null, [
                text.LinkKindName(link.Kind, link.From == record.Id) + " ",
                Publication.LinkTo(publication.Find(link.From == record.Id ? link.To : link.From)!), " ",
                new Quiet([new Code(publication.Find(link.From == record.Id ? link.To : link.From)!.File)]),
                .. link.Evidence.IsEmpty ? ImmutableArray<Inline>.Empty : [" ", new Quiet([new Quoted("(" + string.Join("; ", link.Evidence) + ")", "da")])]]))]));
            if (links.Count > MostRelated) blocks.Add(new Paragraph(ParagraphKind.Plain, [text.AndMore(links.Count - MostRelated)]));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<PageBlock> Checks(Publication publication, ProcessedDocument document)
    {
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        if (!document.Checks.Counts.Any(count => count.WasApplied())) blocks.Add(new Paragraph(ParagraphKind.Plain, [publication.Text.NothingToCheck]));
        else blocks.Add(FindingCards.Counts(publication, document.Checks.Counts));
        if (!document.Diagnostics.IsEmpty)
        {
            blocks.Add(new Heading(3, null, [publication.Text.ReadingRemarks]));
            blocks.Add(new BulletList([.. document.Diagnostics.Select(diagnostic => new ListItem(null, [
                new Quoted(diagnostic.Message, "da"), " ",
                .. diagnostic.Lines is { } lines
                    ? [new Quiet([publication.PlaceLink(new SourceLocation(document.Record.Id, diagnostic.Page ?? 1, null, lines, null, null, ""))]), " "]
                    : ImmutableArray<Inline>.Empty,
                new Code(diagnostic.Code)]))]));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<PageBlock> Source(Publication publication, ProcessedDocument document, DocumentEntry entry)
    {
        var record = document.Record;
        var text = publication.Text;
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        blocks.Add(new FactList([
            new Fact(text.File, [new Code(record.File)]),
            .. record.Sha256 is { Length: > 0 } hash ? [new Fact("SHA-256", [new Code(hash)])] : ImmutableArray<Fact>.Empty,
            .. publication.Originals.GetValueOrDefault(record.Id) is { } extension
                ? [new Fact(text.OriginalFile, [new PageLink(Target.File(SitePaths.Original(record.Id, extension)), [text.OriginalFile])])]
                : ImmutableArray<Fact>.Empty]));
        blocks.Add(new Paragraph(ParagraphKind.Plain, [text.PagesOfDocument + ": ", .. Inlines.Join(" · ", SourceParts(text, entry).Select(part =>
            (ImmutableArray<Inline>)[new PageLink(new Target(part.Path, null), [part.Name])]))]));
        if (!record.Sections.IsEmpty)
        {
            blocks.Add(new Paragraph(ParagraphKind.Note, [text.SectionsOfDocument + " ", .. Inlines.Join(" · ", record.Sections.Select(section =>
                (ImmutableArray<Inline>)[new PageLink(publication.PlaceOf(section.Source), [Publication.Quote(record, section.Heading)])]))]));
        }

        return blocks.ToImmutable();
    }

    private static IEnumerable<(string Path, string Name)> SourceParts(Wording.SiteText text, DocumentEntry entry)
    {
        for (var page = 1; page <= entry.Sheets; page++) yield return (SitePaths.Sheet(entry.Id, page), text.PageName(page));
        if (entry.Sheets > 0) yield break;
        for (var line = 1; line <= Math.Max(1, entry.Lines); line += SitePaths.LinesAPage)
            yield return (SitePaths.Text(entry.Id, line), text.LinesOf(line, Math.Min(entry.Lines, line + SitePaths.LinesAPage - 1)));
    }

    private static ImmutableArray<PageBlock> Unless(bool empty, Func<PageBlock> block) => empty ? [] : [block()];
}
