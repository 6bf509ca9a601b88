using System.Collections.Immutable;
using DocIndex.Publishing.Facsimile;
using DocIndex.Publishing.Markup;
using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>
/// The source of a document, where every figure leads: each page drawn as it was printed with its text below, or, for formats without printed pages, the
/// numbered lines in parts.
/// </summary>
internal static class SourcePages
{
    public static IEnumerable<Page> Of(Publication publication, ProcessedDocument document)
    {
        var uses = SourceUses.Of(publication, document).ToList();
        return document.Source.Sheets.IsEmpty ? TextPages(publication, document, uses) : SheetPages(publication, document, uses);
    }

    private static IEnumerable<Page> SheetPages(Publication publication, ProcessedDocument document, List<SourceUse> uses)
    {
        var record = document.Record;
        var text = publication.Text;
        var sheets = document.Source.Sheets;
        foreach (var (sheet, index) in sheets.Select((sheet, index) => (sheet, index)))
        {
            var path = SitePaths.Sheet(record.Id, sheet.Number);
            var here = uses.Where(use => use.Source.Page == sheet.Number).ToList();
            ImmutableArray<SourceLine> lines = [.. document.Source.Lines.Where(line => line.Page == sheet.Number && !line.IsBlank)];
            var steps = Steps(publication, record,
                index > 0 ? SitePaths.Sheet(record.Id, sheets[index - 1].Number) : null, index < sheets.Length - 1 ? SitePaths.Sheet(record.Id, sheets[index + 1].Number) : null);
            yield return Page(publication, record, path, text.PageOf(sheet.Number, sheets.Length), sheet.Number, [
                new Paragraph(ParagraphKind.Note, [text.FacsimileNote]),
                steps,
                new Markup.Facsimile(FacsimileDrawing.Draw(sheet, text.PageOf(sheet.Number, sheets.Length), Marks(publication, sheet, path, here))),
                .. lines.IsEmpty ? (ImmutableArray<PageBlock>)[new Paragraph(ParagraphKind.Plain, [text.NoText])] : [
                    new Heading(2, "tekst", [text.TextOfPage]), Lines(record, lines, here, pageHeadings: false, publication)],
                steps]);
        }
    }

    private static IEnumerable<Page> TextPages(Publication publication, ProcessedDocument document, List<SourceUse> uses)
    {
        var record = document.Record;
        var text = publication.Text;
        var all = document.Source.Lines;
        var parts = Math.Max(1, (all.Length + SitePaths.LinesAPage - 1) / SitePaths.LinesAPage);
        for (var part = 0; part < parts; part++)
        {
            var first = (part * SitePaths.LinesAPage) + 1;
            ImmutableArray<SourceLine> lines = [.. all.Skip(first - 1).Take(SitePaths.LinesAPage)];
            var here = uses.Where(use => use.Source.Lines is { } span && span.First >= first && span.First < first + SitePaths.LinesAPage && span.First <= span.Last && span.Last <= all.Length).ToList();
            var steps = Steps(publication, record,
                part > 0 ? SitePaths.Text(record.Id, first - 1) : null, part < parts - 1 ? SitePaths.Text(record.Id, first + SitePaths.LinesAPage) : null);
            yield return Page(publication, record, SitePaths.Text(record.Id, first), text.LinesOf(first, first + lines.Length - 1), null, [
                new Paragraph(ParagraphKind.Note, [text.LinesNote]),
                steps,
                lines.IsEmpty ? new Paragraph(ParagraphKind.Plain, [text.NoText]) : Lines(record, lines, here, document.Source.Pages > 1, publication),
                .. parts > 1 ? [steps] : ImmutableArray<PageBlock>.Empty]);
        }
    }

    private static Page Page(Publication publication, DocumentRecord record, string path, string part, int? number, ImmutableArray<PageBlock> body)
    {
        var name = DocumentEntry.NameOf(record);
        return new Page(path, $"{part}: {name}", publication.Text.SourceDescription(name, part), [
            new Heading(1, null, [new Quiet([part]), " ", Publication.Quote(record, name)]),
            .. Original(publication, record, number),
            .. body])
        {
            Under = SitePaths.Documents,
        };
    }

    private static ImmutableArray<PageBlock> Original(Publication publication, DocumentRecord record, int? page) =>
        publication.Originals.GetValueOrDefault(record.Id) is not { } extension ? [] :
        [
            new Paragraph(ParagraphKind.Plain, [new PageLink(
                Target.File(SitePaths.Original(record.Id, extension), page is null || record.Format != DocumentFormat.Pdf ? null : Anchors.PdfPage(page.Value)), [publication.Text.OriginalFile])]),
        ];

    private static StepLinks Steps(Publication publication, DocumentRecord record, string? before, string? after)
    {
        var text = publication.Text;
        return new StepLinks(text.PagesOfDocument, [
            new PageLink(new Target(SitePaths.Document(record.Id), null), [text.BackToDocument]),
            .. before is null ? ImmutableArray<PageLink>.Empty : [new PageLink(new Target(before, null), [text.PreviousPage])],
            .. after is null ? ImmutableArray<PageLink>.Empty : [new PageLink(new Target(after, null), [text.NextPage])]]);
    }

    // Where two things were read from one box, the figure's colour shows and its link leads back; the largest boxes lie at the bottom.
    private static IEnumerable<FacsimileMark> Marks(Publication publication, Sheet sheet, string path, List<SourceUse> uses) => uses
        .Where(use => use.Source.Box is not null)
        .GroupBy(use => Anchors.Box(use.Source))
        .Select(place =>
        {
            var best = place.OrderBy(use => use.Standing is null ? 1 : 0).ThenBy(use => use.Back is null ? 1 : 0).First();
            var words = best.Words ?? (best.Source.Text.Length > 0 ? best.Source.Text : publication.Text.Source);
            return new FacsimileMark(
                place.Key, WordsOnSheet.Of(sheet, best.Source), best.Standing?.ToString().ToLowerInvariant() ?? "other", words,
                best.Standing is null && best.Back is null ? null : best.Back?.Target.RelativeTo(path, HtmlRenderer.Extension));
        })
        .OrderByDescending(mark => mark.Boxes.Sum(box => (box.X1 - box.X0) * (box.Y1 - box.Y0))).ThenBy(mark => mark.Anchor, StringComparer.Ordinal);

    private static SourceText Lines(DocumentRecord record, ImmutableArray<SourceLine> lines, List<SourceUse> uses, bool pageHeadings, Publication publication)
    {
        var numbers = lines.Select(line => line.Number).ToHashSet();
        var byLine = uses.Where(use => use.Back is not null && use.Source.Lines is not null).ToLookup(use => use.Source.Lines!.Value.First, use => use.Back!);
        var page = 0;
        return new SourceText(
            record.Language ?? "da",
            [.. lines.Select(line =>
            {
                var heading = pageHeadings && line.Page != page ? new PageHeading(Anchors.Page(line.Page), publication.Text.PageName(line.Page)) : null;
                page = line.Page;
                return new SourceTextLine(line.Number, line.Text, heading, [.. byLine[line.Number].DistinctBy(link => (Inlines.PlainText(link.Content), link.Target.Page))]);
            })],
            [
                .. uses.Select(use => use.Source.Lines).OfType<LineSpan>().Where(span => span.First < span.Last && numbers.Contains(span.First))
                    .Distinct().OrderBy(span => span.First).ThenBy(span => span.Last),
            ])
        {
            BoxesByLine = uses.Where(use => use.Source.Box is not null)
                .Select(use => (Line: use.Source.Lines is { } span && numbers.Contains(span.First) ? span.First : lines[0].Number, Anchor: Anchors.Box(use.Source)))
                .DistinctBy(p => p.Anchor).ToLookup(p => p.Line, p => p.Anchor),
        };
    }
}
