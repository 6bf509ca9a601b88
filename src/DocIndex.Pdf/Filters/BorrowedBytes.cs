namespace DocIndex.Pdf.Filters;

/// <summary>Decoded bytes, and the rented memory they lie in, which disposing gives back; null for memory that is no one's to give back.</summary>
internal readonly struct BorrowedBytes(ReadOnlyMemory<byte> memory, DecodedBytes? rented) : IDisposable
{
    public ReadOnlyMemory<byte> Memory { get; } = memory;

    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>The bytes in memory of their own.</summary>
    public ReadOnlyMemory<byte> ToKeep() => rented is null ? Memory : Memory.ToArray();

    public void Dispose() => rented?.Return();
}
