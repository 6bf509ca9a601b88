using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace DocIndex.Records.Corrections;

/// <summary>Which fields of a record people may correct, and of what type each is.</summary>
internal static class RecordShape
{
    private static readonly NullabilityInfoContext s_nullability = new();

    // What the program gives a document, and what others are told of it, is not read from it.
    private static readonly ImmutableHashSet<string> s_fixed =
        ["id", "file", "sha256", "format", "pages", "language", "evidence", "sameWorkAs", "corrections", "source"];

    /// <summary>The names of the fields of a type that may be corrected, in the order of the record format.</summary>
    public static IEnumerable<string> FieldsOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Where(n => !s_fixed.Contains(n));

    /// <summary>A field of a type; null where it has none of the name that may be corrected.</summary>
    public static PropertyInfo? Field(Type type, string name) =>
        FieldsOf(type).Contains(name, StringComparer.Ordinal)
            ? type.GetProperties().First(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == name) : null;

    /// <summary>What a list holds; null for what is no list.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? type.GetGenericArguments()[0] : null;

    /// <summary>True for a field that may be null.</summary>
    public static bool MayBeNull(PropertyInfo field)
    {
        lock (s_nullability) return s_nullability.Create(field).ReadState == NullabilityState.Nullable;
    }

    /// <summary>True for a type with fields of its own.</summary>
    public static bool IsEntry(Type type) => type.IsClass && type != typeof(string);
}
