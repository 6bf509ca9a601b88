using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Every note of the corpus that the project wrote.</summary>
public static class AllNotes
{
    /// <summary>The notes, by folder and name.</summary>
    public static ImmutableArray<Note> Make() =>
    [
        KoebenhavnHomeless2018.Make(), KoebenhavnHomeless2022.Make(), AarhusGym2025.Make(),
    ];
}
