using System.Collections.Immutable;

namespace DocIndex.Publishing.Markup;

/// <summary>A run of text in a page. What it says is plain text in every case; the renderers escape it.</summary>
internal abstract record Inline
{
    /// <summary>A bare string is the site's own words.</summary>
    public static implicit operator Inline(string text) => new Words(text);
}

/// <summary>The site's own words, in the site's language.</summary>
internal sealed record Words(string Text) : Inline;

/// <summary>Words of a document, in its own language.</summary>
internal sealed record Quoted(string Text, string Language) : Inline;

/// <summary>Words that matter more than those around them.</summary>
internal sealed record Strong(ImmutableArray<Inline> Content) : Inline;

/// <summary>A name as a machine spells it: a code, a path, a hash.</summary>
internal sealed record Code(string Text) : Inline;

/// <summary>A link to another place of the site; there are no others.</summary>
internal sealed record PageLink(Target Target, ImmutableArray<Inline> Content) : Inline;

/// <summary>A word that qualifies what stands before it, such as "usikker" after a figure.</summary>
internal sealed record Mark(MarkKind Kind, string Text) : Inline;

/// <summary>Less important words, such as a unit or a place.</summary>
internal sealed record Quiet(ImmutableArray<Inline> Content) : Inline;

/// <summary>Said to those who listen to the page and do not see it; left out of Markdown.</summary>
internal sealed record Spoken(string Text) : Inline;

/// <summary>A small drawing among words; those who do not see it lose nothing, since its figures stand beside it. Left out of Markdown.</summary>
internal sealed record Drawing(HtmlElement Element) : Inline;

/// <summary>What follows starts a new line.</summary>
internal sealed record LineBreak : Inline;

/// <summary>What a <see cref="Mark"/> says, for its colour; the word says the same.</summary>
internal enum MarkKind
{
    Verified, Inferred, Doubtful, Error, Warning, Neutral,
}

/// <summary>Runs of text put together.</summary>
internal static class Inlines
{
    /// <summary>What the runs say, without any form and with plain blanks: for data files, and for texts that hold no markup.</summary>
    public static string PlainText(IEnumerable<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Words words => words.Text,
        Quoted quoted => quoted.Text,
        Strong strong => PlainText(strong.Content),
        Code code => code.Text,
        PageLink link => PlainText(link.Content),
        Mark mark => mark.Kind == MarkKind.Verified ? "" : $"({mark.Text})",
        Quiet quiet => PlainText(quiet.Content),
        LineBreak => " ",
        _ => "",
    })).Replace('\u00a0', ' ').Trim();

    /// <summary>All parts with a separator between each two.</summary>
    public static ImmutableArray<Inline> Join(Inline separator, IEnumerable<ImmutableArray<Inline>> parts) =>
        [.. parts.SelectMany((part, index) => index == 0 ? part : [separator, .. part])];
}
