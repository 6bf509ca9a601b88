namespace DocIndex.Layout;

/// <summary>
/// Lines of a text source that hold an amounts table. Offsets count from 0 in <see cref="Reading.SourceDocument.Lines"/>.
/// </summary>
/// <param name="First">First line, caption included.</param>
/// <param name="CaptionLines">How many non-blank lines from <paramref name="First"/> on are the caption; 0 where there is none.</param>
/// <param name="HeaderFirst">First line of the column header.</param>
/// <param name="HeaderLast">Last line of the column header.</param>
/// <param name="Last">Last line.</param>
public sealed record TableRegion(int First, int CaptionLines, int HeaderFirst, int HeaderLast, int Last);
