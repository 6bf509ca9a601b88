namespace DocIndex.Indexing.Analysis;

/// <summary>One form for a number however it is printed: "6.311", "6311" and "6.311,00" are one, "2,7" and "2,70" are. Codes stay as they are ("35.10", "bi24").</summary>
internal static class NumberForm
{
    /// <summary>The digits without points between thousands and without noughts behind a comma; the term itself where it is no number in Danish form.</summary>
    public static string Of(string term)
    {
        var comma = term.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? term : term[..comma];
        var groups = whole.Split('.');
        if (groups[0].Length is 0 or > 3 && groups.Length > 1) return term;
        for (var i = 0; i < groups.Length; i++)
        {
            if ((i > 0 && groups[i].Length != 3) || !groups[i].All(char.IsAsciiDigit)) return term;
        }

        if (groups.Length > 1 && groups[0][0] == '0') return term;
        if (comma < 0) return string.Concat(groups);
        var decimals = term[(comma + 1)..];
        if (!decimals.All(char.IsAsciiDigit)) return term;
        decimals = decimals.TrimEnd('0');
        return string.Concat(groups) + (decimals.Length == 0 ? "" : "," + decimals);
    }
}
