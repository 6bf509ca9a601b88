using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Records;

/// <summary>
/// What speaks against publishing a document: udkast, fortrolig and lukket where they stand as marks — alone on a line,
/// in the letterhead, in running lines, at the title's beginning or set off at its end — and CPR numbers. Must not take
/// the words in prose ("et udkast til strategi"), nor what a title is about ("Godkendelse af udkast til
/// kvalitetsstandard").
/// </summary>
internal sealed partial class MarkExtraction(
    DocumentText text, ImmutableSortedDictionary<string, SourceLocation>.Builder evidence)
{
    private const int LongestLine = 90;
    private static readonly ImmutableArray<string> s_order = ["udkast", "fortrolig", "lukket", "cpr"];

    [GeneratedRegex(@"(?:\b(?:version|ver\.|v\.?|udg\.)\s*[0-9]+(?:\.[0-9]+)*|\bside\s+[0-9]+(?:\s*(?:af"
        + @"|/)\s*[0-9]+)?|\b[0-9]{1,3}\s*/\s*[0-9]{1,3}\b|\b[0-9]{1,2}[./-]\s?[0-9]{1,2}[./-]\s?[0-9]{2,4}\b"
            + @"|\b[0-9]{1,2}\.\s\p{L}+\s[0-9]{4}\b|\b(?:pr|af|den|d)\.?\s*$)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionOrDate { get; }

    [GeneratedRegex(@"^\s*(?:\p{L}\s){3,}\p{L}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced { get; }

    [GeneratedRegex(@"^[\p{L} /.-]{2,30}:\s*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Keyed { get; }

    [GeneratedRegex(@"[-–—(\[:,]\s*(?<end>[^-–—(\[:,]+?)[)\].!\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SetOff { get; }

    /// <summary>The marks in the order of the record format.</summary>
    public ImmutableArray<string> Extract()
    {
        var found = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var line in text.Source.Lines)
        {
            if (StampOn(line.Text) is { } mark) found.TryAdd(mark, Place(line));
            if (text.Source.HoldsPersonalNumbers && PersonalNumbers.IsMaskedIn(line.Text))
                found.TryAdd("cpr", Place(line));
        }
        foreach (var block in text.Blocks)
            if (MarkOf(block) is { } mark) found.TryAdd(mark, block.Source(text.Source.Id));
        if (text.Source.HoldsPersonalNumbers && !found.ContainsKey("cpr") && text.Source.Lines is [var first, ..])
            found["cpr"] = Place(first);
        ImmutableArray<string> marks = [.. s_order.Where(found.ContainsKey)];
        if (!marks.IsEmpty) evidence["marks"] = found[marks[0]];
        return marks;
    }

    /// <summary>
    /// A line that holds a mark and nothing else but a version, a date or a page, or a mark behind a key ("Status:
    /// Udkast").
    /// </summary>
    private string? StampOn(string line)
    {
        if (line.Length > LongestLine || !LineText.StartsUpper(line) || line.TrimEnd().EndsWith('.')) return null;
        return text.Vocabulary.Marks.Exact(Bare(line))
            ?? (Keyed.Match(line) is { Success: true } keyed
                ? text.Vocabulary.Marks.Exact(Bare(keyed.Groups["value"].Value)) : null);
    }

    private string? MarkOf(Block block)
    {
        var printed = block.Text.Trim();
        if (block.Role == BlockRole.Title)
            return text.Vocabulary.Marks.Leading(printed)
                ?? (SetOff.Match(printed) is { Success: true } end
                    ? text.Vocabulary.Marks.Exact(Bare(end.Groups["end"].Value)) : null);
        if (block.Role is not (BlockRole.Letterhead or BlockRole.Running) || printed.Length > LongestLine
            || LineText.HasFiniteVerb(printed)) return null;
        if (Keyed.IsMatch(printed)) return null;
        return text.Vocabulary.Marks.Leading(Bare(printed)) ?? text.Vocabulary.Marks.Trailing(Bare(printed));
    }

    private static string Bare(string printed)
    {
        var bare = VersionOrDate.Replace(printed, " ");
        return Spaced.IsMatch(bare) ? bare.Replace(" ", "", StringComparison.Ordinal) : bare;
    }

    private SourceLocation Place(SourceLine line) =>
        new(text.Source.Id, line.Page, line.Box, new LineSpan(line.Number, line.Number), null, null, line.Text.Trim());
}
