namespace DocIndex.Records.Corrections;

/// <summary>What a correction does.</summary>
public enum CorrectionAction
{
    /// <summary>Gives a field another value.</summary>
    Set,

    /// <summary>Adds an entry to a list.</summary>
    Add,

    /// <summary>Takes an entry out of a list.</summary>
    Remove,
}
