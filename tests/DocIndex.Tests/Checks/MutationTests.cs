using DocIndex.Benchmarks.Mutating;
using DocIndex.CorpusMaker.Notes;

namespace DocIndex.Tests.Checks;

/// <summary>A sample of wrong figures in the corpus' notes; <c>make mutate</c> takes them all.</summary>
public sealed class MutationTests
{
    private const int MutantsOfANote = 6;

    [Theory]
    [InlineData("text", 0.95)]
    [InlineData("html", 0.96)]
    [InlineData("word", 0.96)]
    public void Check_SampleOfWrongFigures_FindsThemAndNoErrorInCleanNotes(string form, double least)
    {
        var run = new MutationRun();

        run.Take(AllNotes.Make(), WrittenForm.All.Single(f => f.Name == form), seed: 3, MutantsOfANote);

        run.FalseErrors.Select(f => $"{f.Note.Name}: {f.Finding.Message.En}").ShouldBeEmpty();
        run.Warnings.Select(f => $"{f.Note.Name}: {f.Finding.Message.En}").ShouldBeEmpty();
        run.Results.Average(r => r.Caught >= Catch.Related ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(least, MutationReport.Misses(run));
    }
}
