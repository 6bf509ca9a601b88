using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Storing;

/// <summary>The words of documents that compounds are parted by beside those of the machine. Writers are called within a transaction.</summary>
internal sealed class OwnWordTable(LibraryConnection connection)
{
    public const string Tables = "CREATE TABLE own_words (stem TEXT PRIMARY KEY) WITHOUT ROWID;";

    /// <summary>Names the words, if documents are parted otherwise by them; empty where there are none.</summary>
    public string Version => (string?)connection.Scalar("SELECT value FROM settings WHERE name = 'own'") ?? "";

    /// <summary>Changes with the words, also where no document that is there is parted otherwise by them.</summary>
    public string State => string.Create(CultureInfo.InvariantCulture, $"{Version} {LearntFrom()}");

    /// <summary>The words' stems.</summary>
    public FrozenSet<string> Stems() => connection.Rows("SELECT stem FROM own_words", row => row.GetString(0)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words there were in documents when <see cref="Stems"/> was last looked for; 0 where it never was.</summary>
    public long LearntFrom() => Convert.ToInt64(connection.Scalar("SELECT value FROM settings WHERE name = 'learnt'") ?? 0, CultureInfo.InvariantCulture);

    /// <summary>Puts other words in their place.</summary>
    /// <param name="isOtherVersion">Documents are parted otherwise by them.</param>
    public void Set(FrozenSet<string> stems, int learntFrom, bool isOtherVersion)
    {
        Put("learnt", learntFrom.ToString(CultureInfo.InvariantCulture));
        connection.Execute("DELETE FROM own_words");
        foreach (var stem in stems) connection.Repeated.Execute("INSERT INTO own_words VALUES ($stem)", ("$stem", stem));
        if (isOtherVersion) Put("own", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', stems.Order(StringComparer.Ordinal))))[..8]));
    }

    private void Put(string name, string value) => connection.Execute("INSERT OR REPLACE INTO settings VALUES ($name, $value)", ("$name", name), ("$value", value));
}
