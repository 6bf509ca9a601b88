using System.Globalization;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Reads the headers of period columns: "2026", "2025 (R)", "B2026", "BO 2027", "BO27", "BO1", "Overslagsår 1", "Senere år", "Efter 2029", "Forbrug t.o.m. 2024", "R 2021", "Budget 2026", "Korrigeret budget 2025", "2026-29",
/// "2030 og frem", "Varigt", "I alt". A line is a header only where such words stand side by side; "i 2016, 2017 og 2018" is prose, and "Model B 2026" names no budget.
/// </summary>
public static partial class HeaderGrammar
{
    // Blanks that may be parted by nothing are atomic: thousands of them would else be divided in every way.
    [GeneratedRegex(@"(?<![\p{L}0-9.,/-])(?:" +
        @"(?:(?<basis>Oprindeligt\s+budget|Korrigeret\s+budget|Vedtaget\s+budget|Budgetforslag|Budgetoverslag|Regnskab|Overslag|Forslag|Budget|Forventet\s+regnskab|År|KB|OB|BF|BO|(?<!\b(?:model|modeller|alternativ|variant|scenarie|scenarium|type|bygning|pulje|etape|spor|plan|zone|gruppe|løsning|mulighed|forslag)\s)(?:R|B|F))(?>\s*)(?<bo>(?<=BO\s*)[1-9](?![0-9]))?(?>\s*)[-:]?(?>\s*))?(?<year>" + Year + @")(?:\s*\((?<after>(?-i:R|B|BO|KB|OB|BF|F))\))?" +
            @"(?:\s?[-–/]\s?(?<to>(?:19|20)?[0-9][0-9])(?![0-9])|(?<open>\s+(?:og\s+frem(?:efter)?|ff\.?|og\s+følgende)))?" +
        @"|(?<basis>(?-i:KB|OB|BF|BO|R|B|F))(?:(?<=\p{Lu}{2})\s)?(?<short>[0-4][0-9])(?![0-9])" +
        @"|(?<basis>Oprindeligt\s+budget|Korrigeret\s+budget|Vedtaget\s+budget|Budgetoverslag|Overslag|Regnskab|Budget)\s+['’]?(?<short>[0-4][0-9])(?![0-9]|[.,][0-9])" +
        @"|(?:BO|Overslagsår|Budgetoverslagsår|Budgetoverslag|Overslag)\s?-?(?<bo>[1-3])(?![0-9])" +
        @"|(?<later>(?:Rest\p{L}*\s+)?(?:Efter|Før|Inden|Forud\s+for)\s+" + Year + @"|(?:Forbrug\p{L}*\s+|Afholdt\s+|Udgift\p{L}*\s+)?(?:til\s+og\s+med|t\.?\s?o\.?\s?m\.?|frem\s+til|indtil)\s+" + Year + @"|(?:Senere|Efterfølgende|Følgende|Øvrige|Resterende)\s+år)" +
        @"|(?<permanent>Samlet\s+varige?(?:\s+ændring)?)" +
        @"|(?<total>(?:I\s+alt|Ialt|Total|Sum|Samlet)(?:\s+" + Year + @"\s?[-–]\s?(?:19|20)?[0-9][0-9])?|Hele\s+perioden)" +
        @"|(?<bare>(?-i:KB|OB))" +
        @"|(?<permanent>Varige?t?|Permanent)" +
        @")(?![\p{L}0-9,/-]|\.[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Header { get; }

    /// <summary>
    /// 1970, when the municipalities of today began, to 2079. Must not match a figure that is printed without points
    /// ("2093", "1943").
    /// </summary>
    private const string Year = "(?:19[7-9]|20[0-7])[0-9]";

    /// <summary>What years of two digits stand in ("BO27").</summary>
    private const int Century = 2000;

    /// <summary>
    /// The longest run of period headers that stand side by side in a line, price levels left out of account; empty where there are fewer
    /// than <paramref name="atLeast"/> or none of them names a year.
    /// </summary>
    public static IReadOnlyList<HeaderPeriod> FindRun(string line, int atLeast)
    {
        var best = new List<HeaderPeriod>();
        var run = new List<HeaderPeriod>();
        foreach (var header in FindAll(line))
        {
            if (run.Count >= FewestAlike && IsFigureAgain([.. run, header])) return [];
            if (run.Count > 0 && line[run[^1].End..header.Start].Any(c => !char.IsWhiteSpace(c) && c is not '|' and not ';' and not '.')) run = [];
            run.Add(header);
            if (run.Count > best.Count) best = run;
        }
        return best.Count >= atLeast && best.Exists(h => IsSure(h, line) || h.Offset is not null || h.Period is not null && !h.IsTotal) ? best : [];
    }

    /// <summary>
    /// True where the last of a run and so many before it are one bare year: figures without points ("2024 2024 2024")
    /// are alike, columns are not. Must not match two halves of a header, which each name the year once.
    /// </summary>
    internal static bool IsFigureAgain(IReadOnlyList<HeaderPeriod> run) => run.Count > FewestAlike
        && Enumerable.Range(run.Count - FewestAlike - 1, FewestAlike).All(i => run[i].Year is not null
            && run[i].Year == run[^1].Year && run[i].Basis is null && run[^1].Basis is null
            && run[i].Length == run[^1].Length);

    private const int FewestAlike = 2;

    /// <summary>"B26" and "R24" side by side may be the codes of notes; with "BO27" or "2026" among them they are years.</summary>
    private static bool IsSure(HeaderPeriod header, string line) =>
        header.Year is not null && (header.Basis == "BO" || line.AsSpan(header.Start, header.Length).IndexOf(header.Year.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) >= 0);

    /// <summary>All period headers of a text, side by side or not; years of price levels are none.</summary>
    public static IEnumerable<HeaderPeriod> FindAll(string line)
    {
        var masked = PriceLevelGrammar.Mask(line);
        foreach (Match match in Header.Matches(masked))
        {
            var basis = Basis(match.Groups["after"].Success ? match.Groups["after"].Value : match.Groups["basis"].Value);
            if (match.Groups["total"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, "I alt", null, null) { IsTotal = true };
            else if (match.Groups["permanent"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, "Varigt", null, null);
            else if (match.Groups["bare"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, null, Basis(match.Value), null);
            else if (match.Groups["later"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, match.Value, null, null);
            else if (match.Groups["short"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, Century + int.Parse(match.Groups["short"].Value, CultureInfo.InvariantCulture), null, basis, null);
            else if (!match.Groups["year"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, null, "BO", int.Parse(match.Groups["bo"].Value, CultureInfo.InvariantCulture));
            else if (match.Groups["to"].Success || match.Groups["open"].Success)
                yield return new HeaderPeriod(match.Index, match.Length, null, match.Groups["year"].Value + (match.Groups["open"].Success ? " og frem" : "-" + match.Groups["to"].Value[^2..]), basis, null);
            else
                yield return new HeaderPeriod(match.Index, match.Length, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), null, basis,
                    match.Groups["bo"].Success ? int.Parse(match.Groups["bo"].Value, CultureInfo.InvariantCulture) : null);
        }
    }

    private static string? Basis(string printed) => printed.ToLowerInvariant() switch
    {
        "" or "år" => null,
        "r" or "regnskab" or "forventet regnskab" => "R",
        "kb" or "korrigeret budget" => "KB",
        "bo" or "budgetoverslag" or "overslag" => "BO",
        var text when text.StartsWith("korrigeret", StringComparison.Ordinal) => "KB",
        _ => "B",
    };
}
