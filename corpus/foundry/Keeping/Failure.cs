using DocIndex.Foundry.Scoring;

namespace DocIndex.Foundry.Keeping;

/// <summary>What can be wrong with the reading of a note, the gravest first.</summary>
internal enum Failure { None, Crash, SureWrong, FalseError, WrongRequest, MissedError, MissedAmounts, FalseWarning }

/// <summary>Tells failures.</summary>
internal static class Failures
{
    /// <summary>The gravest failure of a score.</summary>
    public static Failure Of(NoteScore score) => Enum.GetValues<Failure>().Skip(1).FirstOrDefault(f => Shows(score, f));

    /// <summary>True where the score shows that failure.</summary>
    public static bool Shows(NoteScore score, Failure failure) => failure switch
    {
        Failure.Crash => score.Crash is not null,
        Failure.SureWrong => score.SureWrong > 0,
        Failure.FalseError => score.FalseErrors > 0,
        Failure.WrongRequest => score.Request == RequestOutcome.Wrong,
        Failure.MissedError => score.Found == false,
        Failure.MissedAmounts => score.Fields.TryGetValue("amounts", out var amounts) && amounts.Missing > 0,
        Failure.FalseWarning => score.FalseWarnings > 0,
        _ => false,
    };
}
