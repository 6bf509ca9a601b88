using System.Collections.Immutable;

namespace DocIndex.Publishing;

/// <summary>A list that was put into a <see cref="SideFile"/>: its length is at hand, its items are read each time that they are asked for.</summary>
/// <param name="file">Null for an empty list.</param>
internal readonly struct SideList<T>(SideFile? file, long place, int bytes, int count)
{
    public int Count => count;

    public bool IsEmpty => count == 0;

    /// <summary>The items. Whoever needs them more than once keeps them meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The file is closed.</exception>
    public ImmutableArray<T> Read() => file is null ? [] : file.Read<T>(place, bytes);
}
