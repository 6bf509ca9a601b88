using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Reading;

/// <summary>
/// The ids of documents: slugs of their paths, short enough for the files and addresses that are named by them.
/// </summary>
public static class DocumentId
{
    /// <summary>
    /// Most bytes of an id. A file's name may have 255 on the systems that are met, and endings and marks are put to an
    /// id.
    /// </summary>
    public const int Longest = 100;

    private const int HashDigits = 12;

    /// <summary>The id of the document at a path.</summary>
    public static string Of(string path) => Shortened(Slug.Of(path));

    /// <summary>
    /// An id that is too long, as earlier programs made them, cut and ended by a hash of all of it; any other as it is.
    /// Names that people wrote in files are given to this, too, so that they still mean the same document.
    /// </summary>
    public static string Shortened(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length <= Longest) return id;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashDigits];
        return $"{id[..(Longest - HashDigits - 1)].TrimEnd('-')}-{hash}";
    }

    /// <summary>
    /// What an earlier program called the document at a path; its id, where that was not shortened. Ids of findings are
    /// made of it, so that what people accepted stays accepted.
    /// </summary>
    public static string Unshortened(string id, string path) => Slug.Of(path) is var slug && Shortened(slug) == id ? slug : id;
}
