using System.Collections.Immutable;

namespace DocIndex.Reading;

/// <summary>
/// Parts a text into numbered lines on pages. A form feed begins a page. Extractions that lost their form feeds leave one blank before
/// the first letter of a page; where a text has no form feed, such a line begins one. It must not take an indented paragraph, a bullet or
/// a table cell for a page: the blank must be single, a letter must follow, and such lines must be few.
/// </summary>
internal static class TextLines
{
    /// <summary>A text in which more than one of this many lines begins with a blank is indented, not paged.</summary>
    private const int LinesPerPageStart = 12;

    public static (ImmutableArray<SourceLine> Lines, int Pages) Split(string text)
    {
        var raw = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var hasFormFeeds = text.Contains('\f', StringComparison.Ordinal);
        var blankStarts = !hasFormFeeds && raw.Count(StartsWithBlank) * LinesPerPageStart < raw.Count(l => !string.IsNullOrWhiteSpace(l)) + LinesPerPageStart;
        var lines = ImmutableArray.CreateBuilder<SourceLine>(raw.Length);
        var page = 1;
        var seenText = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var line = raw[i];
            var feeds = line.Count(c => c == '\f');
            if (feeds > 0)
            {
                var trailing = line.EndsWith('\f') && line.TrimEnd('\f').Length > 0;
                if (!trailing) page += seenText ? feeds : 0;
                lines.Add(new SourceLine(i + 1, page, line.Replace("\f", "", StringComparison.Ordinal)));
                if (trailing) page += feeds;
            }
            else
            {
                var begins = blankStarts && StartsWithBlank(line);
                if (begins && seenText) page++;
                lines.Add(new SourceLine(i + 1, page, begins ? line[1..] : line));
            }
            seenText |= !lines[^1].IsBlank;
        }
        return (lines.ToImmutable(), page);
    }

    private static bool StartsWithBlank(string line) => line.Length > 2 && line[0] == ' ' && char.IsLetter(line[1]) && !char.IsWhiteSpace(line[1]);
}
