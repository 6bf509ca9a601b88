using System.Text;
using DocIndex.Amounts;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Vocabulary;

public sealed class GrammarWordsTests
{
    private const string Note =
        """
        # Budgetnotat: Flere lærere

        ## Økonomi

        Der afsættes 4,5 megakr. pr. anno i 2026 og 3 mio. kr. varigt fra 2027. Skolen åbner 1. may 2026.

        Tabel 1. Udgifter i mio. kr. (2026 indekstal)

        | Udgift | 2026 | 2027 |
        |---|---:|---:|
        | Lærere | 4,5 | 3,0 |
        """;

    private const string OwnWords =
        """
        add:
          units:
            million: [megakr.]
          months:
            5: [may]
          periodWords:
            yearly: [pr. anno]
          priceLevelWords: [indekstal]
        """;

    [Fact]
    public void Pipeline_LibraryHasWordsOfItsOwn_ReadsUnitsPeriodsAndPriceLevelsByThem()
    {
        var vocabulary = DanishVocabulary.Default.With("vocabulary.yaml", OwnWords);
        var record = Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note), new PipelineOptions { Vocabulary = vocabulary }).Document!.Record;
        record.Statements.ShouldContain(s => s.Value == 4_500_000 && s.Period!.Recurring && s.Period.From == 2026);
        record.Amounts.ShouldAllBe(a => a.PriceLevel == "2026 p/l");
        Pipeline.Process("note.md", Encoding.UTF8.GetBytes(Note)).Document!.Record.Statements.ShouldNotContain(s => s.Value == 4_500_000, "the words are those of that library alone");
    }

    [Fact]
    public void Pipeline_LibraryTakesAUnitAway_NoLongerReadsIt()
    {
        var vocabulary = DanishVocabulary.Default.With("vocabulary.yaml", "remove:\n  units:\n    million: [million, millioner]\n");
        using var words = GrammarWords.Of(vocabulary);
        ProseAmountGrammar.Find("Der afsættes 3 millioner til skolen.").ShouldBeEmpty();
        ProseAmountGrammar.Find("Der afsættes 3 mio. kr. til skolen.").Count.ShouldBe(1);
    }

    [Fact]
    public void Grammars_EveryWordOfTheEmbeddedVocabulary_IsUnderstood()
    {
        foreach (var (unit, key) in DanishVocabulary.Default.PhrasesOf("units"))
            ProseAmountGrammar.Find($"Der afsættes 25 {unit} til skolen.").ShouldHaveSingleItem($"{key}: {unit}");
        foreach (var (month, number) in DanishVocabulary.Default.PhrasesOf("months"))
            DateGrammar.Find($"Skolen åbner den 1. {month} 2026.").Single().Date.ShouldBe(new DateOnly(2026, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 1), month);
        foreach (var (words, key) in DanishVocabulary.Default.PhrasesOf("periodWords"))
            PeriodGrammar.FirstIn($"kroner {words} skoler", 0, 7 + words.Length + 7)!.Recurring.ShouldBeTrue($"{key}: {words}");
        foreach (var (words, _) in DanishVocabulary.Default.PhrasesOf("priceLevelWords"))
            PriceLevelGrammar.Find($"beløb i 2026 {words}").ShouldBe("2026 p/l", words);
    }

    [Theory]
    [InlineData("Der afsættes 6,3 mio. kr. årligt i 2026-2029 (2026 p/l).")]
    [InlineData("Kr. 300.000 i 2026 og ca. 0,5-1 mia. kr. varigt; 12 t.kr. pr. år fra 1. september 2026.")]
    [InlineData("Der afsættes 2,4 mio. kr. i hvert af årene 2026-2029, betalt i årlige rater.")]
    [InlineData("5 mile og 25 millimeter er ingen beløb, 64 kr. pr. døgn heller ikke.")]
    public void Grammars_MadeOfTheSameWordsAnew_ReadTheSame(string text)
    {
        var compiled = Read(text);
        using var words = GrammarWords.Of(DanishVocabulary.Default.With("vocabulary.yaml", "add:\n  priceLevelWords: [indekstal]\n  units:\n    million: [megakr.]\n  months:\n    5: [may]\n  periodWords:\n    yearly: [pr. anno]\n"));
        Read(text).ShouldBe(compiled);
    }

    private static string Read(string text) => string.Join(" | ",
        [.. ProseAmountGrammar.Find(text).Select(a => a.ToString()), .. DateGrammar.Find(text).Select(d => d.ToString()), PeriodGrammar.FirstIn(text, 0, text.Length) is { } p ? $"{p.Start} {p.From}-{p.To} {p.Recurring}" : "", PriceLevelGrammar.Find(text) ?? ""]);
}
