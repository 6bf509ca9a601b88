using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Tables of words in plain text whose columns semicolons, tabs or blanks part: a line of short headers and lines right
/// below it with as many fields, between blanks each below its header; a line with fewer goes on in the row above it.
/// Two columns need no header where each row begins with a key that the vocabulary knows.
/// Must not take prose in two columns, keys of a document's head, a list in prose or a table of bare figures.
/// </summary>
internal sealed partial class SeparatedWordTables(SourceDocument document, DanishVocabulary vocabulary)
{
    private const int FewestRows = 2;
    private const int MostColumns = 6;
    private const int LongestHeader = 40;
    private const int MostWordsOfHeader = 6;

    /// <summary>The tables that share no line with another region, in order.</summary>
    public Dictionary<TableRegion, Grid> Find(ImmutableArray<TableRegion> taken)
    {
        var found = new Dictionary<TableRegion, Grid>();
        for (var i = 0; i + 1 < document.Lines.Length; i++)
        {
            var rows = ByMark(i, ';');
            if (rows.Count < FewestRows) rows = ByMark(i, '\t');
            if (rows.Count < FewestRows) rows = ByBlanks(i);
            if (rows.Count < FewestRows || !IsScheme(rows) && !TellsInWords(rows)) continue;
            var last = i + rows.Sum(r => r.Lines) - 1;
            if (taken.Any(r => r.First <= last && i <= r.Last)) continue;
            found.Add(new TableRegion(i, 0, i, i, last), GridOf(i, rows));
            i = last;
        }
        return found;
    }

    /// <summary>Lines with as many fields each; a semicolon with a blank behind it is one of a sentence.</summary>
    private List<WordRow> ByMark(int first, char mark)
    {
        var rows = new List<WordRow>();
        for (var i = first; i < document.Lines.Length; i++)
        {
            var line = document.Lines[i].Text.Trim(' ');
            var fields = line.Split(mark);
            var isRow = fields.Length > 1 && (rows.Count == 0 || fields.Length == rows[0].Fields.Length);
            if (!isRow || line.Contains("; ", StringComparison.Ordinal)) break;
            rows.Add(new WordRow([.. fields.Select(f => f.Trim())], [], 1));
        }
        return rows;
    }

    private List<WordRow> ByBlanks(int first)
    {
        var rows = new List<WordRow>();
        for (var i = first; i < document.Lines.Length; i++)
        {
            var line = Leaders.Replace(document.Lines[i].Text, m => new string(' ', m.Length));
            var fields = Field.Matches(line).Where(m => m.Value.Trim().Length > 0).ToList();
            var starts = fields.ConvertAll(f => f.Index);
            if (rows.Count == 0 ? fields.Count < 2 : fields.Count == 0 || !starts.TrueForAll(rows[0].Starts.Contains))
                break;
            if (rows.Count == 0 || fields.Count == rows[0].Fields.Length)
                rows.Add(new WordRow([.. fields.Select(f => f.Value.Trim())], [.. starts], 1));
            else rows[^1] = GoneOn(rows[^1], rows[0].Starts, fields);
        }
        return rows;
    }

    private static WordRow GoneOn(WordRow row, ImmutableArray<int> columns, List<Match> fields)
    {
        var goesOn = fields.ToDictionary(f => columns.IndexOf(f.Index), f => f.Value.Trim());
        return row with
        {
            Fields = [.. row.Fields.Select((f, c) => goesOn.TryGetValue(c, out var more) ? $"{f} {more}" : f)],
            Lines = row.Lines + 1,
        };
    }

    private bool IsScheme(List<WordRow> rows) => rows.TrueForAll(r => r.Fields.Length == 2 && Begins(r.Fields[0])
        && r.Fields[1].Length > 0 && vocabulary.FactColumns.Values.Any(keys => keys.Leading(r.Fields[0]) is not null));

    /// <summary>
    /// Short headers that begin in upper case, no key of a head, rows that begin as a cell does, and behind the first
    /// column one that holds words in each row.
    /// </summary>
    private static bool TellsInWords(List<WordRow> rows)
    {
        var columns = rows[0].Fields.Length;
        if (columns > MostColumns || rows[0].Fields[0] is not [>= 'A', ..]
            || !rows[0].Fields.All(IsHeader)) return false;
        var body = rows.Skip(1).ToList();
        var begins = body.TrueForAll(r => IsCell(r.Fields[0]))
            && (columns > 2 || rows.TrueForAll(r => !TitleRules.IsKeyLine($"{r.Fields[0]}: x")));
        return begins && Enumerable.Range(1, columns - 1).Any(c => body.TrueForAll(r => HasWord.IsMatch(r.Fields[c])));
    }

    private static bool IsHeader(string field) =>
        field.Length is > 0 and <= LongestHeader && field.Split(' ').Length <= MostWordsOfHeader
        && (char.IsUpper(field[0]) || CellText.PeriodOf(field) is not null) && !LineText.EndsSentence(field);

    private static bool Begins(string field) =>
        field.Length > 0 && (char.IsUpper(field[0]) || char.IsAsciiDigit(field[0]));

    private static bool IsCell(string field) => Begins(field) && field[^1] is not ('-' or ',' or '/');

    private Grid GridOf(int first, List<WordRow> rows)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var (page, line) = (document.Lines[first].Page, first);
        for (var r = 0; r < rows.Count; r++)
        {
            ImmutableArray<SourceLine> lines = [.. document.Lines[line..(line + rows[r].Lines)]];
            for (var c = 0; c < rows[r].Fields.Length; c++)
                if (rows[r].Fields[c].Length > 0)
                    cells.Add(new GridCell(r, c, 1, 1, rows[r].Fields[c], lines) { Page = lines[0].Page });
            line += rows[r].Lines;
        }
        return new Grid(rows.Count, rows[0].Fields.Length, cells.ToImmutable())
        {
            HeaderRows = IsScheme(rows) ? 0 : 1, Page = page, PageTo = document.Lines[line - 1].Page,
        };
    }

    /// <summary>Words with single blanks between them.</summary>
    [GeneratedRegex(@"\S+(?: \S+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Field { get; }

    /// <summary>"Fraværet ........ 11 pct.": points that lead from a cell to the next.</summary>
    [GeneratedRegex(@"(?<=\s)\.{3,}(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex HasWord { get; }

    /// <param name="Starts">Where each field begins in its line; empty where a mark parts them.</param>
    /// <param name="Lines">How many lines the row stands in.</param>
    private sealed record WordRow(ImmutableArray<string> Fields, ImmutableArray<int> Starts, int Lines);
}
