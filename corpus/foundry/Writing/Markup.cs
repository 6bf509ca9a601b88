using DocIndex.Foundry.Drawing;

namespace DocIndex.Foundry.Writing;

/// <summary>
/// What a file holds and a reader does not see, or sees otherwise: it must change nothing. A form that has no such
/// thing leaves it out.
/// </summary>
internal enum MarkupForm { None, HiddenRow, Struck, Tracked, ContentControls, Comment, CodeFence, WhiteText,
    NoBreakHyphen }

/// <summary>The dimension of it.</summary>
internal static class Markup
{
    /// <summary>An amount that stands nowhere on the page.</summary>
    public const string UnseenAmount = "9.876.000 kr.";

    /// <summary>A sentence that was taken out.</summary>
    public const string UnseenSentence = "Der blev tidligere søgt om " + UnseenAmount + " til det samme.";

    public static Dimension<MarkupForm> Forms { get; } = new("markup",
        ("none", MarkupForm.None), ("hidden-row", MarkupForm.HiddenRow), ("struck-sentence", MarkupForm.Struck),
            ("tracked-deletion", MarkupForm.Tracked),
        ("content-controls", MarkupForm.ContentControls), ("comment", MarkupForm.Comment),
            ("code-fence", MarkupForm.CodeFence), ("white-text", MarkupForm.WhiteText), ("no-break-hyphen",
            MarkupForm.NoBreakHyphen));
}
