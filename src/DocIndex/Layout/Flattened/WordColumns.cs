using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Reading;

namespace DocIndex.Layout.Flattened;

/// <summary>
/// Takes the values of columns of words ("Service", "KFU", "3.10") off the end of a label that they were printed
/// behind, by what each column holds. A value that does not fit its column stays in the label.
/// </summary>
internal sealed partial class WordColumns
{
    private const int MostWords = 5;

    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{2}(?:\.[0-9]{1,3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex GrantCode { get; }

    [GeneratedRegex(@"^(?:U|I|Udgift(?:er)?|Indtægt(?:er)?|I/U|U/I)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DirectionWord { get; }

    [GeneratedRegex(@"^(?:[A-ZÆØÅ]{2,8}|\p{Lu}[\p{L}- ]*udvalget?|\p{Lu}[\p{L}- ]*udvalg)$", RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeWord { get; }

    private readonly FlatText _text;
    private readonly ImmutableArray<SourceLine> _corner;
    private readonly ImmutableArray<string> _kinds;

    public WordColumns(FlatText text, FlatHead head)
    {
        _text = text;
        _kinds = head.Words;
        _corner = head.Corner?.Lines ?? [text.Lines[head.First].Line];
    }

    /// <summary>How many there are.</summary>
    public int Count => _kinds.Length;

    /// <summary>What heads each, so that its cells are known again.</summary>
    public IEnumerable<FlatCell?> Heads => _kinds.Select(kind => (FlatCell?)new FlatCell(kind switch
    {
        "controlArea" => "Styringsområde",
        "committee" => "Udvalg",
        "grant" => "Bevilling",
        "direction" => "Indtægt/udgift",
        _ => "Enhed",
    }, _corner));

    /// <summary>What of the corner heads the labels: without the names of these columns at its end; null where nothing is left.</summary>
    public FlatCell? HeadOfLabels(FlatCell? corner)
    {
        if (corner is null || Count == 0) return corner;
        var words = corner.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var count = 1; count <= Math.Min(MostWordsOfHead, words.Count);)
            if (_text.Vocabulary.Columns.Exact(string.Join(' ', words.TakeLast(count))) is { } kind && _kinds.Contains(kind))
            {
                words.RemoveRange(words.Count - count, count);
                count = 1;
            }
            else count++;
        return words.Count == 0 ? null : corner with { Text = string.Join(' ', words) };
    }

    private const int MostWordsOfHead = 2;

    /// <summary>The label and the values of a row's words, each null where it has none.</summary>
    public (FlatCell Label, ImmutableArray<FlatCell?> Values) Split(FlatCell label)
    {
        var words = label.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var values = new FlatCell?[Count];
        for (var c = Count - 1; c >= 0; c--)
            for (var count = Math.Min(MostWords, words.Count); count > 0; count--)
            {
                var value = string.Join(' ', words.TakeLast(count));
                if (!Fits(_kinds[c], value)) continue;
                values[c] = new(value, [label.Lines[^1]]);
                words.RemoveRange(words.Count - count, count);
                break;
            }

        return (label with { Text = string.Join(' ', words) }, [.. values]);
    }

    /// <summary>True where a text is nothing but such values ("BIU 35.10 Udgift").</summary>
    public bool AreAll(FlatCell cell) => Count > 0 && Split(cell).Label.Text.Length == 0;

    private bool Fits(string? kind, string value) => kind switch
    {
        "controlArea" => _text.Vocabulary.ControlAreas.Exact(value) is not null && char.IsUpper(value[0]),
        "grant" => GrantCode.IsMatch(value),
        "direction" => DirectionWord.IsMatch(value),
        "committee" => CommitteeWord.IsMatch(value) || _text.Vocabulary.Committees.Exact(value) is not null,
        "unit" => CellText.IsUnit(value),
        _ => false,
    };
}
