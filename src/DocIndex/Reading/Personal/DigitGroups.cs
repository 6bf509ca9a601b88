namespace DocIndex.Reading.Personal;

/// <summary>Digits that stand side by side, invisible characters between them left aside.</summary>
/// <param name="End">Behind the last digit.</param>
/// <param name="Count">How many digits.</param>
internal readonly record struct DigitGroup(int Start, int End, int Count);

/// <summary>The groups of digits of a text, and what stands between each and the next.</summary>
internal sealed class DigitGroups
{
    private readonly List<DigitGroup> _groups = [];
    private readonly List<Joint> _joints = [];

    private DigitGroups(string text, Func<char, bool> isDigit)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!isDigit(text[i])) continue;
            var (end, count) = (i + 1, 1);
            for (var at = end; at < text.Length && (isDigit(text[at]) || Joints.IsInvisible(text[at])); at++)
            {
                if (!isDigit(text[at])) continue;
                (end, count) = (at + 1, count + 1);
            }

            if (_groups.Count > 0) _joints.Add(Joints.Of(text.AsSpan(_groups[^1].End, i - _groups[^1].End)));
            _groups.Add(new DigitGroup(i, end, count));
            i = end - 1;
        }
    }

    /// <summary>The groups of ASCII digits; no other digits count.</summary>
    public static DigitGroups Of(string text) => new(text, char.IsAsciiDigit);

    /// <summary>The groups of what stands in place of digits that were overwritten.</summary>
    public static DigitGroups Overwritten(string text) => new(text, c => c == PersonalNumbers.Dot);

    public int Count => _groups.Count;

    public DigitGroup this[int index] => _groups[index];

    /// <summary>What stands before a group; <see cref="Joint.Broken"/> before the first.</summary>
    public Joint Before(int index) => index == 0 ? Joint.Broken : _joints[index - 1];

    /// <summary>What stands behind a group; <see cref="Joint.Broken"/> behind the last.</summary>
    public Joint Behind(int index) => index >= _joints.Count ? Joint.Broken : _joints[index];
}
