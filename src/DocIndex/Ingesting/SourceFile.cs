namespace DocIndex.Ingesting;

/// <summary>A file to be ingested.</summary>
/// <param name="Location">Its full path.</param>
/// <param name="Folder">Full path of the folder that was named.</param>
/// <param name="Path">Its path below that folder, forward slashes, as it is on the disk.</param>
/// <param name="Trouble">Why it is not to be read; null where it is.</param>
public sealed record SourceFile(string Location, string Folder, string Path, Diagnostic? Trouble = null);
