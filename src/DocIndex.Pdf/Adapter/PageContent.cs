using System.Buffers;
using System.Collections.Immutable;
using DocIndex.Pdf.Grouping;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>Everything that a reader of a page sees, as far as it could be read.</summary>
internal sealed record PageContent(
    PageGeometry Geometry, Letter[] Letters, ImmutableArray<Ruling> Rulings, ImmutableArray<ShadedBox> Boxes,
        ImmutableArray<PdfImage> Images, ImmutableArray<Box> Slanted, ImmutableArray<Box> Discs)
{
    /// <summary>Reads a page to its end or to what stops it; never throws for what the file holds.</summary>
    public static PageContent Read(int number, OpenedFile file)
    {
        var nothing = new PageContent(PageGeometry.Standard, [], [], [], [], [], []);
        if (file.Page(number) is not { } page)
            return nothing;
        var geometry =
            file.Guard(DiagnosticTable.PageUnreadable, number, PageGeometry.Standard, () =>
            PageGeometry.Of(page, file.Lookup));
        var marks = new PageMarks(file.Budget, file.LetterBuffer);
        Read(geometry);
        if (IsTurned(page, file.Lookup) is false && Sideways.Rotation(marks.Letters, geometry.Height) is { } rotation)
        {
            geometry = geometry.Turned(rotation);
            marks.Clear();
            Read(geometry);
        }
        return file.Guard(DiagnosticTable.PageUnreadable, number, nothing with { Geometry = geometry }, () =>
            Collect(geometry, marks, file.Budget));

        void Read(PageGeometry to) =>
            file.Guard(DiagnosticTable.PageUnreadable, number, false, () => Run(page, to, marks, file));
    }

    private static bool IsTurned(DictionaryToken page, Lookup lookup) =>
        (lookup.Integer(lookup.Inherited(page, "Rotate")) ?? 0) % 360 != 0;

    private static PageContent Collect(PageGeometry geometry, PageMarks marks, ReadBudget budget)
    {
        var letters = HiddenText.Without(marks, geometry.Visible, budget);
        if (Array.TrueForAll(letters, letter => letter.IsSpace))
            budget.Report(marks.Images.Count > 0 ? DiagnosticTable.ImageOnly : DiagnosticTable.NoText);
        var rulings = RulingJoiner.Join([.. marks.Rulings, .. DottedLines.Of(marks.Dots)]);
        return new(geometry, StruckText.Without(letters, rulings), rulings, [.. marks.Boxes], [.. marks.Images],
            [.. marks.Slanted], [.. marks.Discs]);
    }

    private static bool Run(DictionaryToken page, PageGeometry geometry, PageMarks marks, OpenedFile file)
    {
        var lookup = file.Lookup;
        file.Budget.CheckTime();
        var reader = new ContentReader(file, marks, geometry);
        var resources = lookup.Inherited(page, "Resources") as DictionaryToken
            ?? DictionaryToken.With(new Dictionary<string, IToken>());
        reader.Run(Content(lookup.Resolve(page.Entry("Contents")), lookup), resources);
        Annotations.Draw(page.Entry("Annots"), lookup, reader);
        return true;
    }

    /// <summary>
    /// Several streams are one content, cut between two tokens; together they are no longer than one may be.
    /// </summary>
    private static ReadOnlyMemory<byte> Content(IToken? contents, Lookup lookup)
    {
        if (contents is StreamToken single)
            return lookup.Decode(single);
        var limit = lookup.Budget.Limits.MaxStreamBytes;
        var joined = new ArrayBufferWriter<byte>();
        foreach (var item in lookup.Items(contents))
        {
            if (lookup.Resolve(item) is not StreamToken stream)
                continue;
            var part = lookup.Decode(stream).Span;
            if (joined.WrittenCount + part.Length > limit)
            {
                lookup.Budget.Report(DiagnosticTable.StreamTooLarge, ReadBudget.Text(limit));
                break;
            }
            joined.Write(part);
            joined.Write("\n"u8);
        }
        return joined.WrittenMemory;
    }
}
