namespace DocIndex.Foundry.Scoring;

/// <summary>What a finding is worth.</summary>
internal enum FindingOutcome
{
    /// <summary>It tells of the wrong figure, at the figure.</summary>
    AtFigure,

    /// <summary>It tells of the wrong figure, at another that it does not agree with.</summary>
    Near,

    /// <summary>It tells of something else, in a note that holds a wrong figure.</summary>
    Beside,

    /// <summary>Nothing is wrong.</summary>
    InCleanNote,
}

/// <summary>One finding of a note, held against the truth.</summary>
internal sealed record FindingScore(string Rule, Severity Severity, FindingOutcome Outcome);
