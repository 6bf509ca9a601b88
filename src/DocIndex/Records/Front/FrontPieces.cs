using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Tables;

namespace DocIndex.Records.Front;

/// <summary>
/// The head of a document in pieces: letterhead, title, key lines, boxes and forms up to the first section or the first
/// prose, and what is printed on every page. Must not take a section's sentences for what the head says.
/// </summary>
internal sealed partial class FrontPieces(DocumentText text, FrontKeys keys)
{
    private const int LongestLine = 120;
    private const int MostPieces = 60;
    private const int FewestKeys = 2;
    private const int MostWordsOfBudget = 4;
    private const int MostCellsOfLetterhead = 6;
    private const int LongestTitleEnd = 60;
    private const int LongestPanelName = 60;
    private const int ShortestUnderline = 4;

    /// <summary>A line of so many parts between bars is a letterhead, whatever the layout took it for.</summary>
    private const int FewestPartsOfLetterhead = 3;

    [GeneratedRegex(@"\s*[|·•]\s*|\t+|\s{2,}|\s+/\s+|;\s*(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Bars { get; }

    private readonly List<FrontPiece> _pieces = [];
    private readonly FrontNames _names = new(text.Vocabulary);
    private readonly TitleDoubt _doubt = new(text.Vocabulary);

    /// <summary>All pieces, in order; running lines last.</summary>
    public IReadOnlyList<FrontPiece> Find()
    {
        var last = -1;
        Block? key = null;
        foreach (var block in Head())
        {
            last = block.Index;
            var isValue = key is not null && block.Lines.Length == 1 && keys.AreKeyAndValue(key.Text, block.Text);
            if (isValue)
                Add(FrontKeys.KeyOf(key!.Text), block.Text, FrontPlace.Line, block, block.Source(text.Source.Id));
            else if (key is not null) Take(key);
            key = !isValue && block.Lines.Length == 1 && keys.IsKey(block.Text) ? block : null;
            if (!isValue && key is null) Take(block);
        }
        if (key is not null) Take(key);
        TakeOpening(text.Blocks.FirstOrDefault(b => b.Index > last && b.Role != BlockRole.Running));
        TakePanel();
        foreach (var block in text.Blocks.Where(b => b.Role == BlockRole.Running).DistinctBy(b => b.Text))
            TakeLine(block.Text, block, FrontPlace.Running);
        MendNames();
        return _pieces;
    }

    /// <summary>
    /// "Center Pleje og Omsorg" is an office's whole name where it is the only line that begins like a key without a
    /// sign. Must not take a row of a form, whose other rows begin so, too.
    /// </summary>
    private void MendNames()
    {
        if (_pieces.FindAll(p => !p.IsKeyCertain) is not [var only]) return;
        var whole = $"{only.Key} {only.Text}";
        if (!_names.IsOffice(whole)) return;
        _pieces[_pieces.IndexOf(only)] = only with { Key = null, Text = whole, IsKeyCertain = true };
    }

    /// <summary>
    /// "Gladsaxe Kommune, 21. maj 2026. Kataloget viser …": the name and date that the first prose opens with. Must not
    /// take a sentence, which has a verb.
    /// </summary>
    private void TakeOpening(Block? prose)
    {
        if (prose is not { Role: BlockRole.Paragraph } || Sentences.Split(prose.Text) is not [var first, _, ..]) return;
        if (first.Length < LongestLine && _names.BehindMunicipality(first) != first && !LineText.HasFiniteVerb(first))
            TakeLine(first, prose, FrontPlace.Line);
    }

    /// <summary>A panel beside the text that sets keys and values one below the other.</summary>
    private void TakePanel()
    {
        var panel = text.Blocks.Where(b => b.Role == BlockRole.SidePanel).ToList();
        foreach (var block in panel.Where(b => b.Lines.Length > 1 && keys.IsKey(b.Lines[0].Text.Trim())))
        {
            var value = string.Join(' ', block.Lines.Skip(1).Select(l => l.Text.Trim()));
            Add(block.Lines[0].Text.Trim(), value, FrontPlace.Line, block, block.Source(text.Source.Id));
        }
        TakePanelNames(panel);
        for (var i = 0; i + 1 < panel.Count; i++)
            if (keys.IsKey(panel[i].Text) && !keys.IsKey(panel[i + 1].Text) && panel[i + 1].Index == panel[i].Index + 1)
                Add(panel[i].Text, panel[i + 1].Text, FrontPlace.Line, panel[i + 1],
                    panel[i + 1].Source(text.Source.Id));
    }

    /// <summary>
    /// "Hillerød | Kommune | Børn, Familier og Unge": names above the first key; a municipality's may fill two lines.
    /// </summary>
    private void TakePanelNames(List<Block> panel)
    {
        var names = panel.TakeWhile(b => !keys.IsKey(b.Text) && b.Text.Length <= LongestPanelName).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var isParted = i + 1 < names.Count && _names.IsAuthority($"{names[i].Text} {names[i + 1].Text}");
            TakeLine(isParted ? $"{names[i].Text} {names[i + 1].Text}" : names[i].Text, names[i], FrontPlace.Line);
            if (isParted) i++;
        }
    }

    private IEnumerable<Block> Head()
    {
        var headings = 0;
        var labels = new FrontLabels(text, keys);
        var isBehindTitle = false;
        foreach (var block in text.Blocks)
        {
            var isLabel = labels.IsLabel(block, headings > 0);
            if (_pieces.Count > MostPieces || !isLabel && IsBody(block, headings)) yield break;
            if (block.Role == BlockRole.Heading && !isLabel && !keys.SaysField(block.Text)) headings++;
            if (!FrontLabels.IsApart(block)) yield return block;
            // "Indstilling" is a kind, too; with what is asked below it, it is the section.
            if (isBehindTitle && block.Role == BlockRole.Heading && IsOverProse(block)) yield break;
            isBehindTitle |= block.Role == BlockRole.Title;
        }
    }

    private bool IsOverProse(Block heading) => text.Vocabulary.SectionRoles.Exact(heading.Text) is not null
        && text.Blocks.FirstOrDefault(b => b.Index > heading.Index && !FrontLabels.IsApart(b)) is { } next
        && (next.Role == BlockRole.List || LineText.HasFiniteVerb(next.Text) || LineText.BreaksOff(next.Text));

    /// <summary>
    /// A known heading, a second heading, a paragraph of sentences, or a table of money ends the head.
    /// </summary>
    private bool IsBody(Block block, int headings) => block.Role switch
    {
        BlockRole.Heading => headings > 0 && !keys.SaysField(block.Text)
            || text.Vocabulary.SectionRoles.Exact(block.Text) is not null
            && text.Vocabulary.Kinds.Exact(block.Text) is null,
        BlockRole.Paragraph or BlockRole.List =>
            IsOfSentences(block) && !block.Lines.All(l => FrontKeys.HasForm(l.Text.Trim())),
        BlockRole.Table => text.Tables.FirstOrDefault(t => t.Source.Block == block.Index) is { } table
            && !HoldsKeys(table) && !IsLetterhead(table, block),
        _ => false,
    };

    private static bool IsOfSentences(Block block) => block.Text.Length > LongestLine
        && LineText.HasFiniteVerb(block.Text) && Sentences.Split(block.Text).Count > 1;

    private void Take(Block block)
    {
        if (block.Role == BlockRole.Title && !IsLineOfParts(block.Lines[0].Text.Trim()))
            TakeTitle(block);
        else if (block.Lines.Length == 1 && IsUnderlined(block)) AddUnderlined(block.Text, block);
        else if (text.Tables.FirstOrDefault(t => t.Source.Block == block.Index) is { } table) TakeTable(table, block);
        else if (block.Lines.Length == 1 || block.Role == BlockRole.Heading)
            TakeLine(block.Text, block, FrontPlace.Line);
        else TakeLines(LinesOf(block), block);
    }

    /// <summary>
    /// A line of several parts, of two that are nothing but names and dates ("Budgetønske | Esbjerg Kommune"), or of
    /// keys with their values. Must not take a title with a dash or a bar in it.
    /// </summary>
    private bool IsLineOfParts(string line)
    {
        var parts = Bars.Split(line);
        var isOfNames = parts.Length > 1 && parts.All(_doubt.IsNameOrDate);
        var isOfKeys = keys.KeyAndValue(line) is not null && keys.AtNextKeys(line).Count() > 1;
        return parts.Length >= FewestPartsOfLetterhead || isOfNames || isOfKeys || keys.AtBareKeys(line).Count() > 1;
    }

    /// <summary>Lines below each other; a key alone on its line has its value in the next.</summary>
    private void TakeLines(List<string> lines, Block block)
    {
        for (var i = 0; i < lines.Count; i++)
            if (i + 1 < lines.Count && keys.AreKeyAndValue(lines[i], lines[i + 1]))
            {
                Add(FrontKeys.KeyOf(lines[i]), lines[i + 1], FrontPlace.Line, block, text.Locate(block, lines[i + 1]));
                i++;
            }
            else if (i + 1 < lines.Count && IsUnderline(lines[i + 1])) AddUnderlined(lines[i++], block);
            else TakeLine(lines[i], block, FrontPlace.Line);
    }

    private bool IsUnderlined(Block block) =>
        text.Blocks.FirstOrDefault(b => b.Index == block.Index + 1) is { } next && IsUnderline(next.Text);

    /// <summary>A row of equals signs, which plain text draws below its title. Must not take hyphens, which rule off
    /// sections and tables, too.</summary>
    private static bool IsUnderline(string line) =>
        line.Length >= ShortestUnderline && line.AsSpan().Trim().IndexOfAnyExcept('=') < 0;

    private void AddUnderlined(string line, Block block) =>
        _pieces.Add(new FrontPiece(null, line.Trim(), FrontPlace.Title, block, text.Locate(block, line))
        {
            IsUnderlined = true,
        });

    /// <summary>
    /// The title's block: a line after its first that is a key with its value ("Sag 26/8841") is a piece of its own,
    /// and what goes on right below in lower case ("for Kulturhuset Bygningen") belongs to it. Must not take the line
    /// of an addressee ("til Socialudvalget") or a sentence.
    /// </summary>
    private void TakeTitle(Block block)
    {
        // "Flere åbne timer på   Kommune: Ærø": the key of a panel beside the title stands in its line.
        var parts = block.Lines.Select(l => keys.AtNextKeys(l.Text.Trim()).ToList()).ToList();
        var (lines, panel) = BeforeKeys(Joined(parts.Select(p => p[0])));
        var keyed = lines.Skip(1).Where(l => TitleLine.IsCaseNumber(l) || keys.SaysField(l) || NamesBudget(l))
            .Concat(parts.SelectMany(p => p.Skip(1))).ToList();
        var said = keyed.Count + panel.Count == 0 ? block.Text : string.Join(' ', lines.Except(keyed));
        var next = text.Blocks.FirstOrDefault(b => b.Index == block.Index + 1);
        if (next is { Role: BlockRole.Paragraph, Lines.Length: 1 } && GoesOn(said, next.Text))
            said += " " + next.Text.Trim();
        Add(null, said, FrontPlace.Title, block, block.Source(text.Source.Id));
        foreach (var line in keyed.Concat(panel)) TakeLine(line, block, FrontPlace.Line);
    }

    /// <summary>
    /// The lines of a title, and the keys of a panel below them, each with its value, which may go on over lines
    /// ("Forvaltning:", "Børn", "&amp; Unge"). Must not take a first line that begins with a key for a panel.
    /// </summary>
    private (List<string> Title, List<string> Panel) BeforeKeys(List<string> lines)
    {
        var from = lines.Count > 1 ? lines.FindIndex(1, OpensKey) : -1;
        if (from < 0) return (lines, []);
        var panel = new List<string>();
        foreach (var line in lines[from..])
            if (OpensKey(line)) panel.Add(line);
            else panel[^1] += " " + line;
        return (lines[..from], panel);
    }

    private bool OpensKey(string line) =>
        keys.KeyAndValue(line) is not null || line.EndsWith(':') && keys.IsKey(line);

    /// <summary>
    /// "Budgetnotat til budget 2020": the kind of a note and the budget that it is for. Must not take a title of a kind
    /// ("Handleplan for sundhed").
    /// </summary>
    private bool NamesBudget(string line) =>
        TitleLine.BeginsWithKind(line, text.Vocabulary) && new NamedBudget(text.Vocabulary).YearIn(line) is not null
        && line.Split(' ').Length <= MostWordsOfBudget;

    private bool GoesOn(string title, string line) =>
        LineText.StartsLower(line) && line.Length <= LongestTitleEnd && !LineText.EndsSentence(title)
            && !IsSentenceOrItem(line) && !SaysName(line);

    private static bool IsSentenceOrItem(string line) =>
        LineText.EndsSentence(line) || LineText.MarkerLength(line) > 0 || LineText.HasFiniteVerb(line);

    private bool SaysName(string line) =>
        _names.Committee(line) is not null || _names.BesideAuthority(line) is not null
            || FrontDate.In(line) is not null;

    /// <summary>The lines of a block; one that goes on in the next is joined with it.</summary>
    private static List<string> LinesOf(Block block) => Joined(block.Lines.Select(l => l.Text.Trim()));

    private static List<string> Joined(IEnumerable<string> printed)
    {
        var lines = new List<string>();
        foreach (var line in printed)
            if (lines.Count > 0 && (LineText.BreaksOff(lines[^1]) || LineText.StartsLower(line))
                && !FrontKeys.HasForm(line)) lines[^1] += " " + line;
            else lines.Add(line);
        return lines;
    }

    private bool HoldsKeys(Table table) =>
        table.Cells.Count(c => keys.IsKey(c.Text) && !keys.IsState(c.Text)
            || keys.KeyAndValue(c.Text) is var (key, _) && keys.IsKey(key)) >= FewestKeys
        || table.Cells.Select(c => c.Row).Distinct().Any(row => HoldsKeysOverValues(table, row));

    /// <summary>
    /// A row of a form each of whose cells holds the key and, on the line below, its value: "Projektets navn" over
    /// "Støjskærm", beside "Udfyldt den" over a date. Must not take rows of offices ("Center Nord", "Center Syd"),
    /// whose keys name one field.
    /// </summary>
    private bool HoldsKeysOverValues(Table table, int row) =>
        table.Cells.Where(c => c.Row == row && keys.KeyBefore(c.Text) is not null)
            .Select(c => keys.FieldOf(c.Text[..keys.KeyBefore(c.Text)!.Value])).Distinct().Count() >= FewestKeys;

    /// <summary>
    /// A table that only sets names and dates beside each other: few lines, one of them a municipality's or a
    /// committee's name. Must not take a table of money.
    /// </summary>
    private bool IsLetterhead(Table table, Block block) =>
        table.Cells.Length <= MostCellsOfLetterhead && !HoldsKeys(table)
        && block.Lines.Any(l => NamesSender(l.Text.Trim())) && block.Lines.All(l => IsShortWithoutMoney(l.Text));

    private bool NamesSender(string line) => _names.IsAuthority(line) || _names.IsCommittee(line);

    private static bool IsShortWithoutMoney(string line) =>
        line.Length <= LongestLine && UnitGrammar.FindAll(line).Count == 0;

    private void TakeTable(Table table, Block block)
    {
        if (IsLetterhead(table, block))
        {
            foreach (var line in LinesOf(block)) TakeLine(line, block, FrontPlace.Line);
            return;
        }
        var taken = new HashSet<Cell>();
        foreach (var cell in table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
            if (keys.IsKey(cell.Text) && ValueOf(cell, table) is { } value)
            {
                if (taken.Add(value)) Add(cell.Text, value.Text, FrontPlace.Line, block, value.Source);
            }
            else if (!taken.Contains(cell) && !IsOfSection(cell, table)) TakeCell(cell, table, block);
    }

    private void TakeCell(Cell cell, Table table, Block block)
    {
        if (keys.KeyBefore(cell.Text) is { } length && keys.FieldOf(cell.Text[..length]) != "code"
            && HoldsKeysOverValues(table, cell.Row))
            Add(cell.Text[..length], cell.Text[length..].Trim(), FrontPlace.Line, block, cell.Source);
        else if (!keys.IsKey(cell.Text) || ValuesBeside(cell, table).Any(c => !keys.IsKey(c.Text)))
            TakeLine(cell.Text, block, FrontPlace.Line, cell.Source);
    }

    /// <summary>
    /// A form's cell that a section stands in: sentences, and what stands beside the name of a section. Must not take a
    /// title ("Flere busser om aftenen").
    /// </summary>
    private bool IsOfSection(Cell cell, Table table) =>
        cell.Text.Length > LongestLine && LineText.HasFiniteVerb(cell.Text)
        || table.Cells.LastOrDefault(c => c.Column == 0 && c.Row <= cell.Row) is { } label && !keys.IsKey(label.Text)
            && text.Vocabulary.SectionRoles.Exact(label.Text) is not null;

    /// <summary>
    /// What a key's cell names: the cell right beside it or, where keys stand beside each other, the one below.
    /// </summary>
    private Cell? ValueOf(Cell key, Table table) =>
        ValuesBeside(key, table).FirstOrDefault(c => keys.AreKeyAndValue(key.Text, c.Text));

    private static IEnumerable<Cell> ValuesBeside(Cell key, Table table) =>
        new[] { table.At(key.Row, key.Column + key.ColumnSpan), table.At(key.Row + key.RowSpan, key.Column) }
            .OfType<Cell>().Where(c => c.Text.Length > 0 && !FrontKeys.HasForm(c.Text));

    private void TakeLine(string line, Block block, FrontPlace place, SourceLocation? source = null)
    {
        if (keys.KeyAndValue(line) is var (several, values) && several.Contains('/', StringComparison.Ordinal))
        {
            Add(several, values, place, block, source ?? text.Locate(block, values));
            return;
        }
        var parts = Bars.Split(line).SelectMany(keys.AtNextKeys).SelectMany(keys.AtBareKeys).SelectMany(SentencesOf)
            .Where(p => p.Length > 0).ToList();
        if (parts.Count > 1 && place == FrontPlace.Line) place = FrontPlace.Part;
        string? before = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var from = source ?? text.Locate(block, part);
            if (keys.KeyAndValue(part) is var (key, value)) Add(key, value, place, block, from);
            else if (i + 1 < parts.Count && keys.AreKeyAndValue(part, parts[i + 1]))
                Add(FrontKeys.KeyOf(part), parts[++i], place, block, source ?? text.Locate(block, parts[i]));
            else if (keys.KeyBefore(part) is { } length)
                Add(part[..length], part[length..].Trim(), place, block, from, isCertain: false);
            else _pieces.Add(new FrontPiece(null, part.Trim(), place, block, from) { Before = before });
            before = parts[i].Trim();
        }
    }

    /// <summary>"Punkt 4. Ny tankvogn" is one piece, though a point stands in it.</summary>
    private static IReadOnlyList<string> SentencesOf(string part) =>
        TitleLine.Item(part) is { } item && Sentences.Split(item).Count == 1 ? [part] : Sentences.Split(part);

    /// <summary>
    /// A piece; behind several keys between slashes ("Dato / sagsnr.") one for each that has its own value. Must not
    /// part the value of one key ("Kultur / Fritid").
    /// </summary>
    private void Add(string? key, string said, FrontPlace place, Block block, SourceLocation source,
        bool isCertain = true)
    {
        foreach (var (name, value) in key is null ? [(null, said)] : keys.AtSlashes(key, said))
            _pieces.Add(new FrontPiece(name, value.Trim(), place, block, source) { IsKeyCertain = isCertain });
    }
}
