using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing;

/// <summary>The text of a document with a link back from each place that something was read from.</summary>
internal static class SourceSection
{
    /// <summary>The numbered lines; empty for a source without lines.</summary>
    public static SourceText? Of(Publication publication, ProcessedDocument document)
    {
        var source = document.Source;
        if (source.Lines.IsEmpty) return null;
        var uses = Uses(publication, document).Where(use => IsWithin(use.Source, source.Lines.Length)).ToList();
        var byLine = uses.Where(use => use.Link is not null).ToLookup(use => use.Source.Lines!.Value.First, use => use.Link!);
        var pages = source.Pages > 1;
        var page = 0;
        return new SourceText(
            Publication.LanguageOf(document.Record),
            [.. source.Lines.Select(line =>
            {
                var heading = pages && line.Page != page ? new PageHeading(Anchors.Page(line.Page), publication.Text.PageName(line.Page)) : null;
                page = line.Page;
                return new SourceTextLine(line.Number, line.Text, heading, [.. byLine[line.Number].DistinctBy(link => ((link.Content[0] as Quoted)?.Text, (link.Content[0] as Words)?.Text))]);
            })],
            [.. uses.Select(use => use.Source.Lines!.Value).Where(span => span.First < span.Last).Distinct().OrderBy(span => span.First).ThenBy(span => span.Last)]);
    }

    private static bool IsWithin(SourceLocation source, int lines) =>
        source.Lines is { } span && span.First >= 1 && span.First <= span.Last && span.Last <= lines;

    // Every place that a page may link to, with the way back where there is one.
    private static IEnumerable<(SourceLocation Source, PageLink? Link)> Uses(Publication publication, ProcessedDocument document)
    {
        var record = document.Record;
        var text = publication.Text;
        foreach (var (amounts, index) in AmountTables.Groups(record).Select((amounts, index) => (amounts, index)))
        {
            foreach (var amount in amounts) yield return (amount.Source, new PageLink(Target.Here(AmountTables.Id(index)), [Publication.Quote(record, amounts[0].Table)]));
        }

        foreach (var use in Numbered(record.Statements, s => s.Source, "udsagn", text.StatementShort)) yield return use;
        foreach (var use in Numbered(record.Goals, g => g.Source, "maal", text.Goal)) yield return use;
        foreach (var use in Numbered(record.TargetGroups, g => g.Source, "maalgruppe", text.TargetGroup)) yield return use;
        foreach (var use in Numbered(record.Risks, r => r.Source, "risiko", text.Risk)) yield return use;
        foreach (var use in Numbered(record.Milestones, m => m.Source, "milepael", text.MilestoneShort)) yield return use;
        foreach (var use in Numbered(record.Figures, f => f.Source, "tal", text.Figure)) yield return use;
        foreach (var use in Numbered(publication.ReferencesOf(record), r => r.Source, "henvisning", text.ReferenceShort)) yield return use;
        foreach (var use in Numbered(record.Initiatives, i => i.Source, "indsats", text.Initiative)) yield return use;
        if (record.Request is { } request) yield return (request.Source, new PageLink(Target.Here(DocumentPage.RequestId), [text.Request]));
        foreach (var source in record.Evidence.Values) yield return (source, null);
        foreach (var source in record.Corrections.Select(c => c.Source).OfType<SourceLocation>()) yield return (source, null);
        foreach (var section in record.Sections) yield return (section.Source, null);
        foreach (var finding in publication.FindingsUsing(record.Id))
        {
            foreach (var source in finding.Sources.Where(s => s.Document == record.Id)) yield return (source, new PageLink(Publication.FindingTarget(finding), [text.Finding]));
        }

        foreach (var lines in document.Diagnostics.Select(d => d.Lines).OfType<LineSpan>())
            yield return (new SourceLocation(record.Id, 1, null, lines, null, null, ""), null);
    }

    private static IEnumerable<(SourceLocation Source, PageLink? Link)> Numbered<T>(
        ImmutableArray<T> items, Func<T, SourceLocation> sourceOf, string anchor, string label) =>
        items.Select((item, index) => (sourceOf(item), (PageLink?)new PageLink(Target.Here(Anchors.Numbered(anchor, index + 1)), [label])));
}
