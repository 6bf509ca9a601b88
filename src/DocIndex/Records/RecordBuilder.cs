using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records.Told;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>Source, blocks and tables of one document to its record.</summary>
public static partial class RecordBuilder
{
    [GeneratedRegex(@"(?:19|20)[0-9][0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    /// <summary>Builds the record; nothing in it is resolved against other documents.</summary>
    public static (DocumentRecord Record, ImmutableArray<Diagnostic> Diagnostics) Build(
        SourceDocument source, ImmutableArray<Block> blocks, ImmutableArray<Table> tables, DanishVocabulary vocabulary)
    {
        var text = new DocumentText(source, blocks, tables, vocabulary);
        var language = LanguageExtraction.LanguageOf(text);
        var (amounts, figures, diagnostics) = AmountExtraction.Extract(text);
        var head = new MetadataExtraction(text);
        var metadata = head.Extract(amounts);
        var (budgetYear, yearSource) = BudgetYear(text, amounts, head.BudgetYear, metadata.Title);
        var statements = new StatementExtraction(text, budgetYear, amounts).Extract();
        // A year that only prose tells is the document's, but dates none of its figures.
        var inProse = budgetYear is not null ? null
            : head.BudgetInProse(metadata.Date) ?? AskedFirst(statements, vocabulary);
        var (noteYear, noteYearSource) = (budgetYear ?? inProse?.Year, yearSource ?? inProse?.Source);
        var found = new InitiativeExtraction(text, metadata.Kind, amounts, statements).Extract();
        var told = SegmentRoles.Of(text);
        var groups = new TargetGroupExtraction(text, told, metadata.Title).Extract();
        var goals = new GoalExtraction(text, told, metadata.Date?.Year ?? budgetYear - 1).Extract();
        var risks = new RiskExtraction(text, told).Extract();
        var references = new ReferenceExtraction(text, metadata.Code, metadata.Title).Extract();
        var record = new DocumentRecord
        {
            Id = source.Id, File = source.File, Sha256 = source.Sha256, Format = source.Format, Pages = source.Pages,
                Language = language,
            Kind = metadata.Kind, Code = metadata.Code, Title = metadata.Title, Municipality = metadata.Municipality,
            Administration = metadata.Administration,
            Committee = metadata.Committee, Date = metadata.Date, BudgetYear = noteYear,
            Categories = metadata.Categories, Districts = metadata.Districts,
            Themes = metadata.Themes, Marks = metadata.Marks,
            Evidence = noteYearSource is null ? metadata.Evidence
                : metadata.Evidence.SetItem("budgetYear", noteYearSource),
            Sections = text.Sections, Initiatives =
                new InitiativeTies(text).Tie(found.Initiatives, groups, goals, risks),
            Request = AskedFor(text, found, tables, blocks),
            Amounts = found.Amounts, Figures = figures, Statements = found.Statements,
            TargetGroups = groups, Goals = goals, Risks = risks,
                Milestones = new MilestoneExtraction(text, told, metadata.Date, references).Extract(),
            References = references,
        };
        // What is asked for may stand in what could not be read.
        if (record.Request is { } request && UnreadTables.Any(record, blocks))
            record = record with { Request = request with { Standing = Standing.Doubtful } };
        var isDanish = language == LanguageExtraction.Danish;
        if (!isDanish) diagnostics = [.. diagnostics, OtherLanguage(record)];
        return (source.IsDamaged || !isDanish ? DoubtedRecord.Of(record) : record, diagnostics);
    }

    /// <summary>
    /// What the tables ask for, held against the prose; where they ask for nothing, or costs and financing come to
    /// nothing, what the decision asks for in words.
    /// </summary>
    private static Request? AskedFor(
        DocumentText text,
        (ImmutableArray<Initiative> Initiatives, ImmutableArray<Amount> Amounts, ImmutableArray<Statement> Statements)
            found,
        ImmutableArray<Table> tables, ImmutableArray<Block> blocks)
    {
        var document = (blocks.FirstOrDefault(b => b.Role == BlockRole.Title) ?? blocks[0]).Source(text.Source.Id);
        var options = OptionChoice.Of(found.Amounts, tables, text.Vocabulary);
        var chosen = options?.Chosen(text);
        // Options of one table that nothing chooses among are neither added up nor guessed.
        var isOpen = chosen is null && options is { IsWithinTable: true };
        var (initiatives, amounts) = chosen is null ? (found.Initiatives, found.Amounts)
            : (options!.Only(chosen, found.Initiatives), options.Only(chosen, found.Amounts));
        var ofTables = isOpen ? null
            : RequestExtraction.Extract(
                initiatives, amounts, tables, found.Statements, text.Vocabulary, document);
        var isNothing = ofTables is null || ofTables.PerYear.All(y => y.Value == 0);
        var isOnlyInWords = !found.Amounts.Any(a => a is { Kind: AmountKind.Proposed, Year: not null, Value: not 0 });
        return isNothing
            && new RequestFromDecision(text, found.Statements).Extract(isOnlyInWords) is { } ofDecision
            ? ofDecision : RequestInProse.Of(ofTables, found.Statements, found.Amounts);
    }

    private static Diagnostic OtherLanguage(DocumentRecord record) => new(
        DiagnosticCodes.OtherLanguage, Severity.Warning, record.File, null, null,
        $"The document seems to be written in another language than Danish ({record.Language}); its figures are "
            + $"doubtful, and nothing is checked.",
        "Read the figures in the document itself.");

    /// <summary>
    /// The first year that prose asks money for; null where it names none. Must not take what was given before.
    /// </summary>
    private static (int Year, SourceLocation Source)? AskedFirst(
        ImmutableArray<Statement> statements, DanishVocabulary vocabulary) =>
        statements.Where(s => s is { Scope: StatementScope.Proposal, Period.From: not null })
            .Where(s => vocabulary.ClaimWords["asked"].In(s.Sentence))
            .MinBy(s => s.Period!.From) is { } first ? (first.Period!.From!.Value, first.Source) : null;

    /// <summary>
    /// The year before the first estimate (BO), or the first year of the proposed amounts that is no account; else that
    /// of a running "Budget 2026"; else the year in the title.
    /// </summary>
    private static (int? Year, SourceLocation? Source) BudgetYear(
        DocumentText text, ImmutableArray<Amount> amounts, (int Year, SourceLocation Source, bool IsKeyed)? said,
        string? title)
    {
        if (said is { IsKeyed: true } keyed) return (keyed.Year, keyed.Source);
        var running = text.Blocks.FirstOrDefault(
            b => b.Role is BlockRole.Running or BlockRole.Letterhead
                && b.Text.StartsWith("Budget", StringComparison.OrdinalIgnoreCase) && Year.IsMatch(b.Text));
        var first = amounts.Where(a => a is { Kind: AmountKind.Proposed, Year: not null }
            && a.Basis is not (ColumnBasis.Account or ColumnBasis.Corrected)).MinBy(a => a.Year);
        var beforeEstimates = amounts.Where(
            a => a is { Kind: AmountKind.Proposed, Basis: ColumnBasis.Estimate, Year: not null })
                .Select(a => a.Year!.Value - 1).DefaultIfEmpty(int.MinValue).Min();
        first = amounts.FirstOrDefault(a => a.Kind == AmountKind.Proposed && a.Year == beforeEstimates) ?? first;
        if (running is not null && int.Parse(
            Year.Match(running.Text).Value, System.Globalization.CultureInfo.InvariantCulture) is var printed
                && (first is null || first.Year < printed))
            return (printed, running.Source(text.Source.Id));
        if (said is { } ofHead && first?.Year < ofHead.Year) return (ofHead.Year, ofHead.Source);
        if (first is not null) return (first.Year, first.Source);
        if (said is { } named) return (named.Year, named.Source);
        if (title is not null && Year.Match(title) is { Success: true } match
            && text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is { } block)
            return (int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture),
                block.Source(text.Source.Id));
        return (null, null);
    }
}
