using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Finds amounts tables in flattened text: a header of period columns (or one amount column), and the rows under it. Must not take years in
/// running text, chart axes without rows, or prose that happens to end a line with a number.
/// </summary>
internal sealed partial class TableRegionFinder
{
    private const int MostHeaderLinesAbove = 7;
    private const int WidestGap = 8;
    private const int MostLabelLines = 7;
    private const int MostLabelCharacters = 260;
    private const int LongLine = 60;

    [GeneratedRegex(@"^[\s.,;:*'’`]+$", RegexOptions.CultureInvariant)]
    private static partial Regex StrayMark { get; }

    [GeneratedRegex(@"^\s*(?:mio|mia|pct|procent|årsværk|fuldtids|helårs|%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitWord { get; }

    private static bool IsUnitWord(string text) => UnitWord.IsMatch(text) || UnitGrammar.After(text, 0) is not null;

    private readonly ImmutableArray<SourceLine> _lines;
    private readonly int[] _printed;
    private readonly DanishVocabulary _vocabulary;
    private readonly ImmutableArray<bool> _told;

    public TableRegionFinder(SourceDocument document, DanishVocabulary vocabulary)
    {
        _lines = document.Lines;
        _vocabulary = vocabulary;
        _told = ToldAmounts.In(_lines, vocabulary);
        _printed = [.. Enumerable.Range(0, _lines.Length).Where(i => !_lines[i].IsBlank)];
    }

    /// <summary>All regions, in order, none overlapping another.</summary>
    public ImmutableArray<TableRegion> Find()
    {
        var regions = ImmutableArray.CreateBuilder<TableRegion>();
        var free = 0;
        for (var p = 0; p < _printed.Length; p++)
        {
            if (HeaderAt(p) is not { } header) continue;
            var last = Body(header.Last, header.Columns);
            if (last < 0) continue;
            var (first, captionLines, headerFirst) = Above(header.First, free);
            regions.Add(new TableRegion(_printed[first], captionLines, _printed[headerFirst], _printed[header.Last], _printed[last]));
            free = last + 1;
            p = last;
        }
        return regions.ToImmutable();
    }

    private string Text(int p) => _lines[_printed[p]].Text;

    /// <summary>Blank lines before a printed line.</summary>
    private int Gap(int p) => p == 0 ? _printed[0] : _printed[p] - _printed[p - 1] - 1;

    private (int First, int Last, int Columns)? HeaderAt(int p)
    {
        var text = Text(p);
        if (Caption.Begins(text) || _told[_printed[p]]) return null;
        var run = HeaderGrammar.FindRun(text, 2);
        if (run.Count > 0)
            return IsHeaderText(text[..run[0].Start], 70) && IsHeaderText(text[run[^1].End..], 40) ? (p, p, run.Count) : null;
        return OnePeriodALine(p) ?? OneAmountColumn(p);
    }

    private static bool IsHeaderText(string text, int longest) =>
        text.Trim().Length <= longest && !LineText.HasFiniteVerb("x " + text) && !text.TrimEnd().EndsWith(',');

    private (int First, int Last, int Columns)? OnePeriodALine(int p)
    {
        var (q, columns, years) = (p, 0, 0);
        for (; q < _printed.Length && (q == p || Gap(q) <= 2); q++)
        {
            var text = Text(q);
            var headers = HeaderGrammar.FindAll(text).ToList();
            if (headers.Count == 0 || headers.Sum(h => h.Length) < text.Count(c => !char.IsWhiteSpace(c))) break;
            columns += headers.Count;
            years += headers.Count(h => h.Year is not null);
        }
        return columns >= 2 && years >= 1 && q - p >= 2 ? (p, q - 1, columns) : null;
    }

    /// <summary>One amount column: a short header with an amount word or a unit, then at least two rows with one figure each.</summary>
    private (int First, int Last, int Columns)? OneAmountColumn(int p)
    {
        var text = Text(p);
        if (p > 0 && Gap(p) == 0 && LineText.StartsLower(text) && Text(p - 1).Length > LongLine) return null;
        var afterCaption = p > 0 && Caption.Begins(Text(p - 1));
        if (text.Trim().Length > LongLine || LineText.HasFiniteVerb("x " + text) || LineText.IsBullet(text) || text.TrimEnd().EndsWith('.') && UnitGrammar.Find(text) is null) return null;
        var shape = LineShape.Of(PriceLevelGrammar.Mask(text), yearsAreText: true);
        if (shape.Numbers.Length > 0 && UnitGrammar.Find(text) != MoneyUnit.Thousand) return null;
        var isHeader = _vocabulary.Columns.Anywhere(text) is "amount" or "rowTotal" || UnitGrammar.Find(text) is not null;
        if (!isHeader || (!afterCaption && UnitGrammar.Find(text) is null && !HeaderGrammar.FindAll(text).Any() && p + 1 < _printed.Length && !HeaderGrammar.FindAll(Text(p + 1)).Any())) return null;
        var last = p;
        while (last + 1 < _printed.Length && last < p + 2 && Text(last + 1).Trim().Length <= 30
            && LineShape.Of(Text(last + 1), yearsAreText: true).Numbers.Length == 0
            && (HeaderGrammar.FindAll(Text(last + 1)).Any() || UnitGrammar.Find(Text(last + 1)) is not null)) last++;
        var rows = 0;
        for (var r = last + 1; r < Math.Min(_printed.Length, last + 9); r++)
        {
            var row = LineShape.Of(Text(r), yearsAreText: true);
            if (row.Numbers.Length == 1 && row.Tail.Length == 0 && row.Lead.Length > 0 && !IsProse(r, row)) rows++;
            else if (LineText.EndsSentence(Text(r)) && Text(r).Length > LongLine) break;
        }
        return rows >= 2 ? (p, last, 1) : null;
    }

    /// <summary>The last printed line of the rows under a header, or -1 where there are none.</summary>
    private int Body(int headerLast, int columns)
    {
        var headerText = Text(headerLast);
        var hasRemarks = HeaderGrammar.FindRun(headerText, 1) is [.., var lastHeader] && headerText[lastHeader.End..].Any(char.IsLetter);
        var (last, pending, characters, inRemark) = (-1, 0, 0, false);
        for (var r = headerLast + 1; r < _printed.Length; r++)
        {
            var text = Text(r);
            if (Gap(r) > WidestGap || Stops(r) || _told[_printed[r]]) break;
            var repeats = HeaderGrammar.FindRun(text, 2);
            if (repeats.Count > 0 && (repeats.Count != columns || BeginsNewTable(r, last, pending))) break;
            if (repeats.Count > 0 || LineText.IsRunning(text) && LineShape.Of(text, true).Lead.Length > 0) continue;
            if (inRemark && Gap(r) == 0) { last = r; continue; }
            inRemark = false;
            if (StrayMark.IsMatch(text)) { if (last == r - 1) last = r; continue; }
            var shape = LineShape.Of(text, yearsAreText: true);
            if (shape.Numbers.Length > 0 && ToldAmounts.TellsBelow(text, Gap(r), columns,
                Enumerable.Range(headerLast + 1, r - headerLast - 1).Select(Text))) break;
            if (shape.Numbers.Length > 0 && (shape.Tail.Length == 0 || hasRemarks) && !IsProse(r, shape))
            {
                (last, pending, characters, inRemark) = (r, 0, 0, shape.Tail.Length > 0);
                continue;
            }
            pending++;
            characters += text.Length;
            if (pending > MostLabelLines || characters > MostLabelCharacters) break;
            if (text.TrimEnd().EndsWith('.') && text.TrimEnd().Length > LongLine) break;
        }
        while (last >= 0 && last + 1 < _printed.Length && Gap(last + 1) == 0 && LineText.StartsLower(Text(last + 1)) && Text(last + 1).Trim().Length <= 45
            && !LineText.EndsSentence(Text(last + 1)) && LineShape.Of(Text(last + 1), true).Numbers.Length == 0) last++;
        return last;
    }

    /// <summary>
    /// The same header again goes on with the table on a new page; on the same page, after other words or a blank line, it begins another.
    /// </summary>
    private bool BeginsNewTable(int header, int last, int pending) =>
        last >= 0 && _lines[_printed[header]].Page == _lines[_printed[last]].Page && (pending > 0 || Gap(header) > 0);

    private bool Stops(int p)
    {
        var text = Text(p);
        if (Caption.Begins(text) || Caption.BeginsFigure(text) || text.IndexOfAny(CheckBoxes.Glyphs) >= 0 || LineText.IsBullet(text) && text.TrimStart()[0] is not ('-' or '–' or 'o')) return true;
        return _vocabulary.SectionRoles.Exact(text) is not null && LineText.StartsUpper(text) && LineShape.Of(text, true).Numbers.Length == 0
            && (p + 1 >= _printed.Length || LineShape.Of(Text(p + 1), true) is not { Numbers.Length: > 0, Tail: "" });
    }

    /// <summary>A number at a line's end that the next line gives a unit, or a long line that runs on, is prose.</summary>
    private bool IsProse(int p, LineShape shape)
    {
        if (_told[_printed[p]]) return true;
        if (p + 1 < _printed.Length && shape.Tail.Length == 0 && IsUnitWord(Text(p + 1))) return true;
        if (shape.Tail.Length > 0 && IsUnitWord(shape.Tail) && !shape.Numbers.Any(n => n.Unit is not null)) return true;
        return shape.Lead.Length > 90 && shape.Numbers.Length < 2 || (shape.Numbers.Length == 1 && LineText.HasFiniteVerb(shape.Lead) && shape.Lead.Length > 40);
    }

    /// <summary>Where the table's caption and header begin, going up from the line with the periods.</summary>
    private (int First, int CaptionLines, int HeaderFirst) Above(int header, int free)
    {
        var top = header;
        for (var k = header - 1; k >= Math.Max(free, header - MostHeaderLinesAbove); k--)
        {
            if (Gap(k + 1) > 3) break;
            var text = Text(k).Trim();
            if (Caption.Begins(text))
            {
                var captionLines = 1;
                while (k + captionLines < header && captionLines < 3 && Gap(k + captionLines) == 0 && !IsHeaderFragment(k + captionLines, header)) captionLines++;
                return (k, captionLines, Math.Min(k + captionLines, header));
            }
            if (text.Length > 110 || LineText.EndsSentence(text) && UnitGrammar.Find(text) is null || _vocabulary.SectionRoles.Exact(text) is not null) break;
            if (IsHeaderFragment(k, header)) top = k;
        }
        return (top, 0, top);
    }

    private bool IsHeaderFragment(int p, int header)
    {
        var text = Text(p).Trim();
        if (text.Length > LongLine || LineText.HasFiniteVerb("x " + text)) return false;
        if (UnitGrammar.Find(text) is not null || PriceLevelGrammar.Find(text) is not null) return true;
        var joined = p + 1 < header ? text.TrimEnd('-') + Text(p + 1).Trim() : text;
        return _vocabulary.Columns.Anywhere(text) is not null || _vocabulary.Columns.Leading(joined) is not null
            || (text.Length <= 22 && p > 0 && _vocabulary.Columns.Leading(Text(p - 1).Trim().TrimEnd('-') + text) is not null);
    }
}
