using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Searching;

public sealed class QueryLanguageTests : IDisposable
{
    private const int MadeQueries = 3_000;

    private readonly TemporaryFolder _folder;
    private readonly Library _library;

    public QueryLanguageTests()
    {
        _folder = PreparedFolder.Copy(nameof(QueryLanguageTests), Make);
        _library = Library.Open(_folder["library"]);
    }

    private static void Make(TemporaryFolder folder)
    {
        using var library = Library.Open(folder["library"]);
        Put(library, "a", "Lavere sagsstammer", 2016, "Ishøj",
            "Beskæftigelses- og Integrationsudvalget", 6_311_000, "Flere sygedagpengemodtagere i job.",
                "Indsatsen er god.");
        Put(library, "b", "Nye cykelstier", 2024, "Århus", "Teknik- og Miljøudvalget", 12_000_000,
            "# Økonomi", "Stier og veje til cykler koster penge.");
        Put(library, "c", "Sygefravær", 2026, "Ishøj", "Økonomiudvalget", 500_000,
            "Job og indsats, men ingen veje.", "De sygemeldte kommer i job.");

        // Nothing is left to be indexed.
        LibrarySearch.Search(library, new SearchQuery("job")).Total.ShouldBe(2);
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("job AND veje", "c")]
    [InlineData("job OG veje", "c")]
    [InlineData("cykler OR sygefravær", "b c")]
    [InlineData("cykler ELLER sygefravær", "b c")]
    [InlineData("veje NOT job", "b")]
    [InlineData("veje IKKE job", "b")]
    [InlineData("veje -job", "b")]
    [InlineData("+job -sygefravær", "a")]
    [InlineData("(cykler OR sygefravær) AND penge", "b")]
    [InlineData("job (cykler OR sygefravær)", "c")]
    [InlineData("-job", "b")]
    [InlineData("\"stier cykler\"", "")]
    [InlineData("\"stier cykler\"~3", "b")]
    [InlineData("\"cykler stier\"~3", "b")]
    [InlineData("\"stier cykler\"~1", "")]
    [InlineData("\"stier til cykler\"~1", "")]
    [InlineData("\"stier til cykler\"~2", "b")]
    [InlineData("\"stier veje cykler\"~1", "")]
    [InlineData("\"stier veje cykler\"~2", "b")]
    [InlineData("sygefravr~", "c")]
    [InlineData("cylker~1", "b")]
    [InlineData("cykxxr~1", "")]
    [InlineData("titel:sygefravær", "c")]
    [InlineData("title:job", "")]
    [InlineData("overskrift:økonomi", "b")]
    [InlineData("titel:(cykelstier OR sygefravær)", "b c")]
    [InlineData("år:2026", "c")]
    [InlineData("budgetår:2026", "c")]
    [InlineData("kode:BI24", "")]
    [InlineData("year:[2016 TO 2024]", "a b")]
    [InlineData("år:{2016 TO 2026}", "b")]
    [InlineData("år:[2024 TO *]", "b c")]
    [InlineData("beløb:[5mio TO 10mio]", "a")]
    [InlineData("beløb:6,3mio", "a")]
    [InlineData("beløb:6,4mio", "")]
    [InlineData("amount:[100.000 TO 600tkr]", "c")]
    [InlineData("søgt:[5mio TO 20mio] år:[2015 TO 2020]", "a")]
    [InlineData("kommune:Ishøj", "a c")]
    [InlineData("kommune:ishoej job veje", "c")]
    [InlineData("municipality:Aarhus", "b")]
    [InlineData("-kommune:Ishøj", "b")]
    [InlineData("kommune:Ishøj OR cykler", "a b c")]
    [InlineData("udvalg:\"Teknik- og Miljøudvalget\"", "b")]
    [InlineData("udvalg:BIU", "a")]
    [InlineData("udvalg:TMU OR titel:sygefravær", "b c")]
    [InlineData("dagpenge", "a")]
    [InlineData("modtager", "a")]
    [InlineData("dagpengemodtagerne", "a")]
    [InlineData("sygedagpengemodtager", "a c")]
    [InlineData("veje^2 OR job", "a b c")]
    [InlineData("veje NOT(job)", "b")]
    [InlineData("job AND(veje)", "c")]
    [InlineData("cykler OR(sygefravær)", "b c")]
    [InlineData("sygefravr~0.8", "c")]
    [InlineData("sygefravr~0,99", "")]
    [InlineData("(cykler OR sygefravær)^5", "b c")]
    [InlineData("kommune:Ishøj^2", "a c")]
    [InlineData("kommune:Ishøj, job veje", "c")]
    [InlineData("kommune:Ish*", "a c")]
    [InlineData("kommune:(Ishøj OR Aarhus)", "a b c")]
    [InlineData("år:(2016 OR 2026)", "a c")]
    [InlineData("år:2016^2", "a")]
    [InlineData("beløb:(500.000 OR [12mio TO *])", "b c")]
    [InlineData("udvalg:biu", "a")]
    [InlineData("udvalg:miljø", "b")]
    [InlineData("udvalg:økonomi", "c")]
    [InlineData("udvalg:øk", "")]
    [InlineData("type:dokument", "a b c")]
    [InlineData("kind:other", "a b c")]
    [InlineData("type:handleplan", "")]
    [InlineData("beløb:\"6,3 mio. kr.\"", "a")]
    [InlineData("beløb:\"12 mio kr\"", "b")]
    [InlineData("beløb:\"kr. 500.000\"", "c")]
    [InlineData("beløb:[5 mio. kr. TO 10 mio. kr.]", "a")]
    [InlineData("beløb:6,3 mio. kr. sagsstammer", "a")]
    [InlineData("beløb:6,3 mio", "a")]
    [InlineData("beløb:500 t.kr. job", "c")]
    [InlineData("beløb:-500.000", "c")]
    [InlineData("beløb:[-600.000 TO -400.000]", "c")]
    [InlineData("beløb:[-600.000 TO 10mio]", "a c")]
    [InlineData("beløb:[* TO -10mio]", "b")]
    [InlineData("job OR og", "a c")]
    [InlineData("(job og) AND veje", "c")]
    [InlineData("veje +til", "b")]
    [InlineData("veje \"til\"", "b")]
    [InlineData("over 5 mio. kr.", "a b")]
    [InlineData("mere end 10 mio", "b")]
    [InlineData("mere end 12 mio. kr.", "")]
    [InlineData("mindst 12 mio. kr.", "b")]
    [InlineData("under 500.000", "")]
    [InlineData("højst 500.000", "c")]
    [InlineData("job under 1 mio. kr.", "c")]
    [InlineData("mellem 6 og 7 mio. kr.", "a")]
    [InlineData("mellem 400 t.kr. og 7 mio. kr.", "a c")]
    [InlineData("fra 400 til 600 t.kr.", "c")]
    [InlineData(">5mio", "a b")]
    [InlineData("<= 500.000", "c")]
    [InlineData("beløb:>5mio", "a b")]
    [InlineData("søgt:<1mio", "c")]
    [InlineData("-over 5 mio. kr.", "c")]
    [InlineData("2015-2024", "a b")]
    [InlineData("2015–2024 job", "a")]
    [InlineData("siden 2020", "b c")]
    [InlineData("før 2024", "a")]
    [InlineData("efter 2024", "c")]
    [InlineData("mellem 2016 og 2024", "a b")]
    [InlineData("år:2016-2024", "a b")]
    [InlineData("år:>=2024", "b c")]
    [InlineData("over 5 mio. kr. siden 2020", "b")]
    [InlineData("århus", "b")]
    public void Search_Query_FindsJustThat(string query, string ids)
    {
        var result = Search(query);

        result.ReadAsWords.ShouldBeFalse();
        if (result.Interpretation == Interpretation.AllTerms) string.Join(' ', result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)).ShouldBe(ids);
        else ids.ShouldBe("");
    }

    [Theory]
    [InlineData("job over 5 mio. kr. 2018-2022", "beløb over 5 mio. kr. · år 2018–2022", "job 2018-2022 | job over 5 mio. kr.")]
    [InlineData("beløb:[500.000 TO 1,5mio]", "beløb 500.000 kr. – 1,5 mio. kr.", "")]
    [InlineData("kommune:Ishøj -siden 2020", "kommune Ishøj · ikke år fra 2020", "-siden 2020 | kommune:Ishøj")]
    [InlineData("job ELLER under 2 mio. kr.", "beløb under 2 mio. kr.", "job")]
    [InlineData("over 100 borgere", "", "")]
    public void Search_Conditions_AreSaidAndCanBeTakenAway(string query, string said, string without)
    {
        var understood = Search(query).Understood;

        string.Join(" · ", understood.Select(part => part.Danish)).ShouldBe(said);
        string.Join(" | ", understood.Select(part => part.Without ?? "-")).ShouldBe(without);
    }

    [Fact]
    public void Search_MadeQueries_AreAnswered()
    {
        var random = new Random(20);
        for (var i = 0; i < MadeQueries; i++)
        {
            var text = Made(random, depth: 0);
            var query = new SearchQuery(text) { WithFacets = i % 2 == 0, Sort = (SearchSort)(i % 3) };
            var result = Should.NotThrow(() => LibrarySearch.Search(_library, query), text);
            result.Total.ShouldBeInRange(0, 3, text);
        }
    }

    /// <summary>A query by the grammar, with a sign too many or too few now and then.</summary>
    private static string Made(Random random, int depth)
    {
        string[] words = ["job", "veje", "og", "sygefravær", "qwx", "BI24", "6.311", "å", "35.10", "cykler"];
        string[] fields = ["titel:", "kommune:", "udvalg:", "type:", "mål:", "kode:", "tema:", "foo:"];
        string[] numbers = ["år:", "beløb:", "søgt:", "budgetår:", "over ", ">=", "siden ", "mellem 2 og "];
        string[] bounds = ["2016", "*", "5mio", "-6,3 mio. kr.", "½", "99999999999999999999999999999", "1e9"];
        string[] ranges = ["{2016 TO *}", "[* TO 5mio]", "[2026 TO 2016]", "[-2mio TO *}", "[TO]"];
        var text = random.Next(depth > 4 ? 6 : 9) switch
        {
            0 => Any(words) + Any(["", "*", "~", "~1", "*e", "*e*r", "^2", "~0.5"]),
            1 => $"\"{Some(1 + random.Next(40))}\"" + Any(["", "*", "~", "~3", "~1000", "^0,5"]),
            2 => Any(fields) + Any(words) + Any(["", "*", "~", "^3"]),
            3 => Any(numbers) + Any([.. bounds, .. ranges]),
            4 => Any(["+", "-", "!", "NOT ", "IKKE ", "+-"]) + Any(words),
            5 => Any(["(", ")", "\"", "[", "{", "^", "~", ":", "\\", "\0", "\ud83d"]),
            6 => $"({Made(random, depth + 1)}){Any(["", "^2", "*"])}",
            7 => $"{Made(random, depth + 1)} {Any(["AND", "OR", "ELLER", "NOT", "&&", ""])} {Made(random, depth + 1)}",
            _ => $"{Any(fields)}({Made(random, depth + 1)} {Made(random, depth + 1)})",
        };
        return text;

        string Any(string[] from) => from[random.Next(from.Length)];

        string Some(int count) => string.Join(' ', random.GetItems(words, count));
    }

    [Fact]
    public void Search_FieldThatThereIsNot_NamesThoseThatThereAre()
    {
        var result = Search("foo:job");

        result.ReadAsWords.ShouldBeTrue();
        result.UnknownField!.Name.ShouldBe("foo");
        result.UnknownField.Danish.ShouldContain("kommune");
    }

    [Fact]
    public void Search_Boost_BringsItsDocumentsUp()
    {
        Search("cykler^5 OR job").Hits[0].Id.ShouldBe("b");
        Search("cykler OR job^5").Hits[^1].Id.ShouldBe("b");
    }

    [Fact]
    public void Search_BoostOnAGroupOrAField_BringsItsDocumentsUp()
    {
        Search("(cykler OR rumfart)^5 OR job").Hits[0].Id.ShouldBe("b");
        Search("cykler OR (job AND veje)^5").Hits[0].Id.ShouldBe("c");
        Search("kommune:Århus^5 OR job").Hits[0].Id.ShouldBe("b");
    }

    [Theory]
    [InlineData("+-job")]
    [InlineData("-+job")]
    [InlineData("kommune:Ishøj~")]
    [InlineData("år:201*")]
    [InlineData("\"stier cykler\"~0.5")]
    public void Search_SignsThatContradictOrMeanNothing_AreSaid(string query) => Search(query).ReadAsWords.ShouldBeTrue();

    [Theory]
    [InlineData("XY24", "code")]
    [InlineData("XY-24", "code")]
    [InlineData("XY 24", "code")]
    [InlineData("xy 24 stier", "code")]
    [InlineData("XY 25", "")]
    [InlineData("XY 0024", "")]
    public void Search_CodeInTwoWords_FindsItInOne(string query, string ids)
    {
        Put(_library, "code", "XY24 Stier", 2026, "Vejle", "Økonomiudvalget", 1_000, "Noget.");

        var result = Search(query);

        (result.Interpretation == Interpretation.AllTerms ? string.Join(' ', result.Hits.Select(hit => hit.Id)) : "").ShouldBe(ids);
    }

    [Fact]
    public void Search_KindAsPeopleReadIt_IsFound()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            _library.Put(SmallDocument.Of("kind", "Slags", "Noget.").With(record => record with { Kind = kind }));
            foreach (var language in Enum.GetValues<Language>())
                Search($"type:\"{Words.Kind(kind, language)}\"").Hits.ShouldContain(hit => hit.Id == "kind", $"{kind} {language}");
        }
    }

    [Fact]
    public void Search_Requested_IsWhatIsAskedForAndNotWhatIsSaved()
    {
        Request("saves", new YearAmount(2027, 9_200_000, -9_200_000, null), RowRole.Net);
        Request("unknown", new YearAmount(2027, 9_300_000, null, null), RowRole.Item);
        Request("asks", new YearAmount(2027, -9_400_000, 9_400_000, null), RowRole.Total);

        Ids("søgt:[9mio TO 10mio]").ShouldBe("asks unknown");
        Ids("søgt:[-10mio TO -9mio]").ShouldBe("saves");
        Ids("beløb:[9mio TO 10mio]").ShouldBe("asks saves unknown");
        var amount = Search("beløb:9,2mio").Hits.Single().Amounts.Single();
        (amount.Relevance, amount.Role, amount.Effect).ShouldBe((AmountRelevance.Request, RowRole.Net, -9_200_000m));

        void Request(string id, YearAmount year, RowRole role) => _library.Put(SmallDocument.Of(id, "Ansøgning", "Noget.").With(record => record with
        {
            Amounts = [SmallDocument.Amount(id, 1, "Resultat", 2027, year.Value, "9.200") with { Role = role, Standing = Standing.Doubtful }],
            Request = new Request([year], null, null, Standing.Read, SmallDocument.Source(id, 1, "9.200")),
        }));

        string Ids(string query) => string.Join(' ', Search(query).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("år:2031 beløb:[16mio TO 18mio]", "both")]
    [InlineData("år:2030 beløb:[16mio TO 18mio]", "")]
    [InlineData("år:(2030 OR 2031) beløb:(3mio OR 17mio)", "both")]
    [InlineData("år:[2031 TO *] beløb:[* TO 18mio]", "both")]
    [InlineData("år:[2031 TO *] beløb:[18mio TO *]", "")]
    [InlineData("år:2031", "both")]
    [InlineData("år:2029", "both")]
    [InlineData("år:2033 beløb:2mio", "both")]
    [InlineData("år:2034 beløb:2mio", "")]
    [InlineData("år:2032 beløb:9mio", "")]
    [InlineData("budgetår:2031", "")]
    [InlineData("budgetår:2029 beløb:17mio", "both")]
    [InlineData("år:2030 søgt:4mio", "both")]
    [InlineData("år:2031 søgt:4mio", "")]
    [InlineData("år:2031 -beløb:3mio", "")]
    public void Search_YearAndAmount_AreOfOneFigure(string query, string ids)
    {
        var source = SmallDocument.Source("both", 1, "17.000");
        _library.Put(SmallDocument.Of("both", "Havn", "Noget.").With(record => record with
        {
            BudgetYear = 2029,
            Amounts =
            [
                SmallDocument.Amount("both", 1, "Kaj", 2030, 3_000_000, "3.000"), SmallDocument.Amount("both", 1, "Kaj", 2031, 17_000_000, "17.000"),
                SmallDocument.Amount("both", 1, "Bro", 2032, 9_000_000, "9.000") with { Standing = Standing.Doubtful },
            ],
            Statements = [Stated(2_000_000, new Period(2032, 2033, true)), Stated(5_000_000, new Period(2032, 2033, false))],
            Request = new Request([new YearAmount(2030, 4_000_000, 4_000_000, null)], null, null, Standing.Read, source),
        }));

        var result = Search(query + " havn");

        (result.Interpretation == Interpretation.AllTerms ? string.Join(' ', result.Hits.Select(hit => hit.Id)) : "").ShouldBe(ids);
        if (query == "år:2031 beløb:[16mio TO 18mio]") result.Hits.Single().Amounts.Select(amount => (amount.Year, amount.Value)).ShouldBe([(2031, 17_000_000m)]);

        Statement Stated(decimal value, Period period) =>
            new("beløb", "Et beløb.", null, value, 0, false, null, period, null, null, null, StatementScope.Context, Standing.Read, source);
    }

    [Theory]
    [InlineData("initiativ:molen", "deep")]
    [InlineData("mål:ventetid", "deep")]
    [InlineData("målgruppe:lodser", "deep")]
    [InlineData("risiko:isvinter", "deep")]
    [InlineData("risiko:molen", "")]
    [InlineData("kode:hv-7", "deep")]
    [InlineData("kode:HV", "")]
    public void Search_WhatTheRecordSays_IsFoundInItsField(string query, string ids)
    {
        var source = SmallDocument.Source("deep", 1, "molen");
        _library.Put(SmallDocument.Of("deep", "Havn", "Noget.").With(record => record with
        {
            Code = "HV 7",
            Initiatives = [new Initiative("Molen forlænges", [], null, null, [], [], [], Standing.Read, source)],
            Goals = [new Goal("Kortere ventetid", null, null, null, null, null, null, null, null, source)],
            TargetGroups = [new TargetGroup("Lodser", null, null, null, source)],
            Risks = [new Risk("En streng isvinter", null, source)],
        }));

        var result = Search(query);

        (result.Interpretation == Interpretation.AllTerms ? string.Join(' ', result.Hits.Select(hit => hit.Id)) : "").ShouldBe(ids);
    }

    [Fact]
    public void Search_FiguresOfOneYear_SayWhichBasisTheyHave()
    {
        ColumnBasis?[] bases = [ColumnBasis.Account, ColumnBasis.Corrected, null];
        _library.Put(SmallDocument.Of("bases", "Regnskab", "Gartneri drift.").With(record => record with
        {
            Amounts = [.. bases.Select(basis => SmallDocument.Amount("bases", 1, "Gartneri drift", 2027, 1_000_000, "1.000") with { Basis = basis })],
        }));

        Search("gartneri drift").Hits.Single().Amounts.Select(amount => amount.Basis).ShouldBe(bases);
    }

    [Fact]
    public void Search_Synonyms_AreSaidWhereTheyAreFound()
    {
        Search("sygemeldt").Synonyms.Single().Others.ShouldBe(["sygedagpengemodtager"]);
        Search("veje").Synonyms.ShouldBeEmpty();
        Search("BIU").Hits.Single().Id.ShouldBe("a");
    }

    [Fact]
    public void Search_VocabularyOfTheLibrary_AddsAndRemovesSynonyms()
    {
        File.WriteAllText(
            Path.Combine(_folder["library"], LibraryFiles.VocabularyName),
            "add:\n  synonyms:\n    cykelsti: [supersti]\n    fravær: [sygefravær]\n  committees:\n    Teknik- og Miljøudvalget: [TMX]\nremove:\n  synonyms: [sygemeldt]\n");

        Search("supersti").Hits.Single().Id.ShouldBe("b");
        Search("supersti").Synonyms.Single().Others.ShouldBe(["cykelsti"]);
        Search("TMX").Hits.Single().Id.ShouldBe("b");
        Search("sygemeldt").Synonyms.ShouldBeEmpty();
    }

    [Fact]
    public void Search_MisspeltWord_IsAnsweredWithASuggestion()
    {
        var result = Search("sygefravær cyklestier");

        result.Suggestions.Single().Word.ShouldBe("cyklestier");
        result.Suggestions.Single().Others.ShouldContain("cykelstier");
        Search("sygefravær").Suggestions.ShouldBeEmpty();
        Search("qwertyuiop").Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void Search_NothingButMisspelt_IsSearchedForAsTheNearestWordsThatFindSomething()
    {
        var result = Search("cyklestier under 20 mio. kr.");

        result.Instead.ShouldBe("cykelstier under 20 mio. kr.");
        result.Hits.Single().Id.ShouldBe("b");
        result.Query.Text.ShouldBe("cyklestier under 20 mio. kr.");
        LibrarySearch.Search(_library, new SearchQuery("cyklestier") { IsLiteral = true }).Total.ShouldBe(0);
        Search("\"cyklestier\"").Instead.ShouldBeNull();
        Search("sygefravær cyklestier").Instead.ShouldBeNull();
        Search("qwertyuiop").Instead.ShouldBeNull();
    }

    [Fact]
    public void Search_Compound_IsHighlightedWhole() =>
        string.Concat(Search("dagpenge").Hits.Single().Snippet.Where(part => part.Highlighted).Select(part => part.Text)).ShouldBe("sygedagpengemodtagere");

    [Fact]
    public void Search_AmountRange_ShowsTheAmountsWithin()
    {
        var amount = Search("søgt:[5mio TO 10mio]").Hits.Single().Amounts.Single();

        (amount.Relevance, amount.Year, amount.Value).ShouldBe((AmountRelevance.Request, 2016, 6_311_000m));
    }

    [Fact]
    public void Search_Boost_DoesNotSayThatTheTitleHoldsIt()
    {
        Search("veje^5 OR sygefravær").Hits.Single(hit => hit.Id == "b").InTitle.ShouldBeFalse();
        Search("veje^5 OR sygefravær").Hits.Single(hit => hit.Id == "c").InTitle.ShouldBeTrue();
    }

    [Fact]
    public void Search_Facets_CountAllThatIsFound()
    {
        var facets = LibrarySearch.Search(_library, new SearchQuery("job OR cykler", Limit: 1) { WithFacets = true }).Facets;

        facets.Single(facet => facet.Name == "municipality").Values.ShouldBe([new FacetValue("Ishøj", 2), new FacetValue("Århus", 1)]);
        facets.Single(facet => facet.Name == "year").Values.Length.ShouldBe(3);
        Search("job").Facets.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("job")]
    [InlineData("job qwertyuiop")]
    [InlineData("job og veje")]
    [InlineData("job OR cykler")]
    [InlineData("job) (veje")]
    [InlineData("-cykler")]
    public void Search_ChosenFacet_FindsAsManyAsWereCounted(string text)
    {
        foreach (var facet in LibrarySearch.Search(_library, new SearchQuery(text) { WithFacets = true }).Facets)
        {
            foreach (var value in facet.Values)
                LibrarySearch.Search(_library, new SearchQuery(text) { Chosen = [new FacetChoice(facet.Name, value.Value)] }).Total.ShouldBe(value.Count, $"{facet.Name} {value.Value}");
        }
    }

    [Fact]
    public void Search_ChosenFacet_LeavesTheTextAsItIs()
    {
        var longText = string.Join(' ', Enumerable.Range(1, 80).Select(i => "ord" + i)) + " job";
        var ishøj = new FacetChoice("municipality", "Ishøj");

        LibrarySearch.Search(_library, new SearchQuery("") { Chosen = [ishøj] }).Total.ShouldBe(2);
        LibrarySearch.Search(_library, new SearchQuery("***") { Chosen = [ishøj] }).Total.ShouldBe(0);
        LibrarySearch.Search(_library, new SearchQuery(longText) { Chosen = [ishøj] }).Total.ShouldBe(LibrarySearch.Search(_library, new SearchQuery(longText)).Total);
        LibrarySearch.Search(_library, new SearchQuery("cykler\"") { Chosen = [ishøj] }).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("municipality:\"Ishøj\"", "municipality:\"Ishøj\"")]
    [InlineData("kommune:Ishøj", "municipality:\"Ishøj\"")]
    [InlineData("år:2026", "year:\"2026\"")]
    [InlineData("theme:\"a \"b\" c\"", "theme:\"a \"b\" c\"")]
    [InlineData("titel:job", null)]
    [InlineData("beløb:5", null)]
    [InlineData("job", null)]
    [InlineData("year:", null)]
    public void FacetChoice_Text_IsReadWhereItNamesAFacet(string text, string? choice) => FacetChoice.Read(text)?.ToString().ShouldBe(choice);

    [Fact]
    public void Search_Sort_ByYearAndAmount()
    {
        Order(SearchSort.Year).ShouldBe(["c", "b", "a"]);
        Order(SearchSort.Amount).ShouldBe(["b", "a", "c"]);

        IEnumerable<string> Order(SearchSort sort) => LibrarySearch.Search(_library, new SearchQuery("job OR cykler", Sort: sort)).Hits.Select(hit => hit.Id);
    }

    [Fact]
    public void Search_RemovedOrReplacedDocument_IsRightAtOnce()
    {
        _library.Remove("c");
        Search("sygefravær").Total.ShouldBe(0);
        Search("kommune:Ishøj").Total.ShouldBe(1);
        Put(_library, "a", "Ny titel", 2030, "Vejle", "Økonomiudvalget", 1_000, "Noget andet.");
        Search("dagpenge").Total.ShouldBe(0);
        Search("beløb:[5mio TO 10mio]").Total.ShouldBe(0);
        Search("kommune:Vejle år:2030").Hits.Single().Id.ShouldBe("a");
    }

    [Fact]
    public void Search_WhileAnotherWrites_AnswersFromTheStateBefore()
    {
        using var other = Library.OpenExisting(_folder["library"]);
        other.InSnapshot(() =>
        {
            other.Table.NumberOf("c").ShouldNotBeNull();
            _library.Remove("c");
            other.Table.NumberOf("c").ShouldNotBeNull();
            return 0;
        });
        LibrarySearch.Search(other, new SearchQuery("sygefravær")).Total.ShouldBe(0);
    }

    [Fact]
    public void Similar_DocumentsThatShareTellingWords_ComeFirst()
    {
        Put(_library, "d", "Cykelstier igen", 2025, "Vejle", "Teknik- og Miljøudvalget", 1_000,
            "Stier og veje til cykler koster flere penge.");

        SimilarDocuments.Of(_library, "b")!.Hits[0].Id.ShouldBe("d");
        SimilarDocuments.Of(_library, "b")!.Hits.ShouldAllBe(hit => hit.Id != "b");
        SimilarDocuments.Of(_library, "none").ShouldBeNull();
    }

    private SearchResult Search(string query) => LibrarySearch.Search(_library, new SearchQuery(query));

    private static void Put(
        Library library, string id, string title, int year, string municipality, string committee, decimal amount,
            params string[] lines) =>
        library.Put(SmallDocument.Of(id, title, lines).With(record => record with
        {
            BudgetYear = year, Municipality = municipality, Committee = committee,
            Request = new Request([new YearAmount(year, amount, null, null)], null, null, Standing.Read, SmallDocument.Source(id, 1, "")),
        }));
}
