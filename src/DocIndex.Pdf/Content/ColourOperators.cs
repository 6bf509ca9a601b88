using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>The operators that set the colours of filling and stroking (ISO 32000, 8.6.8).</summary>
internal sealed class ColourOperators(Operands operands)
{
    /// <summary>Executes a colour operator; any other leaves the state as it is.</summary>
    /// <param name="code">The operator's letters, the first in the lowest byte.</param>
    /// <param name="name">The name before the operator: a colour space or a pattern; null for none.</param>
    public void Execute(int code, ref GraphicsState state, Resources named, string? name)
    {
        switch (code)
        {
            case 'g':
                SetFill(ref state, ColourKind.Grey);
                break;
            case 'r' | 'g' << 8:
                SetFill(ref state, ColourKind.Rgb);
                break;
            case 'k':
                SetFill(ref state, ColourKind.Cmyk);
                break;
            case 's' | 'c' << 8 or 's' | 'c' << 8 | 'n' << 16:
                SetFill(ref state, state.FillKind, name is not null);
                break;
            case 'c' | 's' << 8 when name is not null:
                (state.FillKind, state.Fill) = (named.Colour(name), Rgb.Black);
                break;
            case 'G':
                SetStroke(ref state, ColourKind.Grey);
                break;
            case 'R' | 'G' << 8:
                SetStroke(ref state, ColourKind.Rgb);
                break;
            case 'K':
                SetStroke(ref state, ColourKind.Cmyk);
                break;
            case 'S' | 'C' << 8 or 'S' | 'C' << 8 | 'N' << 16:
                SetStroke(ref state, state.StrokeKind, name is not null);
                break;
            case 'C' | 'S' << 8 when name is not null:
                (state.StrokeKind, state.Stroke) = (named.Colour(name), Rgb.Black);
                break;
        }
    }

    private void SetFill(ref GraphicsState state, ColourKind kind, bool isPattern = false) => (state.FillKind, state.Fill) = (kind, Read(isPattern ? ColourKind.Unknown : kind));

    private void SetStroke(ref GraphicsState state, ColourKind kind, bool isPattern = false) => (state.StrokeKind, state.Stroke) = (kind, Read(isPattern ? ColourKind.Unknown : kind));

    private Rgb Read(ColourKind kind)
    {
        Span<double> components = stackalloc double[8];
        var count = 0;
        for (var i = 0; i < operands.Count && count < components.Length; i++)
            if (operands[i].Kind == TokenKind.Number)
                components[count++] = operands[i].Number;
        return ColourReader.Colour(kind, components[..count]);
    }
}
