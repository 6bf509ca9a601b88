namespace DocIndex.Storing;

/// <summary>Where a document, or a file that could not be read, lies. One document may lie in several places; all hold the same bytes.</summary>
/// <param name="Key">Tells the place from others, see <see cref="PlaceKey"/>.</param>
/// <param name="Root">The folder that was ingested, relative to the library's folder where that is possible, forward slashes.</param>
/// <param name="Path">Below the root, forward slashes, CPR numbers overwritten; a member of an archive stands below the archive's name.</param>
/// <param name="Name">What it is called in the library: the path, with the names of folders above it where another place has that name already.</param>
/// <param name="Document">Id of the document; null where nothing was ever read there.</param>
/// <param name="Sha256">Of what lay there when it was last looked at, lower-case hexadecimal; empty where the bytes could not be had.</param>
/// <param name="Program">What it was read with then, see <see cref="Library.ProgramOf"/>.</param>
public sealed record Place(string Key, string Root, string Path, string Name, string? Document, string Sha256, string Program);
