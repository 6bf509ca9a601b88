using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>Puts a note together, block by block; keeps its figures, what ties them, and what prose says of amounts.</summary>
public sealed class NoteBuilder(string folder, string name, NoteStyle style)
{
    private readonly ImmutableDictionary<string, Figure>.Builder _figures = ImmutableDictionary.CreateBuilder<string, Figure>(StringComparer.Ordinal);
    private readonly ImmutableArray<Constraint>.Builder _constraints = ImmutableArray.CreateBuilder<Constraint>();
    private readonly ImmutableArray<StatementFact>.Builder _statements = ImmutableArray.CreateBuilder<StatementFact>();
    private ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private string _section = "";
    private int _mentions;

    /// <summary>The note's style.</summary>
    public NoteStyle Style => style;

    /// <summary>The title as printed.</summary>
    public NoteBuilder Title(string text) => Add(new Heading(0, text));

    /// <summary>An outermost heading.</summary>
    public NoteBuilder H1(string text)
    {
        _section = text;
        return Add(new Heading(1, text));
    }

    /// <summary>A heading in a section.</summary>
    public NoteBuilder H2(string text) => Add(new Heading(2, text));

    /// <summary>A heading in that.</summary>
    public NoteBuilder H3(string text) => Add(new Heading(3, text));

    /// <summary>A paragraph with figures.</summary>
    public NoteBuilder P([InterpolatedStringHandlerArgument("")] ProseHandler text) => Add(new Paragraph(text.Prose));

    /// <summary>A paragraph of words.</summary>
    public NoteBuilder P(string text) => Add(new Paragraph(text));

    /// <summary>A paragraph of another kind.</summary>
    public NoteBuilder P(ParagraphKind kind, [InterpolatedStringHandlerArgument("")] ProseHandler text) => Add(new Paragraph(text.Prose, kind));

    /// <summary>A paragraph of another kind.</summary>
    public NoteBuilder P(ParagraphKind kind, string text) => Add(new Paragraph(text, kind));

    /// <summary>Lines of a letterhead.</summary>
    public NoteBuilder Letterhead(params string[] lines)
    {
        foreach (var line in lines) P(ParagraphKind.Letterhead, line);
        return this;
    }

    /// <summary>Prose for a list or a cell.</summary>
    public Prose Text([InterpolatedStringHandlerArgument("")] ProseHandler text)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(_mentions);
        return text.Prose;
    }

    /// <summary>Words in which some printed amounts become figures; each is looked for after the one before.</summary>
    /// <exception cref="ArgumentException">A figure's print does not stand in the words.</exception>
    public Prose Words(string text, params Mention[] figures)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var mention in figures)
        {
            var printed = mention.Format.Print(mention.Value);
            var at = text.IndexOf(printed, StringComparison.Ordinal);
            if (at < 0) throw new ArgumentException($"'{printed}' does not stand in '{text}'.", nameof(figures));
            runs.Add(new TextRun(text[..at]));
            runs.Add(new FigureRun(Register(mention with { Statement = null })));
            text = text[(at + printed.Length)..];
        }

        runs.Add(new TextRun(text));
        return new(runs.ToImmutable());
    }

    /// <summary>A list; "1." numbers it.</summary>
    public NoteBuilder List(string bullet, params Prose[] items) => Add(new ListBlock([.. items], bullet));

    /// <summary>A table of figures, to be placed where it stands.</summary>
    public TableBuilder Table(string id, string? caption, string corner, FigureFormat format) => new(this, id, caption, corner, format);

    /// <summary>Places a table.</summary>
    public NoteBuilder Place(TableBuilder table) => Add(new TableBlock(table.Build()));

    /// <summary>Places two tables beside each other.</summary>
    public NoteBuilder Place(TableBuilder left, TableBuilder right) => Add(new SideBySide(left.Build(), right.Build()));

    /// <summary>Any other block.</summary>
    public NoteBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>Text in two columns.</summary>
    public NoteBuilder InColumns(Action content) => Add(new TwoColumns(Inside(content)));

    /// <summary>Pages in landscape.</summary>
    public NoteBuilder InLandscape(Action content) => Add(new Landscape(Inside(content)));

    /// <summary>The note, with what its author says of it.</summary>
    /// <exception cref="InvalidOperationException">A constraint fails that the facts do not name as a known error.</exception>
    public Note Build(NoteForms forms, NoteFacts facts)
    {
        var note = new Note(folder, name)
        {
            Style = style, Forms = forms, Blocks = _blocks.ToImmutable(), Figures = _figures.ToImmutable(), Constraints = _constraints.ToImmutable(),
            Facts = facts with { Statements = [.. facts.Statements, .. _statements] },
        };
        var broken = note.BrokenConstraints.Select(c => c.Result).Distinct().ToHashSet(StringComparer.Ordinal);
        if (broken.SetEquals(facts.KnownErrors)) return note;
        throw new InvalidOperationException($"{name}: the figures {string.Join(", ", broken.Order(StringComparer.Ordinal))} break a constraint.");
    }

    /// <summary>Keeps a figure of prose and returns its id.</summary>
    internal string Register(Mention mention)
    {
        var id = mention.Id ?? "p" + (++_mentions).ToString(CultureInfo.InvariantCulture);
        Register(new Figure(id, mention.Value, mention.Format));
        if (!mention.Terms.IsEmpty) Tie(new Constraint(mention.Ties, id, mention.Terms, mention.IsPercentage));
        foreach (var other in mention.Repeats) Tie(new Constraint(mention.Ties, id, [new(other)]));
        if (mention.Statement is { } said)
        {
            _statements.Add(said with { Figure = id, Before = mention.Before, After = mention.After, Section = _section });
        }

        return id;
    }

    internal void Register(Figure figure) => _figures.Add(figure.Id, figure);

    internal void Tie(Constraint constraint) => _constraints.Add(constraint);

    internal decimal ValueOf(string figure) => _figures[figure].Value;

    internal string Suffix(string figure) => _figures[figure].Format.Suffix;

    internal bool Has(string figure) => _figures.ContainsKey(figure);

    private ImmutableArray<Block> Inside(Action content)
    {
        var outer = _blocks;
        _blocks = ImmutableArray.CreateBuilder<Block>();
        content();
        var inner = _blocks.ToImmutable();
        _blocks = outer;
        return inner;
    }
}
