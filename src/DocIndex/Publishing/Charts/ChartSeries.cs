using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Charts;

/// <summary>One row of a chart of amounts by year.</summary>
/// <param name="Words">What it is, price level included.</param>
internal sealed record ChartSeries(ImmutableArray<Inline> Words, ImmutableSortedDictionary<int, YearFigure> Years);
