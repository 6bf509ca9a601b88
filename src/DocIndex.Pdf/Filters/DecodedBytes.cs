using DocIndex.Pdf.Files;

namespace DocIndex.Pdf.Filters;

/// <summary>The growing output of one filter; it takes no more than one stream may decode to.</summary>
internal sealed class DecodedBytes
{
    private readonly int limit;
    private byte[] buffer;

    public DecodedBytes(ReadBudget budget, int encodedLength)
    {
        limit = budget.Limits.MaxStreamBytes;
        buffer = new byte[(int)Math.Min(limit, Math.Max(256, encodedLength * 4L))];
    }

    public int Length { get; private set; }

    /// <summary>True once bytes were refused.</summary>
    public bool IsCut { get; private set; }

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    /// <summary>Room for at least one more byte; empty when the limit is reached.</summary>
    public Span<byte> Free()
    {
        if (Length == buffer.Length)
        {
            if (Length >= limit)
            {
                IsCut = true;
                return [];
            }
            Array.Resize(ref buffer, (int)Math.Min(limit, buffer.Length * 2L));
        }
        return buffer.AsSpan(Length);
    }

    /// <summary>Takes over bytes that were written to <see cref="Free"/>.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>False when the limit is reached.</summary>
    public bool Add(byte value)
    {
        var free = Free();
        if (free.IsEmpty)
            return false;
        free[0] = value;
        Length++;
        return true;
    }

    public bool Add(ReadOnlySpan<byte> values)
    {
        while (!values.IsEmpty)
        {
            var free = Free();
            if (free.IsEmpty)
                return false;
            var count = Math.Min(free.Length, values.Length);
            values[..count].CopyTo(free);
            Length += count;
            values = values[count..];
        }
        return true;
    }

    /// <summary>Takes the input as it is; never damaged.</summary>
    public string? Whole(ReadOnlySpan<byte> values)
    {
        Add(values);
        return null;
    }
}
