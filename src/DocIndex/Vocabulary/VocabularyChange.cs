namespace DocIndex.Vocabulary;

/// <summary>What one line of a library's vocabulary did to the embedded one.</summary>
public enum VocabularyEffect
{
    /// <summary>A phrase that was not there.</summary>
    Added,

    /// <summary>A phrase that had another meaning.</summary>
    Moved,

    /// <summary>A phrase that is no longer there.</summary>
    Removed,

    /// <summary>Nothing: what is added was there, or what is removed was not.</summary>
    None,
}

/// <summary>A change that a library's vocabulary makes.</summary>
/// <param name="Line">1-based line of the library's file.</param>
/// <param name="Key">What the phrase means, or meant where it is removed; null in a section that is one list.</param>
/// <param name="Was">What a moved phrase meant; else null.</param>
public sealed record VocabularyChange(int Line, VocabularyEffect Effect, string Section, string? Key, string Phrase, string? Was);
