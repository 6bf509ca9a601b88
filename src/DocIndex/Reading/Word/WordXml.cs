using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>Reads WordprocessingML by names, so that elements in places where the schema has none are met all the same.</summary>
internal static class WordXml
{
    /// <summary>The value of an attribute in whatever namespace; null where it is not there.</summary>
    public static string? Attribute(this OpenXmlElement element, string name)
    {
        foreach (var attribute in element.GetAttributes())
            if (attribute.LocalName == name) return attribute.Value;
        return null;
    }

    /// <summary>The first child of a name; null where there is none.</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element.ChildElements)
            if (child.LocalName == name) return child;
        return null;
    }

    /// <summary>The value of a child such as <c>w:pStyle</c>; null where there is none.</summary>
    public static string? Value(this OpenXmlElement? element, string child) => element.Child(child)?.Attribute("val");

    /// <summary>The value of a child as a whole number; null where there is none.</summary>
    public static int? Number(this OpenXmlElement? element, string child) => int.TryParse(element.Value(child), out var number) ? number : null;

    /// <summary>Whether a property such as <c>w:b</c> is switched on or off; null where it is not mentioned.</summary>
    public static bool? Switch(this OpenXmlElement? element, string child) =>
        element.Child(child) is { } property ? property.Attribute("val") is not ("0" or "false" or "off" or "none") : null;

    /// <summary>
    /// The children with what merely wraps them taken off: content controls, tags, accepted insertions, and the first of alternatives.
    /// What tracked changes took out is left out, and so are the prompts of controls that nobody filled in.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Content(this OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child.LocalName)
            {
                case "del" or "moveFrom":
                    break;
                case "ins" or "moveTo" or "smartTag" or "customXml" or "hyperlink" or "fldSimple" or "dir" or "bdo" or "sdtContent":
                    foreach (var inner in child.Content()) yield return inner;
                    break;
                case "AlternateContent":
                    if ((child.Child("Choice") is { ChildElements.Count: > 0 } choice ? choice : child.Child("Fallback")) is { } chosen)
                        foreach (var inner in chosen.Content()) yield return inner;
                    break;
                case "sdt" when child.Child("sdtPr") is { } properties && properties.Switch("showingPlcHdr") == true && properties.Child("checkbox") is null:
                    break;
                case "sdt" when child.Child("sdtPr").Child("checkbox") is null && !IsContents(child):
                    if (child.Child("sdtContent") is { } content)
                        foreach (var inner in content.Content()) yield return inner;
                    break;
                default:
                    yield return child;
                    break;
            }
        }
    }

    /// <summary>True for the control around a table of contents.</summary>
    public static bool IsContents(OpenXmlElement control) => control.Child("sdtPr").Child("docPartObj").Value("docPartGallery") == "Table of Contents";

    /// <summary>True where a tracked change took the row, cell or paragraph mark away.</summary>
    public static bool IsDeleted(OpenXmlElement? properties) =>
        properties.Child("del") is not null || properties.Child("cellDel") is not null || properties.Child("moveFrom") is not null;
}
