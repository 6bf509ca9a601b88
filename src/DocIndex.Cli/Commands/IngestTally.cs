using System.Collections.Immutable;
using DocIndex.Ingesting;

namespace DocIndex.Cli.Commands;

/// <summary>What an ingestion met, counted as it goes.</summary>
internal sealed class IngestTally
{
    private const int MostErrors = 1_000;
    private const int MostRemarks = 200;

    private readonly Dictionary<IngestFate, int> _fates = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Lock files, thumbnails and the like.</summary>
    public int Skipped { get; set; }

    /// <summary>What was said of documents that were read, and of files that cannot be; a library keeps all of it, a run only so much.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What was said beyond that.</summary>
    public int DiagnosticsLeftOut { get; private set; }

    /// <summary>How often each code said that something cannot be read.</summary>
    public Dictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that can no longer be read, but were read before.</summary>
    public List<string> KeptEarlier { get; } = [];

    /// <summary>Documents that were met.</summary>
    public IReadOnlySet<string> Ids => _ids;

    public int New => Of(IngestFate.New);

    public int Changed => Of(IngestFate.Changed);

    public int Unchanged => Of(IngestFate.Unchanged);

    public int Unreadable => Of(IngestFate.Unreadable);

    public int Documents => New + Changed + Unchanged;

    /// <summary>Every fate that something met.</summary>
    public ImmutableSortedDictionary<string, int> Counts => _fates.ToImmutableSortedDictionary(
        fate => char.ToLowerInvariant(fate.Key.ToString()[0]) + fate.Key.ToString()[1..], fate => fate.Value, StringComparer.Ordinal);

    public int Of(IngestFate fate) => _fates.GetValueOrDefault(fate);

    public void Add(IngestEvent what)
    {
        // A document that lies in several places is one document.
        var isDocument = what.Fate is IngestFate.New or IngestFate.Changed or IngestFate.Unchanged;
        if (!isDocument || _ids.Add(what.Document!)) _fates[what.Fate] = Of(what.Fate) + 1;
        if (what.Fate == IngestFate.Moved) Arrived(what.Document!);
        foreach (var diagnostic in what.Diagnostics) Add(diagnostic);
        if (what.KeptEarlier) KeptEarlier.Add(what.Name);
    }

    private void Add(Diagnostic diagnostic)
    {
        var isError = diagnostic.Severity == Severity.Error;
        if (isError) Errors[diagnostic.Code] = Errors.GetValueOrDefault(diagnostic.Code) + 1;
        if (Diagnostics.Count(d => d.Severity == Severity.Error == isError) < (isError ? MostErrors : MostRemarks)) Diagnostics.Add(diagnostic);
        else DiagnosticsLeftOut++;
    }

    // What lay in two places while the run went on lies in one after all.
    private void Arrived(string document)
    {
        _fates[IngestFate.Copy] = Math.Max(0, Of(IngestFate.Copy) - 1);
        if (_ids.Add(document)) _fates[IngestFate.Unchanged] = Unchanged + 1;
    }
}
