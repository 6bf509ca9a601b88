using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>What the text of a single cell is.</summary>
public static partial class CellText
{
    [GeneratedRegex(@"(?<=[0-9])[ \u00A0\u2009\u202F'’](?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsBlank { get; }

    [GeneratedRegex(@"(?<=[0-9])\s+[.,;:]$", RegexOptions.CultureInvariant)]
    private static partial Regex StrayMark { get; }

    [GeneratedRegex(@"(?<=[0-9)-])(?:\s+[0-9]{1,2}\)|\s*[*" + RaisedLetters.Marks
        + @"]+)$|(?<=[0-9].*kr\.?)(?:[*" + RaisedLetters.Marks + @"]+|[0-9]{1,2}\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteBehind { get; }

    [GeneratedRegex(@"(?<=^(?:kr\.?\s*|DKK\s*)?[-−–÷(+]?[0-9. \u00A0]+),-$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending { get; }

    /// <summary>"-kr. 1.200": the minus stands before the unit. Must not match a dash before words.</summary>
    [GeneratedRegex(@"^(?<minus>[-−–])\s?(?<unit>(?:t\.?)?kr\.?|T?DKK)\s*(?=[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MinusBeforeUnit { get; }

    [GeneratedRegex(@"^[-−–]\s+(?=[0-9][0-9. \u00A0]*(?:,[0-9]+)?\s*(?:$|\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex MinusApart { get; }

    [GeneratedRegex(@"(?<=^[0-9][0-9. \u00A0\u2009\u202F'’]*(?:,[0-9]+)?)\s+[-−–]$", RegexOptions.CultureInvariant)]
    private static partial Regex MinusBehind { get; }

    [GeneratedRegex(@"^[-−–÷(+]?\s?[0-9]{1,3}(?:[ \u00A0\u2009\u202F'’][0-9]{3})+(?:,[0-9]+)?\)?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BlankGrouped { get; }

    [GeneratedRegex(@"^[\s,.;:|()*" + RaisedLetters.Marks + @"-]*$|^[\s,.;:|()*-]*(?:i|hele|ekskl\.?|inkl\.?|netto|brutto|[0-9]\))[\s,.;:|()*-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing { get; }

    /// <summary>
    /// The text with points for the blanks or apostrophes that set thousands apart ("12 581", "1'240'000"), the minus beside its number ("- 1.200", "1.200 -") and without what stands for no øre ("125.000,-"); other texts as they are. Two numbers in one cell ("12 500") cannot be
    /// told from one; a cell holds one.
    /// </summary>
    public static string WithJoinedThousands(string text)
    {
        text = MinusBeforeUnit.Replace(text.Trim(), "${unit} -");
        var trimmed = MinusBehind.Replace(MinusApart.Replace(Ending.Replace(StrayMark.Replace(NoteBehind.Replace(text.Trim(), ""), ""), ""), "-"), "-");
        return HasBlankThousands(trimmed) ? ThousandsBlank.Replace(trimmed, ".") : trimmed;
    }

    /// <summary>True for a number whose thousands are set apart by blanks or apostrophes.</summary>
    public static bool HasBlankThousands(string text) => BlankGrouped.IsMatch(text.Trim());

    /// <summary>True for "1.200 -", whose dash could be the empty cell of a next column where columns are told by blanks alone.</summary>
    public static bool HasMinusBehind(string text) => MinusBehind.IsMatch(text.Trim());

    /// <summary>The one number that a cell begins with, and the words behind it ("4 årsværk"); null where it begins with words, or holds more numbers.</summary>
    public static (NumberToken Number, string Words)? NumberAndWords(string text)
    {
        var shape = LineShape.Of(WithJoinedThousands(text), yearsAreText: false);
        return shape is { Numbers: [var token] } && IsUnitOrNothing(shape.Lead)
            && !shape.Tail.Any(char.IsAsciiDigit) && (shape.Tail.Length == 0 || !IsFigureInLetters(text))
            ? (WithUnit(token, shape.Lead), NoteMarks.Replace(shape.Tail, "").Trim()) : null;
    }

    /// <summary>
    /// "l.OOB", "BlB", "l,S", "l.7B4.OOO kr.": letters that are drawn like digits, three of them, grouped as thousands
    /// are or with a decimal, and perhaps a unit. Must not match an abbreviation ("BO", "S.O.S.").
    /// </summary>
    public static bool IsFigureInLetters(string text) =>
        LettersForDigits.IsMatch(UnitGrammar.Remove(text).Trim());

    [GeneratedRegex(@"^[-−–÷(+]?\s?(?:[lIoOBSZ0-9]{1,3}(?:[.\s][lIoOBSZ0-9]{3})+|[lIoOBSZ]{3}"
        + "|[lIoOBSZ0-9]{1,3},[lIoOBSZ0-9]{1,3})" + @"\)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LettersForDigits { get; }

    /// <summary>True for a figure with letters among its digits, as recognition leaves them.</summary>
    public static bool IsGuessed(string text) => NumberAndWords(text) is { Number.IsGuessed: true };

    [GeneratedRegex(@"^(?:,-|\*+|[" + RaisedLetters.Marks + @"]|[a-z0-9]\))+", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMarks { get; }

    /// <summary>The one number that a cell holds, with its unit where the cell has one; null where it holds words beside a number, or none.</summary>
    public static NumberToken? NumberOf(string text)
    {
        var shape = LineShape.Of(WithJoinedThousands(text), yearsAreText: false);
        return shape is { Numbers: [var token], Tail: "" }
            && IsUnitOrNothing(shape.Lead) ? WithUnit(token, shape.Lead) : null;
    }

    /// <summary>"kr.", "TDKK" or "ca." before a figure, or nothing.</summary>
    private static bool IsUnitOrNothing(string lead) => lead is "" or "ca." || IsUnit(lead);

    /// <summary>The figure with the scale that stands before it ("TDKK 75"); kroner need not be said of it.</summary>
    private static NumberToken WithUnit(NumberToken token, string lead) =>
        token.Unit is null && UnitGrammar.Find(lead) is { Factor: > 1 } unit ? token with { Unit = unit } : token;

    /// <summary>True for a number, a share, or the dash that stands for none; a bare year is a number too.</summary>
    public static bool IsNumber(string text) => NumberOf(text) is not null || NumberGrammar.IsNone(text.Trim());

    /// <summary>True for a cell that states a unit of money, with its price level, and no figure: "1.000 kr.", "t.kr. (2026 p/l)".</summary>
    public static bool IsUnit(string text) => UnitGrammar.FindAll(text).Count > 0
        && !Whole.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(text)), "").Any(char.IsLetterOrDigit);

    /// <summary>True for a short note on the unit: "(1.000 kr. i 2025-PL)", "Hele 1.000 kr. i 2024-priser", "Beløb i mio. kr." Must not take a sentence on an amount.</summary>
    public static bool IsUnitLine(string line) => line.Length < LongestUnitLine && UnitGrammar.FindAll(line).Count == 1
        && !OfUnits.Replace(UnitGrammar.Remove(PriceLevelGrammar.Remove(line)), " ").Any(char.IsLetterOrDigit);

    private const int LongestUnitLine = 80;

    [GeneratedRegex(@"\b(?:alle|samtlige|beløb(?:ene)?|tal(?:lene)?|figurer(?:ne)?|tabel(?:len|lerne)?|nedenfor|herunder|hele|er|i|for|angivet|angives|oplyst|opgjort|opgøres|anført|udtrykt|vist|vises|og|niveau|note|anm|bemærk|(?:19|20)[0-9][0-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfUnits { get; }

    /// <summary>
    /// "i 2018 ca. 53,5 mio. kr.": words that tell an amount with its unit, and so are of a sentence and state no unit of
    /// a table. Must not take "1.000 kr.", which is a unit.
    /// </summary>
    public static bool SaysAmount(string text) => ProseAmountGrammar.Find(text).Any(a => IsTold(text[a.Start..a.End]));

    private static bool IsTold(string amount) => !IsUnit(amount) && !BeginsWithYear.IsMatch(amount);

    /// <summary>"2026 kr." in a header is a year and the unit of its column.</summary>
    [GeneratedRegex(@"^(?:19|20)[0-9][0-9]\s", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithYear { get; }

    /// <summary>The one unit that a text states; null where it states none, or several.</summary>
    public static MoneyUnit? UnitStatedIn(string text) => UnitsStatedIn(text) is [var only] ? only : null;

    /// <summary>
    /// The units that a text states, in order. Must not take the unit of an amount that it tells ("ca. 53,5 mio. kr.").
    /// </summary>
    public static IReadOnlyList<MoneyUnit> UnitsStatedIn(string text)
    {
        foreach (var amount in ProseAmountGrammar.Find(text).Reverse())
            if (IsTold(text[amount.Start..amount.End])) text = text.Remove(amount.Start, amount.Length).Insert(amount.Start, ";");
        return UnitGrammar.FindAll(text);
    }

    /// <summary>"Investering (mio. kr.)": the unit that stands in parentheses behind a label, and nothing else.</summary>
    public static MoneyUnit? UnitBehind(string label) =>
        InParentheses.Match(label) is { Success: true } last && IsUnit(last.Groups["unit"].Value)
            ? UnitGrammar.Find(last.Groups["unit"].Value) : null;

    /// <summary>A label without the unit in parentheses behind it: "Leje" for "Leje (mio. kr.)".</summary>
    public static string WithoutUnit(string label) =>
        UnitBehind(label) is null ? label : label[..InParentheses.Match(label).Index].TrimEnd();

    [GeneratedRegex(@"\((?<unit>(?:[^()]|\([^()]*\))+)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InParentheses { get; }

    [GeneratedRegex(@"\b(?:hele|i|beløb)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^(?:R|KB|OB|B|F|BF|Regnskab|Korrigeret budget|Oprindeligt budget|Vedtaget budget|Budgetforslag|Forslag|Budget)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BasisAlone { get; }

    /// <summary>The basis that a header names without a year ("KB", "Korrigeret budget"); null for other texts.</summary>
    public static string? BasisOf(string text) =>
        BasisAlone.IsMatch(text.Trim()) ? HeaderGrammar.FindAll(text.Trim() + " 2000").FirstOrDefault()?.Basis : null;

    /// <summary>
    /// "Over-slag 2027", "Over- slag 2027": a narrow header breaks its word, and a grammar reads the whole one. Must
    /// not match "Budget-27" or "pris- og lønniveau".
    /// </summary>
    public static string Unbroken(string header) => BreakingHyphen.Replace(header, "");

    [GeneratedRegex(@"(?<=\p{Ll})-\s*(?!(?:og|eller)\b)(?=\p{Ll}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BreakingHyphen { get; }

    /// <summary>
    /// "1.200-1.300", "480 ± 60", "1.25O": mostly digits, though no number can be read. Must not match a remark with
    /// a figure in it.
    /// </summary>
    public static bool MayBeFigure(string text) => IsFigureInLetters(text)
        || text.Count(char.IsAsciiDigit) is > 1 and var digits
        && digits > 2 * text.Count(char.IsLetter);

    /// <summary>
    /// True for what begins with a nought that no decimals follow ("040"): the rest of a figure whose thousands a blank
    /// sets apart. Must not match "0" or "0,5".
    /// </summary>
    public static bool IsRestOfFigure(string text) => RestOfFigure.IsMatch(text);

    [GeneratedRegex(@"^[-−–÷(]?0[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex RestOfFigure { get; }

    /// <summary>True for "1.3": decimals behind a point, which a table's other figures and unit decide how to read.</summary>
    public static bool IsWithPoint(string text) => WithPoint.IsMatch(text);

    [GeneratedRegex(@"^[-−–+÷(]?\s?[0-9]{1,4}\.[0-9]{1,2}\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithPoint { get; }

    private const int LongestPeriod = 80;

    /// <summary>Periods have a year, or one of a few words; a quick look before the grammars.</summary>
    private static bool MayBePeriod(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["alt", "total", "sum", "samlet", "perioden", "vari", "perm",
            "kb", "ob", "re år", "nde år", "ge år", "overslag", "budget ", "regnskab "])
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        if (text is [>= 'A' and <= 'Z', .., >= '0' and <= '9', >= '0' and <= '9']) return true;
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == 4) return true;
        }
        return text.Contains("BO", StringComparison.OrdinalIgnoreCase) && text.AsSpan().ContainsAny("123");
    }

    /// <summary>The period that a cell names and nothing else, unit and price level left out; null for other texts.</summary>
    public static HeaderPeriod? PeriodOf(string text)
    {
        if (text.Length > LongestPeriod || !MayBePeriod(text)) return null;
        var rest = UnitGrammar.Remove(PriceLevelGrammar.Remove(Unbroken(text)));
        if (HeaderGrammar.FindAll(rest).ToList() is not [var only]) return null;
        return Nothing.IsMatch(rest.Remove(only.Start, only.Length)) ? only : null;
    }
}
