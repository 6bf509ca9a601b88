namespace DocIndex.Cli.Output;

/// <summary>Printed text, quoted and no longer than a line bears.</summary>
internal static class Quotes
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= Longest ? $"»{trimmed}«" : $"»{trimmed[..(Longest - 1)].TrimEnd()}…«";
    }
}
