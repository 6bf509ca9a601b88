using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5009 share-arithmetic: a percentage, its part and its whole must fit: "12 af 243 (5 %)", "5 % af 243, svarende til 12". Where the whole stands elsewhere
/// ("en nedgang på 5 %, svarende til ca. 12 helårspersoner"), any count of the same unit may be it. Shares of money: "40 pct. af 10,0 mio. kr., svarende til 4,0 mio. kr.". A percentage of use is held against the two amounts that the sentence before
/// it sets against each other. Must not take differences of percentages, or a percentage whose whole nobody says.
/// </summary>
internal static partial class ShareArithmetic
{
    private const string Share = @"\s*(?:%|pct\.?|procent)(?!-?\s?point)";
    private const string Links = @"(?:\(|[–-]\s|svarende\s+til|dvs\.|eller|=)\s*(?:(?:en|et)\s+\p{L}+(?:\s+i\s+[\p{L} ]{1,50}?)?\s+(?:på\s+)?)?" + SaidNumber.About;

    [GeneratedRegex(@"(?<part>" + SaidNumber.Number + @")\s+(?:\p{Ll}+\s+)?(?:ud\s+af|af)\s+(?:\p{Ll}+s\s+)?(?:de\s+|i\s+alt\s+|de\s+i\s+alt\s+)?(?<whole>" + SaidNumber.Number + @")[^.;()%0-9]{0,50}?" + Links + @"(?<share>" + SaidNumber.Number + ")" + Share, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfWhole { get; }

    /// <summary>"Ud af 320 borgere har 40, dvs. 12,5 pct.": the whole comes first.</summary>
    [GeneratedRegex(@"\bud\s+af\s+(?:de\s+|i\s+alt\s+|de\s+i\s+alt\s+)?(?<whole>" + SaidNumber.Number + @")\s+\p{Ll}[\p{Ll} ]{0,40}?\s(?<part>" + SaidNumber.Number + @")[^.;()%0-9]{0,50}?" + Links + @"(?<share>" + SaidNumber.Number + ")" + Share, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartBehindWhole { get; }

    [GeneratedRegex(@"(?<share>" + SaidNumber.Number + ")" + Share + @"\s+af\s+(?:de\s+|i\s+alt\s+)?(?<whole>" + SaidNumber.Number + @")[^.;0-9]{0,50}?" + Links + @"(?<part>" + SaidNumber.Number + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOfWhole { get; }

    [GeneratedRegex(@"(?<share>" + SaidNumber.Number + ")" + Share + @",?\s*(?:svarende\s+til|dvs\.)\s*(?:(?:en|et)\s+\p{L}+(?:\s+i\s+(?<of>[\p{L} ]{1,50}?))?\s+(?:på\s+)?)?(?<a>" + SaidNumber.About + @")(?<part>" + SaidNumber.Number + @")(?:\s*(?<unit>" + SaidNumber.UnitWord + "))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareThenPart { get; }

    [GeneratedRegex(@"procenten\s+(?:er|udgør|var|ligger\s+på)\s+(?<share>" + SaidNumber.Number + ")" + Share, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PercentageOfUse { get; }

    /// <summary>A share of money that is further off may be of something else.</summary>
    private const decimal MostTimesOff = 3;

    /// <summary>Checks every percentage that a part or a whole is said for.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        for (var i = 0; i < context.Sentences.Length; i++)
        {
            var sentence = context.Sentences[i];
            if (!SaysShare(sentence.Text)) continue;
            foreach (Match match in PartOfWhole.Matches(sentence.Text).Concat(PartBehindWhole.Matches(sentence.Text)).Concat(ShareOfWhole.Matches(sentence.Text)))
                if (Exact(match.Groups["part"]) is { } part && Exact(match.Groups["whole"]) is { } whole) Judge(sentence, match, Around(part), Around(whole), Severity.Error, [match.Groups["part"].Value, match.Groups["whole"].Value]);
            foreach (Match match in ShareThenPart.Matches(sentence.Text)) TakePart(context, sentence, match);
            foreach (var money in MoneyShare.In(sentence.Text, context.Vocabulary)) TakeMoney(sentence, money);
            if (i > 0 && PercentageOfUse.Match(sentence.Text) is { Success: true } use) TakeUse(context, context.Sentences[i - 1], sentence, use);
        }
        return new RuleOutcome(CheckRule.ShareArithmetic, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));

        void Judge(ProseSentence sentence, Match match, Interval part, Interval whole, Severity severity, ImmutableArray<string> others)
        {
            if (NumberGrammar.Magnitude(match.Groups["share"].Value) is not var (share, half) || whole.Low <= 0) return;
            var expected = new Interval(100 * part.Low / whole.High, 100 * part.High / whole.Low);
            if (expected.Meets(Interval.Around(share, half))) passed++;
            else suspects.Add(ToSuspect(sentence, match.Groups["share"].Value, share, half, expected, severity, [.. others.Select(sentence.Locate)]));
        }

        void TakeMoney(ProseSentence sentence, MoneyShare money)
        {
            var isNear = Math.Max(money.Expected.High, money.Share) <= MostTimesOff * Math.Min(money.Expected.Low, money.Share);
            if (money.Expected.Meets(Interval.Around(money.Share, money.HalfWidth))) passed++;
            else if (!isNear) reasons.Add(CheckReasons.TooFarOff);
            else suspects.Add(ToSuspect(sentence, money.Printed, money.Share, money.HalfWidth, money.Expected,
                money.Approximate ? Severity.Warning : Severity.Error, [sentence.Locate(money.PrintedPart), sentence.Locate(money.PrintedWhole)]));
        }

        void TakePart(CheckContext context, ProseSentence sentence, Match match)
        {
            if (Exact(match.Groups["part"]) is not { } part || sentence.Text[..match.Groups["part"].Index].EndsWith("fra ", StringComparison.OrdinalIgnoreCase) || FromTo.Find(sentence.Text).Any()) return;
            var wholes = Wholes(context, SaidNumber.Read(match.Groups["part"], match.Groups["unit"], match.Groups["a"])?.Unit, match.Groups["of"].Value).Where(w => w > part).Distinct().ToList();
            if (wholes.Count == 0 || NumberGrammar.Magnitude(match.Groups["share"].Value) is not var (share, half)) { reasons.Add(CheckReasons.NoWhole); return; }
            if (wholes.Exists(w => Interval.Around(share, half).Meets(new Interval(100 * (part - 0.5m) / w, 100 * (part + 0.5m) / w)))) passed++;
            else if (wholes is [var only]) Judge(sentence, match, Around(part), Around(only), Severity.Warning, [match.Groups["part"].Value]);
            else reasons.Add(CheckReasons.NoWhole);
        }

        void TakeUse(CheckContext context, ProseSentence before, ProseSentence sentence, Match match)
        {
            if (context.Record.Statements.Where(s => s.Sentence == before.Text).ToList() is not [var part, var whole] || !before.Text.Contains(" mod ", StringComparison.Ordinal)) return;
            var count = suspects.Count;
            Judge(sentence, match, Said.Interval(part), Said.Interval(whole), Severity.Warning, []);
            if (suspects.Count > count) suspects[count] = suspects[count] with { Others = [part.Source, whole.Source] };
        }
    }

    private static bool SaysShare(string text) =>
        text.Contains('%') || text.Contains("pct", StringComparison.OrdinalIgnoreCase) || text.Contains("procent", StringComparison.OrdinalIgnoreCase);

    private static decimal? Exact(Group number) => NumberGrammar.Parse(number.Value) is { LooksLikeYear: false } parsed ? parsed.Value : null;

    private static Interval Around(decimal count) => Interval.Around(count, 0);

    /// <summary>Every count of a unit that the document says anywhere.</summary>
    private static IEnumerable<decimal> Wholes(CheckContext context, string? unit, string of)
    {
        bool IsUnit(string? word) => word is { Length: > 3 } && (unit is not null && word.StartsWith(unit[..Math.Min(5, unit.Length)], StringComparison.OrdinalIgnoreCase) || of.Contains(word, StringComparison.OrdinalIgnoreCase));
        foreach (var pair in context.Sentences.SelectMany(s => FromTo.Find(s.Text)))
            if (IsUnit(pair.To.Unit) || IsUnit(pair.From.Unit)) { yield return pair.From.Value; yield return pair.To.Value; }
        foreach (var group in context.Record.TargetGroups)
            if (group.Count is { } count && IsUnit(group.Unit)) yield return count;
        foreach (var figure in context.Record.Figures)
            if (IsUnit(figure.Unit)) yield return figure.Value;
    }

    private static Suspect ToSuspect(ProseSentence sentence, string printed, decimal share, decimal half, Interval expected, Severity severity, ImmutableArray<SourceLocation> others)
    {
        var fix = PrintedLike.Count((expected.Low + expected.High) / 2, printed);
        return new Suspect(
            CheckRule.ShareArithmetic, severity, sentence.Locate(printed),
            new LocalizedText($"Der står {printed} pct., men del og helhed giver {fix} pct.", $"{printed} per cent is printed, but part and whole make {fix} per cent."),
            fix + " pct.", expected, Interval.Around(share, half), others) { Unit = "pct." };
    }
}
