namespace DocIndex.Records.Front;

/// <summary>A value that a field might have, with where it stands and how much speaks for it.</summary>
internal sealed record FrontCandidate(string Value, int Weight, SourceLocation Source);
