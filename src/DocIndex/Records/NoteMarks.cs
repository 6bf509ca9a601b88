using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// The digits that a document's notes begin with ("1 Beløbet er et skøn."): a figure may end in one of them. Must not
/// take the number of a heading or of a list's item.
/// </summary>
internal static partial class NoteMarks
{
    [GeneratedRegex(@"^\s*(?<mark>[1-9])\)?\s+\p{Lu}\p{Ll}+ .*\.\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Note { get; }

    /// <summary>The digits of all lines that may be notes.</summary>
    public static ImmutableHashSet<char> In(ImmutableArray<Block> blocks) =>
    [
        .. blocks.Where(b => b.Role != BlockRole.Heading).SelectMany(b => b.Lines)
            .Select(line => Note.Match(line.Text)).Where(m => m.Success).Select(m => m.Groups["mark"].Value[0]),
    ];
}
