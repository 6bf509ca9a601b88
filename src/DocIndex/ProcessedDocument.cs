using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex;

/// <summary>One document with what every stage up to Checks made of it.</summary>
public sealed record ProcessedDocument(
    SourceDocument Source, ImmutableArray<Block> Blocks, ImmutableArray<Table> Tables, DocumentRecord Record,
    CheckResult Checks, ImmutableArray<Diagnostic> Diagnostics);
