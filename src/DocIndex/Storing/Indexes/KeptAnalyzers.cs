using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.Analysis.Compounds;

namespace DocIndex.Storing.Indexes;

/// <summary>An analyzer and what parts its compounds; used by one library at a time.</summary>
/// <param name="Compounds">Null where they are not parted by words of the library.</param>
internal sealed record LibraryAnalysis(LibraryCompounds? Compounds, DanishAnalyzer Analyzer)
{
    public static LibraryAnalysis Create()
    {
        var compounds = new LibraryCompounds(DanishAnalysis.Lists);
        return new LibraryAnalysis(compounds, DanishAnalysis.Create(compounds));
    }

    /// <summary>Forgets how compounds were parted and the terms that came of it.</summary>
    public void Forget()
    {
        Compounds?.Forget();
        Analyzer.Forget();
    }
}

/// <summary>
/// Analyzers that openings of one library, one after another, hand on to each other with the terms of all words that
/// they have met: without them half of a search goes into making those again. Several threads may ask.
/// </summary>
internal sealed class KeptAnalyzers : IDisposable
{
    private static readonly int s_most = Environment.ProcessorCount;

    private readonly Lock _gate = new();
    private readonly Stack<(string Words, LibraryAnalysis Analysis)> _kept = new();

    /// <summary>One that parts compounds by these words, or a new one.</summary>
    /// <param name="words">Names the words of the library; those kept for others are given up.</param>
    public LibraryAnalysis Take(string words)
    {
        lock (_gate)
        {
            while (_kept.TryPop(out var kept))
            {
                if (kept.Words == words) return kept.Analysis;
                kept.Analysis.Analyzer.Dispose();
            }
        }

        return LibraryAnalysis.Create();
    }

    /// <summary>Keeps one for the next, unless there are as many as can be used at a time.</summary>
    public void Return(string words, LibraryAnalysis analysis)
    {
        if (analysis.Compounds is { } compounds) compounds.Own = () => [];
        lock (_gate)
        {
            if (_kept.Count < s_most)
            {
                _kept.Push((words, analysis));
                return;
            }
        }

        analysis.Analyzer.Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            while (_kept.TryPop(out var kept)) kept.Analysis.Analyzer.Dispose();
        }
    }
}
