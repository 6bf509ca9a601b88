using System.Collections.Immutable;
using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.Benchmarks.Mutating;

/// <summary>A note with one wrong figure.</summary>
/// <param name="Clean">The note as its author wrote it.</param>
/// <param name="Changed">The same note with the figure changed.</param>
/// <param name="Figure">Id of the figure.</param>
/// <param name="Ties">What the change breaks.</param>
internal sealed record Mutant(Note Clean, Note Changed, string Figure, ImmutableArray<ConstraintKind> Ties)
{
    /// <summary>The figure as printed now.</summary>
    public string Printed => Changed.Figures[Figure].Printed;

    /// <summary>Where it is printed.</summary>
    public FigurePlace Place => FigurePlace.Of(Changed, Figure);

    /// <summary>One mutant for every constrained figure of a note, but for those that take part in an error of its own.</summary>
    public static IEnumerable<Mutant> Of(Note note, int seed)
    {
        var broken = note.BrokenConstraints.Select(c => c.Result).ToHashSet(StringComparer.Ordinal);
        var erring = note.BrokenConstraints.SelectMany(c => c.Figures).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in note.ConstrainedFigures.Where(f => !erring.Contains(f)))
        {
            var changed = Mutations.Mutate(note, figure, unchecked((seed * 31) + figure.Length + figure.Sum(c => c)));
            yield return new Mutant(note, changed, figure, [.. changed.BrokenConstraints.Where(c => !broken.Contains(c.Result)).Select(c => c.Kind).Distinct().Order()]);
        }
    }
}
