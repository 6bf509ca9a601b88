using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records.Told;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What the extraction of one document works on: its blocks with their sections, its tables, and places for what is
/// found.
/// </summary>
internal sealed class DocumentText
{
    /// <summary>In a longer heading a word such as "målgrupper" is part of a name.</summary>
    private const int MostWordsToSearch = 4;

    /// <summary>A longer heading names its part by the words that it begins with, if at all.</summary>
    private const int MostWordsOfHeading = 5;

    private readonly Section?[] _sectionOf;
    private readonly Dictionary<int, Section> _sectionOfPart = [];
    private readonly HashSet<int> _forms = [];
    private readonly HyphenMending _mending;
    private bool? _speaksOfMoney;

    public DocumentText(SourceDocument source, ImmutableArray<Block> blocks, ImmutableArray<Table> tables,
        DanishVocabulary vocabulary)
    {
        blocks = OutlineRepair.Of(blocks);
        (Source, Blocks, Tables, Vocabulary) = (source, blocks, tables, vocabulary);
        _mending = new HyphenMending(source.Lines.Select(l => l.Text));
        _sectionOf = new Section?[blocks.Length];
        var sections = ImmutableArray.CreateBuilder<Section>();
        Section? current = null;
        foreach (var block in blocks)
        {
            if (block.Role == BlockRole.Heading && vocabulary.CheckBoxGroups.Exact(block.Text) is null)
            {
                current = new Section(block.Text.TrimEnd(' ', ':', '.'), RoleOf(block.Text, vocabulary), block.Level,
                    block.Source(source.Id));
                sections.Add(current);
            }
            _sectionOf[block.Index] = current;
        }
        Sections = sections.ToImmutable();
        Told = WithParts();
    }

    /// <summary>
    /// Puts the parts of forms behind the blocks that they stand in, and what side panels and headings without a text
    /// tell in their place. Their headings are sections of their own, and of no other block.
    /// </summary>
    private ImmutableArray<Block> WithParts()
    {
        var told = ImmutableArray.CreateBuilder<Block>(Blocks.Length);
        var tables = Tables.ToLookup(t => t.Source.Block);
        Section? panel = null;
        foreach (var block in Blocks)
        {
            if (block.Role != BlockRole.SidePanel) panel = null;
            if (block.Role == BlockRole.SidePanel && PartOfPanel(block, ref panel) is { } part) told.Add(part);
            else if (OpenHeading(block, told) is { } section) told.Add(Within(block, BlockRole.Paragraph, section));
            else told.Add(block);
            if (block.Role == BlockRole.Table) AddForms(told, block, tables[block.Index]);
        }
        return told.ToImmutable();
    }

    private void AddForms(ImmutableArray<Block>.Builder told, Block block, IEnumerable<Table> tables)
    {
        foreach (var table in tables)
        {
            if (IsHeaded(table)) continue;
            Section? section = null;
            var parts = FormParts.Of(table, block, Blocks.Length + _sectionOfPart.Count, NamesPart).ToList();
            foreach (var part in parts)
            {
                if (part.Role == BlockRole.Heading)
                    section = new Section(part.Text.TrimEnd(' ', ':', '.'), RoleOf(part.Text, Vocabulary), part.Level,
                        part.Source(Source.Id));
                _sectionOfPart[part.Index] = section!;
                told.Add(part);
            }
            if (parts.Count(p => p.Role == BlockRole.Heading
                && NamesPart(p.Text)) * 2 > table.Rows) _forms.Add(table.Index);
        }
    }

    /// <summary>
    /// True where the first row is nothing but headers of columns that tell different things ("Bekymring | Vores
    /// svar").
    /// </summary>
    private bool IsHeaded(Table table)
    {
        var meanings = table.Row(0).Select(
            c => Vocabulary.FactColumns.FirstOrDefault(w => w.Value.Exact(c.Text) is not null).Key)
            .ToList();
        return meanings.Count > 1 && !meanings.Contains(null!) && meanings.Distinct().Count() == meanings.Count;
    }

    /// <summary>
    /// True for a table most of whose rows are a key that names a part, and what it says: it has no columns of its own.
    /// </summary>
    public bool IsForm(Table table) => _forms.Contains(table.Index);

    /// <summary>
    /// A short line of a side panel that names a part heads those below it. Must not take what no such line stands
    /// above.
    /// </summary>
    private Block? PartOfPanel(Block block, ref Section? panel)
    {
        var heads = block.Text.Split(' ').Length <= MostWordsToSearch + 2
            && !block.Text.Contains(": ", StringComparison.Ordinal) && NamesPart(block.Text);
        if (heads) panel = new Section(block.Text.TrimEnd(' ', ':', '.'), RoleOf(block.Text, Vocabulary), block.Level,
            block.Source(Source.Id));
        return panel is null ? null : Within(block, heads ? BlockRole.Heading : BlockRole.Paragraph, panel);
    }

    /// <summary>
    /// The section that a line set as a heading belongs to, where nothing stands under it and the heading above it
    /// names a part: on slides, items are set so. Null for a heading that a text follows.
    /// </summary>
    private Section? OpenHeading(Block block, ImmutableArray<Block>.Builder told)
    {
        if (block.Role != BlockRole.Heading || told.Count == 0
            || RoleOf(block.Text, Vocabulary) != SectionRole.Other) return null;
        if (block.Index + 1 < Blocks.Length
            && Blocks[block.Index + 1] is { Role: not (BlockRole.Heading or BlockRole.Running) } next
            && next.Page == block.Page) return null;
        var above = told[^1];
        if (above.Page != block.Page) return null;
        if (above.Within is not null) return _sectionOfPart.GetValueOrDefault(above.Index);
        return above.Role == BlockRole.Heading && SectionOf(above) is { Role: not SectionRole.Other } section ? section
            : null;
    }

    private Block Within(Block block, BlockRole role, Section section)
    {
        var part = block with { Index = Blocks.Length + _sectionOfPart.Count, Role = role, Within = block.Index };
        _sectionOfPart[part.Index] = section;
        return part;
    }

    private bool NamesPart(string heading) =>
        RoleOf(heading, Vocabulary) != SectionRole.Other || Vocabulary.HeadingWords.In(heading)
            || Vocabulary.FactColumns["response"].Leading(heading) is not null;

    public SourceDocument Source { get; }

    public ImmutableArray<Block> Blocks { get; }

    public ImmutableArray<Table> Tables { get; }

    public DanishVocabulary Vocabulary { get; }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>True where the document names a unit of money anywhere.</summary>
    public bool SpeaksOfMoney =>
        _speaksOfMoney ??= Blocks.Any(b =>
            UnitGrammar.FindAll(b.Text).Count > 0 || ProseAmountGrammar.Find(b.Text).Count > 0);

    /// <summary>
    /// The blocks, with the rows of forms as headings and paragraphs behind the blocks of their tables.
    /// </summary>
    public ImmutableArray<Block> Told { get; }

    /// <summary>Paragraphs, list items and what forms say in sentences: what is said in prose.</summary>
    public IEnumerable<Block> Prose => Told.Where(b => b.Role is BlockRole.Paragraph or BlockRole.List);

    /// <summary>The section that a block stands in; null before the first heading.</summary>
    public Section? SectionOf(Block block) =>
        block.Within is null ? _sectionOf[block.Index] : _sectionOfPart[block.Index];

    /// <summary>The outermost section that a block stands in; null before the first heading.</summary>
    public Section? OuterSectionOf(Block block)
    {
        if (SectionOf(block) is not { } section) return null;
        for (var i = Sections.IndexOf(section); i >= 0; i--)
            if (Sections[i].Level == 1) return Sections[i];
        return section;
    }

    /// <summary>The role of the nearest section at or above the block's that has one.</summary>
    public SectionRole RoleAt(Block block)
    {
        if (SectionOf(block) is not { } section) return SectionRole.Other;
        if (block.Within is not null) return section.Role;
        var level = int.MaxValue;
        for (var i = Sections.IndexOf(section); i >= 0 && level > 1; i--)
        {
            if (Sections[i].Level >= level) continue;
            if (Sections[i].Role != SectionRole.Other) return Sections[i].Role;
            level = Sections[i].Level;
        }
        return SectionRole.Other;
    }

    /// <summary>The fewest lines of a block that hold a text, as a source.</summary>
    public SourceLocation Locate(Block block, string text)
    {
        var (joined, starts) = _mending.JoinWithStarts([.. block.Lines.Select(l => l.Text)]);
        var at = joined.IndexOf(text, StringComparison.Ordinal);
        if (at >= 0)
        {
            var first = Math.Max(0, Array.FindLastIndex(starts, s => s <= at));
            var last = Math.Max(first, Array.FindLastIndex(starts, s => s < at + text.Length));
            if (last - first + 1 < block.Lines.Length)
            {
                var lines = block.Lines[first..(last + 1)];
                return new SourceLocation(Source.Id, lines[0].Page, SourceLine.BoxOf(lines),
                    new LineSpan(lines[0].Number, lines[^1].Number), block.Within ?? block.Index, null, text);
            }
        }
        return block.Source(Source.Id) with { Text = text };
    }

    /// <summary>
    /// The role that a heading names; <see cref="SectionRole.Other"/> where the vocabulary does not know it.
    /// </summary>
    public static SectionRole RoleOf(string heading, DanishVocabulary vocabulary)
    {
        var words = HeadingNumber.Strip(heading);
        var key = vocabulary.SectionRoles.Exact(words) ?? vocabulary.SectionRoles.Leading(words)
            ?? (words.Split(' ').Length <= MostWordsToSearch ? vocabulary.SectionRoles.Anywhere(words) : null)
            ?? vocabulary.HeadingPhrases.Leading(words)
            ?? (words.Split(' ').Length <= MostWordsOfHeading ? vocabulary.HeadingPhrases.Anywhere(words) : null);
        return key is not null && Enum.TryParse<SectionRole>(key, ignoreCase: true, out var role) ? role
            : SectionRole.Other;
    }
}
