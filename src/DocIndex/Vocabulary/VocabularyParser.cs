using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Vocabulary;

/// <summary>Reads the sections of a vocabulary file, and says with file and line what cannot be meant.</summary>
internal sealed class VocabularyParser(YamlFile file)
{
    /// <summary>All sections under a mapping; null gives none.</summary>
    public VocabularyEntries Sections(YamlMappingNode? root)
    {
        var entries = VocabularyEntries.None;
        if (root is null) return entries;
        foreach (var (name, at, value) in file.Entries(root))
        {
            var section = VocabularySection.Find(name) ?? throw Unknown(at, name, VocabularySection.All.Select(s => s.Name), ("Afsnittet", "section"));
            var groups = section.IsList ? [new VocabularyGroup("", YamlFile.LineOf(at), Phrases(value, name, section))] : Groups(section, value);
            RefuseTwoMeanings(section, groups);
            entries = entries.With(name, groups);
        }
        return entries;
    }

    /// <summary>The phrases of a list.</summary>
    public ImmutableArray<VocabularyPhrase> Phrases(YamlNode value, string name, VocabularySection section)
    {
        if (value is not YamlSequenceNode list)
            throw file.Error(value, $"'{name}' skal være en liste, fx [ord, to ord], ikke {YamlFile.Kind(value).Da}.", $"'{name}' must be a list, such as [word, two words], not {YamlFile.Kind(value).En}.");
        return [.. list.Children.Select(item => Phrase(item, name, section))];
    }

    /// <summary>That a key is none of those that may stand there.</summary>
    public InputFileException Unknown(YamlNode at, string name, IEnumerable<string> known, (string Da, string En) what)
    {
        var all = known.ToList();
        var near = all.Find(k => Distance(k, name) <= 2);
        var (da, en) = near is null ? ($"Der er: {string.Join(", ", all)}.", $"There are: {string.Join(", ", all)}.") : ($"Mentes '{near}'?", $"Is '{near}' meant?");
        return file.Error(at, $"{what.Da} '{name}' findes ikke. {da}", $"There is no {what.En} '{name}'. {en}");
    }

    private ImmutableArray<VocabularyGroup> Groups(VocabularySection section, YamlNode value)
    {
        if (value is not YamlMappingNode mapping)
            throw file.Error(value, $"'{section.Name}' skal have grupper ('gruppe: [ord]'), ikke {YamlFile.Kind(value).Da}.", $"'{section.Name}' must hold groups ('group: [words]'), not {YamlFile.Kind(value).En}.");
        var groups = ImmutableArray.CreateBuilder<VocabularyGroup>();
        foreach (var (key, at, phrases) in file.Entries(mapping))
        {
            if (!section.Keys.IsEmpty && !section.Keys.Contains(key)) throw Unknown(at, key, section.Keys, ($"Gruppen i '{section.Name}'", $"group in '{section.Name}'"));
            groups.Add(new VocabularyGroup(key, YamlFile.LineOf(at), Phrases(phrases, key, section)));
        }
        return groups.ToImmutable();
    }

    private VocabularyPhrase Phrase(YamlNode item, string name, VocabularySection section)
    {
        if (item is not YamlScalarNode scalar)
            throw file.Error(item, $"'{name}' skal være en liste af ord; her står {YamlFile.Kind(item).Da}.", $"'{name}' must be a list of words; here stands {YamlFile.Kind(item).En}.");
        var text = scalar.Value?.Trim() ?? "";
        if (!text.Any(char.IsLetterOrDigit))
            throw file.Error(item, $"'{name}' har et led uden et eneste ord.", $"'{name}' has an item without a single word.");
        if (!section.CaseMatters && PhraseSet.NormalizePhrase(text).Split(' ').Any(w => w.Trim('*').Contains('*') || w.Trim('*').Length == 0))
            throw file.Error(item, $"I '{text}' står en stjerne inde i et ord eller alene; den kan kun stå først eller sidst i et ord.", $"In '{text}' a star stands inside a word or alone; it may only begin or end a word.");
        return new VocabularyPhrase(text, YamlFile.LineOf(item));
    }

    private void RefuseTwoMeanings(VocabularySection section, ImmutableArray<VocabularyGroup> groups)
    {
        var seen = new Dictionary<string, (string Key, int Line)>(StringComparer.Ordinal);
        foreach (var group in section.IsIndependent ? [] : groups)
            foreach (var phrase in group.Phrases)
            {
                if (seen.TryAdd(section.Same(phrase.Text), (group.Key, phrase.Line)) || seen[section.Same(phrase.Text)] is var (key, line) && key == group.Key) continue;
                throw new InputFileException(
                    file.Name, phrase.Line, $"'{phrase.Text}' står både i {section.Name}: {key} (linje {line}) og {group.Key}; det kan kun betyde ét.",
                    $"'{phrase.Text}' stands both in {section.Name}: {key} (line {line}) and {group.Key}; it can mean one thing only.");
            }
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1)));
        }
        return row[b.Length];
    }
}
