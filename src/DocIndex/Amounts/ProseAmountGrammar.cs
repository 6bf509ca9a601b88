using System.Buffers;
using System.Text.RegularExpressions;

namespace DocIndex.Amounts;

/// <summary>
/// Finds amounts of money in running text: a number with a unit after it ("6,3 mio. kr.", "300.000 kr.", "½ mio. kr.",
/// "0,5-1 mio. kr.", "mellem 0,2 og 0,4 mio. kr.", "5,0 og 12,0 mio. kr.", "1 250 000 kr.", "en halv million kr.") or
/// "kr. 300.000". Must not match unit prices ("64 kr. pr. døgn"), units ("beløb i 1.000 kr."), years, percentages or
/// bare numbers.
/// </summary>
public static partial class ProseAmountGrammar
{
    private const string Approximation =
        @"(?<approx>\b(?:ca\.?|cirka|circa|omkring|omtrent|op til|op mod|mindst|minimum|min\.|maksimalt|maks\.|max\.|højst|knap|godt|næsten|mere end|lidt over|lidt under|over|under|anslået|skønsmæssigt|i størrelsesordenen)\s+)?";

    // Thousands with blanks between them, of kroner only: a year or the number of a table may stand before an amount.
    private const string Blanks = @"(?:(?<![0-9] )|(?<=\b(?:19|20)[0-9][0-9] ))(?<!\b(?:tabel|figur|bilag|afsnit|kapitel|side|punkt|pkt\.|nr\.)\s)[0-9]{1,3}(?: [0-9]{3})+(?=\s*(?:" + GrammarWords.Kroner + @"|[-–]|til\b|og\b))";

    // "i 2027 til 2 mio. kr." is a year and an amount, no range; so is "i 2027 kr. 300.000".
    private const string NoYear = @"(?!(?:19|20)[0-9][0-9]\s+(?:kr\.?|DKK)\s*[0-9])(?!(?:19|20)[0-9][0-9]\s*(?:[-–]|\btil\b)(?!\s*[0-9]{4}\s*k))";

    [GeneratedRegex(Approximation + @"(?<![0-9.,/])(?<sign>" + NumberGrammar.Minus + @"\s?)?(?<first>" + Blanks + "|" + NoYear + @"(?:(?:[0-9]+ )?(?:1/2|1/4|3/4)(?![0-9/])|" + NumberGrammar.Digits + ")" + @"|[0-9]+\.[0-9]{1,2}(?=\s*m))" +
        @"(?:\s*(?:[-–]|\btil\b|(?<=\bmellem\s+[0-9.,½¼¾ ]+)\s+og\b)\s*(?<second>[0-9]{1,3}(?: [0-9]{3})+|" + NumberGrammar.Digits + @"))?\s*" + UnitGrammar.AfterNumber,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledWithUnit { get; }

    private static Regex WithUnit => GrammarWords.Spoken(CompiledWithUnit);

    private const string Numeral = "(?:én|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)";

    // What is only the end of a longer number ("hundrede og to millioner") is none.
    [GeneratedRegex(Approximation + @"(?<!\b(?:hundrede|tusinde?|(?!(?:19|20)[0-9][0-9]\b)[0-9]+)\s+(?:og\s+)?)(?:(?:\b(?<plus>" + Numeral + @")\s+(?:og\s+)?|(?<plus>(?<![0-9])[0-9]{1,2})\s+og\s+)?\b(?<half>en\s+halv)|\b(?<onehalf>halvanden)" +
        @"|(?:\b(?<low>" + Numeral + @")\s+(?:til|eller|(?<=\bmellem\s+\p{L}+\s+)og)\s+)?\b(?<whole>" + Numeral + @"))\s+(?:(?<mia>" + GrammarWords.Billion + ")|(?<mio>" + GrammarWords.Million + @"))\s*" + GrammarWords.Kroner,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledWords { get; }

    private static Regex Words => GrammarWords.Spoken(CompiledWords);

    // A bare number behind "kr." is one of thousands, or has a scale behind it ("DKK 1,2 mio."); a number in a
    // table's unit may follow that unit, and is a year as often as not. "i 2027 kr. 300.000" begins with a year.
    [GeneratedRegex(Approximation + @"(?:(?<=\bi\s+(?:19|20)[0-9][0-9]\s)|(?<!(?:[0-9]|mio\.?|mia\.?|t\.)\s?))(?<!\p{L})"
        + UnitGrammar.BeforeNumber
        + @"\s*(?<sign>" + NumberGrammar.Minus + ")?" + NoYear + @"(?!(?:19|20)[0-9][0-9](?![.,]?[0-9]))(?<first>"
        + NumberGrammar.Digits + ")"
        + @"(?:,-)?(?:\s*(?:(?<mia>" + GrammarWords.Billion + ")|(?<mio>" + GrammarWords.Million
            + @")|(?<t>tusinde?r?))(?!\p{L}))?(?!\s*(?:mio|mia|kr|DKK)|[0-9.,]*[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompiledUnitFirst { get; }

    private static Regex UnitFirst => GrammarWords.Spoken(CompiledUnitFirst);


    [GeneratedRegex(@"(?:(?<![0-9.,])(?<item>" + NumberGrammar.Digits + @")\s*(?:,\s+(?:og\s+)?|\s(?:og|samt|eller)\s+))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListBefore { get; }

    [GeneratedRegex(@"^\s*(?:(?:(?:pr\.?|per)\s+|/\s?)(?!år\b|kalenderår|budgetår|1\.|[0-9])|(?:i|om)\s+(?:minuttet|timen|døgnet|dagen|ugen|måneden)\b|for\s+hver(?:t)?\s+(?!år\b|af\b)\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerSomething { get; }

    // "Taksten er 3.114 kr.", "en stykpris på 1.250 kr."; "ændringen af taksten giver 500.000 kr." is no price.
    [GeneratedRegex(@"(?<!\p{L})(?:\p{L}*takst(?:en|er|erne)?|(?:styk|enheds|time|døgn|dags|måneds|plads|kvadratmeter)(?:pris|takst|løn)(?:en|er|erne)?)"
        + @"(?:\s+(?:er|bliver|bliver\s+dermed|på|udgør|udgjorde|sænkes|hæves|stiger|falder|ændres|fastsættes|sættes|nedsættes|forhøjes|til|fra|nu|ca\.|omkring|med|i|dag|dermed|således|(?:19|20)[0-9][0-9])){1,6}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PriceBefore { get; }

    /// <summary>
    /// "Taksten er 3.114 kr.": what one costs, in kroner. Must not take what a change of it brings in, or millions.
    /// </summary>
    private static bool IsPrice(string text, ProseAmount amount) => amount.Unit == MoneyUnit.Kroner
        && PriceBefore.IsMatch(text[..amount.Start]);

    [GeneratedRegex(@"^\s*(?:euro|EUR|€|dollars?|USD|pund|SEK|NOK|svenske|norske)\b"
        + @"|(?-i:^\s+(?:[kMGT]?Wh|k?m|m[²³23]|kg|ton|liter)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherCurrency { get; }

    // A quick look for what every compiled unit, and every one of millions, has one of.
    private static readonly SearchValues<string> s_units = SearchValues.Create(["kr", "dkk", "mio", "mia", "mil", ",-"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> s_millions = SearchValues.Create(["mio", "mia", "mil"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789½¼¾");
    private static readonly string[] s_numerals = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

    /// <summary>All amounts of a text, in order.</summary>
    public static IReadOnlyList<ProseAmount> Find(string text)
    {
        var found = new List<ProseAmount>();
        if (!GrammarWords.AreOwn && !text.AsSpan().ContainsAny(s_units)) return found;
        if (GrammarWords.AreOwn || text.AsSpan().ContainsAny(s_millions))
        {
            foreach (Match match in Words.Matches(text))
                if (!IsUnitPrice(text, match.Index + match.Length)) found.Add(InWords(match));
        }

        if (text.AsSpan().IndexOfAny(s_digits) < 0) return found;
        foreach (Match match in WithUnit.Matches(text))
        {
            if (IsUnitPrice(text, match.Index + match.Length) || IsUnit(text, match) || OtherCurrency.IsMatch(text[(match.Index + match.Length)..])) continue;
            var unit = UnitOf(match);
            if (Read(match, unit) is not { } amount || IsPrice(text, amount)) continue;
            AddListBefore(text, match, unit, found);
            found.Add(amount);
        }
        foreach (Match match in UnitFirst.Matches(text))
        {
            var unit = UnitOf(match);
            if (unit == MoneyUnit.Kroner && !IsSumInKroner(match.Groups["first"].Value)) continue;
            if (IsUnit(text, match) || IsUnitPrice(text, match.Index + match.Length)) continue;
            if (Read(match, unit) is { } amount && !IsPrice(text, amount)
                && !found.Exists(f => f.Start < amount.End && amount.Start < f.End)) found.Add(amount);
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>"64 kr. pr. døgn" is a price, "4 mio. kr. pr. år" is not.</summary>
    private static bool IsUnitPrice(string text, int end) => PerSomething.IsMatch(text[end..]) && PeriodGrammar.After(text, end) is null;

    /// <summary>A bare small number behind "kr." may be a year, a page or a note.</summary>
    private static bool IsSumInKroner(string digits) => digits.Contains('.', StringComparison.Ordinal)
        || digits.Length >= FewestBareDigits;

    private const int FewestBareDigits = 5;

    /// <summary>
    /// "beløb i 1.000 kr.", "(i 1.000 kr., minus …", "i DKK 1.000", "hele 1.000 kr.", "Regnskab, 1.000 kr. i årets
    /// priser" and "1.000 kr. 2026 2027" name a unit, no amount.
    /// </summary>
    private static bool IsUnit(string text, Match match) =>
        match.Groups["kr"].Success && match.Groups["first"].Value is "1.000" or "1000" or "1.000.000"
        && (BeforeUnit.IsMatch(text[..match.Index]) || OpensCell.IsMatch(text[..match.Index])
            && ClosesCell.IsMatch(text[(match.Index + match.Length)..]));

    [GeneratedRegex(@"(?:^|[|;\t(,])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpensCell { get; }

    // "(1.000 kr., minus er indtægt)", "(1.000 kr. i 2027 p/l)" and a row of years go on with what holds for all figures.
    [GeneratedRegex(@"^\s*(?:[|;\t)]|(?:19|20)[0-9][0-9](?:\s+(?:19|20)[0-9][0-9])*\s*$|(?:,|\bi\b)\s*(?:(?:minus|plus|negative?|positive?|fortegn|[-−–+])(?!\p{L})"
        + @"|(?:(?:19|20)[0-9][0-9]|årets|løbende|faste)[\s-]?(?:p/l|pl|pris)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosesCell { get; }

    [GeneratedRegex(@"(?:(?:^|[\s(])i|\bhele)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeUnit { get; }

    private static MoneyUnit UnitOf(Match match) => UnitGrammar.UnitOf(match);

    /// <summary>"To millioner kroner", "en halv mio. kr.": said roundly, so within half of what is said last.</summary>
    private static ProseAmount InWords(Match match)
    {
        var (value, room) = match.Groups["half"].Success ? (Plus() + 0.5m, 0.25m) : match.Groups["onehalf"].Success ? (1.5m, 0.25m) : (NumeralOf(match.Groups["whole"].Value), 0.5m);
        var unit = UnitOf(match);
        if (!match.Groups["low"].Success) return new ProseAmount(match.Index, match.Length, value * unit.Factor, room * unit.Factor, match.Groups["approx"].Success, unit);
        var low = NumeralOf(match.Groups["low"].Value);
        return new ProseAmount(match.Index, match.Length, (low + value) / 2 * unit.Factor, (Math.Abs(value - low) / 2 + room) * unit.Factor, true, unit);

        decimal Plus() => match.Groups["plus"] is not { Success: true, Value: var plus } ? 0
            : char.IsAsciiDigit(plus[0]) ? int.Parse(plus, System.Globalization.CultureInfo.InvariantCulture) : NumeralOf(plus);
    }

    private static decimal NumeralOf(string word) => Math.Max(0, Array.IndexOf(s_numerals, word.ToLowerInvariant())) + 1;

    private static ProseAmount? Read(Match match, MoneyUnit unit)
    {
        if (Number(match.Groups["first"].Value) is not var (low, half)) return null;
        var approximate = match.Groups["approx"].Success;
        if (match.Groups["second"].Success && Number(match.Groups["second"].Value) is var (high, highHalf) && high > low)
        {
            // "300-400.000 kr." leaves out the thousands that both have.
            if (low < Thousand && low * Thousand < high && high % Thousand == 0 && match.Groups["second"].Value.Contains('.', StringComparison.Ordinal) && low * Thousand * MostTimesLarger > high) low *= Thousand;
            return new ProseAmount(match.Index, match.Length, (low + high) / 2m * unit.Factor, ((high - low) / 2m + highHalf) * unit.Factor, true, unit);
        }

        var value = match.Groups["sign"].Success ? -low : low;
        return new ProseAmount(match.Index, match.Length, value * unit.Factor, half * unit.Factor, approximate, unit);
    }

    private const decimal Thousand = 1000;
    private const decimal MostTimesLarger = 10;

    private static (decimal Value, decimal HalfWidth)? Number(string digits)
    {
        if (digits.Contains('/', StringComparison.Ordinal)) digits = digits.Replace("1/2", "½", StringComparison.Ordinal).Replace("1/4", "¼", StringComparison.Ordinal).Replace("3/4", "¾", StringComparison.Ordinal);
        digits = digits.Contains(' ', StringComparison.Ordinal) && char.IsAsciiDigit(digits[^1]) ? digits.Replace(" ", "", StringComparison.Ordinal) : digits;
        var point = digits.LastIndexOf('.');
        return point >= 0 && digits.Length - point - 1 < 3 ? NumberGrammar.Magnitude(digits.Replace('.', ',')) : NumberGrammar.Magnitude(digits);
    }

    private static void AddListBefore(string text, Match match, MoneyUnit unit, List<ProseAmount> found)
    {
        if (match.Groups["approx"].Success || match.Groups["sign"].Success) return;
        var list = ListBefore.Match(text[..match.Index]);
        if (!list.Success) return;
        var decimals = Decimals(match.Groups["first"].Value);
        foreach (Capture item in list.Groups["item"].Captures)
        {
            if (Decimals(item.Value) != decimals || NumberGrammar.Parse(item.Value) is { LooksLikeYear: true }) continue;
            if (NumberGrammar.Magnitude(item.Value) is not var (value, half)) continue;
            found.Add(new ProseAmount(item.Index, item.Length, value * unit.Factor, half * unit.Factor, false, unit));
        }
    }

    private static int Decimals(string digits) => digits.IndexOf(',') is var comma && comma < 0 ? 0 : digits.Length - comma - 1;
}
