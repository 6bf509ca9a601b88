using System.Globalization;

namespace DocIndex.Reading.Personal;

/// <summary>
/// What stands between two groups of digits of one number; none of it where only invisible characters do.
/// </summary>
[Flags]
internal enum Joint
{
    None = 0,

    /// <summary>Blanks of any width, tabs.</summary>
    Blank = 1,

    /// <summary>The end of a line.</summary>
    Line = 2,

    /// <summary>The border of a table's cell.</summary>
    Cell = 4,

    /// <summary>A hyphen, dash or minus of any kind, soft ones too.</summary>
    Dash = 8,

    /// <summary>A point, slash or line below.</summary>
    Mark = 16,

    /// <summary>What else may come between by markup or by habit: brackets, stars, commas.</summary>
    Odd = 32,

    /// <summary>Letters or too much of anything: no number goes on behind it.</summary>
    Broken = 64,
}

/// <summary>Reads what stands between digits.</summary>
internal static class Joints
{
    /// <summary>Stands between the cells of a table's row where they are searched as one text.</summary>
    public const char CellBorder = '\u001F';

    /// <summary>Stands between the rows: nothing begins in one and ends in the next.</summary>
    public const char RowBorder = '\u0001';

    private const int MostVisible = 4;
    private const int MostBlanks = 3;
    private const int MostBlanksAtLineEnd = 60;

    /// <summary>
    /// True for characters that nobody sees and that take no room: they may stand within a group of digits.
    /// </summary>
    public static bool IsInvisible(char c) =>
        c is '\u115F' or '\u3164'
        || (c != '\u00AD' && char.GetUnicodeCategory(c) is (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark));

    /// <summary>What the characters between two groups are together.</summary>
    public static Joint Of(ReadOnlySpan<char> between)
    {
        if (between.Length > 2 * MostBlanksAtLineEnd) return Joint.Broken;
        var (joint, visible, blanks) = (Joint.None, 0, 0);
        foreach (var c in between)
        {
            var one = Of(c);
            joint |= one;
            if (one is Joint.Blank) blanks++;
            else if (one is not (Joint.None or Joint.Line)) visible++;
        }

        var most = (joint & (Joint.Line | Joint.Cell)) != 0 ? MostBlanksAtLineEnd : MostBlanks;
        return visible > MostVisible || blanks > most ? Joint.Broken : joint;
    }

    private static Joint Of(char c) => c switch
    {
        '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => Joint.Line,
        CellBorder => Joint.Cell,
        '\u00AD' or '\u2212' or '\u2043' or '\u02D7' => Joint.Dash,
        '\u207B' or '\u208B' or '\u2796' or '~' or '\u00AF' => Joint.Dash,
        '.' or '/' or '\\' or '_' or '\u00B7' or '\u2044' or '\u2215' => Joint.Mark,
        '\t' => Joint.Blank,
        ',' or ';' or ':' or '+' or '*' or '`' or '\'' or '"' or '|' or '=' or '#' => Joint.Odd,
        '(' or ')' or '[' or ']' or '{' or '}' => Joint.Odd,
        _ => ByCategory(c),
    };

    private static Joint ByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.DashPunctuation => Joint.Dash,
        UnicodeCategory.SpaceSeparator => Joint.Blank,
        _ => IsInvisible(c) ? Joint.None : Joint.Broken,
    };
}
