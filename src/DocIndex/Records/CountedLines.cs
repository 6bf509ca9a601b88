using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Tells rows and columns that count people, places or hours among the money of a table, where the table states its
/// unit for all of them. Four things tell: the name is of something that is counted, no sum of the table has the line
/// though all others stand in sums, its figures are printed in another form than all others, and they are smaller than
/// those of any other line by four orders. A name and figures unlike all others, outside the sums, are counts; two of
/// the signs make a doubt. Must not take what stands in a sum, what names money ("Løn til unge", "Tilskud pr. plads"),
/// or what says a unit of its own; a name alone says nothing ("Børn | Unge | Ældre" are groups of money).
/// </summary>
internal static class CountedLines
{
    /// <summary>So many others must stand in sums before one that stands in none is odd.</summary>
    private const int FewestInSums = 3;

    /// <summary>The same for figures of which one line's are of another form or size.</summary>
    private const int FewestFigures = 4;

    private const decimal FourOrders = 10_000m;

    /// <summary>Digits that are not printed make the last place at least so many times as large.</summary>
    private const decimal OneDigit = 10m;

    /// <summary>A row or a column of amounts.</summary>
    private sealed record Line(string Name, ImmutableArray<Amount> Amounts, bool MayCount, SumKind Across)
    {
        public ImmutableArray<Amount> Counted { get; } = [.. Amounts.Where(a => a.Value != 0)];
    }

    /// <summary>The cells that hold counts, and those that may.</summary>
    /// <param name="amounts">As they are confirmed by their sums.</param>
    public static (ImmutableHashSet<CellPosition> Counts, ImmutableHashSet<CellPosition> Doubted) Of(
        ImmutableArray<Amount> amounts, DanishVocabulary vocabulary)
    {
        var (counts, doubted) = (new HashSet<CellPosition>(), new HashSet<CellPosition>());
        foreach (var grid in AmountGrid.Of(amounts, vocabulary))
        {
            var sums = new Lazy<List<SumCheck>>(() =>
                [.. TableArithmetic.Check(grid).Where(c => c is { Reason: null, Agrees: true })]);
            foreach (var lines in (List<Line>[])[RowsOf(grid), ColumnsOf(grid)])
                foreach (var line in lines.Where(l => l.MayCount && !SaysMoney(l, vocabulary)))
                {
                    var cells = line.Amounts.Select(a => a.Source.Cell!.Value);
                    if (IsCount(line, [.. lines.Where(l => l != line)], sums, vocabulary) is not { } isSure) continue;
                    (isSure ? counts : doubted).UnionWith(cells);
                }
        }

        return ([.. counts], [.. doubted.Except(counts)]);
    }

    /// <summary>True for a line that counts, false for one that may; null for money.</summary>
    private static bool? IsCount(
        Line line, List<Line> others, Lazy<List<SumCheck>> sums, DanishVocabulary vocabulary)
    {
        var isNamed = NamesCount(line.Name, vocabulary);
        var (isTiny, isOddlyPrinted) = (IsTiny(line, others), IsOddlyPrinted(line, others));
        if (!isNamed && !isTiny && !isOddlyPrinted || StandsInSum(line, sums.Value)) return null;
        var isAlone = others.Count >= FewestInSums && others.TrueForAll(o => StandsInSum(o, sums.Value));
        if (isNamed && (isTiny || isOddlyPrinted && isAlone)) return true;
        return isAlone || isNamed && isOddlyPrinted ? false : null;
    }

    private static List<Line> RowsOf(AmountGrid grid) =>
        [.. grid.Rows.Where(r => r.Sort is RowSort.Item or RowSort.Total or RowSort.Net)
            .Select(r => new Line(r.Label, [.. r.ByColumn.Values], r.Sort == RowSort.Item, SumKind.Column))
            .Where(l => l.Counted.Length > 0)];

    private static List<Line> ColumnsOf(AmountGrid grid) =>
        [.. grid.Columns.Select(c => grid.Rows.Select(r => r.ByColumn.GetValueOrDefault(c)).OfType<Amount>().ToList())
            .Select(c => new Line(c[0].Column ?? "", [.. c], c.TrueForAll(a => a is { Year: null, Period: null }),
                SumKind.Row))
            .Where(l => l.Counted.Length > 0)];

    private static bool StandsInSum(Line line, List<SumCheck> sums) =>
        sums.Exists(c => c.Kind == line.Across && line.Counted.Any(a => ReferenceEquals(c.Target, a)
            || c.Addends.Any(addend => ReferenceEquals(addend.Amount, a))));

    /// <summary>
    /// True where the head of a name is counted: "Unge på egne pladser", "Frigjorte timer". Must not match "Løn til
    /// unge" or "Tilskud pr. plads".
    /// </summary>
    private static bool NamesCount(string name, DanishVocabulary vocabulary) => HeadOf(name, vocabulary) is { } head
        && (vocabulary.Quantities.In(head) || vocabulary.GoalUnits.In(head) || vocabulary.CountedThings.In(head)
            || PeopleCounts.IsPeople(head, vocabulary));

    /// <summary>The last word before the first small word, figure or parenthesis; null where there is none.</summary>
    private static string? HeadOf(string name, DanishVocabulary vocabulary)
    {
        string? head = null;
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsLetter(word[0]) || vocabulary.SmallWords.In(word)) break;
            head = word.TrimEnd(',', ':', ';');
            if (head.Length < word.Length) break;
        }

        return head;
    }

    private static bool SaysMoney(Line line, DanishVocabulary vocabulary) =>
        vocabulary.MoneyWords.In(line.Name) || UnitGrammar.Find(line.Name) is not null
        || line.Amounts.Any(a => a.Direction is not null || UnitGrammar.Find(a.Source.Text) is not null);

    private static bool IsTiny(Line line, List<Line> others) =>
        FiguresOf(others).Skip(FewestFigures - 1).Any()
        && line.Counted.Max(a => Math.Abs(a.Value)) * FourOrders
            <= others.Min(o => o.Counted.Max(a => Math.Abs(a.Value)));

    /// <summary>
    /// No decimals where all others have some, or some where no other has any. Must not match a line that has a unit of
    /// its own.
    /// </summary>
    private static bool IsOddlyPrinted(Line line, List<Line> others)
    {
        var figures = FiguresOf(others).ToList();
        if (figures.Count < FewestFigures || figures.Exists(f => f.Unit != line.Counted[0].Unit)) return false;
        var (least, most) = (line.Counted.Min(a => a.HalfWidth), line.Counted.Max(a => a.HalfWidth));
        return figures.TrueForAll(f => f.HalfWidth * OneDigit <= least)
            || figures.TrueForAll(f => most * OneDigit <= f.HalfWidth);
    }

    private static IEnumerable<Amount> FiguresOf(List<Line> lines) => lines.SelectMany(l => l.Counted);
}
