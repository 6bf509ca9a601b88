using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Findings and what was checked, for the page of a document and for the page of all findings.</summary>
internal static class FindingCards
{
    private const int MostCards = 20;
    private const int MostPlaces = 15;

    /// <summary>The findings of a document in full; where there are very many, the later ones in a line each.</summary>
    public static ImmutableArray<PageBlock> OfDocument(Publication publication, string document)
    {
        var findings = publication.FindingsOf(document).Select(entry => (Entry: entry, Id: entry.Target.Page == SitePaths.Document(document) ? entry.Target.Anchor : null)).ToList();
        ImmutableArray<PageBlock> cards = [.. findings.Take(MostCards).Select(p => Of(publication, p.Entry, 3, p.Id))];
        return findings.Count <= MostCards ? cards :
        [
            .. cards,
            new BulletList([.. findings.Skip(MostCards).Select(p => (p.Id, p.Entry.Suspect, Finding: p.Entry.Read())).Select(p => new ListItem(p.Id, [
                new Strong([StateOf(publication, p.Finding)]), " ", publication.Text.Of(p.Finding.Message), " ",
                .. p.Suspect is null ? ImmutableArray<Inline>.Empty : [new Quiet([publication.PlaceLink(p.Suspect)])]]))]),
        ];
    }

    private static string StateOf(Publication publication, Finding finding) =>
        finding.Status == "open" ? publication.Text.SeverityName(finding.Severity) : publication.Text.Accepted;

    /// <summary>One finding with both intervals, the change that would mend it, and every figure that took part.</summary>
    /// <param name="level">Level of its heading.</param>
    /// <param name="id">Anchor, or null where the finding's permalink is elsewhere.</param>
    public static Card Of(Publication publication, FindingEntry entry, int level, string? id)
    {
        var text = publication.Text;
        var finding = entry.ReadWhole();
        var kind = finding.Severity switch
        {
            Severity.Error => MarkKind.Error,
            Severity.Warning => MarkKind.Warning,
            _ => MarkKind.Neutral,
        };
        var facts = ImmutableArray.CreateBuilder<Fact>();
        if (!finding.Sources.IsEmpty) facts.Add(new Fact(text.DocumentSays, [.. Source(publication, finding.Sources[0]), .. Says(publication, finding.Found, finding.Unit)]));
        if (finding.Expected is { } expected) facts.Add(new Fact(text.OthersSay, [text.Between(expected, finding.Unit)]));
        if (finding.Sources.Length > 1)
            facts.Add(new Fact(text.ComparedWith, Compared(publication, finding)));
        if (finding.Fix is not null) facts.Add(new Fact(text.SmallestFix, [new Quoted(finding.Fix, "da")]));
        if (finding.Reason is not null) facts.Add(new Fact(text.AcceptedBecause, [new Quoted(finding.Reason, "da")]));
        var documents = finding.Documents.Select(publication.Find).OfType<DocumentEntry>().ToList();
        if (documents.Count > 1)
            facts.Add(new Fact(text.InDocument, Inlines.Join(", ", documents.Select(d => (ImmutableArray<Inline>)[Publication.LinkTo(d)]))));
        return new Card(id, kind, [
            new Heading(level, null, [new Mark(kind, StateOf(publication, finding)), " ", text.RuleName(finding.Rule)]),
            new Paragraph(ParagraphKind.Plain, [text.Of(finding.Message)]),
            new FactList(facts.ToImmutable()),
            new Paragraph(ParagraphKind.Note, [new PageLink(entry.Target, [text.Permalink]), " · ", new Code(finding.Code), " · ", new Code(finding.Id)])]);
    }

    /// <summary>How often each rule was applied, and why it sometimes could not be.</summary>
    public static DataTable Counts(Publication publication, IEnumerable<RuleCount> counts)
    {
        var text = publication.Text;
        return new DataTable(
            null, [new Spoken(text.WhatWasChecked)], [],
            [
                new([text.Rule], ColumnShape.Text), new([text.Passed], ColumnShape.Number), new([text.Failed], ColumnShape.Number),
                new([text.NotChecked], ColumnShape.Number), new([text.WhyNot], ColumnShape.Text),
            ],
            [new DataRowGroup([], [.. counts.Where(count => count.WasApplied()).GroupBy(count => count.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => Row(publication, rule.Key, [.. rule]))])]) { Name = "kontrol" };
    }

    private static DataRow Row(Publication publication, string rule, List<RuleCount> counts)
    {
        var text = publication.Text;
        var reasons = counts.SelectMany(c => c.NotChecked).GroupBy(n => n.Reason).Select(r => (Reason: r.First(), Count: r.Sum(n => n.Count))).OrderByDescending(r => r.Count).ThenBy(r => r.Reason.Reason, StringComparer.Ordinal);
        var failed = counts.Sum(c => c.Failed);
        return new DataRow(null, false, [
            [text.RuleName(rule)],
            Count(text.Numbers, counts.Sum(c => c.Passed)),
            failed == 0 ? Count(text.Numbers, 0) : DataCell.From([new Strong([text.Numbers.Print(failed)])]).Worth(failed),
            Count(text.Numbers, counts.SelectMany(c => c.NotChecked).Sum(n => n.Count)),
            Inlines.Join(new LineBreak(), reasons.Select(r => (ImmutableArray<Inline>)[text.Numbers.Print(r.Count) + ": " + text.ReasonOf(r.Reason)]))]);
    }

    private static DataCell Count(NumberFormat numbers, int count) => DataCell.From([numbers.Print(count)]).Worth(count);

    // The same figure on the same lines is named once, with how often it took part. Where two versions differ in very many figures the first of them are enough to
    // see what happened; the message counts them, and the data of the finding has all.
    private static ImmutableArray<Inline> Compared(Publication publication, Finding finding)
    {
        var places = finding.Sources.Skip(1).GroupBy(s => (s.Document, s.Page, s.Lines, s.Text)).ToList();
        var shown = places.Take(MostPlaces).Select(group => group.Count() == 1
            ? Source(publication, group.First())
            : [.. Source(publication, group.First()), " ", new Quiet([publication.Text.Times(group.Count())])]);
        if (places.Count > MostPlaces) shown = shown.Append([new Quiet([publication.Text.AndMore(places.Count - MostPlaces)])]);
        return Inlines.Join(new LineBreak(), shown);
    }

    private static ImmutableArray<Inline> Says(Publication publication, Interval? found, string unit) =>
        found is { } interval ? [", ", publication.Text.ThatIs + " ", publication.Text.Between(interval, unit)] : [];

    private static ImmutableArray<Inline> Source(Publication publication, SourceLocation source)
    {
        var document = publication.Find(source.Document);
        var printed = source.Text.Length == 0 ? publication.PlaceName(source) : source.Text;
        ImmutableArray<Inline> place = [" ", new Quiet([$"({publication.PlaceName(source)})"])];
        return document is null ? [printed, .. place] : [new PageLink(publication.PlaceOf(source), [Publication.Quote(document, printed)]), .. place];
    }
}
