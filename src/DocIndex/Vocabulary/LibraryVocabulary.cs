using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Vocabulary;

/// <summary>
/// The vocabulary file of a library: what it adds to the embedded vocabulary, takes out of it and replaces in it. Each part is laid
/// out as the embedded file is; under <c>remove</c> a list in place of groups takes out whole groups.
/// </summary>
internal sealed class LibraryVocabulary
{
    private static readonly ImmutableArray<string> s_parts = ["add", "remove", "replace"];
    private readonly YamlFile _file;
    private readonly VocabularyEntries _added;
    private readonly VocabularyEntries _removed;
    private readonly VocabularyEntries _replaced;
    private readonly List<(VocabularySection Section, VocabularyPhrase Key)> _removedGroups = [];

    private LibraryVocabulary(YamlFile file)
    {
        _file = file;
        var parser = new VocabularyParser(file);
        var parts = new Dictionary<string, YamlMappingNode>();
        foreach (var (name, at, value) in file.Root is null ? [] : file.Entries(file.Root))
        {
            if (VocabularySection.Find(name) is not null)
                throw file.Error(at, $"'{name}' skal stå under 'add:', 'remove:' eller 'replace:'.", $"'{name}' must stand under 'add:', 'remove:' or 'replace:'.");
            if (!s_parts.Contains(name)) throw parser.Unknown(at, name, s_parts, ("Delen", "part"));
            if (value is YamlMappingNode mapping) parts[name] = mapping;
            else if (value is not YamlScalarNode { Value: null or "" })
                throw file.Error(value, $"'{name}' skal have afsnit ('sectionRoles:'), ikke {YamlFile.Kind(value).Da}.", $"'{name}' must hold sections ('sectionRoles:'), not {YamlFile.Kind(value).En}.");
        }
        if (parts.TryGetValue("remove", out var removed)) TakeRemovedGroups(parser, removed);
        _added = parser.Sections(parts.GetValueOrDefault("add"));
        _removed = parser.Sections(removed);
        _replaced = parser.Sections(parts.GetValueOrDefault("replace"));
        RefuseContradictions();
    }

    /// <summary>Reads the file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static LibraryVocabulary Read(string name, string content) => new(YamlFile.Read(name, content));

    /// <summary>The vocabulary with the changes made: what is replaced first, then what is removed, then what is added.</summary>
    public (VocabularyEntries Entries, ImmutableArray<VocabularyChange> Changes) ApplyTo(VocabularyEntries entries)
    {
        var changes = new List<VocabularyChange>();
        foreach (var (section, group) in Groups(_replaced)) entries = entries.With(section.Name, Replace(section, entries[section.Name], group, changes));
        foreach (var (section, key) in _removedGroups) entries = entries.With(section.Name, RemoveGroup(section, entries[section.Name], key, changes));
        foreach (var (section, group) in Groups(_removed))
            foreach (var phrase in group.Phrases) entries = entries.With(section.Name, Remove(section, entries[section.Name], group.Key, phrase, changes));
        foreach (var (section, group) in Groups(_added))
        {
            if (group.Phrases.IsEmpty) entries = entries.With(section.Name, WithGroup(entries[section.Name], group.Key, group.Line));
            foreach (var phrase in group.Phrases) entries = entries.With(section.Name, Add(section, entries[section.Name], group.Key, phrase, changes));
        }
        return (entries, [.. changes.OrderBy(c => c.Line)]);
    }

    private static IEnumerable<(VocabularySection Section, VocabularyGroup Group)> Groups(VocabularyEntries entries) =>
        VocabularySection.All.SelectMany(s => entries[s.Name].Select(g => (s, g)));

    private static ImmutableArray<VocabularyGroup> Replace(
        VocabularySection section, ImmutableArray<VocabularyGroup> groups, VocabularyGroup own, List<VocabularyChange> changes)
    {
        var before = groups.FirstOrDefault(g => g.Key == own.Key);
        foreach (var phrase in before?.Phrases ?? [])
            if (!own.Phrases.Any(p => section.Same(p.Text) == section.Same(phrase.Text)))
            {
                groups = Without(section, groups, phrase.Text, own.Key);
                changes.Add(new VocabularyChange(own.Line, VocabularyEffect.Removed, section.Name, KeyOf(own.Key), phrase.Text, null));
            }
        // What stays as it was is no change.
        var added = new List<VocabularyChange>();
        foreach (var phrase in own.Phrases) groups = Add(section, groups, own.Key, phrase, added);
        changes.AddRange(added.Where(c => c.Effect != VocabularyEffect.None));
        return groups;
    }

    private static ImmutableArray<VocabularyGroup> RemoveGroup(
        VocabularySection section, ImmutableArray<VocabularyGroup> groups, VocabularyPhrase key, List<VocabularyChange> changes)
    {
        var found = groups.FirstOrDefault(g => string.Equals(g.Key, key.Text, StringComparison.OrdinalIgnoreCase));
        changes.Add(new VocabularyChange(key.Line, found is null ? VocabularyEffect.None : VocabularyEffect.Removed, section.Name, null, key.Text, null));
        return found is null ? groups : groups.Remove(found);
    }

    private static ImmutableArray<VocabularyGroup> Remove(
        VocabularySection section, ImmutableArray<VocabularyGroup> groups, string key, VocabularyPhrase phrase, List<VocabularyChange> changes)
    {
        var isThere = MeaningOf(section, groups, phrase.Text, key) == key;
        changes.Add(new VocabularyChange(phrase.Line, isThere ? VocabularyEffect.Removed : VocabularyEffect.None, section.Name, KeyOf(key), phrase.Text, null));
        return isThere ? Without(section, groups, phrase.Text, key) : groups;
    }

    private static ImmutableArray<VocabularyGroup> Add(
        VocabularySection section, ImmutableArray<VocabularyGroup> groups, string key, VocabularyPhrase phrase, List<VocabularyChange> changes)
    {
        var meaning = MeaningOf(section, groups, phrase.Text, key);
        var effect = meaning is null ? VocabularyEffect.Added : meaning == key ? VocabularyEffect.None : VocabularyEffect.Moved;
        changes.Add(new VocabularyChange(phrase.Line, effect, section.Name, KeyOf(key), phrase.Text, effect == VocabularyEffect.Moved ? meaning : null));
        if (effect == VocabularyEffect.None) return groups;
        groups = WithGroup(section.IsIndependent ? groups : Without(section, groups, phrase.Text), key, phrase.Line);
        var at = groups.ToList().FindIndex(g => g.Key == key);
        return groups.SetItem(at, groups[at] with { Phrases = groups[at].Phrases.Add(phrase) });
    }

    private static ImmutableArray<VocabularyGroup> WithGroup(ImmutableArray<VocabularyGroup> groups, string key, int line) =>
        groups.Any(g => g.Key == key) ? groups : groups.Add(new VocabularyGroup(key, line, []));

    private static string? MeaningOf(VocabularySection section, ImmutableArray<VocabularyGroup> groups, string phrase, string asked) =>
        groups.FirstOrDefault(g => (!section.IsIndependent || g.Key == asked) && g.Phrases.Any(p => section.Same(p.Text) == section.Same(phrase)))?.Key;

    private static ImmutableArray<VocabularyGroup> Without(VocabularySection section, ImmutableArray<VocabularyGroup> groups, string phrase, string? only = null) =>
        [.. groups.Select(g => only is not null && g.Key != only ? g : g with { Phrases = g.Phrases.RemoveAll(p => section.Same(p.Text) == section.Same(phrase)) })];

    private static string? KeyOf(string key) => key.Length == 0 ? null : key;

    /// <summary>"remove: { committees: [Arbejdsmarkedsudvalget] }" takes out the whole group.</summary>
    private void TakeRemovedGroups(VocabularyParser parser, YamlMappingNode removed)
    {
        foreach (var (name, _, value) in _file.Entries(removed).ToList())
        {
            if (VocabularySection.Find(name) is not { IsList: false } section || value is not YamlSequenceNode) continue;
            foreach (var key in parser.Phrases(value, name, section)) _removedGroups.Add((section, key));
            removed.Children.Remove(removed.Children.Keys.First(k => k is YamlScalarNode s && s.Value == name));
        }
    }

    private void RefuseContradictions()
    {
        var seen = new Dictionary<(string, string), (string Part, string Key, int Line)>();
        foreach (var (part, entries) in ((string, VocabularyEntries)[])[("add", _added), ("replace", _replaced), ("remove", _removed)])
            foreach (var (section, group) in Groups(entries))
                foreach (var phrase in group.Phrases)
                {
                    var place = (section.IsIndependent ? $"{section.Name}: {group.Key}" : section.Name, section.Same(phrase.Text));
                    if (seen.TryAdd(place, (part, group.Key, phrase.Line))) continue;
                    var first = seen[place];
                    if (first.Key == group.Key && (first.Part == part || (first.Part != "remove" && part != "remove"))) continue;
                    throw new InputFileException(
                        _file.Name, phrase.Line, $"'{phrase.Text}' står også på linje {first.Line} ({first.Part}: {section.Name}{(first.Key.Length > 0 ? $": {first.Key}" : "")}); de to siger hver sit.",
                        $"'{phrase.Text}' stands on line {first.Line}, too ({first.Part}: {section.Name}{(first.Key.Length > 0 ? $": {first.Key}" : "")}); the two contradict each other.");
                }
    }
}
