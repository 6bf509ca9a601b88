using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks.Rules;

/// <summary>
/// DI5012 sign-convention: within one table savings, or income, are all printed with a minus or all without; and where the document says that a minus marks them,
/// none is without. Must not look at rows that mix directions ("Mer-/mindreindtægt"), at net rows, at columns of
/// deviations, nor at zeros. A row that is odd in several years is one finding.
/// </summary>
internal static partial class SignConvention
{
    [GeneratedRegex(@"\bmer-?\s*(?:/|og|eller)\s*mindre|[+-]\s*/\s*[-+]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothWays { get; }

    /// <summary>Looks at the rows of each table whose words say a direction.</summary>
    public static RuleOutcome Apply(CheckContext context)
    {
        var saysMinus = context.Sentences.Any(s => SignRule.Of(context.Vocabulary).In(s.Text) == "minusIsSaving");
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var reasons = new List<string>();
        var passed = 0;
        // A figure of a remark, or of a label, has no minus: in a flattened table a sum must hold the odd one.
        var isFlattened = context.Record.Format == DocumentFormat.Text;
        foreach (var grid in context.Grids)
            foreach (var direction in (ReadOnlySpan<Direction>)[Direction.Saving, Direction.Income])
            {
                var cells = grid.Rows.Where(r => r.Sort == RowSort.Item && !BothWays.IsMatch(r.Label)).SelectMany(r => r.ByColumn.Values)
                    .Where(a => a.Direction == direction && a.Value != 0 && a.Standing != Standing.Doubtful)
                    .Where(a => a.Column is null
                        || context.Vocabulary.ColumnBases.All(a.Column) is not [.., "deviation"]).ToList();
                var (negative, positive) = (cells.Where(a => a.Value < 0).ToList(), cells.Where(a => a.Value > 0).ToList());
                var says = saysMinus && direction == Direction.Saving && negative.Count > 0;
                var odd = says || positive.Count <= negative.Count ? positive : negative;
                var rule = odd == positive ? negative : positive;
                if (odd.Count == 0 || rule.Count == 0) { passed += cells.Count; continue; }
                passed += rule.Count;
                foreach (var row in odd.GroupBy(a => a.Source.Cell?.Row))
                {
                    if (isFlattened && row.Any(a => a.Standing != Standing.Verified))
                    {
                        reasons.Add(CheckReasons.DoubtfulFigure);
                        continue;
                    }

                    var first = ToSuspect(row.First(), rule[0], direction);
                    suspects.Add(first with { Also = [.. row.Skip(1).Select(a => a.Source)] });
                }
            }
        return new RuleOutcome(CheckRule.SignConvention, suspects.ToImmutable(), passed, RuleOutcome.Reasons(reasons));
    }

    private static Suspect ToSuspect(Amount amount, Amount other, Direction direction)
    {
        var (da, en) = direction == Direction.Saving ? ("besparelser", "savings") : ("indtægter", "income");
        return new Suspect(
            CheckRule.SignConvention, Severity.Warning, amount.Source,
            new LocalizedText(
                $"{amount.Table}, {amount.Label}: {amount.Printed} har andet fortegn end tabellens øvrige {da}, fx {other.Printed} ({other.Label}).",
                $"{amount.Table}, {amount.Label}: {amount.Printed} has another sign than the table's other {en}, such as {other.Printed} ({other.Label})."),
            DanishNumber.InUnit(-amount.Value, amount.HalfWidth, amount.Unit), AmountGrid.IntervalOf(amount with { Value = -amount.Value }), AmountGrid.IntervalOf(amount), [other.Source]);
    }
}
