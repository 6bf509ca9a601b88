namespace DocIndex.CorpusMaker.Model;

/// <summary>How a municipality sets its notes. Lengths are points, colours six hexadecimal digits.</summary>
public sealed record NoteStyle
{
    /// <summary>Font of running text.</summary>
    public string Font { get; init; } = "Liberation Sans";

    /// <summary>Font of headings.</summary>
    public string HeadingFont { get; init; } = "Liberation Sans";

    /// <summary>Size of running text.</summary>
    public decimal Size { get; init; } = 10;

    /// <summary>Space between lines, in sizes.</summary>
    public decimal LineHeight { get; init; } = 1.3m;

    /// <summary>Colour of headings.</summary>
    public string HeadingColor { get; init; } = "000000";

    /// <summary>Size of the title.</summary>
    public decimal TitleSize { get; init; } = 16;

    /// <summary>Whether headings are in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>Whether paragraphs have even edges.</summary>
    public bool Justified { get; init; }

    /// <summary>Left margin.</summary>
    public decimal Left { get; init; } = 62;

    /// <summary>Right margin; wide where a panel stands beside the text.</summary>
    public decimal Right { get; init; } = 62;

    /// <summary>Line at the head of every page, or null.</summary>
    public string? RunningHeader { get; init; }

    /// <summary>Line at the foot of every page. <c>{0}</c> is the page, <c>{1}</c> the number of pages.</summary>
    public string? RunningFooter { get; init; }

    /// <summary>Who made the document, said at its foot.</summary>
    public string Origin { get; init; } = "Konstrueret eksempel";

    /// <summary>Tables' look.</summary>
    public TableLook Look { get; init; } = TableLook.Grid;

    /// <summary>Shade of header rows, or null.</summary>
    public string? HeaderShade { get; init; } = "D9E2EC";

    /// <summary>Colour of the words in header rows.</summary>
    public string HeaderInk { get; init; } = "000000";

    /// <summary>Colour of lines in tables.</summary>
    public string RuleColor { get; init; } = "808080";

    /// <summary>Size of letters in tables.</summary>
    public decimal TableSize { get; init; } = 8.5m;
}
