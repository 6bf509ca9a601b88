using System.Buffers;
using System.Collections.Immutable;
using DocIndex.Pdf.Files;
using DocIndex.Pdf.Grouping;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>Everything a page shows, as far as it could be read.</summary>
internal sealed record PageContent(Letter[] Letters, ImmutableArray<Ruling> Rulings, ImmutableArray<ShadedBox> Boxes, ImmutableArray<PdfImage> Images, ImmutableArray<Box> Slanted)
{
    /// <summary>Reads a page to its end or to what stops it; never throws for what the file holds.</summary>
    public static PageContent Read(PageEntry entry, PageGeometry geometry, int number, DocumentCore core)
    {
        var marks = new PageMarks(core.Store.Budget, core.LetterBuffer);
        core.Guard(DiagnosticTable.PageUnreadable, number, false, () => Read(entry, geometry, marks, core));
        return core.Guard(DiagnosticTable.PageUnreadable, number, new PageContent([], [], [], [], []), () => Collect(marks, core.Store.Budget));
    }

    private static PageContent Collect(PageMarks marks, ReadBudget budget)
    {
        if (marks.Letters.TrueForAll(letter => letter.IsSpace))
            budget.Report(marks.Images.Count > 0 ? DiagnosticTable.ImageOnly : DiagnosticTable.NoText);
        return new([.. marks.Letters], RulingJoiner.Join(marks.Rulings), [.. marks.Boxes], [.. marks.Images], [.. marks.Slanted]);
    }

    private static bool Read(PageEntry entry, PageGeometry geometry, PageMarks marks, DocumentCore core)
    {
        var store = core.Store;
        store.Budget.CheckTime();
        var reader = new ContentReader(store, core.Fonts, core.OptionalContent, marks, geometry.ToPage, new Box(0, 0, geometry.Width, geometry.Height));
        var resources = store.Dictionary(entry.Resources) ?? new PdfDictionary();
        switch (store.Resolve(entry.Dictionary["Contents"]))
        {
            case PdfStream single:
                Run(single, store, reader, resources);
                break;
            case PdfArray { Items: [var only] } when store.Resolve(only) is PdfStream one:
                Run(one, store, reader, resources);
                break;
            case PdfArray several:
                reader.Run(Joined(several, store), resources);
                break;
        }
        Annotations.Draw(entry.Dictionary["Annots"], store, reader);
        return true;
    }

    private static void Run(PdfStream stream, ObjectStore store, ContentReader reader, PdfDictionary resources)
    {
        using var decoded = store.Borrow(stream);
        reader.Run(decoded.Span, resources);
    }

    /// <summary>Several streams are one content, cut between two tokens; together they are no longer than one may be.</summary>
    private static ReadOnlySpan<byte> Joined(PdfArray streams, ObjectStore store)
    {
        var limit = store.Budget.Limits.MaxStreamBytes;
        var joined = new ArrayBufferWriter<byte>();
        foreach (var item in streams.Items)
        {
            if (store.Resolve(item) is not PdfStream stream)
                continue;
            using var decoded = store.Borrow(stream);
            var part = decoded.Span;
            if (joined.WrittenCount + part.Length > limit)
            {
                store.Budget.Report(DiagnosticTable.StreamTooLarge, ReadBudget.Text(limit));
                break;
            }
            joined.Write(part);
            joined.Write("\n"u8);
        }
        return joined.WrittenSpan;
    }
}
