using System.Buffers;
using DocIndex.Pdf.Files;

namespace DocIndex.Pdf.Filters;

/// <summary>The growing output of one filter, in rented memory; it takes no more than one stream may decode to.</summary>
internal sealed class DecodedBytes
{
    private readonly int limit;
    private byte[] buffer;

    public DecodedBytes(ReadBudget budget, int encodedLength)
    {
        limit = budget.Limits.MaxStreamBytes;
        buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(limit, Math.Max(256, encodedLength * 4L)));
    }

    /// <summary>Gives the memory back; nobody may look at it afterwards.</summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    public int Length { get; private set; }

    /// <summary>True once bytes were refused.</summary>
    public bool IsCut { get; private set; }

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    /// <summary>Room for at least one more byte; empty when the limit is reached.</summary>
    public Span<byte> Free()
    {
        if (Length >= limit)
        {
            IsCut = true;
            return [];
        }
        if (Length == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(limit, buffer.Length * 2L));
            buffer.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
        return buffer.AsSpan(Length, Math.Min(buffer.Length, limit) - Length);
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
