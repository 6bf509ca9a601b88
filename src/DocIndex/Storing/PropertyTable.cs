using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>
/// What documents are filtered by and counted by (facets), and the amounts that they print. Derived from the records and made anew with the index.
/// </summary>
internal sealed class PropertyTable(LibraryConnection connection)
{
    public const string Tables =
        """
        CREATE TABLE properties (name TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (name, key, number)) WITHOUT ROWID;
        CREATE INDEX properties_number ON properties (number);
        CREATE TABLE amounts (number INTEGER NOT NULL, value REAL NOT NULL, requested INTEGER NOT NULL, PRIMARY KEY (number, value, requested)) WITHOUT ROWID;
        CREATE INDEX amounts_value ON amounts (value);
        """;

    public void Add(long number, DocumentRecord record)
    {
        foreach (var (name, key, label) in Of(record))
        {
            connection.Execute(
                "INSERT OR IGNORE INTO properties VALUES ($name, $key, $number, $label)", ("$name", name), ("$key", key), ("$number", number), ("$label", label));
        }

        foreach (var (value, requested) in Amounts(record))
        {
            connection.Execute(
                "INSERT OR IGNORE INTO amounts VALUES ($number, $value, $requested)", ("$number", number), ("$value", (double)value), ("$requested", requested ? 1 : 0));
        }
    }

    public void Delete(long number)
    {
        connection.Execute("DELETE FROM properties WHERE number = $number", ("$number", number));
        connection.Execute("DELETE FROM amounts WHERE number = $number", ("$number", number));
    }

    public void Clear() => connection.Execute("DELETE FROM properties; DELETE FROM amounts");

    /// <summary>How many of the documents that match have each value of each property; the most frequent first, then by label.</summary>
    public ImmutableArray<(string Name, string Label, int Count)> Counts(IndexQuery query) =>
    [
        .. connection.Rows(
            $"SELECT name, min(label), count(*) AS n FROM properties WHERE number IN ({query.Numbers}) GROUP BY name, key ORDER BY name, n DESC, min(label)",
            row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), [.. query.Parameters]),
    ];

    /// <summary>The form in which values of a property are compared.</summary>
    public static string Key(string name, string value) => name switch
    {
        "municipality" => DocumentTable.MunicipalityKey(value) ?? "",
        _ => Indexing.Analysis.Spelling.Key(value),
    };

    private static IEnumerable<(string Name, string Key, string Label)> Of(DocumentRecord record)
    {
        (string Name, string? Value)[] values =
        [
            ("municipality", record.Municipality), ("kind", record.Kind.ToString().ToLowerInvariant()),
            ("year", record.BudgetYear?.ToString(CultureInfo.InvariantCulture)), ("committee", record.Committee),
            .. record.Amounts.Select(amount => ("controlArea", amount.ControlArea)), .. record.Districts.Select(district => ("district", (string?)district)),
            .. record.Themes.Select(theme => ("theme", (string?)theme)),
        ];
        return values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).Select(value => (value.Name, Key(value.Name, value.Value!), value.Value!)).Distinct();
    }

    /// <summary>Sizes without their sign: whether a saving is printed positive differs. What is doubtful is left out.</summary>
    private static IEnumerable<(decimal Value, bool Requested)> Amounts(DocumentRecord record)
    {
        var printed = record.Amounts.Where(amount => amount.Standing != Standing.Doubtful).Select(amount => (Math.Abs(amount.Value), false));
        var stated = record.Statements.Where(statement => statement.Standing != Standing.Doubtful).Select(statement => (Math.Abs(statement.Value), false));
        var requested = record.Request is { } request
            ? request.PerYear.Select(year => year.Value).Append(request.Total ?? 0).Where(value => value != 0).Select(value => (Math.Abs(value), true))
            : [];
        return printed.Concat(stated).Concat(requested).Distinct();
    }
}
