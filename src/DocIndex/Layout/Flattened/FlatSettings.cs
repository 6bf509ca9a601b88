namespace DocIndex.Layout.Flattened;

/// <summary>
/// Bounds of reading tables out of flattened text, and what each piece of evidence counts. Few on purpose; each is the
/// same for every order of the text.
/// </summary>
internal static class FlatSettings
{
    /// <summary>Characters from which a line is as long as those of running text.</summary>
    public const int LongLine = 60;

    /// <summary>No line of a label is longer, in characters.</summary>
    public const int LongestLabelLine = 200;

    /// <summary>Characters of all lines of one label.</summary>
    public const int LongestLabel = 260;

    /// <summary>Lines of one label, or headings and label in a row.</summary>
    public const int MostLabelLines = 8;

    /// <summary>Blank lines within a table.</summary>
    public const int WidestGap = 3;

    /// <summary>Lines above the periods that may belong to the header.</summary>
    public const int MostHeaderLinesAbove = 6;

    /// <summary>Lines that may stand between a table's labels and its figures ("Risici" beside a table).</summary>
    public const int MostLinesBetween = 6;

    /// <summary>Share of the rows that have a figure in every column.</summary>
    public const double WholeRows = 2;

    /// <summary>Share of the rows that have a label.</summary>
    public const double Labels = 2;

    /// <summary>Share of the printed sums that hold, less those that do not.</summary>
    public const double Sums = 3;

    /// <summary>Columns that blanks keep apart, against an order that is guessed.</summary>
    public const double Aligned = 1.5;

    /// <summary>Years that rise by one.</summary>
    public const double Years = 1;

    /// <summary>Less for each share of labels that are sentences or hold figures.</summary>
    public const double BadLabels = 2;

    /// <summary>Less for a reading that takes a part of a figure for one.</summary>
    public const double Fragments = 3;

    /// <summary>A reading below it explains too little to be a table.</summary>
    public const double Least = 3.5;

    /// <summary>A runner-up closer than this leaves doubt about what it reads otherwise.</summary>
    public const double Margin = 1;
}
