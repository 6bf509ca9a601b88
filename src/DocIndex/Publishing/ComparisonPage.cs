using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing;

/// <summary>What all documents ask for, and what was granted earlier, by year.</summary>
internal static class ComparisonPage
{
    public static Page Compose(Publication publication)
    {
        var text = publication.Text;
        var requests = publication.Documents.Select(d => (Document: d, Rows: YearRow.OfRequest(publication, d.Record))).ToList();
        var previous = publication.Documents.SelectMany(d => YearRow.OfPreviousFunds(publication, d.Record)).ToList();
        var silent = requests.Where(p => p.Rows.IsEmpty).Select(p => p.Document).ToList();
        var body = ImmutableArray.CreateBuilder<PageBlock>();
        body.Add(new Heading(1, null, [text.Comparison]));
        body.Add(new Paragraph(ParagraphKind.Lead, [text.ComparisonLead]));
        body.Add(new Paragraph(ParagraphKind.Note, [text.ComparisonNote]));
        body.Add(new Heading(2, "soeges", [text.WhatDocumentsAskFor]));
        body.AddRange(YearTables.AcrossDocuments(publication, text.WhatDocumentsAskFor, requests.SelectMany(p => p.Rows)));
        if (silent.Count > 0)
        {
            body.Add(new Paragraph(ParagraphKind.Plain, [text.DocumentsWithoutAmounts]));
            body.Add(new BulletList([.. silent.Select(d => new ListItem(null, [Publication.LinkTo(d.Record)]))]));
        }

        if (previous.Count > 0)
        {
            body.Add(new Heading(2, "tidligere", [text.PreviousFunds]));
            body.AddRange(YearTables.AcrossDocuments(publication, text.PreviousFunds, previous));
        }

        return new Page(Publication.ComparisonPath, text.Comparison, text.ComparisonLead, body.ToImmutable());
    }
}
