using System.Buffers;
using DocIndex.Vocabulary;

namespace DocIndex.Reading.Personal;

/// <summary>
/// What a document may hold of citizens beside CPR numbers, counted by lines: home addresses, telephone numbers, mail
/// addresses, names beside a CPR number. Must not count
/// what authorities say of themselves: only addresses of private mail, and streets and telephones in lines about a
/// single person, count. Nothing of it is overwritten.
/// </summary>
internal sealed record PersonalMentions(int Addresses, int Telephones, int Mails, int Names)
{
    private static readonly SearchValues<char> s_digitsAndAt = SearchValues.Create("0123456789@");
    private const int TelephoneDigits = 8;
    private const int LongestHouseNumber = 4;

    /// <summary>Nothing was counted.</summary>
    public bool IsNone => Addresses + Telephones + Mails + Names == 0;

    /// <summary>The first line that holds any; null where none does.</summary>
    public SourceLine? First { get; private init; }

    /// <summary>Counts those of a document whose CPR numbers are overwritten.</summary>
    public static PersonalMentions In(SourceDocument document, DanishVocabulary vocabulary)
    {
        var found = new PersonalMentions(0, 0, 0, 0);
        foreach (var line in document.Lines)
        {
            var isMasked = document.HoldsPersonalNumbers && PersonalNumbers.IsMaskedIn(line.Text);
            if (!isMasked && line.Text.AsSpan().IndexOfAny(s_digitsAndAt) < 0) continue;
            var mails = MailsIn(line.Text, vocabulary);
            if (!isMasked && mails == 0 && !vocabulary.NumberWords.Holds("citizen", line.Text)) continue;
            var (address, telephone) = (HasAddress(line.Text, vocabulary) ? 1 : 0, HasTelephone(line.Text) ? 1 : 0);
            var name = isMasked && HasName(line.Text) ? 1 : 0;
            if (address + telephone + mails + name == 0) continue;
            found = new PersonalMentions(
                found.Addresses + address, found.Telephones + telephone, found.Mails + mails, found.Names + name)
            {
                First = found.First ?? line,
            };
        }

        return found;
    }

    public override string ToString()
    {
        var parts = new List<string>();
        Say(Addresses, "home address", "home addresses");
        Say(Telephones, "telephone number", "telephone numbers");
        Say(Mails, "private mail address", "private mail addresses");
        Say(Names, "name beside a CPR number", "names beside CPR numbers");
        return string.Join(", ", parts);

        void Say(int count, string one, string several)
        {
            if (count > 0) parts.Add($"{count} {(count == 1 ? one : several)}");
        }
    }

    private static int MailsIn(string line, DanishVocabulary vocabulary)
    {
        var count = 0;
        for (var at = line.IndexOf('@'); at > 0; at = line.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '.' or '-')) end++;
            var host = line[(at + 1)..end].TrimEnd('.');
            if (char.IsLetterOrDigit(line[at - 1]) && vocabulary.PrivateMail.Exact(host) is not null) count++;
        }

        return count;
    }

    /// <summary>A word of a street, then its number: "Granvej 12".</summary>
    private static bool HasAddress(string line, DanishVocabulary vocabulary)
    {
        var words = line.Split([' ', ',', ';', '\t', '|'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var hasNumber = char.IsAsciiDigit(words[i + 1][0]) && words[i + 1].Length <= LongestHouseNumber;
            if (!hasNumber || !char.IsUpper(words[i][0])) continue;
            if (vocabulary.StreetWords.Exact(words[i]) is not null) return true;
        }

        return false;
    }

    /// <summary>Eight digits, alone or in pairs; fours may be years.</summary>
    private static bool HasTelephone(string line)
    {
        var groups = DigitGroups.Of(line);
        var (count, size) = (0, 0);
        for (var i = 0; i < groups.Count; i++)
        {
            var continues = groups.Before(i) == Joint.Blank && groups[i].Count == size;
            count = continues ? count + groups[i].Count : groups[i].Count;
            size = groups[i].Count;
            var isEnd = groups.Behind(i) != Joint.Blank || i + 1 == groups.Count || groups[i + 1].Count != size;
            if (count == TelephoneDigits && size is 2 or TelephoneDigits && isEnd) return true;
        }

        return false;
    }

    /// <summary>Two words in a row with capital letters and no point between.</summary>
    private static bool HasName(string line)
    {
        var words = line.Split([' ', '\t', '|', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
            if (IsName(words[i]) && IsName(words[i + 1])) return true;
        return false;
    }

    private static bool IsName(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.AsSpan(1).IndexOfAnyExceptInRange('a', 'ÿ') < 0;
}
