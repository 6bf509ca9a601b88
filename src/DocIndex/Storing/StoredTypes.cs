using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>How the types that a library stores are written and read, made when the program is built; with <see cref="StoredJson.Options"/> only.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(ImmutableArray<Diagnostic>))]
[JsonSerializable(typeof(ImmutableArray<StoredPassage>))]
[JsonSerializable(typeof(StoredStages))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(IngestionRecord))]
[JsonSerializable(typeof(ImmutableArray<SiteRun>))]
[JsonSerializable(typeof(IEnumerable<long>))]
[JsonSerializable(typeof(StoredWorks))]
[JsonSerializable(typeof(StoredFindings))]
internal sealed partial class StoredTypes : JsonSerializerContext;
