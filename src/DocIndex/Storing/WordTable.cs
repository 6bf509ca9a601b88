using System.Collections.Frozen;
using System.Globalization;
using DocIndex.Indexing.Analysis;

namespace DocIndex.Storing;

/// <summary>
/// The words that documents were ever written with, for suggestions and for words that are spelt nearly alike. A word stays when the last document
/// that has it goes, so whoever suggests one looks first whether it is still found.
/// </summary>
internal sealed class WordTable(LibraryConnection connection)
{
    public const string Tables =
        "CREATE TABLE known_words (word TEXT PRIMARY KEY) WITHOUT ROWID; CREATE TABLE own_words (stem TEXT PRIMARY KEY) WITHOUT ROWID;";

    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    private HashSet<string>? _known;

    /// <summary>Adds the words of a document that are new.</summary>
    public void Add(IEnumerable<string> words)
    {
        _known ??= [.. All()];
        foreach (var word in words)
        {
            if (word.Length is < ShortestWord or > LongestWord || word.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || !_known.Add(word)) continue;
            var plain = Spelling.Plain(word);
            _known.Add(plain);
            connection.Repeated.Execute("INSERT OR IGNORE INTO known_words VALUES ($word)", ("$word", plain));
        }
    }

    /// <summary>Forgets all words, and what was thought to be stored when a transaction failed.</summary>
    public void Clear()
    {
        _known = null;
        connection.Execute("DELETE FROM known_words");
    }

    /// <summary>Looks again what is stored, after a transaction that came to nothing.</summary>
    public void Reload() => _known = null;

    /// <summary>Words that differ from a word in at most so many letters: the nearest first, then in ordinal order.</summary>
    public List<string> Near(string word, int edits, int most) =>
    [
        .. connection.Rows(
                "SELECT word FROM known_words WHERE length(word) BETWEEN $from AND $to", row => row.GetString(0),
                ("$from", word.Length - edits), ("$to", word.Length + edits))
            .Select(known => (known, Distance: EditDistance.Of(word, known, edits))).Where(near => near.Distance is > 0 and var d && d <= edits)
            .OrderBy(near => near.Distance).ThenBy(near => near.known, StringComparer.Ordinal).Take(most).Select(near => near.known),
    ];

    /// <summary>Stems of the words that compounds are parted by beside those of the machine.</summary>
    public FrozenSet<string> Own() => connection.Rows("SELECT stem FROM own_words", row => row.GetString(0)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words there were when <see cref="Own"/> was last looked for; 0 where it never was.</summary>
    public long LearntFrom() => Convert.ToInt64(connection.Scalar("SELECT value FROM settings WHERE name = 'learnt'") ?? 0, CultureInfo.InvariantCulture);

    public void SetOwn(IEnumerable<string> stems, int learntFrom)
    {
        connection.Execute("INSERT OR REPLACE INTO settings VALUES ('learnt', $count)", ("$count", learntFrom.ToString(CultureInfo.InvariantCulture)));
        connection.Execute("DELETE FROM own_words");
        foreach (var stem in stems) connection.Repeated.Execute("INSERT INTO own_words VALUES ($stem)", ("$stem", stem));
    }

    /// <summary>All words, in no order.</summary>
    public List<string> All() => connection.Rows("SELECT word FROM known_words", row => row.GetString(0));
}
