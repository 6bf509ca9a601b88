using System.Text.RegularExpressions;
using DocIndex.Amounts;

namespace DocIndex.Checks.Rules;

/// <summary>A count or a percentage said in prose.</summary>
/// <param name="Printed">The number with its unit, as printed.</param>
/// <param name="HalfWidth">Half a unit of its last digit; 0 for whole persons, cases and weeks, which are exact.</param>
/// <param name="Unit">The word after it, or null.</param>
/// <param name="Approximate">Said with "ca.", "mindst" and the like.</param>
internal sealed partial record SaidNumber(string Printed, decimal Value, decimal HalfWidth, string? Unit, bool Approximate)
{
    /// <summary>A word that leaves room, as a pattern.</summary>
    public const string About = @"(?:ca\.?\s*|cirka\s+|omkring\s+|knap\s+|godt\s+|op\s+til\s+|mindst\s+|min\.\s*|max\.?\s*|maks\.?\s*|højst\s+|i\s+alt\s+)?";

    /// <summary>A number that is no part of a longer one, as a pattern.</summary>
    public const string Number = @"(?<![0-9.,/:-])" + NumberGrammar.Digits + @"(?![0-9.,/:-]*[0-9])";

    /// <summary>A unit, as a pattern.</summary>
    public const string UnitWord = @"(?:%(?:-point)?|procentpoint|pct\.?-?\s?point|pct\.?|procent\b|\p{Ll}{2,})";

    [GeneratedRegex(@"^(?:og|til|eller|som|der|ved|inden|dvs|svarende|men|ud|fra|med|på|mod|pr|per|samt|hvor|hvilket|efter|om|altså|årligt|af|så|for)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoUnit { get; }

    [GeneratedRegex(@"^(?:kr|mio|mia|mill|million|milliard|t|tusind|kroner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money { get; }

    public bool IsShare => Unit is { } unit && (unit.StartsWith('%') || unit.StartsWith("pct", StringComparison.Ordinal) || unit.StartsWith("procent", StringComparison.Ordinal));

    public bool IsPoints => IsShare && Unit!.EndsWith("point", StringComparison.Ordinal);

    public Interval Interval => Amounts.Interval.Around(Value, HalfWidth);

    /// <summary>Reads a number with the unit after it; null for a year, an amount of money, and what is no number.</summary>
    public static SaidNumber? Read(Group number, Group unit, Group about)
    {
        if (!number.Success || NumberGrammar.Magnitude(number.Value) is not var (value, half)) return null;
        var word = unit.Success && !NoUnit.IsMatch(unit.Value) ? unit.Value : null;
        if (word is not null && Money.IsMatch(word)) return null;
        if (word is null && NumberGrammar.Parse(number.Value) is { LooksLikeYear: true }) return null;
        var share = word is not null && (word.StartsWith('%') || word.StartsWith("pct", StringComparison.Ordinal) || word.StartsWith("procent", StringComparison.Ordinal));
        var printed = word is null ? number.Value : number.Value + (unit.Index > number.Index + number.Length ? " " : "") + word;
        return new SaidNumber(printed, value, share || half < 0.5m ? half : 0m, word, about.Success && about.Length > 0);
    }

    /// <summary>True where two numbers count the same, as far as their words tell.</summary>
    public bool MayCountLike(SaidNumber other) =>
        IsShare == other.IsShare && (Unit is null || other.Unit is null || Unit[..Math.Min(4, Unit.Length)] == other.Unit[..Math.Min(4, other.Unit.Length)] || Unit is "flere" or "færre");
}
