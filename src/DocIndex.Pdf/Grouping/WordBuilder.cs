using System.Collections.Immutable;

namespace DocIndex.Pdf.Grouping;

/// <summary>
/// Groups letters to words: fragments in content order, sorted to rows of one baseline, joined where they touch, what
/// is drawn twice taken once. Words come row by row, upright text first, along the baseline within a row.
/// </summary>
internal sealed class WordBuilder
{
    /// <summary>Fragments whose baselines differ by less, in parts of the size, stand in one row.</summary>
    private const double RowShift = 0.35;

    /// <summary>The same letters this close, in parts of the size, are one text drawn twice to look bold.</summary>
    private const double TwiceAlong = 0.1;
    private const double TwiceAcross = 0.2;

    /// <summary>Single letters this far apart, in parts of the size, may be one word in spaced type.</summary>
    private const double WidestSpacedGap = 0.6;

    private readonly Letter[] letters;
    private readonly ImmutableArray<Word>.Builder words;
    private readonly List<int> parts = [];

    private WordBuilder(Letter[] letters)
    {
        this.letters = letters;
        words = ImmutableArray.CreateBuilder<Word>(letters.Length / 5 + 1);
    }

    public static ImmutableArray<Word> Build(Letter[] letters)
    {
        var builder = new WordBuilder(letters);
        var fragments = FragmentReader.Read(letters).ToArray();
        Array.Sort(fragments, ByRow);
        for (var start = 0; start < fragments.Length;)
        {
            var end = RowEnd(fragments, start);
            var row = fragments.AsSpan(start, end - start);
            row.Sort(AlongRow);
            builder.AddRow(row);
            start = end;
        }
        return builder.words.DrainToImmutable();
    }

    private static int ByRow(Fragment a, Fragment b) =>
        a.Rotation != b.Rotation ? a.Rotation.CompareTo(b.Rotation) : a.V != b.V ? a.V.CompareTo(b.V) : AlongRow(a, b);

    private static int AlongRow(Fragment a, Fragment b) => a.U1 != b.U1 ? a.U1.CompareTo(b.U1) : a.First.CompareTo(b.First);

    private static int RowEnd(Fragment[] fragments, int start)
    {
        var size = fragments[start].Size;
        var end = start + 1;
        while (end < fragments.Length && fragments[end].Rotation == fragments[start].Rotation)
        {
            size = Math.Max(size, fragments[end].Size);
            if (fragments[end].V - fragments[start].V > RowShift * size)
                break;
            end++;
        }
        return end;
    }

    private void AddRow(ReadOnlySpan<Fragment> row)
    {
        parts.Clear();
        for (var i = 0; i < row.Length; i++)
        {
            if (IsDrawnTwice(row, i))
                continue;
            if (parts.Count > 0 && !Joins(row, parts[^1], i) && !IsSpacedType(row, i))
                Finish(row);
            parts.Add(i);
        }
        Finish(row);
    }

    private bool IsDrawnTwice(ReadOnlySpan<Fragment> row, int i)
    {
        if (parts.Count == 0)
            return false;
        var last = row[parts[^1]];
        var next = row[i];
        if (last.Count != next.Count || Math.Abs(last.U1 - next.U1) > TwiceAlong * last.Size || Math.Abs(last.V - next.V) > TwiceAcross * last.Size)
            return false;
        for (var n = 0; n < last.Count; n++)
            if (letters[last.First + n].Text != letters[next.First + n].Text)
                return false;
        for (var n = 0; n < last.Count; n++)
        {
            ref var letter = ref letters[last.First + n];
            if (!letter.Style.IsBold)
                letter = letter.With(letter.Text, letter.Style with { IsBold = true });
        }
        return true;
    }

    /// <summary>Touching fragments of one baseline are one word, whatever their fonts; a space drawn between them is believed.</summary>
    private static bool Joins(ReadOnlySpan<Fragment> row, int before, int after)
    {
        var (a, b) = (row[before], row[after]);
        if (Math.Abs(a.V - b.V) > FragmentReader.BaselineShift || a.Rotation != b.Rotation)
            return false;
        if (b.SpaceBefore && b.First > a.First || a.SpaceBefore && a.First > b.First)
            return false;
        var gap = b.U1 - a.U2;
        var size = Math.Min(a.Size, b.Size);
        var overlap = b.First == a.First + a.Count ? FragmentReader.WidestOverlap : FragmentReader.WordGap;
        return gap <= FragmentReader.WordGap * size && gap >= -overlap * size && Math.Max(a.Size, b.Size) <= 1.6 * size;
    }

    /// <summary>
    /// B U D G E T: at least three single letters that follow one another in the content without spaces, with gaps
    /// that hardly differ. Digits are never joined so, as a row of figures may look alike.
    /// </summary>
    private bool IsSpacedType(ReadOnlySpan<Fragment> row, int i)
    {
        var before = i > 1 ? Gap(row, i - 1) : double.NaN;
        var here = Gap(row, i);
        var after = i + 1 < row.Length ? Gap(row, i + 1) : double.NaN;
        if (double.IsNaN(here))
            return false;
        return Alike(here, before) || Alike(here, after);
    }

    private static bool Alike(double gap, double other) => !double.IsNaN(other) && Math.Max(gap, other) <= 1.3 * Math.Min(gap, other);

    /// <summary>The gap before a single letter after a single letter; not a number where they can't be spaced type.</summary>
    private double Gap(ReadOnlySpan<Fragment> row, int i)
    {
        var (a, b) = (row[i - 1], row[i]);
        var gap = b.U1 - a.U2;
        var fits = a.Count == 1 && b.Count == 1 && b.First == a.First + 1 && !b.SpaceBefore && a.Size == b.Size && Math.Abs(a.V - b.V) <= FragmentReader.BaselineShift
            && gap > 0 && gap <= WidestSpacedGap * a.Size && char.IsLetter(letters[a.First].Text, 0) && char.IsLetter(letters[b.First].Text, 0);
        return fits ? gap : double.NaN;
    }

    private void Finish(ReadOnlySpan<Fragment> row)
    {
        if (parts.Count == 0)
            return;
        ReadOnlyMemory<Letter> own;
        if (parts.Count == 1)
            own = letters.AsMemory(row[parts[0]].First, row[parts[0]].Count);
        else
        {
            var joined = new List<Letter>();
            foreach (var part in parts)
                joined.AddRange(letters.AsSpan(row[part].First, row[part].Count));
            own = joined.ToArray();
        }
        parts.Clear();
        var span = own.Span;
        var box = span[0].Box;
        var length = 0;
        foreach (ref readonly var letter in span)
        {
            box = box.Union(letter.Box);
            length += letter.Text.Length;
        }
        words.Add(new Word(TextOf(own, length), own, box));
    }

    private static string TextOf(ReadOnlyMemory<Letter> letters, int length) => string.Create(length, letters, static (target, source) =>
    {
        foreach (ref readonly var letter in source.Span)
        {
            letter.Text.CopyTo(target);
            target = target[letter.Text.Length..];
        }
    });
}
