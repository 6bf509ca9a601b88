using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Pages;

/// <summary>The accessibility statement: what the pages keep to, what they do not, and whom to ask. Those who publish the site answer for it.</summary>
internal static class AccessibilityPage
{
    public static Page Compose(Publication publication, string? contact)
    {
        var text = publication.Text;
        return new Page(SitePaths.Accessibility, text.Accessibility, text.AccessibilityLead, [
            new Heading(1, null, [text.Accessibility]),
            new Paragraph(ParagraphKind.Lead, [text.AccessibilityLead]),
            .. text.AccessibilitySections.SelectMany(section => (PageBlock[])[
                new Heading(2, section.Id, [section.Heading]), .. section.Paragraphs.Select(paragraph => new Paragraph(ParagraphKind.Plain, [paragraph]))]),
            new Heading(2, "kontakt", [text.Contact]),
            new Paragraph(ParagraphKind.Plain, [contact ?? text.NoContact])]);
    }
}
