using System.Collections.Immutable;

namespace DocIndex.CorpusMaker.Model;

/// <summary>A piece of running text.</summary>
public abstract record Run;

/// <summary>Words. A soft hyphen marks where a word may break.</summary>
public sealed record TextRun(string Text, bool Bold = false) : Run;

/// <summary>A figure, printed by its format.</summary>
public sealed record FigureRun(string Figure) : Run;

/// <summary>The mark of a footnote.</summary>
public sealed record FootnoteMark(string Mark) : Run;

/// <summary>Text with figures in it.</summary>
public sealed record Prose(ImmutableArray<Run> Runs)
{
    /// <summary>Nothing.</summary>
    public static Prose Empty { get; } = new([]);

    /// <summary>Plain words.</summary>
    public static implicit operator Prose(string text) => text.Length == 0 ? Empty : new([new TextRun(text)]);

    /// <summary>Plain words.</summary>
    public static Prose FromString(string text) => text;

    /// <summary>The text as printed, soft hyphens taken out.</summary>
    public string Text(Note note) => string.Concat(Runs.Select(r => r switch
    {
        TextRun t => t.Text.Replace("\u00ad", "", StringComparison.Ordinal),
        FigureRun f => note.Figures[f.Figure].Printed,
        FootnoteMark m => m.Mark,
        _ => "",
    }));
}
