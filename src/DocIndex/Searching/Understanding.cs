using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Searching.Queries;

namespace DocIndex.Searching;

/// <summary>A condition of a query as it was understood.</summary>
/// <param name="Danish">What is asked for: "beløb over 5 mio. kr.".</param>
/// <param name="English">The same in English: "amount over 5 million kr.".</param>
/// <param name="Without">The query without it; null where nothing that means the rest can be written so.</param>
public sealed record UnderstoodPart(string Danish, string English, string? Without);

/// <summary>Says what conditions on money, years and properties a query was understood to hold.</summary>
internal static class Understanding
{
    private const decimal Million = 1_000_000, Milliard = 1_000_000_000;

    private static readonly NumberFormatInfo s_danish = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Its conditions, in the order in which they stand.</summary>
    /// <param name="parse">Reads a text as the query was read.</param>
    public static ImmutableArray<UnderstoodPart> Of(ParsedQuery query, string text, Func<string, ParsedQuery> parse)
    {
        var conditions = Ordered(query);
        ImmutableArray<string> all = [.. conditions.Select(condition => Said(condition, isDanish: true))];
        return
        [
            .. conditions.Select((condition, i) =>
            {
                var (from, to) = condition.Node.Written;
                var without = WithoutPart.Of(text, from, to);
                var english = Said(condition, isDanish: false);
                return new UnderstoodPart(all[i], english, MeansTheRest(without, i) ? without : null);
            }),
        ];

        bool MeansTheRest(string without, int taken)
        {
            var rest = parse(without);
            return !rest.ReadAsWords && Ordered(rest).Select(condition => Said(condition, isDanish: true))
                .SequenceEqual(all.RemoveAt(taken))
                && Telling(rest).SequenceEqual(Telling(query));
        }
    }

    // Stop words are asked for where nothing else is left.
    private static IEnumerable<string> Telling(ParsedQuery query) =>
        query.Clauses.Where(clause => !clause.IsStopWord).Select(clause => clause.Text);

    private static List<(QueryNode Node, bool IsNot)> Ordered(ParsedQuery query) =>
        [.. Conditions(query.Root, isNot: false).OrderBy(condition => condition.Node.Written.From)];

    private static string Said((QueryNode Node, bool IsNot) condition, bool isDanish) =>
        (condition.IsNot ? isDanish ? "ikke " : "not " : "") + Said(condition.Node, isDanish);

    private static IEnumerable<(QueryNode Node, bool IsNot)> Conditions(QueryNode? node, bool isNot) => node switch
    {
        RangeNode or PropertyNode => [(node, isNot)],
        GroupNode group => group.Members.SelectMany(member => Conditions(member.Node, isNot != (member.Occur == Occur.Not))),
        _ => [],
    };

    private static string Said(QueryNode node, bool isDanish) => node switch
    {
        PropertyNode property => $"{QueryFields.NameOf(property.Name, isDanish)} {property.Value}{(property.IsBeginning ? "…" : "")}",
        RangeNode { IsAmount: true } range => $"{QueryFields.NameOf(range.Name, isDanish)} {Amounts(range, isDanish)}",
        RangeNode range => $"{QueryFields.NameOf(range.Name, isDanish)} {Years(range, isDanish)}",
        _ => "",
    };

    private static string Years(RangeNode range, bool isDanish) => (range.From, range.To) switch
    {
        ({ } from, { } to) when from == to => Plain(from),
        ({ } from, { } to) => $"{Plain(from)}–{Plain(to)}",
        ({ } from, null) => (isDanish ? "fra " : "from ") + Plain(from),
        (null, { } to) => (isDanish ? "til " : "to ") + Plain(to),
        _ => "",
    };

    private static string Amounts(RangeNode range, bool isDanish) => (range.From, range.To) switch
    {
        ({ } from, { } to) when from == to => Money(from, isDanish),
        ({ } from, { } to) => $"{Money(from, isDanish)} – {Money(to, isDanish)}",
        ({ } from, null) when from % 1 == WrittenRange.Step => "over " + Money(from - WrittenRange.Step, isDanish),
        ({ } from, null) => (isDanish ? "mindst " : "at least ") + Money(from, isDanish),
        (null, { } to) when (to + WrittenRange.Step) % 1 == 0 => "under " + Money(to + WrittenRange.Step, isDanish),
        (null, { } to) => (isDanish ? "højst " : "at most ") + Money(to, isDanish),
        _ => "",
    };

    private static string Money(decimal kroner, bool isDanish)
    {
        var format = isDanish ? s_danish : NumberFormatInfo.InvariantInfo;
        var (unit, name) = Math.Abs(kroner) >= Milliard ? (Milliard, isDanish ? "mia. kr." : "billion kr.")
            : Math.Abs(kroner) >= Million ? (Million, isDanish ? "mio. kr." : "million kr.") : (1, "kr.");
        return $"{(kroner / unit).ToString("#,##0.##########", format)} {name}";
    }

    private static string Plain(decimal year) => year.ToString("0", CultureInfo.InvariantCulture);
}
