using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Layout;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// What money is asked for. The item rows of the main table of proposed amounts; where that table only sets costs
/// against savings, or where there is none, the parts that the document numbers or names, with the amounts that prose
/// gives them. Tables that repeat the main one add nothing.
/// </summary>
internal sealed class InitiativeExtraction
{
    private const double SameName = 0.5;

    private readonly DocumentText _text;
    private readonly ImmutableArray<Amount> _amounts;
    private readonly ImmutableArray<Statement> _statements;
    private readonly DocumentKind _kind;
    private readonly AmountGrid? _main;
    private readonly Regex _numberedPart;

    public InitiativeExtraction(DocumentText text, DocumentKind kind, ImmutableArray<Amount> amounts,
        ImmutableArray<Statement> statements)
    {
        (_text, _kind, _amounts, _statements) = (text, kind, amounts, statements);
        _main = MainTable();
        _numberedPart = VocabularyPattern.Of(
            $@"^(?:{text.Vocabulary.PartWords.Pattern()}\s+(?:[0-9]+|[A-Z])\s*[:.–-]\s*|[0-9]{{1,2}}[.)]\s+)"
                + $@"(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>
    /// The initiatives, and for each amount and each statement the index of the one that it belongs to, or null.
    /// </summary>
    public (ImmutableArray<Initiative> Initiatives, ImmutableArray<Amount> Amounts,
        ImmutableArray<Statement> Statements) Extract()
    {
        var initiatives = FromParts() is { Length: > 0 } parts ? parts : FromRows();
        var byRow = new Dictionary<(int Table, int Row), int>();
        for (var i = 0; i < initiatives.Length; i++)
            if (initiatives[i].Source.Cell is { } cell) byRow.TryAdd((cell.Table, cell.Row), i);
        return (
            initiatives,
            [.. _amounts.Select(a => a with { Initiative = IndexOf(initiatives, byRow, a) })],
            [.. _statements.Select(s => About(initiatives, s))]);
    }

    /// <summary>
    /// The first proposed table with years and items; a table by committees only shares the same money out, and one
    /// whose figures say no unit and are doubtful is none beside one that says it.
    /// </summary>
    private AmountGrid? MainTable()
    {
        var grids = AmountGrid.Of(_amounts.Where(a => a.Kind == AmountKind.Proposed), _text.Vocabulary)
            .Where(g => g.Rows.Any(r => r.Sort == RowSort.Item)).ToList();
        if (grids.Exists(SaysUnit)) grids.RemoveAll(g => !SaysUnit(g));
        return grids.Find(g =>
            !g.Rows.Where(r => r.Sort == RowSort.Item).All(r => r.ByColumn.Values.All(a => a.Committee == a.Label)))
            ?? grids.FirstOrDefault();
    }

    private static bool SaysUnit(AmountGrid grid) =>
        grid.Rows.SelectMany(r => r.ByColumn.Values).Any(a => a.Unit is not null || a.Standing != Standing.Doubtful);

    private ImmutableArray<Initiative> FromRows() =>
        _main is null ? [] : [.. _main.Rows.Concat(Continued(_main)).Where(r => r.Sort == RowSort.Item)
            .Select(FromRow)];

    /// <summary>
    /// The rows of tables of the same years that stand right beside or under the main one, nothing but captions between
    /// them: one table in parts ("Drift", "Anlæg"). Must not take a table that repeats a row, or one that prose or a
    /// heading sets apart.
    /// </summary>
    private IEnumerable<AmountRow> Continued(AmountGrid main)
    {
        var years = YearsIn(main);
        var last = _text.Tables[main.Table].Source.Block;
        foreach (var grid in AmountGrid.Of(_amounts.Where(a => a.Kind == AmountKind.Proposed), _text.Vocabulary)
            .Where(g => g.Table > main.Table))
        {
            var block = _text.Tables[grid.Table].Source.Block;
            if (block is not { } at || last is not { } before
                || _text.Blocks.Any(b => b.Index > before && b.Index < at
                    && b.Role is not (BlockRole.Caption or BlockRole.Running))) yield break;
            if (!years.SequenceEqual(YearsIn(grid))
                || grid.Rows.Any(r => main.Rows.Any(m => m.Sort == RowSort.Item && m.Label == r.Label))) yield break;
            foreach (var row in grid.Rows) yield return row;
            last = at;
        }
    }

    private static List<int> YearsIn(AmountGrid grid) =>
        [.. grid.Rows.SelectMany(r => r.ByColumn.Values).Select(a => a.Year).OfType<int>().Distinct().Order()];

    /// <summary>The initiative that a row of a table of proposed amounts is.</summary>
    internal static Initiative FromRow(AmountRow row)
    {
        var amounts = row.ByColumn.Values.ToList();
        return new Initiative(
            row.Label, [.. amounts.Where(a => a.Year is not null).OrderBy(a => a.Year)
                .Select(a => new YearAmount(a.Year!.Value, a.Value, a.Effect, a.ControlArea))],
            amounts.Find(a => a is { Year: null, Period: "I alt" })?.Value, amounts[0].PriceLevel, [], [], [],
            AmountGrid.HasYearTwice(amounts) ? Standing.Doubtful : amounts.Max(a => a.Standing), amounts[0].Source);
    }

    /// <summary>Parts count where no table of proposed amounts lists what is asked for.</summary>
    private ImmutableArray<Initiative> FromParts()
    {
        if (_main is not null && !OnlySetsCostsAgainstSavings(_main)) return [];
        var numbered = NumberedParts();
        if (_main is not null) return numbered.Count(p => !p.PerYear.IsEmpty) >= 2 ? numbered : [];
        return numbered.Length >= 2 ? numbered : _kind == DocumentKind.Handleplan ? NamedMeasures() : [];
    }

    private static bool OnlySetsCostsAgainstSavings(AmountGrid grid) =>
        grid.Rows.Any(r => r.Sort == RowSort.Net)
        && grid.Rows.Where(r => r.Sort == RowSort.Item).All(r => r.ByColumn.Values.First().Direction is not null);

    private ImmutableArray<Initiative> NumberedParts()
    {
        var parts = new List<(Block Block, string Name, string Number)>();
        foreach (var block in _text.Blocks.Where(b => b.Role is BlockRole.Heading or BlockRole.List))
        {
            var printed = _text.Source.Lines[block.Lines[0].Number - 1].Text.Trim();
            var match = _numberedPart.Match(block.Role == BlockRole.List ? printed[..LineText.MarkerLength(printed)]
                + block.Text : block.Text);
            if (!match.Success || LineText.HasFiniteVerb(match.Groups["name"].Value) || LineText.IsBullet(printed)
                || IsDecision(match.Groups["name"].Value)) continue;
            var number = printed.Split('.', ')', ':', ' ')[0] + "|"
                + new string([.. printed.TakeWhile(c => c is not ('.' or ')' or ':')).Where(char.IsLetterOrDigit)]);
            if (!parts.Exists(p => p.Number == number))
                parts.Add((block, match.Groups["name"].Value.TrimEnd('.', ' ', ':'), number));
        }
        if (parts.Count < 2) return [];
        var years = _main is null ? [] : _amounts.Where(a => a.Source.Cell?.Table == _main.Table).Select(
            a => a.Year).OfType<int>().Distinct().Order().ToList();
        var assigned = AssignStatements(parts.ConvertAll(p => p.Name));
        return [.. parts.Select((part, i) => FromPart(part.Name, part.Block, assigned[i], years))];
    }

    /// <summary>
    /// "1. Indstilles godkendt.", "2. At udvalget …": what is decided is no part of what money is asked for.
    /// </summary>
    private bool IsDecision(string name) => _text.Vocabulary.DecisionWords.Leading(name) is not null;

    /// <summary>
    /// A statement belongs to the part whose name it shares most words with; among equals, to the part of its own
    /// number.
    /// </summary>
    private List<Statement>[] AssignStatements(List<string> names)
    {
        var assigned = names.ConvertAll(_ => new List<Statement>()).ToArray();
        foreach (var statement in _statements.Where(
            s => s.Scope == StatementScope.Proposal && s.Direction != Direction.Saving))
        {
            var likeness = names.ConvertAll(n => LabelLikeness.Coverage(n, statement.Sentence));
            var best = likeness.Max();
            if (best > 0 && likeness.Count(l => l == best) == 1) assigned[likeness.IndexOf(best)].Add(statement);
        }
        return assigned;
    }

    private Initiative FromPart(string name, Block block, List<Statement> statements, List<int> years)
    {
        var perYear = new SortedDictionary<int, (decimal Value, SourceLocation Source)>();
        foreach (var statement in statements)
            foreach (var year in YearsOf(statement.Period, years))
                perYear.TryAdd(year, (statement.Value, statement.Source));
        return new Initiative(
            name, [.. perYear.Select(y => new YearAmount(y.Key, y.Value.Value, y.Value.Value, null))], null, null, [],
            [], [],
            perYear.Count > 0 ? Standing.Inferred : Standing.Read, _text.Locate(block, block.Text));
    }

    private static IEnumerable<int> YearsOf(Period? period, List<int> years)
    {
        if (period is not { From: { } from } || (!period.Recurring && period.To != from)) return [];
        var last = period.To ?? (years.Count > 0 ? years[^1] : from);
        return Enumerable.Range(from, Math.Max(0, Math.Min(last - from, 30)) + 1);
    }

    /// <summary>In a plan of measures each section that has no role of its own is a measure.</summary>
    private ImmutableArray<Initiative> NamedMeasures() =>
    [
        .. _text.Sections.Where(s => s.Role == SectionRole.Other)
            .Select(s => new Initiative(s.Heading.Trim('”', '“', '"', '»', '«'), YearsOf(s), null, null, [], [], [],
                Standing.Read, s.Source)),
    ];

    /// <summary>What the sentences of a measure's own section say that it costs in single years.</summary>
    private ImmutableArray<YearAmount> YearsOf(Section section)
    {
        var perYear = new SortedDictionary<int, decimal>();
        foreach (var statement in _statements.Where(
            s => s.Scope == StatementScope.Proposal
                && _text.Blocks.FirstOrDefault(b => b.Index == s.Source.Block) is { } block
                && _text.SectionOf(block) == section))
            if (statement.Period is { From: { } year } period && period.To == year)
                perYear.TryAdd(year, statement.Value);
        return [.. perYear.Select(y => new YearAmount(y.Key, y.Value, y.Value, null))];
    }

    private int? IndexOf(ImmutableArray<Initiative> initiatives, Dictionary<(int Table, int Row), int> byRow,
        Amount amount)
    {
        if (amount.Kind != AmountKind.Proposed || amount.Role != RowRole.Item) return null;
        if (amount.Source.Cell is { } own && byRow.TryGetValue((own.Table, own.Row), out var index)) return index;
        var likeness = initiatives.Select(i => LabelLikeness.Likeness(i.Name, amount.Label)).ToList();
        var most = likeness.DefaultIfEmpty().Max();
        if (most < SameName || likeness.Count(l => l == most) != 1) return null;
        var best = likeness.IndexOf(most);
        return IsPaidBy(initiatives[best], amount.Direction) ? null : best;
    }

    /// <summary>
    /// True for a saving or an income beside an initiative that costs: what pays for it is not it. Must not be true for
    /// one that saves itself ("Mindreudgift til botilbud"), or whose money nobody tells and whose name is none of a
    /// cost.
    /// </summary>
    private bool IsPaidBy(Initiative initiative, Direction? direction)
    {
        if (direction is not (Direction.Saving or Direction.Income)) return false;
        var words = _text.Vocabulary.Rows.All(initiative.Name);
        var saves = initiative.PerYear.Any(year => (year.Effect ?? year.Value) < 0);
        if (saves || words.Any(word => word is "saving" or "income")) return false;
        return words.Contains("expense") || !initiative.PerYear.IsEmpty || initiative.Total is not null;
    }

    private Statement About(ImmutableArray<Initiative> initiatives, Statement statement)
    {
        if (statement.Scope != StatementScope.Proposal || initiatives.IsEmpty) return statement;
        var coverage = initiatives.Select(i => LabelLikeness.Coverage(i.Name, statement.Sentence)).ToList();
        var best = coverage.Max();
        if (best < SameName || coverage.Count(c => c == best) != 1) return statement;
        var index = coverage.IndexOf(best);
        if (IsPaidBy(initiatives[index], statement.Direction)) return statement;
        return statement with { Initiative = index, About = initiatives[index].Name };
    }
}
