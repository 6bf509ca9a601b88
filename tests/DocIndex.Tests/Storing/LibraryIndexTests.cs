using DocIndex.Indexing.Analysis.Filters;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using DocIndex.Tests.Cli;
using Lucene.Net.Index;

namespace DocIndex.Tests.Storing;

/// <summary>The index beside the database: who writes it, how it follows, and what is done when it does not belong or is damaged.</summary>
public sealed class LibraryIndexTests : IDisposable
{
    private static readonly int s_damages = Counts.Of(60, 200);
    private static readonly int s_unseenDamages = Counts.Of(30, 60);

    private static readonly string[] s_harbours = ["n1", "n2", "n4", "n6", "n7", "n8"];

    private static readonly string[] s_queries =
        ["havn", "\"en havn\" OR ha* OR kommune:x", "skole skoven", "strnad~", "år:2031", "-havn", "\"havn mere\"~2"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lock_ASecondWriter_IsRefusedUntilTheFirstIsDone()
    {
        var locks = new IndexLockFactory(_folder["index"]);
        using (var first = locks.MakeLock("write.lock"))
        {
            first.Obtain().ShouldBeTrue();
            using var second = locks.MakeLock("write.lock");
            second.Obtain().ShouldBeFalse();
            second.IsLocked().ShouldBeTrue();
        }

        using var third = locks.MakeLock("write.lock");
        third.IsLocked().ShouldBeFalse();
        third.Obtain().ShouldBeTrue();
    }

    [Fact]
    public void Search_WhileAnotherHoldsTheIndex_ShowsNothingThatIsGoneAndAllWhenItIsDone()
    {
        using var writer = Library.Open(_folder["library"]);
        using var reader = Library.OpenExisting(_folder["library"]);
        using (writer.HoldIndex())
        {
            foreach (var id in (string[])["a", "b", "c"]) writer.Put(SmallDocument.Of(id, "Gamle ord", "jobafklaring"));
            Found(writer, "jobafklaring").Length.ShouldBe(3);

            writer.Put(SmallDocument.Of("a", "Nye ord", "ressourceforløb"));
            writer.Remove("b");
            Found(reader, "jobafklaring").ShouldBe(["c"]);
            LibrarySearch.Search(reader, new SearchQuery("jobafklaring") { WithFacets = true }).Total.ShouldBe(1);
            Found(reader, "ressourceforløb").ShouldBeEmpty();
        }

        Found(reader, "ressourceforløb").ShouldBe(["a"]);
        Found(reader, "jobafklaring").ShouldBe(["c"]);
        LibraryVerification.Check(reader).ShouldBeEmpty();
    }

    [Fact]
    public void Search_IndexOfAnotherLibraryOrALaterState_IsMadeAnewAndSaid()
    {
        Make("mine", "havn");
        Make("other", "strand");
        CopyIndex("other", "mine");
        FoundAnew("havn", IndexRenewal.OtherLibrary);

        var earlier = File.ReadAllBytes(_folder["mine/library.db"]);
        using (var library = Library.OpenExisting(_folder["mine"]))
        {
            library.Remove("a");
            library.Put(SmallDocument.Of("b", "Titel", "mole"));
            Found(library, "havn").ShouldBeEmpty();
        }

        File.WriteAllBytes(_folder["mine/library.db"], earlier);
        FoundAnew("havn", IndexRenewal.OtherLibrary);

        Directory.Delete(_folder["mine/index"], recursive: true);
        FoundAnew("havn", IndexRenewal.Missing);
    }

    [Fact]
    public void Verify_FlippedBitOrCutFile_IsFoundAndMendedByTheNextSearch()
    {
        var random = new Random(20);
        MakeInSegments("whole");
        var whole = IndexDump.Of(_folder["whole"]);
        for (var round = 0; round < s_damages; round++)
        {
            var damaged = DamagedCopy(round, random, isCut: round % 4 == 0);
            using (var library = Library.OpenExisting(damaged))
            {
                var trouble = LibraryVerification.Check(library).ShouldHaveSingleItem($"round {round}");
                trouble.Kind.ShouldBe(LibraryTroubleKind.IndexDamaged);
                File.Exists(Mark(damaged)).ShouldBeTrue();
            }

            using (var library = Library.OpenExisting(damaged))
            {
                Found(library, "havn").ShouldBe(s_harbours, $"round {round}");
                library.Renewal.ShouldBe(IndexRenewal.Damaged);
            }

            File.Exists(Mark(damaged)).ShouldBeFalse();
            IndexDump.Of(damaged).ShouldBe(whole, $"round {round}");
            Directory.Delete(damaged, recursive: true);
        }
    }

    /// <summary>What only a check sees may keep a document from being found; what is shown is its record.</summary>
    [Fact]
    public void Search_DamagedIndexThatNobodyVerified_NeverFailsAndShowsRecordsOnly()
    {
        var random = new Random(21);
        MakeInSegments("whole");
        for (var round = 0; round < s_unseenDamages; round++)
        {
            var damaged = DamagedCopy(round, random, isCut: round % 2 == 0);
            using (var library = Library.OpenExisting(damaged))
            {
                foreach (var query in s_queries)
                {
                    var result = LibrarySearch.Search(library, new SearchQuery(query) { WithFacets = true });
                    foreach (var hit in result.Hits)
                        hit.Title.ShouldBe(library.Find(hit.Id)!.Record.Title, $"round {round}, {query}");
                }

                library.Put(SmallDocument.Of("new", "Ny", "fyrtårn"));
                Found(library, "fyrtårn").ShouldBe(["new"], $"round {round}");
            }

            Directory.Delete(damaged, recursive: true);
        }
    }

    [Fact]
    public void Verify_DamagedIndex_TellsOfTheMarkThatTheNextCommandTakesAway()
    {
        MakeInSegments(".docindex");
        var file = Directory.GetFiles(_folder[".docindex/index"], "*.cfs").Order(StringComparer.Ordinal).First();
        Damage(file, new Random(22), isCut: false);

        var verified = BuiltProgram.Run(_folder.Path, "verify", "--lang", "en");
        verified.ExitCode.ShouldBe(2);
        (verified.Out + verified.Error).ShouldContain("The next search or ingestion makes the search index anew.");
        File.Exists(Mark(_folder[".docindex"])).ShouldBeTrue();
        BuiltProgram.Run(_folder.Path, "search", "havn").ExitCode.ShouldBe(0);
        File.Exists(Mark(_folder[".docindex"])).ShouldBeFalse();
        using var library = Library.OpenExisting(_folder[".docindex"]);
        LibraryVerification.Check(library).ShouldBeEmpty();
    }

    [Fact]
    public void Search_MarkedIndexThatMayNotBeWritten_IsStillSearched()
    {
        MakeInSegments("mine");
        File.WriteAllBytes(Mark(_folder["mine"]), []);
        using var other = new IndexLockFactory(_folder["mine/index"]).MakeLock(IndexWriter.WRITE_LOCK_NAME);
        other.Obtain().ShouldBeTrue();

        using var library = Library.OpenExisting(_folder["mine"]);
        Found(library, "havn").ShouldBe(s_harbours);
        library.Renewal.ShouldBeNull();
        File.Exists(Mark(_folder["mine"])).ShouldBeTrue();
    }

    [Fact]
    public void Put_MoreWordsThanTheIndexTakes_IsSaidAndTheRestIsNotFound()
    {
        var words = string.Join(' ', Enumerable.Repeat("o", WordTokenizer.MostWords - 2));
        using var library = Library.Open(_folder["mine"]);
        library.Put(SmallDocument.Of("a", null, $"havn {words} strand skov"));

        Found(library, "strand").ShouldBe(["a"]);
        Found(library, "skov").ShouldBeEmpty();
        library.Diagnostics().ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAllIndexed);
        LibraryVerification.Check(library).ShouldBeEmpty();
    }

    /// <summary>A copy of the whole library, with one of the files of its index damaged.</summary>
    private string DamagedCopy(int round, Random random, bool isCut)
    {
        var copy = _folder[$"damaged-{round}"];
        Directory.CreateDirectory(Path.Combine(copy, "index"));
        var database = Directory.GetFiles(_folder["whole"], "library.db*");
        foreach (var file in database.Concat(Directory.GetFiles(_folder["whole/index"])))
            File.Copy(file, Path.Combine(copy, Path.GetRelativePath(_folder["whole"], file)));
        var files = Directory.GetFiles(Path.Combine(copy, "index")).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME).ToList();
        Damage(files[random.Next(files.Count)], random, isCut);
        return copy;
    }

    private static string Mark(string library) => Path.Combine(library, "index", "damaged");

    /// <summary>A library whose index has several segments, with documents that were replaced or removed.</summary>
    private void MakeInSegments(string name)
    {
        using var library = Library.Open(_folder[name]);
        for (var i = 0; i < 9; i++)
        {
            var place = i % 2 == 0 ? "en havn i byen" : "en skole ved skoven";
            library.Put(SmallDocument.Of($"n{i}", $"Notat {i}", place, $"Der afsættes {i}.000 kr. i 2031."));
            if (i % 3 == 2) library.Put(SmallDocument.Of($"n{i - 1}", "Andet notat", "en strand", "en havn mere"));
            if (i == 5) library.Remove("n0");
            Found(library, "notat");
        }
    }

    private static void Damage(string file, Random random, bool isCut)
    {
        var bytes = File.ReadAllBytes(file);
        if (isCut) Array.Resize(ref bytes, random.Next(bytes.Length));
        else bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    private void FoundAnew(string text, IndexRenewal because)
    {
        using var library = Library.OpenExisting(_folder["mine"]);
        Found(library, text).ShouldBe(["a"]);
        library.Renewal.ShouldBe(because);
        LibraryVerification.Check(library).ShouldBeEmpty();
    }

    private void Make(string name, string word)
    {
        using var library = Library.Open(_folder[name]);
        library.Put(SmallDocument.Of("a", "Titel", $"en {word} i byen"));
        Found(library, word).ShouldBe(["a"]);
    }

    private void CopyIndex(string from, string to)
    {
        Directory.Delete(_folder[$"{to}/index"], recursive: true);
        Directory.CreateDirectory(_folder[$"{to}/index"]);
        foreach (var file in Directory.GetFiles(_folder[$"{from}/index"])) File.Copy(file, Path.Combine(_folder[$"{to}/index"], Path.GetFileName(file)));
    }

    private static string[] Found(Library library, string text) =>
        [.. LibrarySearch.Search(library, new SearchQuery(text)).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
}
