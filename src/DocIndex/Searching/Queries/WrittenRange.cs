using System.Collections.Frozen;

namespace DocIndex.Searching.Queries;

/// <summary>
/// Reads bounds of money and years as people write them: "over 5 mio. kr.", "mere end 10 mio", "mellem 2 og 3 mio. kr.", "&gt;5mio", "2018-2022", "siden 2020",
/// "før 2019". Must not take words for bounds: "over 100 børn", "under behandling", "mellem 2 og 3 år", "for siden".
/// </summary>
internal static class WrittenRange
{
    /// <summary>The smallest step between amounts, which are whole øre; what "over" and "under" leave out.</summary>
    public const decimal Step = 0.01m;

    private enum Bound
    {
        Above, AtLeast, Below, AtMost,
    }

    private static readonly (string Words, Bound Bound)[] s_money =
    [
        (">=", Bound.AtLeast), ("≥", Bound.AtLeast), ("<=", Bound.AtMost), ("≤", Bound.AtMost), (">", Bound.Above), ("<", Bound.Below),
        ("mere end", Bound.Above), ("større end", Bound.Above), ("over", Bound.Above), ("mindre end", Bound.Below), ("under", Bound.Below),
        ("mindst", Bound.AtLeast), ("minimum", Bound.AtLeast), ("højst", Bound.AtMost), ("maksimalt", Bound.AtMost), ("op til", Bound.AtMost),
    ];

    private static readonly (string Words, Bound Bound)[] s_years =
    [
        (">=", Bound.AtLeast), ("≥", Bound.AtLeast), ("<=", Bound.AtMost), ("≤", Bound.AtMost), (">", Bound.Above), ("<", Bound.Below),
        ("siden", Bound.AtLeast), ("fra og med", Bound.AtLeast), ("efter", Bound.Above), ("før", Bound.Below), ("til og med", Bound.AtMost),
    ];

    private static readonly (string First, string Second)[] s_pairs = [("mellem", "og"), ("fra", "til")];

    private static readonly FrozenSet<char> s_hyphens = "-–—".ToFrozenSet();

    /// <summary>The condition, with <paramref name="next"/> behind it; null, and nothing passed over, where none stands here.</summary>
    public static RangeNode? Read(string text, ref int next) =>
        Compared(text, ref next) ?? Between(text, ref next) ?? Span(text, ref next, "year");

    /// <summary>What is compared by a sign behind a field's name ("&gt;5mio", "&gt;=2024"), or spans years ("2018-2022").</summary>
    /// <param name="field">A field that holds numbers.</param>
    public static RangeNode? OfField(string text, ref int next, string field)
    {
        var isYear = FieldValue.IsYear(field);
        if (isYear && Span(text, ref next, field) is { } span) return span;
        if (text[next] is not ('<' or '>' or '≤' or '≥')) return null;
        foreach (var (words, bound) in s_money)
        {
            var at = next;
            if (!Take(text, ref at, words)) continue;
            if ((isYear ? Year(text, ref at) : Money(text, ref at, isSaid: false)) is not { } number) continue;
            next = at;
            return Within(field, number, bound);
        }

        return null;
    }

    private static RangeNode? Compared(string text, ref int next)
    {
        foreach (var (words, bound) in s_money)
        {
            var at = next;
            if (!Take(text, ref at, words) || Money(text, ref at, isSaid: true) is not { } amount) continue;
            next = at;
            return Within("amount", amount, bound);
        }

        foreach (var (words, bound) in s_years)
        {
            var at = next;
            if (!Take(text, ref at, words) || Year(text, ref at) is not { } year) continue;
            next = at;
            return Within("year", year, bound);
        }

        return null;
    }

    /// <summary>"mellem 2 og 3 mio. kr.": the unit behind the second number is that of the first, too.</summary>
    private static RangeNode? Between(string text, ref int next)
    {
        foreach (var (first, second) in s_pairs)
        {
            var at = next;
            if (!Take(text, ref at, first)) continue;
            var years = at;
            if (Year(text, ref years) is { } from && Take(text, ref years, second) && Year(text, ref years) is { } to)
            {
                next = years;
                return new RangeNode("year", Math.Min(from, to), Math.Max(from, to));
            }

            var start = at;
            if (Money(text, ref at, isSaid: false) is null) continue;
            var written = text[start..at];
            if (!Take(text, ref at, second)) continue;
            start = at;
            if (Money(text, ref at, isSaid: true) is not { } most || Least(written, text[start..at]) is not { } least || least > most) continue;
            next = at;
            return FieldValue.RangeOf("amount", least, most);
        }

        return null;
    }

    /// <summary>The number in the unit of another, where it has none of its own.</summary>
    private static decimal? Least(string number, string other)
    {
        var unit = other.AsSpan().TrimStart("0123456789., ").ToString();
        return QueryNumber.Read(number.Any(char.IsLetter) ? number : number + unit)?.Value;
    }

    /// <summary>"2018-2022": two years with nothing but a hyphen between them.</summary>
    private static RangeNode? Span(string text, ref int next, string field)
    {
        var at = next;
        if (FourDigits(text, ref at) is not { } from || at >= text.Length || !s_hyphens.Contains(text[at])) return null;
        at++;
        if (Year(text, ref at) is not { } to || to < from) return null;
        next = at;
        return new RangeNode(field, from, to);
    }

    private static RangeNode Within(string field, decimal number, Bound bound)
    {
        var step = FieldValue.IsYear(field) ? 1 : Step;
        return bound switch
        {
            Bound.Above => FieldValue.RangeOf(field, number + step, null),
            Bound.AtLeast => FieldValue.RangeOf(field, number, null),
            Bound.Below => FieldValue.RangeOf(field, null, number - step),
            _ => FieldValue.RangeOf(field, null, number),
        };
    }

    /// <summary>Passes over words, in upper or lower case, and what is blank around them.</summary>
    private static bool Take(string text, ref int next, string words)
    {
        var at = next;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        foreach (var word in words.Split(' '))
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
            at += word.Length;
            if (char.IsLetter(word[^1]) && !(at < text.Length && char.IsWhiteSpace(text[at]))) return false;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        }

        next = at;
        return true;
    }

    /// <summary>An amount with the words that go it on.</summary>
    /// <param name="isSaid">It must be said to be one: by a unit, or by thousands' points.</param>
    private static decimal? Money(string text, ref int next, bool isSaid)
    {
        var at = next;
        if (at >= text.Length || FieldValue.Value(text, ref at, QueryNumber.GoesOn) is not { } written || QueryNumber.Read(written) is not { } number) return null;
        if (isSaid && !written.Any(char.IsLetter) && !written.TrimEnd('.').Contains('.')) return null;
        next = at;
        return number.Value;
    }

    private static decimal? Year(string text, ref int next)
    {
        var at = next;
        if (FourDigits(text, ref at) is not { } year || (at < text.Length && !QuerySigns.Parts(text, at) && text[at] != ')')) return null;
        next = at;
        return year;
    }

    private static decimal? FourDigits(string text, ref int next)
    {
        var end = next;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - next != 4 || text[next] is not ('1' or '2')) return null;
        var year = int.Parse(text.AsSpan(next, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2100) return null;
        next = end;
        return year;
    }
}
