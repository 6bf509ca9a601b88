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
        [.. Enumerable.Range(0, options.Count).Select(n => Note(options, options.Seed * 100000 + n))];

    /// <summary>One note of a run.</summary>
    public static Note Note(RunOptions options, long seed) => NoteMaker.Make(seed, Choices.Draw(seed, options.Hold, options.Only));

    /// <summary>Scores of notes in forms that are written without printing.</summary>
    public static ImmutableArray<NoteScore> Score(ImmutableArray<Note> notes, NoteForm form, Func<Note, byte[]> bytes) =>
        [.. notes.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(n => NoteReader.Read(n, form, bytes(n)))];
}
