using System.Text;
using DocIndex.Records;

namespace DocIndex.Tests.Records;

/// <summary>
/// What a sentence says of an amount besides its size: each year or once, in which prices, of one or of the budget,
/// in which language.
/// </summary>
public sealed class ProseMoneyTests
{
    private static ProcessedDocument Process(string text) =>
        Pipeline.Process("note.md",
            Encoding.UTF8.GetBytes("# Budgetnotat: Haver på plejecentre\n\n## Økonomi\n\n"
            + text)).Document.ShouldNotBeNull();

    [Theory]
    [InlineData("Hvert år afsættes der 3,0 mio. kr. i perioden 2027-2030 til haver.", 2027, 2030)]
    [InlineData("Partierne har besluttet årligt at afsætte 10 mio. kr. frem til 2028 til haver.", null, 2028)]
    [InlineData("Der afsættes 3,0 mio. kr. i 2027-2030 hvert år til haver.", 2027, 2030)]
    [InlineData("Der bruges om året 3,0 mio. kr. i perioden 2027-2030.", 2027, 2030)]
    public void Statements_YearlyWhereverItStands_AreYearly(string sentence, int? from, int? to) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem().Period.ShouldBe(new Period(from, to, true));

    [Theory]
    [InlineData("De årlige udgifter udgør samlet 12,0 mio. kr. i perioden 2027-2030.")]
    [InlineData("Der afsættes i alt 12,0 mio. kr. i perioden 2027-2030.")]
    [InlineData("Hvert år kommer der gæster, og der afsættes 12,0 mio. kr. i perioden 2027-2030.")]
    public void Statements_WholeOfAPeriod_AreNotYearly(string sentence) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem().Period!.Recurring.ShouldBeFalse();

    [Theory]
    [InlineData("Taksten sænkes, hvilket svarer til 6.400 kr. i døgnet.")]
    [InlineData("Den nye takst er 3.114 kr.")]
    [InlineData("En plads koster 12.500 kr. om måneden.")]
    [InlineData("Stykprisen er 1.250 kr. i 2027.")]
    [InlineData("Timeprisen bliver 1.100 kr. i timen.")]
    [InlineData("Betalingen er 2.500 kr./døgn.")]
    [InlineData("Der betales 8.000 kr. for hver elev.")]
    public void Statements_Rates_AreNoBudgetAmounts(string sentence) =>
        Process(sentence).Record.Statements.ShouldBeEmpty();

    [Theory]
    [InlineData("Takstindtægterne udgør 500.000 kr. i 2027.")]
    [InlineData("Ændringen af taksten giver en merindtægt på 500.000 kr. i 2027.")]
    [InlineData("Der afsættes 500.000 kr. pr. år.")]
    public void Statements_MoneyFromRates_AreAmounts(string sentence) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem().Value.ShouldBe(500_000);

    [Theory]
    [InlineData("Bevillingen var 4,2 mio. kr. årligt (2019 p/l).", "2019 p/l")]
    [InlineData("Omregnet til 2019-priser var bevillingen 4,2 mio. kr. årligt.", "2019 p/l")]
    [InlineData("Der afsættes 4,2 mio. kr. i 2027 i løbende priser.", "løbende p/l")]
    [InlineData("Der afsættes 4,2 mio. kr. i 2027 i faste priser.", "faste priser")]
    [InlineData("Beløbene er i 2025-priser. Der afsættes 4,2 mio. kr. i 2027.", "2025 p/l")]
    [InlineData("Der afsættes 4,2 mio. kr. i 2027.", null)]
    public void Statements_PriceLevelOfTheSentence_IsTheirs(string text, string? level) =>
        Process(text).Record.Statements.ShouldHaveSingleItem().PriceLevel.ShouldBe(level);

    [Fact]
    public void Checks_AmountsInOtherPrices_AreNotHeldAgainstTheTable()
    {
        const string Table = "\n\nTabel 1. Udgifter, 1.000 kr. (2027 p/l)\n\n| | 2027 | 2028 |\n|---|---|---|\n| Haver | 3.300 | 3.300 |\n| I alt | 3.300 | 3.300 |\n";
        Process("Der søges om 3,0 mio. kr. i 2027 til haver (2019 p/l)." + Table).Checks.Findings.ShouldBeEmpty();
        Process("Der søges om 3,0 mio. kr. i 2027 til haver (2027 p/l)."
            + Table).Checks.Findings.ShouldNotBeEmpty("in one price level the two contradict each other");
    }

    [Fact]
    public void Language_Norwegian_IsSaidAndNothingIsChecked()
    {
        var document = Process("Kommunedirektøren foreslår å bevilge 2,5 mill. kroner i 2027 av fondet. Tiltaket gir økt bemanning etter vedtak i kommunestyret.\n\n| Tall i 1000 kr | 2027 |\n|---|---|\n| Lønn | 1 250 |\n| Inventar | 480 |\n| Sum | 1 900 |\n");
        document.Record.Language.ShouldBe("no");
        document.Record.Amounts.ShouldAllBe(a => a.Standing == Standing.Doubtful);
        document.Checks.Findings.ShouldBeEmpty();
        document.Diagnostics.ShouldContain(d => d.Code == DiagnosticCodes.OtherLanguage);
    }

    [Fact]
    public void Language_DanishWithANameFromNextDoor_StaysDanish() =>
        Process("Der søges om 2,5 mio. kr. i 2027 efter aftale mellem parterne. Den norske ordning »Økt bemanning av barnehager« er brugt som model, og udgifter ud over rammen dækkes af puljen.").Record.Language.ShouldBe("da");

    [Theory]
    [InlineData("Driften koster 0,45 mio. kr. mindre end i 2028.")]
    [InlineData("I 2027 er udgiften 5,5 mio. kr. højere end det korrigerede budget for 2026.")]
    [InlineData("Forslaget er 1,2 mio. kr. om året billigere end det fra 2026.")]
    public void Statements_Differences_AreAmountsOfNoYear(string sentence) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem().Period.ShouldBeNull();

    [Theory]
    [InlineData("Der afsættes mere end 5 mio. kr. i 2027.")]
    [InlineData("Der afsættes 5 mio. kr. i 2027, hvilket er mindre end ønsket.")]
    public void Statements_AmountsBesideComparisons_HaveTheirYear(string sentence) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem().Period.ShouldBe(new Period(2027, 2027, false));

    [Theory]
    [InlineData("Det ser sådan ud (i 1.000 kr., minus er indtægt):")]
    [InlineData("Overslaget (1.000 kr., 2027-priser) følger her.")]
    [InlineData("Overslaget (1.000 kr., + er en merudgift) følger her.")]
    [InlineData("Regnskab, 1.000 kr. i årets priser")]
    [InlineData("Økonomisk virkning (1.000 kr. i 2027-p/l, positive tal er besparelser)")]
    [InlineData("1.000 kr. 2026 2027")]
    public void Statements_UnitOfATable_IsNoAmount(string sentence) =>
        Process(sentence).Record.Statements.ShouldBeEmpty();

    [Theory]
    [InlineData("Der betales et depositum (1.000 kr., som betales tilbage).")]
    [InlineData("Der gives 1.000 kr. i 2027 til hver.")]
    [InlineData("1.000.000 kr. i 2027 gives til haver.")]
    public void Statements_AmountLikeAUnit_IsOne(string sentence) =>
        Process(sentence).Record.Statements.ShouldHaveSingleItem();
}
