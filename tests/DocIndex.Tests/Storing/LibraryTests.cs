using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;
using DocIndex.Tables;
using Microsoft.Data.Sqlite;

namespace DocIndex.Tests.Storing;

public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OpenExisting_NoLibrary_SaysWhatToDo()
    {
        var trouble = Should.Throw<LibraryException>(() => Library.OpenExisting(_folder["none"]));

        trouble.Message.ShouldContain(_folder["none"]);
        trouble.Remedy.ShouldContain("docindex ingest");
        Directory.Exists(_folder["none"]).ShouldBeFalse();
    }

    [Fact]
    public void Find_StoredDocument_GivesAllOfItBack()
    {
        using var library = Library.Open(_folder["library"]);
        var document = Rich("a");

        library.Put(document);

        Json(library.Find("a")).ShouldBe(Json(document));
        library.ContentHash("a").ShouldBe(document.Source.Sha256);
        library.Find("b").ShouldBeNull();
        library.ContentHash("b").ShouldBeNull();
    }

    [Fact]
    public void Find_AfterReopening_GivesTheSame()
    {
        using (var library = Library.Open(_folder["library"])) library.Put(Rich("a"));

        using var again = Library.OpenExisting(_folder["library"]);

        Json(again.Find("a")).ShouldBe(Json(Rich("a")));
        again.Ids().ShouldBe(["a"]);
    }

    [Fact]
    public void Documents_SeveralStored_ComeInOrdinalOrder()
    {
        using var library = Library.Open(_folder["library"]);
        foreach (var id in (string[])["b", "å", "a", "B", "a-1", "z"]) library.Put(SmallDocument.Of(id, null, "tekst"));

        library.Ids().ShouldBe(["B", "a", "a-1", "b", "z", "å"]);
        library.Documents().Select(document => document.Record.Id).ShouldBe(library.Ids());
    }

    [Fact]
    public void Put_AnyChange_GivesAHigherRevision()
    {
        using var library = Library.Open(_folder["library"]);

        var first = library.Put(SmallDocument.Of("a", null, "tekst"));
        var second = library.Put(SmallDocument.Of("b", null, "tekst"));
        library.Remove("b");
        var third = library.Put(SmallDocument.Of("a", null, "tekst"));

        second.ShouldBeGreaterThan(first);
        third.ShouldBeGreaterThan(second + 1);
    }

    [Fact]
    public void Put_SameId_ReplacesTheWordsOfTheOld()
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("a", "Gamle ord", "jobafklaring"));

        library.Put(SmallDocument.Of("a", "Nye ord", "ressourceforløb"));

        Found(library, "jobafklaring").ShouldBeEmpty();
        Found(library, "gamle").ShouldBeEmpty();
        Found(library, "ressourceforløb").ShouldBe(["a"]);
        library.Ids().ShouldBe(["a"]);
    }

    [Fact]
    public void Remove_Document_TakesItsWordsWithIt()
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("a", null, "jobafklaring"));
        library.Put(SmallDocument.Of("b", null, "jobafklaring"));

        library.Remove("a").ShouldBeTrue();
        library.Remove("a").ShouldBeFalse();

        Found(library, "jobafklaring").ShouldBe(["b"]);
        library.Find("a").ShouldBeNull();
    }

    [Theory]
    [InlineData("CREATE TRIGGER stop BEFORE INSERT ON contents BEGIN SELECT RAISE(ABORT, 'stopped'); END")]
    [InlineData("CREATE TRIGGER stop AFTER INSERT ON contents BEGIN SELECT RAISE(ABORT, 'stopped'); END")]
    [InlineData("CREATE TRIGGER stop BEFORE DELETE ON failures BEGIN SELECT RAISE(ABORT, 'stopped'); END")]
    public void Put_StoppedHalfway_LeavesWhatWasThere(string obstacle)
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("a", "Gamle ord", "jobafklaring"));
        library.PutFailure("a.txt", [Trouble("a.txt")]);
        Sql(obstacle);

        Should.Throw<LibraryException>(() => library.Put(SmallDocument.Of("a", "Nye ord", "ressourceforløb")));
        var revision = Sql("SELECT value FROM settings WHERE name = 'revision'");

        Found(library, "jobafklaring").ShouldBe(["a"]);
        Found(library, "ressourceforløb").ShouldBeEmpty();
        library.Find("a")!.Record.Title.ShouldBe("Gamle ord");
        revision.ShouldBe("1");
        Sql("DROP TRIGGER stop");
        library.Put(SmallDocument.Of("a", "Nye ord", "ressourceforløb"));
        Found(library, "ressourceforløb").ShouldBe(["a"]);
    }

    [Fact]
    public void Put_WordThatCannotBeAnalyzed_IsNotFoundAndEverythingElseIs()
    {
        var failing = new DanishAnalyzer(word => word == "umulig" ? throw new InvalidOperationException("no parts") : [], "failing");
        using var library = Library.Open(Directory.CreateDirectory(_folder["library"]).FullName, failing);

        library.Put(SmallDocument.Of("a", "Titel", "en umulig tekst"));
        library.Put(SmallDocument.Of("b", "Titel", "en mulig tekst"));

        Found(library, "titel").ShouldBe(["b"]);
        LibraryVerification.Check(library).ShouldBe([new LibraryTrouble(LibraryTroubleKind.NotIndexed, "a", "")]);
    }

    [Fact]
    public void PutFailure_FileThatWasReadBefore_KeepsWhatWasRead()
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("b", "Titel", "tekst") with { Diagnostics = [Trouble("b.txt") with { Severity = Severity.Warning }] });
        library.PutFailure("b.txt", [Trouble("b.txt")]);
        library.PutFailure("a.txt", [Trouble("a.txt")]);

        library.Find("b")!.Record.Title.ShouldBe("Titel");
        library.Diagnostics().Select(d => (d.File, d.Severity)).ShouldBe(
            [("a.txt", Severity.Error), ("b.txt", Severity.Warning), ("b.txt", Severity.Error)]);

        library.Put(SmallDocument.Of("b", "Titel", "tekst"));
        library.PutFailure("a.txt", []);
        library.Diagnostics().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("134217733")]
    [InlineData("-5")]
    public void Open_SchemaThatNoProgramHas_IsDamage(string version)
    {
        using (Library.Open(_folder["library"])) { }
        Sql("PRAGMA user_version = " + version);

        var trouble = Should.Throw<LibraryException>(() => Library.OpenExisting(_folder["library"]));
        trouble.IsDamage.ShouldBeTrue();
        trouble.Remedy.ShouldContain("rebuild");
    }

    [Fact]
    public void Open_NewerSchema_IsRefusedInOneLine()
    {
        using (Library.Open(_folder["library"])) { }
        Sql("PRAGMA user_version = 999");

        foreach (var open in (Func<string, Library>[])[Library.Open, folder => Library.OpenExisting(folder)])
        {
            var trouble = Should.Throw<LibraryException>(() => open(_folder["library"]));
            trouble.Message.ShouldContain("newer DocIndex");
            trouble.Message.ShouldNotContain('\n');
            trouble.Remedy.ShouldNotBeEmpty();
        }

        Sql("PRAGMA user_version").ShouldBe("999");
    }

    [Fact]
    public void Open_OtherDatabaseOrNoDatabase_IsRefusedAndLeftAlone()
    {
        Directory.CreateDirectory(_folder["library"]);
        Sql("CREATE TABLE theirs (x)");
        Should.Throw<LibraryException>(() => Library.Open(_folder["library"])).Message.ShouldContain("another program");

        Directory.CreateDirectory(_folder["text"]);
        var file = Path.Combine(_folder["text"], "library.db");
        File.WriteAllText(file, string.Join('\n', Enumerable.Repeat("this is no database at all", 100)));
        Should.Throw<LibraryException>(() => Library.Open(_folder["text"])).Message.ShouldContain("is not a library");
        File.ReadAllText(file).ShouldStartWith("this is no database");
    }

    [Fact]
    public void Open_PathThatIsAFile_IsRefused()
    {
        File.WriteAllText(_folder["file"], "text");

        Should.Throw<LibraryException>(() => Library.Open(_folder["file"])).Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Search_WhileAnotherWrites_SeesTheLastCommitAndDoesNotWait()
    {
        using var writer = Library.Open(_folder["library"]);
        writer.Put(SmallDocument.Of("a", "Første", "tekst"));
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        using var command = other.CreateCommand();
        command.CommandText = "DELETE FROM documents";
        command.ExecuteNonQuery();

        using var reader = Library.OpenExisting(_folder["library"]);

        Found(reader, "første").ShouldBe(["a"]);
        reader.Find("a").ShouldNotBeNull();
        transaction.Rollback();
    }

    [Fact]
    public async Task Put_TwoWritersAtOnce_StoresAllOfBoth()
    {
        using (Library.Open(_folder["library"])) { }
        var writers = new[] { "a", "b" }.Select(name => Task.Run(() =>
        {
            using var library = Library.Open(_folder["library"]);
            for (var i = 0; i < 20; i++) library.Put(SmallDocument.Of($"{name}{i}", "Titel", "sagsstammer"));
        }));
        await Task.WhenAll(writers);

        using var reader = Library.OpenExisting(_folder["library"]);
        reader.Ids().Length.ShouldBe(40);
        LibrarySearch.Search(reader, new SearchQuery("sagsstammer")).Total.ShouldBe(40);
        Sql("SELECT count(DISTINCT revision) FROM documents").ShouldBe("40");
    }

    [Theory]
    [InlineData("UPDATE contents SET record = '{'")]
    [InlineData("UPDATE contents SET stages = x'00'")]
    public void Find_ContentThatCannotBeRead_SaysWhatToDo(string damage)
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("a", "Titel", "tekst"));
        Sql(damage);

        Should.Throw<LibraryException>(() => library.Find("a")).Remedy.ShouldNotBeEmpty();
        library.Put(SmallDocument.Of("a", "Titel", "tekst"));
        library.Find("a").ShouldNotBeNull();
    }

    [Fact]
    public void Search_OpenReader_SeesWhatAnotherPutMeanwhile()
    {
        using var writer = Library.Open(_folder["library"]);
        using var reader = Library.OpenExisting(_folder["library"]);

        writer.Put(SmallDocument.Of("a", "Første", "tekst"));
        Found(reader, "første").ShouldBe(["a"]);
        writer.Remove("a");
        Found(reader, "første").ShouldBeEmpty();
    }

    [Fact]
    public void Open_IndexOfAnotherAnalyzer_IsMadeAnew()
    {
        Directory.CreateDirectory(_folder["library"]);
        using (var library = Library.Open(_folder["library"], new DanishAnalyzer())) library.Put(SmallDocument.Of("a", null, "om sygedagpenge"));
        var compounds = new DanishAnalyzer(word => word == "sygedagpenge" ? ["syge", "dagpenge"] : [], "parts-1");

        using (var library = Library.Open(_folder["library"], compounds)) Found(library, "dagpenge").ShouldBe(["a"]);
        using (var library = Library.Open(_folder["library"], new DanishAnalyzer()))
        {
            Found(library, "dagpenge").ShouldBeEmpty();
            Found(library, "sygedagpenge").ShouldBe(["a"]);
        }
    }

    [Fact]
    public void Open_LibraryOfSchema4_KeepsItsRecordsAndIsIndexedAnewOnce()
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(RepositoryRoot.Combine("tests/DocIndex.Tests/Storing/Fixtures/library-4.zip"), _folder["library"]);

        using (var library = Library.OpenExisting(_folder["library"]))
        {
            library.Ids().ShouldBe(["boernehave-2-txt", "boernehave-txt"]);
            library.Revision.ShouldBe(3);
            Found(library, "dagpenge").ShouldBe(["boernehave-txt"]);
            Found(library, "\"nye pladser\" år:2031 beløb:1mio").ShouldBe(["boernehave-2-txt"]);
            library.Renewal.ShouldBe(IndexRenewal.Missing);
            LibraryVerification.Check(library).ShouldBeEmpty();
        }

        using var again = Library.OpenExisting(_folder["library"]);
        Found(again, "dagpenge").ShouldBe(["boernehave-txt"]);
        again.Renewal.ShouldBeNull();
        Sql("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'words%' OR name IN ('terms', 'blocks', 'labels', 'amounts')").ShouldBe("0");
        Sql("PRAGMA integrity_check").ShouldBe("ok");
    }

    [Fact]
    public void LearnWords_DocumentsHoldTheParts_CompoundsAreFoundByThem()
    {
        using var library = Library.Open(_folder["library"]);
        library.Put(SmallDocument.Of("a", null, "Der bygges et frimplagrundtorv."));
        library.Put(SmallDocument.Of("b", null, "En frimpla og flere frimplaer, et grundtorv og grundtorvet."));

        Found(library, "grundtorv").ShouldBe(["b"]);
        library.LearnWords().ShouldBeTrue();
        Found(library, "grundtorv").Order(StringComparer.Ordinal).ShouldBe(["a", "b"]);

        library.LearnWords().ShouldBeFalse();
        using var again = Library.OpenExisting(_folder["library"]);
        again.Put(SmallDocument.Of("c", null, "Et frimplagrundtorv til."));
        Found(again, "grundtorv").Length.ShouldBe(3);
    }

    [Fact]
    public void ProgramVersion_DocumentsOfAnEarlierProgram_IsThatUntilAllAreRedone()
    {
        using var library = Library.Open(_folder["library"]);
        library.ProgramVersion.ShouldBe(Library.ThisProgram);
        library.Put(SmallDocument.Of("a", null, "tekst"));
        library.Put(SmallDocument.Of("b", null, "tekst"));
        Sql("UPDATE documents SET program = '0.0.1'");

        library.Put(SmallDocument.Of("b", null, "tekst"));
        library.ProgramVersion.ShouldBe("0.0.1");
        library.Put(SmallDocument.Of("a", null, "tekst"));
        library.ProgramVersion.ShouldBe(Library.ThisProgram);
    }

    private string DatabaseFile => Path.Combine(_folder["library"], "library.db");

    private static string[] Found(Library library, string text) =>
        [.. LibrarySearch.Search(library, new SearchQuery(text)).Hits.Select(hit => hit.Id)];

    private static string Json(ProcessedDocument? document) => JsonSerializer.Serialize(document, RecordJson.Indented);

    private static Diagnostic Trouble(string file) =>
        new(DiagnosticCodes.EmptyFile, Severity.Error, file, null, null, "The file is empty.", "Check the file.");

    private string? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static ProcessedDocument Rich(string id)
    {
        var source = SmallDocument.Source(id, 2, "6.311");
        var document = SmallDocument.Of(id, "Lavere sagsstammer", "# Økonomi", "Løn | 6.311", "");
        return document.With(record => record with
        {
            Kind = DocumentKind.Budgetnotat, Municipality = "København", BudgetYear = 2026, Date = new DateOnly(2025, 6, 12),
            Evidence = record.Evidence.Add("title", source),
            Amounts = [SmallDocument.Amount(id, 2, "Løn", 2026, 6_311_000.50m, "6.311")],
            Request = new Request([new YearAmount(2026, 6_311_000, null, "Service")], null, "2026 p/l", Standing.Verified, source),
        }) with
        {
            Tables =
            [
                new Table(
                    0, "Tabel 1", null, 1, new LineSpan(2, 2),
                    [new Column(ColumnKind.Label, "", null, null, null), new Column(ColumnKind.Number, "2026", 2026, null, "B") { IsRowTotal = true }],
                    2, [new Cell(1, 1, 1, 1, "6.311", CellPlacement.Inferred, source with { Cell = new CellPosition(0, 1, 1) })], source),
            ],
            Checks = new CheckResult(
                [
                    new Finding(
                        "f", "DI5002", "column-total", Severity.Error, "open", null, new LocalizedText("Fejl", "Error"), null, "kr.", [id],
                        new Interval(1, 2.5m), null, [source]),
                ],
                [new RuleCount(id, "column-total", 1, 1, [new NotChecked("ingen total", 2)])]),
            Diagnostics = [Trouble(id + ".txt")],
        };
    }
}
