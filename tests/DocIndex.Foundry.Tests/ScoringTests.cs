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

    private static NoteScore Read(Note note) => NoteReader.Read(note, s_html,
        Encoding.UTF8.GetBytes(HtmlForm.Write(note)));
}
