namespace DocIndex.Cli.Output;

/// <summary>The language of the program's own words; what documents say stays in theirs.</summary>
internal enum Language
{
    Danish, English,
}

/// <summary>Choice between the two.</summary>
internal static class Languages
{
    /// <summary>The words of the language.</summary>
    public static string Say(this Language language, string da, string en) => language == Language.Danish ? da : en;

    /// <summary>The one or the other word after a number, with the number.</summary>
    public static string Count(this Language language, int n, (string One, string Many) da, (string One, string Many) en)
    {
        var (one, many) = language == Language.Danish ? da : en;
        return $"{n} {(n == 1 ? one : many)}";
    }
}
