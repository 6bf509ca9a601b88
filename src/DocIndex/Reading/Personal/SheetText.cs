using System.Collections.Immutable;

namespace DocIndex.Reading.Personal;

/// <summary>The words of pages as one text in reading order, with what stands over a word in its column.</summary>
internal sealed class SheetText
{
    /// <summary>Words that stand further apart than this, in sizes of their font, stand in two columns.</summary>
    private const double ColumnGap = 1.2;

    private readonly ImmutableArray<Sheet> _sheets;
    private readonly NumberWords _words;
    private readonly JoinedText _joined = new();
    private readonly List<(int Sheet, int Word, char Separator)> _places = [];

    public SheetText(ImmutableArray<Sheet> sheets, NumberWords words)
    {
        (_sheets, _words) = (sheets, words);
        for (var sheet = 0; sheet < sheets.Length; sheet++)
        {
            var all = sheets[sheet].Words;
            var ordered = new HashSet<int>();
            foreach (var line in sheets[sheet].Lines)
            {
                for (var i = 0; i < line.Length; i++)
                {
                    ordered.Add(line[i]);
                    Add(sheet, line[i], i + 1 == line.Length ? '\n' : Between(all[line[i]], all[line[i + 1]]));
                }
            }

            for (var i = 0; i < all.Length; i++)
                if (!ordered.Contains(i)) Add(sheet, i, '\n');
        }
    }

    public string Text => _joined.Text;

    /// <summary>The sheets without the digits of numbers; each the same where it has none of them.</summary>
    public ImmutableArray<Sheet> Without(IReadOnlyList<PersonalNumber> numbers)
    {
        if (numbers.Count == 0) return _sheets;
        var texts = _joined.Without(numbers);
        var words = _sheets.Select(s => s.Words.ToBuilder()).ToArray();
        for (var i = 0; i < texts.Count; i++)
        {
            var (sheet, word, _) = _places[i];
            if (words[sheet][word].Text != texts[i]) words[sheet][word] = words[sheet][word] with { Text = texts[i] };
        }

        return [.. _sheets.Select((s, i) => s with { Words = words[i].ToImmutable() })];
    }

    /// <summary>
    /// What the nearest word above says that stands in the same column and is no number; nothing for a number within a
    /// line of prose.
    /// </summary>
    public WordSays HeadOf(int start, int end)
    {
        var (first, last) = (_joined.PieceAt(start), _joined.PieceAt(end - 1));
        var standsAlone = (first == 0 || _places[first - 1].Separator != ' ') && _places[last].Separator != ' ';
        if (!standsAlone) return WordSays.Nothing;
        var (sheet, word, _) = _places[first];
        var below = _sheets[sheet].Words[word];
        SheetWord? nearest = null;
        foreach (var other in _sheets[sheet].Words)
        {
            if (other.Rotation != below.Rotation || !IsOver(other, below) || !other.Text.Any(char.IsLetter)) continue;
            if (nearest is null || other.Box.Y0 > nearest.Box.Y0) nearest = other;
        }

        return nearest is null ? WordSays.Nothing : _words.Head(nearest.Text);
    }

    private void Add(int sheet, int word, char separator)
    {
        _places.Add((sheet, word, separator));
        _joined.Add(_sheets[sheet].Words[word].Text, separator);
    }

    private static char Between(SheetWord word, SheetWord next) =>
        next.Box.X0 - word.Box.X1 > ColumnGap * word.Size ? Joints.CellBorder : ' ';

    private static bool IsOver(SheetWord word, SheetWord below) =>
        word.Box.Y1 <= below.Box.Y0 + 1 && word.Box.X0 < below.Box.X1 && below.Box.X0 < word.Box.X1;
}
