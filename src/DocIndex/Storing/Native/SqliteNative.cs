using System.Runtime.InteropServices;

namespace DocIndex.Storing.Native;

/// <summary>The functions of SQLite's own library that the managed bindings do not pass on.</summary>
internal static unsafe partial class SqliteNative
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int Row = 100;

    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    public static partial int Prepare(nint connection, byte* sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    public static partial int BindPointer(nint statement, int index, void* pointer, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int Close(nint statement);
}

/// <summary><c>fts5_api</c> of SQLite's <c>fts5.h</c>, as far as it is used.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, nint, Fts5TokenizerMethods*, delegate* unmanaged[Cdecl]<nint, void>, int> CreateTokenizer;
}

/// <summary><c>fts5_tokenizer</c> of SQLite's <c>fts5.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5TokenizerMethods
{
    public delegate* unmanaged[Cdecl]<nint, byte**, int, nint*, int> Create;
    public delegate* unmanaged[Cdecl]<nint, void> Delete;
    public delegate* unmanaged[Cdecl]<nint, nint, int, byte*, int, delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, int, int>, int> Tokenize;
}
