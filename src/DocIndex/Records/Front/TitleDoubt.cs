using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// Tells lines of a head that are no title, whatever the layout took them for: a date, a name of an office, a note's
/// kind with nothing but its code, its date or its budget, a section's heading, a form's name, an address. Must not
/// take a title that begins with a kind ("Handleplan for sundhed") or ends with an office ("Nyt hus til
/// Skoleforvaltningen").
/// </summary>
internal sealed class TitleDoubt(DanishVocabulary vocabulary)
{
    /// <summary>"den " may stand before a line's date.</summary>
    private const int MostBeforeDate = 6;

    /// <summary>"til budget 2028", "Budgetnotat til budget 2028": more words name something else.</summary>
    private const int MostWordsOfBudget = 4;

    /// <summary>"3. I korte træk": a numbered heading of more words may be a title.</summary>
    private const int MostWordsOfSection = 3;

    private readonly FrontNames _names = new(vocabulary);
    private readonly NamedBudget _budget = new(vocabulary);

    /// <summary>True for a line that is a date, a name or a section's heading and nothing more.</summary>
    public bool SaysNoTitle(string line) =>
        FrontDate.IsOfMeeting(line) || IsDate(line) || IsDatedName(line) || IsName(line)
            || IsSection(line) || SaysKindOnly(line);

    /// <summary>
    /// True for a kind with the occasion of the note and no matter of its own: the budget, its years, the committee
    /// ("Forslag til budgetforhandlingerne", "Effektiviseringsforslag 2027-2030", "Budgetnotat til Socialudvalget").
    /// Must not take a plan, which its years name ("Handleplan 2027-2030"), or a title of a kind ("Forslag til nye
    /// busser").
    /// </summary>
    public bool IsOccasion(string line)
    {
        var rest = TitleLine.BehindKind(line, vocabulary);
        if (rest.Length == line.Length || vocabulary.Kinds.Leading(line) == "handleplan") return false;
        return rest.Length > 0 && _budget.IsNothingElse(_names.Committee(rest) is { } committee
            ? rest.Replace(committee, "", StringComparison.Ordinal) : rest);
    }

    /// <summary>True for a line that a form is called by ("Skema til budgetlægningen") or that is an address.</summary>
    public bool IsOfForm(string line) => vocabulary.FrontWords["form"].Leading(line) is not null
        || vocabulary.FrontWords["contact"].Leading(line) is not null;

    /// <summary>True for a line that ends as no title does: a sentence, one that goes on, a case's number.</summary>
    public static bool EndsOtherwise(string line) =>
        LineText.EndsSentence(line) || LineText.BreaksOff(line) || TitleLine.IsCaseNumber(line);

    /// <summary>
    /// "1.1 Konklusion:", "II. INDSTILLING": the heading of a section that is known, with whatever number. Must not
    /// take a title that begins like one ("Mål for sundhed").
    /// </summary>
    public bool IsSection(string line)
    {
        var heading = HeadingNumber.Strip(line).TrimEnd(':', ' ');
        var isNumbered = heading.Length < line.TrimEnd(':', ' ').Length;
        if (isNumbered && line.EndsWith(':')) return true;
        return isNumbered && heading.Split(' ').Length <= MostWordsOfSection
            && DocumentText.RoleOf(heading, vocabulary) != SectionRole.Other
            || vocabulary.SectionRoles.Exact(heading) is not null && vocabulary.Kinds.Exact(heading) is null;
    }

    /// <summary>True where a line is the name of a municipality, a committee, an office or a kind, or a date.</summary>
    public bool IsNameOrDate(string line) => IsDate(line) || IsName(line) || TitleLine.IsKind(line, vocabulary);

    private static bool IsDate(string line) =>
        FrontDate.In(line) is { Before.Length: < MostBeforeDate, After.Length: 0 };

    /// <summary>"Sundhed og Omsorg, den 3. juni 2026". Must not take a title with a day ("Byfest den 3. juni
    /// 2026").</summary>
    private bool IsDatedName(string line) => FrontDate.In(line) is { After.Length: 0, Before: var name }
        && (IsName(name) || _names.IsFields(name));

    private bool IsName(string line) =>
        _names.IsOffice(line) || _names.IsCommittee(line) || _names.IsAuthority(line)
            || _names.BehindMunicipality(line).Length == 0;

    /// <summary>
    /// "Investeringsforslag den 26. marts 2020", "Budgetnotat til budget 2009", "Notat – Vejle Kommune".
    /// </summary>
    private bool SaysKindOnly(string line)
    {
        if (TitleLine.Of(line, vocabulary) is { Kind: not null, Title: { Length: > 0 } rest } && IsNameOrDate(rest))
            return true;
        if (!TitleLine.BeginsWithKind(line, vocabulary)) return false;
        var isDated = FrontDate.In(line) is { After.Length: 0 } date && TitleLine.IsKind(date.Before, vocabulary);
        return isDated || NamesBudget(line);
    }

    private bool NamesBudget(string line) => _budget.YearIn(line) is not null
        && line.Split(' ').Length <= MostWordsOfBudget;
}
