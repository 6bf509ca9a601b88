namespace DocIndex.Pdf.Tests.Support;

/// <summary>The PDFs of Fixtures, made by make.sh.</summary>
internal static class Fixture
{
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>A fixture by its file name, or a shape by its name.</summary>
    public static byte[] Any(string name) => Shapes.All.TryGetValue(name, out var make) ? make() : Read(name);

    public static PdfDocument Open(byte[] file, string password = "") => PdfDocument.Open(file, new PdfLimits(), password);
}
