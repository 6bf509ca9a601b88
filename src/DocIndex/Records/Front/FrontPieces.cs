using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Front;

/// <summary>
/// The head of a document in pieces: letterhead, title, key lines, boxes and forms up to the first section or the first prose, and what is printed on every page. Must not
/// take a section's sentences for what the head says.
/// </summary>
internal sealed partial class FrontPieces(DocumentText text)
{
    private const int LongestLine = 120;
    private const int MostPieces = 60;
    private const int MostWordsOfKey = 4;

    /// <summary>A line of so many parts between bars is a letterhead, whatever the layout took it for.</summary>
    private const int FewestPartsOfLetterhead = 3;

    [GeneratedRegex(@"\s*[|·•]\s*|\t+|\s{2,}|\s+/\s+|;\s*(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Bars { get; }

    /// <summary>"Dato: 12. maj Udvalg: …": another key begins within the line.</summary>
    [GeneratedRegex(@"(?<=\S)\s+(?=\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}:\s)", RegexOptions.CultureInvariant)]
    private static partial Regex NextKey { get; }

    [GeneratedRegex(@"^(?<key>\p{L}[\p{L}. /-]{0,38}?)\s*:\s*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Keyed { get; }

    private readonly List<FrontPiece> _pieces = [];

    /// <summary>All pieces, in order; running lines last.</summary>
    public IReadOnlyList<FrontPiece> Find()
    {
        foreach (var block in Head()) Take(block);
        TakePanel();
        foreach (var block in text.Blocks.Where(b => b.Role == BlockRole.Running).DistinctBy(b => b.Text)) TakeLine(block.Text, block, FrontPlace.Running);
        return _pieces;
    }

    /// <summary>A panel beside the text that sets keys and values one below the other.</summary>
    private void TakePanel()
    {
        var panel = text.Blocks.Where(b => b.Role == BlockRole.SidePanel).ToList();
        for (var i = 0; i + 1 < panel.Count; i++)
            if (IsKey(panel[i].Text) && !IsKey(panel[i + 1].Text) && panel[i + 1].Index == panel[i].Index + 1)
                Add(panel[i].Text, panel[i + 1].Text, FrontPlace.Line, panel[i + 1], panel[i + 1].Source(text.Source.Id));
    }

    private IEnumerable<Block> Head()
    {
        var headings = 0;
        foreach (var block in text.Blocks)
        {
            if (_pieces.Count > MostPieces || IsBody(block, headings)) yield break;
            if (block.Role == BlockRole.Heading && !SaysField(block.Text)) headings++;
            if (block.Role is not (BlockRole.Running or BlockRole.CheckBoxes or BlockRole.Footnote or BlockRole.Caption)) yield return block;
        }
    }

    /// <summary>A known heading, a second heading, a paragraph of sentences, or a table of money ends the head.</summary>
    private bool IsBody(Block block, int headings) => block.Role switch
    {
        BlockRole.Heading => headings > 0 && !SaysField(block.Text) || text.Vocabulary.SectionRoles.Exact(block.Text) is not null && text.Vocabulary.Kinds.Exact(block.Text) is null,
        BlockRole.Paragraph or BlockRole.List => block.Text.Length > LongestLine && LineText.HasFiniteVerb(block.Text) && Sentences.Split(block.Text).Count > 1 && !block.Lines.All(l => Keyed.IsMatch(l.Text.Trim())),
        BlockRole.Table => text.Tables.FirstOrDefault(t => t.Source.Block == block.Index) is { } table && !HoldsKeys(table),
        _ => false,
    };

    /// <summary>A line alone with a key and its value, a date or a name of an office may look like a heading.</summary>
    private bool SaysField(string line) =>
        Keyed.Match(line) is { Success: true } keyed && FieldOf(keyed.Groups["key"].Value) is not null || KeyBefore(line) is not null || TitleRules.IsOffice(line, text.Vocabulary);

    private void Take(Block block)
    {
        var isLine = Bars.Split(block.Text).Length >= FewestPartsOfLetterhead || AtBareKeys(block.Text).Count() > 1;
        if (block.Role == BlockRole.Title && !isLine) Add(null, block.Text, FrontPlace.Title, block, block.Source(text.Source.Id));
        else if (text.Tables.FirstOrDefault(t => t.Source.Block == block.Index) is { } table) TakeTable(table, block);
        else if (block.Lines.Length == 1 || block.Role == BlockRole.Heading) TakeLine(block.Text, block, FrontPlace.Line);
        else
            foreach (var line in LinesOf(block)) TakeLine(line, block, FrontPlace.Line);
    }

    /// <summary>The lines of a block; one that goes on in the next is joined with it.</summary>
    private static List<string> LinesOf(Block block)
    {
        var lines = new List<string>();
        foreach (var line in block.Lines.Select(l => l.Text.Trim()))
            if (lines.Count > 0 && (LineText.BreaksOff(lines[^1]) || LineText.StartsLower(line)) && !Keyed.IsMatch(line)) lines[^1] += " " + line;
            else lines.Add(line);
        return lines;
    }

    private bool HoldsKeys(Table table) => table.Cells.Count(c => IsKey(c.Text) || Keyed.Match(c.Text) is { Success: true } keyed && IsKey(keyed.Groups["key"].Value)) >= 2;

    private void TakeTable(Table table, Block block)
    {
        var taken = new HashSet<Cell>();
        foreach (var cell in table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
            if (!IsKey(cell.Text))
            {
                if (!taken.Contains(cell)) TakeLine(cell.Text, block, FrontPlace.Line, cell.Source);
            }
            else if (ValueOf(cell, table) is { } value && taken.Add(value)) Add(cell.Text, value.Text, FrontPlace.Line, block, value.Source);
    }

    /// <summary>What a key's cell names: the cell right beside it or, where keys stand beside each other, the one below.</summary>
    private Cell? ValueOf(Cell key, Table table) =>
        new[] { table.At(key.Row, key.Column + key.ColumnSpan), table.At(key.Row + key.RowSpan, key.Column) }.OfType<Cell>().FirstOrDefault(c => !IsKey(c.Text) && !Keyed.IsMatch(c.Text));

    private bool IsKey(string cell) => cell.Length < 40 && !Keyed.IsMatch(cell) && FieldOf(cell.TrimEnd(':', ' ')) is not null;

    /// <summary>The field that a key names by one of its few words: "Forslagets titel", "Ansvarlig forvaltning"; null where it names none.</summary>
    public string? FieldOf(string key)
    {
        var keys = text.Vocabulary.LetterheadKeys;
        return keys.Exact(key) ?? (key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfKey ? keys.Trailing(key) ?? keys.Leading(key) : null);
    }

    private void TakeLine(string line, Block block, FrontPlace place, SourceLocation? source = null)
    {
        var parts = Bars.Split(line).SelectMany(p => NextKey.Split(p)).SelectMany(AtBareKeys).SelectMany(Sentences.Split).Where(p => p.Length > 0).ToList();
        if (parts.Count > 1 && place == FrontPlace.Line) place = FrontPlace.Part;
        foreach (var part in parts)
        {
            var from = source ?? text.Locate(block, part);
            var keyed = Keyed.Match(part);
            if (keyed.Success && FieldOf(keyed.Groups["key"].Value) is not null) Add(keyed.Groups["key"].Value, keyed.Groups["value"].Value, place, block, from);
            else if (KeyBefore(part) is { } length) Add(part[..length], part[length..].Trim(), place, block, from, isCertain: false);
            else Add(null, part, place, block, from);
        }
    }

    /// <summary>"Emne Kortere ventetid Løbenr. S3b": a row of a form whose cells lost their borders, where it begins with a key and holds more. Keys are written with a capital letter.</summary>
    private IEnumerable<string> AtBareKeys(string part)
    {
        if (KeyBefore(part) is not { } first) return [part];
        var next = VocabularyPattern.Of($@"\s(?=(?=\p{{Lu}})(?i:{text.Vocabulary.LetterheadKeys.Pattern()})\s+[\p{{Lu}}0-9-])", RegexOptions.CultureInvariant).Match(part, first);
        return next.Success ? AtBareKeys(part[(next.Index + 1)..]).Prepend(part[..next.Index]) : [part];
    }

    /// <summary>Length of a key that only a blank sets off: "Udvalg Socialudvalget", "Dato 12. maj 2018". Must not take a sentence.</summary>
    private int? KeyBefore(string part)
    {
        var match = VocabularyPattern.Of($@"^{text.Vocabulary.LetterheadKeys.Pattern()}(?=\s+(?-i:[\p{{Lu}}0-9]|d(?:en|\.)\s|(?:man|tirs|ons|tors|fre|lør|søn)dag\s))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase).Match(part);
        return match.Success && char.IsUpper(part[0]) && part.Length < LongestLine && !LineText.HasFiniteVerb(part) ? match.Length : null;
    }

    private void Add(string? key, string said, FrontPlace place, Block block, SourceLocation source, bool isCertain = true) =>
        _pieces.Add(new FrontPiece(key, said.Trim(), place, block, source) { IsKeyCertain = isCertain });
}
