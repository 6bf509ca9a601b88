using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;

namespace DocIndex.Foundry.Parts;

/// <summary>
/// Puts back to plain what cannot stand beside what else was drawn: a header of unit words over years that go down the
/// side, brackets for a minus
/// where nothing is negative. What a note is counted under is what it shows.
/// </summary>
internal static class Settling
{
    // When the left holds, the right is changed: "dimension=value,value" or "dimension!value,value", then
    // "dimension=value" where it is not.
    private static readonly (string When, string Then)[] s_rules =
    [
        ("rows=one,two", "groups=flat,heraf"), ("rows=one", "shape!years-down"),
            ("rows=one", "stance=costs,saving-negative,saving-positive"), ("rows=one", "row-sum!share"),
        ("span=one-year", "row-sum=none"), ("span=one-year", "shape!last-years-together,two-areas"), ("span=two-years",
            "shape!last-years-together"),
        ("span=eight-years,five-years", "shape!two-areas"), ("shape=years-down",
            "rows!five-to-eight,nine-to-sixteen,seventeen-to-forty"),
        ("shape=years-down", "groups=flat"), ("shape=years-down", "extra-columns=none"), ("shape=years-down",
            "header=one-row"), ("shape=years-down", "row-sum=none,total"),
        ("shape=years-down", "unit-place!header-span,header-row,unit-column,row-label,column-head"),
            ("shape=years-down", "breaks!head-repeated,head-unrepeated,total-alone,twice,continued,continued-bare"),
        ("shape=years-down", "labels!sentence,phrase"), ("shape=years-down", "total!first"),
        ("shape=two-areas", "extra-columns=none"), ("shape=two-areas", "row-sum=none"), ("shape=two-areas",
            "header=one-row,blank-corner"),
        ("shape=two-areas", "unit-place!header-span"), ("shape=last-years-together", "row-sum=none"),
            ("shape=turned-table,landscape-page", "breaks=none,before-table,between-sections"),
        ("shape=turned-table", "rows!nine-to-sixteen,seventeen-to-forty"), ("shape=turned-table", "labels!sentence"),
        // The turned table is as wide as a page that stands, within usual margins.
        ("shape=turned-table", "page!landscape,wide-margins"),
        ("groups=net-rows,net-over-groups", "total!none,first"),
            ("groups=net-rows,net-over-groups", "stance!costs,saving-negative,saving-positive"),
            ("groups=net-rows,net-over-groups", "rows!one,two"),
        ("groups=two-levels", "rows!one,two,three-or-four,seventeen-to-forty"),
            ("groups=net-of-each", "rows!one,two,three-or-four"), ("groups=heraf-below-total", "total!none,first"),
            ("groups=heraf-below-total,only-group", "rows!one"),
        ("groups=first-column", "extra-columns!number"), ("stance=costs,saving-positive", "negative=hyphen"),
            ("caption=none", "unit-place!caption"),
        // Whole kroner with their unit in every cell need room.
        ("span=eight-years,five-years", "unit-place!every-cell"), ("shape=two-areas", "unit-place!every-cell"),
        ("unit-place=every-cell", "unit-word=kr.,t.kr.,tkr.,mio. kr.,mio kr,mill. kr.,kroner"),
            ("unit-word!mio. kr.,mio kr,mill. kr.,MDKK,kr. (mio.),millioner kroner",
            "digits!decimal-point,two-decimals,three-decimals"),
        ("second-table=unit-changes-midway", "extra-columns=none"), ("second-table=unit-changes-midway",
            "row-sum=none"), ("second-table=unit-changes-midway", "shape=years-across,small-letters"),
        ("second-table=unit-changes-midway", "groups!first-column"), ("second-table=unit-changes-midway",
            "unit-place=corner"), ("second-table=unit-changes-midway", "breaks=none,before-table,between-sections"),
        ("second-table=unit-changes-midway", "header=one-row,two-lines,numbered-columns,words-below"),
        ("second-table=summed-in-prose", "total!none"), ("second-table=summed-in-prose", "stance!saving-negative," +
            "saving-positive,saving-and-cost"), ("second-table=summed-in-prose", "unit-place!nowhere"),
        ("second-table=summed-in-prose", "shape!two-areas"), ("second-table=summed-in-prose", "rows!one"),
        ("total=none", "breaks!total-alone"),
            ("breaks=continued-bare", "empty!blank"), ("rows=one,two",
                "breaks!head-repeated,head-unrepeated,twice,total-alone,continued,continued-bare"),
            ("total=first", "breaks!total-alone"),
        ("labels=sentence", "rows!seventeen-to-forty"), ("span=eight-years", "unit-place!column-head,every-cell"),
            ("span=eight-years", "extra-columns!account-and-budget,budget-spent-left,remarks,stubs"),
        ("span=eight-years,five-years", "unit-word!kr.,kroner,DKK,hele kr."), ("shape=two-areas",
            "unit-word!kr.,kroner,DKK,hele kr."), ("second-table=side-by-side", "span!five-years,eight-years"),
    ];

    /// <summary>The choices as a note can show them.</summary>
    public static Choices Settle(Choices choices)
    {
        var needs = choices.Of(TruthForm.Forms).Needs;
        // What a wrong figure needs wins over what was drawn, also after other rules have changed it.
        for (var round = 0; round < 3; round++)
        {
            foreach (var need in needs) choices = Make(choices, need);
            foreach (var (when, then) in s_rules)
            {
                if (Holds(choices, when)) choices = Make(choices, then);
            }
        }

        return choices;
    }

    private static Choices Make(Choices choices, string condition)
    {
        if (Holds(choices, condition)) return choices;
        var (dimension, values, isNot) = Parse(condition);
        if (!isNot) return choices.With(dimension, values[0]);
        var all = Dimensions.All.Single(d => d.Name == dimension).Values;
        return choices.With(dimension, all.First(v => !values.Contains(v)));
    }

    private static bool Holds(Choices choices, string condition)
    {
        var (dimension, values, isNot) = Parse(condition);
        return values.Contains(choices.Values[dimension]) != isNot;
    }

    private static (string Dimension, string[] Values, bool IsNot) Parse(string condition)
    {
        var at = condition.IndexOfAny(['=', '!']);
        return (condition[..at], condition[(at + 1)..].Split(','), condition[at] == '!');
    }
}
