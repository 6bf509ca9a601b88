using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>What an ingestion met, counted as it goes.</summary>
internal sealed class IngestTally
{
    private readonly SortedDictionary<Standing, int> _amounts = [];
    private readonly SortedDictionary<Severity, int> _findings = [];

    public int New { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Unreadable { get; set; }

    /// <summary>Lock files, thumbnails and the like.</summary>
    public int Skipped { get; set; }

    /// <summary>In the order of the files.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Files that can no longer be read, but were read before.</summary>
    public List<string> KeptEarlier { get; } = [];

    public int Documents => New + Changed + Unchanged;

    /// <summary>Amounts of the documents by standing.</summary>
    public IReadOnlyDictionary<Standing, int> Amounts => _amounts;

    /// <summary>Open findings of the documents by severity.</summary>
    public IReadOnlyDictionary<Severity, int> Findings => _findings;

    public void Add(ProcessedDocument document)
    {
        foreach (var amount in document.Record.Amounts) _amounts[amount.Standing] = _amounts.GetValueOrDefault(amount.Standing) + 1;
        foreach (var finding in document.Checks.Findings.Where(f => f.Status == "open"))
        {
            _findings[finding.Severity] = _findings.GetValueOrDefault(finding.Severity) + 1;
        }
    }
}
