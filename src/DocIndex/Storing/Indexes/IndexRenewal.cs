namespace DocIndex.Storing.Indexes;

/// <summary>Why an index was made anew.</summary>
public enum IndexRenewal
{
    /// <summary>There was none.</summary>
    Missing,

    /// <summary>It was made with another analysis or by another version of the program.</summary>
    OtherAnalysis,

    /// <summary>It was that of another library, or of a later state of this one.</summary>
    OtherLibrary,

    /// <summary>It could not be read.</summary>
    Damaged,
}
