namespace DocIndex;

/// <summary>
/// A file that a person wrote for the program (a vocabulary, corrections, thresholds) and that says something it cannot mean.
/// Nothing is done by halves: whoever throws it has changed nothing.
/// </summary>
public sealed class InputFileException : FormatException
{
    /// <param name="file">As it is to be named in messages.</param>
    /// <param name="line">1-based.</param>
    /// <param name="da">What is wrong, in Danish: one sentence that ends with a point.</param>
    /// <param name="en">The same in English.</param>
    public InputFileException(string file, int line, string da, string en)
        : base($"{file}:{line}: {en}") => (File, Line, Danish, English) = (file, line, da, en);

    /// <summary>As it is to be named in messages.</summary>
    public string File { get; }

    /// <summary>1-based.</summary>
    public int Line { get; }

    /// <summary>What is wrong, in Danish.</summary>
    public string Danish { get; }

    /// <summary>What is wrong, in English.</summary>
    public string English { get; }
}
