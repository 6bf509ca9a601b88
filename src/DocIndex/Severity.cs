namespace DocIndex;

/// <summary>How much a diagnostic or a finding matters.</summary>
public enum Severity
{
    /// <summary>Context; nothing is wrong.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>A document that could not be read, or one that contradicts itself beyond rounding.</summary>
    Error,
}
