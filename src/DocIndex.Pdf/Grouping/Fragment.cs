namespace DocIndex.Pdf.Grouping;

/// <summary>Letters that follow one another in the content without a gap; the stuff of words.</summary>
/// <remarks>U runs along the baseline and V across it, downward for upright text, so that rotated text is grouped alike.</remarks>
internal struct Fragment
{
    /// <summary>Index of the first letter; the letters follow one another.</summary>
    public int First;
    public int Count;
    public double U1;
    public double U2;
    public double V;
    public double Size;
    public double Rotation;

    /// <summary>True when a space was drawn before the first letter.</summary>
    public bool SpaceBefore;
}
