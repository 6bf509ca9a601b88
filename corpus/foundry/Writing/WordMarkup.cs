using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.Foundry.Writing;

/// <summary>Parts of a Word file that a page does not show, or shows as if they were plain.</summary>
internal static class WordMarkup
{
    /// <summary>A paragraph with words that nobody sees; none for forms that are of another kind.</summary>
    public static IEnumerable<OpenXmlElement> Unseen(MarkupForm form)
    {
        var words = new W.Text(Markup.UnseenSentence) { Space = SpaceProcessingModeValues.Preserve };
        switch (form)
        {
            case MarkupForm.Struck:
                yield return new W.Paragraph(new W.Run(new W.RunProperties(new W.Strike()), words));
                break;
            case MarkupForm.HiddenRow:
                yield return new W.Paragraph(new W.Run(new W.RunProperties(new W.Vanish()), words));
                break;
            case MarkupForm.WhiteText:
                yield return new W.Paragraph(new W.Run(new W.RunProperties(new W.Color { Val = "FFFFFF" }), words));
                break;
            case MarkupForm.Tracked:
                var deleted = new W.Run(
                    new W.DeletedText(Markup.UnseenSentence) { Space = SpaceProcessingModeValues.Preserve });
                yield return new W.Paragraph(new W.DeletedRun(deleted) { Id = "901", Author = "Forfatter",
                    Date = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
                break;
        }
    }

    /// <summary>Puts every cell of figures into a content control.</summary>
    public static void ControlCells(W.Body body)
    {
        foreach (var cell in body.Descendants<W.TableCell>().Where(c => c.InnerText.Length > 0
            && c.InnerText.All(x => !char.IsLetter(x))).ToList())
        {
            var control = new W.SdtCell(new W.SdtProperties(), new W.SdtContentCell());
            cell.Parent!.ReplaceChild(control, cell);
            control.SdtContentCell!.Append(cell);
        }
    }

    /// <summary>Makes a leading hyphen of a figure Word's no-break hyphen.</summary>
    public static void JoinHyphens(W.Body body)
    {
        foreach (var text in body.Descendants<W.TableCell>().SelectMany(c => c.Descendants<W.Text>())
            .Where(t => t.Text.Length > 1 && t.Text[0] == '-' && char.IsAsciiDigit(t.Text[1])).ToList())
        {
            text.Parent!.InsertBefore(new W.NoBreakHyphen(), text);
            text.Text = text.Text[1..];
        }
    }
}
