namespace DocIndex.Reading;

/// <summary>One line of a text source.</summary>
/// <param name="Number">1-based number in the file.</param>
/// <param name="Page">1-based page that it stands on.</param>
/// <param name="Text">The line without its line end, form feed and page-start blank; white space else as it came.</param>
public sealed record SourceLine(int Number, int Page, string Text)
{
    /// <summary>Where the line stands on its page; null for sources without positions and for blank lines.</summary>
    public Box? Box { get; init; }

    /// <summary>The least confidence of its words, 0 to 1, where they were recognised in an image; null where the file holds them as text.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }

    /// <summary>The smallest box around those of the lines that stand on the first line's page; null where none has one.</summary>
    public static Box? BoxOf(IEnumerable<SourceLine> lines)
    {
        Box? all = null;
        var page = 0;
        foreach (var line in lines)
        {
            if (page == 0) page = line.Page;
            if (line.Page != page || line.Box is not { } box) continue;
            all = all is { } a ? new Box(Math.Min(a.X0, box.X0), Math.Min(a.Y0, box.Y0), Math.Max(a.X1, box.X1), Math.Max(a.Y1, box.Y1)) : box;
        }
        return all;
    }

    /// <summary>True where the line holds nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
