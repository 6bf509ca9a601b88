namespace DocIndex.Storing.Terms;

/// <summary>A run of document numbers whose entries are stored together.</summary>
/// <param name="First">The first number; a document's place in the block is its number less this.</param>
/// <param name="Lengths">For every place the <see cref="LengthClass"/> of its document; 0 where there is none.</param>
internal sealed record DocumentBlock(long First, byte[] Lengths)
{
    /// <summary>How many numbers there are in the block.</summary>
    public int Span => Lengths.Length;
}
