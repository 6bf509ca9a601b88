using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Works;

namespace DocIndex.Cli.Commands;

/// <summary>The files of the notes that a finding is about.</summary>
/// <param name="In">Those that it was made in, that of <see cref="FindingOfWork.First"/> first.</param>
/// <param name="NotIn">Other formats and versions, in which it was not: it is a slip of a version, or of its
/// reading.</param>
internal sealed record FindingFiles(ImmutableArray<string> In, ImmutableArray<string> NotIn)
{
    public static FindingFiles Of(CheckInput input, FindingOfWork said)
    {
        var files = input.Files;
        ImmutableArray<string> documents = [.. said.Findings.SelectMany(finding => finding.Documents).Distinct()];
        var others = documents.SelectMany(id => input.Works.VersionsOf(id)).Distinct().Except(documents);
        return new FindingFiles(Named(documents), Named(others.Where(files.ContainsKey)));

        ImmutableArray<string> Named(IEnumerable<string> ids) => [.. ids.Select(id => files.GetValueOrDefault(id, id))];
    }
}
