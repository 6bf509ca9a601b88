using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>What an amount in prose says as an interval, and how it may be held against a printed one.</summary>
internal static partial class Said
{
    /// <summary>Savings are said without a minus and printed with one, so bare sizes are compared. Zeros at the end of whole kroner say how far they are rounded.</summary>
    public static Interval Interval(Statement statement) =>
        Amounts.Interval.Around(Math.Abs(statement.Value), IsRoundKroner(statement) ? TrailingUnit(statement.Value) / 2 : statement.HalfWidth);

    /// <summary>True where the sizes meet, whatever the signs.</summary>
    public static bool Agrees(Interval said, Interval figure) => said.Meets(figure) || said.Meets(-figure);

    public static bool IsRoundKroner(Statement statement) => statement.HalfWidth == 0.5m && statement.Value % 1_000m == 0;

    /// <summary>Zeros and "ca." leave room for rounding that no interval shows.</summary>
    public static Severity Cap(Statement statement) => statement.Approximate || IsRoundKroner(statement) ? Severity.Warning : Severity.Error;

    /// <summary>The unit that the statement prints.</summary>
    public static string UnitOf(Statement statement) =>
        statement.Text.Contains("mio", StringComparison.OrdinalIgnoreCase) || statement.Text.Contains("million", StringComparison.OrdinalIgnoreCase) ? MoneyUnit.Million.Label
        : statement.Text.Contains("mia", StringComparison.OrdinalIgnoreCase) ? MoneyUnit.Billion.Label
        : statement.HalfWidth >= 500 ? MoneyUnit.Thousand.Label : MoneyUnit.Kroner.Label;

    /// <summary>An amount as this statement would print it.</summary>
    public static string Like(Interval amount, Statement statement)
    {
        var unit = UnitOf(statement);
        return DanishNumber.InUnit(Math.Abs(amount.Low + amount.High) / 2, statement.HalfWidth, unit) + " " + (unit == MoneyUnit.Thousand.Label ? "t.kr." : unit);
    }

    /// <summary>"heraf", "herunder" or "hvoraf" before the amount: it is a part of another.</summary>
    public static bool IsPart(Statement statement)
    {
        var at = statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        var lead = PhraseSet.Normalize(statement.Sentence[..Math.Max(0, at)]).Split(' ').TakeLast(4);
        return lead.Any(w => w is "heraf" or "herunder" or "heri" or "deraf" or "hvoraf")
            || PartOfWhole.IsMatch(statement.Sentence[..Math.Max(0, at)]);
    }

    /// <summary>"Af det samlede beløb går 3 mio. kr. til løn", "Af de 5 mio. kr. bruges 2 mio. kr.": a part of what is named before.</summary>
    [GeneratedRegex(@"(?:^|[,;]\s)(?:ud\s+)?af\s+(?:det|den|de|dette|disse)\b[^;]*\s(?:går|bruges|anvendes|udgør|er|afsættes|vedrører)\s+(?:der\s+)?(?:ca\.?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWhole { get; }

    /// <summary>
    /// "Skolerne betaler selv en del af de samlede udgifter på 12,4 mio. kr.": the whole, of which somebody pays a
    /// part, and which a net amount need not be. Must not match "en del af indsatsen koster 3 mio. kr.".
    /// </summary>
    public static bool IsWholeThatIsShared(Statement statement)
    {
        var at = statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        return at > 0 && WholeOfShare.IsMatch(statement.Sentence[..at]);
    }

    [GeneratedRegex(@"\b(?:del|andel|dele|halvdelen|resten)\s+af\s+(?:de|den|det)\s+(?:\p{Ll}+\s+){1,2}"
        + @"på\s+(?:ca\.?\s+|omkring\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeOfShare { get; }

    /// <summary>"En pædagog koster ca. 465.000 kr. om året": the price of one. Must not take what is asked for: "Indsatsen koster …", "En ordning koster …".</summary>
    public static bool IsPriceOfOne(Statement statement)
    {
        var at = statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal);
        return at > 0 && PriceOfOne.IsMatch(statement.Sentence[..at]);
    }

    [GeneratedRegex(@"\b(?:(?:en|et|én|ét)\s+(?!\p{Ll}*(?:indsats|initiativ|tiltag|forslag|projekt|ordning|investering|løsning|udvidelse|aktivitet)\b)\p{Ll}+|(?:hver|hvert)\s+(?:\p{Ll}+\s+)?\p{Ll}+)\s+(?:koster|kostede)\s+(?:i\s+gennemsnit\s+)?(?:ca\.?\s+|omkring\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PriceOfOne { get; }

    /// <summary>"i alt" or "samlet" before the amount or after it: it is a whole.</summary>
    public static bool IsWhole(Statement statement)
    {
        var at = Math.Max(0, statement.Sentence.IndexOf(statement.Text, StringComparison.Ordinal));
        var near = " " + PhraseSet.Normalize(statement.Sentence[Math.Max(0, at - 30)..Math.Min(statement.Sentence.Length, at + statement.Text.Length + 12)]) + " ";
        return near.Contains(" i alt ", StringComparison.Ordinal) || near.Contains(" samlet ", StringComparison.Ordinal) || near.Contains(" samlede ", StringComparison.Ordinal);
    }

    private static decimal TrailingUnit(decimal value)
    {
        var unit = 1m;
        while (value != 0 && value % (unit * 10) == 0) unit *= 10;
        return unit;
    }
}
