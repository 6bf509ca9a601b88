namespace DocIndex.Searching.Queries;

/// <summary>Reads what stands behind the colon of a field that holds no text.</summary>
internal static class FieldValue
{
    /// <summary>The condition, with <paramref name="next"/> behind it; null where the text is none.</summary>
    /// <param name="name">A name of a property or a number, in Danish or English.</param>
    public static QueryNode? Read(string text, ref int next, string name)
    {
        if (QueryFields.Properties.TryGetValue(name, out var property))
            return Value(text, ref next, goesOn: _ => false) is { } named && !string.IsNullOrWhiteSpace(named) ? new PropertyNode(property, named) : null;

        var field = QueryFields.Numbers[name];
        if (text[next] is '[' or '{') return Range(text, ref next, field);
        if (WrittenRange.OfField(text, ref next, field) is { } written) return written;
        if (Value(text, ref next, word => !IsYear(field) && QueryNumber.GoesOn(word)) is not { } value || QueryNumber.Read(value) is not { } number) return null;
        return RangeOf(field, number.Value - number.HalfWidth, number.Value + number.HalfWidth);
    }

    /// <summary>Any figure of a document is told by its size, for whether a saving is printed with a minus differs; bounds on both sides of 0 leave out none that is smaller.</summary>
    public static RangeNode RangeOf(string field, decimal? from, decimal? to)
    {
        if (field != "amount" || from >= 0 || (from is null && to > 0)) return new RangeNode(field, from, to);
        if (to <= 0) return new RangeNode(field, -to, -from);
        return new RangeNode(field, 0, from is null || to is null ? null : Math.Max(-from.Value, to.Value));
    }

    private static RangeNode? Range(string text, ref int next, string field)
    {
        var end = text.IndexOfAny([']', '}'], next);
        if (end < 0) return null;
        var bounds = text[(next + 1)..end].Split([" TO ", " TIL ", " to ", " til "], StringSplitOptions.TrimEntries);
        if (bounds.Length != 2 || !Bound(bounds[0], out var from) || !Bound(bounds[1], out var to)) return null;

        // Money is whole øre, years are whole: what a bound leaves out is the smallest step.
        var step = IsYear(field) ? 1 : WrittenRange.Step;
        if (text[next] == '{') from += step;
        if (text[end] == '}') to -= step;
        next = end + 1;
        return RangeOf(field, from, to);
    }

    public static bool IsYear(string field) => field is "year" or "budgetYear";

    private static bool Bound(string text, out decimal? bound)
    {
        bound = null;
        if (text == "*") return true;
        if (QueryNumber.Read(text.Trim('"')) is not { } number) return false;
        bound = number.Value;
        return true;
    }

    /// <summary>A value in quotation marks, or up to a blank or a sign of the query, with the words behind it that go it on.</summary>
    public static string? Value(string text, ref int next, Func<string, bool> goesOn)
    {
        if (text[next] == '"')
        {
            var close = text.IndexOf('"', next + 1);
            if (close < 0) return null;
            var quoted = text[(next + 1)..close];
            next = close + 1;
            return quoted;
        }

        var end = EndOfWord(text, next);
        for (var blank = end; blank < text.Length && char.IsWhiteSpace(text[blank]); blank = end)
        {
            while (blank < text.Length && char.IsWhiteSpace(text[blank])) blank++;
            var wordEnd = EndOfWord(text, blank);
            if (!goesOn(text[blank..wordEnd])) break;
            end = wordEnd;
        }

        var value = text[next..end].TrimEnd(',', ';');
        next = end;
        return value;
    }

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && !char.IsWhiteSpace(text[start]) && text[start] is not ('(' or ')' or '"' or '^' or '*' or '~')) start++;
        return start;
    }
}
