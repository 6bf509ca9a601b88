using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Storing;

/// <summary>The latest ingestions of a library. Writers are called within a transaction.</summary>
internal sealed class IngestionTable(LibraryConnection connection)
{
    public const string Tables = "CREATE TABLE IF NOT EXISTS ingestions (number INTEGER PRIMARY KEY, entry TEXT NOT NULL);";

    private const int Kept = 50;

    public void Add(IngestionRecord record)
    {
        connection.Execute("INSERT INTO ingestions (entry) VALUES ($entry)", ("$entry", JsonSerializer.Serialize(record, StoredJson.Options)));
        connection.Execute("DELETE FROM ingestions WHERE number <= (SELECT max(number) FROM ingestions) - $kept", ("$kept", Kept));
    }

    /// <summary>The latest first.</summary>
    public ImmutableArray<IngestionRecord> All() =>
        [.. connection.Rows("SELECT entry FROM ingestions ORDER BY number DESC", row => JsonSerializer.Deserialize<IngestionRecord>(row.GetString(0), StoredJson.Options)!)];
}
