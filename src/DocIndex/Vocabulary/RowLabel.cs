using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Vocabulary;

/// <summary>What a row is by its label alone.</summary>
public enum RowSort
{
    /// <summary>A row of its own.</summary>
    Item,

    /// <summary>Heraf: part of the row above, never added again.</summary>
    Part,

    /// <summary>What the rows above come to up to each year ("Akkumuleret netto"); never added.</summary>
    Running,

    /// <summary>
    /// A sum that stands above the rows that it adds up, with nothing but a name ("Etape 1"): the figures tell, not
    /// the label. Never added.
    /// </summary>
    Group,

    /// <summary>Årsværk, antal: no money, whatever unit the table has.</summary>
    Quantity,

    /// <summary>I alt.</summary>
    Total,

    /// <summary>Netto.</summary>
    Net,
}

/// <summary>
/// Reads row labels. "i alt" makes a total wherever it stands, unless a number follows ("i alt 5 årsværk"); "samlet",
/// "total", "tilsammen" and "sum" at either end of a label of at most three words ("Samlede udgifter", "Drift, total"),
/// since longer ones may be names ("Samlet indsats for unge"); "delsum" and its like at either end of any. A quantity
/// is one that the label begins with ("Antal årsværk", "Udgift pr. elev", but not "Udgift pr. år"), names in
/// parentheses at its end ("Areal (m2)") or is counted in per cent ("Vækst i pct."); "Konsulent svarende til 10
/// årsværk" and "Uforudsete udgifter, 10 pct." are none.
/// </summary>
public static partial class RowLabel
{
    private const int MostWordsOfShortTotal = 3;

    [GeneratedRegex(@"\b(?:i alt|ialt)\b(?!\s+[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAll { get; }

    [GeneratedRegex(@"\((?<unit>[^)]+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"^(?:m2|m²|m3|m³|km|ha|kg|ton|stk\.?|kWh|MWh|GWh|år|måneder|uger|dage|timer|minutter|indeks\b.*|%|pct\.?|kr\.?\s*(?>pr\.?|per\b|/)(?!\s*(?:budget|kalender)?år\b).*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measure { get; }

    /// <summary>"pr. elev", but not "pr. år".</summary>
    internal const string OfOne = @"(?:pr\.?|per)\s+(?!(?:(?:budget|kalender|regnskabs|skole)?år|måned|md|mdr|kvartal|halvår|uge)\b)\p{L}";

    [GeneratedRegex(@"^(?:gennemsnitlig\p{L}*\s+)?(?:udgift|pris|omkostning|takst|merudgift|enhedsudgift|enhedsomkostning)(?:en|er)?\s+" + OfOne, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PriceOfOne { get; }

    [GeneratedRegex(@"^(?:takst|(?:enheds|time|styk|kvadratmeter)pris)(?:er)?\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitPrice { get; }

    /// <summary>True for the header of what one of something costs ("Takst 2026 (kr.)", "Udgift pr. elev"): kroner, but not of the budget; or of a rate. Must not match "Takstindtægter" or "Takst- og gebyrindtægter".</summary>
    public static bool IsPriceOfOne(string header) =>
        PriceOfOne.IsMatch(header) || UnitPrice.IsMatch(header) || IsRate(header);

    /// <summary>
    /// "Kr. pr. måned", "kr./døgn", "kr. om måneden", "takst pr. uge", "kr. pr. plads": what one of something costs, or
    /// what is paid each time; no amount of the budget. Must not match "kr. pr. år", "udgift pr. måned", or an amount
    /// with its price ("Tilskud, 500 kr. pr. elev").
    /// </summary>
    public static bool IsRate(string text) => Rate.IsMatch(text);

    private const string OfTime = @"(?:måned|mdr?|md|døgn|dag|uge|time|kvartal|halvår)\b";

    // "500 kr. pr. elev" is an amount told in a label; "1.000 kr. pr. elev" is a unit.
    private const string Kroner = @"(?<![0-9]\s?(?<!\b1\.?000\s?))\bkr(?:\.|oner)?";

    [GeneratedRegex(@"(?:" + Kroner + @"\s*|\p{L}*(?:takst|pris|betaling|gebyr|leje)(?:en|er|erne|n|r)?\s+)"
        + @"(?:(?:pr\.?|per|/)\s*" + OfTime + @"|om\s+(?:måneden|ugen|dagen|døgnet)\b|i\s+timen\b)"
        + "|(?:" + Kroner + @"\s+|\b(?:udgift|pris|omkostning|takst)(?:en|er)?\s+)" + OfOne
        + "|" + Kroner + @"\s*/\s*(?!år\b)\p{L}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate { get; }

    [GeneratedRegex(@"\bi\s+(?:pct\b|procent\b|%)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPercent { get; }

    [GeneratedRegex(@"^netto(?:drift|anlæg|udgift|beløb|virkning|effekt|resultat|besparelse|gevinst)\p{L}*\b(?!\s+(?:til|på|ved|for)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetCompound { get; }

    [GeneratedRegex(@"\s*\(netto\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetBehind { get; }

    /// <summary>The sort of a row.</summary>
    public static RowSort SortOf(string label, DanishVocabulary vocabulary)
    {
        var text = label.TrimStart(' ', '-', '–', '=', '*');
        // "Samlet økonomi (hele 1.000 kr.)" is named by what stands before its unit.
        if (Parenthesis.Match(text) is { Success: true, Index: > 0 } own && !Measure.IsMatch(own.Groups["unit"].Value.Trim())
            && UnitGrammar.Find(own.Groups["unit"].Value) is not null) text = text[..own.Index].TrimEnd();
        // "Mentorer (netto)" says how a row's figures are meant; "Udgifter (netto)" sets income against expenses.
        if (NetBehind.Match(text) is { Success: true } net && net.Index > 0
            && vocabulary.Rows.Exact(text[..net.Index]) is null) text = text[..net.Index];
        var leading = vocabulary.Rows.Leading(text);
        if (leading == "part" || vocabulary.Rows.Leading(NumberBefore.Replace(text, "")) == "part") return RowSort.Part;
        if (leading == "running" || IsCalledRunning(text, vocabulary)) return RowSort.Running;
        if (leading == "quantity" || PriceOfOne.IsMatch(text) || InPercent.IsMatch(text) || Parenthesis.Match(text) is { Success: true } unit && (vocabulary.Rows.Leading(unit.Groups["unit"].Value) == "quantity" || Measure.IsMatch(unit.Groups["unit"].Value.Trim()))) return RowSort.Quantity;
        if (EndsInQuantity(text, vocabulary)) return RowSort.Quantity;
        var last = vocabulary.Rows.Exact(LastWord(text));
        if (InAll.IsMatch(text) || "subtotal" == leading || "subtotal" == last) return RowSort.Total;
        if (("shortTotal" == leading || "shortTotal" == last)
            && PhraseSet.Normalize(text).Split(' ').Length <= MostWordsOfShortTotal) return RowSort.Total;
        if (NetCompound.IsMatch(text)) return RowSort.Net;
        return leading == "net" || vocabulary.Rows.All(text).Contains("net") ? RowSort.Net : RowSort.Item;
    }

    /// <summary>"Netto akkumuleret", "Gevinst, kumuleret". Must not match "Nedbringelse af akkumuleret gæld".</summary>
    private static bool IsCalledRunning(string label, DanishVocabulary vocabulary) =>
        vocabulary.Rows.Trailing(label) == "running"
        && PhraseSet.Normalize(label).Split(' ').Length <= MostWordsOfShortTotal;

    /// <summary>The number before a row's name ("6 heraf øvrig drift"). Must not take a year.</summary>
    [GeneratedRegex(@"^(?:[0-9]{1,3}|\p{Ll}\))[.)]?\s+(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBefore { get; }

    /// <summary>"Reduktion i årsværk". Must not match "Løn, 2 årsværk" or "Kommunens andel", which are money.</summary>
    private static bool EndsInQuantity(string label, DanishVocabulary vocabulary) =>
        LastWord(label) is var last && vocabulary.Rows.Exact(last) == "quantity"
        && vocabulary.Quantities.Exact(last) is not null && !label.Any(char.IsAsciiDigit)
            && !vocabulary.MoneyWords.In(label);

    private static string LastWord(string label) => label[(label.LastIndexOf(' ') + 1)..];

    /// <summary>
    /// "Nuværende budget, skolekørsel", "Budget efter forslaget": the budget as it is, or comes to. Must not match
    /// "Budget til skolekørsel".
    /// </summary>
    public static bool IsGiven(string label, DanishVocabulary vocabulary) =>
        vocabulary.Rows.Leading(label.TrimStart(' ', '-', '–', '=', '+', '*')) == "given";

    /// <summary>"expense", "saving" or "income" where the label begins with such a word; else null.</summary>
    public static string? DirectionOf(string label, DanishVocabulary vocabulary) =>
        vocabulary.Rows.Leading(label.TrimStart(' ', '-', '–', '=', '+', '*')) is "expense" or "saving" or "income"
            ? vocabulary.Rows.Leading(label.TrimStart(' ', '-', '–', '=', '+', '*'))
            : null;
}
