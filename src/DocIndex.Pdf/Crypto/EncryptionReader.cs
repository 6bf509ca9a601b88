using DocIndex.Pdf.Files;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Crypto;

/// <summary>Makes a <see cref="SecurityHandler"/> of a file's encryption dictionary and a password.</summary>
internal static class EncryptionReader
{
    /// <summary>Null, with a diagnostic, when the encryption is unknown or the password does not fit.</summary>
    public static SecurityHandler? Read(PdfDictionary encryption, ObjectStore store, string password)
    {
        var version = store.Integer(encryption["V"]) ?? 0;
        var revision = store.Integer(encryption["R"]) ?? 0;
        var filter = store.Name(encryption["Filter"]) ?? "none";
        if (filter != "Standard" || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
        {
            store.Budget.Report(DiagnosticTable.UnknownEncryption, $"filter {filter}, version {version}, revision {revision}");
            return null;
        }
        var bits = store.Integer(encryption["Length"]) ?? 40;
        var keyLength = version switch
        {
            1 => 5,
            4 => 16,
            5 => 32,
            _ => Math.Clamp((bits < 40 ? bits * 8 : bits) / 8, 5, 16),
        };
        var facts = new EncryptionFacts(
            revision, keyLength, Bytes(store, encryption["O"]), Bytes(store, encryption["U"]), Bytes(store, encryption["OE"]), Bytes(store, encryption["UE"]),
            unchecked((int)(long)(store.Number(encryption["P"]) ?? 0)), FileId(store), store.Resolve(encryption["EncryptMetadata"]) is not PdfBoolean { Value: false });
        if (PasswordCheck.FindKey(facts, password) is not { } key)
        {
            store.Budget.Report(DiagnosticTable.PasswordNeeded);
            return null;
        }
        var (strings, streams) = version >= 4
            ? (Method(encryption, "StrF", store), Method(encryption, "StmF", store))
            : (CipherMethod.Rc4, CipherMethod.Rc4);
        return new SecurityHandler(key, strings, streams, facts.EncryptsMetadata);
    }

    private static CipherMethod Method(PdfDictionary encryption, string use, ObjectStore store)
    {
        var name = store.Name(encryption[use]) ?? "Identity";
        var filter = store.Dictionary(store.Dictionary(encryption["CF"])?[name]);
        return store.Name(filter?["CFM"]) switch
        {
            "V2" => CipherMethod.Rc4,
            "AESV2" => CipherMethod.AesPerObject,
            "AESV3" => CipherMethod.AesWholeFile,
            _ => CipherMethod.None,
        };
    }

    private static byte[] Bytes(ObjectStore store, PdfObject? value) => (store.Resolve(value) as PdfString)?.Bytes ?? [];

    private static byte[] FileId(ObjectStore store) =>
        store.Array(store.References["ID"]) is { Items: [var first, ..] } ? Bytes(store, first) : [];
}
