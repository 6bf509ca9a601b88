using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocIndex.Reading;

/// <summary>
/// Finds CPR numbers (ddmmyy-nnnn) and overwrites their digits, so that no later stage ever holds one. The seventh digit gives the century, so the day must
/// exist in it; all numbers until 2007 satisfy modulus 11, later ones need not (www.cpr.dk). With a hyphen, the day is enough, unless a
/// word before says that it is a number of something else; without one, modulus 11 or a word such as "CPR" must speak for it. Must not take account, phone,
/// case and document numbers or amounts side by side for one.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>What stands in place of each digit.</summary>
    public const char Dot = '•';

    private const int WordsBefore = 30;

    [GeneratedRegex(@"(?<![0-9\p{L}]|[0-9][-.,/])(?<day>[0-9][0-9])(?<point>[. ]?)(?<month>[0-9][0-9])\k<point>(?<year>[0-9][0-9])(?<parted>\s{0,3}[-‐‑–]\s{0,3}|[ \u00A0\n\r]{0,3})(?<serial>[0-9]{4})(?![0-9]|[-.,/][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"\b(?:cpr|personn(?:ummer|r)|født)\b[^\n]{0,16}$|\bcpr-?(?:nummer|nr)\b[^\n]{0,16}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysPerson { get; }

    [GeneratedRegex(@"\b(?:sags?|dok|dokument|konto|kontonummer|reg|registrerings|journal|j|faktura|telefon|tlf|mobil|ean|cvr|kle|ordre|bilag|matrikel|id)(?:[. -]?(?:nr|nummer|id))?[.:]?\s*(?:nr\.?|nummer)?\s*:?\s*(?:[0-9]{4}\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysOther { get; }

    [GeneratedRegex(@"[0-9.,]\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBefore { get; }

    [GeneratedRegex(@"^[ \u00A0]{1,3}[-−–]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAfter { get; }

    [GeneratedRegex(@"(?<!•)(?:•{2}[. ]?){2}•{2}(?:\s{0,3}[-‐‑–]\s{0,3}|[ \u00A0\n\r]{0,3})•{4}(?!•)", RegexOptions.CultureInvariant)]
    private static partial Regex MaskedShape { get; }

    /// <summary>The text with the digits of every CPR number overwritten; as long as it was.</summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        foreach (Match match in Shape.Matches(text))
        {
            if (!IsPersonal(text, match)) continue;
            masked ??= new StringBuilder(text);
            for (var i = match.Index; i < match.Index + match.Length; i++)
                if (char.IsAsciiDigit(masked[i])) masked[i] = Dot;
        }
        return masked?.ToString() ?? text;
    }

    /// <summary>Pieces of one text, such as lines or words, masked together: a number may begin in one and end in the next.</summary>
    /// <param name="separator">White space that parts them.</param>
    public static IReadOnlyList<string> Mask(IReadOnlyList<string> pieces, char separator)
    {
        var text = string.Join(separator, pieces);
        var masked = Mask(text);
        if (ReferenceEquals(text, masked)) return pieces;
        var result = new List<string>(pieces.Count);
        var at = 0;
        foreach (var piece in pieces)
        {
            result.Add(masked.Substring(at, piece.Length));
            at += piece.Length + 1;
        }
        return result;
    }

    /// <summary>A document without CPR numbers; the same one where it has none.</summary>
    public static SourceDocument Mask(SourceDocument document)
    {
        IReadOnlyList<string> texts = [.. document.Lines.Select(l => l.Text)];
        var masked = Mask(texts, '\n');
        var sheets = document.Sheets.Select(Mask).ToImmutableArray();
        if (ReferenceEquals(texts, masked) && sheets.Zip(document.Sheets).All(s => ReferenceEquals(s.First, s.Second))) return document;
        ImmutableArray<SourceLine> lines = [.. document.Lines.Select((l, i) => l.Text == masked[i] ? l : l with { Text = masked[i] })];
        return document with { Lines = lines, Sheets = sheets, Elements = [.. document.Elements.Select(e => Mask(e, lines))] };
    }

    private static Sheet Mask(Sheet sheet)
    {
        var words = sheet.Words;
        foreach (var line in sheet.Lines)
        {
            IReadOnlyList<string> texts = [.. line.Select(i => words[i].Text)];
            var masked = Mask(texts, ' ');
            if (ReferenceEquals(texts, masked)) continue;
            for (var i = 0; i < line.Length; i++) words = words.SetItem(line[i], words[line[i]] with { Text = masked[i] });
        }
        return words == sheet.Words ? sheet : sheet with { Words = words };
    }

    private static MarkupElement Mask(MarkupElement element, ImmutableArray<SourceLine> lines) => element with
    {
        Text = Mask(element.Text), Lines = [.. element.Lines.Select(l => lines[l.Number - 1])],
        Grid = element.Grid is not { } grid ? null : grid with
        {
            Caption = grid.Caption is null ? null : Mask(grid.Caption),
            Cells = [.. grid.Cells.Select(c => c with { Text = Mask(c.Text), Lines = [.. c.Lines.Select(l => lines[l.Number - 1])] })],
        },
    };

    /// <summary>True where a text holds a CPR number that was overwritten.</summary>
    public static bool IsMaskedIn(string text) => MaskedShape.IsMatch(text);

    private static bool IsPersonal(string text, Match match)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        if (!IsDay(digits)) return false;
        var before = text[Math.Max(0, match.Index - WordsBefore)..match.Index];
        if (SaysPerson.IsMatch(before)) return true;
        var parted = match.Groups["parted"].Value;
        // Without a hyphen, two lines or cells are two numbers.
        if (parted.Trim(' ', '\u00A0').Length > 0 && parted.Trim().Length == 0) return false;
        var other = SaysOther.IsMatch(before);
        if (parted.Trim().Length > 0) return !other || SatisfiesModulus11(digits);
        var amongNumbers = NumberBefore.IsMatch(before) || NumberAfter.IsMatch(text[(match.Index + match.Length)..]);
        return !other && !amongNumbers && SatisfiesModulus11(digits);
    }

    /// <summary>The first six digits are a day of the century that the seventh tells.</summary>
    private static bool IsDay(string digits)
    {
        var (day, month, year) = (Number(digits[..2]), Number(digits[2..4]), Number(digits[4..6]));
        var century = digits[6] switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(century + year, month);
    }

    private static bool SatisfiesModulus11(string digits)
    {
        ReadOnlySpan<int> weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (digits[i] - '0');
        return sum % 11 == 0;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
