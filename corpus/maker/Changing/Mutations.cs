using System.Collections.Immutable;
using System.Globalization;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Changing;

/// <summary>Puts one wrong figure into a note, as a slip of the keyboard would.</summary>
public static class Mutations
{
    private const int Tries = 60;

    /// <summary>Changes one figure by more than the rounding of what ties it, and nothing else.</summary>
    /// <param name="note">The note.</param>
    /// <param name="figure">One of its <see cref="Note.ConstrainedFigures"/>.</param>
    /// <param name="seed">The same seed makes the same slip.</param>
    /// <returns>The note with the figure changed. Every constraint that ties the figure is then broken, where one slip can do that; at least one is.</returns>
    /// <exception cref="ArgumentException">No constraint ties the figure.</exception>
    public static Note Mutate(Note note, string figure, int seed)
    {
        var ties = note.Constraints.Where(c => c.Figures.Contains(figure)).ToImmutableArray();
        if (ties.IsEmpty || note.Figures[figure].Format.Literal is not null) throw new ArgumentException($"Nothing ties the figure '{figure}'.", nameof(figure));
        var random = new Random(seed);
        Note? partly = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var changed = With(note, figure, Slip(note.Figures[figure], random));
            var broken = ties.Count(c => !c.Holds(changed));
            if (broken == ties.Length) return changed;
            if (broken > 0) partly ??= changed;
        }

        for (var steps = 2; partly is null; steps *= 2)
        {
            var old = note.Figures[figure];
            var changed = With(note, figure, old.PrintedValue + steps * old.Format.Step);
            if (ties.Any(c => !c.Holds(changed))) partly = changed;
        }

        return partly;
    }

    private static Note With(Note note, string figure, decimal value) =>
        note with { Figures = note.Figures.SetItem(figure, note.Figures[figure] with { Value = value }) };

    // One digit for another, two neighbours swapped, or a digit too many.
    private static decimal Slip(Figure figure, Random random)
    {
        var units = figure.PrintedValue / figure.Format.Step;
        var digits = Math.Abs(units).ToString("F0", CultureInfo.InvariantCulture).ToCharArray();
        var at = random.Next(digits.Length);
        var kind = random.Next(3);
        if (kind == 0 && at + 1 < digits.Length) (digits[at], digits[at + 1]) = (digits[at + 1], digits[at]);
        else digits[at] = (char)('0' + random.Next(10));
        var text = new string(digits);
        if (kind == 2 && digits.Length < 4) text = text.Insert(at, random.Next(1, 10).ToString(CultureInfo.InvariantCulture));
        return (units < 0 ? -1 : 1) * decimal.Parse(text, CultureInfo.InvariantCulture) * figure.Format.Step;
    }
}
