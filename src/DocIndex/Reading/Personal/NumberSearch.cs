using DocIndex.Vocabulary;

namespace DocIndex.Reading.Personal;

/// <summary>
/// Finds CPR numbers by weighing what speaks for one (a word, a head, a hyphen in its place, a day that exists, modulus
/// 11, the same number elsewhere) against what speaks
/// for something else (a word, a unit, numbers beside it, a longer number). Must not take account, phone, case and
/// document numbers, periods, or amounts side by side for one.
/// </summary>
internal sealed class NumberSearch(DanishVocabulary vocabulary)
{
    private const int ShortestWord = 4;
    private const int MostDigits = 12;

    private readonly NumberWords _words = new(vocabulary);

    /// <summary>The words that this search goes by.</summary>
    public NumberWords Words => _words;

    /// <summary>The CPR numbers of a text, in its order.</summary>
    /// <param name="known">Digits that are known to be a CPR number.</param>
    /// <param name="head">What the head of the column or row says of the number from one offset to another; asked where
    /// the words around it say nothing.</param>
    public List<PersonalNumber> Find(
        string text, IReadOnlySet<string>? known = null, Func<int, int, WordSays>? head = null)
    {
        var found = new List<PersonalNumber>();
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return found;
        var groups = DigitGroups.Of(text);
        var inherited = WordSays.Nothing;
        for (var first = 0; first < groups.Count; first++)
        {
            var between = found.Count == 0 ? [] : text.AsSpan(found[^1].End, groups[first].Start - found[^1].End);
            if (!_words.IsListed(between)) inherited = WordSays.Nothing;
            if (Longest(text, groups, first, known, head, inherited) is not { } hit) continue;
            inherited = hit.Says;
            found.Add(new PersonalNumber(hit.Candidate.Start, hit.Candidate.End, hit.Candidate.Digits));
            first = hit.Last;
        }

        return found;
    }

    private (NumberCandidate Candidate, int Last, WordSays Says)? Longest(
        string text, DigitGroups groups, int first, IReadOnlySet<string>? known, Func<int, int, WordSays>? head,
        WordSays inherited)
    {
        var count = 0;
        for (var last = first; last < groups.Count; last++)
        {
            if (last > first && groups.Before(last) == Joint.Broken) break;
            count += groups[last].Count;
            if (count > MostDigits) break;
            if (NumberCandidate.Of(text, groups, first, last) is not { } candidate) continue;
            if (!candidate.MayBeSaid && known?.Contains(candidate.Digits) != true) continue;
            var says = _words.Around(text, candidate.Start, candidate.End);
            if (says == WordSays.Nothing) says = inherited;
            if (says == WordSays.Nothing && head is not null) says = head(candidate.Start, candidate.End);
            var beside = new Surroundings(text, groups, first, last);
            var isKnown = known?.Contains(candidate.Digits) == true && !beside.IsLonger;
            if (isKnown || IsPersonal(text, candidate, says, beside)) return (candidate, last, says);
        }

        return null;
    }

    private bool IsPersonal(string text, NumberCandidate number, WordSays says, Surroundings beside)
    {
        var hasDash = (number.Place & Joint.Dash) != 0;
        var isSaidWithDash = hasDash && says == WordSays.Person;
        if (!isSaidWithDash && _words.IsAmount(text, number.Start, number.End, hasDash)) return false;
        if (beside.IsLonger && !(number.IsChecked && (isSaidWithDash || (hasDash && beside.FollowsDate)))) return false;
        if (says == WordSays.Person) return IsSaid(number, beside);
        if (!number.IsDay) return false;
        if (number.Form == NumberForm.Odd && !(hasDash && number.IsChecked)) return false;
        // Journals are numbered by dates ("13.09.60-2559"); six digits and four with the right check digit are told by no word.
        if (says == WordSays.Other) return number.IsChecked && hasDash && number.Form == NumberForm.Parted;
        var mayTouchLetters = number.Form == NumberForm.Whole ? says == WordSays.Citizen : number.IsChecked;
        if (!mayTouchLetters && beside.IsGlued(ShortestWord, number.Form)) return false;
        return hasDash ? HyphenSpeaks(number, says, beside) : ContextSpeaks(text, number, says, beside);
    }

    /// <summary>
    /// A word says that it is one: ten digits as a whole or in two parts on one line are, also with a slip of the pen
    /// in them.
    /// </summary>
    private static bool IsSaid(NumberCandidate number, Surroundings beside) => number.Form switch
    {
        NumberForm.Whole => true,
        NumberForm.Parted or NumberForm.Dated => number.MayBeSaid,
        _ => number.IsDay && !beside.HasNumberNear,
    };

    private static bool HyphenSpeaks(NumberCandidate number, WordSays says, Surroundings beside)
    {
        if (number.IsChecked || says == WordSays.Citizen) return true;
        if (number.Form == NumberForm.Dated && number.MayBePeriod) return false;
        var isLoose = (number.Place & (Joint.Blank | Joint.Line | Joint.Cell)) != 0;
        return !isLoose || !beside.HasNumberNear;
    }

    private static bool ContextSpeaks(string text, NumberCandidate number, WordSays says, Surroundings beside)
    {
        var isLikely = number.IsChecked || says == WordSays.Citizen;
        if ((number.Place & Joint.Cell) != 0) return false;
        if ((number.Place & Joint.Line) != 0) return isLikely && number.IsChecked && beside.IsProse();
        if ((number.Place & Joint.Odd) != 0) return isLikely;
        var isClear = !beside.HasNumberNear;
        if ((number.Place & Joint.Mark) != 0)
            return number.IsChecked || (isClear && (isLikely || number.Form == NumberForm.Parted));
        // No amount begins with a nought.
        var isNoAmount = number.Form == NumberForm.Whole && text[number.Start] == '0';
        return isLikely && (isClear || (number.IsChecked && isNoAmount));
    }
}
