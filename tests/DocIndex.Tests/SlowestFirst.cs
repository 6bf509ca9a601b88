using DocIndex.Tests.Cli;
using DocIndex.Tests.Storing;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("DocIndex.Tests.SlowestFirst", "DocIndex.Tests")]

namespace DocIndex.Tests;

/// <summary>The classes that take longest are begun first, so that the run does not end with one of them alone.</summary>
public sealed class SlowestFirst : ITestCollectionOrderer
{
    private static readonly string[] s_slowest =
    [
        nameof(LibraryFilesTests), nameof(KilledIngestTests), nameof(RebuildCommandTests), nameof(LibraryDiskTests),
        nameof(IndexKillTests), nameof(IngestCommandTests), nameof(PackageTests), nameof(WorksChangeTests),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(PlaceOf);

    private static int PlaceOf(ITestCollection tests)
    {
        var name = tests.DisplayName.Split('.')[^1];
        var place = Array.IndexOf(s_slowest, name);
        return place < 0 ? s_slowest.Length : place;
    }
}
