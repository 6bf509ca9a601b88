using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout.Sheets;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Layout;

/// <summary>
/// Decides for every printed line of a flattened text what it is and whether it goes on with the line before.
/// </summary>
internal sealed partial class LineClassifier
{
    /// <summary>
    /// White space of at least this many characters on a line of its own is the rule above footnotes.
    /// </summary>
    private const int FootnoteRule = 20;

    private const int LongestPanelLine = 45;
    private const int LongestColumnHeader = 25;
    private const int MostTitleLines = 5;
    private const int LongestHeading = 120;

    /// <summary>Lines that tell how wide a text is set.</summary>
    private const int FewestOfText = 8;

    /// <summary>So many lines of one look are a paragraph in large or bold type, no heading.</summary>
    private const int LinesOfParagraph = 4;

    /// <summary>A title by its look is at least this much larger than running text.</summary>
    private const double LeastTitle = 1.25;

    [GeneratedRegex(@"^[0-9]{1,2}\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteStart { get; }

    private readonly SourceDocument _document;
    private readonly DanishVocabulary _vocabulary;
    private readonly ImmutableArray<TableRegion> _regions;
    private readonly LineSpacing _spacing;
    private readonly HeadingRules _headings;
    private readonly List<SourceLine> _printed;
    private readonly TableRegion?[] _regionOf;
    private readonly HashSet<int> _items;
    private readonly HashSet<int> _labelled;
    private readonly TypedHeadings? _typed;
    private readonly List<ClassifiedLine> _result = [];
    private readonly Dictionary<int, LineLook>? _looks;

    /// <param name="looks">How lines look, by their number; null where the source does not tell.</param>
    public LineClassifier(SourceDocument document, DanishVocabulary vocabulary, ImmutableArray<TableRegion> regions, Dictionary<int, LineLook>? looks)
    {
        _looks = looks;
        _document = document;
        _vocabulary = vocabulary;
        _regions = regions;
        _spacing = LineSpacing.Measure(OfText(document.Lines, regions));
        _headings = new HeadingRules(vocabulary, _spacing);
        _printed = [.. document.Lines.Where(l => !l.IsBlank)];
        _regionOf = new TableRegion?[_printed.Count];
        _items = NumberedItems.In(_printed);
        _labelled = LabelledLines.In(_printed);
        var next = 0;
        for (var i = 0; i < _printed.Count; i++)
        {
            while (next < regions.Length && regions[next].Last < _printed[i].Number - 1) next++;
            _regionOf[i] = next < regions.Length && Holds(regions[next], i) ? regions[next] : null;
        }
        _typed = looks is null ? TypedHeadings.In(_printed, i => _regionOf[i] is not null, _headings.IsKnownHeading)
            : null;
    }

    /// <summary>
    /// The lines outside tables, which say how wide text is set; all of them where text is but a few.
    /// </summary>
    private static ImmutableArray<SourceLine> OfText(ImmutableArray<SourceLine> lines,
        ImmutableArray<TableRegion> regions)
    {
        var isTable = new bool[lines.Length];
        foreach (var region in regions)
            for (var n = region.First; n <= region.Last && n < lines.Length; n++) isTable[n] = true;
        ImmutableArray<SourceLine> text = [.. lines.Where((_, n) => !isTable[n])];
        return text.Count(l => !l.IsBlank) < FewestOfText ? lines : text;
    }

    public List<ClassifiedLine> Classify()
    {
        bool Cannot(int i) => _regionOf[i] is not null || LookOf(i)?.Role is not null || _headings.IsKnownHeading(_printed[i].Text.Trim());
        var title = _looks is not null && LargeTitle() is var (first, count) ? (First: first, Count: count) : new TitleRules(_vocabulary).Find(_printed, Gap, Cannot);
        for (var i = 0; i < _printed.Count;)
        {
            if (i < title.First && LookOf(i)?.Role is null && _regionOf[i] is null)
            {
                if (_looks is null && _vocabulary.CheckBoxGroups.Exact(_printed[i].Text) is not null)
                {
                    Add(i, BlockRole.Heading, 2);
                    i = SidePanel(i + 1, title.First);
                    continue;
                }
                Add(i, BlockRole.Letterhead);
                i++;
                continue;
            }
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

    private bool BeginsItem(int i) => LineText.MarkerLength(_printed[i].Text) > 0 || _items.Contains(i);

    private LineLook? LookOf(int i) => _looks?.GetValueOrDefault(_printed[i].Number);

    /// <summary>
    /// The lines of one size on the first page that are clearly larger than all others there; null where there are
    /// none.
    /// </summary>
    private (int First, int Count)? LargeTitle()
    {
        var page = Enumerable.Range(0, _printed.Count).TakeWhile(i => _printed[i].Page == _printed[0].Page).Where(i => LookOf(i) is { Role: null } && !TitleRules.IsOffice(_printed[i].Text.Trim(), _vocabulary)).ToList();
        if (page.Count == 0) return null;
        var largest = page.Max(i => LookOf(i)!.Size);
        var first = page.First(i => LookOf(i)!.Size >= largest - 0.02);
        if (largest < LeastTitle || first > page.Count / 2 + 3 || _headings.IsKnownHeading(_printed[first].Text.Trim()) && page.Count(i => LookOf(i)!.Size >= largest - 0.02) > 1) return null;
        var count = 1;
        while (count < MostTitleLines && first + count < _printed.Count && LookOf(first + count) is { Role: null } look && look.Size >= largest - 0.02) count++;
        return (first, count);
    }

    private int Gap(int i) => i == 0 ? 0 : _printed[i].Number - _printed[i - 1].Number - 1;

    private bool Holds(TableRegion region, int i) => _printed[i].Number - 1 >= region.First && _printed[i].Number - 1 <= region.Last;

    private void Add(int i, BlockRole role, int level = 0, bool continues = false, TableRegion? region = null) =>
        _result.Add(new ClassifiedLine(_printed[i], role, level, continues, region));

    private int ClassifyAt(int i)
    {
        if (_regionOf[i] is { } region)
        {
            var end = i;
            for (; end < _printed.Count && Holds(region, end); end++) Add(end, BlockRole.Table, continues: end > i, region: region);
            return end;
        }
        var text = _printed[i].Text.Trim();
        if (LookOf(i) is { Role: { } role } look) return Placed(i, role, look);
        if (_typed?.LevelAt(i) is { } typed) return TypedHeading(i, typed);
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
        var level = _typed?.LevelAt(i - 1) is not null && !_headings.IsKnownHeading(text) ? 0 : LevelAt(i);
        var isHeading = _looks is null ? _headings.IsNumberedHeading(i, _printed, Gap, _regions) : level != 0;
        if (BeginsItem(i) && !isHeading) return Run(i, BlockRole.List, 0);
        if (level == 0) return Run(i, BlockRole.Paragraph, 0);
        if (FollowsTitle(i) && IsSubtitle(i)) { Add(i, BlockRole.Letterhead); return i + 1; }
        Add(i, BlockRole.Heading, level);
        var next = i + 1;
        if (LookOf(i) is { IsProminent: true } own)
        {
            while (next < _printed.Count && next < i + 3 && Gap(next) <= _spacing.WithinParagraph && LookOf(next) is { Role: null } following && following.IsLike(own) && !_headings.IsKnownHeading(_printed[next].Text.Trim()))
                Add(next++, BlockRole.Heading, level, continues: true);
            return next;
        }
        if (LineText.BreaksOff(text) && next < _printed.Count && Gap(next) <= _spacing.WithinParagraph) { Add(next, BlockRole.Heading, level, continues: true); next++; }
        return next;
    }

    /// <summary>A heading that the text marks, and the rule that may stand below it.</summary>
    private int TypedHeading(int i, int level)
    {
        Add(i, BlockRole.Heading, level);
        if (!_typed!.IsRule(i + 1)) return i + 1;
        Add(i + 1, BlockRole.Running);
        return i + 2;
    }

    /// <summary>A line whose place on the page tells what it is.</summary>
    private int Placed(int i, BlockRole role, LineLook look)
    {
        var isGroup = role == BlockRole.SidePanel && _vocabulary.CheckBoxGroups.Exact(_printed[i].Text.Trim()) is not null;
        var level = role == BlockRole.Heading ? 1 : isGroup ? 2 : 0;
        var continues = look.Continues && !isGroup && _result.Count > 0 && _result[^1].Role == role;
        Add(i, isGroup ? BlockRole.Heading : role, level, continues);
        return i + 1;
    }

    /// <summary>
    /// The level of the heading that a line is. Where looks are known, words alone make no heading but one that the
    /// vocabulary knows or that is numbered.
    /// </summary>
    private int LevelAt(int i)
    {
        var level = LevelByWords(i);
        if (LookOf(i) is not { } look) return level;
        var text = _printed[i].Text.Trim();
        if (!look.IsProminent) return level > 0 && (_headings.IsKnownHeading(text) && Gap(i) > 0 && !OthersAreProminent() || _headings.IsNumberedHeading(i, _printed, Gap, _regions) && !OthersAreProminent()) ? level : 0;
        if (level > 0) return level;
        if (text.Length > LongestHeading || text is [.., '.' or ',' or ';'] || !text.Any(char.IsLetter) || LineText.IsBullet(text)) return 0;
        if (i > 0 && LookOf(i - 1) is { Role: null } before && before.IsLike(look) && Gap(i) <= _spacing.WithinParagraph && _result.Count > 0 && _result[^1].Role == BlockRole.Paragraph) return 0;
        if (Enumerable.Range(i + 1, LinesOfParagraph - 1).All(n => n < _printed.Count && Gap(n) <= _spacing.WithinParagraph && LookOf(n) is { Role: null } next && next.IsLike(look))) return 0;
        return _headings.IsKnownHeading(text) ? 1 : 2;
    }

    private int LevelByWords(int i) => _levels.TryGetValue(i, out var known) ? known : _levels[i] = _headings.LevelAt(i, _printed, Gap, _regions);

    private readonly Dictionary<int, int> _levels = [];

    /// <summary>
    /// True where the headings that the vocabulary knows stand out, so that a plain line with such words is none.
    /// </summary>
    private bool OthersAreProminent() => _othersAreProminent ??=
        Enumerable.Range(0, _printed.Count).Count(i => LookOf(i) is { Role: null, IsProminent: true } && _headings.IsKnownHeading(_printed[i].Text.Trim())) >= 2;

    private bool? _othersAreProminent;

    private bool FollowsTitle(int i) => _looks is not null && _result.Count > 0 && _result[^1].Role == BlockRole.Title;

    /// <summary>
    /// A line below the title that names an office, or that another heading follows at once, says whose note it is.
    /// </summary>
    private bool IsSubtitle(int i)
    {
        var text = _printed[i].Text.Trim();
        if (_headings.IsKnownExactly(text)) return false;
        return TitleRules.IsOffice(text, _vocabulary) || i + 1 < _printed.Count && LookOf(i + 1) is { Role: null } next && !next.IsLike(LookOf(i)!) && LevelAt(i + 1) > 0;
    }

    private bool IsFootnote(int i)
    {
        if (_looks is not null) return false;
        if (!FootnoteStart.IsMatch(_printed[i].Text.TrimStart()) || i == 0) return false;
        for (var n = _printed[i].Number - 2; n >= 0 && _document.Lines[n].IsBlank; n--)
            if (_document.Lines[n].Text.Length >= FootnoteRule) return true;
        return false;
    }

    private int Footnote(int i)
    {
        Add(i, BlockRole.Footnote);
        var end = i + 1;
        while (end < _printed.Count && _printed[end].Page == _printed[i].Page && Gap(end) <= 1 && !LineText.StartsUpper(_printed[end].Text) && !char.IsAsciiDigit(_printed[end].Text.TrimStart()[0]))
            Add(end++, BlockRole.Footnote, continues: true);
        return end;
    }

    /// <summary>
    /// Short lines from here on to the page's end, the next known heading or the first long line; wrapped options are
    /// joined.
    /// </summary>
    private int SidePanel(int i, int limit = int.MaxValue)
    {
        var end = i;
        for (; end < Math.Min(_printed.Count, limit); end++)
        {
            var text = _printed[end].Text.Trim();
            if (_printed[end].Page != _printed[i].Page || text.Length > LongestPanelLine || text.IndexOfAny(CheckBoxes.Glyphs) >= 0 || text.EndsWith('.')
                || _headings.IsKnownHeading(text) || _regionOf[end] is not null) break;
            var continues = end > i && Gap(end) == 0 && !CheckBoxes.EndsWithMark(_printed[end - 1].Text)
                && (LineText.StartsLower(text) || LineText.BreaksOff(_printed[end - 1].Text));
            Add(end, BlockRole.SidePanel, continues: continues);
        }
        return Math.Max(end, i);
    }

    /// <summary>
    /// A caption whose table holds text; the short lines right under it are its column headers and no headings.
    /// </summary>
    private int CaptionOfText(int i)
    {
        var end = Run(i, BlockRole.Caption, 0);
        while (end < _printed.Count && _printed[end].Page == _printed[i].Page && _printed[end].Text.Trim().Length <= LongestColumnHeader && _regionOf[end] is null && Gap(end) <= 6)
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
        if (_regionOf[i] is not null || LineText.IsRunning(text.Trim()) || TitleRules.IsDateLine(text.Trim()) && !LineText.BreaksOff(before) || IsFootnote(i) || Caption.Begins(text) || text.IndexOfAny(CheckBoxes.Glyphs) >= 0) return false;
        if (DottedLeader.IsIn(text) || DottedLeader.IsIn(before)) return false;
        if (BeginsItem(i) || _labelled.Contains(i) || _typed?.LevelAt(i) is not null) return false;
        if (_looks is not null && (LookOf(i)?.Role is not null || LookOf(i)?.IsProminent != LookOf(i - 1)?.IsProminent)) return false;
        var lower = LineText.StartsLower(text);
        var unfinished = !LineText.EndsSentence(before);
        if (_vocabulary.CheckBoxGroups.Exact(text) is not null) return false;
        if (lower && unfinished) return Gap(i) <= _spacing.WithinParagraph + (_printed[i].Page != _printed[i - 1].Page ? 6 : 1);
        if (Gap(i) > _spacing.WithinParagraph) return false;
        if (LineText.BreaksOff(before)) return true;
        if (role == BlockRole.Caption) return lower;
        if (_headings.IsKnownHeading(text.Trim()) && Gap(i) > 0) return false;
        if (!lower && LineText.NextWordWouldFit(before, text, _spacing.Width * 9 / 10)) return false;
        return LevelAt(i) == 0 || unfinished && before.TrimEnd().Length > _spacing.Width * 8 / 10;
    }
}
