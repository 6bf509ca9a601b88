using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>
/// Assembles the rows of a flattened table from its lines: labels that are wrapped over several lines, numbers on lines of their own, empty
/// rows, group headings, remarks, stray marks. A label line goes on with the label before it unless blank cells stand between them or the
/// first word of the new line would have fitted on the line before.
/// </summary>
internal sealed partial class RowAssembly
{
    [GeneratedRegex(@"^[\s.,;:*'’`]+$", RegexOptions.CultureInvariant)]
    private static partial Regex StrayMark { get; }

    private const int LongestLabelLine = 70;

    private readonly FlattenedHeader _header;
    private readonly ImmutableArray<SourceLine> _lines;
    private readonly bool _yearsAreText;
    private readonly int _labelWidth;
    private readonly List<FlattenedRow> _rows = [];

    private List<string> _label = [];
    private List<SourceLine> _labelLines = [];
    private List<FlattenedNumber> _numbers = [];
    private List<(string, SourceLine)> _remarks = [];
    private int _blanks;
    private bool _gapHasBlankCells;
    private int _gapLines;
    private bool _inRemark;

    /// <param name="lines">The region's lines under its header, blank ones included.</param>
    private RowAssembly(ImmutableArray<SourceLine> lines, FlattenedHeader header)
    {
        _lines = lines;
        _header = header;
        _yearsAreText = YearsAreText(lines);
        _labelWidth = lines.Select(l => LineShape.Of(l.Text, _yearsAreText).Lead.Length).Where(w => w is > 0 and < LongestLabelLine).DefaultIfEmpty(0).Max();
    }

    /// <summary>The rows, in order; a row without numbers is an empty row or a group heading.</summary>
    public static IReadOnlyList<FlattenedRow> Assemble(ImmutableArray<SourceLine> lines, FlattenedHeader header)
    {
        var assembly = new RowAssembly(lines, header);
        for (var i = 0; i < lines.Length; i++) assembly.Take(i);
        assembly.Close();
        return assembly._rows;
    }

    /// <summary>Bare years are labels unless the table prints its thousands without points.</summary>
    private static bool YearsAreText(ImmutableArray<SourceLine> lines) =>
        !lines.Any(l => LineShape.Of(l.Text, yearsAreText: false).Numbers.Any(n => n.Number is { Grouped: false, HalfWidth: 0.5m, LooksLikeYear: false } number && Math.Abs(number.Value) >= 1000));

    private void Take(int i)
    {
        var line = _lines[i];
        if (line.IsBlank)
        {
            _blanks += line.Text.Length;
            _gapLines++;
            _gapHasBlankCells |= line.Text.Length >= 2;
            _inRemark = false;
            return;
        }
        if (StrayMark.IsMatch(line.Text)) { _blanks += line.Text.Count(char.IsWhiteSpace); return; }
        if (_header.IsRepeatedBy(line.Text) || LineText.IsRunning(line.Text) && LineShape.Of(line.Text, true).Lead.Length > 0) return;
        if (_inRemark && !IsWholeRow(line)) { _remarks.Add((line.Text.Trim(), line)); return; }
        if (_inRemark) CloseAtRemark(line);
        var shape = LineShape.Of(line.Text, _yearsAreText);
        if (shape.Numbers.Length > 0 && shape.Tail.Length > 0 && !_header.HasRemarks) shape = new LineShape(line.Text.Trim(), [], "");
        if (shape.Numbers.Length > 0 && IsLabelNumber(shape, i)) shape = new LineShape(line.Text.Trim(), [], "");
        if (IsEmptyCell(i)) shape = new LineShape("", [new NumberToken(line.Text.IndexOf(line.Text.Trim(), StringComparison.Ordinal), line.Text.TrimEnd().Length, null, null, false, line.Text.Trim())], "");
        if (shape.Lead.Length > 0) TakeLabel(shape, line);
        TakeNumbers(shape, line);
        if (shape.Tail.Length > 0 && shape.Numbers.Length > 0)
        {
            _remarks.Add((shape.Tail, line));
            _inRemark = true;
        }
        _gapHasBlankCells = false;
        _gapLines = 0;
    }

    /// <summary>A remark goes on over the lines below it until one holds a label and a figure for every column.</summary>
    private bool IsWholeRow(SourceLine line) =>
        LineShape.Of(line.Text, _yearsAreText) is { Numbers.Length: > 1 } shape && shape.Numbers.Length == _header.Numbers.Length && shape.Lead.Length > 0;

    /// <summary>Ends a row whose remark runs up to the next row; the first lines of that row's wrapped label were taken for remark.</summary>
    private void CloseAtRemark(SourceLine next)
    {
        var label = new List<(string Text, SourceLine Line)>();
        for (var text = next.Text; LineText.StartsLower(text) && _remarks.Count > 1; text = label[0].Text)
        {
            label.Insert(0, _remarks[^1]);
            _remarks.RemoveAt(_remarks.Count - 1);
        }
        Close();
        _label.AddRange(label.Select(l => l.Text));
        _labelLines.AddRange(label.Select(l => l.Line));
    }

    /// <summary>One small number at the end of a wrapped label line ("investering i 3" / "medarbejdere 1.200 …") is part of the label.</summary>
    private bool IsLabelNumber(LineShape shape, int i)
    {
        if (_header.Numbers.Length < 2 || shape.Numbers.Length != 1 || shape.Lead.Length == 0 || shape.Numbers[0].Number is not { Grouped: false, HalfWidth: 0.5m } number || Math.Abs(number.Value) > 99) return false;
        var next = _lines.Skip(i + 1).FirstOrDefault(l => !l.IsBlank);
        return next is not null && next.Number == _lines[i].Number + 1 && LineText.StartsLower(next.Text);
    }

    /// <summary>
    /// A dash on a line of its own is a cell that is empty, where the row has a label, still wants figures, and is filled by it or goes on with figures or dashes.
    /// Must not match the dash of a list whose text is on the next line.
    /// </summary>
    private bool IsEmptyCell(int i)
    {
        var wanting = _header.Numbers.Length - _numbers.Count;
        if (_header.Numbers.Length < 2 || _label.Count == 0 || wanting < 1 || !NumberGrammar.IsNone(_lines[i].Text.Trim())) return false;
        var next = _lines.Skip(i + 1).FirstOrDefault(l => !l.IsBlank);
        return wanting == 1 && _numbers.Count > 0 || next is not null && (NumberGrammar.IsNone(next.Text.Trim()) || LineShape.Of(next.Text, _yearsAreText) is { Lead: "", Numbers.Length: > 0 });
    }

    private void TakeLabel(LineShape shape, SourceLine line)
    {
        var isOnlyOtherColumns = _label.Count > 0 && _numbers.Count == 0 && _header.IsOtherColumns(shape.Lead);
        if (!isOnlyOtherColumns)
        {
            var text = shape.Lead;
            if (_numbers.Count > 0 && !ContinuesAfterNumbers(shape)) Close();
            else if (_numbers.Count == 0 && _label.Count > 0 && BeginsRow(text, shape)) Close();
        }
        _label.Add(shape.Lead);
        _labelLines.Add(line);
        if (shape.Numbers.Length == 0) _blanks = TrailingBlanks(line.Text);
    }

    /// <summary>A label that is set beside vertically centred numbers goes on under them, in lower case and without a gap.</summary>
    private bool ContinuesAfterNumbers(LineShape shape) =>
        shape.Numbers.Length == 0 && _gapLines == 0 && _label.Count > 0 && (LineText.StartsLower(shape.Lead) || _label[^1].EndsWith('-')) && !_header.HasRemarks;

    /// <summary>A label with so many blanks behind it, and no figure, is an empty row; with fewer it is a group heading or wrapped.</summary>
    public static int FewestBlanksOfEmptyRow(FlattenedHeader header) => Math.Max(2, header.Numbers.Length / 2);

    private bool BeginsRow(string text, LineShape shape)
    {
        var before = _label[^1];
        if (LineText.BreaksOff(before) || LineText.StartsLower(text) || !LineText.StartsUpper(text)) return false;
        if (_gapHasBlankCells || _blanks >= FewestBlanksOfEmptyRow(_header)) return true;
        if (_gapLines > 1 && shape.Lead.Length > 0 && !_header.IsOtherColumns(text)) return true;
        return LineText.NextWordWouldFit(before, text, _labelWidth);
    }

    private void TakeNumbers(LineShape shape, SourceLine line)
    {
        if (shape.Numbers.Length == 0) return;
        if (shape.Lead.Length == 0 && _numbers.Count + shape.Numbers.Length > _header.Numbers.Length && _numbers.Count > 0) Close();
        for (var n = 0; n < shape.Numbers.Length; n++)
        {
            var token = shape.Numbers[n];
            var from = n == 0 ? 0 : shape.Numbers[n - 1].End;
            var gap = line.Text[from..token.Start];
            var blanks = n > 0 ? gap.Length : shape.Lead.Length > 0 ? TrailingBlanks(gap) : _blanks + gap.Length;
            _numbers.Add(new FlattenedNumber(token, line, blanks));
        }
        _blanks = shape.Tail.Length > 0 ? 0 : TrailingBlanks(line.Text);
    }

    private static int TrailingBlanks(string text) => text.Length - text.TrimEnd().Length;

    private void Close()
    {
        if (_label.Count > 0 || _numbers.Count > 0)
            _rows.Add(new FlattenedRow([.. _label], [.. _labelLines], [.. _numbers], [.. _remarks], _blanks, _gapLines));
        (_label, _labelLines, _numbers, _remarks, _blanks, _inRemark) = ([], [], [], [], 0, false);
    }
}
