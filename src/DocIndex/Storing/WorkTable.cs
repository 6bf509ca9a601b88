using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DocIndex.Storing;

/// <summary>
/// The notes of a library that are there in several versions, as they were when its documents were last linked.
/// Documents stand in
/// it by number and revision alone, so that nothing of a document that is gone is left, and one that was replaced since
/// stands alone.
/// Writers are called within a transaction.
/// </summary>
internal sealed class WorkTable(LibraryConnection connection)
{
    private const string Name = "works";
    private const string FindingsName = "workFindings";

    /// <summary>Letters of the hash that stands before the rest: what was damaged is as what is not there.</summary>
    private const int HashLength = 16;

    /// <summary>Each note as number and revision of its versions, the representative first.</summary>
    public ImmutableArray<ImmutableArray<StoredVersion>> All() =>
        Stored() is { } stored ? [.. stored.Versions.Select(work => work.Chunk(2).Select(pair =>
            new StoredVersion(pair[0], pair[1])).ToImmutableArray())] : [];

    /// <summary>Whether what is stored was made of what this says.</summary>
    public bool IsMadeOf(string basis) => Stored()?.Basis == basis;

    public void Put(string basis, IEnumerable<ImmutableArray<StoredVersion>> works)
    {
        Put(Name, new StoredWorks(basis, [.. works.Select(work => work.SelectMany(version => new[] { version.Number,
            version.Revision }).ToImmutableArray())]));
    }

    /// <summary>Puts a document in the place of what it was before.</summary>
    public void Replace(StoredVersion before, StoredVersion after)
    {
        if (Stored() is { } stored) Put(stored.Basis, All().Select(work => work.Contains(before) ? work.Replace(before,
            after) : work));
    }

    /// <summary>The open findings of all notes, each once; null where they were not made of what this says.</summary>
    public ImmutableArray<StoredFinding>? Findings(string basis) =>
        Stored<StoredFindings>(FindingsName) is { } stored && stored.Basis == basis ? stored.Findings : null;

    public void PutFindings(string basis, ImmutableArray<StoredFinding> findings) =>
        Put(FindingsName, new StoredFindings(basis, findings));

    private StoredWorks? Stored() => Stored<StoredWorks>(Name);

    private T? Stored<T>(string name)
        where T : class
    {
        var value = connection.Scalar("SELECT value FROM settings WHERE name = $name", ("$name", name));
        if (value is not string { Length: > HashLength } stored) return null;
        var content = stored[HashLength..];
        return stored.StartsWith(HashOf(content), StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<T>(content, StoredJson.Options) : null;
    }

    private void Put<T>(string name, T value)
    {
        var content = JsonSerializer.Serialize(value, StoredJson.Options);
        connection.Execute("INSERT OR REPLACE INTO settings VALUES ($name, $value)", ("$name", name),
            ("$value", HashOf(content) + content));
    }

    private static string HashOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..HashLength];
}

/// <param name="Basis">What the works were made of.</param>
/// <param name="Versions">Of each note, number and revision of its versions in turn.</param>
internal sealed record StoredWorks(string Basis, ImmutableArray<ImmutableArray<long>> Versions);

/// <param name="Basis">What the findings were made of.</param>
internal sealed record StoredFindings(string Basis, ImmutableArray<StoredFinding> Findings);

/// <summary>An open finding of a note, told by nothing of what a document says.</summary>
/// <param name="Documents">Numbers of the documents in which it was made.</param>
internal sealed record StoredFinding(Severity Severity, ImmutableArray<long> Documents);

/// <summary>A document as it was stored at a time.</summary>
internal readonly record struct StoredVersion(long Number, long Revision);
