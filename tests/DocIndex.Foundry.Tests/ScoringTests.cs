using System.Text;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Keeping;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Scoring;
using DocIndex.Foundry.Truth;
using DocIndex.Foundry.Writing;
using DocIndex.Records;

namespace DocIndex.Foundry.Tests;

public sealed class ScoringTests
{
    private static readonly NoteForm s_html = NoteForm.Named("html")[0];

    [Fact]
    public void Read_PlainNote_HasNothingSureAndWrong()
    {
        var score = Read(NoteMaker.Make(5, Choices.Plain));

        score.Crash.ShouldBeNull();
        score.SureWrong.ShouldBe(0);
        score.Fields["amounts"].F1.ShouldBe(1);
    }

    [Theory]
    [InlineData("groups", "above")]
    [InlineData("groups", "first-column")]
    [InlineData("unit-place", "row-label")]
    public void Read_LabelThatMayBeWrittenInTwoWays_IsTheSameRow(string dimension, string value)
    {
        var note = NoteMaker.Make(5, Choices.Plain.With("rows", "five-to-eight").With(dimension, value));

        Read(note).Fields["amounts"].Missing.ShouldBe(0);
    }

    [Fact]
    public void Read_TruthThatIsAnother_IsSureAndWrong()
    {
        var note = NoteMaker.Make(5, Choices.Plain);
        var other = note with { Truth = note.Truth with { Amounts = [.. note.Truth.Amounts.Select(a =>
            a with { Value = a.Value * 1000 })] } };

        var score = Read(other);

        score.SureWrong.ShouldBeGreaterThan(0);
        Failures.Of(score).ShouldBe(Failure.SureWrong);
    }

    [Fact]
    public void FormTruth_UnitSaidNowhere_IsNotCounted()
    {
        var truth = NoteMaker.Make(5, Choices.Plain.With("unit-place", "nowhere")).Truth;

        truth.Amounts.ShouldAllBe(a => !a.Judged);
        truth.Request.ShouldBeNull();
        truth.NotCounted.ShouldNotBeEmpty();
    }

    [Fact]
    public void FormTruth_RaisedMarkInText_IsNotCounted()
    {
        var note = NoteMaker.Make(5, Choices.Plain.With("marks", "raised-digit"));

        FormTruth.Of(note, NoteForm.Named("text")[0]).Amounts.Count(a => !a.Judged).ShouldBe(1);
        FormTruth.Of(note, s_html).Amounts.ShouldAllBe(a => a.Judged);
    }

    [Fact]
    public void Shrink_FailureOfOneDimension_LeavesThatDimension()
    {
        var drawn = Choices.Draw(7, [], ["truth:clean", "shape:years-across"]).With("rules", "frame");
        // A reader that fails wherever a frame is drawn around the table.
        var shrinking = new Shrinking(note => Read(note) with { Crash = note.Choices.Has(TableDimensions.Lines,
            "frame") ? "frame" : null });

        var least = shrinking.Shrink(Read(NoteMaker.Make(7, drawn)) with { Crash = "frame" }, Failure.Crash).Note;

        least.Choices.Values.Where(v => v.Value != Choices.Plain.Values[v.Key]).Select(v => v.Key)
            .ShouldBe(["rows", "rules", "span"], ignoreOrder: true);
    }

    [Fact]
    public void Calibration_Scores_CountsRightAndWrongByStanding()
    {
        var score = Read(NoteMaker.Make(5, Choices.Plain));

        score.Standings.Keys.ShouldContain(s => s <= Standing.Read);
        ScoreReport.Calibration([score]).ShouldContain("share right");
    }

    [Theory]
    [InlineData("der laves forundersøgelser inden udbud", 1, 0, 0)]
    [InlineData("noget helt andet", 0, 1, 1)]
    [InlineData(null, 0, 1, 0)]
    public void OfRemedies_RiskThatWasFound_CountsWhatIsSaidAgainstIt(string? read, int right, int missing, int extra)
    {
        var note = NoteMaker.Make(5, Choices.Plain);
        var record = Pipeline.Process("a.html", Encoding.UTF8.GetBytes(HtmlForm.Write(note))).Document!.Record;
        var truth = note.Truth with { Risks = [new RiskTruth("Bygningen kan indeholde asbest",
            "der laves forundersøgelser inden udbud")] };
        var found = record with { Risks = [record.Risks[0] with { Text = "Bygningen kan indeholde asbest",
            Response = read }] };

        OwnScores.OfRemedies(truth, found).ShouldBe(new DocIndex.Evaluation.Score(right, missing, extra));
    }

    [Theory]
    [InlineData("wrong-asked-twice", "asked-twice")]
    [InlineData("wrong-granted-prose", "previous-funds")]
    public void Read_WrongFigureBetweenTwoNotes_IsLookedForInTheLibraryOfBoth(string truth, string rule)
    {
        var note = NoteMaker.Make(5, Choices.Plain.With("truth", truth));
        var companion = Encoding.UTF8.GetBytes(HtmlForm.Write(note.Companion!));

        note.Truth.Error!.Rule.ShouldBe(rule);
        Read(note).Found.ShouldBe(false);
        NoteReader.Read(note, s_html, Encoding.UTF8.GetBytes(HtmlForm.Write(note)), companion).Found.ShouldBe(true);
    }

    [Fact]
    public void AskTruth_CellThatIsNoSingleAmountWithoutATotal_MustBeDoubted()
    {
        var note = NoteMaker.Make(5, Choices.Plain.With("marks", "range-in-cell").With("total", "none"));

        note.Truth.RequestIsDoubtful.ShouldBeTrue();
        note.Truth.Amounts.Count(a => !a.Judged).ShouldBe(1);
    }

    private static NoteScore Read(Note note) => NoteReader.Read(note, s_html,
        Encoding.UTF8.GetBytes(HtmlForm.Write(note)));
}
