using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;

namespace DocIndex.Records;

/// <summary>Title, code, kind and date; the names of places and offices are <see cref="NamesExtraction"/>'s.</summary>
internal sealed partial class MetadataExtraction(DocumentText text)
{
    [GeneratedRegex(@"^(?<code>\p{Lu}{1,4}\s?-?[0-9]{1,4}\p{Ll}?)(?:\s*[-–—:.]\s*|\s+)(?<title>\p{Lu}.+|”.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAndTitle { get; }

    [GeneratedRegex(@"^(?:(?:forslag|budgetnotat|budgetønske|initiativ|notat)\s+(?:nr\.?)?|nr\.)?\s*(?<code>[0-9]{1,4}(?:[.-][0-9]{1,3})?)\s*[-–—:]\s*(?<title>\p{Lu}.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndTitle { get; }

    [GeneratedRegex(@"^(?:Bilag\s+[0-9]+\s*[-–—:.]\s*)?(?<kind>[\p{L} ]+?)(?:\s+nr\.?\s*(?<code>[0-9]+))?\s*[:–—]\s*(?<title>\p{Lu}.+|\p{Lu}+[0-9]+.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KindAndTitle { get; }

    private readonly ImmutableSortedDictionary<string, SourceLocation>.Builder _evidence =
        ImmutableSortedDictionary.CreateBuilder<string, SourceLocation>(StringComparer.Ordinal);

    /// <summary>All metadata of the document.</summary>
    /// <param name="amounts">For the committee that the amounts name.</param>
    public Metadata Extract(ImmutableArray<Amount> amounts)
    {
        var (code, title) = CodeAndTitleOf();
        var kind = KindOf();
        var date = DateOf();
        var boxes = new CheckBoxExtraction(text, _evidence);
        var (categories, districts) = boxes.Extract();
        var names = new NamesExtraction(text, _evidence);
        var administration = names.Administration();
        var committee = names.Committee(amounts);
        var municipality = names.Municipality();
        var themes = new ThemeExtraction(text, _evidence).Extract(title);
        var marks = new MarkExtraction(text, _evidence).Extract();
        return new Metadata(kind, code, title, municipality, administration, committee, date, categories, districts, themes, marks, _evidence.ToImmutable());
    }

    private (string? Code, string? Title) CodeAndTitleOf()
    {
        var block = text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title);
        if (block is null) return (null, null);
        _evidence["title"] = block.Source(text.Source.Id);
        var title = Regex.Replace(block.Text, $@"^{text.Vocabulary.LetterheadKeys.Pattern("title")}\s*:\s*", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (KindAndTitle.Match(title) is { Success: true } named && text.Vocabulary.Kinds.Exact(named.Groups["kind"].Value) is not null)
        {
            // "Investeringsforslag nr. 14: Flere pædagoger" is a number and a title; "Business case: Skærmbesøg" is how the note calls itself.
            if (named.Groups["code"].Success)
            {
                _evidence["code"] = _evidence["title"];
                return (named.Groups["code"].Value, named.Groups["title"].Value);
            }
            // A prefix that says no more than the kind does ("Budgetnotat: …") is left out.
            if (CodeAndTitle.IsMatch(named.Groups["title"].Value) || text.Vocabulary.Kinds.Exact(named.Groups["kind"].Value) is { } kind && kind.Equals(named.Groups["kind"].Value, StringComparison.OrdinalIgnoreCase)) title = named.Groups["title"].Value;
        }
        var match = CodeAndTitle.Match(title) is { Success: true } lettered ? lettered : NumberAndTitle.Match(title);
        if (!match.Success || NumberGrammar.Parse(match.Groups["code"].Value) is { LooksLikeYear: true }) return (CodeInLetterhead(), title);
        _evidence["code"] = _evidence["title"];
        return (match.Groups["code"].Value.Trim(), match.Groups["title"].Value.Trim());
    }

    private string? CodeInLetterhead()
    {
        foreach (var block in text.Blocks.Where(b => b.Role == BlockRole.Letterhead))
            if (LetterheadCode.Match(block.Text) is { Success: true } match)
            {
                _evidence["code"] = block.Source(text.Source.Id);
                return match.Groups["code"].Value;
            }
        return null;
    }

    [GeneratedRegex(@"^(?:Nr\.?|Nummer|(?:Budgetnotat|Forslag|Investeringsforslag)\s+nr\.?)\s*:?\s*(?<code>[\p{Lu}0-9][\p{Lu}0-9.-]{0,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterheadCode { get; }

    private DocumentKind KindOf()
    {
        foreach (var block in text.Blocks.Where(b => b.Role is BlockRole.Title or BlockRole.Letterhead or BlockRole.Running).OrderBy(b => b.Role))
            if (text.Vocabulary.Kinds.Anywhere(block.Text) is { } named) return Evidenced("kind", named, block, block.Text);
        var title = text.Blocks.FirstOrDefault(b => b.Role == BlockRole.Title);
        if (title is not null && text.Vocabulary.TitleKinds.Leading(title.Text) is { } begun) return Evidenced("kind", begun, title, title.Text);
        var counts = new SortedDictionary<string, (int Count, Block First)>(StringComparer.Ordinal);
        foreach (var block in text.Blocks)
            foreach (var kind in text.Vocabulary.Kinds.All(block.Text))
                counts[kind] = counts.TryGetValue(kind, out var seen) ? (seen.Count + 1, seen.First) : (1, block);
        if (counts.Count > 0)
        {
            var most = counts.MaxBy(c => c.Value.Count);
            return Evidenced("kind", most.Key, most.Value.First, most.Value.First.Text);
        }
        // A note of a budget's own series: "Budget 2026" on every page or in the letterhead, and a code before the title.
        if (title is not null && _evidence.ContainsKey("code") && text.Blocks.FirstOrDefault(b => b.Role is BlockRole.Running or BlockRole.Letterhead && BudgetOfYear.IsMatch(b.Text)) is { } series)
            return Evidenced("kind", "budgetnotat", series, series.Text);
        return DocumentKind.Other;

        DocumentKind Evidenced(string field, string name, Block block, string printed)
        {
            _evidence[field] = text.Locate(block, printed);
            return Enum.Parse<DocumentKind>(name, ignoreCase: true);
        }
    }

    [GeneratedRegex(@"\b[Bb]udget\s+(?:19|20)[0-9][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex BudgetOfYear { get; }

    /// <summary>A date that stands alone on a line, or behind "Dato:"; not one in a list of milestones.</summary>
    private DateOnly? DateOf()
    {
        foreach (var block in text.Blocks)
        {
            var isDate = TitleRules.IsDateLine(block.Text) || text.Vocabulary.LetterheadKeys.Leading(block.Text) == "date" && block.Text.Length < 40;
            if (!isDate || text.RoleAt(block) == SectionRole.Milestones || DateGrammar.Find(block.Text).FirstOrDefault() is not { Date: { } date }) continue;
            _evidence["date"] = block.Source(text.Source.Id);
            return date;
        }
        return null;
    }
}
