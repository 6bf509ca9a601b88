using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Publishing.Wording;

/// <summary>
/// Every word that the site says in its own voice. One class a language: what one of them lacks does not compile.
/// </summary>
internal abstract partial class SiteText
{
    /// <summary>The words of a language.</summary>
    /// <exception cref="ArgumentException">For any language but "da" and "en".</exception>
    public static SiteText In(string language) => language switch
    {
        "da" => new DanishText(),
        "en" => new EnglishText(),
        _ => throw new ArgumentException($"There are no words in '{language}'.", nameof(language)),
    };

    public abstract NumberFormat Numbers { get; }

    /// <summary>January to December.</summary>
    protected abstract ImmutableArray<string> Months { get; }

    /// <summary>The message of a finding in this language.</summary>
    public abstract string Of(LocalizedText message);

    /// <summary>A day: "12. juni 2015".</summary>
    public abstract string DateOf(DateOnly date);

    /// <summary>A year, month or day in ISO 8601 as people write it; what is none of these as it came.</summary>
    public string DeadlineOf(string deadline)
    {
        if (DateOnly.TryParseExact(deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateOf(day);
        return DateOnly.TryParseExact(deadline, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? $"{Months[month.Month - 1]} {Plain(month.Year)}"
            : deadline;
    }

    /// <summary>A place in a source: "side 3, linje 12–14".</summary>
    /// <param name="page">Null where the page says nothing.</param>
    public string Place(int? page, LineSpan? lines)
    {
        var line = lines is not { } span ? null
            : span.First == span.Last ? $"{LineWord}\u00a0{Plain(span.First)}" : $"{LinesWord}\u00a0{Plain(span.First)}–{Plain(span.Last)}";
        return page is { } number ? line is null ? PageWord + "\u00a0" + Plain(number) : $"{PageWord}\u00a0{Plain(number)}, {line}" : line ?? Source;
    }

    /// <summary>A page of a document: "Side 3".</summary>
    public string PageName(int number) => $"{PageTitle}\u00a0{Plain(number)}";

    /// <summary>A closed interval with its unit; one number where both ends are the same.</summary>
    public string Between(Interval interval, string unit)
    {
        var printed = interval.Low == interval.High ? Numbers.Print(interval.Low) : $"{Numbers.Print(interval.Low)} {To} {Numbers.Print(interval.High)}";
        return unit == "kr." ? Kroner(printed) : $"{printed}\u00a0{unit}";
    }

    /// <summary>The time that an amount in prose speaks of.</summary>
    public string Period(Period period)
    {
        var years = period switch
        {
            { From: { } from, To: { } to } => from == to ? Plain(from) : $"{Plain(from)}–{Plain(to)}",
            { From: { } from } => $"{From} {Plain(from)}",
            { To: { } to } => $"{To} {Plain(to)}",
            _ => "",
        };
        var each = period.Recurring ? EachYear : period is { From: { } first, To: { } last } && first != last ? InAllLower : "";
        return string.Join(", ", new[] { years, each }.Where(part => part.Length > 0));
    }

    // Numbers that are names, not quantities, have no thousands separators.
    protected static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount in whole kroner with its unit.</summary>
    protected abstract string Kroner(string printed);

    /// <summary>A unit of tables as records spell it, in this language.</summary>
    public abstract string Unit(string unit);

    public abstract string KindName(DocumentKind kind);

    public abstract string AmountKindName(AmountKind kind);

    public abstract string DirectionName(Direction direction);

    public abstract string ScopeName(StatementScope scope);

    public abstract string GoalDirectionName(GoalDirection direction);

    public abstract string StandingName(Standing standing);

    /// <summary>What a standing means, in full.</summary>
    public abstract string StandingMeaning(Standing standing);

    /// <summary>What a standing means, in a few words.</summary>
    public abstract string StandingShort(Standing standing);

    /// <summary>That all figures of a table have one standing.</summary>
    public abstract string AllFigures(Standing standing);

    /// <summary>How many figures of a table have each standing.</summary>
    public string StandingCounts(ImmutableArray<KeyValuePair<Standing, int>> counts) =>
        string.Join(", ", counts.Select(count => $"{Numbers.Print(count.Value)} {StandingName(count.Key)}"));

    public abstract string SeverityName(Severity severity);

    /// <summary>The name of a rule; a rule without one is named as the program names it.</summary>
    public string RuleName(string rule) => CheckRule.All.FirstOrDefault(known => known.Name == rule) is { } known ? Of(known.Title) : rule;

    /// <param name="forward">True where the sentence starts at the document that the link goes out from.</param>
    public abstract string LinkKindName(string kind, bool forward);

    public abstract string Times(int count);

    public abstract string Budget(int year);

    public abstract string DocumentDescription(string name);

    public abstract string NotesWord(int count);

    /// <summary>Heading of what versions of a note say differently.</summary>
    public abstract string VersionsDiffer { get; }

    /// <summary>Before a version's file.</summary>
    public abstract string DiffersFrom { get; }

    public abstract string InThisVersion { get; }

    public abstract string InThatVersion { get; }

    public abstract string NotInThisVersion { get; }

    public abstract string AmountsWord(int count);

    public abstract string OpenFindingsWord(int count);

    public abstract string OpenFindings(int count);

    public abstract string FindingsLead(int open);

    public abstract string CheckTotals(int passed, int failed, int notChecked);

    /// <summary>The chapters of the guide after the one on standings.</summary>
    public abstract ImmutableArray<GuideSection> GuideSections { get; }
}

/// <summary>A chapter of the guide.</summary>
internal sealed record GuideSection(string Id, string Heading, ImmutableArray<string> Paragraphs);
