namespace DocIndex.Reading;

/// <summary>
/// The checksum of the members of ZIP archives: CRC-32 of ISO 3309, with the reflected polynomial EDB88320.
/// </summary>
internal struct Crc32
{
    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(Entry)];

    private uint _inverted;

    /// <summary>Of all bytes so far.</summary>
    public readonly uint Value => _inverted ^ uint.MaxValue;

    public static Crc32 Empty => new() { _inverted = uint.MaxValue };

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = _inverted;
        foreach (var b in bytes) crc = s_table[(byte)(crc ^ b)] ^ (crc >> 8);
        _inverted = crc;
    }

    private static uint Entry(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    }
}
