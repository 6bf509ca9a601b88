using DocIndex.Indexing.Analysis.Compounds;

namespace DocIndex.Indexing.Analysis;

/// <summary>The analysis that libraries are indexed with on this machine.</summary>
internal static class DanishAnalysis
{
    private static readonly Lazy<WordLists> s_lists = new(() => WordLists.Read());

    /// <summary>The words that compounds are split by; read once for each process.</summary>
    public static WordLists Lists => s_lists.Value;

    /// <summary>An analyzer of its own for each library, since it is used by one thread at a time.</summary>
    public static DanishAnalyzer Create(LibraryCompounds compounds) => new(word => compounds.Splitter.Parts(word), Lists.Version);
}
