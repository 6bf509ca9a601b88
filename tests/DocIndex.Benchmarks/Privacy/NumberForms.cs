using System.Collections.Immutable;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// A hundred ways in which people and programs write a CPR number, made by code from what stands where.
/// </summary>
internal static class NumberForms
{
    private const string Century = "19";

    private static readonly string[] s_dashes =
    [
        "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00AD", "\u2043", "\uFE63", "\uFF0D",
        " - ", " \u2013 ", "- ", " -", "\u00A0-\u00A0", " \u2212 ", "-\u200B", "\u200B-",
    ];

    private static readonly string[] s_blanks = [" ", "\u00A0", "\u2009", "\u202F", "\u2007", "\u2002", "  ", "\u200A"];

    private static readonly string[] s_marks = [".", "/", "_", "\u00B7", "\\"];

    private static readonly string[] s_invisible = ["", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"];

    /// <summary>The forms: a name, and the number of ten digits as it is then written.</summary>
    public static ImmutableArray<(string Name, Func<string, string> Write)> All { get; } = Make();

    private static ImmutableArray<(string, Func<string, string>)> Make()
    {
        var forms = new List<(string Name, Func<string, string> Write)>();
        foreach (var dash in s_dashes) forms.Add(($"dash {Name(dash)}", n => Date(n) + dash + Serial(n)));
        foreach (var blank in s_blanks) forms.Add(($"cpr, blank {Name(blank)}", n => "cpr " + Date(n) + blank + Serial(n)));
        foreach (var mark in s_marks) forms.Add(($"mark {Name(mark)}", n => Date(n) + mark + Serial(n)));
        foreach (var none in s_invisible) forms.Add(($"cpr, joined {Name(none)}", n => "cpr " + Date(n) + none + Serial(n)));
        foreach (var none in s_invisible.Skip(1)) forms.Add(($"within {Name(none)}", n => n[..3] + none + n[3..6] + "-" + n[6..8] + none + n[8..]));
        foreach (var dash in s_dashes.Take(9)) forms.Add(($"four digits of the year, {Name(dash)}", n => Long(n) + dash + Serial(n)));
        foreach (var blank in (string[])["", " ", "/", "."]) forms.Add(($"cpr, four digits of the year, {Name(blank)}", n => "cpr " + Long(n) + blank + Serial(n)));
        foreach (var mark in (string[])[".", "/", "-", " "])
        {
            forms.Add(($"day{mark}month{mark}year-", n => Dated(n, mark, "") + "-" + Serial(n)));
            forms.Add(($"day{mark}month{mark}century-", n => Dated(n, mark, Century) + "-" + Serial(n)));
            forms.Add(($"cpr, day{mark}month{mark}year ", n => "cpr " + Dated(n, mark, "") + " " + Serial(n)));
        }

        foreach (var dash in (string[])["-", "\u2013", " - "]) forms.Add(($"replacement, {Name(dash)}", n => Replaced(Date(n)) + dash + Serial(n)));
        foreach (var word in (string[])["CPR", "CPR-nr.", "cpr:", "Cprnr", "personnummer", "Personnr.", "CPR=", "cpr_"]) forms.Add(($"glued to {word}", n => word + Date(n) + "-" + Serial(n)));
        foreach (var word in (string[])["CPR-nr.: ", "personnummer ", "Personnummer: ", "cpr.nr. "]) forms.Add(($"{word}joined", n => word + n));
        foreach (var (before, behind) in ((string, string)[])[("(", ")"), ("[", "]"), ("\u201D", "\u201D"), (",", ","), (";", ";"), ("/", "/"), ("#", ""), ("\u2022", "")])
            forms.Add(($"{before}in brackets{behind}", n => before + Date(n) + "-" + Serial(n) + behind));
        forms.Add(("over two lines", n => Date(n) + "-\n" + Serial(n)));
        forms.Add(("over two lines, dash below", n => Date(n) + "\n-" + Serial(n)));
        forms.Add(("over two lines, cpr", n => "cpr " + Date(n) + "\n" + Serial(n)));
        forms.Add(("cpr, in pairs", n => "cpr " + string.Join(' ', n.Chunk(2).Select(p => new string(p)))));
        forms.Add(("one by one", n => "cpr " + string.Join(' ', Date(n).ToCharArray()) + " - " + string.Join(' ', Serial(n).ToCharArray())));
        forms.Add(("year first", n => Century + n[4..6] + "-" + n[2..4] + "-" + n[..2] + "-" + Serial(n)));
        forms.Add(("in a list", n => "cpr-numre: " + n + " og andre"));
        forms.Add(("word behind", n => n + " (cpr-nr.)"));
        return [.. forms.Take(100)];
    }

    private static string Date(string number) => number[..6];

    private static string Serial(string number) => number[6..];

    private static string Long(string number) => number[..4] + Century + number[4..6];

    private static string Dated(string number, string mark, string century) => $"{number[..2]}{mark}{number[2..4]}{mark}{century}{number[4..6]}";

    private static string Replaced(string date) => (char)(date[0] + 6) + date[1..];

    private static string Name(string text) => text.Length == 0 ? "nothing" : string.Join(' ', text.Select(c => c is > ' ' and < (char)127 ? c.ToString() : $"U+{(int)c:X4}"));
}
