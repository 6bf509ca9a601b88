using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DocIndex.Publishing;

/// <summary>
/// A temporary file for what would grow with the library if it were held in memory: lists are put into it and read back whenever they are asked for. Only the user
/// can read it, and nothing of it is left when it is closed or the program ends. Several threads may put and read at once.
/// </summary>
/// <param name="json">How values are written; it must know every type that is put aside.</param>
internal sealed class SideFile(JsonSerializerOptions json) : IDisposable
{
    /// <summary>What the names of such files begin with.</summary>
    public const string NamePrefix = "docindex-side-";

    private readonly FileStream _file = Create();
    private long _length;

    /// <summary>Puts a list aside. An empty one takes no room.</summary>
    /// <exception cref="IOException">The folder for temporary files is full or can't be written to.</exception>
    public SideList<T> Put<T>(ImmutableArray<T> items)
    {
        if (items.IsEmpty) return default;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(items, TypeOf<T>());
        var place = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file.SafeFileHandle, bytes, place);
        return new SideList<T>(this, place, bytes.Length, items.Length);
    }

    public void Dispose() => _file.Dispose();

    internal ImmutableArray<T> Read<T>(long place, int length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var bytes = buffer.AsSpan(0, length);
            for (var read = 0; read < length;)
            {
                var more = RandomAccess.Read(_file.SafeFileHandle, bytes[read..], place + read);
                read += more > 0 ? more : throw new EndOfStreamException("The temporary file was cut short by another program.");
            }

            return JsonSerializer.Deserialize(bytes, TypeOf<T>());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private JsonTypeInfo<ImmutableArray<T>> TypeOf<T>() => (JsonTypeInfo<ImmutableArray<T>>)json.GetTypeInfo(typeof(ImmutableArray<T>));

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), NamePrefix + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.DeleteOnClose | FileOptions.RandomAccess,
        };
        if (OperatingSystem.IsWindows()) return new FileStream(path, options);

        // Without a name it is gone even when the program is ended from outside.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        options.Options = FileOptions.RandomAccess;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
