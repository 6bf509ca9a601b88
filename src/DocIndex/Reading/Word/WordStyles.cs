using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>What a paragraph style says its paragraphs are.</summary>
internal enum WordStyleRole
{
    Body, Title, Heading, Caption, Contents,
}

/// <summary>
/// The styles of a document with what they inherit. Built-in styles are known by their names, which files keep in English ("heading 1") or
/// write in Danish ("Overskrift 1"); own styles by what they are based on and by their outline level.
/// </summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 20;

    private sealed record Style(string Id, string Name, string? BasedOn, OpenXmlElement Element);

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;

    /// <summary>What letters are where nothing says their size, as ECMA-376 17.3.2.38 has it.</summary>
    private const int UsualHalfPoints = 20;

    private readonly int _defaultHalfPoints;

    [GeneratedRegex(@"^(?:heading|overskrift)\s*(?<level>[1-9])(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName { get; }

    [GeneratedRegex(@"^(?:title|titel)$|^(?:dokument|notat)?titel\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName { get; }

    [GeneratedRegex(@"^(?:caption|billedtekst|tabeltekst|tabeloverskrift|tabeltitel)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionName { get; }

    [GeneratedRegex(@"^(?:toc|indholdsfortegnelse|contents)(?:\s*[0-9]|\s+heading|overskrift)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName { get; }

    public WordStyles(OpenXmlElement? root)
    {
        _defaultHalfPoints = root.Child("docDefaults").Child("rPrDefault").Child("rPr").Number("sz") ?? UsualHalfPoints;
        foreach (var element in root?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            if (element.LocalName != "style" || element.Attribute("styleId") is not { } id) continue;
            _styles.TryAdd(id, new Style(id, element.Value("name") ?? id, element.Value("basedOn"), element));
            if (element.Attribute("type") == "paragraph" && element.Attribute("default") is "1" or "true" or "on") _defaultParagraph ??= id;
        }
    }

    /// <summary>What a paragraph style says, and the level of a heading from 1.</summary>
    /// <param name="id">Null for the default style.</param>
    public (WordStyleRole Role, int Level) RoleOf(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (HeadingName.Match(style.Name) is { Success: true } heading) return (WordStyleRole.Heading, heading.Groups["level"].Value[0] - '0');
            if (TitleName.IsMatch(style.Name)) return (WordStyleRole.Title, 0);
            if (CaptionName.IsMatch(style.Name)) return (WordStyleRole.Caption, 0);
            if (ContentsName.IsMatch(style.Name)) return (WordStyleRole.Contents, 0);
            if (style.Element.Child("pPr").Number("outlineLvl") is { } outline) return outline is >= 0 and < 9 ? (WordStyleRole.Heading, outline + 1) : (WordStyleRole.Body, 0);
        }
        // Files without a part of styles still name the built-in ones.
        return id is not null && !_styles.ContainsKey(id) && HeadingName.Match(id) is { Success: true } bare ? (WordStyleRole.Heading, bare.Groups["level"].Value[0] - '0') : (WordStyleRole.Body, 0);
    }

    /// <summary>The nearest value that the style or one that it is based on gives; null where none does.</summary>
    /// <param name="properties">"pPr" or "rPr".</param>
    public T? Inherited<T>(string? id, string properties, Func<OpenXmlElement?, T?> value) where T : struct
    {
        foreach (var style in Chain(id))
            if (value(style.Element.Child(properties)) is { } found) return found;
        return null;
    }

    /// <summary>The size of a style's letters, in half points.</summary>
    /// <param name="id">Null for the default style.</param>
    public int HalfPoints(string? id) => Inherited(id, "rPr", p => p.Number("sz")) ?? _defaultHalfPoints;

    /// <summary>The number of the list that a style's paragraphs belong to, and the style that says so; null where it has none.</summary>
    public (int Number, int? Level, string Style)? ListOf(string? id)
    {
        foreach (var style in Chain(id))
            if (style.Element.Child("pPr").Child("numPr") is { } list)
                return list.Number("numId") is { } number ? (number, list.Number("ilvl"), style.Id) : null;
        return null;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        id ??= _defaultParagraph;
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn) yield return style;
    }
}
