using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DocIndex.Pdf.Crypto;

/// <summary>The entries of an encryption dictionary that passwords are tried against.</summary>
/// <param name="Revision">2 to 6.</param>
/// <param name="KeyLength">Of the file's key, in bytes.</param>
internal sealed record EncryptionFacts(int Revision, int KeyLength, byte[] Owner, byte[] User, byte[] OwnerKey, byte[] UserKey, int Permissions, byte[] FileId, bool EncryptsMetadata);

/// <summary>Finds the file's key from a user or an owner password (ISO 32000, 7.6.4); null when neither fits.</summary>
[SuppressMessage("Security", "CA5350", Justification = "The format prescribes SHA-1 and weaker.")]
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
internal static class PasswordCheck
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    public static byte[]? FindKey(EncryptionFacts facts, string password)
    {
        if (facts.Revision >= 5)
            return FindLongKey(facts, Encoding.UTF8.GetBytes(password));
        var user = Padded(Encoding.Latin1.GetBytes(password));
        return TryUser(facts, user) ?? TryUser(facts, UserPasswordFromOwner(facts, user));
    }

    private static byte[]? TryUser(EncryptionFacts facts, byte[] password)
    {
        var key = KeyFromUser(facts, password);
        return Fits(facts, key) ? key : null;
    }

    private static byte[] Padded(byte[] password)
    {
        var padded = new byte[32];
        var length = Math.Min(32, password.Length);
        password.AsSpan(0, length).CopyTo(padded);
        Padding.AsSpan(0, 32 - length).CopyTo(padded.AsSpan(length));
        return padded;
    }

    /// <summary>Algorithm 2.</summary>
    private static byte[] KeyFromUser(EncryptionFacts facts, byte[] padded)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(padded);
        hash.AppendData(facts.Owner.AsSpan(0, Math.Min(32, facts.Owner.Length)));
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, facts.Permissions);
        hash.AppendData(permissions);
        hash.AppendData(facts.FileId);
        if (facts.Revision >= 4 && !facts.EncryptsMetadata)
            hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        var key = hash.GetHashAndReset();
        for (var i = 0; facts.Revision >= 3 && i < 50; i++)
            key = MD5.HashData(key.AsSpan(0, facts.KeyLength));
        return key[..facts.KeyLength];
    }

    /// <summary>Algorithms 4 and 5: is the "U" entry what this key gives?</summary>
    private static bool Fits(EncryptionFacts facts, byte[] key)
    {
        if (facts.Revision == 2)
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(facts.User);
        var expected = Rc4.Apply(key, MD5.HashData([.. Padding, .. facts.FileId]));
        for (var i = 1; i <= 19; i++)
            expected = Rc4.Apply(Xor(key, i), expected);
        return facts.User.Length >= 16 && expected.AsSpan().SequenceEqual(facts.User.AsSpan(0, 16));
    }

    /// <summary>Algorithm 7: the owner password unlocks the user password.</summary>
    private static byte[] UserPasswordFromOwner(EncryptionFacts facts, byte[] padded)
    {
        var key = MD5.HashData(padded);
        for (var i = 0; facts.Revision >= 3 && i < 50; i++)
            key = MD5.HashData(key);
        key = key[..facts.KeyLength];
        var user = facts.Owner;
        if (facts.Revision == 2)
            return Padded(Rc4.Apply(key, user));
        for (var i = 19; i >= 0; i--)
            user = Rc4.Apply(Xor(key, i), user);
        return Padded(user);
    }

    private static byte[] Xor(byte[] key, int with) => Array.ConvertAll(key, b => (byte)(b ^ with));

    /// <summary>Algorithm 2.A: the "U" and "O" entries hold a hash, a salt to check it and a salt to make the key.</summary>
    private static byte[]? FindLongKey(EncryptionFacts facts, byte[] password)
    {
        if (facts.User.Length < 48 || facts.Owner.Length < 48 || facts.UserKey.Length < 32 || facts.OwnerKey.Length < 32)
            return null;
        password = password[..Math.Min(127, password.Length)];
        var user = facts.User[..48];
        var vector = new byte[16];
        if (Hash(facts.Revision, password, user[32..40], []).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            return AesBlocks.Decrypt(Hash(facts.Revision, password, user[40..48], []), vector, facts.UserKey.AsSpan(0, 32));
        if (Hash(facts.Revision, password, facts.Owner[32..40], user).AsSpan().SequenceEqual(facts.Owner.AsSpan(0, 32)))
            return AesBlocks.Decrypt(Hash(facts.Revision, password, facts.Owner[40..48], user), vector, facts.OwnerKey.AsSpan(0, 32));
        return null;
    }

    /// <summary>Algorithm 2.B; revision 5 uses its first step alone.</summary>
    private static byte[] Hash(int revision, byte[] password, byte[] salt, byte[] user)
    {
        var key = SHA256.HashData([.. password, .. salt, .. user]);
        if (revision == 5)
            return key;
        for (var round = 0; ; round++)
        {
            byte[] once = [.. password, .. key, .. user];
            var repeated = new byte[once.Length * 64];
            for (var i = 0; i < 64; i++)
                once.CopyTo(repeated, i * once.Length);
            var encrypted = AesBlocks.Encrypt(key[..16], key.AsSpan(16, 16), repeated);
            var sum = 0;
            for (var i = 0; i < 16; i++)
                sum += encrypted[i];
            key = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
                return key[..32];
        }
    }
}
