using System.Collections.Immutable;
using DocIndex.Records.Corrections;
using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>
/// Corrections that people made while documents were read: a run knows those that stood when it began, and stores documents without the later ones.
/// </summary>
public static class LateCorrections
{
    /// <summary>Corrects the documents of a library that were read before their corrections were what they are now. Others are left alone.</summary>
    /// <param name="held">While it is held, no more corrections are made.</param>
    /// <param name="library">The library that was written; the corrections are those of the lock's folder.</param>
    /// <param name="read">What the documents were read with.</param>
    /// <exception cref="InputFileException">The file of corrections says something that it cannot mean.</exception>
    public static void Apply(PeoplesLock held, Library library, PipelineOptions read)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(library);
        var now = read with { Corrections = LibraryFiles.Corrections(held.Directory) };
        var (before, after) = (new ReadingBasis(read), new ReadingBasis(now));
        ImmutableArray<string> ids = [.. read.Corrections.Concat(now.Corrections).Select(correction => correction.Document).Distinct()];
        foreach (var id in ids.Where(id => CorrectionsFile.FingerprintOf(read.Corrections, id) != CorrectionsFile.FingerprintOf(now.Corrections, id)))
        {
            library.Ledger.Together(() =>
            {
                if (library.ProgramOfDocument(id) is not { } program || !before.IsCurrent(program, id)) return false;
                var corrected = Pipeline.Correct(library.Find(id)!, now);
                library.Put(corrected, after.Of(id, corrected.Diagnostics));
                return true;
            });
        }
    }
}
