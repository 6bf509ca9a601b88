using System.Collections.Immutable;
using DocIndex.Evaluation;
using DocIndex.Records;

namespace DocIndex.Foundry.Scoring;

internal enum RequestOutcome { NotJudged, Right, Doubtful, Missing, Wrong }

/// <summary>What reading one note in one form gave.</summary>
/// <param name="Fields">Counts by field.</param>
/// <param name="Standings">For each standing how many amounts were right and how many were not.</param>
internal sealed record NoteScore(
    Parts.Note Note, string Form, ImmutableSortedDictionary<string, Score> Fields, RequestOutcome Request,
    ImmutableSortedDictionary<Standing, (int Right, int Wrong)> Standings, int FalseErrors, int FalseWarnings)
{
    /// <summary>Null in a clean note; else whether the wrong figure was found.</summary>
    public bool? Found { get; init; }

    /// <summary>Findings, each held against the truth.</summary>
    public ImmutableArray<FindingScore> Findings { get; init; } = [];

    /// <summary>In words: what was wrong, for the notes that are kept.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Why the note could not be read at all; or null.</summary>
    public string? Crash { get; init; }

    /// <summary>Amounts whose standing is verified or read.</summary>
    public int Sure => Of(Standing.Verified).Right + Of(Standing.Verified).Wrong + Of(Standing.Read).Right
        + Of(Standing.Read).Wrong;

    /// <summary>Those of them whose value the page does not say for that year.</summary>
    public int SureWrong => Of(Standing.Verified).Wrong + Of(Standing.Read).Wrong;

    private (int Right, int Wrong) Of(Standing standing) => Standings.GetValueOrDefault(standing);
}
