using DocIndex.Records.Front;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Front;

public sealed class FrontKeysTests
{
    private static readonly FrontKeys s_keys = new(DanishVocabulary.Default);

    [Theory]
    [InlineData("Udvalg", "committee")]
    [InlineData("Ansvarlig forvaltning", "administration")]
    [InlineData("Forslagets titel", "title")]
    [InlineData("Løbenr.", "code")]
    [InlineData("Kommentar til forslaget", null)]
    public void FieldOf_Key_IsNamedByOneOfItsWords(string key, string? field) => s_keys.FieldOf(key).ShouldBe(field);

    [Theory]
    [InlineData("Forvaltning", true)]
    [InlineData("Forvaltning:", true)]
    [InlineData("Udvalget for Sundhed", false)]
    [InlineData("Furesø Kommune", false)]
    [InlineData("Dato: 12. maj 2027", false)]
    public void IsKey_Cell_IsNoValue(string cell, bool expected) => s_keys.IsKey(cell).ShouldBe(expected);

    [Theory]
    [InlineData("Udvalg Socialudvalget", "Udvalg")]
    [InlineData("Dato den 12. maj 2027", "Dato")]
    [InlineData("Udvalget har behandlet sagen", null)]
    [InlineData("udvalg Socialudvalget", null)]
    public void KeyBefore_Line_IsSetOffByABlank(string line, string? key) =>
        (s_keys.KeyBefore(line) is { } length ? line[..length] : null).ShouldBe(key);

    [Theory]
    [InlineData("Navn: Akutsygepleje Nr.: K-127 Dato: 12. maj 2027", new[] { "Navn: Akutsygepleje", "Nr.: K-127", "Dato: 12. maj 2027" })]
    [InlineData("Notat til Kultur og Fritid: hallen", new[] { "Notat til Kultur og Fritid: hallen" })]
    public void AtNextKeys_Line_IsPartedWhereAKnownKeyBegins(string line, string[] parts) =>
        s_keys.AtNextKeys(line).ShouldBe(parts);
}
