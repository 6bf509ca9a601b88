using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>A document's record and checks, without its text and tables.</summary>
public sealed record CheckedRecord(DocumentRecord Record, CheckResult Checks);
