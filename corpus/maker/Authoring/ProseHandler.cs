using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>Takes an interpolated string apart, so that every figure in it becomes an object of the note.</summary>
[InterpolatedStringHandler]
public readonly struct ProseHandler
{
    private readonly ImmutableArray<Run>.Builder _runs;
    private readonly NoteBuilder _note;

    /// <summary>Called by the compiler.</summary>
    public ProseHandler(int literalLength, int formattedCount, NoteBuilder note)
    {
        _ = literalLength;
        _runs = ImmutableArray.CreateBuilder<Run>(2 * formattedCount + 1);
        _note = note;
    }

    /// <summary>The prose.</summary>
    public Prose Prose => new(_runs.ToImmutable());

    /// <summary>Words. An amount that ends in "kr." ends the sentence with the same point.</summary>
    public void AppendLiteral(string text)
    {
        var last = _runs.Count == 0 ? "" : _runs[^1] is FigureRun f ? _note.Suffix(f.Figure) : _runs[^1] is TextRun t ? t.Text : "";
        if (last.EndsWith('.') && text.StartsWith('.')) text = text[1..];
        if (text.Length > 0) _runs.Add(new TextRun(text));
    }

    /// <summary>Words.</summary>
    public void AppendFormatted(string text) => _runs.Add(new TextRun(text));

    /// <summary>Other runs.</summary>
    public void AppendFormatted(Run run) => _runs.Add(run);

    /// <summary>A figure and the words that belong to it.</summary>
    public void AppendFormatted(Mention mention)
    {
        if (mention.Before.Length > 0) _runs.Add(new TextRun(mention.Before));
        _runs.Add(new FigureRun(_note.Register(mention)));
        if (mention.After.Length > 0) _runs.Add(new TextRun(mention.After));
    }
}
