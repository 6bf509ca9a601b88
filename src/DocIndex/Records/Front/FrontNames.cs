using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// Tells names of municipalities, administrations and committees by what they are made of. An administration need not end in "forvaltning", nor a committee in "udvalget". Must not take a
/// sentence, a title or a person for one.
/// </summary>
internal sealed partial class FrontNames(DanishVocabulary vocabulary)
{
    private const int MostWords = 9;

    private const string Field = @"\p{Lu}[\p{L}-]+";

    /// <summary>"Kultur og Idræt", "Social, Sundhed og Beskæftigelse", "Børn &amp; Unge": fields of work, each with a capital letter.</summary>
    [GeneratedRegex("^" + Field + "(?: " + Field + ")?(?:, " + Field + @")*,? (?:og|&) " + Field + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Fields { get; }

    [GeneratedRegex(@"(?:" + Field + @"(?:-,?\s(?:og\s)?|,\s|,?\s(?:og|&)\s)){0,3}" + Field + @"udvalget?\b|\bTekniske?\s[Uu]dvalg(?:et)?\b|\b(?:Udvalget|Magistraten)\sfor\s" + Field + @"(?:,\s" + Field + @")*(?:,?\s(?:og|&)\s" + Field + ")?", RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeName { get; }

    /// <summary>"Center for By og Kultur", "Stab Økonomi": the word for the office, then what it is for.</summary>
    [GeneratedRegex(@"^(?<office>\p{L}+)\s(?:for\s)?" + Field, RegexOptions.CultureInvariant)]
    private static partial Regex OfField { get; }

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s[Kk](?:ommune|OMMUNE)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfMunicipality { get; }

    /// <summary>The municipality that a text names as such ("Vejle Kommune", "Københavns Kommune"), or that it is and nothing more; else null.</summary>
    public string? Municipality(string text)
    {
        if (vocabulary.Municipalities.FirstOrDefault(m => text.Equals(m, StringComparison.OrdinalIgnoreCase)) is { } only) return only;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || at > 0 && char.IsLetter(text[at - 1]) || OfMunicipality.Match(text[at..]) is not { Success: true } match) continue;
            var name = match.Groups["name"].Value;
            if (vocabulary.Municipalities.FirstOrDefault(m => name.Equals(m, StringComparison.OrdinalIgnoreCase) || name.Equals(m + "s", StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        }
        return null;
    }

    /// <summary>What a text says behind the name of the municipality that it begins with; the text itself where it begins with none.</summary>
    public string BehindMunicipality(string text) =>
        OfMunicipality.Match(text) is { Success: true } match && Municipality(match.Value) is not null ? text[match.Length..].TrimStart(' ', ',', '·', '–', '-', ':') : text;

    /// <summary>The committee that a text is, or names; else null.</summary>
    public string? Committee(string text) =>
        // "Investeringsforslag, Ældre- og Handicapudvalget": the kind before the comma is no part of the name.
        text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && vocabulary.Kinds.Exact(text[..comma]) is not null ? Committee(text[(comma + 2)..])
        : vocabulary.CommitteeByAbbreviation.TryGetValue(text, out var known) ? known : CommitteeName.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>True where the text is a committee's name and nothing more.</summary>
    public bool IsCommittee(string text) => Committee(text) is { } name && (name == text || vocabulary.CommitteeByAbbreviation.ContainsKey(text));

    /// <summary>True for an office by a word for one ("Skoleforvaltningen", "Center for By og Kultur", "Jobcenter Nord").</summary>
    public bool IsOffice(string text) =>
        IsName(text) && !IsCommittee(text) && vocabulary.OfficeWords is var words && words.Exact(text) is var bare && (bare is null || bare.StartsWith('*') && text.Length > bare.Length + 1)
            && (words.Trailing(text) is not null || OfField.Match(text) is { Success: true } match && words.Exact(match.Groups["office"].Value) is not null);

    /// <summary>True for a name that consists of fields of work, as offices without a word for one are called.</summary>
    public bool IsFields(string text) => IsName(text) && Fields.IsMatch(text) && Committee(text) is null;

    private static bool IsName(string text) =>
        text.Length > 2 && char.IsUpper(text[0]) && char.IsLetter(text[^1]) && !text.Any(char.IsAsciiDigit) && text.Split(' ').Length <= MostWords && text.IndexOfAny([':', '?', '.', '@']) < 0 && !LineText.HasFiniteVerb(text);
}
