using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>Long lists in parts, so that no page is heavy however large the library is.</summary>
internal static class Parts
{
    /// <summary>The items of each part, and the links between the parts; one part, and no links, where all fit. An empty list has one empty part.</summary>
    public static IEnumerable<(int Number, ImmutableArray<T> Items, ImmutableArray<PageBlock> Links)> Of<T>(
        Publication publication, string path, IReadOnlyCollection<T> items, int size) => Of(publication, path, items, items.Count, size);

    /// <summary>The same for items that come one at a time: those of one part are held at once.</summary>
    /// <param name="total">How many there are.</param>
    public static IEnumerable<(int Number, ImmutableArray<T> Items, ImmutableArray<PageBlock> Links)> Of<T>(
        Publication publication, string path, IEnumerable<T> items, int total, int size)
    {
        var text = publication.Text;
        var count = Math.Max(1, (total + size - 1) / size);
        return items.Chunk(size).DefaultIfEmpty([]).Select((part, index) => (index + 1, ImmutableCollectionsMarshal.AsImmutableArray(part), Links(index + 1)));

        ImmutableArray<PageBlock> Links(int number) => count == 1 ? [] :
        [
            new Paragraph(ParagraphKind.Note, [text.PartOf(number, count)]),
            new StepLinks(text.PartOf(number, count), [
                .. number > 1 ? [new PageLink(new Target(SitePaths.Part(path, number - 1), null), [text.PreviousPart])] : ImmutableArray<PageLink>.Empty,
                .. number < count ? [new PageLink(new Target(SitePaths.Part(path, number + 1), null), [text.NextPart])] : ImmutableArray<PageLink>.Empty]),
        ];
    }
}
