using System.Text;

namespace DocIndex.Reading;

/// <summary>
/// How deep the lists and quotations of a Markdown text are nested, told from the marks that its lines begin with: a parser goes through all that are open for each line,
/// and refuses what is far too deep.
/// </summary>
internal static class MarkdownDepth
{
    /// <summary>Deeper than any text that people write. A level of a list is indented by at least two blanks.</summary>
    private const int Deepest = 50;

    /// <summary>The text, whose lines begin with no more marks than that; those beyond were taken out, the words behind them stay.</summary>
    /// <returns>The number of the first line that had more beside it, from 1; null where none had.</returns>
    public static (string Text, int? FirstCut) Within(string text)
    {
        var lines = text.Split('\n');
        int? first = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length <= Deepest || BeyondAt(lines[i]) is not { } end) continue;
            lines[i] = lines[i][..end] + lines[i].AsSpan(end).TrimStart(" \t>*+-").ToString();
            first ??= i + 1;
        }

        return first is null ? (text, null) : (new StringBuilder().AppendJoin('\n', lines).ToString(), first);
    }

    /// <summary>Where the marks beyond the deepest level begin. Must not take a rule of dashes, or the spaces before a formula, for levels.</summary>
    private static int? BeyondAt(string line)
    {
        var (levels, blanks) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            var isBullet = line[i] is '*' or '+' or '-' && i + 1 < line.Length && line[i + 1] is ' ' or '\t';
            if (line[i] is ' ' or '\t') blanks++;
            else if (line[i] == '>' || isBullet) levels++;
            else return null;
            if (levels + (blanks / 2) > Deepest) return i;
        }

        return null;
    }
}
