namespace DocIndex.Ingesting.Workers;

/// <summary>A document that a worker is to read.</summary>
/// <param name="File">Path relative to what is ingested, forward slashes.</param>
/// <param name="Id">Null where the path gives it.</param>
internal sealed record DocumentRequest(string File, string? Id, ReadOnlyMemory<byte> Bytes)
{
    public void Write(Stream stream)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head))
        {
            writer.Write(File);
            writer.Write(Id ?? "");
        }

        Frames.Write(stream, head.ToArray());
        Frames.Write(stream, Bytes.Span);
    }

    /// <summary>What <see cref="Write"/> wrote; null where the stream ends.</summary>
    /// <exception cref="IOException">It ends within a request.</exception>
    public static DocumentRequest? Read(Stream stream)
    {
        if (Frames.Read(stream) is not { } head) return null;
        using var reader = new BinaryReader(new MemoryStream(head));
        var (file, id) = (reader.ReadString(), reader.ReadString());
        return new DocumentRequest(file, id.Length == 0 ? null : id, Frames.Read(stream) ?? throw new EndOfStreamException());
    }
}
