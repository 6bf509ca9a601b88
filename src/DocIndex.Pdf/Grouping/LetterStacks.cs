namespace DocIndex.Pdf.Grouping;

/// <summary>
/// Upright single letters set below each other in the margin of a page, each alone in its row but for text further in. Must not take a column of marks
/// or of one-letter codes in a table, which has text on both sides or figures among it.
/// </summary>
internal static class LetterStacks
{
    private const int MinLetters = 4;

    private const int MaxLetters = 60;

    /// <summary>Pages with more candidates are tables or charts.</summary>
    private const int MaxStacks = 4;

    /// <summary>The middles of letters of one stack differ by less, in parts of their size.</summary>
    private const double SameColumn = 0.5;

    /// <summary>White between two letters of a stack, at most, in parts of their size.</summary>
    private const double MaxGap = 1.2;

    /// <summary>White between a stack and the text beside it, at least, in parts of its size.</summary>
    private const double MinMargin = 1.5;

    public static List<List<Word>> In(List<Word> words)
    {
        var stacks = new List<List<Word>>();
        foreach (var column in Columns(words))
        {
            List<Word> run = [];
            foreach (var letter in column.OrderBy(word => word.Box.Top))
            {
                if (run.Count > 0 && (letter.Box.Top - run[^1].Box.Bottom > MaxGap * letter.Style.Size || letter.Box.Top <= run[^1].Box.Top))
                {
                    Close(run);
                    run = [];
                }
                run.Add(letter);
            }
            Close(run);
        }
        return stacks.Count > MaxStacks ? [] : stacks;

        void Close(List<Word> run)
        {
            if (run.Count is >= MinLetters and <= MaxLetters && stacks.Count <= MaxStacks && IsInMargin(run, words)) stacks.Add(run);
        }
    }

    private static IEnumerable<List<Word>> Columns(List<Word> words)
    {
        List<Word> column = [];
        foreach (var letter in words.Where(word => word.Text.Length == 1 && char.IsLetter(word.Text[0])).OrderBy(Middle))
        {
            if (column.Count > 0 && Middle(letter) - Middle(column[0]) > SameColumn * letter.Style.Size)
            {
                yield return column;
                column = [];
            }
            column.Add(letter);
        }
        if (column.Count > 0) yield return column;
    }

    private static double Middle(Word word) => (word.Box.Left + word.Box.Right) / 2;

    /// <summary>True where all other words stand on one side, at a distance.</summary>
    private static bool IsInMargin(List<Word> stack, List<Word> words)
    {
        var (left, right) = (stack.Min(word => word.Box.Left), stack.Max(word => word.Box.Right));
        var margin = MinMargin * stack[0].Style.Size;
        var others = words.Where(word => !stack.Contains(word)).ToList();
        return others.TrueForAll(word => word.Box.Left > right + margin) || others.TrueForAll(word => word.Box.Right < left - margin);
    }
}
