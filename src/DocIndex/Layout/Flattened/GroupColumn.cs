using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// A column of groups before the labels of rows that stand on one line each ("Myndighed a) Støtte 12 12"): the words
/// before the label's own capital, or before what numbers it, are those of the rows around. Must not part labels of
/// which each begins in its own way, or whose header names one column of words.
/// </summary>
internal static partial class GroupColumn
{
    private const int FewestRows = 3;
    private const int MostWhole = 1;

    /// <summary>The reading with such a column of its own, or as it is.</summary>
    public static FlatReading Parted(FlatText text, FlatReading reading)
    {
        if (reading.Label != 0 || reading.WordHeads[0] is not { } corner || HeadsOf(corner) is not { } heads) return reading;
        var cuts = reading.Rows.Select(r => IsItem(reading.LabelOf(r), text.Vocabulary) ? CutOf(reading.LabelOf(r)) : null).ToList();
        var items = Enumerable.Range(0, cuts.Count).Where(r => IsItem(reading.LabelOf(reading.Rows[r]), text.Vocabulary)).ToList();
        // A total that no word calls so has no group.
        var parted = items.FindAll(r => cuts[r] is not null);
        if (parted.Count < FewestRows || items.Count - parted.Count > MostWhole) return reading;
        var groups = parted.ConvertAll(r => reading.LabelOf(reading.Rows[r])[..cuts[r]!.Value].TrimEnd());
        var runs = groups.Where((g, i) => i == 0 || groups[i - 1] != g).ToList();
        if (runs.Count != runs.Distinct().Count() || runs.Count * 2 > groups.Count) return reading;
        return reading with
        {
            Label = 1, WordHeads = [corner with { Text = heads.Group }, corner with { Text = heads.Label }, .. reading.WordHeads.Skip(1)],
            Rows = [.. reading.Rows.Select((row, r) => row with
            {
                Words = row.Words[0] is { } label && cuts[r] is { } at
                    ? [label with { Text = label.Text[..at].TrimEnd() }, label with { Text = label.Text[at..] }, .. row.Words.Skip(1)]
                    : [null, .. row.Words],
            })],
        };
    }

    private static bool IsItem(string label, DanishVocabulary vocabulary) =>
        label.Length > 0 && RowLabel.SortOf(label, vocabulary) == RowSort.Item;

    /// <summary>"Område Initiativ" heads two columns of words; null where a corner names one.</summary>
    private static (string Group, string Label)? HeadsOf(FlatCell corner) =>
        TwoHeads.Match(corner.Text) is { Success: true } match ? (match.Groups["group"].Value, match.Groups["label"].Value) : null;

    private static int? CutOf(string label) => OwnBeginning.Match(label) is { Success: true } match ? match.Index : null;

    [GeneratedRegex(@"^(?<group>\p{Lu}\p{Ll}+)\s(?<label>\p{Lu}\p{Ll}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoHeads { get; }

    /// <summary>What numbers a label behind other words, or its first capital.</summary>
    [GeneratedRegex(@"(?<=\s)(?:(?:[a-zæøå]|[0-9]{1,2})[.)]\s\p{Lu}|\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex OwnBeginning { get; }
}
