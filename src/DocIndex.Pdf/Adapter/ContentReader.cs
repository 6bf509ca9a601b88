using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Takes what PdfPig's operators do to our letters, rulings and grounds. Of PdfPig's processor the text matrices and
/// the protocol
/// serve; the state is our own, so that "q" costs little, and a font, colour space, pattern or form that fails costs
/// itself only.
/// </summary>
internal sealed class ContentReader : BaseStreamProcessor<PageMarks>, IOperationContext
{
    private const int MaxSavedStates = 512;

    private readonly OpenedFile file;
    private readonly Lookup lookup;
    private readonly PageMarks marks;
    private readonly MarkedContentStack markedContent;
    private readonly TextShower text;
    private readonly PathBuilder path;
    private readonly ContentRunner runner;
    private readonly List<GraphicsState> saved = [];
    private readonly HashSet<StreamToken> underway = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IndirectReference> underwayByReference = [];
    private readonly Dictionary<DictionaryToken, Resources> resourcesOf = new(ReferenceEqualityComparer.Instance);
    private GraphicsState state;
    private int floor;
    private int beyond;
    private bool clipPending;

    public ContentReader(OpenedFile file, PageMarks marks, PageGeometry geometry)
        : base(
            file.Budget.Page ?? 1, file.Parts.Store, file.Parts.Scanner, file.Parts.Parser, file.Parts.Filters,
                new CropBox(new PdfRectangle(0, 0, 1, 1)),
            UserSpaceUnit.Default, new PageRotationDegrees(0), TransformationMatrix.Identity, new ParsingOptions())
    {
        (this.file, this.marks, lookup) = (file, marks, file.Lookup);
        markedContent = new MarkedContentStack(marks, lookup, file.OptionalContent);
        text = new TextShower(marks, markedContent, TextMatrices, geometry.Visible);
        path = new PathBuilder(marks);
        runner = new ContentRunner(this, file.Budget);
        state = GraphicsState.Initial(geometry.ToPage, geometry.Visible);
        GetCurrentState().ColorSpaceContext = new ColourContext(this);
        BeginText();
        Named = ResourcesOf(DictionaryToken.With(new Dictionary<string, IToken>()));
    }

    public ref GraphicsState State => ref state;

    /// <summary>The resources of the content that is being executed.</summary>
    public Resources Named { get; private set; }

    /// <summary>Executes one content; what it leaves open is closed at its end.</summary>
    public void Run(ReadOnlyMemory<byte> content, DictionaryToken resources)
    {
        var (outerFloor, outerBeyond, outerNamed, openContent) = (floor, beyond, Named, markedContent.Depth);
        (floor, beyond, Named) = (saved.Count, 0, ResourcesOf(resources));
        runner.Run(content);
        Restore(floor);
        markedContent.EndTo(openContent);
        (floor, beyond, Named) = (outerFloor, outerBeyond, outerNamed);
    }

    /// <summary>Draws a form within a transformation of the page's own space.</summary>
    public void DrawAnnotation(StreamToken form, in Matrix before)
    {
        saved.Add(state);
        var count = saved.Count - 1;
        state.Ctm = before.Then(state.Ctm);
        ProcessFormXObject(form, NameToken.Create(""));
        Restore(count);
    }

    /// <summary>Shows a string, whatever kind of token holds it.</summary>
    public void Show(IToken? token)
    {
        if (Bytes(token) is { } bytes)
            text.Show(state, state.Font ??= Named.Font(""), bytes);
    }

    public void AddImage(DictionaryToken image)
    {
        if (markedContent.IsHidden || state.Ctm.Around(0, 0, 1, 1).Intersect(state.Clip) is not { } box)
            return;
        var filter = lookup.Resolve(image.Entry("Filter") ?? image.Entry("F"));
        if (filter is ArrayToken { Length: > 0 } several)
            filter = lookup.Resolve(several[^1]);
        var mask = lookup.Resolve(image.Entry("ImageMask") ?? image.Entry("IM")) is BooleanToken { Data: true };
        var (width, height) =
            (lookup.Integer(image.Entry("Width") ?? image.Entry("W")) ?? 0,
            lookup.Integer(image.Entry("Height") ?? image.Entry("H")) ?? 0);
        marks.Add(new PdfImage(box, width, height, (filter as NameToken)?.Data, mask));
    }

    public override PageMarks Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return marks;
    }

    public override void PushState()
    {
        if (saved.Count < MaxSavedStates + floor)
            saved.Add(state);
        else
            beyond++;
    }

    public override void PopState()
    {
        if (beyond > 0)
            beyond--;
        else if (saved.Count > floor)
            Restore(saved.Count - 1);
    }

    public override void ModifyCurrentTransformationMatrix(TransformationMatrix value)
    {
        if (Matrix.Of(value).Then(state.Ctm) is { IsFinite: true } matrix)
            state.Ctm = matrix;
    }

    void IOperationContext.ShowText(IInputBytes bytes)
    {
        var all = new byte[bytes.Length];
        bytes.Read(all);
        text.Show(state, state.Font ??= Named.Font(""), all);
    }

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token is NumericToken number)
                text.Adjust(state, number.Data);
            else
                Show(token);
        }
    }

    public override void MoveToNextLineWithOffset() => new MoveToNextLineWithOffset(0, -state.Leading).Run(this);

    public override void SetFontAndSize(NameToken font, double size) =>
        (state.Font, state.FontSize) = (Named.Font(font.Data), size);

    public override void SetHorizontalScaling(double scale) => state.HorizontalScale = scale / 100;

    public override void SetTextLeading(double leading) => state.Leading = leading;

    public override void SetTextRenderingMode(TextRenderingMode mode) =>
        state.RenderMode = (int)mode is >= 0 and <= 7 and var known ? known : state.RenderMode;

    public override void SetTextRise(double rise) => state.Rise = rise;

    public override void SetWordSpacing(double spacing) => state.WordSpacing = spacing;

    public override void SetCharacterSpacing(double spacing) => state.CharacterSpacing = spacing;

    public override void SetLineWidth(double width) => state.LineWidth = width;

    public override void SetNamedGraphicsState(NameToken stateName)
    {
        if (Named.ExternalState(stateName.Data) is not { } external)
            return;
        state.LineWidth = lookup.Number(external.Entry("LW")) ?? state.LineWidth;
        state.FillOpacity = lookup.Number(external.Entry("ca")) ?? state.FillOpacity;
        if (lookup.Items(external.Entry("Font")) is [var font, var size, ..] && lookup.Dictionary(font) is not null)
            (state.Font, state.FontSize) = (file.Fonts.Load(font, ""), lookup.Number(size) ?? state.FontSize);
    }

    public override void MoveTo(double x, double y) => path.MoveTo(state.Ctm, x, y);

    public override void LineTo(double x, double y) => path.LineTo(state.Ctm, x, y);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => path.CurveTo(state.Ctm, x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        path.CurveTo(state.Ctm, x3, y3);

    public override void Rectangle(double x, double y, double width, double height) =>
        path.Rectangle(state.Ctm, x, y, width, height);

    public override void BeginSubpath()
    {
        // A path begins with its first point.
    }

    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return null;
    }

    public override void ClosePath() => path.Close();

    public override void StrokePath(bool close) => Paint(close, Painting.Stroke);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, Painting.Fill);

    public override void FillStrokePath(FillingRule fillingRule, bool close) =>
        Paint(close, Painting.Fill | Painting.Stroke);

    public override void EndPath() => Paint(false, Painting.None);

    public override void ModifyClippingIntersect(FillingRule clippingRule) => clipPending = true;

    /// <summary>What is drawn so may have any colour.</summary>
    public override void PaintShading(NameToken shadingName) => marks.AddGround(state.Clip, null);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName,
        DictionaryToken? properties) =>
        markedContent.Begin(name.Data, propertyDictionaryName is null ? properties
            : Named.RawProperties(propertyDictionaryName.Data));

    public override void EndMarkedContent() => markedContent.End();

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (markedContent.IsHidden || Named.ExternalObject(xObjectName.Data) is not { } external)
            return;
        var dictionary = external.StreamDictionary;
        if (file.OptionalContent.IsHidden(dictionary.Entry("OC")))
            return;
        var kind = lookup.Name(dictionary.Entry("Subtype"));
        if (kind == "Image")
            AddImage(dictionary);
        else if (kind == "Form" || dictionary.Entry("BBox") is not null)
            ProcessFormXObject(external, xObjectName);
    }

    /// <summary>
    /// Draws a form (ISO 32000, 8.10) with the current state, which it leaves as it was; one that is being drawn
    /// already is passed over.
    /// </summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        var limit = file.Budget.Limits.MaxFormNesting;
        var reference = Named.Reference("XObject", xObjectName.Data)?.Data;
        var isNew = underway.Count < limit && underway.Add(formStream);
        if (!isNew || reference is { } known && !underwayByReference.Add(known))
        {
            if (isNew)
                underway.Remove(formStream);
            file.Budget.Report(DiagnosticTable.FormsTooDeep, ReadBudget.Text(limit));
            return;
        }
        runner.CountForm();
        saved.Add(state);
        var count = saved.Count - 1;
        var dictionary = formStream.StreamDictionary;
        state.Ctm = Matrix.From(lookup.Numbers(dictionary.Entry("Matrix"), 6)).Then(state.Ctm);
        if (lookup.Numbers(dictionary.Entry("BBox"), 4) is [var left, var bottom, var right, var top])
            Clip(state.Ctm.Around(left, bottom, right, top));
        if (state.Ctm.IsFinite)
            Run(lookup.Decode(formStream), lookup.Dictionary(dictionary.Entry("Resources")) ?? Named.Dictionary);
        Restore(count);
        underway.Remove(formStream);
        if (reference is { } done)
            underwayByReference.Remove(done);
    }

    /// <summary>Strings are shown by the text shower, which asks fonts for text and width alone.</summary>
    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode,
            long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix,
            in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox) =>
        throw new NotSupportedException();

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) =>
        throw new NotSupportedException();

    protected override void RenderInlineImage(InlineImage inlineImage) => throw new NotSupportedException();

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        throw new NotSupportedException();

    [Flags]
    private enum Painting
    {
        None = 0,
        Fill = 1,
        Stroke = 2,
    }

    private void Paint(bool close, Painting painting)
    {
        if (close)
            path.Close();
        if (!markedContent.IsHidden)
        {
            if (painting.HasFlag(Painting.Fill))
                path.Fill(state);
            if (painting.HasFlag(Painting.Stroke))
                path.Stroke(state);
        }
        if (clipPending && path.Bounds() is { } bounds)
            Clip(bounds);
        clipPending = false;
        path.Clear();
    }

    /// <summary>Narrows the clip; one that leaves nothing becomes an empty box where the clip was.</summary>
    private void Clip(Box to) =>
        state.Clip = state.Clip.Intersect(to)
            ?? new Box(state.Clip.Left, state.Clip.Top, state.Clip.Left, state.Clip.Top);

    private void Restore(int count)
    {
        if (saved.Count <= count)
            return;
        state = saved[count];
        saved.RemoveRange(count, saved.Count - count);
    }

    private Resources ResourcesOf(DictionaryToken dictionary)
    {
        if (!resourcesOf.TryGetValue(dictionary, out var known))
            resourcesOf[dictionary] = known = new Resources(dictionary, lookup, file.Fonts);
        return known;
    }

    private static ReadOnlyMemory<byte>? Bytes(IToken? token) => token switch
    {
        StringToken literal => literal.GetBytes(),
        HexToken hex => hex.Memory,
        _ => null,
    };
}
