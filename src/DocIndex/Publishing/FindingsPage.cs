using System.Collections.Immutable;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing;

/// <summary>All findings, and all that was and was not checked.</summary>
internal static class FindingsPage
{
    public static Page Compose(Publication publication)
    {
        var text = publication.Text;
        var counts = publication.Documents.SelectMany(d => d.Checks.Counts).ToList();
        var accepted = publication.Findings.Where(f => f.Status != "open").ToList();
        var nothing = publication.Documents.Where(d => !FindingCards.HasChecks(d)).ToList();
        var body = ImmutableArray.CreateBuilder<PageBlock>();
        body.Add(new Heading(1, null, [text.Findings]));
        body.Add(new Paragraph(ParagraphKind.Lead, [text.FindingsLead(publication.OpenFindings.Count())]));
        body.Add(new Paragraph(ParagraphKind.Plain, [text.CheckTotals(
            counts.Sum(c => c.Passed), counts.Sum(c => c.Failed), counts.SelectMany(c => c.NotChecked).Sum(n => n.Count))]));
        body.AddRange(publication.OpenFindings.Select(f => FindingCards.Of(publication, f, 2, Publication.FindingTarget(f).Anchor)));
        if (accepted.Count > 0)
        {
            body.Add(new Heading(2, "accepteret", [text.AcceptedFindings]));
            body.AddRange(accepted.Select(f => FindingCards.Of(publication, f, 3, Publication.FindingTarget(f).Anchor)));
        }

        body.Add(new Heading(2, "kontrol", [text.WhatWasChecked]));
        body.Add(new Paragraph(ParagraphKind.Note, [text.NotCheckedIsNotPassed]));
        if (nothing.Count < publication.Documents.Length) body.Add(FindingCards.Counts(publication, publication.Documents));
        if (nothing.Count > 0)
        {
            body.Add(new Paragraph(ParagraphKind.Plain, [text.NothingToCheckIn]));
            body.Add(new BulletList([.. nothing.Select(d => new ListItem(null, [Publication.LinkTo(d.Record)]))]));
        }

        return new Page(Publication.FindingsPath, text.Findings, text.FindingsLead(publication.OpenFindings.Count()), body.ToImmutable());
    }
}
