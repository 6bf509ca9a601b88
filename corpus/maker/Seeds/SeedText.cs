using System.Collections.Immutable;
using System.Text;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>The lines of a seed document, put together to paragraphs again without a word changed.</summary>
internal sealed class SeedText(string text)
{
    /// <summary>Style lines of all typeset seeds.</summary>
    public const string Origin = "Sat op igen af DocIndex efter det offentlige dokument";

    private readonly ImmutableArray<string> _lines = [.. text.ReplaceLineEndings("\n").Split('\n')];

    /// <summary>
    /// The words of some lines, 1-based and both included. A hyphen at a line's end becomes a soft one where the word goes on in small letters.
    /// </summary>
    public string this[int first, int last]
    {
        get
        {
            var joined = new StringBuilder();
            foreach (var line in _lines[(first - 1)..last].Select(l => l.Trim().Trim('\f')).Where(l => l.Length > 0))
            {
                if (joined.Length > 1 && joined[^1] == '-' && char.IsLower(joined[^2]) && char.IsLower(line[0]) && !line.StartsWith("og ", StringComparison.Ordinal))
                {
                    joined[^1] = '\u00ad';
                }
                else if (joined.Length > 1 && joined[^1] != '-' && joined[^1] != '/' || joined.Length > 2 && joined[^2] == ' ' || line.StartsWith("og ", StringComparison.Ordinal))
                {
                    joined.Append(' ');
                }

                joined.Append(line);
            }

            return joined.ToString().Replace("  ", " ", StringComparison.Ordinal);
        }
    }

    /// <summary>The words of one line.</summary>
    public string this[int line] => this[line, line];

    /// <summary>The items of a list: each begins with the bullet.</summary>
    public ImmutableArray<Prose> Items(int first, int last, string bullet)
    {
        var starts = Enumerable.Range(first, last - first + 1).Where(n => _lines[n - 1].TrimStart(' ', '\f').StartsWith(bullet, StringComparison.Ordinal)).ToList();
        return [.. starts.Select((start, n) =>
            (Prose)this[start, n + 1 < starts.Count ? starts[n + 1] - 1 : last][bullet.Length..].TrimStart())];
    }

    /// <summary>Reads a seed document.</summary>
    public static SeedText Read(string folder, string name) => new(File.ReadAllText(Path.Combine(folder, name + ".txt")));
}
