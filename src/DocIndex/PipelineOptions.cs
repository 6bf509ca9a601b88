using System.Collections.Immutable;
using DocIndex.Reading;
using DocIndex.Records.Corrections;
using DocIndex.Vocabulary;

namespace DocIndex;

/// <summary>What the stages of <see cref="Pipeline"/> go by beside the document itself.</summary>
public sealed record PipelineOptions
{
    /// <summary>The embedded vocabulary and the limits that hold where nothing else is said.</summary>
    public static PipelineOptions Default { get; } = new();

    /// <summary>What words mean; every stage from Layout on takes it from here.</summary>
    public DanishVocabulary Vocabulary { get; init; } = DanishVocabulary.Default;

    /// <summary>What people corrected, in any documents.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Bounds of what is read.</summary>
    public ReadingOptions Reading { get; init; } = new();
}
