namespace DocIndex.Tests;

/// <summary>
/// How often tests that kill and damage repeat: a few times among all the others, and as often as a release asks for
/// where DOCINDEX_WHOLE_COUNTS is set
/// ("make test-kills").
/// </summary>
internal static class Counts
{
    /// <summary>One of the two counts.</summary>
    public static int Of(int few, int whole) =>
        Environment.GetEnvironmentVariable("DOCINDEX_WHOLE_COUNTS") is { Length: > 0 } ? whole : few;
}
