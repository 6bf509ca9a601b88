using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DocIndex.Publishing;

/// <summary>
/// The folder that a site is written to. A list of the site's files lies beside them, so that pages of documents that have left the library, or may
/// no longer be published, go when the site is written again; files that the list does not name are never touched. A file is listed before it is written, so
/// that what a run began that was killed, or ran out of disk, is known to the next. Files take their places whole, and nothing is written through a link.
/// </summary>
internal sealed class OutputFolder(string directory) : IDisposable
{
    public const string ListName = "site-files.txt";

    /// <summary>The folder in which files are made before they take their places.</summary>
    public const string AsideName = "site-files.new";

    private const int PieceSize = 1 << 16;

    private readonly PathList files = new();
    private readonly PathList earlier = Earlier(directory);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);
    private readonly string whole = Path.GetFullPath(directory);
    private FileStream? list;
    private int changed;
    private int aside;

    /// <summary>Relative paths of all files, in ordinal order after <see cref="Finish"/>.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>How many of them were new or other than before.</summary>
    public int Changed => changed;

    /// <summary>Deletes what an earlier run wrote of documents that are not published any more, before anything is written.</summary>
    /// <param name="isPublished">Whether a document's id is one of those that are.</param>
    /// <returns>How many files were deleted.</returns>
    public int Withdraw(Func<string, bool> isPublished) =>
        earlier.Count(path => SitePaths.DocumentOf(path) is { } id && !isPublished(id) && Delete(path));

    /// <summary>Writes a file, unless its bytes are right already. Several threads may write at once, each file once.</summary>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        Enlist(path);
        WriteListed(path, content);
    }

    /// <summary>Writes files that belong together, as if one after the other.</summary>
    public void Write(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> together)
    {
        Enlist([.. together.Select(file => file.Path)]);
        foreach (var (path, content) in together) WriteListed(path, content.Span);
    }

    /// <summary>The same for a file that is too large to hold in memory, as it is composed.</summary>
    public void Write(string path, Action<IBufferWriter<byte>> compose)
    {
        Enlist(path);
        if (Place(path, compose)) Interlocked.Increment(ref changed);
    }

    /// <summary>Deletes what an earlier run wrote and this one did not, and writes the list anew.</summary>
    /// <returns>How many files were deleted.</returns>
    public int Finish()
    {
        files.Add(ListName);
        files.Sort();
        var removed = earlier.Count(path => !files.Contains(path) && Delete(path));
        list?.Dispose();
        if (Place(ListName, files.WriteTo)) changed++;
        return removed;
    }

    public void Dispose()
    {
        list?.Dispose();
        var folder = Path.Combine(directory, AsideName);
        if (!Directory.Exists(folder) || IsLink(folder)) return;
        foreach (var left in Directory.EnumerateFiles(folder).Where(file => int.TryParse(Path.GetFileName(file), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            File.Delete(left);
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    /// <summary>True for a file that is there and is none of somebody else's that a link leads to.</summary>
    internal static bool IsOwn(string file) => File.Exists(file) && !IsLink(file);

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    // A line that was cut off names a file that had not been begun.
    private static PathList Earlier(string directory)
    {
        var paths = new PathList();
        var file = Path.Combine(directory, ListName);
        if (!IsOwn(file)) return paths;
        var text = File.ReadAllText(file);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n').Where(IsPageOfASite)) paths.Add(line);
        paths.Sort();
        return paths;
    }

    // The list lies where others can write; a path in it may not lead out of the folder.
    private static bool IsPageOfASite(string path) =>
        path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'));

    private void WriteListed(string path, ReadOnlySpan<byte> content)
    {
        var file = PathOf(path);
        if (IsOwn(file) && Holds(file, content)) return;
        var fresh = Aside();
        using (var opened = Created(fresh)) RandomAccess.Write(opened, content, 0);
        Place(fresh, file, path);
        Interlocked.Increment(ref changed);
    }

    private static bool Holds(string file, ReadOnlySpan<byte> content)
    {
        using var opened = File.OpenHandle(file);
        if (RandomAccess.GetLength(opened) != content.Length) return false;
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            for (var at = 0; at < content.Length;)
            {
                var read = RandomAccess.Read(opened, piece.AsSpan(0, PieceSize), at);
                var expected = content.Slice(at, Math.Min(read, content.Length - at));
                if (read == 0 || !expected.SequenceEqual(piece.AsSpan(0, read))) return false;
                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>A file made where none is, so that nothing is written through a link; a system that cuts an existing
    /// one
    /// short instead puts it on the disk when it is closed, and waits for that.</summary>
    private static SafeFileHandle Created(string file)
    {
        try
        {
            return File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(file) || IsLink(file))
        {
            File.Delete(file);
            return File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);
        }
    }

    /// <summary>Notes files in the list before they are begun.</summary>
    private void Enlist(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths) RefuseLinks(path);
        lock (files)
        {
            var added = new StringBuilder();
            foreach (var path in paths)
            {
                files.Add(path);
                if (!earlier.Contains(path)) added.Append(path).Append('\n');
            }

            if (added.Length > 0) (list ??= Begun()).Write(Encoding.UTF8.GetBytes(added.ToString()));
        }
    }

    /// <summary>The list of what earlier runs wrote, to be gone on with.</summary>
    private FileStream Begun()
    {
        Place(ListName, earlier.WriteTo);
        return new FileStream(PathOf(ListName), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>Puts a file in its place.</summary>
    /// <returns>True where it was new or other than before.</returns>
    private bool Place(string path, Action<IBufferWriter<byte>> compose)
    {
        var (file, fresh) = (PathOf(path), Aside());
        if (File.Exists(fresh) || IsLink(fresh)) File.Delete(fresh);
        using var content = new FileContent(file, fresh);
        compose(content);
        return content.Finish();
    }

    private bool Delete(string path)
    {
        var file = PathOf(path);
        if (!File.Exists(file) && !IsLink(file)) return false;
        RefuseLinks(path);
        File.Delete(file);
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var folder = PathOf(path[..end]);
            if (Directory.EnumerateFileSystemEntries(folder).Any()) break;
            Directory.Delete(folder);
        }

        return true;
    }

    /// <summary>The name of a file to be made; one that was left there by a run that was killed may have it.</summary>
    private string Aside()
    {
        var name = Interlocked.Increment(ref aside).ToString(CultureInfo.InvariantCulture);
        var path = AsideName + "/" + name;
        RefuseLinks(path);
        var file = PathOf(path);
        MakeFolderOf(path, file);
        return file;
    }

    private void Place(string fresh, string file, string path)
    {
        MakeFolderOf(path, file);
        File.Move(fresh, file, overwrite: true);
    }

    /// <summary>Makes the folder of a file, once.</summary>
    private void MakeFolderOf(string path, string file)
    {
        var end = Math.Max(0, path.LastIndexOf('/'));
        if (made.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path.AsSpan(0, end))) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        made.TryAdd(path[..end], true);
    }

    /// <summary>Refuses a path one of whose folders, below the site's own, is a link.</summary>
    private void RefuseLinks(string path)
    {
        var known = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (!known.TryGetValue(path.AsSpan(0, end), out var isLink))
                folders[path[..end]] = isLink = IsLink(PathOf(path[..end]));
            if (!isLink) continue;
            var folder = Path.Combine(directory, path[..end]);
            throw new IOException($"{folder} is a link, and the site is not written through links. Take it away, or choose another folder.");
        }
    }

    // Whole, since the system would ask for the current folder at every step of every file.
    private string PathOf(string path) =>
        Path.Join(whole, OperatingSystem.IsWindows() ? path.Replace('/', Path.DirectorySeparatorChar) : path);
}
