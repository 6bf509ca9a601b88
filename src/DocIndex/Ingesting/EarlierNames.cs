using DocIndex.Storing;

namespace DocIndex.Ingesting;

/// <summary>What places and documents are called, so that a library that is made again calls them the same: people's corrections and links name documents by that.</summary>
public sealed record EarlierNames(IReadOnlyList<StoredDocument> Documents, IReadOnlyList<Place> Places)
{
    public static EarlierNames None { get; } = new([], []);

    /// <summary>Those of a library; none where there is none or it is damaged.</summary>
    /// <exception cref="LibraryException">It is that of another or a newer program.</exception>
    public static EarlierNames Of(string library)
    {
        try
        {
            using var old = Library.OpenExisting(library);
            return new EarlierNames(old.Ledger.Documents(), old.Ledger.Places());
        }
        catch (LibraryException trouble) when (!trouble.IsForeign)
        {
            return None;
        }
    }
}
