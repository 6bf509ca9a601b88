using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>The forms that a note is written in.</summary>
[Flags]
public enum NoteForms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A Word file, printed by LibreOffice.</summary>
    WordPdf = 1,

    /// <summary>A page, printed by Chromium.</summary>
    WebPdf = 2,

    /// <summary>A Word file.</summary>
    Word = 4,

    /// <summary>A page.</summary>
    Html = 8,

    /// <summary>Markdown.</summary>
    Markdown = 16,

    /// <summary>Text whose tables have lost their columns.</summary>
    Flattened = 32,
}

/// <summary>A note: what it prints, what ties its figures together, and what a reader records.</summary>
/// <param name="Folder">Folder of its files under <c>corpus/documents</c>.</param>
/// <param name="Name">Stem of its files' names.</param>
public sealed record Note(string Folder, string Name)
{
    /// <summary>How it is set.</summary>
    public required NoteStyle Style { get; init; }

    /// <summary>The forms it is written in.</summary>
    public NoteForms Forms { get; init; } = NoteForms.WordPdf | NoteForms.WebPdf;

    /// <summary>What a reader records.</summary>
    public required NoteFacts Facts { get; init; }

    /// <summary>What it prints, in reading order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Every figure that is an object, by its id.</summary>
    public required ImmutableDictionary<string, Figure> Figures { get; init; }

    /// <summary>What ties figures together, each after those that give its terms.</summary>
    public required ImmutableArray<Constraint> Constraints { get; init; }

    /// <summary>Ids of the figures that a constraint ties, in ordinal order.</summary>
    public ImmutableArray<string> ConstrainedFigures =>
        [.. Constraints.SelectMany(c => c.Figures).Distinct(StringComparer.Ordinal).Where(f => Figures[f].Format.Literal is null).Order(StringComparer.Ordinal)];

    /// <summary>The constraints that the note breaks as printed.</summary>
    public IEnumerable<Constraint> BrokenConstraints => Constraints.Where(c => !c.Holds(this));

    /// <summary>Every table, in reading order.</summary>
    public IEnumerable<NoteTable> Tables => Walk(Blocks).SelectMany(b => b switch
    {
        TableBlock t => [t.Table],
        SideBySide s => [s.Left, s.Right],
        _ => (IEnumerable<NoteTable>)[],
    });

    /// <summary>Every block, those in columns and on landscape pages in their place.</summary>
    public static IEnumerable<Block> Walk(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        TwoColumns c => Walk(c.Content),
        Landscape l => Walk(l.Content),
        _ => [b],
    });
}
