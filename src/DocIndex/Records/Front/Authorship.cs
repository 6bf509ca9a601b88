using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// What a sentence tells of the note that it stands in: who wrote it, when, and for which committee ("Notatet er
/// udarbejdet af Kultur og Fritid den 9. januar 2026 til behandling i Kulturudvalget", "Skrevet af Vej og Park, 15. maj
/// 2026"). Must not take what is told of something else ("Rapporten er udarbejdet af …").
/// </summary>
/// <param name="Office">Null where none is named, or a person or a company.</param>
/// <param name="Date">The day that it was written, or else that it is laid before the committee; null where none is
/// told.</param>
/// <param name="Committee">The committee that it was written for; null where none is named.</param>
internal sealed partial record Authorship(string? Office, DateOnly? Date, string? Committee)
{
    /// <summary>True where the day is that of the committee's meeting.</summary>
    public bool IsDayOfMeeting { get; init; }

    /// <summary>True where the sentence says what was written ("Notatet er …").</summary>
    public bool NamesItself { get; init; }

    /// <summary>"Ungeenheden": a name of one word in its definite form.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{4,}(?:en|et|erne)$", RegexOptions.CultureInvariant)]
    private static partial Regex DefiniteWord { get; }

    /// <summary>What a sentence or a line tells; null where it tells nothing of its note.</summary>
    public static Authorship? Of(string sentence, DanishVocabulary vocabulary)
    {
        var words = vocabulary.FrontWords;
        var behindKind = TitleLine.BehindKind(sentence, vocabulary);
        var told = VocabularyPattern.Of(
            $@"^(?<self>{words["noteItself"].Pattern()}\s+{words["isDone"].Pattern()}\s+)?"
                + $@"(?<told>{words["written"].Pattern()}(?!\p{{L}}).*)$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline).Match(behindKind);
        if (!told.Success) return null;
        var names = new FrontNames(vocabulary);
        var said = told.Groups["told"].Value;
        var date = FrontDate.In(said);
        var isMeeting = date is var (_, before, _) && names.IsDayOfMeeting(before) && !IsSetOff(said, before);
        var found = new Authorship(OfficeIn(said, names, vocabulary), date?.Date, names.OnlyCommittee(said))
        {
            IsDayOfMeeting = isMeeting,
            NamesItself = told.Groups["self"].Success || behindKind.Length < sentence.Length,
        };
        return found is { Office: null, Date: null, Committee: null } ? null : found;
    }

    /// <summary>"Udarbejdet til Skoleudvalget, juni 2026": behind a comma, the day is the writing's again.</summary>
    private static bool IsSetOff(string said, string before) => said[before.Length..].TrimStart().StartsWith(',');

    /// <summary>The office behind "skrevet af", also behind a person's name; null where none is one.</summary>
    private static string? OfficeIn(string said, FrontNames names, DanishVocabulary vocabulary)
    {
        var by = VocabularyPattern.Of($@"^{vocabulary.FrontWords["writtenBy"].Pattern()}\s*:?\s+(?=\p{{Lu}})",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase).Match(said);
        if (!by.Success) return null;
        var name = names.RunOfNames(said[by.Length..]);
        var parts = name.Split(", ");
        for (var i = 0; i < parts.Length; i++)
            if (names.OfficeAtStart(string.Join(", ", parts.Skip(i)), isBeside: false) is { } office) return office;
        var isOffice = names.IsOfFields(name) || DefiniteWord.IsMatch(name) && !names.IsBareOffice(name);
        return parts.Length == 1 && isOffice ? name : null;
    }
}
