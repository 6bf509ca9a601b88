namespace DocIndex.Reading;

/// <summary>The letters that mark notes, raised.</summary>
internal static class RaisedLetters
{
    /// <summary>a to z, each at its place in the alphabet; there is no raised q.</summary>
    public const string Letters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>Raised digits and letters, as marks of notes stand behind labels and figures.</summary>
    public const string Marks = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
}
