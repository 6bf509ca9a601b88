using System.Collections.Immutable;
using System.Text.Json;

namespace DocIndex.Storing;

/// <summary>
/// The sites that were written of a library, each folder once. Writers are called within a transaction.
/// </summary>
internal sealed class SiteRunTable(LibraryConnection connection)
{
    public ImmutableArray<SiteRun> All() =>
        connection.Scalar("SELECT value FROM settings WHERE name = 'sites'") is not string stored ? []
        : connection.Reading(() => JsonSerializer.Deserialize<ImmutableArray<SiteRun>>(stored, StoredJson.Options));

    public void Put(SiteRun run) => Set([.. All().Where(r => r.Folder != run.Folder), run]);

    /// <summary>A document that is gone is published nowhere.</summary>
    public void Withdraw(string document) =>
        Set([.. All().Select(r => r with { Published = r.Published.Remove(document) })]);

    private void Set(ImmutableArray<SiteRun> runs) => connection.Execute(
        "INSERT OR REPLACE INTO settings VALUES ('sites', $runs)",
        ("$runs", JsonSerializer.Serialize(runs, StoredJson.Options)));
}
