using System.Collections.Frozen;
using System.Text;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>What the project's own list says of words; see the head of <c>compounds.txt</c>. All are stems but those of <paramref name="NoFirst"/> and <paramref name="NoLast"/>.</summary>
/// <param name="Words">Words of the domain, which compounds may be made of however short they are.</param>
/// <param name="Whole">Words that are one, though other words seem to be in them.</param>
/// <param name="NoFirst">What no compound begins with: prefixes that are words, too.</param>
/// <param name="NoLast">What no compound ends in: endings that are words, too.</param>
internal sealed record DomainWords(FrozenSet<string> Words, FrozenSet<string> Whole, FrozenSet<string> NoFirst, FrozenSet<string> NoLast)
{
    /// <summary>Reads the list: a line is a section in brackets, a remark behind '#', or words parted by blanks.</summary>
    public static DomainWords Parse(byte[] utf8)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in Encoding.UTF8.GetString(utf8).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#') continue;
            if (line[0] == '[') section = line.Trim('[', ']');
            else if (sections.TryGetValue(section, out var words)) words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else sections[section] = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        return new DomainWords(Stems("words"), Stems("whole"), Section("no-first"), Section("no-last"));

        FrozenSet<string> Section(string name) => sections.GetValueOrDefault(name, []).ToFrozenSet(StringComparer.Ordinal);
        FrozenSet<string> Stems(string name) => sections.GetValueOrDefault(name, []).Select(Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What inflections of a word have in common.</summary>
    public static string Stem(string word) => WordFamilies.StemOf(word);
}
