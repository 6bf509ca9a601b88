using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>Reads entries of PdfPig's dictionaries by their plain names.</summary>
internal static class TokenEntries
{
    /// <summary>The entry as written, a reference as a reference; null for none.</summary>
    public static IToken? Entry(this DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var value) ? value : null;
}
