using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Tables;

/// <summary>The header of a flattened table: its other text columns between label and numbers, its number columns, and whether remarks follow.</summary>
/// <param name="Stub">What stands over the label column, unit and price level left in.</param>
/// <param name="Others">Text columns between label and numbers, in order.</param>
/// <param name="Numbers">Number columns, in order.</param>
internal sealed partial record FlattenedHeader(
    string Stub, ImmutableArray<Column> Others, ImmutableArray<Column> Numbers, string? Remarks, DanishVocabulary Vocabulary)
{
    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{2}(?:\.[0-9]{1,3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex GrantCode { get; }

    [GeneratedRegex(@"^(?:U|I|Udgift(?:er)?|Indtægt(?:er)?|I/U|U/I)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DirectionWord { get; }

    [GeneratedRegex(@"^(?:[A-ZÆØÅ]{2,6}|\p{Lu}[\p{L}- ]*udvalget?|\p{Lu}[\p{L}- ]*udvalg)$", RegexOptions.CultureInvariant)]
    private static partial Regex CommitteeWord { get; }

    /// <summary>True where remarks stand behind the numbers.</summary>
    public bool HasRemarks => Remarks is not null;

    /// <summary>Reads the header lines of a region.</summary>
    public static FlattenedHeader Read(IReadOnlyList<SourceLine> lines, HyphenMending mending, DanishVocabulary vocabulary)
    {
        var text = mending.Join(lines.Select(l => l.Text));
        var run = HeaderGrammar.FindRun(text, 2);
        if (run.Count == 0) return OneColumn(text, vocabulary);
        var stub = text[..run[0].Start].Trim();
        var rest = text[run[^1].End..].Trim(' ', '|', ';');
        var columns = run.Select(h => (new Column(ColumnKind.Number, text[h.Start..h.End], h.Year, h.Period, h.Basis) { IsRowTotal = h.IsTotal }, h.Offset)).ToArray();
        ColumnYears.Resolve(columns);
        return new FlattenedHeader(stub, OtherColumns(stub, vocabulary), [.. columns.Select(c => c.Item1)], rest.Any(char.IsLetter) ? rest : null, vocabulary);
    }

    /// <summary>True for a line that prints the same periods again, as tables do after a page break.</summary>
    public bool IsRepeatedBy(string line)
    {
        var run = HeaderGrammar.FindRun(line, 2);
        return run.Count == Numbers.Length && run.Select(h => h.Year).SequenceEqual(Numbers.Select(c => c.Year));
    }

    /// <summary>True where a text is nothing but values of the other text columns ("BIU 35.10 Udgift").</summary>
    public bool IsOtherColumns(string text) => Others.Length > 0 && Split(text).Label.Length == 0;

    /// <summary>Takes the values of the other columns off the end of a label; a value that is not there is null.</summary>
    public (string Label, ImmutableArray<string?> Values) Split(string text)
    {
        var values = new string?[Others.Length];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var c = Others.Length - 1; c >= 0; c--)
        {
            for (var count = Math.Min(5, words.Count); count > 0; count--)
            {
                var value = string.Join(' ', words.TakeLast(count));
                if (!Fits(Others[c].Kind, value)) continue;
                values[c] = value;
                words.RemoveRange(words.Count - count, count);
                break;
            }
        }
        return (string.Join(' ', words), [.. values]);
    }

    private bool Fits(ColumnKind kind, string value) => kind switch
    {
        ColumnKind.ControlArea => Vocabulary.ControlAreas.Exact(value) is not null && char.IsUpper(value[0]),
        ColumnKind.Grant => GrantCode.IsMatch(value),
        ColumnKind.Direction => DirectionWord.IsMatch(value),
        ColumnKind.Committee => CommitteeWord.IsMatch(value) || Vocabulary.Committees.Exact(value) is not null,
        _ => false,
    };

    private static FlattenedHeader OneColumn(string text, DanishVocabulary vocabulary)
    {
        var period = HeaderGrammar.FindAll(text).FirstOrDefault();
        var column = new Column(ColumnKind.Number, text, period?.Year, period?.Period, period?.Basis) { IsRowTotal = false };
        return new FlattenedHeader("", [], [column], null, vocabulary);
    }

    private static ImmutableArray<Column> OtherColumns(string stub, DanishVocabulary vocabulary)
    {
        var words = PriceLevelGrammar.Remove(UnitGrammar.Remove(stub));
        return [.. vocabulary.Columns.All(words).Select(key => key switch
        {
            "controlArea" => new Column(ColumnKind.ControlArea, "Styringsområde", null, null, null),
            "committee" => new Column(ColumnKind.Committee, "Udvalg", null, null, null),
            "grant" => new Column(ColumnKind.Grant, "Bevilling", null, null, null),
            "direction" => new Column(ColumnKind.Direction, "Indtægt/udgift", null, null, null),
            _ => null,
        }).OfType<Column>()];
    }
}
