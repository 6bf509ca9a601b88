namespace DocIndex.Cli.Output;

/// <summary>Printed text, quoted and no longer than a line bears.</summary>
internal static class Quotes
{
    private const int Longest = 60;

    public static string Of(string text) => Of(text, Longest);

    /// <summary>The same, cut at a word.</summary>
    /// <param name="longest">Letters within the quotation marks, at least 2; no more than by <see cref="Of(string)"/>
    /// are shown.</param>
    public static string Of(string text, int longest)
    {
        var trimmed = text.Trim();
        var most = Math.Min(longest, Longest);
        return trimmed.Length <= most ? $"»{trimmed}«"
            : $"»{trimmed[TextWrap.Ranges(trimmed, most - 1)[0]].TrimEnd()}…«";
    }
}
