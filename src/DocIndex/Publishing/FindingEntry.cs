using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Checks;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing;

/// <summary>What lists of findings need of one; the finding itself stands in a file beside.</summary>
internal sealed class FindingEntry
{
    private readonly SideList<Finding> _finding;
    private readonly SideList<SourceLocation> _places;

    public FindingEntry(Finding finding, SideFile aside)
    {
        (Id, Code, Severity, IsOpen, Documents) = (finding.Id, finding.Code, finding.Severity, finding.Status == "open", finding.Documents);
        Suspect = finding.Sources.FirstOrDefault();
        ImmutableArray<string> places = [.. finding.Sources.Select(source => source.Document).Distinct()];
        SourceDocuments = places.SequenceEqual(Documents) ? Documents : places;
        Words = Digest(finding);
        _finding = aside.Put([finding with { Sources = [] }]);
        _places = aside.Put(finding.Sources);
    }

    public string Id { get; }

    public string Code { get; }

    public Severity Severity { get; }

    public bool IsOpen { get; }

    /// <summary>Those that it is about.</summary>
    public ImmutableArray<string> Documents { get; }

    /// <summary>Those whose figures took part, each once.</summary>
    public ImmutableArray<string> SourceDocuments { get; }

    /// <summary>Where the figure stands that others contradict; null where the finding names no figure.</summary>
    public SourceLocation? Suspect { get; }

    /// <summary>Where it stands in full: on the page of the first document that it is about.</summary>
    public Target Target => new(Documents.IsEmpty ? SitePaths.Findings : SitePaths.Document(Documents[0]), Anchors.Named("fund", Id));

    /// <summary>The finding without the figures that took part.</summary>
    public Finding Read() => _finding.Read()[0];

    /// <summary>The finding with all that took part.</summary>
    public Finding ReadWhole() => Read() with { Sources = ReadPlaces() };

    /// <summary>The figures that took part, the suspect first.</summary>
    public ImmutableArray<SourceLocation> ReadPlaces() => _places.Read();

    /// <summary>The same for findings that say the same, whatever they are about.</summary>
    public UInt128 Words { get; }

    // Messages are long and of no use in lists but to tell whether two are the same.
    private static UInt128 Digest(Finding finding)
    {
        var words = string.Join('\0', finding.Code, finding.Message.Da, finding.Status, finding.Reason is { } reason ? "=" + reason : "");
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
