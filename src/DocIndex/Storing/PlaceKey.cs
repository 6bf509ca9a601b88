using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Storing;

/// <summary>
/// Names places on the disk relative to a library's folder, so that a library that is moved together with its documents still knows them. The key is a hash:
/// a file's name may hold a CPR number, and the library must not.
/// </summary>
public static class PlaceKey
{
    private const int Digits = 32;

    /// <summary>The key of a file, or of a member of an archive.</summary>
    /// <param name="library">The library's folder.</param>
    /// <param name="path">The file's path, and for a member a slash and the path in the archive.</param>
    public static string Of(string library, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Relative(library, path))))[..Digits];

    /// <summary>A folder as it is kept in the library.</summary>
    public static string Relative(string library, string path) => Path.GetRelativePath(Path.GetFullPath(library), Path.GetFullPath(path)).Replace('\\', '/');

    /// <summary>The full path of a folder that <see cref="Relative"/> gave.</summary>
    public static string Full(string library, string relative) => Path.GetFullPath(Path.Combine(Path.GetFullPath(library), relative));
}
