using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.Analysis.Compounds;

namespace DocIndex.Tests.Indexing.Analysis;

/// <summary>
/// The wanted parts were written down by reading the words, before the splitter was run on them. A part in parentheses may be given or not; any
/// other part that is given is wrong.
/// </summary>
public sealed class CompoundSplitterTests
{
    private const string Compounds =
        """
        sygedagpengemodtagere: sygedagpenge dagpenge modtagere (syge dagpengemodtagere)
        sygedagpenge: dagpenge (syge)
        jobafklaringsforløb: jobafklaring afklaring forløb (job afklaringsforløb)
        sagsbehandler: behandler (sag)
        beskæftigelsesindsats: beskæftigelse indsats
        kontanthjælpsmodtagere: kontanthjælp modtagere (hjælp kontant hjælpsmodtagere)
        førtidspension: pension (førtid før)
        førtidspensionsreformen: førtidspension pension reformen (pensionsreformen førtid)
        virksomhedspraktik: virksomhed praktik
        virksomhedskonsulent: virksomhed konsulent
        arbejdsmarkedsudvalget: arbejdsmarked udvalget (arbejde arbejd marked markedsudvalget)
        lønudgifter: løn udgifter
        serviceudgifter: service udgifter
        budgetaftale: budget aftale
        budgetforhandlingerne: budget forhandlingerne
        overførselsudgifter: overførsel udgifter
        anlægsmidler: anlæg midler
        ledelsestilsyn: ledelse tilsyn
        kompetenceudvikling: kompetence udvikling
        bevillingsudløb: bevilling udløb
        daginstitutioner: institutioner (dag)
        folkeskolereform: folkeskole reform skole (folk skolereform folke)
        plejehjemspladser: plejehjem pladser hjem (pleje hjemspladser)
        hjemmepleje: pleje (hjemme hjem)
        bostøttemedarbejder: bostøtte medarbejder (støtte støttemedarbejder)
        mestringsvejledere: mestring vejledere
        startboliger: boliger (start)
        ungdomsuddannelse: ungdom uddannelse
        børnehaveklasse: børnehave klasse (børn have haveklasse børne)
        børnefamilier: familier børn (børne)
        målgruppestruktur: målgruppe struktur gruppe (mål gruppestruktur)
        sundhedskoordinator: sundhed koordinator
        arbejdsgivere: arbejde givere (arbejd giver arbejdsgiver)
        fuldtidsmedarbejder: medarbejder fuldtid (fuld tid)
        dagtilbud: tilbud (dag)
        personaleressourcer: personale ressourcer
        tillægsbevilling: tillæg bevilling
        klimatilpasning: klima tilpasning
        cykelstier: cykel stier
        vejvedligeholdelse: vej vedligeholdelse
        spildevandsanlæg: spildevand anlæg vand (spild vandanlæg spilde)
        idrætshaller: idræt haller
        kunstgræsbane: kunstgræs bane (kunst græs græsbane)
        kulturskole: kultur skole
        biblioteksfilial: bibliotek filial
        integrationsindsats: integration indsats
        sprogundervisning: sprog undervisning
        jobcenter: job center
        jobkonsulenterne: job konsulenterne
        ressourceforløb: ressource forløb
        rehabiliteringsteam: rehabilitering team
        sygefravær: fravær (syge syg)
        langtidsledige: ledige langtid (lang tid)
        risikovurdering: risiko vurdering
        styringsområde: styring område
        økonomiudvalget: økonomi udvalget
        socialrådgivere: social rådgivere
        opgavemængde: opgave mængde
        uddannelsesvejledning: uddannelse vejledning
        indsatsområder: indsats områder
        """;

    private const string Others =
        "akademikere institutioner økonomiske regnskab forvaltningen institution kommunerne medarbejdere virksomheder beskæftigelse undersøgelse overførsler "
        + "understøttelse opfølgning udvikling forebyggelse fællesskab personalet organisation integration administrative konsekvenser resultater "
        + "kvalitativt implementering finansiering prioritering specialister nødvendige ansættelser foretages bestilling gennemsnitlige digitalisering "
        + "orientering forventninger mulighederne yderligere kategorisering vurderingen";

    private static readonly CompoundSplitter s_splitter = WordLists.Read().Splitter;

    [DebianDataFact(WordLists.DebianFile, "wdanish")]
    public void Parts_CompoundsAndOtherWords_AreRightInNearlyAll()
    {
        var wrong = Compounds.Split('\n').Select(WrongParts).Concat(Others.Split(' ').Select(word => WrongParts(word + ":"))).OfType<string>().ToList();

        Compounds.Split('\n').Length.ShouldBe(60);
        Others.Split(' ').Length.ShouldBe(40);
        wrong.Count.ShouldBeLessThanOrEqualTo(5, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("akademikere")]
    [InlineData("institutioner")]
    [InlineData("økonomiske")]
    [InlineData("regnskab")]
    public void Parts_WordThatOnlyLooksLikeACompound_HasNone(string word)
    {
        s_splitter.Parts(word).ShouldBeEmpty();
        WithoutDictionary().Parts(word).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("midlertidige", "midler")]
    [InlineData("midlertidigt", "tid")]
    [InlineData("silkeborg", "borger")]
    [InlineData("jobcenterets", "ret")]
    [InlineData("lægeerklæring", "lægger")]
    public void Parts_Word_HaveNoFormOfAnother(string word, string other) => s_splitter.Parts(word).Select(WordFamilies.StemOf).ShouldNotContain(WordFamilies.StemOf(other));

    [Theory]
    [InlineData("sygedagpengemodtagere", "sygedagpenge")]
    [InlineData("lønudgifter", "udgifter")]
    [InlineData("børnefamilier", "familier")]
    public void Parts_WithoutDictionary_AreFoundByTheDomainsWords(string word, string part) => WithoutDictionary().Parts(word).ShouldContain(part);

    [Fact]
    public void Parts_ByTheWordsOfDocuments_WithoutDictionary_AreFoundAndPartNoOtherWord()
    {
        var own = OwnWords.Among(WordsOfTheCorpus());
        var splitter = WordLists.Read("/no/such/file").SplitterWith(own);
        var without = WithoutDictionary();

        Others.Split(' ').Where(word => !splitter.Parts(word).IsEmpty).ShouldBeEmpty();
        Right(splitter).ShouldBeGreaterThan(Right(without));

        static int Right(CompoundSplitter by) => Compounds.Split('\n').Count(line => WrongParts(line, by) is null);
    }

    [Theory]
    [InlineData("cykelparkeringen cykelparkering", "cykelparkering")]
    [InlineData("gennem", "")]
    [InlineData("tyrkisk", "")]
    [InlineData("vejen veje vejene", "")]
    public void Among_Words_AreThoseInSeveralForms(string known, string stems) => string.Join(' ', OwnWords.Among(known.Split(' '))).ShouldBe(stems);

    [Theory]
    [InlineData("beløb123")]
    [InlineData("")]
    [InlineData("job")]
    public void Parts_NoLongWordOfLetters_None(string word) => s_splitter.Parts(word).ShouldBeEmpty();

    /// <summary>Every split of such a word was tried again within every other: one of 57 letters never ended.</summary>
    [Theory]
    [InlineData("x", 60)]
    [InlineData("e", 64)]
    [InlineData("vejskole", 8)]
    [InlineData("des", 21)]
    [InlineData("job", 5000)]
    public async Task Parts_AnyWord_AreFoundAtOnce(string piece, int times)
    {
        var word = string.Concat(Enumerable.Repeat(piece, times));

        await Task.Run(() => s_splitter.Parts(word)).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Version_DependsOnTheDictionary()
    {
        using var folder = new TemporaryFolder();
        var path = folder["words"];
        File.WriteAllText(path, "ord\nbog\n");

        WordLists.Read(path).Version.ShouldNotBe(WordLists.Read(folder["none"]).Version);
        WordLists.Read(path).Version.ShouldBe(WordLists.Read(path).Version);
    }

    private static CompoundSplitter WithoutDictionary() => WordLists.Read("/no/such/file").Splitter;

    private static HashSet<string> WordsOfTheCorpus()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.Combine("corpus/documents"), "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".txt" or ".md"))
            words.UnionWith(WordSet.Of(File.ReadAllText(path)));
        foreach (var path in Directory.EnumerateFiles(RepositoryRoot.Combine("seeds"))) words.UnionWith(WordSet.Of(File.ReadAllText(path)));
        return words;
    }

    private static string? WrongParts(string line) => WrongParts(line, s_splitter);

    private static string? WrongParts(string line, CompoundSplitter splitter)
    {
        var (word, wanted) = (line.Split(':')[0], line.Split(':')[1]);
        var bar = wanted.IndexOf('(', StringComparison.Ordinal);
        string[] Words(string text) => [.. text.Split([' ', '(', ')', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(DomainWords.Stem)];
        var required = Words(bar < 0 ? wanted : wanted[..bar]);
        var allowed = Words(wanted);
        var given = splitter.Parts(word).Select(DomainWords.Stem).ToArray();
        return required.Except(given).Any() || given.Except(allowed).Any() ? $"{word}: {string.Join(' ', given)}; wanted {wanted}" : null;
    }
}
