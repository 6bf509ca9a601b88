using System.Collections.Immutable;

namespace DocIndex.Storing;

/// <summary>What a library knows of a document without unpacking it.</summary>
/// <param name="Program">What it was read with, see <see cref="Library.ProgramOf"/>.</param>
/// <param name="Amounts">How many amounts have each standing, in the order of <see cref="Records.Standing"/>; empty for documents of an earlier program.</param>
/// <param name="Findings">How many open findings have each severity, in the order of <see cref="Severity"/>; empty for documents of an earlier program.</param>
public sealed record StoredDocument(string Id, string File, string Sha256, string Program, ImmutableArray<int> Amounts, ImmutableArray<int> Findings);
