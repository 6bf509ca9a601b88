using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout.Grids;

/// <summary>
/// Tells figures of two columns that stand as close as words do: two whole numbers ("2025 2026", "1.250 1.250", "300
/// −450"), two headers of years ("BO 2025 BO 2026", "B24 BO25"), two amounts with their unit. Must not part a number
/// whose thousands are set apart by blanks ("1 250 000", "- 1 250"), a telephone number, or a number from its unit or
/// mark.
/// </summary>
internal static partial class CloseFigures
{
    /// <summary>Short numbers that stand closer than this, in parts of the size, are groups of a longer one.</summary>
    private const double PairGap = 0.7;

    [GeneratedRegex(@"^[-−–÷+(]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?[-)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair { get; }

    [GeneratedRegex(@"^(?:(?:B|BO|R|KB|OB|F)?(?:19|20)[0-9][0-9](?:[/-](?:[0-9][0-9])?[0-9][0-9])?|(?:B|BO|R|KB|OB|F)[0-4][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Period { get; }

    [GeneratedRegex(@"^(?:B|BO|R|KB|OB|F|Budget|Budgetoverslag|Budgetforslag|Overslag|Regnskab|Forslag)$", RegexOptions.CultureInvariant)]
    private static partial Regex Basis { get; }

    /// <summary>"(2027" before "p/l)": a bracket around words. Must not match the first group of "(1 250)".</summary>
    [GeneratedRegex(@"^\([0-9]{4,}$", RegexOptions.CultureInvariant)]
    private static partial Regex OpensWords { get; }

    [GeneratedRegex(@"^[-−–÷+(]?[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(@"^[0-9]{3}(?:,[0-9]+)?[-)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands { get; }

    /// <summary>True where a word begins the figure of another column than the words before it.</summary>
    /// <param name="before">One or more words of a row.</param>
    public static bool AreTwo(List<SheetWord> before, SheetWord next)
    {
        var last = before[^1].Text;
        if (last is "kr." or "kr") return before.Count > 1 && Whole.IsMatch(before[^2].Text) && Whole.IsMatch(next.Text);
        if (!last.AsSpan().ContainsAnyInRange('0', '9') || Segment.IsNoteMark(next)) return false;
        if (Period.IsMatch(last) && (Period.IsMatch(next.Text) || Basis.IsMatch(next.Text))) return true;
        if (!Whole.IsMatch(last) || !Whole.IsMatch(next.Text) || OpensWords.IsMatch(next.Text)) return false;
        // "2026 (1.000 kr.)": a year and what its figures are in.
        if (Segment.IsYear(last) && next.Text.StartsWith('(') && !next.Text.Contains(')')) return false;
        if (Pair.IsMatch(last) && Pair.IsMatch(next.Text) && next.Box.X0 - before[^1].Box.X1 < PairGap * next.Size) return false;
        return !(Thousands.IsMatch(next.Text) && (MayLead(before, next) ? Leading : Thousands).IsMatch(last));
    }

    /// <summary>
    /// True where the last word may be the first group of a figure: it stands alone, behind a sign, or further from the
    /// words before it than from the next group. Must not match the number of a label before a figure ("Etape 1 450").
    /// </summary>
    private static bool MayLead(List<SheetWord> before, SheetWord next) => before.Count == 1
        || Sign.IsMatch(before[^2].Text) || !Whole.IsMatch(before[^2].Text)
            && before[^1].Box.X0 - before[^2].Box.X1 > MinGapRatio * (next.Box.X0 - before[^1].Box.X1);

    /// <summary>How much further it stands, so that unequal letters do not tell.</summary>
    private const double MinGapRatio = 1.3;

    [GeneratedRegex(@"^[-−–÷+(]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sign { get; }
}
