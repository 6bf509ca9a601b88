using System.Security.Cryptography;

namespace DocIndex.Pdf.Crypto;

/// <summary>AES in cipher block chaining as PDF uses it: the vector stands before the data, the last block is padded.</summary>
internal static class AesBlocks
{
    private const int Block = 16;

    /// <summary>Decrypts whole blocks; an incomplete last block is dropped, and damaged padding is left as it is.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var length = (data.Length - Block) / Block * Block;
        if (length <= 0)
            return [];
        var plain = Decrypt(key, data[..Block], data.Slice(Block, length));
        var padding = plain[^1];
        return padding is >= 1 and <= Block ? plain[..^padding] : plain;
    }

    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, vector, PaddingMode.None);
    }

    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
