using System.Globalization;
using DocIndex.Indexing;
using DocIndex.Records;

namespace DocIndex.Storing;

/// <summary>
/// What documents are filtered by and counted by (facets), and the amounts that they print. Derived from the records and made anew with the index.
/// Which documents have a property is kept with their terms; here is how its values are written.
/// </summary>
internal sealed class PropertyTable(LibraryConnection connection)
{
    public const string Tables =
        """
        CREATE TABLE labels (name TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
        CREATE TABLE amounts (number INTEGER NOT NULL, value REAL NOT NULL, requested INTEGER NOT NULL, PRIMARY KEY (number, value, requested)) WITHOUT ROWID;
        CREATE INDEX amounts_value ON amounts (value);
        CREATE INDEX amounts_requested ON amounts (value, number) WHERE requested = 1;
        CREATE INDEX documents_year ON documents (year);
        """;

    /// <summary>Stands before and within the terms of properties; it is part of no word.</summary>
    public const char Mark = '\u0001';

    private HashSet<(string, string)>? _known;

    /// <summary>The terms that a document has for its properties.</summary>
    public static IEnumerable<string> Marks(DocumentRecord record) => Of(record).Select(property => MarkOf(property.Name, property.Key)).Distinct(StringComparer.Ordinal);

    /// <summary>The term of the documents that have a value of a property.</summary>
    public static string MarkOf(string name, string key) => $"{Mark}{name}{Mark}{key}";

    public void Add(long number, DocumentRecord record)
    {
        _known ??= [];
        foreach (var (name, key, label) in Of(record))
        {
            if (!_known.Add((name, label))) continue;
            connection.Repeated.Execute(
                "INSERT INTO labels VALUES ($name, $key, $label) ON CONFLICT DO UPDATE SET label = min(label, excluded.label)", ("$name", name), ("$key", key), ("$label", label));
        }

        foreach (var (value, requested) in Amounts(record))
        {
            connection.Repeated.Execute(
                "INSERT OR IGNORE INTO amounts VALUES ($number, $value, $requested)", ("$number", number), ("$value", (double)value), ("$requested", requested ? 1 : 0));
        }
    }

    public void Delete(long number) => connection.Execute("DELETE FROM amounts WHERE number = $number", ("$number", number));

    public void Clear()
    {
        Reload();
        connection.Execute("DELETE FROM labels; DELETE FROM amounts");
    }

    /// <summary>Looks again what is stored, after a transaction that came to nothing.</summary>
    public void Reload() => _known = null;

    /// <summary>How the values of properties are written, by the terms that documents have for them.</summary>
    public Dictionary<string, (string Name, string Label)> Labels() => connection.Rows(
            "SELECT name, key, label FROM labels", row => (Mark: MarkOf(row.GetString(0), row.GetString(1)), Name: row.GetString(0), Label: row.GetString(2)))
        .ToDictionary(row => row.Mark, row => (row.Name, row.Label), StringComparer.Ordinal);

    /// <summary>The numbers of the documents of budget years; null is no bound.</summary>
    public List<long> WithYear(double? from, double? to) => connection.Rows(
        "SELECT number FROM documents WHERE year BETWEEN $from AND $to", row => row.GetInt64(0), ("$from", from ?? double.MinValue), ("$to", to ?? double.MaxValue));

    /// <summary>The numbers of the documents that hold an amount of a size, or ask for one; null is no bound. A number may come more than once.</summary>
    public List<long> WithAmount(double? from, double? to, bool requested) => connection.Rows(
        $"SELECT number FROM amounts WHERE value BETWEEN $from AND $to{(requested ? " AND requested = 1" : " AND requested = 0")}", row => row.GetInt64(0),
        ("$from", from ?? double.MinValue), ("$to", to ?? double.MaxValue));

    /// <summary>Budget years by document number; documents without one are left out.</summary>
    public Dictionary<long, double> Years() =>
        connection.Rows("SELECT number, year FROM documents WHERE year IS NOT NULL", row => (row.GetInt64(0), row.GetDouble(1))).ToDictionary();

    /// <summary>The largest amount that a document asks for, by its number; documents that ask for none are left out.</summary>
    public Dictionary<long, double> LargestRequests() =>
        connection.Rows("SELECT number, max(value) FROM amounts WHERE requested = 1 GROUP BY number", row => (row.GetInt64(0), row.GetDouble(1))).ToDictionary();

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

    /// <summary>Sizes without their sign: whether a saving is printed positive differs. What is doubtful is left out. What is asked for is there with its sign, too.</summary>
    private static IEnumerable<(decimal Value, bool Requested)> Amounts(DocumentRecord record)
    {
        var printed = record.Amounts.Where(amount => amount.Standing != Standing.Doubtful).Select(amount => (Math.Abs(amount.Value), false));
        var stated = record.Statements.Where(statement => statement.Standing != Standing.Doubtful).Select(statement => (Math.Abs(statement.Value), false));
        var requested = RequestedAmounts.Of(record).Where(amount => amount.Value != 0).ToList();
        return printed.Concat(stated).Concat(requested.Select(amount => (Math.Abs(amount.Value), false))).Concat(requested.Select(amount => (amount.Asked, true))).Distinct();
    }
}
