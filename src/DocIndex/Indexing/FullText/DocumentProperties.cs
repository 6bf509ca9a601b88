using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;

namespace DocIndex.Indexing.FullText;

/// <summary>A value of a property, by which documents are filtered and counted.</summary>
/// <param name="Name">"municipality", "kind", "year", "committee", "controlArea", "district" or "theme"; "code", which documents are not counted by.</param>
/// <param name="Key">The form in which values are compared.</param>
/// <param name="Label">As the document writes it.</param>
internal readonly record struct DocumentProperty(string Name, string Key, string Label)
{
    private const char Mark = '\u0001';

    /// <summary>The term of the documents that have this value.</summary>
    public string Term => TermOf(Name, Key);

    /// <summary>Term and label, for counting.</summary>
    public string Counted => $"{Term}{Mark}{Label}";

    public static string TermOf(string name, string key) => $"{name}{Mark}{key}";

    /// <summary>Reads what <see cref="Counted"/> wrote.</summary>
    public static DocumentProperty Read(string counted)
    {
        var parts = counted.Split(Mark, 3);
        return new DocumentProperty(parts[0], parts[1], parts[2]);
    }
}

/// <summary>What documents are filtered and counted by.</summary>
internal static class DocumentProperties
{
    /// <summary>The name of the property that documents are not counted by.</summary>
    public const string Code = "code";

    /// <summary>The values of a document, each once: of several ways of writing the first in ordinal order.</summary>
    public static IEnumerable<DocumentProperty> Of(DocumentRecord record)
    {
        (string Name, string? Value)[] values =
        [
            ("municipality", record.Municipality), ("kind", record.Kind.ToString().ToLowerInvariant()),
            ("year", record.BudgetYear?.ToString(CultureInfo.InvariantCulture)), ("committee", record.Committee), (Code, record.Code),
            .. record.Amounts.Select(amount => ("controlArea", amount.ControlArea)), .. record.Districts.Select(district => ("district", (string?)district)),
            .. record.Themes.Select(theme => ("theme", (string?)theme)),
        ];
        return values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).Distinct()
            .Select(value => new DocumentProperty(value.Name, Key(value.Name, value.Value!), value.Value!))
            .GroupBy(property => property.Term, StringComparer.Ordinal).Select(same => same.MinBy(property => property.Label, StringComparer.Ordinal));
    }

    /// <summary>The form in which values of a property are compared.</summary>
    public static string Key(string name, string value) => name switch
    {
        "municipality" => MunicipalityKey(value) ?? "",
        Code => string.Concat(Spelling.Key(value).Where(char.IsLetterOrDigit)),
        _ => Spelling.Key(value),
    };

    /// <summary>
    /// The form that municipalities are compared in, equal for "Aarhus", "Århus" and "Aarhus Kommune", "København" and "Københavns Kommune";
    /// null stays null.
    /// </summary>
    public static string? MunicipalityKey(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var key = Spelling.Key(name);
        if (key.EndsWith(" kommune", StringComparison.Ordinal)) key = key[..^" kommune".Length].TrimEnd();
        return key.TrimEnd('s');
    }
}
