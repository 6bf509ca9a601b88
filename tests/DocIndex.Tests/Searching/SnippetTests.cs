using System.Collections.Immutable;
using DocIndex.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Searching;

public sealed class SnippetTests
{
    [Fact]
    public void Cut_ShortText_ShowsItWhole()
    {
        Snippet.Cut("en kort tekst", [new MatchedSpan(3, 7, 0)]).ShouldBe(
            [new SnippetPart("en ", false), new SnippetPart("kort", true), new SnippetPart(" tekst", false)]);
    }

    [Fact]
    public void Cut_OverlappingSpans_HighlightsThemAsOne()
    {
        Snippet.Cut("en kort tekst", [new MatchedSpan(0, 7, 0), new MatchedSpan(3, 13, 1), new MatchedSpan(3, 7, 2)])
            .ShouldBe([new SnippetPart("en kort tekst", true)]);
    }

    [Theory]
    [InlineData("Dette er det hele. ", "Her søges der om 6,3 mio. kr. årligt til X og mere", "…Her søges der om 6,3 mio. kr. årligt til ")]
    [InlineData("", "Her søges der om 6,3 mio. kr. årligt til X og mere", "Her søges der om 6,3 mio. kr. årligt til ")]
    public void Cut_LongText_BeginsWithTheSentence(string before, string sentence, string start)
    {
        var text = before + sentence + string.Concat(Enumerable.Repeat(" og videre", 100));
        var place = text.IndexOf('X', StringComparison.Ordinal);

        var parts = Snippet.Cut(text, [new MatchedSpan(place, place + 1, 0)]);

        string.Concat(parts.TakeWhile(part => !part.Highlighted).Select(part => part.Text)).ShouldBe(start);
    }

    [Fact]
    public void Cut_LongTextWithoutBlanks_IsCutAllTheSame()
    {
        var parts = Snippet.Cut(string.Concat(Enumerable.Repeat("😀", 1000)), []);

        parts[^1].Text.ShouldBe("…");
        parts[0].Text.Length.ShouldBe(Snippet.Length);
    }

    [Fact]
    public void Cut_NoText_ShowsNothing() => Snippet.Cut("", []).ShouldBeEmpty();

    [Fact]
    public void Cut_AnySpans_ShowsARunOfTheTextWithOneOfThemHighlighted() => Prop.ForAll(Texts(), given =>
    {
        var (text, spans) = given;
        var parts = Snippet.Cut(text, spans);

        var shown = string.Concat(parts.Select(part => part.Text)).Trim('…');
        text.ShouldContain(shown);
        shown.Length.ShouldBeLessThanOrEqualTo(Snippet.Length + 20);
        parts.ShouldAllBe(part => part.Text.Length > 0);
        parts.Any(part => part.Highlighted).ShouldBe(!spans.IsEmpty);
    }).QuickCheckThrowOnFailure();

    /// <summary>Texts of up to 200 words of up to 12 letters, every span one word.</summary>
    private static Arbitrary<(string Text, ImmutableArray<MatchedSpan> Spans)> Texts()
    {
        var words = Gen.ListOf(Gen.Choose(1, 12).Select(length => new string('x', length)));
        return (from list in words
                from more in words
                from chosen in Gen.ListOf(Gen.Choose(0, 40))
                let all = Enumerable.Repeat(list.Concat(more), 4).SelectMany(w => w).Take(200).ToList()
                select Build(all, chosen)).ToArbitrary();
    }

    private static (string, ImmutableArray<MatchedSpan>) Build(List<string> words, IEnumerable<int> chosen)
    {
        var spans = new List<MatchedSpan>();
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (chosen.Contains(i)) spans.Add(new MatchedSpan(start, start + words[i].Length, i % 3));
            start += words[i].Length + 1;
        }

        return (string.Join(' ', words), [.. spans]);
    }
}
