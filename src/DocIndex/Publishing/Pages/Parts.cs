using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Long lists in parts, so that no page is heavy however large the library is.</summary>
internal static class Parts
{
    /// <summary>The items of each part, and the links between the parts; one part, and no links, where all fit. An empty list has one empty part.</summary>
    public static IEnumerable<(int Number, ImmutableArray<T> Items, ImmutableArray<PageBlock> Links)> Of<T>(
        Publication publication, string path, IReadOnlyCollection<T> items, int size)
    {
        var text = publication.Text;
        var count = Math.Max(1, (items.Count + size - 1) / size);
        return Enumerable.Range(1, count).Select(number => (
            number, items.Skip((number - 1) * size).Take(size).ToImmutableArray(),
            count == 1 ? ImmutableArray<PageBlock>.Empty : [
                new Paragraph(ParagraphKind.Note, [text.PartOf(number, count)]),
                new StepLinks(text.PartOf(number, count), [
                    .. number > 1 ? [new PageLink(new Target(SitePaths.Part(path, number - 1), null), [text.PreviousPart])] : ImmutableArray<PageLink>.Empty,
                    .. number < count ? [new PageLink(new Target(SitePaths.Part(path, number + 1), null), [text.NextPart])] : ImmutableArray<PageLink>.Empty])]));
    }
}
