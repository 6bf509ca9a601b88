using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>What else a row says.</summary>
public sealed record RowOptions
{
    /// <summary>Gold direction.</summary>
    public string? Direction { get; init; }

    /// <summary>Control area.</summary>
    public string? ControlArea { get; init; }

    /// <summary>Words in the column of remarks.</summary>
    public string? Remark { get; init; }

    /// <summary>Unit of figures that are not money.</summary>
    public string? FigureUnit { get; init; }

    /// <summary>Print, where it departs from the table's.</summary>
    public FigureFormat? Format { get; init; }

    /// <summary>Sign that makes the printed figures effects on the budget.</summary>
    public int? EffectSign { get; init; }

    /// <summary>Figures that a sum prints, where they are not the computed ones.</summary>
    public decimal?[]? Printed { get; init; }

    /// <summary>Print of single cells, by the column's id, where it departs from the row's.</summary>
    public Func<string, FigureFormat?>? FormatOf { get; init; }

    /// <summary>Printed in cells without figure, where that departs from the table's.</summary>
    public string? Empty { get; init; }

    /// <summary>True where the columns of sums stay empty.</summary>
    public bool NoRowSum { get; init; }

    /// <summary>A row that costs.</summary>
    public static RowOptions Expense { get; } = new() { Direction = "expense" };

    /// <summary>A row that saves.</summary>
    public static RowOptions Saving { get; } = new() { Direction = "saving" };

    /// <summary>A row that earns.</summary>
    public static RowOptions Income { get; } = new() { Direction = "income" };
}
