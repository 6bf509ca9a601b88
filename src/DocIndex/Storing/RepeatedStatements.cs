using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>Statements that are run for many rows: each is compiled once for its connection.</summary>
internal sealed class RepeatedStatements(LibraryConnection library, SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <inheritdoc cref="LibraryConnection.Execute"/>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Command(sql, parameters);
        return library.Try(command.ExecuteNonQuery);
    }

    /// <inheritdoc cref="LibraryConnection.Scalar"/>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Command(sql, parameters);
        return library.Try(command.ExecuteScalar) is var value and not DBNull ? value : null;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_commands.TryGetValue(sql, out var known))
        {
            for (var i = 0; i < parameters.Length; i++) known.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
            known.Transaction = library.Transaction;
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return _commands[sql] = command;
    }
}
