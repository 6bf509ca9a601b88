using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DocIndex.Pdf.Crypto;

internal enum CipherMethod
{
    None,
    Rc4,
    AesPerObject,
    AesWholeFile,
}

/// <summary>Decrypts the strings and streams of a file with the standard security handler (ISO 32000, 7.6), once its key is known.</summary>
internal sealed class SecurityHandler(byte[] fileKey, CipherMethod forStrings, CipherMethod forStreams, bool encryptsMetadata)
{
    /// <summary>False when streams of type Metadata are stored in the clear.</summary>
    public bool EncryptsMetadata { get; } = encryptsMetadata;

    public byte[] DecryptString(byte[] bytes, int number, int generation) => Decrypt(bytes, number, generation, forStrings);

    public byte[] DecryptStream(ReadOnlySpan<byte> bytes, int number, int generation) => Decrypt(bytes, number, generation, forStreams);

    private byte[] Decrypt(ReadOnlySpan<byte> bytes, int number, int generation, CipherMethod method) => method switch
    {
        CipherMethod.Rc4 => Rc4.Apply(ObjectKey(number, generation, aes: false), bytes),
        CipherMethod.AesPerObject => AesBlocks.Decrypt(ObjectKey(number, generation, aes: true), bytes),
        CipherMethod.AesWholeFile => AesBlocks.Decrypt(fileKey, bytes),
        _ => bytes.ToArray(),
    };

    /// <summary>Algorithm 1: the file's key with the object's number, hashed.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private byte[] ObjectKey(int number, int generation, bool aes)
    {
        var length = fileKey.Length + 5;
        Span<byte> source = stackalloc byte[length + 4];
        fileKey.CopyTo(source);
        Span<byte> numbers = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, number);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[4..], generation);
        numbers[..3].CopyTo(source[fileKey.Length..]);
        numbers[4..6].CopyTo(source[(fileKey.Length + 3)..]);
        if (aes)
        {
            "sAlT"u8.CopyTo(source[length..]);
            length += 4;
        }
        return MD5.HashData(source[..length])[..Math.Min(fileKey.Length + 5, 16)];
    }
}
