using DocIndex.Vocabulary;

namespace DocIndex.Reading.Personal;

/// <summary>
/// The words around a number. A word for CPR numbers holds over a few words ("CPR-nr. på borgeren er"), one for other
/// numbers only where it stands right before the number
/// ("sagsnr."), for people name cases and accounts in the same sentence as a person.
/// </summary>
internal sealed class NumberWords(DanishVocabulary vocabulary)
{
    private const int Reach = 60;
    private const int MostBetween = 3;
    private const int MostBetweenOther = 1;
    private const int ReachBehind = 30;

    /// <summary>What the words before a number say of it, else those behind it.</summary>
    public WordSays Around(string text, int start, int end)
    {
        var before = Before(text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach)));
        return before != WordSays.Nothing ? before : Behind(text.AsSpan(end, Math.Min(ReachBehind, text.Length - end)));
    }

    /// <summary>What a column's or row's head says of the numbers under or beside it.</summary>
    public WordSays Head(string text)
    {
        var keys = vocabulary.NumberWords.All(text);
        if (keys.Contains("person")) return WordSays.Person;
        if (keys.Contains("other")) return WordSays.Other;
        return keys.Contains("citizen") ? WordSays.Citizen : WordSays.Nothing;
    }

    /// <summary>
    /// A unit of money or share stands behind the number, or one of money before a number that no dash parts: an
    /// amount.
    /// </summary>
    public bool IsAmount(string text, int start, int end, bool hasDash)
    {
        var behind = text.AsSpan(end, Math.Min(ReachBehind, text.Length - end)).TrimStart().ToString();
        if (behind.StartsWith('%') || behind.StartsWith(",-", StringComparison.Ordinal) ) return true;
        if (IsRightBehind(behind) && vocabulary.Units.Leading(behind) is not null) return true;
        if (hasDash) return false;
        var before = text.AsSpan(Math.Max(0, start - ReachBehind), Math.Min(start, ReachBehind)).ToString();
        return vocabulary.Units.Trailing(before) is not null;
    }

    /// <summary>Nothing stands between the number and the unit.</summary>
    private static bool IsRightBehind(string behind) => behind.Length > 0 && char.IsLetterOrDigit(behind[0]);

    /// <summary>
    /// Nothing but list words stands between two numbers, so that what is said of the one holds for the other.
    /// </summary>
    public bool IsListed(ReadOnlySpan<char> between)
    {
        if (between.Length > Reach / 2 || between.ContainsAnyInRange('0', '9')) return false;
        var words = PhraseSet.Normalize(between.ToString());
        return words.Length == 0 || vocabulary.NumberWords.Exact(words) == "between";
    }

    private WordSays Before(ReadOnlySpan<char> window)
    {
        window = OfSentence(window[(window.LastIndexOf(Joints.RowBorder) + 1)..]);
        // Numbers of a few digits are read over ("Konto 1234 0707614285").
        var far = 0;
        for (var rest = window.TrimEnd(); !rest.IsEmpty && far <= MostBetween; far++)
        {
            var said = vocabulary.NumberWords.Trailing(rest.ToString());
            if (said == "person") return WordSays.Person;
            if (said == "citizen") return WordSays.Citizen;
            if (said == "other" && far <= MostBetweenOther) return WordSays.Other;
            rest = WithoutLastWord(rest);
        }

        return WordSays.Nothing;
    }

    /// <summary>
    /// Without the line above where that is the row of a table and words stand before the number on its own line: the
    /// heads of other columns say nothing of it.
    /// </summary>
    private static ReadOnlySpan<char> OfSentence(ReadOnlySpan<char> window)
    {
        var end = window.LastIndexOf('\n');
        if (end < 0 || !HasLetter(window[end..])) return window;
        var above = window[(window[..end].LastIndexOf('\n') + 1)..end];
        var isRow = above.ContainsAny("\t|;") || above.Trim().Contains("  ", StringComparison.Ordinal);
        return isRow ? window[(end + 1)..] : window;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private WordSays Behind(ReadOnlySpan<char> window)
    {
        var end = window.IndexOfAny("\n.;\u0001");
        var rest = (end < 0 ? window : window[..end]).ToString();
        if (vocabulary.NumberWords.Leading(rest) == "other") return WordSays.Other;
        return vocabulary.NumberWords.All(rest).Contains("person") ? WordSays.Person : WordSays.Nothing;
    }

    private static ReadOnlySpan<char> WithoutLastWord(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        // A longer number ends what is said.
        var isNumber = end - start > 4 && text[start..end].IndexOfAnyExceptInRange('0', '9') < 0;
        return isNumber ? [] : text[..start];
    }
}
