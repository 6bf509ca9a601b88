using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>
/// What a budget round asks for in all, by committee and by control area, in each price level apart. A note counts once, whatever formats it came in; a
/// doubtful figure, or one whose sign nobody knows, is in no sum, and the page says which notes are left out.
/// </summary>
internal static class RoundSums
{
    public static ImmutableArray<PageBlock> Of(Publication publication, Grouping round)
    {
        var text = publication.Text;
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        blocks.Add(new Heading(2, "i-alt", [text.RoundInAll]));
        blocks.Add(new Paragraph(ParagraphKind.Note, [text.RoundNote]));
        var (levels, left) = Read(round);
        foreach (var sums in levels.OrderBy(one => one.Level is null ? 1 : 0).ThenByDescending(one => one.Level, StringComparer.Ordinal).Where(one => one.InAll.Years.Count > 0))
        {
            var name = sums.Level is null ? text.PriceLevelUnknown : sums.Level;
            var number = blocks.OfType<DataTable>().Count() + 1;
            if (YearChart.Draw(Anchors.Numbered("diagram", number), $"{text.RoundInAll}, {name}", text, [new([text.RoundInAll, ", ", LevelName(publication, sums)], sums.InAll.Figures())]) is { } chart)
                blocks.Add(chart);
            blocks.Add(Table(publication, sums));
        }

        if (left.Count > 0)
        {
            blocks.Add(new Paragraph(ParagraphKind.Plain, [text.LeftOutOfSums]));
            blocks.Add(new BulletList([.. left.OrderBy(p => p.Note.Id, StringComparer.Ordinal)
                .Select(p => new ListItem(null, [Publication.LinkTo(p.Note), " ", new Quiet([p.IsSilent ? text.NoAmount : text.DoubtfulOrUnsigned])]))]));
        }

        return blocks.Count == 2 && left.Count == 0 ? [] : blocks.ToImmutable();
    }

    // A round can be a large part of the library: the rows of each note are read, added and let go.
    private static (List<LevelSums> Levels, List<(DocumentEntry Note, bool IsSilent)> Left) Read(Grouping round)
    {
        var levels = new List<LevelSums>();
        var left = new List<(DocumentEntry Note, bool IsSilent)>();
        foreach (var note in round.Notes)
        {
            var rows = note.Rows.Read();
            var request = rows.LastOrDefault(row => row.Kind == YearRowKind.Request);
            if (request is null || !Sum.Takes(request)) left.Add((note, request is null));
            if (request is null) continue;
            var sums = levels.Find(one => one.Level == request.PriceLevel);
            if (sums is null) levels.Add(sums = new LevelSums(request.PriceLevel));
            sums.Add(note, request, rows);
        }

        return (levels, left);
    }

    private static Inline LevelName(Publication publication, LevelSums sums) => sums.Level is null ? publication.Text.PriceLevelUnknown : new Quoted(sums.Level, "da");

    private static DataTable Table(Publication publication, LevelSums sums)
    {
        var text = publication.Text;
        ImmutableArray<int> years = [.. sums.InAll.Years.Keys];
        var unit = $"{text.Unit("1.000 kr.")}, {sums.Level ?? text.PriceLevelUnknown}";
        return new DataTable(
            null, [text.RoundInAll + ", ", LevelName(publication, sums)],
            [new Strong([text.Unit("1.000 kr.")]), " · ", text.SumsAreComputed],
            [
                new([text.RowLabel], ColumnShape.Text), new([text.Notes], ColumnShape.Number),
                .. years.Select(year => new DataColumn([year.ToString(CultureInfo.InvariantCulture)], ColumnShape.Number) { Unit = unit }),
            ],
            [
                new DataRowGroup([], [Row([text.RoundInAll], sums.InAll, isTotal: true)]),
                Group(text.ByCommittee, sums.ByCommittee, text.CommitteeNotStated), Group(text.ByControlArea, sums.ByControlArea, text.ControlAreaNotStated),
            ])
        {
            Name = YearTables.Name("i-alt", sums.Level),
        };

        DataRowGroup Group(string header, List<Sum> parts, string notStated) => new([header], [
            .. parts.OrderBy(part => part.Name is null ? 1 : 0).ThenBy(part => part.Name, StringComparer.Ordinal)
                .Select(part => Row(part.Name is null ? [new Quiet([notStated])] : [new Quoted(part.Name, "da")], part, isTotal: false))]);

        DataRow Row(ImmutableArray<Inline> name, Sum sum, bool isTotal) => new(null, isTotal, [
            name,
            DataCell.From([text.Numbers.Print(sum.Notes)]).Worth(sum.Notes),
            .. years.Select(year => sum.Years.TryGetValue(year, out var kroner)
                ? DataCell.From([new PageLink(Target.Here("soeges"), [text.Numbers.Print(kroner / 1000)])]).Worth(kroner / 1000).Remarked(text.Computed)
                : DataCell.Empty)]);
    }

    /// <summary>The sums of one price level: by committee from the requests, by control area from the initiatives, which alone name one.</summary>
    private sealed class LevelSums(string? level)
    {
        public string? Level => level;

        public Sum InAll { get; } = new(null);

        public List<Sum> ByCommittee { get; } = [];

        public List<Sum> ByControlArea { get; } = [];

        public void Add(DocumentEntry note, YearRow request, ImmutableArray<YearRow> rows)
        {
            InAll.Add(note, request);
            Named(ByCommittee, note.Committee).Add(note, request);
            foreach (var row in rows.Where(row => row.Kind is YearRowKind.Initiative or YearRowKind.Counted
                && row.PriceLevel == level))
                Named(ByControlArea, row.ControlAreas.IsEmpty ? null : row.ControlAreas[0]).Add(note, row);
        }

        private static Sum Named(List<Sum> sums, string? name)
        {
            var sum = sums.Find(one => one.Name == name);
            if (sum is null) sums.Add(sum = new Sum(name));
            return sum;
        }
    }

    /// <summary>What several rows come to by year. The rows of one note are added one after the other.</summary>
    private sealed class Sum(string? name)
    {
        private DocumentEntry? last;

        public string? Name => name;

        /// <summary>Notes with a row in it, whether that may be summed or not.</summary>
        public int Notes { get; private set; }

        public SortedDictionary<int, decimal> Years { get; } = [];

        // All years of a row, or none: a row of which one year is doubtful would make the years' sums hard to compare.
        public static bool Takes(YearRow row) => row.Years.Values.All(figure => figure.MayBeSummed);

        public void Add(DocumentEntry note, YearRow row)
        {
            if (note != last) Notes++;
            last = note;
            if (!Takes(row)) return;
            foreach (var (year, figure) in row.Years) Years[year] = Years.GetValueOrDefault(year) + figure.Kroner;
        }

        public ImmutableSortedDictionary<int, YearFigure> Figures() => Years.ToImmutableSortedDictionary(
            year => year.Key, year => new YearFigure(year.Value, Records.Standing.Inferred, Target.Here("soeges"), null, FigureRemarks.Computed));
    }
}
