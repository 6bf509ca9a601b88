using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Records;
using DocIndex.Works;

namespace DocIndex.Publishing;

/// <summary>How what is put aside while a site is written is written and read, made when the program is built.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<Told<TargetGroup>>))]
[JsonSerializable(typeof(ImmutableArray<Told<Goal>>))]
[JsonSerializable(typeof(ImmutableArray<Told<Risk>>))]
[JsonSerializable(typeof(ImmutableArray<Told<string>>))]
[JsonSerializable(typeof(ImmutableArray<YearRow>))]
[JsonSerializable(typeof(ImmutableArray<Finding>))]
[JsonSerializable(typeof(ImmutableArray<SourceLocation>))]
[JsonSerializable(typeof(ImmutableArray<Link>))]
[JsonSerializable(typeof(ImmutableArray<Reference>))]
[JsonSerializable(typeof(ImmutableArray<PrintedFigure>))]
internal sealed partial class EntryTypes : JsonSerializerContext;
