using DocIndex.Layout;

namespace DocIndex.Records.Front;

/// <summary>Something that a document's head says in one breath: a line, a part of one between bars, a cell.</summary>
/// <param name="Key">What it is called there ("Udvalg"); null where it stands without a key.</param>
/// <param name="IsKeyCertain">False where the key is set off by nothing but a blank ("Udvalg Socialudvalget").</param>
internal sealed record FrontPiece(string? Key, string Text, FrontPlace Place, Block Block, SourceLocation Source)
{
    public bool IsKeyCertain { get; init; } = true;

    /// <summary>True for a line of plain text that a row of equals signs makes the title.</summary>
    public bool IsUnderlined { get; init; }

    /// <summary>The part before this one in its line; null for the first.</summary>
    public string? Before { get; init; }
}

/// <summary>Where a piece stands.</summary>
internal enum FrontPlace
{
    /// <summary>What the layout took for the title.</summary>
    Title,

    /// <summary>A line or cell of its own in the head.</summary>
    Line,

    /// <summary>One of several parts of a line.</summary>
    Part,

    /// <summary>On every page.</summary>
    Running,
}
