using System.Collections.Immutable;

namespace DocIndex.Records.Corrections;

/// <summary>
/// What a person says about one place of one document, as it stands in a library's <c>corrections.yaml</c>.
/// </summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Field">Which field or list, see <see cref="FieldPath"/>.</param>
/// <param name="Value">What is to stand there; null for what is removed.</param>
/// <param name="Why">The person's reason, never empty.</param>
/// <param name="Sha256">Of the file that was corrected; null where the file does not say.</param>
/// <param name="Reads">The text of the place that was corrected, as printed; null where the file does not say.</param>
/// <param name="Line">1-based line in the file.</param>
public sealed record Correction(
    string Document, CorrectionAction Action, FieldPath Field, CorrectionValue? Value, string Why, string? Sha256,
    string? Reads, int Line);

/// <summary>
/// A value as a person writes it: a word, a list of words, or the fields of an entry. Exactly one of the three holds.
/// </summary>
/// <param name="Word">A single value; null for no value ("null").</param>
/// <param name="List">A list of words; default for other values.</param>
/// <param name="Fields">The fields of an entry in the order in which they are written; default for other
/// values.</param>
public sealed record CorrectionValue(
    string? Word, ImmutableArray<string> List, ImmutableArray<(string Name, string? Word)> Fields)
{
    /// <summary>A single value.</summary>
    public static CorrectionValue Of(string? word) => new(word, default, default);

    /// <summary>An entry as it is written on the command line: "name=Ledige,count=300", or a single word.</summary>
    public static CorrectionValue ParseEntry(string text) =>
        FieldPath.Pairs(text) is { } pairs
            ? new CorrectionValue(text, default,
                [.. pairs.Select(p => (p.Name, p.Value == "null" ? null : (string?)p.Value))])
        : Of(text);

    /// <summary>The value as one line: "6311000", "a, b", "name=Ledige, count=300".</summary>
    public override string ToString() =>
        !List.IsDefault ? string.Join(", ", List)
        : !Fields.IsDefault ? string.Join(", ", Fields.Select(f => $"{f.Name}={f.Word ?? "null"}"))
        : Word ?? "null";
}
