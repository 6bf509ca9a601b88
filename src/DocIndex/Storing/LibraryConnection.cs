using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace DocIndex.Storing;

/// <summary>
/// One connection to a library's database. Trouble with SQLite leaves it as a <see cref="LibraryException"/>.
/// Used by one thread at a time.
/// </summary>
internal sealed class LibraryConnection : IDisposable
{
    private const int BusySeconds = 120;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    private static readonly string[] s_pragmas = [$"PRAGMA busy_timeout = {BusySeconds}000", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL"];

    private readonly SqliteConnection _connection;
    private readonly string _file;

    /// <summary>Opens a database, and makes an empty one where there is none.</summary>
    /// <exception cref="LibraryException">The file cannot be opened, or is no database.</exception>
    public LibraryConnection(string file)
    {
        _file = file;
        var writable = Opened(file, SqliteOpenMode.ReadWriteCreate, isWritable: true, out var refused);
        IsReadOnly = writable is null;
        _connection = writable
            ?? (IsReadableAlone(file, refused!) ? Opened(new Uri(Path.GetFullPath(file)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, isWritable: false, out refused) : null)
            ?? throw SqliteTrouble.Describe(refused!, file);
        Repeated = new RepeatedStatements(this, _connection);
    }

    /// <summary>True where the database is on a disk or in a folder that may not be written.</summary>
    public bool IsReadOnly { get; }

    /// <summary>For statements that are run for many rows.</summary>
    public RepeatedStatements Repeated { get; }

    /// <summary>The transaction that is open, or null.</summary>
    public SqliteTransaction? Transaction { get; private set; }

    /// <summary>Does all of something or nothing of it; other writers wait.</summary>
    public void InTransaction(Action work) => Within(deferred: false, work);

    /// <summary>Reads from one state of the library, whatever others write meanwhile.</summary>
    public T InSnapshot<T>(Func<T> read)
    {
        var result = default(T);
        Within(deferred: true, () => result = read());
        return result!;
    }

    /// <summary>Makes something of what was read; what cannot be understood becomes a <see cref="LibraryException"/>.</summary>
    public T Reading<T>(Func<T> unpack) => Try(unpack);

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Try(command.ExecuteNonQuery);
    }

    /// <summary>The first column of the first row; null where there is no row or the value is NULL.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Try(command.ExecuteScalar) is var value and not DBNull ? value : null;
    }

    /// <summary>All rows, read to the end before the first is handed on.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return Try(() =>
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(Understood(reader, read));
            return rows;
        });
    }

    /// <summary>What a row says. A value of another kind than the program writes, or none, is damage.</summary>
    private static T Understood<T>(SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    public void Dispose()
    {
        Repeated.Dispose();
        _connection.Dispose();
    }

    /// <summary>Does something with SQLite, whose trouble comes out as a <see cref="LibraryException"/>.</summary>
    public T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException trouble)
        {
            throw SqliteTrouble.Describe(trouble, _file);
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidDataException)
        {
            throw SqliteTrouble.Unreadable(trouble);
        }
    }

    /// <summary>An open connection; null where SQLite refuses it.</summary>
    private static SqliteConnection? Opened(string source, SqliteOpenMode mode, bool isWritable, out SqliteException? refused)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            foreach (var pragma in isWritable ? s_pragmas : [])
            {
                using var command = connection.CreateCommand();
                command.CommandText = pragma;
                command.ExecuteNonQuery();
            }

            refused = null;
            return connection;
        }
        catch (SqliteException trouble)
        {
            connection.Dispose();
            refused = trouble;
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// True where a library cannot be written but be read: on a disk or in a folder without that right. SQLite then reads the file alone, which is right as long as no
    /// log stands beside it.
    /// </summary>
    private static bool IsReadableAlone(string file, SqliteException refused) =>
        refused.SqliteErrorCode is ReadOnly or CannotOpen && File.Exists(file) && new FileInfo(file + "-wal") is not { Exists: true, Length: > 0 };

    private void Within(bool deferred, Action work) => Try(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred);
        Transaction = transaction;
        try
        {
            work();
            transaction.Commit();
        }
        finally
        {
            Transaction = null;
        }

        return true;
    });

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
