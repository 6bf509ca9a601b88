namespace DocIndex.Indexing.Analysis;

/// <summary>What the terms of a word are wanted for.</summary>
internal enum TermUse
{
    /// <summary>To be found: all spellings of the word, and the parts of a compound.</summary>
    Document,

    /// <summary>To find with: the word's spellings, but not its parts, or a search for the whole would find every part.</summary>
    Query,

    /// <summary>To be found by a beginning: the word in all its spellings, not stemmed.</summary>
    Form,

    /// <summary>To find longer words with: not stemmed, for a stem's end is not the word's.</summary>
    Prefix,
}
