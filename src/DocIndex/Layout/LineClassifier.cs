using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>Decides for every printed line of a flattened text what it is and whether it goes on with the line before.</summary>
internal sealed partial class LineClassifier
{
    /// <summary>White space of at least this many characters on a line of its own is the rule above footnotes.</summary>
    private const int FootnoteRule = 20;

    private const int LongestPanelLine = 45;
    private const int LongestColumnHeader = 25;

    [GeneratedRegex(@"^\d{1,2}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteStart { get; }

    private readonly SourceDocument _document;
    private readonly DanishVocabulary _vocabulary;
    private readonly ImmutableArray<TableRegion> _regions;
    private readonly LineSpacing _spacing;
    private readonly HeadingRules _headings;
    private readonly List<SourceLine> _printed;
    private readonly List<ClassifiedLine> _result = [];

    public LineClassifier(SourceDocument document, DanishVocabulary vocabulary, ImmutableArray<TableRegion> regions)
    {
        _document = document;
        _vocabulary = vocabulary;
        _regions = regions;
        _spacing = LineSpacing.Measure(document.Lines);
        _headings = new HeadingRules(vocabulary, _spacing);
        _printed = [.. document.Lines.Where(l => !l.IsBlank)];
    }

    public List<ClassifiedLine> Classify()
    {
        var title = new TitleRules(_vocabulary).Find(_printed, Gap, i => _regions.Any(r => Holds(r, i)) || _headings.IsKnownHeading(_printed[i].Text.Trim()));
        for (var i = 0; i < _printed.Count;)
        {
            if (i < title.First) { Add(i, BlockRole.Letterhead); i++; continue; }
            if (i == title.First && title.Count > 0)
            {
                for (var t = 0; t < title.Count; t++) Add(i + t, BlockRole.Title, continues: t > 0);
                i += title.Count;
                continue;
            }
            i = ClassifyAt(i);
        }
        return _result;
    }

    private int Gap(int i) => i == 0 ? 0 : _printed[i].Number - _printed[i - 1].Number - 1;

    private bool Holds(TableRegion region, int i) => _printed[i].Number - 1 >= region.First && _printed[i].Number - 1 <= region.Last;

    private void Add(int i, BlockRole role, int level = 0, bool continues = false, TableRegion? region = null) =>
        _result.Add(new ClassifiedLine(_printed[i], role, level, continues, region));

    private int ClassifyAt(int i)
    {
        if (_regions.FirstOrDefault(r => Holds(r, i)) is { } region)
        {
            var end = i;
            for (; end < _printed.Count && Holds(region, end); end++) Add(end, BlockRole.Table, continues: end > i, region: region);
            return end;
        }
        var text = _printed[i].Text.Trim();
        if (LineText.IsRunning(text)) { Add(i, BlockRole.Running); return i + 1; }
        if (TitleRules.IsDateLine(text)) { Add(i, BlockRole.Letterhead); return i + 1; }
        if (IsFootnote(i)) return Footnote(i);
        if (text.IndexOfAny(CheckBoxes.Glyphs) >= 0) { Add(i, BlockRole.CheckBoxes); return i + 1; }
        if (Caption.Begins(text)) return CaptionOfText(i);
        if (_vocabulary.CheckBoxGroups.Exact(text) is not null)
        {
            Add(i, BlockRole.Heading, 2);
            return SidePanel(i + 1);
        }
        if (CheckBoxes.EndsWithMark(text) && text.Length <= LongestPanelLine) return SidePanel(i);
        if (LineText.MarkerLength(_printed[i].Text) > 0 && !_headings.IsNumberedHeading(i, _printed, Gap, _regions)) return Run(i, BlockRole.List, 0);
        var level = _headings.LevelAt(i, _printed, Gap, _regions);
        if (level == 0) return Run(i, BlockRole.Paragraph, 0);
        Add(i, BlockRole.Heading, level);
        var next = i + 1;
        if (LineText.BreaksOff(text) && next < _printed.Count && Gap(next) <= _spacing.WithinParagraph) { Add(next, BlockRole.Heading, level, continues: true); next++; }
        return next;
    }

    private bool IsFootnote(int i)
    {
        if (!FootnoteStart.IsMatch(_printed[i].Text.TrimStart()) || i == 0) return false;
        for (var n = _printed[i].Number - 2; n >= 0 && _document.Lines[n].IsBlank; n--)
            if (_document.Lines[n].Text.Length >= FootnoteRule) return true;
        return false;
    }

    private int Footnote(int i)
    {
        Add(i, BlockRole.Footnote);
        var end = i + 1;
        while (end < _printed.Count && _printed[end].Page == _printed[i].Page && Gap(end) <= 1 && !LineText.StartsUpper(_printed[end].Text) && !char.IsDigit(_printed[end].Text.TrimStart()[0]))
            Add(end++, BlockRole.Footnote, continues: true);
        return end;
    }

    /// <summary>Short lines from here on to the page's end, the next known heading or the first long line; wrapped options are joined.</summary>
    private int SidePanel(int i)
    {
        var end = i;
        for (; end < _printed.Count; end++)
        {
            var text = _printed[end].Text.Trim();
            if (_printed[end].Page != _printed[i].Page || text.Length > LongestPanelLine || text.IndexOfAny(CheckBoxes.Glyphs) >= 0 || text.EndsWith('.')
                || _headings.IsKnownHeading(text) || _regions.Any(r => Holds(r, end))) break;
            var continues = end > i && Gap(end) == 0 && !CheckBoxes.EndsWithMark(_printed[end - 1].Text)
                && (LineText.StartsLower(text) || LineText.BreaksOff(_printed[end - 1].Text));
            Add(end, BlockRole.SidePanel, continues: continues);
        }
        return Math.Max(end, i);
    }

    /// <summary>A caption whose table holds text; the short lines right under it are its column headers and no headings.</summary>
    private int CaptionOfText(int i)
    {
        var end = Run(i, BlockRole.Caption, 0);
        while (end < _printed.Count && _printed[end].Page == _printed[i].Page && _printed[end].Text.Trim().Length <= LongestColumnHeader && !_regions.Any(r => Holds(r, end)) && Gap(end) <= 6)
            end = Run(end, BlockRole.Paragraph, 0);
        return end;
    }

    private int Run(int i, BlockRole role, int level)
    {
        Add(i, role, level);
        var end = i + 1;
        while (end < _printed.Count && Continues(end, role)) Add(end++, role, level, continues: true);
        return end;
    }

    private bool Continues(int i, BlockRole role)
    {
        var (before, text) = (_printed[i - 1].Text, _printed[i].Text);
        if (_regions.Any(r => Holds(r, i)) || LineText.IsRunning(text.Trim()) || TitleRules.IsDateLine(text.Trim()) && !LineText.BreaksOff(before) || IsFootnote(i) || Caption.Begins(text) || text.IndexOfAny(CheckBoxes.Glyphs) >= 0) return false;
        if (LineText.MarkerLength(text) > 0) return false;
        var lower = LineText.StartsLower(text);
        var unfinished = !LineText.EndsSentence(before);
        if (_vocabulary.CheckBoxGroups.Exact(text) is not null) return false;
        if (lower && unfinished) return Gap(i) <= _spacing.WithinParagraph + (_printed[i].Page != _printed[i - 1].Page ? 6 : 1);
        if (Gap(i) > _spacing.WithinParagraph) return false;
        if (LineText.BreaksOff(before)) return true;
        if (role == BlockRole.Caption) return lower;
        if (_headings.IsKnownHeading(text.Trim()) && Gap(i) > 0) return false;
        if (!lower && LineText.NextWordWouldFit(before, text, _spacing.Width * 9 / 10)) return false;
        return _headings.LevelAt(i, _printed, Gap, _regions) == 0 || unfinished && before.TrimEnd().Length > _spacing.Width * 8 / 10;
    }
}
