namespace DocIndex.Ingesting;

/// <summary>Where a path leads once every link on its way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The full path without links; null where it cannot be told: links in a circle, or a part that may not be looked at.</summary>
    public static string? Of(string path)
    {
        var root = Path.GetPathRoot(Path.GetFullPath(path))!;
        var left = new Stack<string>(Parts(Path.GetFullPath(path)[root.Length..]));
        var (real, links) = (root, 0);
        try
        {
            while (left.TryPop(out var part))
            {
                if (part == "..")
                {
                    real = Path.GetDirectoryName(real) ?? root;
                    continue;
                }

                var next = Path.Combine(real, part);
                if (new FileInfo(next).LinkTarget is not { } target)
                {
                    real = next;
                    continue;
                }

                if (++links > MostLinks) return null;
                if (Path.IsPathRooted(target)) real = root = Path.GetPathRoot(target)!;
                foreach (var piece in Parts(target[(Path.GetPathRoot(target)?.Length ?? 0)..])) left.Push(piece);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return real;
    }

    /// <summary>True where a path leads to a place within a folder.</summary>
    public static bool IsWithin(string path, string folder) =>
        Of(path) is { } real && Of(folder) is { } top && real.StartsWith(Path.EndsInDirectorySeparator(top) ? top : top + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Last first, since they go onto a stack.
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Where(part => part is not ("" or ".")).Reverse();
}
