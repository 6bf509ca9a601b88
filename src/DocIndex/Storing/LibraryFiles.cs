using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records.Corrections;
using DocIndex.Vocabulary;

namespace DocIndex.Storing;

/// <summary>The files that people write in a library's folder, beside what the program makes there.</summary>
public static class LibraryFiles
{
    /// <summary>Name of the file with the library's own words.</summary>
    public const string VocabularyName = "vocabulary.yaml";

    /// <summary>Name of the file with people's corrections.</summary>
    public const string CorrectionsName = "corrections.yaml";

    /// <summary>Name of the file with the findings that people have settled.</summary>
    public const string AcceptedName = "accepted.yaml";

    /// <summary>Name of the file with links that people have fixed or cut.</summary>
    public const string LinksName = "links.yaml";

    /// <summary>Name of the file with the user's index figures of price levels.</summary>
    public const string PriceLevelsName = "price-levels.csv";

    /// <summary>Name of the file that says whose site it is.</summary>
    public const string SiteName = "site.yaml";

    private const long MostBytes = 4 << 20;
    private const long MostLogoBytes = 200 << 10;

    /// <summary>The embedded vocabulary with what the folder's file changes; the embedded one where there is no such file or folder.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public static DanishVocabulary Vocabulary(string directory) =>
        Read(directory, VocabularyName) is { } content ? DanishVocabulary.Default.With(PathOf(directory, VocabularyName), content) : DanishVocabulary.Default;

    /// <summary>True where the folder has a vocabulary of its own.</summary>
    public static bool HasVocabulary(string directory) => File.Exists(Path.Combine(directory, VocabularyName));

    /// <summary>The corrections of the folder's file, in its order; none where there is no such file or folder.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public static ImmutableArray<Correction> Corrections(string directory) =>
        Read(directory, CorrectionsName) is { } content ? CorrectionsFile.Read(PathOf(directory, CorrectionsName), content) : [];

    /// <summary>Puts a correction into the folder's file, in place of one of the same place; the file as it was stays beside it with the ending <c>.bak</c>.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean; it is left as it is.</exception>
    /// <exception cref="LibraryException">It cannot be read or written; it is left as it is.</exception>
    public static void Add(PeoplesLock held, Correction correction) =>
        Change(held, CorrectionsName, (name, before) => CorrectionsFile.With(name, before, correction));

    /// <summary>The findings of the folder's file that people have settled; none where there is no such file or folder.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public static ImmutableArray<AcceptedFinding> Accepted(string directory) =>
        Read(directory, AcceptedName) is { } content ? AcceptedFile.Read(PathOf(directory, AcceptedName), content) : [];

    /// <summary>Puts a settled finding into the folder's file, in place of one of the same id; the file as it was stays beside it with the ending <c>.bak</c>.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean; it is left as it is.</exception>
    /// <exception cref="LibraryException">It cannot be read or written; it is left as it is.</exception>
    public static void Add(PeoplesLock held, AcceptedFinding accepted) =>
        Change(held, AcceptedName, (name, before) => AcceptedFile.With(name, before, accepted));

    /// <summary>What people know of links and price levels; nothing where there are no such files.</summary>
    /// <exception cref="InputFileException">A file says something that it cannot mean.</exception>
    /// <exception cref="LibraryException">One cannot be read.</exception>
    public static LinkingOptions Linking(string directory) => new()
    {
        Overrides = Read(directory, LinksName) is { } links ? LinksFile.Read(PathOf(directory, LinksName), links) : [],
        PriceLevels = Read(directory, PriceLevelsName) is { } levels ? PriceLevels.Read(PathOf(directory, PriceLevelsName), levels) : PriceLevels.None,
    };

    /// <summary>Whose site it is, with the logo's bytes; nothing where there is no such file.</summary>
    /// <exception cref="InputFileException">The file says something that it cannot mean, or names a logo that is not there or too large.</exception>
    /// <exception cref="LibraryException">It cannot be read.</exception>
    public static SiteSettings Site(string directory)
    {
        if (Read(directory, SiteName) is not { } content) return SiteSettings.None;
        var name = PathOf(directory, SiteName);
        var settings = SiteSettings.Read(name, content);
        if (settings.LogoName is not { } logo) return settings;
        var file = new FileInfo(Path.Combine(directory, logo));
        if (!file.Exists) throw new InputFileException(name, 1, $"Logoet '{logo}' ligger ikke i mappen.", $"The logo '{logo}' is not in the folder.");
        if (file.Length > MostLogoBytes) throw new InputFileException(name, 1, $"Logoet '{logo}' fylder mere end {MostLogoBytes >> 10} kB.", $"The logo '{logo}' is larger than {MostLogoBytes >> 10} kB.");
        var read = settings with { Logo = [.. File.ReadAllBytes(file.FullName)] };
        try
        {
            return read with { Logo = [.. LogoDrawing.Harmless(read)] };
        }
        catch (XmlException e)
        {
            throw new InputFileException(name, 1, $"Logoet '{logo}' er ingen SVG: {e.Message}", $"The logo '{logo}' is no SVG: {e.Message}");
        }
    }

    /// <summary>Size and time of last writing of every file that people write, so that a change of one can be noticed without reading them.</summary>
    public static string State(string directory)
    {
        ImmutableArray<string> names = [VocabularyName, CorrectionsName, AcceptedName, LinksName, PriceLevelsName, SiteName];
        return string.Join(' ', names.Select(name => State(directory, name)));
    }

    /// <summary>The same of the file of links alone.</summary>
    internal static string StateOfLinks(string directory) => State(directory, LinksName);

    /// <summary>The same of the files that decide which findings there are between documents, and which are
    /// open.</summary>
    internal static string StateOfFindings(string directory) =>
        $"{State(directory, AcceptedName)} {State(directory, PriceLevelsName)}";

    private static string State(string directory, string name) => new FileInfo(Path.Combine(directory,
        name)) is { Exists: true } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "-";

    /// <summary>Puts what a file's content becomes in its place; the content before stays beside it.</summary>
    /// <param name="change">From the file's name, for messages, and its content, empty where it is not there.</param>
    private static void Change(PeoplesLock held, string name, Func<string, string, string> change)
    {
        ArgumentNullException.ThrowIfNull(held);
        var before = Read(held.Directory, name);
        var content = change(PathOf(held.Directory, name), before ?? "");
        var path = Path.Combine(held.Directory, name);
        try
        {
            if (before is not null) Replace(path + ".bak", before);
            Replace(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"{path} could not be written: {e.Message}", "Check the folder's permissions and space.", e);
        }
    }

    // The new content stands whole on the disk beside the old one before it takes its place, so that no failure, and no end of the program, leaves half a file.
    private static void Replace(string path, string content)
    {
        var fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

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
