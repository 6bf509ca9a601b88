using System.Text;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>Names of files that no person gives, drawn from what has meaning somewhere: digits of other scripts, controls, separators, forms of CPR numbers, long and empty pieces.</summary>
internal sealed class HostileNames(Random random)
{
    private const int MostBytes = 200;

    private static readonly string[] s_pieces =
    [
        "٠١٠٢٠٣-١٢٣٤", "010203-1234", "०१०२०३", "１２３", "\u202E", "\u200B", "\uFEFF", "\u0001", "\u001B[2J", "\n", "\t", "'", "\"", "`", "$(x)", "%00", "%s%n", "..", "...", "-", "--help",
        "=1+1", "@sum", "|", "*", "?", "[a-", "{}", "<b>", "&amp;", "æøåÆØÅ", "a\u030A", "\u0130", "ß", "😀", "中文", "CON", "nul", "~$", ".docx", ".pdf", ".zip", "tabel 1", "BI24", "2026", " ", "  ", "#", ";", ":", "\\", "é",
        "DROP TABLE", "' OR 1=1", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ];

    /// <summary>A name that the file system takes: no slash, no NUL, at most 200 bytes, not hidden, with the extension behind it.</summary>
    public string Next(string extension)
    {
        var name = new StringBuilder();
        for (var pieces = 1 + random.Next(5); pieces > 0; pieces--) name.Append(s_pieces[random.Next(s_pieces.Length)]);
        while (Encoding.UTF8.GetByteCount(name.ToString()) > MostBytes) name.Length -= 1;
        var text = name.ToString().TrimStart('.', '~');
        return (text.Length == 0 ? "x" : text) + extension;
    }

    /// <summary>The name of a member of an archive, where slashes, NUL and ways out may stand as well.</summary>
    public string NextMember(string extension)
    {
        string[] ways = ["", "", "a/", "../", "/", "C:\\", "b/../../", "\0", "a\0b/", "./", "//", "x/" + new string('y', 300) + "/"];
        return ways[random.Next(ways.Length)] + Next(extension);
    }
}
