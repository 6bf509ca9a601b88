using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Reads units of money in captions, corner cells and prose. Must not take the digits of an amount for a unit
/// ("300.000 kr." is an amount in kroner, "1.000 kr." alone in a header is a unit).
/// </summary>
public static partial class UnitGrammar
{
    /// <summary>A unit after a number in prose, as a pattern with named groups <c>mia</c>, <c>mio</c>, <c>t</c>, <c>kr</c>.</summary>
    public const string AfterNumber =
        "(?:(?<mia>" + GrammarWords.Billion + @"(?:\s*" + GrammarWords.Kroner + ")?)" +
        "|(?<mio>" + GrammarWords.Million + @"(?:\s*" + GrammarWords.Kroner + ")?)" +
        "|(?<t>" + GrammarWords.Thousand + ")" +
        @"|(?<kr>(?:,-\s*)?" + GrammarWords.Kroner + "|,-))";

    [GeneratedRegex(@"\b" + GrammarWords.Billion + @"\s*" + GrammarWords.Kroner, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledBillions { get; }

    [GeneratedRegex(@"\b(?:" + GrammarWords.Million + @"|mill?\b)\s*" + GrammarWords.Kroner + @"|\bmkr\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledMillions { get; }

    [GeneratedRegex(@"(?<![0-9.])1[. \u00A0]?000\s*" + GrammarWords.Kroner + @"|\b" + GrammarWords.Thousand + @"|\btusinde?\s*(?:kr|kroner)\b|\bkr\.?\s*1\.000\b|\b(?:i|hele) tusinde?r?\b(?:\s*" + GrammarWords.Kroner + ")?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledThousands { get; }

    [GeneratedRegex(@"(?<![0-9]\s?|[0-9],)\b" + GrammarWords.Kroner, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledWhole { get; }

    private static Regex Billions => GrammarWords.Spoken(CompiledBillions);

    private static Regex Millions => GrammarWords.Spoken(CompiledMillions);

    private static Regex Thousands => GrammarWords.Spoken(CompiledThousands);

    private static Regex Whole => GrammarWords.Spoken(CompiledWhole);

    /// <summary>The unit that a caption or header states; null where it states none, or more than one.</summary>
    public static MoneyUnit? Find(string text) => FindAll(text) is [var only] ? only : null;

    /// <summary>All units that a text states, largest first; thousands hide the "kr." in their own phrase.</summary>
    public static IReadOnlyList<MoneyUnit> FindAll(string text)
    {
        if (!MayNameUnit(text)) return [];
        var found = new List<MoneyUnit>();
        var rest = Take(text, Billions, MoneyUnit.Billion, found);
        rest = Take(rest, Millions, MoneyUnit.Million, found);
        rest = Take(rest, Thousands, MoneyUnit.Thousand, found);
        Take(rest, Whole, MoneyUnit.Kroner, found);
        return found;
    }

    /// <summary>The text without its unit phrases.</summary>
    public static string Remove(string text) => !MayNameUnit(text) ? text :
        Whole.Replace(Thousands.Replace(Millions.Replace(Billions.Replace(text, " "), " "), " "), " ");

    /// <summary>A quick look for what every compiled unit has one of.</summary>
    private static bool MayNameUnit(string text) => GrammarWords.AreOwn ||
        text.Contains("kr", StringComparison.OrdinalIgnoreCase) || text.Contains("tusind", StringComparison.OrdinalIgnoreCase) || text.Contains("dkk", StringComparison.OrdinalIgnoreCase);

    private static string Take(string text, Regex pattern, MoneyUnit unit, List<MoneyUnit> found)
    {
        if (!pattern.IsMatch(text)) return text;
        found.Add(unit);
        return pattern.Replace(text, " ");
    }
}
