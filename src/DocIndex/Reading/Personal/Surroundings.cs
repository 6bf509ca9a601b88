namespace DocIndex.Reading.Personal;

/// <summary>
/// What stands right beside a possible number: letters, other numbers, or more digits of a longer one.
/// </summary>
internal readonly ref struct Surroundings
{
    private const int DigitsOfDate = 8;

    private readonly ReadOnlySpan<char> _before;
    private readonly ReadOnlySpan<char> _behind;

    public Surroundings(string text, DigitGroups groups, int first, int last)
    {
        _before = text.AsSpan(0, groups[first].Start);
        _behind = text.AsSpan(groups[last].End);
        var (before, behind) = (groups.Before(first), groups.Behind(last));
        var between = first > 0 ? text.AsSpan(groups[first - 1].End, groups[first].Start - groups[first - 1].End) : [];
        var next = last + 1;
        var after = next < groups.Count ? text.AsSpan(groups[last].End, groups[next].Start - groups[last].End) : [];
        var isPartedBefore = first > 0 && EndsAnother(groups, first - 1);
        var isPartedBehind = last + 1 < groups.Count && BeginsAnother(groups, last + 1);
        // Decimals are not as long as a date.
        var isOfList = between.SequenceEqual(",") && groups[first].Count >= 6;
        var isLongerBefore = first > 0 && IsTight(between) && !isPartedBefore && !isOfList;
        var isLongerBehind = IsTight(after) && !isPartedBehind && !IsOfList(after, groups, last + 1);
        IsLonger = isLongerBefore || isLongerBehind;
        FollowsDate = isLongerBefore && !isLongerBehind && IsDateBefore(groups, first);
        HasNumberNear = (IsNear(before) && !isPartedBefore) || (IsNear(behind) && !isPartedBehind);
    }

    /// <summary>More digits follow or go before with nothing but a point, comma, slash or dash between.</summary>
    public bool IsLonger { get; }

    /// <summary>What goes before is a date, as in names of files.</summary>
    public bool FollowsDate { get; }

    /// <summary>Another number stands beside it, with nothing but blanks, signs or a line's end between.</summary>
    public bool HasNumberNear { get; }

    /// <summary>
    /// Letters touch it that are no word of at least so many letters; any letters where it is written as a whole.
    /// </summary>
    public bool IsGlued(int shortestWord, NumberForm form)
    {
        var before = 0;
        while (before < _before.Length && char.IsLetter(_before[^(before + 1)])) before++;
        var isBehind = !_behind.IsEmpty && char.IsLetter(_behind[0]);
        if (form == NumberForm.Whole) return before > 0 || isBehind;
        return before > 0 && before < shortestWord;
    }

    /// <summary>Words go before it on its first line, and it is not followed by numbers alone on its last.</summary>
    public bool IsProse()
    {
        var line = _before[(_before.LastIndexOfAny('\n', '\r') + 1)..];
        var end = _behind.IndexOfAny('\n', '\r');
        var rest = end < 0 ? _behind : _behind[..end];
        return HasLetter(line) && HasLetter(rest);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static bool IsTight(ReadOnlySpan<char> between)
    {
        if (between.IsEmpty) return false;
        foreach (var c in between)
        {
            if (c is '.' or ',' or '/' or '+' || Joints.IsInvisible(c)) continue;
            if ((Joints.Of([c]) & Joint.Dash) == 0) return false;
        }

        return true;
    }

    /// <summary>
    /// A comma before three digits or more begins the next entry of a list; before one or two it begins decimals.
    /// </summary>
    private static bool IsOfList(ReadOnlySpan<char> between, DigitGroups groups, int next) =>
        between.SequenceEqual(",") && next < groups.Count && groups[next].Count > 2;

    private static bool IsNear(Joint joint) =>
        (joint & (Joint.Broken | Joint.Line | Joint.Cell | Joint.Odd)) == 0;

    private static bool EndsAnother(DigitGroups groups, int last) =>
        groups[last].Count == 10 || (last > 0 && groups[last].Count == 4 && groups[last - 1].Count is (6 or 8));

    private static bool BeginsAnother(DigitGroups groups, int first) =>
        groups[first].Count == 10
        || (first + 1 < groups.Count && groups[first].Count is (6 or 8) && groups[first + 1].Count == 4);

    private static bool IsDateBefore(DigitGroups groups, int first)
    {
        var count = 0;
        for (var i = first - 1; i >= 0 && count < DigitsOfDate; i--)
        {
            count += groups[i].Count;
            if (count == DigitsOfDate) return true;
            if (groups.Before(i) == Joint.Broken) return false;
        }

        return false;
    }
}
