using DocIndex.CorpusMaker.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Running text as paragraphs and runs of Word.</summary>
internal static class WordProse
{
    public static W.Paragraph Paragraph(Note note, string? style, Prose prose)
    {
        var paragraph = new W.Paragraph();
        if (style is not null) paragraph.ParagraphProperties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        foreach (var run in prose.Runs) paragraph.Append(Run(note, run));
        return paragraph;
    }

    /// <summary>Letters, tabs, breaks and soft hyphens.</summary>
    public static void Append(W.Run run, string text)
    {
        var start = 0;
        for (var n = 0; n <= text.Length; n++)
        {
            if (n < text.Length && text[n] is not ('\n' or '\t' or '\u00ad')) continue;
            if (n > start) run.Append(new W.Text(text[start..n]) { Space = SpaceProcessingModeValues.Preserve });
            if (n < text.Length) run.Append(text[n] switch { '\n' => new W.Break(), '\t' => new W.TabChar(), _ => new W.SoftHyphen() });
            start = n + 1;
        }
    }

    private static W.Run Run(Note note, Run run)
    {
        var element = new W.Run();
        if (run is TextRun { Bold: true }) element.RunProperties = new W.RunProperties(new W.Bold());
        if (run is FootnoteMark) element.RunProperties = new W.RunProperties(new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript });
        Append(element, run switch
        {
            TextRun t => t.Text,
            FigureRun f => note.Figures[f.Figure].Printed,
            FootnoteMark m => m.Mark,
            _ => "",
        });
        return element;
    }
}
