using DocIndex.Layout;

namespace DocIndex.Tests.Layout;

public sealed class HyphenMendingTests
{
    [Theory]
    [InlineData("sygedagpen-", "gemodtagere", "sygedagpengemodtagere")]
    [InlineData("DUT-", "kompensationen", "DUT-kompensationen")]
    [InlineData("Beskæftigelses-", "og Integrationsudvalget", "Beskæftigelses- og Integrationsudvalget")]
    [InlineData("service-", "og anlægsudgifter", "service- og anlægsudgifter")]
    [InlineData("drift-", "eller anlægsudgifter", "drift- eller anlægsudgifter")]
    [InlineData("BO-", "2", "BO-2")]
    [InlineData("Region-", "Hovedstaden", "Region-Hovedstaden")]
    [InlineData("to linjer", "tekst", "to linjer tekst")]
    [InlineData("en tanke -", "og en til", "en tanke - og en til")]
    [InlineData("  meget   luft ", " her ", "meget luft her")]
    [InlineData("syge\u00ADdag", "penge", "sygedag penge")]
    [InlineData("", "alene", "alene")]
    public void Join_TwoLines_MendsOrKeepsTheHyphen(string first, string second, string text) => new HyphenMending([first, second]).Join([first, second]).ShouldBe(text);

    [Theory]
    [InlineData("Der er AC-pakker og it-systemer.", "it-", "systemer", "it-systemer")]
    [InlineData("Der er itsystemer.", "it-", "systemer", "itsystemer")]
    [InlineData("Alt andet.", "it-", "systemer", "itsystemer")]
    public void Join_BothCouldBe_TheDocumentsOwnWordsDecide(string elsewhere, string first, string second, string text) =>
        new HyphenMending([elsewhere, first, second]).Join([first, second]).ShouldBe(text);
}
