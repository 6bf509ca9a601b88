using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>
/// Puts right what the look of a page leaves in doubt: sentences that are set like headings are prose, and headings
/// numbered to the same depth (1.4, 1.5) stand on the same level. Must not take "Del 2: Styrket screening af sygemeldte
/// borgere." for prose: it has no verb.
/// </summary>
internal static partial class OutlineRepair
{
    private const int FewestWordsOfProse = 8;

    [GeneratedRegex(@"^(?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})\.?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    /// <summary>The blocks, in the same order and with the same numbers.</summary>
    public static ImmutableArray<Block> Of(ImmutableArray<Block> blocks)
    {
        ImmutableArray<Block> told = [.. blocks.Select(
            b => b.Role == BlockRole.Heading && IsProse(b.Text) ? b with { Role = BlockRole.Paragraph, Level = 0 }
                : b)];
        var levels = told.Where(b => b.Role == BlockRole.Heading).GroupBy(b => DepthOf(b.Text)).Where(g => g.Key > 0)
            .ToDictionary(g => g.Key, g => g.Min(b => b.Level));
        return [.. told.Select(b => b.Role == BlockRole.Heading && levels.TryGetValue(DepthOf(b.Text), out var level)
            ? b with { Level = level } : b)];
    }

    private static bool IsProse(string text) =>
        text.TrimEnd().EndsWith('.') && text.Split(' ').Length >= FewestWordsOfProse
            && (LineText.HasFiniteVerb(text) || Sentences.Split(text).Count > 1);

    private static int DepthOf(string heading) =>
        Numbered.Match(heading) is { Success: true } match ? match.Groups["number"].Value.Count(c => c == '.') + 1 : 0;
}
