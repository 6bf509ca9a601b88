using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Front;

namespace DocIndex.Records;

/// <summary>
/// The metadata: what the head of the document says (<see cref="FrontMatter"/>), else what the rest of it tells.
/// </summary>
internal sealed partial class MetadataExtraction(DocumentText text)
{
    private readonly ImmutableSortedDictionary<string, SourceLocation>.Builder _evidence =
        ImmutableSortedDictionary.CreateBuilder<string, SourceLocation>(StringComparer.Ordinal);

    private readonly FrontMatter _front = new(text);

    /// <summary>
    /// The year that the head calls the budget's, with its place and whether a key calls it so; null where it names
    /// none.
    /// </summary>
    public (int Year, SourceLocation Source, bool IsKeyed)? BudgetYear => _front.Best("budgetYear") is { } year
        ? (int.Parse(year.Value, CultureInfo.InvariantCulture), year.Source, year.Weight >= FrontWeights.KeyedByBlank)
        : null;

    /// <summary>The one budget that the document's prose names; null where it names none, or several.</summary>
    public (int Year, SourceLocation Source)? BudgetInProse(DateOnly? date) =>
        new NamedBudget(text.Vocabulary).OnlyIn(text, date);

    /// <summary>All metadata of the document.</summary>
    /// <param name="amounts">For the committee that the amounts name.</param>
    public Metadata Extract(ImmutableArray<Amount> amounts)
    {
        var (code, title) = (FromFront("code"), FromFront("title"));
        var kind = KindOf();
        var date = DateOf();
        var boxes = new CheckBoxExtraction(text, _evidence);
        var (categories, districts) = boxes.Extract();
        var names = new NamesExtraction(text, _evidence);
        var administration = FromFront("administration") ?? names.Administration();
        var committee = FromFront("committee") is { } asking
            ? names.Expanded(asking)
            : names.Committee(amounts) ?? FromFront("addressee", "committee");
        var municipality = FromFront("municipality") ?? (_front.IsOfRegion ? null : names.Municipality());
        var themes = new ThemeExtraction(text, _evidence).Extract(title);
        var marks = new MarkExtraction(text, _evidence).Extract();
        return new Metadata(kind, code, title, municipality, administration, committee, date, categories, districts,
            themes, marks, _evidence.ToImmutable());
    }

    private string? FromFront(string field, string? evidenceOf = null)
    {
        if (_front.Best(field) is not { } best) return null;
        _evidence[evidenceOf ?? field] = best.Source;
        return best.Value;
    }

    private DocumentKind KindOf()
    {
        if (FromFront("kind") is { } said) return Enum.Parse<DocumentKind>(said, ignoreCase: true);
        var title = text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title);
        if (title is not null && text.Vocabulary.TitleKinds.Leading(title.Text) is { } begun)
            return Evidenced("kind", begun, title, title.Text);
        var counts = new SortedDictionary<string, (int Count, Block First)>(StringComparer.Ordinal);
        foreach (var block in text.Blocks)
            foreach (var kind in text.Vocabulary.Kinds.All(block.Text))
                counts[kind] = counts.TryGetValue(kind, out var seen) ? (seen.Count + 1, seen.First) : (1, block);
        if (counts.Count > 0)
        {
            var most = counts.MaxBy(c => c.Value.Count);
            return Evidenced("kind", most.Key, most.Value.First, most.Value.First.Text);
        }
        // A note of a budget's own series: "Budget 2026" on every page or in the letterhead, and a code before the
        // title.
        if (title is not null && _evidence.ContainsKey("code")
            && text.Blocks.FirstOrDefault(IsOfSeries) is { } series)
            return Evidenced("kind", "budgetnotat", series, series.Text);
        // Whoever lays a case before a committee writes an indstilling, whatever it is called.
        if (new ProposingOffice(text).Submitting() is { } proposing)
        {
            _evidence["kind"] = proposing.Source;
            return DocumentKind.Indstilling;
        }
        // So does whoever asks a meeting to decide.
        if (_front.IsLaidBeforeMeeting
            && text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Heading
                && text.RoleAt(b) == SectionRole.Decision) is { } asked)
            return Evidenced("kind", "indstilling", asked, asked.Text);
        return DocumentKind.Other;

        DocumentKind Evidenced(string field, string name, Block block, string printed)
        {
            _evidence[field] = text.Locate(block, printed);
            return Enum.Parse<DocumentKind>(name, ignoreCase: true);
        }
    }

    private static bool IsOfSeries(Block block) =>
        block.Role is BlockRole.Running or BlockRole.Letterhead or BlockRole.SidePanel
            && BudgetOfYear.IsMatch(block.Text);

    [GeneratedRegex(@"\b[Bb]udget\s+(?:19|20)[0-9][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex BudgetOfYear { get; }

    /// <summary>The head's date; else one that stands alone on a line, but not one in a list of milestones.</summary>
    private DateOnly? DateOf()
    {
        if (FromFront("date") is { } said) return DateOnly.ParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var block in text.Blocks)
        {
            if (!TitleRules.IsDateLine(block.Text) || text.RoleAt(block) == SectionRole.Milestones
                || DateGrammar.Find(block.Text).FirstOrDefault() is not { Date: { } date }) continue;
            _evidence["date"] = block.Source(text.Source.Id);
            return date;
        }
        return null;
    }
}
