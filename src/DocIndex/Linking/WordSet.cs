namespace DocIndex.Linking;

/// <summary>A set of words by their numbers.</summary>
/// <param name="words">Each once.</param>
internal readonly struct WordSet(IEnumerable<int> words)
{
    private readonly int[] _words = [.. words.Order()];

    public int Count => _words.Length;

    public IEnumerable<int> Words => _words;

    /// <summary>How many words both have.</summary>
    public int Common(WordSet other)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < _words.Length && j < other._words.Length)
        {
            var order = _words[i].CompareTo(other._words[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return common;
    }

    /// <summary>Words that both have, of all of both, 0 to 1.</summary>
    public double Likeness(WordSet other)
    {
        var common = Common(other);
        return common == 0 ? 0 : common / (double)(_words.Length + other._words.Length - common);
    }
}
