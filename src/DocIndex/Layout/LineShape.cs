using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Reading;

namespace DocIndex.Layout;

/// <summary>
/// A line of a table split at its run of numbers: the text before, the numbers, the text after. Years in labels ("Budgetaftale 2012") are no
/// numbers while the table sets its thousands apart; numbers inside a label ("svarende til 10") are none either.
/// </summary>
/// <param name="Lead">Text before the run; the whole line where there is no run.</param>
/// <param name="Numbers">The run; empty where the line has none.</param>
/// <param name="Tail">Text after the run.</param>
public sealed partial record LineShape(string Lead, ImmutableArray<NumberToken> Numbers, string Tail)
{
    private const string NoteMarks = "*" + RaisedLetters.Marks;

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    private const string BlankGrouped = @"(?<=^|\s\s)[-−–÷]?[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]+)?(?=\s\s|\s*$)";

    [GeneratedRegex(BlankGrouped + @"|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex TokenOfColumns { get; }

    [GeneratedRegex(@"(?<=\s\s)[-−–÷]?[0-9]+(?:[ .,][0-9]+)*(?=\s\s|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex FigureApart { get; }

    [GeneratedRegex(@"\s*(?:\.{3,}|…+|_{3,}|(?:\. ){3,}\.?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders { get; }

    // The letters that recognition takes for 0 and 1; "l" behind bare digits is a litre.
    [GeneratedRegex(@"^[-−–]?(?=.*[0-9])(?=.*[OolI])(?!.*[0-9]l$(?<!\..*))"
        + @"[1-9lI](?:[0-9OolI]{0,2}(?:\.[0-9OolI]{3})*|[0-9OolI]{3,6})(?:,[0-9OolI]{1,2})?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WithLetters { get; }

    [GeneratedRegex(@"^(?<word>\p{L}[\p{L}()/.&-]*\p{Ll}[\p{Ll})]*|I alt)(?<number>[-−–]?(?:[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued { get; }

    [GeneratedRegex(@"\b(?:til|på|af|i|for|med|fra|ca\.|ca|på|mellem|over|under|mindst|nr\.|del|fase|uge|§|stk\.|inden|efter)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition { get; }

    [GeneratedRegex(@"^(?:[*" + RaisedLetters.Marks + @")]+|[0-9]\))$", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark { get; }

    /// <summary>Splits a line.</summary>
    /// <param name="yearsAreText">True where a bare 1990–2079 is part of a label.</param>
    public static LineShape Of(string line, bool yearsAreText)
    {
        if (!MayHoldNumbers(line)) return new LineShape(line.Trim(), [], "");
        var items = Items(line, yearsAreText);
        var (bestStart, bestCount) = (-1, 0);
        for (var i = 0; i < items.Count;)
        {
            if (items[i].Number is null) { i++; continue; }
            var start = i;
            while (i < items.Count && items[i].Number is not null) i++;
            var count = i - start;
            if (IsOfLabel(items, start, i)) continue;
            var holdsNumber = items.Skip(start).Take(count).Any(t => t.Number!.Number is not null);
            if ((holdsNumber || (count >= 2 && i == items.Count)) && count >= bestCount) (bestStart, bestCount) = (start, count);
        }
        if (bestCount == 0) return new LineShape(line.Trim(), [], "");
        var run = items.Skip(bestStart).Take(bestCount).Select(t => t.Number!).ToImmutableArray();
        var lead = line[..run[0].Start];
        var tail = line[run[^1].End..].Trim();
        if (bestCount == 1 && Preposition.IsMatch(lead)) return new LineShape(line.Trim(), [], "");
        return new LineShape(Leaders.Replace(lead, "").Trim(), run, NoteMark.IsMatch(tail) ? "" : tail);
    }

    /// <summary>
    /// "Kvarter 1 - etablering": a small bare number and a dash between words are of a label. Must not match a figure
    /// beside an empty cell, which no words follow, or one whose thousands are set apart.
    /// </summary>
    private static bool IsOfLabel(List<(string Text, NumberToken? Number)> items, int start, int end) =>
        start > 0 && end == start + 2 && end < items.Count && char.IsLetter(items[end].Text[0])
        && NumberGrammar.IsNone(items[start + 1].Text)
        && items[start].Number is { Unit: null, Number: { Grouped: false, HalfWidth: 0.5m, Value: >= 0 and < 100 } };

    /// <summary>False for most lines of prose: no digit, no fraction, no dash or ".." of an empty cell.</summary>
    private static bool MayHoldNumbers(string line) => line.AsSpan().IndexOfAny(s_ofNumbers) >= 0;

    private static readonly SearchValues<char> s_ofNumbers = SearchValues.Create("0123456789½¼¾-−–—.,");

    private static List<(string Text, NumberToken? Number)> Items(string line, bool yearsAreText)
    {
        var items = new List<(string, NumberToken?)>();
        // Where figures stand apart by wider gaps, a single blank within one sets its thousands apart.
        var tokens = (FigureApart.Count(line) > 1 ? TokenOfColumns : Token).Matches(line);
        var unitsStandFirst = UnitsStandFirst(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var first = tokens[i].Index;
            // "kr. 684.000   kr. 702.000": the unit is of the figure behind it.
            if (unitsStandFirst && IsBeforeFigure(tokens, i)) i++;
            var token = tokens[i];
            var text = WithoutNoteMark(token.Value);
            var (start, end) = (first, token.Index + token.Length);
            var glued = Glued.Match(text);
            if (glued.Success)
            {
                var at = token.Index + glued.Groups["number"].Index;
                items.Add((glued.Groups["word"].Value, null));
                items.Add((text, new NumberToken(at, end, NumberGrammar.Parse(glued.Groups["number"].Value), null, false, glued.Groups["number"].Value)));
                continue;
            }
            if (NumberGrammar.IsNone(text)) { items.Add((text, new NumberToken(start, end, null, null, false, text))); continue; }
            if (text is "÷" or "−" or "+" && i + 1 < tokens.Count && NumberGrammar.Parse(text + tokens[i + 1].Value) is { } signed)
            {
                i++;
                items.Add((text, new NumberToken(start, tokens[i].Index + tokens[i].Length, signed, null, false, line[start..(tokens[i].Index + tokens[i].Length)])));
                continue;
            }
            var share = text.EndsWith('%');
            var (parsed, isGuessed) = Parse(share ? text[..^1] : text);
            if (parsed is not { } number
                || (yearsAreText && number.LooksLikeYear)) { items.Add((text, null)); continue; }
            var (unit, last) = start < token.Index ? (MoneyUnit.Kroner, i)
                : unitsStandFirst && IsBeforeFigure(tokens, i + 1) ? (null, i) : UnitAfter(line, tokens, i);
            if (!share && last == i && i + 1 < tokens.Count && tokens[i + 1].Value is "%" or "pct." or "procent") { share = true; last = i + 1; }
            i = last;
            end = tokens[last].Index + tokens[last].Length;
            items.Add((text, new NumberToken(start, end, number, unit, share,
                line[start..end]) { IsGuessed = isGuessed }));
        }
        return items;
    }

    /// <summary>
    /// True where kroner stand before each figure that they stand beside, the first among them, and none behind the
    /// last. Must not match "125 kr. 2027", where the unit is of the figure before it.
    /// </summary>
    private static bool UnitsStandFirst(MatchCollection tokens)
    {
        if (tokens.Count < 2 || IsKroner(tokens[^1].Value)) return false;
        var first = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => IsFigure(tokens[i].Value), -1);
        return first > 0 && IsKroner(tokens[first - 1].Value);
    }

    private static bool IsBeforeFigure(MatchCollection tokens, int unit) => unit + 1 < tokens.Count
        && IsKroner(tokens[unit].Value) && IsFigure(tokens[unit + 1].Value);

    private static bool IsKroner(string token) => token is "kr." or "kr" or "Kr." or "DKK";

    private static bool IsFigure(string token) => NumberGrammar.Parse(token) is not null;

    /// <summary>
    /// A number with its thousands set apart by blanks or points, or with letters that recognition took for digits.
    /// </summary>
    private static (PrintedNumber? Number, bool IsGuessed) Parse(string text)
    {
        if (NumberGrammar.Parse(text.Replace(' ', '\u00A0')) is { } number) return (number with { Printed = text },
            false);
        if (!WithLetters.IsMatch(text)) return (null, false);
        var digits = text.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return NumberGrammar.Parse(digits) is { } guessed ? (guessed with { Printed = text }, true) : (null, false);
    }

    /// <summary>"1.200¹)" and "1.200*" are numbers with the mark of a note.</summary>
    private static string WithoutNoteMark(string token)
    {
        var text = token.Length > 1 && token[^1] == ')' && NoteMarks.Contains(token[^2], StringComparison.Ordinal) ? token[..^1] : token;
        return text.TrimEnd([.. NoteMarks]);
    }

    /// <summary>
    /// The unit that whole tokens behind a number make; must not take the beginning of a word for one.
    /// </summary>
    private static (MoneyUnit? Unit, int Last) UnitAfter(string line, MatchCollection tokens, int index)
    {
        if (index + 1 >= tokens.Count
            || UnitGrammar.After(line, tokens[index].Index
            + tokens[index].Length) is not var (unit, end)) return (null, index);
        var last = index + 1;
        while (last + 1 < tokens.Count && tokens[last + 1].Index < end) last++;
        return tokens[last].Index + tokens[last].Length == end ? (unit, last) : (null, index);
    }
}
