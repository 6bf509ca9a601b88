using System.Text;
using System.Text.RegularExpressions;

namespace DocIndex.Ingesting;

/// <summary>A pattern of file names: <c>*</c> and <c>?</c> stand for anything but a slash, <c>**</c> for folders, none included. Paths have forward slashes.</summary>
public sealed class GlobPattern
{
    private readonly Regex _pattern;

    /// <param name="pattern">Relative to some folder.</param>
    public GlobPattern(string pattern)
    {
        var text = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var isFolders = pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*';
            if (isFolders && i + 2 < pattern.Length && pattern[i + 2] == '/')
            {
                text.Append("(?:[^/]*/)*");
                i += 2;
            }
            else if (isFolders)
            {
                text.Append(".*");
                i++;
            }
            else
            {
                text.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        _pattern = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | (OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None));
    }

    /// <summary>True where a text is a pattern and not a plain name.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>True where a path matches as a whole.</summary>
    public bool Matches(string path) => _pattern.IsMatch(path);
}
