using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Seeds;

namespace DocIndex.Tests.Corpus;

/// <summary>The notes of the corpus, made afresh.</summary>
internal static class CorpusNotes
{
    private static readonly Lazy<ImmutableArray<Note>> s_all = new(() => [.. SeedNotes.All(RepositoryRoot.Combine("seeds")), .. AllNotes.Make()]);

    public static ImmutableArray<Note> All => s_all.Value;

    public static TheoryData<string> Names => [.. All.Select(n => $"{n.Folder}/{n.Name}")];

    public static Note Named(string name) => All.Single(n => $"{n.Folder}/{n.Name}" == name);
}
