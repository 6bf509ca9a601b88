using System.Runtime.CompilerServices;
using DocIndex.Pdf.Files;
using DocIndex.Pdf.Fonts;
using DocIndex.Pdf.Objects;

namespace DocIndex.Pdf.Content;

/// <summary>
/// Executes content streams (ISO 32000, 7.8.2 and annex A) as far as text, lines, areas and images need it. Forms are
/// drawn in place. An operator without its operands is passed over.
/// </summary>
internal sealed class ContentReader
{
    private const int MaxSavedStates = 512;

    private readonly ObjectStore store;
    private readonly ReadBudget budget;
    private readonly FontLoader fonts;
    private readonly PageMarks marks;
    private readonly MarkedContentStack markedContent;
    private readonly OptionalContent optional;
    private readonly TextShower text;
    private readonly PathBuilder path;
    private readonly Operands operands = new();
    private readonly ColourOperators colours;
    private readonly List<GraphicsState> saved = [];
    private readonly HashSet<PdfStream> underway = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDictionary, Resources> resourcesOf = new(ReferenceEqualityComparer.Instance);
    private GraphicsState state;
    private bool clipPending;
    private int operators;
    private byte[] scratch = new byte[256];

    public ContentReader(ObjectStore store, FontLoader fonts, OptionalContent optional, PageMarks marks, in Matrix toPage, Box page)
    {
        (this.store, this.fonts, this.optional, this.marks) = (store, fonts, optional, marks);
        budget = store.Budget;
        markedContent = new MarkedContentStack(marks, store, optional);
        text = new TextShower(marks, markedContent, page);
        path = new PathBuilder(marks);
        colours = new ColourOperators(operands);
        state = GraphicsState.Initial(toPage, page);
    }

    /// <summary>Executes one content; what it leaves open is closed at its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        if (!resourcesOf.TryGetValue(resources, out var named))
            resourcesOf[resources] = named = new Resources(resources, store, fonts);
        var floor = saved.Count;
        var openContent = markedContent.Depth;
        operands.Clear();
        var lexer = new Lexer(content, 0);
        while (true)
        {
            lexer.Next();
            switch (lexer.Kind)
            {
                case TokenKind.End:
                    Restore(floor);
                    markedContent.EndTo(openContent);
                    return;
                case TokenKind.Keyword:
                    Count();
                    Execute(ref lexer, named, resources, floor);
                    operands.Clear();
                    break;
                case TokenKind.DictionaryOpen:
                    var mark = budget.Mark();
                    operands.Dictionary = store.Parser.ReadCurrent(ref lexer, default, 0) as PdfDictionary;
                    budget.Release(mark);
                    operands.Add(new(TokenKind.DictionaryOpen, 0, 0, 0));
                    break;
                default:
                    operands.Add(new(lexer.Kind, lexer.Number, lexer.Start, lexer.Length));
                    break;
            }
        }
    }

    /// <summary>Draws a form (ISO 32000, 8.10) with the current state, which it leaves as it was.</summary>
    public void DrawForm(PdfStream form, PdfDictionary outerResources)
    {
        if (underway.Count >= budget.Limits.MaxFormNesting || !underway.Add(form))
        {
            budget.Report(DiagnosticTable.FormsTooDeep, ReadBudget.Text(budget.Limits.MaxFormNesting));
            return;
        }
        saved.Add(state);
        var floor = saved.Count;
        state.Ctm = Matrix.From(store.Numbers(form.Dictionary["Matrix"], 6)).Then(state.Ctm);
        if (store.Numbers(form.Dictionary["BBox"], 4) is [var left, var bottom, var right, var top])
            Clip(state.Ctm.Around(left, bottom, right, top));
        using var decoded = store.Borrow(form);
        if (state.Ctm.IsFinite)
            Run(decoded.Span, store.Dictionary(form.Dictionary["Resources"]) ?? outerResources);
        Restore(floor - 1);
        underway.Remove(form);
    }

    /// <summary>Draws a form within a transformation of the page's own space, as annotations are.</summary>
    public void DrawForm(PdfStream form, in Matrix before, PdfDictionary outerResources)
    {
        saved.Add(state);
        var floor = saved.Count - 1;
        state.Ctm = before.Then(state.Ctm);
        DrawForm(form, outerResources);
        Restore(floor);
    }

    private void Count()
    {
        if (++operators > budget.Limits.MaxOperatorsPerPage)
            throw new LimitReachedException(DiagnosticTable.TooManyOperators, ReadBudget.Text(budget.Limits.MaxOperatorsPerPage));
        if ((operators & 0x3FF) == 0)
            budget.CheckTime();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Execute(ref Lexer lexer, Resources named, PdfDictionary resources, int floor)
    {
        var keyword = lexer.Text;
        if (keyword.Length > 3)
            return;
        var code = keyword[0] | (keyword.Length > 1 ? keyword[1] << 8 : 0) | (keyword.Length > 2 ? keyword[2] << 16 : 0);
        var content = lexer.Data;
        Span<double> n = stackalloc double[6];
        switch (code)
        {
            case 'T' | 'j' << 8:
                if (LastString() is { } shown)
                    Show(named, content, shown);
                break;
            case 'T' | 'J' << 8:
                ShowArray(named, content);
                break;
            case '\'':
                NextLine();
                if (LastString() is { } line)
                    Show(named, content, line);
                break;
            case '"':
                if (operands.Count >= 3)
                    (state.WordSpacing, state.CharacterSpacing) = (operands[^3].Number, operands[^2].Number);
                NextLine();
                if (LastString() is { } spaced)
                    Show(named, content, spaced);
                break;
            case 'T' | 'd' << 8:
                if (operands.Numbers(n[..2]))
                    text.Move(n[0], n[1]);
                break;
            case 'T' | 'D' << 8:
                if (operands.Numbers(n[..2]))
                {
                    state.Leading = -n[1];
                    text.Move(n[0], n[1]);
                }
                break;
            case 'T' | 'm' << 8:
                if (operands.Numbers(n))
                    text.SetMatrix(new(n[0], n[1], n[2], n[3], n[4], n[5]));
                break;
            case 'T' | '*' << 8:
                NextLine();
                break;
            case 'T' | 'f' << 8:
                if (operands.Last(TokenKind.Name, 1) is { } fontName && operands.Number() is { } size)
                    (state.Font, state.FontSize) = (named.Font(Name(content, fontName)), size);
                break;
            case 'T' | 'c' << 8:
                state.CharacterSpacing = operands.Number() ?? state.CharacterSpacing;
                break;
            case 'T' | 'w' << 8:
                state.WordSpacing = operands.Number() ?? state.WordSpacing;
                break;
            case 'T' | 'z' << 8:
                state.HorizontalScale = operands.Number() / 100 ?? state.HorizontalScale;
                break;
            case 'T' | 'L' << 8:
                state.Leading = operands.Number() ?? state.Leading;
                break;
            case 'T' | 's' << 8:
                state.Rise = operands.Number() ?? state.Rise;
                break;
            case 'T' | 'r' << 8:
                state.RenderMode = operands.Number() is >= 0 and <= 7 and var mode ? (int)mode : state.RenderMode;
                break;
            case 'B' | 'T' << 8:
                text.Begin();
                break;
            case 'q':
                if (saved.Count < MaxSavedStates + floor)
                    saved.Add(state);
                break;
            case 'Q':
                if (saved.Count > floor)
                    Restore(saved.Count - 1);
                break;
            case 'c' | 'm' << 8:
                if (operands.Numbers(n) && new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]).Then(state.Ctm) is { IsFinite: true } ctm)
                    state.Ctm = ctm;
                break;
            case 'g' | 's' << 8:
                if (operands.Last(TokenKind.Name) is { } stateName && named.ExternalState(Name(content, stateName)) is { } external)
                    SetExternalState(external);
                break;
            case 'w':
                state.LineWidth = operands.Number() ?? state.LineWidth;
                break;
            case 'm':
                if (operands.Numbers(n[..2]))
                    path.MoveTo(state.Ctm, n[0], n[1]);
                break;
            case 'l':
                if (operands.Numbers(n[..2]))
                    path.LineTo(state.Ctm, n[0], n[1]);
                break;
            case 'c':
                if (operands.Numbers(n))
                    path.CurveTo(state.Ctm, n[4], n[5]);
                break;
            case 'v' or 'y':
                if (operands.Numbers(n[..4]))
                    path.CurveTo(state.Ctm, n[2], n[3]);
                break;
            case 'h':
                path.Close();
                break;
            case 'r' | 'e' << 8:
                if (operands.Numbers(n[..4]))
                    path.Rectangle(state.Ctm, n[0], n[1], n[2], n[3]);
                break;
            case 'f' or 'F' or 'f' | '*' << 8:
                Paint(fill: true, stroke: false);
                break;
            case 'S':
                Paint(fill: false, stroke: true);
                break;
            case 's':
                path.Close();
                Paint(fill: false, stroke: true);
                break;
            case 'B' or 'B' | '*' << 8:
                Paint(fill: true, stroke: true);
                break;
            case 'b' or 'b' | '*' << 8:
                path.Close();
                Paint(fill: true, stroke: true);
                break;
            case 'n':
                Paint(fill: false, stroke: false);
                break;
            case 'W' or 'W' | '*' << 8:
                clipPending = true;
                break;
            case 'D' | 'o' << 8:
                if (operands.Last(TokenKind.Name) is { } objectName)
                    Draw(named.ExternalObject(Name(content, objectName)), resources);
                break;
            case 'B' | 'I' << 8:
                AddImage(InlineImage.Read(ref lexer, store.Parser));
                break;
            case 'B' | 'M' << 8 | 'C' << 16:
                markedContent.Begin(operands.Last(TokenKind.Name) is { } tag ? Name(content, tag) : "", null, null);
                break;
            case 'B' | 'D' << 8 | 'C' << 16:
                BeginMarkedContent(content, named);
                break;
            case 'E' | 'M' << 8 | 'C' << 16:
                markedContent.End();
                break;
            default:
                colours.Execute(code, ref state, named, operands.Last(TokenKind.Name) is { } space ? Name(content, space) : null);
                break;
        }
    }

    private string Name(ReadOnlySpan<byte> content, in Operand operand) => store.Parser.Names.Get(content.Slice(operand.Start, operand.Length));

    private Operand? LastString() => operands.Last(TokenKind.LiteralString) ?? operands.Last(TokenKind.HexString);

    private void NextLine() => text.Move(0, -state.Leading);

    private void Show(Resources named, ReadOnlySpan<byte> content, in Operand operand)
    {
        var font = state.Font ??= named.Font("");
        if (scratch.Length < operand.Length)
            scratch = new byte[Math.Max(operand.Length, scratch.Length * 2)];
        var length = StringBytes.Decode(operand.Kind, content.Slice(operand.Start, operand.Length), scratch);
        text.Show(state, font, scratch.AsSpan(0, length));
    }

    private void ShowArray(Resources named, ReadOnlySpan<byte> content)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var operand = operands[i];
            if (operand.Kind == TokenKind.Number)
                text.Adjust(state, operand.Number);
            else if (operand.Kind is TokenKind.LiteralString or TokenKind.HexString)
                Show(named, content, operand);
        }
    }

    private void SetExternalState(PdfDictionary external)
    {
        state.LineWidth = store.Number(external["LW"]) ?? state.LineWidth;
        if (store.Array(external["Font"]) is { Items: [var font, var size, ..] } && store.Dictionary(font) is { } dictionary)
            (state.Font, state.FontSize) = (fonts.Load(dictionary, ""), store.Number(size) ?? state.FontSize);
    }

    private void Restore(int count)
    {
        if (saved.Count <= count)
            return;
        state = saved[count];
        saved.RemoveRange(count, saved.Count - count);
    }

    private void Paint(bool fill, bool stroke)
    {
        if (!markedContent.IsHidden)
        {
            if (fill)
                path.Fill(state);
            if (stroke)
                path.Stroke(state);
        }
        if (clipPending && path.Bounds() is { } bounds)
            Clip(bounds);
        clipPending = false;
        path.Clear();
    }

    /// <summary>Narrows the clip; one that leaves nothing becomes an empty box where the clip was.</summary>
    private void Clip(Box to) =>
        state.Clip = state.Clip.Intersect(to) ?? new Box(state.Clip.Left, state.Clip.Top, state.Clip.Left, state.Clip.Top);

    private void Draw(PdfStream? external, PdfDictionary resources)
    {
        if (external is null || markedContent.IsHidden)
            return;
        if (optional.IsHidden(external.Dictionary["OC"], store.Dictionary(external.Dictionary["OC"])))
            return;
        var kind = store.Name(external.Dictionary["Subtype"]);
        if (kind == "Image")
            AddImage(external.Dictionary);
        else if (kind == "Form" || external.Dictionary["BBox"] is not null)
            DrawForm(external, resources);
    }

    private void AddImage(PdfDictionary image)
    {
        if (markedContent.IsHidden || state.Ctm.Around(0, 0, 1, 1).Intersect(state.Clip) is not { } box)
            return;
        var filter = store.Resolve(image["Filter"] ?? image["F"]);
        if (filter is PdfArray { Items: [.., var last] })
            filter = store.Resolve(last);
        var mask = store.Resolve(image["ImageMask"] ?? image["IM"]) is PdfBoolean { Value: true };
        marks.Add(new PdfImage(box, store.Integer(image["Width"] ?? image["W"]) ?? 0, store.Integer(image["Height"] ?? image["H"]) ?? 0, (filter as PdfName)?.Value, mask));
    }

    private void BeginMarkedContent(ReadOnlySpan<byte> content, Resources named)
    {
        var tag = operands.Last(TokenKind.Name, 1) is { } tagName ? Name(content, tagName) : "";
        if (operands.Last(TokenKind.Name) is { } listName)
        {
            var list = Name(content, listName);
            markedContent.Begin(tag, named.Properties(list), named.RawProperties(list));
        }
        else
            markedContent.Begin(tag, operands.Dictionary, operands.Dictionary);
    }
}
