using System.Text;
using DocIndex.Vocabulary;

namespace DocIndex.Storing;

/// <summary>The files that people write in a library's folder, beside what the program makes there.</summary>
public static class LibraryFiles
{
    /// <summary>Name of the file with the library's own words.</summary>
    public const string VocabularyName = "vocabulary.yaml";

    private const long MostBytes = 4 << 20;

    /// <summary>The embedded vocabulary with what the folder's file changes; the embedded one where there is no such file or folder.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public static DanishVocabulary Vocabulary(string directory) =>
        Read(directory, VocabularyName) is { } content ? DanishVocabulary.Default.With(PathOf(directory, VocabularyName), content) : DanishVocabulary.Default;

    /// <summary>The content of a file of the folder; null where it is not there.</summary>
    internal static string? Read(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        try
        {
            if (!File.Exists(path)) return null;
            if (new FileInfo(path).Length > MostBytes)
                throw new LibraryException($"{path} is larger than {MostBytes >> 20} MB.", "Such a file is written by people; check that it is the right one.");
            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException e)
        {
            throw new LibraryException($"{path} is not UTF-8.", "Save it as UTF-8.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"{path} could not be read: {e.Message}", "Check its permissions.", e);
        }
    }

    /// <summary>A file of the folder as it is named in messages.</summary>
    internal static string PathOf(string directory, string name) => Path.Combine(directory, name).Replace('\\', '/');
}
