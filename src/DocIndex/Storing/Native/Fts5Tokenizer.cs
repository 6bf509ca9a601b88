using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DocIndex.Indexing.Analysis;
using Microsoft.Data.Sqlite;

namespace DocIndex.Storing.Native;

/// <summary>
/// Makes the Danish analysis known to one connection as the FTS5 tokenizer <see cref="Name"/>. It has to be done on every connection.
/// No exception may pass through SQLite's frames: it is kept, the call gives SQLITE_ERROR, which SQLite reports as a bare "SQL logic error",
/// and <see cref="TermStream.Failure"/> tells what it was.
/// </summary>
internal static unsafe class Fts5Tokenizer
{
    /// <summary>The tokenizer's name in <c>CREATE VIRTUAL TABLE … tokenize = </c>.</summary>
    public const string Name = "danish";

    private const int ColocatedToken = 1;

    private const int MostBytes = DanishAnalyzer.MaxTermLength * 3;

    /// <summary>Registers the tokenizer; SQLite lets go of <paramref name="terms"/> when the connection closes.</summary>
    /// <exception cref="InvalidOperationException">The SQLite library has no FTS5.</exception>
    public static void Register(SqliteConnection connection, TermStream terms)
    {
        var api = FindApi(connection.Handle!.DangerousGetHandle());
        var methods = new Fts5TokenizerMethods { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };
        var handle = GCHandle.ToIntPtr(GCHandle.Alloc(terms));
        fixed (byte* name = "danish\0"u8)
        {
            if (api->CreateTokenizer(api, name, handle, &methods, &Release) != SqliteNative.Ok)
                throw new InvalidOperationException("SQLite did not take the tokenizer.");
        }
    }

    private static Fts5Api* FindApi(nint connection)
    {
        Fts5Api* api = null;
        nint statement;
        fixed (byte* sql = "SELECT fts5(?1)\0"u8)
        {
            if (SqliteNative.Prepare(connection, sql, -1, out statement, 0) != SqliteNative.Ok)
                throw new InvalidOperationException("The SQLite library has no FTS5.");
        }

        fixed (byte* type = "fts5_api_ptr\0"u8)
        {
            var bound = SqliteNative.BindPointer(statement, 1, &api, type, 0);
            var stepped = bound == SqliteNative.Ok ? SqliteNative.Step(statement) : bound;
            _ = SqliteNative.Close(statement);
            return stepped == SqliteNative.Row && api is not null ? api : throw new InvalidOperationException("SQLite's FTS5 gave no interface.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(nint userData, byte** arguments, int count, nint* tokenizer)
    {
        *tokenizer = userData;
        return SqliteNative.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(nint tokenizer)
    {
        // The tokenizer is the registration's own handle, which Release frees.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint userData) => GCHandle.FromIntPtr(userData).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        nint tokenizer, nint context, int flags, byte* text, int length,
        delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, int, int> onToken)
    {
        if (GCHandle.FromIntPtr(tokenizer).Target is not TermStream terms) return SqliteNative.Error;
        if (text is null || length <= 0) return SqliteNative.Ok;
        try
        {
            var buffer = stackalloc byte[MostBytes];
            var reading = terms.Read(new ReadOnlySpan<byte>(text, length), UseOf(flags));
            while (reading.TryNext(out var word))
            {
                var tokenFlags = 0;
                foreach (var term in word.Terms)
                {
                    var bytes = Encoding.UTF8.GetBytes(term, new Span<byte>(buffer, MostBytes));
                    var result = onToken(context, tokenFlags, buffer, bytes, word.Start, word.End);
                    if (result != SqliteNative.Ok) return result;
                    tokenFlags = ColocatedToken;
                }
            }

            return SqliteNative.Ok;
        }
#pragma warning disable CA1031 // An exception that left this frame would end the process.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            terms.Failure = failure;
            return SqliteNative.Error;
        }
    }

    /// <summary>FTS5_TOKENIZE_QUERY is 1, _PREFIX 2 (with QUERY), _DOCUMENT 4, _AUX 8 (for highlighting a document's text).</summary>
    private static TermUse UseOf(int flags) =>
        (flags & 2) != 0 ? TermUse.Prefix : (flags & 1) != 0 ? TermUse.Query : TermUse.Document;
}
