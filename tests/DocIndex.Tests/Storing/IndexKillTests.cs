using System.Diagnostics;
using System.Globalization;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using DocIndex.Tests.Cli;
using Lucene.Net.Index;

namespace DocIndex.Tests.Storing;

/// <summary>The index where another process writes it, or is killed while it does.</summary>
public sealed class IndexKillTests : IDisposable
{
    private static readonly int s_kills = Counts.Of(10, 30);
    private static readonly int s_verifications = Counts.Of(8, 15);

    private static readonly TimeSpan s_atOnce = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_KilledAtRandomPoints_LeavesAnIndexThatEqualsTheRecords()
    {
        var random = new Random(30);
        var stored = new Dictionary<int, int>();
        var changes = 0;
        for (var kill = 1; kill <= s_kills; kill++)
        {
            var (done, begun) = KilledWriter(kill, random);
            changes += done.Count;
            foreach (var (number, edition) in done) stored[number] = edition;

            using (var library = Library.OpenExisting(_folder["library"]))
            {
                // What was begun may be done.
                if (begun is var (last, made) && Holds(library, last, made)) stored[last] = made;
                foreach (var (number, edition) in stored)
                    Holds(library, number, edition).ShouldBeTrue($"kill {kill}: document {number}, edition {edition}");
                LibrarySearch.Search(library, new SearchQuery("havn"));
                LibraryVerification.Check(library).ShouldBeEmpty($"kill {kill}");
            }

            var records = IndexDump.OfRecords(_folder["library"], _folder[$"records-{kill}"]);
            IndexDump.Of(_folder["library"]).ShouldBe(records, $"kill {kill}");
        }

        changes.ShouldBeGreaterThan(s_kills * 4, "the writers were killed too early to tell anything");
    }

    [Fact]
    public void Hold_InAnotherProcess_RefusesAWriterAtOnceUntilThatIsKilled()
    {
        using (var library = Library.Open(_folder["library"]))
        {
            library.Put(OtherProcess.Document(1, 1));
            Found(library, "udgave1").ShouldBe(["notat-1"]);
        }

        using var other = OtherProcess.Start("hold", _folder["library"]);
        other.Out.ReadLine().ShouldBe("held");
        using var here = Library.OpenExisting(_folder["library"]);
        using var mine = new IndexLockFactory(_folder["library/index"]).MakeLock(IndexWriter.WRITE_LOCK_NAME);
        var watch = Stopwatch.StartNew();
        mine.Obtain().ShouldBeFalse();
        using (here.HoldIndex()) here.Index.IsHeld.ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(s_atOnce);
        here.Put(OtherProcess.Document(2, 2));
        Found(here, "udgave2").ShouldBeEmpty();
        // The other commits every few seconds, so that what it has put in may be there, too.
        Found(here, "udgave1").ShouldContain("notat-1");

        other.Kill();
        other.WaitForExit();
        mine.Obtain().ShouldBeTrue();
        mine.Dispose();
        Found(here, "udgave2").ShouldBe(["notat-2"]);
        Found(here, "udgave1").ShouldBe(["notat-0", "notat-1"]);
    }

    [Fact]
    public async Task Verify_BesideAWriter_FindsNoDamage()
    {
        using var other = OtherProcess.Start("write", _folder["library"], "1");
        for (var line = 0; line < 20; line++) other.Out.ReadLine();
        var reading = other.Out.ReadToEndAsync();
        for (var i = 0; i < s_verifications; i++)
        {
            using var library = Library.OpenExisting(_folder["library"]);
            LibraryVerification.Check(library).ShouldBeEmpty($"verification {i}");
            Found(library, "havn OR skole").ShouldBeUnique();
        }

        other.HasExited.ShouldBeFalse();
        other.Kill();
        await reading;
    }

    /// <summary>A writer that is killed at some point after it has begun.</summary>
    /// <returns>The changes that it said were done, and the one that it had begun.</returns>
    private (List<Change> Done, Change? Begun) KilledWriter(int seed, Random random)
    {
        var done = new List<Change>();
        Change? begun = null;
        var number = seed.ToString(CultureInfo.InvariantCulture);
        using var program = OtherProcess.Start("write", _folder["library"], number);
        for (var lines = 2 + random.Next(40); lines > 0 && Next(); lines--)
        {
        }

        Thread.Sleep(random.Next(30));
        program.Kill();
        while (Next())
        {
        }

        return (done, begun);

        bool Next()
        {
            if (program.Out.ReadLine() is not { } line) return false;
            if (line == "done")
            {
                done.Add(begun!);
                begun = null;
            }
            else if (line.Split(' ') is [var document, var edition])
            {
                begun = new Change(Number(document), Number(edition));
            }

            return true;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static bool Holds(Library library, int number, int edition) => edition == 0
        ? library.Find(OtherProcess.Id(number)) is null
        : library.Find(OtherProcess.Id(number))?.Record.Title == OtherProcess.Document(number, edition).Record.Title;

    private static string[] Found(Library library, string text)
    {
        var hits = LibrarySearch.Search(library, new SearchQuery(text)).Hits;
        return [.. hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>What becomes of a document; its edition is 0 where it is removed.</summary>
    private sealed record Change(int Number, int Edition);
}
