using System.Collections.Immutable;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>Something that was read from a place of a document.</summary>
/// <param name="Back">Link to where it is used; null for places that pages lead to and that are of no use by themselves.</param>
/// <param name="Standing">Of a figure; null for what is no figure.</param>
/// <param name="Words">What was read, in words, where that says more than the link; or null.</param>
internal sealed record SourceUse(SourceLocation Source, PageLink? Back, Standing? Standing, string? Words);

/// <summary>Every place of a document that a page may link to.</summary>
internal static class SourceUses
{
    public static IEnumerable<SourceUse> Of(Publication publication, ProcessedDocument document)
    {
        var record = document.Record;
        var text = publication.Text;
        var page = SitePaths.Document(record.Id);
        foreach (var (amounts, index) in AmountTables.Groups(record).Select((amounts, index) => (amounts, index)))
        {
            foreach (var amount in amounts)
            {
                yield return new(
                    amount.Source, new PageLink(new Target(page, AmountTables.Id(index)), [Publication.Quote(record, amounts[0].Table)]), amount.Standing,
                    $"{amount.Label}, {(amount.Year is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : amount.Period)}: {amount.Printed}, {text.StandingName(amount.Standing)}");
            }
        }

        foreach (var use in Numbered(record.Statements, s => s.Source, "udsagn", text.StatementShort, s => s.Standing)) yield return use;
        foreach (var use in Numbered(record.Goals, g => g.Source, "maal", text.Goal)) yield return use;
        foreach (var use in Numbered(record.TargetGroups, g => g.Source, "maalgruppe", text.TargetGroup)) yield return use;
        foreach (var use in Numbered(record.Risks, r => r.Source, "risiko", text.Risk)) yield return use;
        foreach (var use in Numbered(record.Milestones, m => m.Source, "milepael", text.MilestoneShort)) yield return use;
        foreach (var use in Numbered(record.Figures, f => f.Source, "tal", text.Figure, _ => Standing.Read)) yield return use;
        foreach (var use in Numbered(publication.ReferencesOf(record), r => r.Source, "henvisning", text.ReferenceShort)) yield return use;
        foreach (var initiative in record.Initiatives) yield return new(initiative.Source, new PageLink(new Target(page, DocumentPage.RequestId), [text.Initiative]), null, null);
        if (record.Request is { } request) yield return new(request.Source, new PageLink(new Target(page, DocumentPage.RequestId), [text.Request]), null, null);
        foreach (var source in record.Evidence.Values) yield return new(source, null, null, null);
        foreach (var source in record.Corrections.Select(c => c.Source).OfType<SourceLocation>()) yield return new(source, null, null, null);
        foreach (var section in record.Sections) yield return new(section.Source, null, null, null);
        foreach (var finding in publication.FindingsUsing(record.Id))
        {
            foreach (var source in finding.ReadPlaces().Where(s => s.Document == record.Id))
                yield return new(source, new PageLink(finding.Target, [text.Finding]), null, null);
        }

        foreach (var diagnostic in document.Diagnostics)
        {
            if (diagnostic.Lines is { } lines) yield return new(new SourceLocation(record.Id, diagnostic.Page ?? 1, null, lines, null, null, ""), null, null, null);
        }

        IEnumerable<SourceUse> Numbered<T>(
            ImmutableArray<T> items, Func<T, SourceLocation> sourceOf, string anchor, string label, Func<T, Standing>? standingOf = null) =>
            items.Select((item, index) => new SourceUse(
                sourceOf(item), new PageLink(new Target(page, Anchors.Numbered(anchor, index + 1)), [label]), standingOf?.Invoke(item), $"{label}: {sourceOf(item).Text}"));
    }
}
