using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>
/// The words that compounds are made of: those of the domain, which the program holds, and those of Debian's package <c>wdanish</c> where it is
/// installed. The latter is under the GPL: it is read where it lies, and no part of it is kept.
/// </summary>
internal sealed class WordLists
{
    /// <summary>Where Debian puts the Danish words.</summary>
    public const string DebianFile = "/usr/share/dict/danish";

    private const string Resource = "DocIndex.Indexing.compounds.txt";
    private const long MostBytes = 64 << 20;

    private readonly byte[] _words;
    private readonly Lazy<(DomainWords Domain, WordTable? Dictionary)> _tables;
    private readonly Lazy<CompoundSplitter> _splitter;

    private WordLists(byte[] domain, byte[] words)
    {
        _words = words;
        Version = Hash(domain) + (words.Length == 0 ? "" : "+wdanish-" + Hash(words));
        _tables = new Lazy<(DomainWords, WordTable?)>(() => (DomainWords.Parse(domain), _words.Length == 0 ? null : new WordTable(_words)));
        _splitter = new Lazy<CompoundSplitter>(() => SplitterWith([]));
    }

    /// <summary>Tells which words these are: another list, another version.</summary>
    public string Version { get; }

    /// <summary>True where there are words beside those of the domain.</summary>
    public bool HasDictionary => _words.Length > 0;

    /// <summary>The splitter by these words; the table is built when it is first asked for, since a search seldom needs it.</summary>
    public CompoundSplitter Splitter => _splitter.Value;

    /// <summary>A splitter by these words and those of documents.</summary>
    /// <param name="own">Stems, as <see cref="OwnWords"/> finds them.</param>
    public CompoundSplitter SplitterWith(FrozenSet<string> own) => new(_tables.Value.Domain, _tables.Value.Dictionary, own);

    /// <summary>The words of this machine.</summary>
    /// <param name="dictionary">A file with a word on each line, in UTF-8; passed over where it cannot be read.</param>
    public static WordLists Read(string dictionary = DebianFile)
    {
        using var resource = typeof(WordLists).Assembly.GetManifestResourceStream(Resource)!;
        var domain = new byte[resource.Length];
        resource.ReadExactly(domain);
        return new WordLists(domain, Dictionary(dictionary));
    }

    private static byte[] Dictionary(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MostBytes ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>FNV-1a over eight bytes at a time: told apart are lists, not adversaries, and a library is opened in every command.</summary>
    private static string Hash(byte[] content)
    {
        var hash = 14695981039346656037ul ^ (ulong)content.Length;
        foreach (var block in MemoryMarshal.Cast<byte, ulong>(content)) hash = System.Numerics.BitOperations.RotateLeft((hash ^ block) * 1099511628211ul, 23);
        foreach (var b in content.AsSpan(content.Length & ~7)) hash = (hash ^ b) * 1099511628211ul;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
