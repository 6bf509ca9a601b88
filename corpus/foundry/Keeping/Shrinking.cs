using System.Collections.Immutable;
using DocIndex.Foundry.Content;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Scoring;

namespace DocIndex.Foundry.Keeping;

/// <summary>Makes a failing note as small and plain as it can be while it still fails in the same way.</summary>
/// <param name="read">Scores a note in the form that it failed in.</param>
internal sealed class Shrinking(Func<Note, NoteScore> read)
{
    private static readonly ImmutableArray<string> s_rows = ["one", "two", "three-or-four", "five-to-eight",
        "nine-to-sixteen", "seventeen-to-forty"];
    private static readonly ImmutableArray<string> s_spans = ["one-year", "two-years", "three-years", "four-years",
        "five-years", "eight-years"];

    /// <summary>The least note found, with its score.</summary>
    public NoteScore Shrink(NoteScore failing, Failure failure)
    {
        var least = failing;
        foreach (var dimension in Dimensions.All)
        {
            foreach (var value in Plainer(dimension, least.Note.Choices))
            {
                if (Try(NoteMaker.Make(least.Note.Seed, least.Note.Choices.With(dimension.Name, value)), failure)
                    is not { } smaller) continue;
                least = smaller;
                break;
            }
        }

        // From the end, so that what is dropped does not move what is still to be tried.
        for (var n = least.Note.Paper.Blocks.Length - 1; n >= 0; n--)
        {
            var note = least.Note;
            if (Paper.Walk([note.Paper.Blocks[n]]).Any(b => b is TableBlock)) continue;
            var without = note with { Paper = note.Paper with { Blocks = note.Paper.Blocks.RemoveAt(n) } };
            if (Try(without, failure) is { } smaller) least = smaller;
        }

        return least;
    }

    private NoteScore? Try(Note note, Failure failure)
    {
        var score = read(note);
        return Failures.Shows(score, failure) ? score : null;
    }

    // Fewer rows and years are plainer still than the plain value.
    private static IEnumerable<string> Plainer(Dimension dimension, Choices choices)
    {
        var own = choices.Values[dimension.Name];
        if (dimension.Name == TruthForm.Forms.Name) return [];
        if (dimension.Name == CaseDimensions.Rows.Name) return s_rows[..Math.Max(0, s_rows.IndexOf(own))];
        if (dimension.Name == CaseDimensions.Span.Name) return s_spans[..Math.Max(0, s_spans.IndexOf(own))];

        return own == dimension.Plain ? [] : [dimension.Plain];
    }
}
