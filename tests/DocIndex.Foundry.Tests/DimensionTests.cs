using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Truth;
using DocIndex.Foundry.Writing;

namespace DocIndex.Foundry.Tests;

public sealed class DimensionTests
{
    [Fact]
    public void Dimensions_Each_HasSixValuesAndANameOfItsOwn()
    {
        Dimensions.All.ShouldAllBe(d => d.Values.Length >= 6);
        Dimensions.All.Select(d => d.Name).Distinct().Count().ShouldBe(Dimensions.All.Length);
    }

    [Fact]
    public void Draw_ThousandSeeds_ShowEveryValue()
    {
        var shown = Enumerable.Range(0, 1000).SelectMany(n => Settling.Settle(Choices.Draw(n, [], [])).Values)
            .Select(v => $"{v.Key}:{v.Value}").ToHashSet();

        Dimensions.All.SelectMany(d => d.Values.Select(v => $"{d.Name}:{v}")).Where(v => !shown.Contains(v))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Draw_HeldValue_IsNotDrawnAndAValueAskedForAlwaysIs()
    {
        var drawn = Enumerable.Range(0, 60).Select(n => Choices.Draw(n, ["rules:grid", "brackets"],
            ["shape:years-down"])).ToList();

        drawn.ShouldAllBe(c => c.Values["rules"] != "grid" && c.Values["negative"] != "brackets"
            && c.Values["shape"] == "years-down");
    }

    [Fact]
    public void Make_SameSeed_IsTheSameNote()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (first, second) = (NoteMaker.Make(seed, Choices.Draw(seed, [], [])), NoteMaker.Make(seed,
                Choices.Draw(seed, [], [])));

            HtmlForm.Write(second).ShouldBe(HtmlForm.Write(first));
            WordForm.Write(second).ShouldBe(WordForm.Write(first));
            GoldText.Write(second.Truth, "a", "html").ShouldBe(GoldText.Write(first.Truth, "a", "html"));
        }
    }

    [Fact]
    public void Truth_FiveHundredNotes_AddUp()
    {
        var wrong = Enumerable.Range(0, 500).SelectMany(n => TruthArithmetic.Check(NoteMaker.Make(n,
            Choices.Draw(n, [], []))).Select(w => $"{n}: {w}"));

        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Truth_WrongTotal_IsSeenByTheArithmetic()
    {
        var note = NoteMaker.Make(3, Choices.Plain.With("truth", "wrong-column-total"));

        TruthArithmetic.Check(note with { Truth = note.Truth with { IsClean = true } }).ShouldNotBeEmpty();
    }

    [Fact]
    public void Truth_WrongSubtotalOrWordsThatAreNotPrinted_AreSeenByTheArithmetic()
    {
        var wrong = NoteMaker.Make(3, Choices.Plain.With("truth", "wrong-subtotal"));
        var note = NoteMaker.Make(3, Choices.Plain);
        var other = note.Truth with { Risks = [new("Noget, der ikke står der", null)] };

        TruthArithmetic.Check(wrong with { Truth = wrong.Truth with { IsClean = true } })
            .ShouldContain(w => w.Contains("no sum of the rows"));
        TruthArithmetic.Check(note with { Truth = other }).ShouldContain(w => w.Contains("does not stand on the page"));
    }

    [Theory]
    [InlineData("1.250", 1250)]
    [InlineData("1 250 000", 1250000)]
    [InlineData("1,25", 1.25)]
    [InlineData("1.3", 1.3)]
    [InlineData("(300)", -300)]
    [InlineData("300-", -300)]
    [InlineData("÷1.250,5", -1250.5)]
    [InlineData("\u2212300 t.kr.", -300)]
    public void Value_PrintedFigure_IsItsNumber(string printed, double value) => TruthArithmetic.Value(printed)
        .ShouldBe((decimal)value);
}
