using System.Globalization;
using DocIndex.CorpusMaker.Model;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>A municipality's style as Word styles.</summary>
internal static class WordStyles
{
    public static W.Styles Of(NoteStyle s)
    {
        var line = ((int)(240 * s.LineHeight / 1.15m)).ToString(CultureInfo.InvariantCulture);
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(Fonts(s.Font), new W.FontSize { Val = Half(s.Size) }, new W.Languages { Val = "da-DK" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.SpacingBetweenLines { After = "120", Line = line, LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.Append(Style("Normal", "Normal", new W.StyleParagraphProperties(
            new W.Justification { Val = s.Justified ? W.JustificationValues.Both : W.JustificationValues.Left }), new W.StyleRunProperties()));
        styles.Append(Heading(s, "Title", "Title", null, s.TitleSize), Heading(s, "Heading1", "heading 1", 0, s.Size + 2.5m),
            Heading(s, "Heading2", "heading 2", 1, s.Size + 1), Heading(s, "Heading3", "heading 3", 2, s.Size));
        styles.Append(Style("Caption", "caption", new W.StyleParagraphProperties(new W.KeepNext(), Space("160", "50"), Left()), Letters(s.TableSize + 0.5m, bold: true)));
        styles.Append(Style("TableText", "Table Text", new W.StyleParagraphProperties(Space("20", "20", "240"), Left()), Letters(s.TableSize)));
        styles.Append(Style("Remark", "Remark", new W.StyleParagraphProperties(Space("40", "160"), Left()), Letters(s.TableSize - 0.5m)));
        styles.Append(Style("Letterhead", "Letterhead", new W.StyleParagraphProperties(Space("0", "0"), Left()), Letters(s.Size - 1)));
        styles.Append(Style("Strong", "Strong Line", new W.StyleParagraphProperties(new W.KeepNext()), new W.StyleRunProperties(new W.Bold())));
        var width = (int)((595 - s.Left - 40) * 20);
        styles.Append(Style("Running", "Running", new W.StyleParagraphProperties(
            new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = width }), Space("0", "0")), Letters(7.5m)));
        return styles;
    }

    private static W.Style Heading(NoteStyle s, string id, string name, int? level, decimal size)
    {
        var paragraph = new W.StyleParagraphProperties(new W.KeepNext(), Space(level is null ? "120" : "240", "80"), Left());
        if (level is { } l) paragraph.Append(new W.OutlineLevel { Val = l });
        var letters = new W.StyleRunProperties(Fonts(s.HeadingFont), new W.Bold());
        if (s.Capitals && level is null or 0) letters.Append(new W.Caps());
        letters.Append(new W.Color { Val = s.HeadingColor }, new W.FontSize { Val = Half(size) });
        return Style(id, name, paragraph, letters);
    }

    private static W.Style Style(string id, string name, W.StyleParagraphProperties paragraph, W.StyleRunProperties letters)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.Append(new W.StyleName { Val = name });
        if (id != "Normal") style.Append(new W.BasedOn { Val = "Normal" });
        style.Append(paragraph, letters);
        return style;
    }

    private static W.StyleRunProperties Letters(decimal size, bool bold = false)
    {
        var properties = new W.StyleRunProperties();
        if (bold) properties.Append(new W.Bold());
        properties.Append(new W.FontSize { Val = Half(size) });
        return properties;
    }

    private static W.RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, ComplexScript = font };

    private static W.SpacingBetweenLines Space(string before, string after, string? line = null) => new() { Before = before, After = after, Line = line ?? "252", LineRule = W.LineSpacingRuleValues.Auto };

    private static W.Justification Left() => new() { Val = W.JustificationValues.Left };

    private static string Half(decimal size) => ((int)Math.Round(size * 2)).ToString(CultureInfo.InvariantCulture);
}
