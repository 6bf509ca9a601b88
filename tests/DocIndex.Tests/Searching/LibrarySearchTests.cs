using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Tests.Storing;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Searching;

public sealed class LibrarySearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Library _library;

    public LibrarySearchTests() => _library = Library.Open(_folder["library"]);

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Search_OtherInflection_FindsTheWord()
    {
        Put(SmallDocument.Of("a", "Indsats", "Der er flere sygemeldte borgere."));
        Put(SmallDocument.Of("b", "Veje", "Der er flere huller i vejene."));

        Ids("sygemeldt").ShouldBe(["a"]);
    }

    [Fact]
    public void Search_WordsInTitle_ComeBeforeWordsInBody()
    {
        var mentions = string.Join(' ', Enumerable.Repeat("lavere sagsstammer", 200));
        Put(SmallDocument.Of("a", "Evaluering", mentions));
        Put(SmallDocument.Of("b", "Lavere sagsstammer for sygedagpengemodtagere", string.Join(' ', Enumerable.Repeat("andre ord", 300))));
        for (var i = 0; i < 20; i++) Put(SmallDocument.Of("x" + i, "Noget andet", "Helt andre ting."));

        var result = Search("lavere sagsstammer");

        result.Hits.Select(hit => (hit.Id, hit.InTitle)).ShouldBe([("b", true), ("a", false)]);
    }

    [Fact]
    public void Search_WordsInHeading_ComeBeforeWordsInBody()
    {
        for (var i = 0; i < 20; i++) Put(SmallDocument.Of("x" + i, "Noget andet", "Helt andre ting."));
        Put(SmallDocument.Of("a", "Plan", "# Andet", "Vi taler om jobafklaring her."));
        Put(SmallDocument.Of("b", "Plan", "# Jobafklaring", "Vi taler om noget andet her."));

        Ids("jobafklaring").ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Search_AllWordsInOneDocument_LeavesOthersOut()
    {
        Put(SmallDocument.Of("a", null, "sagsstammer", "Et andet sted: jobafklaring."));
        Put(SmallDocument.Of("b", null, "kun sagsstammer"));

        var result = Search("jobafklaring sagsstamme");

        result.Interpretation.ShouldBe(Interpretation.AllTerms);
        result.Hits.Select(hit => hit.Id).ShouldBe(["a"]);
    }

    [Fact]
    public void Search_NoDocumentHasAllWords_GivesThoseWithMostAndSaysSo()
    {
        Put(SmallDocument.Of("a", null, "sagsstammer sagsstammer sagsstammer"));
        Put(SmallDocument.Of("b", null, "sagsstammer og jobafklaring i en meget længere tekst om mange andre ting end det"));
        Put(SmallDocument.Of("c", null, "veje"));

        var result = Search("sagsstammer jobafklaring rumfart");

        result.Interpretation.ShouldBe(Interpretation.AnyTerm);
        result.NotFound.ShouldBe(["rumfart"]);
        result.Total.ShouldBe(2);
        result.Hits.Select(hit => hit.Id).ShouldBe(["b", "a"]);
        result.Hits.ShouldAllBe(hit => !hit.InTitle);
    }

    [Fact]
    public void Search_NoDocumentHasAllWords_ARareWordTellsMoreThanTwoCommonOnes()
    {
        for (var i = 0; i < 8; i++) Put(SmallDocument.Of("x" + i, null, "besparelse på sygedagpenge"));
        Put(SmallDocument.Of("y", null, "nyt fra Ishøj"));

        Ids("besparelse sygedagpenge Ishøj")[0].ShouldBe("y");
    }

    [Fact]
    public void Search_StopWords_CountOnlyInPhrasesOrAlone()
    {
        Put(SmallDocument.Of("a", null, "sagsstammer for borgere"));
        Put(SmallDocument.Of("b", null, "hvad ellers"));

        Search("hvad koster sagsstammer for alle").NotFound.ShouldBe(["koster"]);
        Ids("hvad med sagsstammer").ShouldBe(["a"]);
        Ids("\"sagsstammer for\"").ShouldBe(["a"]);
        Ids("hvad").ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("\"lavere sagsstammer\"", "a")]
    [InlineData("“lavere sagsstammer”", "a")]
    [InlineData("»lavere sagsstammer«", "a")]
    [InlineData("\"sagsstammer lavere\"", "b")]
    [InlineData("\"tekst slut\"", "")]
    [InlineData("\"lavere sagsst\"*", "a")]
    [InlineData("sags*", "a b")]
    [InlineData("SAGSSTAMM*", "a b")]
    [InlineData("sagsstammerne*", "")]
    [InlineData("sagsstammer*", "a b")]
    [InlineData("\"lavere sagsstammer\"*", "a")]
    [InlineData("\"lavere sagsstammern\"*", "")]
    [InlineData("tekst:sagsstammer*", "a b")]
    [InlineData("tekst:sagsstammern*", "")]
    [InlineData("bi2*", "a")]
    [InlineData("6.3*", "a")]
    [InlineData("\"bi24 6.3\"*", "a")]
    [InlineData("jobaf*", "b")]
    [InlineData("35.1*", "b")]
    [InlineData("35.10", "b")]
    [InlineData("6.311", "a")]
    [InlineData("6311", "a")]
    [InlineData("6.311,00", "a")]
    [InlineData("63110", "")]
    [InlineData("BI24", "a")]
    [InlineData("BI2", "")]
    [InlineData("e-mail", "b")]
    [InlineData("lavere,jobafklaring", "b")]
    [InlineData("(sags*)", "a b")]
    [InlineData("sag*mmer", "a b")]
    [InlineData("s*st*er", "a b")]
    [InlineData("s*st*em", "")]
    [InlineData("tekst:job*klar*", "b")]
    [InlineData("b*4", "a")]
    public void Search_PhraseBeginningNumberOrCode_FindsJustThat(string query, string ids)
    {
        Put(SmallDocument.Of("a", null, "lavere sagsstammer, se BI24: 6.311 tekst", "slut"));
        Put(SmallDocument.Of("b", null, "sagsstammer lavere jobafklaring 35.10 e-mail"));
        Put(SmallDocument.Of("c", null, "mail"));

        string.Join(' ', Ids(query).Order(StringComparer.Ordinal)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("\"sagsstammer", true)]
    [InlineData("sagsstammer\"", true)]
    [InlineData("\"\"\"sagsstammer", true)]
    [InlineData("* sagsstammer", true)]
    [InlineData("sags**stammer sagsstammer", true)]
    [InlineData("sagsstammer **", true)]
    [InlineData("NEAR(sagsstammer", true)]
    [InlineData("NEAR(sagsstammer sagsstammer, 3)", false)]
    [InlineData("tekst:sagsstammer", false)]
    [InlineData("{title body} : sagsstammer", true)]
    [InlineData("- sagsstammer ^ + ()", true)]
    [InlineData("kommnue:sagsstammer", true)]
    [InlineData("år:sagsstammer", true)]
    [InlineData("beløb:[5mio TO sagsstammer", true)]
    [InlineData("((((((((((((((((((((((((((((sagsstammer", true)]
    [InlineData("'; DROP TABLE documents; -- sagsstammer", false)]
    [InlineData("sagsstammer AND OR NOT", true)]
    [InlineData("sagsstammer \0 \u001e \ud800 %s $expression ?1", true)]
    public void Search_TextThatIsNoQuery_IsSearchedAsWords(string query, bool readAsWords)
    {
        Put(SmallDocument.Of("a", "Titel", "Der er sagsstammer."));

        var result = Search(query);

        result.Hits.Select(hit => hit.Id).ShouldBe(["a"]);
        result.ReadAsWords.ShouldBe(readAsWords);
        _library.Ids().ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("***")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("– § ()")]
    public void Search_NoWord_FindsNothing(string query)
    {
        Put(SmallDocument.Of("a", "Titel", "Tekst."));

        var result = Search(query);

        result.Interpretation.ShouldBe(Interpretation.Nothing);
        result.Total.ShouldBe(0);
        result.Hits.ShouldBeEmpty();
    }

    [Fact]
    public void Search_AnyText_IsAnswered()
    {
        Put(SmallDocument.Of("a", "Titel", "Der er sagsstammer."));
        var pieces = Gen.Elements("\"", "*", "sags", "stammer", " ", "(", ")", "NEAR", "OR", "-", ":", "'", "\0", "å", "\u0301", "6.", ",3", "\ud83d", "^", "+");

        Prop.ForAll(Gen.ListOf(pieces).Select(string.Concat).ToArbitrary(), text => Search(text).Total <= 1).QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(text => Search(text ?? "").Total <= 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Search_PastedPage_IsAnswered()
    {
        Put(SmallDocument.Of("a", "Titel", "ord1 og ord2"));

        Ids(string.Join(' ', Enumerable.Range(1, 5000).Select(i => "ord" + i))).ShouldBe(["a"]);
        Ids('"' + string.Join(' ', Enumerable.Range(1, 5000).Select(i => "ord" + i)) + '"').ShouldBeEmpty();
        Ids(new string('x', 100_000)).ShouldBeEmpty();
    }

    [Fact]
    public void Search_LongPhrase_IsReadAsFarAsItsFirstWords()
    {
        string[] words = [.. Enumerable.Range(1, 3_000).Select(i => "ord" + i)];
        var fewer = string.Join(' ', words.Take(QueryClause.MostWords - 1));
        Put(SmallDocument.Of("a", "Titel", string.Join(' ', words)));
        Put(SmallDocument.Of("b", "Titel", fewer));
        Put(SmallDocument.Of("c", "Titel", string.Join(' ', Enumerable.Repeat("og", 3_000))));

        Ids($"\"{string.Join(' ', words)}\"").ShouldBe(["a"]);
        Ids($"\"{string.Join(' ', words)}\"*").ShouldBe(["a"]);
        Ids($"\"{string.Join(' ', words.Reverse())}\"~1000").ShouldBe(["a"]);
        Ids($"\"{fewer}\"").Order(StringComparer.Ordinal).ShouldBe(["a", "b"]);
        Ids($"\"{string.Join(' ', Enumerable.Repeat("og", 3_000))}\"").ShouldBe(["c"]);
        Ids($"\"{string.Join(' ', Enumerable.Repeat("og", 3_000))}\"~1000").ShouldBe(["c"]);
    }

    [Theory]
    [InlineData("\"ord ord sager\"~1", "a b")]
    [InlineData("\"sager ord\"~1", "a b")]
    [InlineData("\"Ord ord\"~1", "a b")]
    [InlineData("\"ord ord sager\"", "b")]
    public void Search_SameWordTwice_IsTwoInAPhraseAndOneNearOthers(string query, string ids)
    {
        Put(SmallDocument.Of("a", null, "ord sager"));
        Put(SmallDocument.Of("b", null, "ord ord sager"));

        string.Join(' ', Ids(query).Order(StringComparer.Ordinal)).ShouldBe(ids);
    }

    [Fact]
    public void Search_EmptyLibrary_FindsNothing() => Search("sagsstammer lavere").Total.ShouldBe(0);

    [Theory]
    [InlineData("Til sygemeldte borgere", "sygemeldt", "Til [sygemeldte] borgere")]
    [InlineData("Årsværk på Ærø: første års løn", "ærø første", "Årsværk på [Ærø]: [første] års løn")]
    [InlineData("A\u030Arsværk og a\u030Abne idéer", "årsværk åbne ide", "[A\u030Arsværk] og [a\u030Abne] [idéer]")]
    [InlineData("sygedag\u00ADpenge i 2026", "sygedagpenge", "[sygedag\u00ADpenge] i 2026")]
    [InlineData("EU's midler (EU)", "EU", "[EU's] midler ([EU])")]
    [InlineData("lavere sagsstammer, ikke lavere løn", "\"lavere sagsstammer\"", "[lavere sagsstammer], ikke lavere løn")]
    [InlineData("sagsbehandling og sager", "sagsb*", "[sagsbehandling] og sager")]
    [InlineData("indsatsplanlægning, ikke indsats", "indsat*ning", "[indsatsplanlægning], ikke indsats")]
    [InlineData("Kommunerne og kommunens kommune", "kommunerne*", "[Kommunerne] og kommunens kommune")]
    [InlineData("alle og allerede", "allerede*", "alle og [allerede]")]
    [InlineData("en årlig besparelse, ikke årlige besparelser", "\"årlig besparelse\"*", "en [årlig besparelse], ikke [årlige besparelser]")]
    [InlineData("Aabenraa", "åbenr*", "[Aabenraa]")]
    [InlineData("lavere sagsstammer for sygedagpengemodtagere og for lavere", "\"lavere sagsstammer for sygedagpengemodtagere\"~1", "[lavere] [sagsstammer] [for] [sygedagpengemodtagere] og for lavere")]
    [InlineData("𝒳 sager 𝒴", "sag", "𝒳 [sager] 𝒴")]
    [InlineData("beløb på 6.311, nemlig 6.311.", "6.311", "beløb på [6.311], nemlig [6.311].")]
    public void Search_Hit_HighlightsWholeWordsOfTheOriginal(string text, string query, string snippet)
    {
        Put(SmallDocument.Of("a", "Titel", text));

        Highlighted(Search(query).Hits.Single()).ShouldBe(snippet);
    }

    [Fact]
    public void Search_LongPassage_CutsASnippetAroundTheWords()
    {
        var before = string.Join(' ', Enumerable.Repeat("indledende", 80));
        var after = string.Join(' ', Enumerable.Repeat("afsluttende", 80));
        Put(SmallDocument.Of("a", null, $"{before} lavere {before} lavere sagsstammer {after}"));

        var hit = Search("lavere sagsstammer").Hits.Single();

        Highlighted(hit).ShouldContain(" [lavere] [sagsstammer] ");
        Highlighted(hit).ShouldStartWith("…indledende ");
        Highlighted(hit).ShouldEndWith(" afsluttende…");
        hit.Snippet.Sum(part => part.Text.Length).ShouldBeInRange(200, Snippet.Length + 2);
    }

    [Fact]
    public void Search_BestPassage_IsTheOneWithMostOfTheWords()
    {
        Put(SmallDocument.Of("a", "Lavere sagsstammer", "# Resume", "lavere lavere lavere", "# Økonomi", "", "lavere sagsstammer koster"));

        var hit = Search("lavere sagsstammer").Hits.Single();

        hit.Section.ShouldBe("Økonomi");
        hit.Source!.Lines.ShouldBe(new LineSpan(5, 5));
        hit.Source.Text.ShouldBe("lavere sagsstammer koster");
        hit.Title.ShouldBe("Lavere sagsstammer");
    }

    [Fact]
    public void Search_OnlyMetadataFits_ShowsTheBeginning()
    {
        Put(SmallDocument.Of("a", "Titel", "Den første tekst.").With(record => record with { Municipality = "Ishøj", BudgetYear = 2026 }));

        var hit = Search("ishoej 2026").Hits.Single();

        Highlighted(hit).ShouldBe("Den første tekst.");
        hit.Title.ShouldBe("Titel");
    }

    [Fact]
    public void Search_NoTitle_ShowsTheFile()
    {
        Put(SmallDocument.Of("note-7", null, "Tekst."));

        Search("note 7").Hits.Single().Title.ShouldBe("note-7.txt");
    }

    [Fact]
    public void Search_LabelsHoldTheWords_ShowsTheirAmounts()
    {
        Put(WithAmounts("a"));

        var amounts = Search("lavere sagsstammer").Hits.Single().Amounts;

        amounts.Select(amount => (amount.Relevance, amount.Year, amount.Printed, amount.Value, amount.Standing)).ShouldBe(
        [
            (AmountRelevance.Label, 2026, "6.311", 6_311_000m, Standing.Read),
            (AmountRelevance.Label, 2027, "6.400", 6_400_000m, Standing.Read),
        ]);
    }

    [Theory]
    [InlineData("lavere sagsstammer 2027", "6.400")]
    [InlineData("om lavere sagsstammer for borgere", "6.311 6.400")]
    [InlineData("lavere", "6.311 6.400 1")]
    [InlineData("lavere borgere", "")]
    public void Search_LabelsHoldSomeOfTheWords_ShowsTheirAmountsWhereThatIsEnough(string query, string printed)
    {
        Put(WithAmounts("a").With(record => record with { BudgetYear = 2027 }));

        string.Join(' ', Search(query).Hits.Single().Amounts.Select(amount => amount.Printed)).ShouldBe(printed);
    }

    [Fact]
    public void Search_FigureThatTwoTablesPrint_IsShownOnceWhereItsReadingIsSurest()
    {
        Put(WithAmounts("a").With(record => record with
        {
            Amounts =
            [
                .. record.Amounts,
                SmallDocument.Amount("a", 20, "Lavere sagsstammer - svarende til 10 årsværk", 2026, 6_311_000, "6.311") with { Standing = Standing.Verified },
                SmallDocument.Amount("a", 21, "Lavere sagsstammer", 2027, 9_999_000, "9.999"),
            ],
        }));

        Search("lavere sagsstammer").Hits.Single().Amounts.Select(amount => (amount.Year, amount.Printed, amount.Standing)).ShouldBe(
        [
            (2026, "6.311", Standing.Verified), (2027, "6.400", Standing.Read), (2027, "9.999", Standing.Read),
        ]);
    }

    [Fact]
    public void Search_NoLabelHoldsTheWords_ShowsThePassagesOrTheRequested()
    {
        Put(WithAmounts("a"));

        var inPassage = Search("drift").Hits.Single().Amounts.Single();
        (inPassage.Relevance, inPassage.Printed).ShouldBe((AmountRelevance.Passage, "700"));

        var requested = Search("borgere").Hits.Single().Amounts.Single();
        (requested.Relevance, requested.Year, requested.Value, requested.Printed).ShouldBe((AmountRelevance.Request, 2026, 7_011_000m, null));
    }

    [Fact]
    public void Search_Filters_LeaveOthersOut()
    {
        Put(SmallDocument.Of("a", null, "sager").With(r => r with { BudgetYear = 2026, Municipality = "Århus", Kind = DocumentKind.Budgetnotat }));
        Put(SmallDocument.Of("b", null, "sager").With(r => r with { BudgetYear = 2027, Municipality = "Ishøj", Kind = DocumentKind.Handleplan }));
        Put(SmallDocument.Of("c", null, "sager"));

        Filtered(new SearchQuery("sag", Year: 2026)).ShouldBe("a");
        Filtered(new SearchQuery("sag", Kind: DocumentKind.Handleplan)).ShouldBe("b");
        Filtered(new SearchQuery("sag", Municipality: " aarhus ")).ShouldBe("a");
        Filtered(new SearchQuery("sag", Municipality: "Ishøjs Kommune")).ShouldBe("b");
        Filtered(new SearchQuery("sag", Year: 2026, Municipality: "Ishøj")).ShouldBe("");
        Filtered(new SearchQuery("sag")).ShouldBe("a b c");
    }

    [Fact]
    public void Search_EqualScores_ComeInOrdinalOrderOnEveryPage()
    {
        foreach (var id in (string[])["d", "B", "a", "c", "e"]) Put(SmallDocument.Of(id, "Ens", "sager"));

        Ids("sager").ShouldBe(["B", "a", "c", "d", "e"]);
        var page = LibrarySearch.Search(_library, new SearchQuery("sager", Limit: 2, Offset: 2));
        page.Hits.Select(hit => hit.Id).ShouldBe(["c", "d"]);
        page.Total.ShouldBe(5);
        LibrarySearch.Search(_library, new SearchQuery("sager", Offset: 50)).Hits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(150, 7)]
    [InlineData(150, 149)]
    public void Search_ManyEqualScores_EveryPageIsOfOneOrder(int documents, int limit)
    {
        _library.InTransaction(() =>
        {
            for (var i = 0; i < documents; i++) Put(SmallDocument.Of("x" + (i * 7919 % 1000), i % 50 == 0 ? "Sager" : "Ens", "sager"));
        });
        string[] all = [.. LibrarySearch.Search(_library, new SearchQuery("sager", Limit: 1_000)).Hits.Select(hit => hit.Id)];

        var paged = Enumerable.Range(0, documents / limit + 1)
            .SelectMany(page => LibrarySearch.Search(_library, new SearchQuery("sager", Limit: limit, Offset: page * limit)).Hits).Select(hit => hit.Id);

        all.Distinct().Count().ShouldBe(documents);
        paged.ShouldBe(all);
    }

    [Fact]
    public void SearchQuery_OutOfBounds_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SearchQuery("x", Limit: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new SearchQuery("x", Offset: -1));
        Should.Throw<ArgumentNullException>(() => new SearchQuery(null!));
    }

    private static ProcessedDocument WithAmounts(string id) =>
        SmallDocument.Of(id, "Indsats", "Om lavere sagsstammer for borgere", "Drift 700").With(record => record with
        {
            Amounts =
            [
                SmallDocument.Amount(id, 9, "Lavere sagsstammer", 2026, 6_311_000, "6.311"),
                SmallDocument.Amount(id, 9, "Lavere sagsstammer", 2027, 6_400_000, "6.400"),
                SmallDocument.Amount(id, 2, "Øvrigt", 2026, 700_000, "700"),
                SmallDocument.Amount(id, 9, "Lavere løn", 2026, 1_000, "1"),
            ],
            Request = new Request([new YearAmount(2026, 7_011_000, null, null)], null, null, Standing.Inferred, SmallDocument.Source(id, 9, "7.011")),
        });

    private static string Highlighted(SearchHit hit) =>
        string.Concat(hit.Snippet.Select(part => part.Highlighted ? $"[{part.Text}]" : part.Text));

    private string Filtered(SearchQuery query) =>
        string.Join(' ', LibrarySearch.Search(_library, query).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));

    private string[] Ids(string text) => [.. Search(text).Hits.Select(hit => hit.Id)];

    private SearchResult Search(string text) => LibrarySearch.Search(_library, new SearchQuery(text));

    private void Put(ProcessedDocument document) => _library.Put(document);
}
