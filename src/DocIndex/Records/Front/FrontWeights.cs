namespace DocIndex.Records.Front;

/// <summary>
/// How much speaks for a value by how it is said and where; the highest wins, and where two are as high, none.
/// </summary>
internal static class FrontWeights
{
    /// <summary>Behind a key of its own, set off by a colon or a cell.</summary>
    public const int Keyed = 12;

    /// <summary>In a line that a row of equals signs underlines.</summary>
    public const int Underlined = 11;

    /// <summary>In the line of the title.</summary>
    public const int TitleLine = 10;

    /// <summary>Behind a key that only a blank sets off.</summary>
    public const int KeyedByBlank = 8;

    /// <summary>Alone on a line, told by what it is.</summary>
    public const int Alone = 6;

    /// <summary>One of several parts of a line.</summary>
    public const int Part = 5;

    /// <summary>Within a line that says more.</summary>
    public const int Within = 4;

    /// <summary>On every page.</summary>
    public const int Running = 3;

    /// <summary>What is only not something else.</summary>
    public const int Left = 2;

    /// <summary>What says what it is not: a meeting's line, the name of a form.</summary>
    public const int Least = 1;
}
