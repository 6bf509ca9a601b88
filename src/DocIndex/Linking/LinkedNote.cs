using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Records;

namespace DocIndex.Linking;

/// <summary>
/// What linking looks at in a record. It is small, so that all notes of a library can be held against each other; amounts, which are most of a record, are asked
/// for only where two notes are linked.
/// </summary>
internal sealed partial class LinkedNote
{
    private readonly Func<ImmutableArray<Amount>> _amounts;

    /// <param name="amounts">Gives the record's amounts whenever they are needed.</param>
    /// <param name="words">Those of all notes that are held against each other.</param>
    public LinkedNote(DocumentRecord record, Func<ImmutableArray<Amount>> amounts, SharedWords words)
    {
        _amounts = amounts;
        (Id, File, Sha256, Format) = (record.Id, record.File, record.Sha256, record.Format);
        (Code, Title, Municipality, BudgetYear, References) = (record.Code, record.Title, record.Municipality, record.BudgetYear, record.References);
        TitleWords = new TitleWords(record.Title ?? "", words);
        TitleStems = words.Stems(WithoutCode(record.Title ?? "", record.Code));
        FileName = words.NumberOf("/" + Path.ChangeExtension(record.File, null).ToUpperInvariant());
        Requested = [.. (record.Request?.PerYear ?? []).Where(y => y.Value != 0).Select(y => (y.Year, y.Value))];
        Asked = AskedIn(record) is { } asked ? words.NumberOf(asked) : null;
        Initiatives = [.. record.Initiatives.Select(i => new LinkedInitiative(i.Name, words.Stems(i.Name), [.. i.PerYear.Select(y => (y.Year, y.Value)).Order()]))];
        TargetGroups = [.. record.TargetGroups.Select(g => (g.Name, words.Stems(g.Name)))];
        Continuation = ContinuationIn(record);
        Granted = [.. record.Statements.Where(s => s is { Scope: StatementScope.Previous, Standing: not Standing.Doubtful, Value: > 0 })];
    }

    public string Id { get; }

    public string File { get; }

    public string? Sha256 { get; }

    public DocumentFormat Format { get; }

    public string? Code { get; }

    public string? Title { get; }

    public string? Municipality { get; }

    public int? BudgetYear { get; }

    public ImmutableArray<Reference> References { get; }

    public TitleWords TitleWords { get; }

    /// <summary>Of the title without the note's code.</summary>
    public WordSet TitleStems { get; }

    /// <summary>Number of the file's name with its folders, without its ending.</summary>
    public int FileName { get; }

    /// <summary>What is asked for in all, in the years in which that is not 0.</summary>
    public ImmutableArray<(int Year, decimal Value)> Requested { get; }

    /// <summary>Number of what the note asks for in every year; null where it asks for nothing.</summary>
    public int? Asked { get; }

    public ImmutableArray<LinkedInitiative> Initiatives { get; }

    public ImmutableArray<(string Name, WordSet Stems)> TargetGroups { get; }

    /// <summary>A word of continuation that the note uses; null where it uses none.</summary>
    public string? Continuation { get; }

    /// <summary>What its text says was granted earlier.</summary>
    public ImmutableArray<Statement> Granted { get; }

    /// <summary>Made anew each time: whoever needs them more than once keeps them meanwhile.</summary>
    public ImmutableArray<Amount> Amounts => _amounts();

    /// <summary>Titles are printed with their note's code, and quoted with or without it.</summary>
    public static string WithoutCode(string title, string? code) =>
        code is not null && title.StartsWith(code + " ", StringComparison.Ordinal) ? title[(code.Length + 1)..] : title;

    [GeneratedRegex(@"\b(?:viderefør\p{Ll}*|fortsætte\p{Ll}*|forlænge\p{Ll}*|gøre\p{Ll}*\s+(?:\p{Ll}+\s+)*varig|permanent\p{Ll}*|bevillingsudløb|fase\s+[0-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContinuationWords { get; }

    private static string? AskedIn(DocumentRecord record)
    {
        var years = record.Request?.PerYear.Where(y => y.Value != 0).OrderBy(y => y.Year).ThenBy(y => y.ControlArea, StringComparer.Ordinal).ThenBy(y => y.Value).ToList();
        return years is not { Count: > 0 } || record.Initiatives.IsEmpty ? null : "=" + string.Join(' ', years.Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Year}:{y.Value}")));
    }

    private static string? ContinuationIn(DocumentRecord record) =>
        ContinuationWords.Match(record.Title ?? "") is { Success: true } title ? title.Value
        : record.Categories.FirstOrDefault(c => ContinuationWords.IsMatch(c)) ?? record.Statements.Where(s => s.Scope == StatementScope.Proposal).Select(s => ContinuationWords.Match(s.Sentence)).FirstOrDefault(m => m.Success)?.Value;
}

/// <summary>What linking looks at in an initiative.</summary>
/// <param name="PerYear">By year, then value.</param>
internal sealed record LinkedInitiative(string Name, WordSet Stems, ImmutableArray<(int Year, decimal Value)> PerYear);
