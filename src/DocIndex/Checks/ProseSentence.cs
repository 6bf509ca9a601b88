using DocIndex.Layout;

namespace DocIndex.Checks;

/// <summary>A sentence of prose.</summary>
internal sealed record ProseSentence(Block Block, string Text, string Document)
{
    /// <summary>The line that prints a part of the sentence as a source; the whole block where the part is broken over lines.</summary>
    public SourceLocation Locate(string part)
    {
        var line = Block.Lines.FirstOrDefault(l => l.Text.Contains(part, StringComparison.Ordinal));
        var place = Block.Source(Document) with { Text = part };
        return line is null ? place : place with { Page = line.Page, Lines = new LineSpan(line.Number, line.Number), Box = Reading.SourceLine.BoxOf([line]) };
    }
}
