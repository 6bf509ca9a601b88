using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;

namespace DocIndex.Publishing;

/// <summary>
/// A logo as the site shows it. A drawing (SVG) is a document that can run scripts and fetch from elsewhere when somebody opens it by itself: only what draws is
/// kept of it. Elements and attributes that are not known to be harmless are dropped.
/// </summary>
internal static class LogoDrawing
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";

    // The elements of SVG 1.1 and 2 that draw or hold what is drawn: no scripts, no foreign content, no animation (it can set a link), no external filters or fonts.
    private static readonly FrozenSet<string> s_elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "style");

    private static readonly string[] s_pictures = ["data:image/png;base64,", "data:image/jpeg;base64,"];

    /// <summary>The logo's bytes; those of a drawing without what could act.</summary>
    /// <exception cref="XmlException">The drawing is no XML.</exception>
    public static byte[] Harmless(SiteSettings settings) =>
        settings.LogoExtension == ".svg" ? Harmless([.. settings.Logo]) : [.. settings.Logo];

    /// <summary>A drawing without what could act.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static byte[] Harmless(byte[] drawing)
    {
        using var reader = XmlReader.Create(new MemoryStream(drawing), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var root = XDocument.Load(reader).Root!;
        if (root.Name != XName.Get("svg", Svg)) throw new XmlException("It is no SVG.");
        Clean(root);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new System.Text.UTF8Encoding(false) })) root.WriteTo(writer);
        return stream.ToArray();
    }

    private static void Clean(XElement root)
    {
        foreach (var node in root.DescendantNodes().Where(node => node is XProcessingInstruction or XComment).ToList()) node.Remove();
        foreach (var element in root.DescendantsAndSelf().Where(element => !IsDrawn(element)).ToList()) element.Remove();
        foreach (var attribute in root.DescendantsAndSelf().SelectMany(element => element.Attributes()).Where(attribute => !IsHarmless(attribute)).ToList()) attribute.Remove();
    }

    private static bool IsDrawn(XElement element) =>
        element.Name.NamespaceName == Svg && s_elements.Contains(element.Name.LocalName) && (element.Name.LocalName != "style" || IsHarmlessStyle(element.Value));

    private static bool IsHarmless(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration) return attribute.Value is Svg or Link;
        var name = attribute.Name.LocalName;
        if (name == "href") return IsHarmlessLink(attribute);
        var isPlain = attribute.Name.NamespaceName.Length == 0 || attribute.Name.Namespace == XNamespace.Xml && name == "space";
        return isPlain && !name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && IsHarmlessStyle(attribute.Value);
    }

    private static bool IsHarmlessLink(XAttribute attribute)
    {
        var to = attribute.Value.Trim();
        var isPicture = attribute.Parent!.Name.LocalName == "image" && s_pictures.Any(start => to.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return attribute.Name.NamespaceName is "" or Link && (to.StartsWith('#') || isPicture);
    }

    // A style fetches by url(…) and @import; an escape could write either in another way. What it refers to within the drawing begins with a number sign.
    private static bool IsHarmlessStyle(string style)
    {
        if (style.Contains('\\', StringComparison.Ordinal) || style.Contains('@', StringComparison.Ordinal)) return false;
        for (var at = style.IndexOf("url", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!style.AsSpan(at + "url".Length).TrimStart().TrimStart('(').TrimStart(" \t\r\n\"'").StartsWith("#")) return false;
        }

        return !style.Contains("image-set", StringComparison.OrdinalIgnoreCase) && !style.Contains("src(", StringComparison.OrdinalIgnoreCase);
    }
}
