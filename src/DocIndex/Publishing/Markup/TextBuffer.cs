using System.Text;

namespace DocIndex.Publishing.Markup;

/// <summary>Memory in which texts are composed one after the other, so that a page costs no more than what is new in
/// it.
/// For one thread at a time.</summary>
internal sealed class TextBuffer
{
    private const int MostKept = 1 << 20;
    private const int MostBytesOfChar = 3;

    private StringBuilder text = new();
    private byte[] bytes = [];

    /// <summary>An empty text; what was composed before is gone, its bytes are not.</summary>
    public StringBuilder Begin()
    {
        if (text.Capacity > MostKept) text = new StringBuilder();
        return text.Clear();
    }

    /// <summary>The text as UTF-8, until bytes are asked for again.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        var most = text.Length * MostBytesOfChar;
        if (bytes.Length < most || bytes.Length > MostKept * MostBytesOfChar) bytes = new byte[most];
        var encoder = Encoding.UTF8.GetEncoder();
        var used = 0;
        foreach (var chunk in text.GetChunks()) used += encoder.GetBytes(chunk.Span, bytes.AsSpan(used), flush: false);
        return bytes.AsMemory(0, used + encoder.GetBytes([], bytes.AsSpan(used), flush: true));
    }
}
