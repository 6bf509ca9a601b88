using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records.Told;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>What the extraction of one document works on: its blocks with their sections, its tables, and places for what is found.</summary>
internal sealed class DocumentText
{
    /// <summary>In a longer heading a word such as "målgrupper" is part of a name.</summary>
    private const int MostWordsToSearch = 4;

    private readonly Section?[] _sectionOf;
    private readonly Dictionary<int, Section> _sectionOfPart = [];
    private readonly HyphenMending _mending;
    private bool? _speaksOfMoney;

    public DocumentText(SourceDocument source, ImmutableArray<Block> blocks, ImmutableArray<Table> tables, DanishVocabulary vocabulary)
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
                current = new Section(block.Text.TrimEnd(' ', ':', '.'), RoleOf(block.Text, vocabulary), block.Level, block.Source(source.Id));
                sections.Add(current);
            }
            _sectionOf[block.Index] = current;
        }
        Sections = sections.ToImmutable();
        Told = WithForms();
    }

    /// <summary>Puts the parts of forms behind the blocks that they stand in. Their headings are sections of their own, and of no other block.</summary>
    private ImmutableArray<Block> WithForms()
    {
        var told = ImmutableArray.CreateBuilder<Block>(Blocks.Length);
        var tables = Tables.ToLookup(t => t.Source.Block);
        var next = Blocks.Length;
        foreach (var block in Blocks)
        {
            told.Add(block);
            if (block.Role != BlockRole.Table) continue;
            Section? section = null;
            foreach (var part in tables[block.Index].SelectMany(t => FormParts.Of(t, block, next, NamesPart)).ToList())
            {
                if (part.Role == BlockRole.Heading)
                    section = new Section(part.Text.TrimEnd(' ', ':', '.'), RoleOf(part.Text, Vocabulary), part.Level, part.Source(Source.Id));
                _sectionOfPart[part.Index] = section!;
                told.Add(part);
                next = part.Index + 1;
            }
        }
        return told.ToImmutable();
    }

    private bool NamesPart(string heading) => RoleOf(heading, Vocabulary) != SectionRole.Other || Vocabulary.HeadingWords.In(heading);

    public SourceDocument Source { get; }

    public ImmutableArray<Block> Blocks { get; }

    public ImmutableArray<Table> Tables { get; }

    public DanishVocabulary Vocabulary { get; }

    public ImmutableArray<Section> Sections { get; }

    /// <summary>True where the document names a unit of money anywhere.</summary>
    public bool SpeaksOfMoney => _speaksOfMoney ??= Blocks.Any(b => UnitGrammar.FindAll(b.Text).Count > 0 || ProseAmountGrammar.Find(b.Text).Count > 0);

    /// <summary>The blocks, with the rows of forms as headings and paragraphs behind the blocks of their tables.</summary>
    public ImmutableArray<Block> Told { get; }

    /// <summary>Paragraphs, list items and what forms say in sentences: what is said in prose.</summary>
    public IEnumerable<Block> Prose => Told.Where(b => b.Role is BlockRole.Paragraph or BlockRole.List);

    /// <summary>The section that a block stands in; null before the first heading.</summary>
    public Section? SectionOf(Block block) => block.Within is null ? _sectionOf[block.Index] : _sectionOfPart[block.Index];

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
        for (var i = Sections.IndexOf(section); i >= 0; i--)
        {
            if (Sections[i].Role != SectionRole.Other) return Sections[i].Role;
            if (Sections[i].Level == 1) break;
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
                return new SourceLocation(Source.Id, lines[0].Page, SourceLine.BoxOf(lines), new LineSpan(lines[0].Number, lines[^1].Number), block.Within ?? block.Index, null, text);
            }
        }
        return block.Source(Source.Id) with { Text = text };
    }

    /// <summary>The role that a heading names; <see cref="SectionRole.Other"/> where the vocabulary does not know it.</summary>
    public static SectionRole RoleOf(string heading, DanishVocabulary vocabulary)
    {
        var words = HeadingNumber.Strip(heading);
        var key = vocabulary.SectionRoles.Exact(words) ?? vocabulary.SectionRoles.Leading(words)
            ?? (words.Split(' ').Length <= MostWordsToSearch ? vocabulary.SectionRoles.Anywhere(words) : null);
        return key is not null && Enum.TryParse<SectionRole>(key, ignoreCase: true, out var role) ? role : SectionRole.Other;
    }
}
