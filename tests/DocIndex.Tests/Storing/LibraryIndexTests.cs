using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using Lucene.Net.Index;

namespace DocIndex.Tests.Storing;

/// <summary>The index beside the database: who writes it, how it follows, and what is done when it does not belong or is damaged.</summary>
public sealed class LibraryIndexTests : IDisposable
{
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
        Make("mine", "havn");
        for (var round = 0; round < 40; round++)
        {
            using (var library = Library.OpenExisting(_folder["mine"]))
            {
                var files = Directory.GetFiles(_folder["mine/index"]).Where(file => !file.EndsWith(IndexWriter.WRITE_LOCK_NAME, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
                Damage(files[random.Next(files.Count)], random, isCut: round % 4 == 0);
                LibraryVerification.Check(library).ShouldContain(trouble => trouble.Kind == LibraryTroubleKind.IndexDamaged, $"round {round}");
            }

            FoundAnew("havn", IndexRenewal.Damaged);
        }
    }

    [Fact]
    public void Search_DamagedIndexThatNobodyVerified_NeverFails()
    {
        var random = new Random(21);
        Make("mine", "havn");
        for (var round = 0; round < 40; round++)
        {
            var files = Directory.GetFiles(_folder["mine/index"]).Where(file => !file.EndsWith(IndexWriter.WRITE_LOCK_NAME, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            Damage(files[random.Next(files.Count)], random, isCut: round % 2 == 0);
            using var library = Library.OpenExisting(_folder["mine"]);
            Should.NotThrow(() => Found(library, "\"en havn\" OR ha* OR kommune:x"), $"round {round}");
            File.WriteAllBytes(_folder["mine/index/damaged"], []);
            Found(library, "havn").ShouldBe(["a"]);
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
