using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Scoring;

namespace DocIndex.Foundry;

/// <summary>Draws notes, writes them in their forms, reads and scores them.</summary>
internal static class FoundryRun
{
    /// <summary>The notes of a run, in their order.</summary>
    public static ImmutableArray<Note> Notes(RunOptions options) =>
        [.. Enumerable.Range(options.From, options.Count).Select(n => Note(options, options.Seed * 100000 + n))];

    /// <summary>One note of a run.</summary>
    public static Note Note(RunOptions options, long seed) => NoteMaker.Make(seed, Choices.Draw(seed, options.Hold,
        options.Only));

    /// <summary>Scores of notes in one form.</summary>
    public static async Task<ImmutableArray<NoteScore>> ScoreAsync(ImmutableArray<Note> notes, NoteForm form,
        Press press)
    {
        var bytes = await press.BytesAsync(notes, form);
        var companions = await CompanionsAsync(notes, form, press);
        return [.. notes.Zip(bytes).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(n => NoteReader.Read(n.First, form, n.Second, companions.GetValueOrDefault(n.First.Seed)))];
    }

    // The other notes of libraries of two, by the seed of the note that they stand beside.
    private static async Task<Dictionary<long, byte[]>> CompanionsAsync(ImmutableArray<Note> notes, NoteForm form,
        Press press)
    {
        var own = notes.Where(n => n.Companion is not null).ToList();
        var bytes = await press.BytesAsync([.. own.Select(n => n.Companion!)], form);
        return own.Zip(bytes).ToDictionary(n => n.First.Seed, n => n.Second);
    }
}
