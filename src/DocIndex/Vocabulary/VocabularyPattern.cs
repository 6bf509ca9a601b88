using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace DocIndex.Vocabulary;

/// <summary>Regular expressions that are made of a vocabulary's words while the program runs. Making one costs more than using it on a document, so they are kept.</summary>
internal static class VocabularyPattern
{
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> s_patterns = new();

    public static Regex Of(string pattern, RegexOptions options) => s_patterns.GetOrAdd((pattern, options), p => new Regex(p.Pattern, p.Options));
}
