using DocIndex.Indexing.Analysis;

namespace DocIndex.Tests.Indexing.Analysis;

public sealed class DanishAnalyzerTests
{
    private static readonly DanishAnalyzer s_analyzer = new();

    [Theory]
    [InlineData("sygemeldte", "sygemeldt")]
    [InlineData("Sagsstammerne", "sagsstamme")]
    [InlineData("Århus", "Aarhus")]
    [InlineData("Aarhus", "Århus")]
    [InlineData("boern", "børnene")]
    [InlineData("børn", "boernene")]
    [InlineData("året", "aaret")]
    [InlineData("aaret", "året")]
    [InlineData("idé", "ide")]
    [InlineData("ide", "idéer")]
    [InlineData("allé", "alle")]
    [InlineData("alléen", "allé")]
    [InlineData("dataene", "data")]
    [InlineData("koefficienten", "koefficient")]
    [InlineData("Malmö", "Malmø")]
    [InlineData("a\u030Arsværk", "årsværk")]
    [InlineData("A\u030ARSVÆRK", "årsværk")]
    [InlineData("sygedag\u00ADpenge", "sygedagpenge")]
    [InlineData("BI24", "bi24")]
    [InlineData("m²", "m2")]
    [InlineData("ledighed", "ledige")]
    [InlineData("lederne", "leder")]
    [InlineData("varighed", "varige")]
    [InlineData("retten", "ret")]
    [InlineData("gælden", "gæld")]
    [InlineData("tidligt", "tidligere")]
    [InlineData("talenter", "talent")]
    [InlineData("borgernes", "borger")]
    public void Terms_OfDocument_HoldAllThatTheQueryAsksBy(string inDocument, string asked)
    {
        Finds(inDocument, asked).ShouldBeTrue();
    }

    [Theory]
    [InlineData("alle", "allé")]
    [InlineData("arme", "armé")]
    [InlineData("mål", "mal")]
    [InlineData("søge", "soge")]
    [InlineData("6.311", "63.11")]
    [InlineData("35.10", "3510")]
    [InlineData("35.10", "35.1")]
    [InlineData("BI2", "BI24")]
    [InlineData("kommune", "kommunikation")]
    [InlineData("ledelsen", "ledige")]
    [InlineData("ledere", "ledige")]
    [InlineData("leder", "ledelse")]
    [InlineData("alle", "allerede")]
    [InlineData("Allé", "allerede")]
    [InlineData("var", "varige")]
    [InlineData("varer", "varige")]
    [InlineData("tiden", "tidligere")]
    [InlineData("ret", "rette")]
    [InlineData("læge", "lægger")]
    [InlineData("gæld", "gældende")]
    public void Terms_OfAnotherWord_AreOthers(string inDocument, string asked)
    {
        Finds(inDocument, asked).ShouldBeFalse();
    }

    [Theory]
    [InlineData("sygemeldte", "sygemeldte")]
    [InlineData("boern", "boern bøern børn")]
    [InlineData("Koe", "koe kø")]
    [InlineData("BI2", "bi2")]
    public void Terms_OfPrefix_AreNotStemmed(string prefix, string terms)
    {
        s_analyzer.Terms(prefix, TermUse.Prefix).ShouldBeSubsetOf(terms.Split(' '));
        s_analyzer.Terms(prefix, TermUse.Prefix)[0].ShouldBe(terms.Split(' ')[0]);
    }

    [Theory]
    [InlineData("job", "=job")]
    [InlineData("jobbet", "job =jobbet")]
    [InlineData("plads", "plad =plads")]
    [InlineData("Aabenraa", "=aabenraa =åbenrå")]
    [InlineData("6.311", "6.311 6311")]
    [InlineData("BI24", "bi24")]
    public void IndexTerms_Word_AreItsTermsAndFormsEachOnce(string word, string terms) =>
        string.Join(' ', s_analyzer.IndexTerms(word)).Replace(DanishAnalyzer.FormMark, '=').ShouldBe(terms);

    [Fact]
    public void Terms_LongWord_IsCutAlikeInDocumentAndQuery()
    {
        Finds(new string('q', 500), new string('q', 500)).ShouldBeTrue();
        s_analyzer.Terms(new string('q', 500), TermUse.Document)[0].Length.ShouldBe(DanishAnalyzer.MaxTermLength);
    }

    [Fact]
    public void Terms_CompoundParts_AreGivenForDocumentsOnly()
    {
        var analyzer = new DanishAnalyzer(word => word == "sygedagpenge" ? ["syge", "dagpenge"] : [], "parts-1");

        analyzer.Terms("sygedagpenge", TermUse.Document).ShouldBe(["sygedagpeng", "syg", "dagpeng"]);
        analyzer.Terms("sygedagpenge", TermUse.Query).ShouldBe(["sygedagpeng"]);
        analyzer.Terms("sygedagpenge", TermUse.Prefix).ShouldBe(["sygedagpenge"]);
        analyzer.Version.ShouldNotBe(s_analyzer.Version);
    }

    private static bool Finds(string inDocument, string asked) =>
        s_analyzer.Terms(asked, TermUse.Query).Intersect(s_analyzer.Terms(inDocument, TermUse.Document)).Any();
}
