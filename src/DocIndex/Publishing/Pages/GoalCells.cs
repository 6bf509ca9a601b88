using DocIndex.Publishing.Charts;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Publishing.Pages;

/// <summary>Cells of tables of goals.</summary>
internal static class GoalCells
{
    /// <summary>Where the goal is to be; a range from its lower end to its upper.</summary>
    public static DataCell Target(NumberFormat numbers, Goal goal) => goal switch
    {
        { Target: { } low, TargetHigh: { } high } => DataCell.From([numbers.Print(low) + "–" + numbers.Print(high)]).SortedBy(numbers.Print(low)),
        { Target: { } target } => DataCell.From([numbers.Print(target)]).Worth(target),
        _ => DataCell.Empty,
    };

    /// <summary>From where it stands to where it is to be, drawn; empty where one of them is not said.</summary>
    public static DataCell Development(Goal goal) => goal is { Baseline: { } baseline, Target: { } target } && baseline != target
        ? [new Drawing(GoalLine.Draw(baseline, target, goal.TargetHigh))]
        : DataCell.Empty;
}
