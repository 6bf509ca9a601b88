using System.Text;

namespace DocIndex.Indexing.Analysis;

/// <summary>
/// One spelling for words that are written in several ways. The letters are put together here, for the program runs without the culture
/// data that <see cref="string.Normalize()"/> needs.
/// </summary>
internal static class Spelling
{
    /// <summary>Lower case, letters composed with their marks, without soft hyphens and other invisible characters.</summary>
    public static string Plain(ReadOnlySpan<char> surface)
    {
        var plain = new StringBuilder(surface.Length);
        foreach (var c in surface)
        {
            if (c < 0x80)
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is >= '\u0300' and <= '\u036F')
            {
                if (plain.Length > 0) plain[^1] = Compose(plain[^1], c);
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                plain.Append(c switch { '²' => '2', '³' => '3', '¹' => '1', _ => char.ToLowerInvariant(c) });
            }
        }

        return plain.ToString();
    }

    /// <summary>Without the accents that Danish spelling leaves to the writer (idé, ide), and with Danish letters for foreign ones (Malmö, Malmø).</summary>
    /// <param name="plain">As <see cref="Plain"/> gives it.</param>
    public static string WithoutAccents(string plain)
    {
        foreach (var c in plain)
        {
            if (Unaccented(c) != c) return string.Create(plain.Length, plain, static (letters, word) =>
            {
                for (var i = 0; i < word.Length; i++) letters[i] = Unaccented(word[i]);
            });
        }

        return plain;
    }

    /// <summary>With å, ø and æ for aa, oe and ae: Aabenraa and Åbenrå are one name. Other words have those letters by nature (dataene).</summary>
    /// <param name="plain">As <see cref="WithoutAccents"/> gives it.</param>
    public static string WithDanishLetters(string plain) =>
        plain.Replace("aa", "å", StringComparison.Ordinal).Replace("oe", "ø", StringComparison.Ordinal).Replace("ae", "æ", StringComparison.Ordinal);

    /// <summary>A key that is equal for names that are written in different ways.</summary>
    public static string Key(string name) => WithDanishLetters(WithoutAccents(Plain(name.AsSpan().Trim())));

    private static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u030A') => 'å',
        ('e', '\u0301') => 'é',
        ('o', '\u0308') => 'ö',
        ('a', '\u0308') => 'ä',
        _ => letter,
    };

    private static char Unaccented(char c) => c switch
    {
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'á' or 'à' or 'â' or 'ã' => 'a',
        'ó' or 'ò' or 'ô' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ý' or 'ÿ' => 'y',
        'ñ' => 'n',
        'ç' => 'c',
        'ö' => 'ø',
        'ä' => 'æ',
        'ǿ' => 'ø',
        'ǽ' => 'æ',
        'ǻ' => 'å',
        _ => c,
    };
}
