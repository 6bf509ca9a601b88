namespace DocIndex.Pdf.Objects;

/// <summary>Gives equal names of one document the same string, so that the few hundred names in use are made once. Its size is fixed.</summary>
internal sealed class NamePool
{
    private const int Slots = 2048;

    private readonly string?[] names = new string?[Slots];

    public string Get(ReadOnlySpan<byte> token)
    {
        uint hash = 2166136261;
        foreach (var b in token)
            hash = (hash ^ b) * 16777619;
        ref var slot = ref names[(hash ^ hash >> 15) & (Slots - 1)];
        if (slot is not null && Matches(slot, token))
            return slot;
        var name = StringBytes.Name(token);
        if (token.IndexOf((byte)'#') < 0)
            slot = name;
        return name;
    }

    private static bool Matches(string name, ReadOnlySpan<byte> token)
    {
        if (name.Length != token.Length)
            return false;
        for (var i = 0; i < token.Length; i++)
            if (name[i] != token[i])
                return false;
        return true;
    }
}
