using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// Tells names of municipalities, administrations and committees by what they are made of. An administration need not
/// end in "forvaltning", nor a committee in "udvalget". Must not take a sentence, a title or a person for one.
/// </summary>
internal sealed partial class FrontNames(DanishVocabulary vocabulary)
{
    private const int MostWords = 9;

    private const string Field = @"\p{Lu}[\p{L}-]+";

    /// <summary>
    /// "Kultur og Idræt", "Social, Sundhed og Beskæftigelse", "Børn &amp; Unge": fields of work, each with a capital
    /// letter.
    /// </summary>
    [GeneratedRegex("^" + Field + "(?: " + Field + ")?(?:, " + Field + @")*,? (?:og|&) " + Field + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fields { get; }

    /// <summary>
    /// One "og" joins a committee's fields: in "By og Mobilitet, Teknik- og Miljøudvalget" a new name begins behind the
    /// comma.
    /// </summary>
    [GeneratedRegex(
        @"(?:(?<!\b(?:og|&)\s)(?:" + Field + @",\s){1,3}|" + Field + @"-\s)?(?:" + Field
            + @"(?<!udvalget),?\s(?:og|&)\s)?" + Field
            + @"(?:udvalget?|kommissionen)(?=s?\b)"
            + @"|\bTekniske?\s[Uu]dvalg(?:et)?\b|\b(?:Udvalget|Magistraten)\sfor\s" + Field + @"(?:,\s" + Field
            + @")*(?:,?\s(?:og|&)\s" + Field + ")?",
        RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeName { get; }

    /// <summary>"Center for By og Kultur", "Stab Økonomi": the word for the office, then what it is for.</summary>
    [GeneratedRegex(@"^(?<office>\p{L}+)\s(?:for\s)?" + Field, RegexOptions.CultureInvariant)]
    private static partial Regex OfField { get; }

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)"
            + @"\s(?:[Kk](?:ommune|OMMUNE)|[Rr]egionskommune|REGIONSKOMMUNE)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OfMunicipality { get; }

    /// <summary>
    /// The municipality that a text names as such ("Vejle Kommune", "Københavns Kommune"), or that it is and nothing
    /// more; else null.
    /// </summary>
    public string? Municipality(string text) =>
        vocabulary.Municipalities.FirstOrDefault(m => text.Equals(m, StringComparison.OrdinalIgnoreCase))
            ?? NamedMunicipality(text)?.Name;

    /// <summary>
    /// True where a text is the name of a municipality or a region and nothing more. A municipality that no list holds
    /// is one by its form ("Kildeby Kommune").
    /// </summary>
    public bool IsAuthority(string text) =>
        IsRegion(text) || Municipality(text) is not null && BehindMunicipality(text).Length == 0
            || ByForm.Match(text) is { Success: true } form && form.Length == text.Length;

    /// <summary>"Kildeby Kommune", "NORDMARK KOMMUNE". Must not take "hele kommunen" or "Ansøgende kommune".</summary>
    [GeneratedRegex(@"(?<!\p{L})\p{Lu}(?:[\p{Ll}-]+(?:\s\p{Lu}\p{Ll}+)?\sKommune|[\p{Lu}-]+(?:\s\p{Lu}+)?\sKOMMUNE)"
        + @"(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex ByForm { get; }

    /// <summary>True where a text is the name of a region and nothing more.</summary>
    public bool IsRegion(string text) => vocabulary.FrontWords["region"].Exact(text) is not null;

    /// <summary>
    /// What a text says behind the name of the municipality that it begins with; the text itself where it begins with
    /// none.
    /// </summary>
    public string BehindMunicipality(string text) =>
        vocabulary.Municipalities.Any(m => text.Equals(m, StringComparison.OrdinalIgnoreCase)) ? ""
        : NamedMunicipality(text) is { Start: 0 } named ? text[named.End..].TrimStart(Separators) : text;

    /// <summary>
    /// What a text says beside the municipality or region that it names: behind it, where a sign parts them or the text
    /// begins with the name ("Udarbejdet for Vejle Kommune, Teknik"), else before it ("Teknik, Vejle Kommune"). Null
    /// where it names none; empty where it says nothing else, or says it as a sentence does.
    /// </summary>
    public string? BesideAuthority(string text)
    {
        if (NamedAuthority(text) is not { } named) return null;
        var behind = text[named.End..].TrimStart();
        if (behind.Length > 0 && (named.Start == 0 || Separators.Contains(behind[0]))) return behind.Trim(Separators);
        var before = text[..named.Start].TrimEnd();
        if (behind.Trim(Separators).Length > 0 || before.Length == 0) return "";
        if (Separators.Contains(before[^1])) return before.Trim(Separators);
        var office = before.EndsWith(" i", StringComparison.Ordinal) ? before[..^2] : "";
        return IsOffice(office) || IsFields(office) ? office : "";
    }

    private static readonly char[] Separators = [' ', ',', '·', '–', '—', '-', ':', '/', '(', ')', ';', '.'];

    private (int Start, int End, string Name)? NamedMunicipality(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsUpper(text[at]) || at > 0 && char.IsLetter(text[at - 1])
                || OfMunicipality.Match(text[at..]) is not { Success: true } match) continue;
            var name = match.Groups["name"].Value;
            if (vocabulary.Municipalities.FirstOrDefault(m => IsNameOf(m, name)) is { } found)
                return (at, at + match.Length, found);
        }
        return null;
    }

    private static bool IsNameOf(string municipality, string name) =>
        name.Equals(municipality, StringComparison.OrdinalIgnoreCase)
            || name.Equals(municipality + "s", StringComparison.OrdinalIgnoreCase);

    private (int Start, int End)? NamedAuthority(string text)
    {
        if (NamedMunicipality(text) is { } named) return (named.Start, named.End);
        var region = VocabularyPattern.Of($@"\b{vocabulary.FrontWords["region"].Pattern()}\b", IgnoreCase).Match(text);
        if (region.Success) return (region.Index, region.Index + region.Length);
        return ByForm.Match(text) is { Success: true } form ? (form.Index, form.Index + form.Length) : null;
    }

    /// <summary>
    /// A text in capitals ("ØKONOMI- OG ERHVERVSUDVALGET", "HR OG ARBEJDSMILJØ") as a name is written; any other text
    /// as it is. Words of two letters and those with figures keep theirs.
    /// </summary>
    public string InNameCase(string text)
    {
        if (text.Any(char.IsLower) || text.Count(char.IsLetter) < FewestCapitals) return text;
        return Word.Replace(text, match => match.Value switch
        {
            var word when IsSmall(word) => word.ToLowerInvariant(),
            { Length: <= LongestAbbreviation } word => word,
            var word => word[..1] + word[1..].ToLowerInvariant(),
        });
    }

    private bool IsSmall(string word) => IsJoin(word) || vocabulary.SmallWords.Exact(word) is not null;

    private const int FewestCapitals = 5;
    private const int LongestAbbreviation = 2;

    [GeneratedRegex(@"(?<![\p{L}0-9]|[0-9]-)\p{L}+(?!-?[0-9]|\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>The committee that a text is, or names; else null.</summary>
    public string? Committee(string text) =>
        // "Investeringsforslag, Ældre- og Handicapudvalget": the kind before the comma is no part of the name.
        text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && vocabulary.Kinds.Exact(text[..comma]) is not null ? Committee(text[(comma + 2)..])
        : vocabulary.CommitteeByAbbreviation.TryGetValue(text, out var known) ? known
        : CommitteeName.Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The one committee that a text names; null where it names several, or none.</summary>
    public string? OnlyCommittee(string text) =>
        CommitteeName.Matches(text).DistinctBy(m => m.Value).Take(2).Count() > 1 ? null : Committee(text);

    /// <summary>
    /// The committee that a line is written to, those that pass every budget on included: "Til Økonomiudvalgets møde".
    /// Must not take a committee that a line only mentions.
    /// </summary>
    public string? Addressee(string text) =>
        VocabularyPattern.Of($@"^{vocabulary.FrontWords["addressed"].Pattern()}\s*:?\s+(?=\p{{Lu}})", IgnoreCase)
            .Match(text) is { Success: true } match
            && CommitteeName.Match(text[match.Length..]) is { Success: true, Index: 0 } name ? name.Value : null;

    private const RegexOptions IgnoreCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>True where the text is a committee's name and nothing more.</summary>
    public bool IsCommittee(string text) =>
        Committee(text) is { } name && (name == text || vocabulary.CommitteeByAbbreviation.ContainsKey(text));

    /// <summary>
    /// True for an office by a word for one ("Skoleforvaltningen", "Center for By og Kultur", "Jobcenter Nord").
    /// </summary>
    public bool IsOffice(string text) =>
        IsName(text) && !IsCommittee(text) && !IsBareOffice(text)
        && (EndsInOffice(text) || BeginsWithOffice(text));

    /// <summary>"Forvaltningen" is no name; "Skoleforvaltningen" is.</summary>
    public bool IsBareOffice(string text) => vocabulary.OfficeWords.Exact(text) is { } bare
        && !(bare.StartsWith('*') && text.Length > bare.Length + 1);

    private bool EndsInOffice(string text) =>
        vocabulary.OfficeWords.Trailing(text) is not null && TitleRules.IsOfNames(text, vocabulary);

    private bool BeginsWithOffice(string text) => OfField.Match(text) is { Success: true } match
        && vocabulary.OfficeWords.Exact(match.Groups["office"].Value) is not null;

    /// <summary>
    /// True for a name that consists of fields of work, as offices without a word for one are called. Must not take
    /// companies, or municipalities side by side.
    /// </summary>
    public bool IsFields(string text) =>
        IsName(text) && Fields.IsMatch(text) && Committee(text) is null && !SaysOther(text);

    /// <summary>
    /// The office that a text begins with: the whole of it or, where signs part it, the longest beginning that is an
    /// office's name; null where none is.
    /// </summary>
    /// <param name="isBeside">True where the text stands behind a municipality's name, so that one field of work is
    /// enough ("Nære Sundhedstilbud").</param>
    public string? OfficeAtStart(string text, bool isBeside)
    {
        var writtenBy = vocabulary.FrontWords["writtenBy"].Pattern();
        text = VocabularyPattern.Of($@"^{writtenBy}(?:\s*:)?\s+(?=\p{{Lu}})", IgnoreCase).Replace(text, "");
        foreach (var end in Ends.Matches(text).Select(m => m.Index).Append(text.Length).Reverse())
        {
            var name = text[..end].Trim(Separators);
            if (Committee(name) is not null) continue;
            if (IsOffice(name) || IsFields(name) || isBeside && IsOfFields(name)) return FirstOffice(name);
        }
        return null;
    }

    /// <summary>
    /// "Sundhedsforvaltningen Økonomiafdelingen": of two offices that lost the line break between them, the first. Must
    /// not cut "Staben Økonomi".
    /// </summary>
    private string FirstOffice(string name)
    {
        var words = name.Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var (first, rest) = (string.Join(' ', words.Take(i + 1)), string.Join(' ', words.Skip(i + 1)));
            if (char.IsUpper(rest[0]) && vocabulary.OfficeWords.Exact(words[i]) is not null
                && IsOffice(first) && IsOffice(rest)) return first;
        }
        return name;
    }

    [GeneratedRegex(@"\s[–—-]\s|[,(;]", RegexOptions.CultureInvariant)]
    private static partial Regex Ends { get; }

    /// <summary>
    /// What a text begins with as long as its words begin with a capital letter or join such words ("Kultur og Fritid
    /// den 9. januar": "Kultur og Fritid").
    /// </summary>
    public string RunOfNames(string text)
    {
        var run = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(w => char.IsUpper(w[0]) || IsJoin(w)).ToList();
        while (run.Count > 0 && IsJoin(run[^1])) run.RemoveAt(run.Count - 1);
        return string.Join(' ', run).TrimEnd(Separators);
    }

    /// <summary>
    /// True for what stands before the day of a meeting: a committee, or a word for its meeting ("Socialudvalget, møde
    /// den", "Til Økonomiudvalgets møde"). Must not take a place ("Kildeby, den").
    /// </summary>
    public bool IsDayOfMeeting(string before) =>
        vocabulary.FrontWords["meetingDay"].Trailing(before) is not null
        || Committee(before) is { } committee
            && before.TrimEnd(Separators).EndsWith(committee, StringComparison.Ordinal);

    /// <summary>
    /// The beginning of a line that goes on in other things ("Nære Sundhedstilbud Konstrueret eksempel"), up to its
    /// last field of work; null where it has none.
    /// </summary>
    public string? FieldsAtStart(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = words.TakeWhile(w => char.IsUpper(w[0]) || IsJoin(w)).ToList();
        var last = run.FindLastIndex(IsField);
        var name = string.Join(' ', run.Take(last + 1)).TrimEnd(',');
        return IsOfFields(name) ? name : null;
    }

    /// <summary>
    /// True for a name all of whose words are fields of work, or that has a capital letter in each and names one. Must
    /// not take a person ("Lise Hansen"), a street, a title ("Flere lærere i skolen") or a kind of note.
    /// </summary>
    public bool IsOfFields(string text)
    {
        if (!IsName(text) || Committee(text) is not null || SaysOther(text)
            || TitleLine.BeginsWithKind(text, vocabulary)) return false;
        var words = WordsOf(text).Where(w => !IsJoin(w)).ToList();
        var fields = words.Count(IsField);
        return fields > 0 && (fields == words.Count || words.TrueForAll(w => char.IsUpper(w[0])));
    }

    /// <summary>
    /// True for a name all of whose words are fields of work ("Natur og Vand"), which prose may name without a word for
    /// an office.
    /// </summary>
    public bool IsOfFieldsOnly(string text) => IsFields(text) && HoldsFieldsOnly(text);

    /// <summary>True where every word is a field of work or joins two.</summary>
    public bool HoldsFieldsOnly(string text) => WordsOf(text).All(w => IsJoin(w) || IsField(w));

    private static string[] WordsOf(string text) =>
        text.Split([' ', ',', '-', '&', '/'], StringSplitOptions.RemoveEmptyEntries);

    private bool IsJoin(string word) => vocabulary.FrontWords["joins"].Exact(word) is not null || word == "&";

    private bool IsField(string word) => vocabulary.OfficeFields.Exact(word) is not null;

    private bool SaysOther(string text) =>
        vocabulary.FrontWords["company"].In(text) || NamedAuthority(text) is not null;

    private static bool IsName(string text) =>
        text.Length > 2 && text.Split(' ').Length <= MostWords && HasLettersOfName(text)
        && !LineText.HasFiniteVerb(text);

    private static bool HasLettersOfName(string text) => char.IsUpper(text[0]) && char.IsLetter(text[^1])
        && !text.Any(c => char.IsAsciiDigit(c) || c is ':' or '?' or '.' or '@');
}
