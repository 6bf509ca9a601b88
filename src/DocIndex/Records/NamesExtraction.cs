using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// The municipality, the administration and the committee where the head of the document does not say them. A name of
/// its own line counts before mentions in prose; a municipality that is not named is inferred only from offices and
/// districts that no other has, and the evidence is kept.
/// </summary>
internal sealed partial class NamesExtraction(
    DocumentText text, ImmutableSortedDictionary<string, SourceLocation>.Builder evidence)
{
    [GeneratedRegex(
        @"\b(?:\p{Lu}\p{L}+(?<!forvaltningen)(?:-,?\s(?:og\s)?|,?\s(?:og|&)\s)){0,3}\p{Lu}\p{L}+forvaltningen\b"
        + @"|\bMagistraten for (?:\p{Lu}\p{L}+(?:,\s|\s(?:og|&)\s(?=\p{Lu}))?)+|\bMagistratsafdelingen for [\p{L} ]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex AdministrationName { get; }

    [GeneratedRegex(
        @"\b(?:\p{Lu}\p{L}+(?<!udvalget)(?:-,?\s(?:og\s)?|,?\s(?:og|&)\s)){0,3}(?<=-,?\s(?:og\s)?|\s(?:og|&)\s"
            + @"|(?=\p{Lu}))"
            + @"\p{L}{3,}udvalget(?=s?\b)|\bTekniske?\s[Uu]dvalg(?:et)?\b"
            + @"|\bUdvalget\sfor\s(?:\p{Lu}\p{L}+(?:,\s|\s(?:og|&)\s(?=\p{Lu}))?)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeName { get; }

    [GeneratedRegex(@"^(?:\p{Lu}\p{L}+\s)?(?:Center|Centeret|Centret|Sekretariatet?|Afdelingen)\s"
        + @"(?:for\s)?\p{Lu}[\p{L},\- ]+$|^(?:\p{Lu}\p{L}+(?:-,?\s(?:og\s)?|,?\s(?:og"
            + @"|&)\s)){0,3}\p{Lu}\p{L}+forvaltning(?:en)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeLine { get; }

    /// <summary>
    /// An abbreviation that the vocabulary does not know names no committee: SOU is one in København and another in
    /// Odense.
    /// </summary>
    private const int LongestAbbreviation = 6;

    /// <summary>
    /// So many mentions in passing count for more than an office that another municipality is known to have.
    /// </summary>
    private const int MentionsThatOutweighInference = 2;

    /// <summary>Forvaltningen that writes.</summary>
    public string? Administration()
    {
        foreach (var block in text.Blocks.Where(b => b.Role != BlockRole.Table && b.Text.Length < 80))
            if (OfficeLine.IsMatch(block.Text.Trim())
                && (block.Role == BlockRole.Letterhead || block.Text.Contains("forvaltning", StringComparison.Ordinal)))
                return Found("administration", block, block.Text.Trim());
        if (new ProposingOffice(text).Find() is { } proposing)
        {
            evidence["administration"] = proposing.Source;
            return proposing.Name;
        }
        if (InProse() is { } beside) return beside;
        if (MostNamed("administration", AdministrationName,
            text.Blocks.Where(b => (b.Text.Contains("forvaltning", StringComparison.Ordinal)
                || b.Text.Contains("Magistrat", StringComparison.Ordinal))
                    && b.Role is not (BlockRole.Table or BlockRole.CheckBoxes)), _ => true) is { } named) return named;
        return text.Blocks.FirstOrDefault(
            b => b.Role == BlockRole.Letterhead && Fields.IsMatch(b.Text.Trim())
                && text.Vocabulary.Kinds.Exact(b.Text) is null) is { } fields
            ? Found("administration", fields, fields.Text.Trim())
            : null;
    }

    /// <summary>
    /// "… mellem Kulturhuset og Vejle Kommune, Kultur &amp; Fritid.": the office behind the municipality's name. Must
    /// not take partners in a list ("Vejle Kommune, Falck og …").
    /// </summary>
    private string? InProse()
    {
        var names = new FrontNames(text.Vocabulary);
        foreach (var block in text.Blocks.Where(b => b.Role is BlockRole.Paragraph or BlockRole.Letterhead))
            foreach (var sentence in Sentences.Split(block.Text))
                if (names.BesideAuthority(sentence) is { Length: > 0 } beside
                    && names.OfficeAtStart(beside, isBeside: false) is { } office
                    && (names.IsOffice(office) || names.IsOfFieldsOnly(office)))
                    return Found("administration", block, office);
        return null;
    }

    /// <summary>
    /// A letterhead line that names nothing but fields of work is the office that writes: "Kultur og Idræt", "Børn
    /// &amp; Kultur". Must not take a committee.
    /// </summary>
    [GeneratedRegex(@"^(?!.*udvalg)\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?(?:,\s\p{Lu}\p{Ll}{2,})*\s(?:og"
        + @"|&)\s\p{Lu}\p{Ll}{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Fields { get; }

    /// <summary>
    /// Udvalget that asks. Where prose names several as often, or tables share the money among several, none is chosen.
    /// </summary>
    public string? Committee(ImmutableArray<Amount> amounts)
    {
        var sharing = amounts.Where(a => a.Kind == AmountKind.Proposed).Select(a => a.Committee).OfType<string>()
            .Select(Expanded).Distinct().ToList();
        if (sharing.Count > 1) return null;
        if (MostNamed("committee", CommitteeName,
            text.Blocks.Where(b => b.Text.Contains("dvalg", StringComparison.Ordinal)
                && b.Role is not (BlockRole.Table or BlockRole.CheckBoxes or BlockRole.SidePanel)),
                    n => !text.Vocabulary.FinanceCommittees.In(n)) is { } named) return named;
        if (sharing is [var only] && (only.Length > LongestAbbreviation || only.Any(char.IsLower))
            && amounts.First(a => a.Committee is not null) is { } amount)
        {
            evidence["committee"] = amount.Source;
            return only;
        }
        return null;
    }

    /// <summary>Kommunen.</summary>
    public string? Municipality()
    {
        var named = new SortedDictionary<string, (int Strong, int Weak, Block First)>(StringComparer.Ordinal);
        foreach (var block in text.Blocks.Where(b => b.Role != BlockRole.CheckBoxes))
            foreach (var name in text.Vocabulary.MunicipalitiesIn(block.Text))
            {
                var (strong, weak) = MunicipalityMentions(block.Text, name);
                if (strong + weak == 0) continue;
                var seen = named.GetValueOrDefault(name, (0, 0, block));
                named[name] = (seen.Item1 + (strong * (
                    block.Role is BlockRole.Letterhead or BlockRole.Title or BlockRole.Running ? 5 : 1)),
                        seen.Item2 + weak, seen.Item3);
            }
        var ranked = named.OrderByDescending(n => n.Value.Strong).ThenByDescending(n => n.Value.Weak).ToList();
        var clear = ranked.Count == 1 || (
            ranked.Count > 1 && (ranked[0].Value.Strong, ranked[0].Value.Weak)
                .CompareTo((ranked[1].Value.Strong, ranked[1].Value.Weak)) > 0);
        if (clear && (ranked[0].Value.Strong > 0 || ranked[0].Value.Weak >= MentionsThatOutweighInference))
            return Found("municipality", ranked[0].Value.First, ranked[0].Key);
        foreach (var block in text.Blocks)
            if (text.Vocabulary.MunicipalityEvidence.Anywhere(block.Text) is { } inferred)
            {
                evidence["municipality"] = block.Source(text.Source.Id);
                return inferred;
            }
        return clear ? Found("municipality", ranked[0].Value.First, ranked[0].Key) : null;
    }

    /// <summary>
    /// "Ishøj Kommune" and "Københavns Kommune" are strong, "i Ishøj" and "Jobcenter Ishøj" weak; "Vejleder" is none.
    /// </summary>
    private static (int Strong, int Weak) MunicipalityMentions(string block, string name)
    {
        var (strong, weak) = (0, 0);
        for (var at = block.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = block.IndexOf(
            name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (!block.AsSpan(at).StartsWith(name, StringComparison.Ordinal)
                && !(block.AsSpan(at).StartsWith(name.ToUpperInvariant(), StringComparison.Ordinal)
                    && block[(at + name.Length)..].TrimStart('S')
                    .StartsWith(" KOMMUNE", StringComparison.Ordinal))) continue;
            if (at > 0 && char.IsLetter(block[at - 1])) continue;
            var rest = block[(at + name.Length)..];
            if (rest.StartsWith('s') || rest.StartsWith("S ", StringComparison.Ordinal)) rest = rest[1..];
            if (rest.StartsWith(" Kommune", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith(" Byråd", StringComparison.OrdinalIgnoreCase)) strong++;
            else if ((rest.Length == 0 || !char.IsLetter(rest[0])) && InsideSentence(block, at)) weak++;
        }
        return (strong, weak);
    }

    /// <summary>A name at a sentence's start may be a common word in upper case ("Vejen til job").</summary>
    private static bool InsideSentence(string block, int at) =>
        at >= 2 && block[at - 1] == ' ' && block[at - 2] is not ('.' or '!' or '?' or ':' or '•');

    private string? MostNamed(string field, Regex name, IEnumerable<Block> blocks, Func<string, bool> counts)
    {
        var seen = new Dictionary<string, (int Count, Block First)>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in blocks)
            foreach (Match match in name.Matches(block.Text))
                if (counts(match.Value))
                    seen[match.Value] = seen.TryGetValue(match.Value, out var s) ? (s.Count + 1, s.First) : (1, block);
        if (seen.Count == 0) return null;
        var ranked = seen.OrderByDescending(s => s.Value.Count).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        return ranked.Count == 1 || ranked[0].Value.Count > ranked[1].Value.Count
            ? Found(field, ranked[0].Value.First, ranked[0].Key) : null;
    }

    /// <summary>The name of a committee of which the text may give the abbreviation.</summary>
    public string Expanded(string committee) =>
        text.Vocabulary.CommitteeByAbbreviation.GetValueOrDefault(committee, committee);

    private string Found(string field, Block block, string value)
    {
        // A letterhead in capitals is quoted as it is printed.
        var at = block.Text.IndexOf(value, StringComparison.OrdinalIgnoreCase);
        evidence[field] = at >= 0 ? text.Locate(block, block.Text.Substring(at, value.Length))
            : block.Source(text.Source.Id);
        return value;
    }
}
