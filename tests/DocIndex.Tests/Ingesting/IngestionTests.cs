using System.Text;
using DocIndex.Ingesting;
using DocIndex.Records.Corrections;
using DocIndex.Storing;
using DocIndex.Tests.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Ingesting;

public sealed class IngestionTests : IDisposable
{
    private readonly IngestedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_FileUnderAnotherName_IsTheSameDocument()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter").ShouldBe(["New a.txt"]);
        _folder.Move("noter/a.txt", "noter/2031/b.txt");

        _folder.Ingest("noter").ShouldBe(["Copy 2031/b.txt", "Moved 2031/b.txt"]);

        _folder.Documents().ShouldBe(["a-txt 2031/b.txt"]);
        _folder.Ingest("noter").ShouldBe(["Unchanged 2031/b.txt"]);
    }

    [Fact]
    public void Ingest_RenamedAndChangedLater_KeepsItsId()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        _folder.Move("noter/a.txt", "noter/b.txt");
        _folder.Ingest("noter");
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));

        _folder.Ingest("noter").ShouldBe(["Changed b.txt"]);

        _folder.Documents().ShouldBe(["a-txt b.txt"]);
        using var library = Library.OpenExisting(_folder.Library);
        library.Find("a-txt")!.Record.Statements.ShouldAllBe(statement => statement.Source.Document == "a-txt");
    }

    [Fact]
    public void Ingest_NamesThatNobodyWouldGive_DoNotStopTheOthers()
    {
        Directory.CreateDirectory(_folder["noter"]);
        File.WriteAllBytes(_folder["noter/a.zip"], ArchiveReaderTests.Zip(("x\0y.txt", "a"u8.ToArray()), ("b/..", "b"u8.ToArray()), ("c\a.txt", "c"u8.ToArray())));
        _folder.Write("noter/٠١٠٢٠٣-١٢٣٤.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/z.txt", IngestedFolder.Note("borde"));

        _folder.Ingest("noter").ShouldBe(
            ["New z.txt", "New ٠١٠٢٠٣-١٢٣٤.txt", "Unreadable a.zip/c␇.txt", "Unreadable a.zip/x␀y.txt", "Unreadable a.zip/…"], ignoreOrder: true);
    }

    [Fact]
    public void Ingest_WholeFolderUnderAnotherName_KeepsEveryName()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));
        _folder.Ingest("noter");
        _folder.Move("noter", "arkiv");

        _folder.Ingest("arkiv").Where(told => told.StartsWith("Moved", StringComparison.Ordinal)).ShouldBe(["Moved a.txt", "Moved b.txt"]);

        _folder.Documents().ShouldBe(["a-txt a.txt", "b-txt b.txt"]);
        _folder.Ingest("arkiv").ShouldBe(["Unchanged a.txt", "Unchanged b.txt"]);
    }

    [Fact]
    public void Ingest_SameContentTwice_IsOneDocumentWithTwoPlaces()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("bænke"));

        _folder.Ingest("noter").ShouldBe(["Copy b.txt", "New a.txt"]);

        _folder.Documents().ShouldBe(["a-txt a.txt"]);
        using var library = Library.OpenExisting(_folder.Library);
        library.Ledger.Places().Select(place => $"{place.Name} {place.Document}").ShouldBe(["a.txt a-txt", "b.txt a-txt"]);
    }

    [Theory]
    [InlineData("a.txt", "a-txt a.txt,b-txt b.txt")]
    [InlineData("b.txt", "a-txt a.txt,b-txt b.txt")]
    public void Ingest_OneOfTwoCopiesChanges_BothContentsAreThere(string changed, string expected)
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        _folder.Write("noter/" + changed, IngestedFolder.Note("borde"));

        _folder.Ingest("noter");

        _folder.Documents().ShouldBe(expected.Split(','));
        _folder.Titles().Values.Order().ShouldBe(["Budgetnotat om borde", "Budgetnotat om bænke"]);
        _folder.Ingest("noter").ShouldBe(["Unchanged a.txt", "Unchanged b.txt"]);
    }

    [Fact]
    public void Ingest_FirstOfTwoCopiesGoes_TheOtherGivesTheName()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        _folder.Delete("noter/a.txt");

        _folder.Ingest("noter").ShouldBe(["Unchanged b.txt"]);

        _folder.Documents().ShouldBe(["a-txt b.txt"]);
    }

    [Fact]
    public void Ingest_TwoDocumentsBecomeEqual_AreOne()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));
        _folder.Ingest("noter");
        _folder.Write("noter/b.txt", IngestedFolder.Note("bænke"));

        _folder.Ingest("noter").ShouldBe(["Copy b.txt", "Unchanged a.txt"]);

        _folder.Documents().ShouldBe(["a-txt a.txt"]);
    }

    [Fact]
    public void Ingest_SameNamesInTwoFolders_AreDocumentsOfTheirOwnInAnyRun()
    {
        _folder.Write("2030/note.txt", IngestedFolder.Note("bænke"));
        _folder.Write("2031/note.txt", IngestedFolder.Note("borde"));
        _folder.Ingest("2030").ShouldBe(["New note.txt"]);
        _folder.Ingest("2031").ShouldBe(["New 2031/note.txt"]);

        _folder.Ingest("2030", "2031").ShouldBe(["Unchanged 2031/note.txt", "Unchanged note.txt"]);

        _folder.Documents().ShouldBe(["2031-note-txt 2031/note.txt", "note-txt note.txt"]);
        _folder.Ingest("2031/note.txt").ShouldBe(["Unchanged 2031/note.txt"]);
    }

    [Fact]
    public void Ingest_FileIsGone_IsKeptUntilPruned()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));
        _folder.Write("andre/c.txt", IngestedFolder.Note("stole"));
        _folder.Ingest("noter", "andre");
        _folder.Delete("noter/a.txt");

        _folder.Ingest("noter").ShouldBe(["Gone a.txt", "Unchanged b.txt"]);
        _folder.Documents().Length.ShouldBe(3);
        _folder.Ingest(new IngestOptions { Prune = true }, "noter").ShouldBe(["Removed a.txt", "Unchanged b.txt"]);

        _folder.Documents().ShouldBe(["b-txt b.txt", "c-txt c.txt"]);
    }

    [Fact]
    public void Prune_FolderThatIsEmptyAsAWhole_RemovesNothing()
    {
        _folder.Write("delt/noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("delt");
        Directory.Delete(_folder["delt/noter"], recursive: true);

        _folder.Ingest(new IngestOptions { Prune = true }, "delt").ShouldBeEmpty();

        _folder.Documents().ShouldBe(["noter-a-txt noter/a.txt"]);
    }

    [Fact]
    public void Prune_PatternOrFile_ConcernsOnlyWhatTheyMean()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.md", "# Budgetnotat om borde\n\nTekst.\n");
        _folder.Write("noter/c.txt", IngestedFolder.Note("stole"));
        _folder.Ingest("noter");
        _folder.Delete("noter/a.txt");
        _folder.Delete("noter/b.md");

        _folder.Ingest(new IngestOptions { Prune = true }, "noter/*.txt").ShouldBe(["Removed a.txt", "Unchanged c.txt"]);

        _folder.Documents().ShouldBe(["b-md b.md", "c-txt c.txt"]);
    }

    [Fact]
    public void Ingest_OtherWords_ReadsAgainAndOtherCorrectionsOnlyTheirDocument()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));
        _folder.Ingest("noter");
        var words = new PipelineOptions { Vocabulary = DanishVocabulary.Default.With("vocabulary.yaml", "add:\n  sectionRoles:\n    risks: [farer]\n") };

        _folder.Ingest(new IngestOptions { Pipeline = words }, "noter").ShouldBe(["Changed a.txt", "Changed b.txt"]);
        var corrected = words with { Corrections = CorrectionsFile.Read("corrections.yaml", "corrections:\n- document: b-txt\n  set: budgetYear\n  value: 2032\n  why: x\n") };
        _folder.Ingest(new IngestOptions { Pipeline = corrected }, "noter").ShouldBe(["Changed b.txt", "Unchanged a.txt"]);
        _folder.Ingest(new IngestOptions { Pipeline = corrected }, "noter").ShouldBe(["Unchanged a.txt", "Unchanged b.txt"]);
    }

    [Fact]
    public void Ingest_OtherProgram_ReadsAgainOnceEvenWithCopies()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        using (var library = Library.Open(_folder.Library)) library.InTransaction(() => library.Connection.Execute("UPDATE documents SET program = 'other'"));

        _folder.Ingest("noter").ShouldBe(["Changed a.txt", "Unchanged b.txt"]);
        _folder.Documents().ShouldBe(["a-txt a.txt"]);
    }

    [Fact]
    public void Ingest_LibraryOfAProgramWithoutPlaces_KeepsTheIds()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        using (var library = Library.Open(_folder.Library)) library.InTransaction(() => library.Connection.Execute("DELETE FROM places; DELETE FROM checks; UPDATE documents SET program = 'other'"));

        _folder.Ingest("noter").ShouldBe(["Changed a.txt"]);
        _folder.Documents().ShouldBe(["a-txt a.txt"]);
    }

    [Fact]
    public void Ingest_FileThatCannotBeRead_IsReadOnceAndForgottenWhenItGoes()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/tom.txt", " ");
        _folder.Ingest("noter").ShouldBe(["New a.txt", "Unreadable tom.txt"]);
        using (var library = Library.Open(_folder.Library)) library.InTransaction(() => library.Connection.Execute("UPDATE failures SET diagnostics = replace(diagnostics, 'white space', 'remembered')"));

        _folder.Ingest("noter").ShouldBe(["Unchanged a.txt", "Unreadable tom.txt"]);
        using (var library = Library.OpenExisting(_folder.Library)) library.Diagnostics().ShouldHaveSingleItem().Message.ShouldContain("remembered");
        _folder.Delete("noter/tom.txt");
        _folder.Ingest("noter").ShouldBe(["Unchanged a.txt"]);
        using var after = Library.OpenExisting(_folder.Library);
        after.Diagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void Ingest_ArchiveThatCanNoLongerBeRead_KeepsWhatWasInIt()
    {
        Directory.CreateDirectory(_folder["noter"]);
        File.WriteAllBytes(_folder["noter/samlet.zip"], ArchiveReaderTests.Zip(("a.txt", Encoding.UTF8.GetBytes(IngestedFolder.Note("bænke"))), ("b.txt", Encoding.UTF8.GetBytes(IngestedFolder.Note("borde")))));
        _folder.Ingest("noter").ShouldBe(["New samlet.zip/a.txt", "New samlet.zip/b.txt"]);
        var whole = File.ReadAllBytes(_folder["noter/samlet.zip"]);
        File.WriteAllBytes(_folder["noter/samlet.zip"], whole[..(whole.Length / 2)]);
        _folder.Ingest(new IngestOptions { Prune = true }, "noter").ShouldBe(["Unreadable samlet.zip"]);
        _folder.Documents().Length.ShouldBe(2);
        File.WriteAllBytes(_folder["noter/samlet.zip"], ArchiveReaderTests.Zip(("a.txt", Encoding.UTF8.GetBytes(IngestedFolder.Note("bænke")))));

        _folder.Ingest(new IngestOptions { Prune = true }, "noter").ShouldBe(["Removed samlet.zip/b.txt", "Unchanged samlet.zip/a.txt"]);
        using var library = Library.OpenExisting(_folder.Library);
        library.Diagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void Ingest_FileThatWasTooLargeForATime_IsAsBefore()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Ingest("noter");
        using (var file = File.OpenWrite(_folder["noter/a.txt"])) file.SetLength(1L << 30);
        _folder.Ingest("noter").ShouldBe(["Unreadable a.txt"]);
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));

        _folder.Ingest("noter").ShouldBe(["Unchanged a.txt"]);
        using var library = Library.OpenExisting(_folder.Library);
        library.Diagnostics().ShouldBeEmpty();
    }

    [Fact]
    public void Ingest_ArchiveNamedTwiceAndPartedCopyInIt_TakesEachMemberOnce()
    {
        Directory.CreateDirectory(_folder["noter"]);
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        File.WriteAllBytes(_folder["noter/samlet.zip"], ArchiveReaderTests.Zip(("a.txt", Encoding.UTF8.GetBytes(IngestedFolder.Note("bænke"))), ("b.txt", Encoding.UTF8.GetBytes(IngestedFolder.Note("borde")))));
        _folder.Ingest("noter", "noter/samlet.zip").ShouldBe(["Copy samlet.zip/a.txt", "New a.txt", "New samlet.zip/b.txt"]);
        _folder.Write("noter/a.txt", IngestedFolder.Note("hegn"));

        _folder.Ingest("noter/a.txt").ShouldBe(["Changed a.txt", "New samlet.zip/a.txt", "Unchanged samlet.zip/b.txt"]);

        _folder.Documents().ShouldBe(["a-txt a.txt", "samlet-zip-a-txt samlet.zip/a.txt", "samlet-zip-b-txt samlet.zip/b.txt"]);
    }

    [Fact]
    public void Ingest_FolderOfLibraryAndDocumentsMovedTogether_ReadsNothingAgain()
    {
        _folder.Write("alt/noter/a.txt", IngestedFolder.Note("bænke"));
        using (var library = Library.Open(_folder["alt/bibliotek"])) Run(library, "alt").ShouldBe(["New a.txt"]);
        Directory.Move(_folder["alt"], _folder["flyttet"]);

        using var moved = Library.Open(_folder["flyttet/bibliotek"]);
        Run(moved, "flyttet").ShouldBe(["Unchanged a.txt"]);

        List<string> Run(Library library, string above)
        {
            var told = new List<string>();
            var root = IngestRoot.Of(_folder[above + "/noter"]).ShouldNotBeNull();
            Ingestion.Run(library, _folder[above + "/bibliotek"], [root], SourceFiles.Of(root).Files, new IngestOptions { Tell = e => told.Add($"{e.Fate} {e.Name}") }, default);
            return told;
        }
    }

    [Fact]
    public void DryRun_NewChangedAndGone_TellsAndTouchesNothing()
    {
        _folder.Write("noter/a.txt", IngestedFolder.Note("bænke"));
        _folder.Write("noter/b.txt", IngestedFolder.Note("borde"));
        _folder.Ingest("noter");
        _folder.Write("noter/a.txt", IngestedFolder.Note("hegn"));
        _folder.Write("noter/c.txt", IngestedFolder.Note("stole"));
        _folder.Delete("noter/b.txt");
        var before = _folder.Titles();

        _folder.Ingest(new IngestOptions { DryRun = true, Prune = true }, "noter").ShouldBe(["Changed a.txt", "New c.txt", "Removed b.txt"]);

        _folder.Titles().ShouldBe(before);
    }
}
