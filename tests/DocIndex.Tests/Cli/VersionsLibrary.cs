namespace DocIndex.Tests.Cli;

/// <summary>
/// A constructed library: a note in Markdown and HTML that says the same, with a total that does not hold; a revised
/// version of it
/// with other figures; and a note of another municipality and year that has the same code.
/// </summary>
public sealed class VersionsLibrary : IDisposable
{
    private const string Table =
        """
        | | 2026 | 2027 | 2028 | 2029 |
        |---|---|---|---|---|
        | Lokaler | 1.200 | 1.200 | 1.200 | 1.200 |
        | Personale | 800 | 800 | 800 | 800 |
        | I alt | 2.000 | 2.100 | 2.000 | 2.000 |
        """;

    private const string Markdown =
        "# K-07 Flere mødesteder for ældre\n\nBudgetnotat. Ishøj Kommune. Budget 2026.\n\n## Baggrund\n\n"
        + "Ensomme ældre mangler mødesteder i bydelene.\n\n## Økonomi\n\nTabel 1. Udgifter (1.000 kr., 2026 p/l)\n\n"
            + Table + "\n";

    private static ProgramRun? s_ingestion;

    private readonly TemporaryFolder _folder = PreparedFolder.Copy(nameof(VersionsLibrary), Make);

    private static void Make(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder["notater"]);
        Write("moedesteder.md", Markdown);
        Write("moedesteder.html", Html());
        Write("moedesteder-revideret.md", Markdown.Replace("| Personale | 800", "| Personale | 900",
            StringComparison.Ordinal)
            .Replace("| I alt | 2.000 | 2.100", "| I alt | 2.100 | 2.000", StringComparison.Ordinal));
        Write("sprog.md", Markdown.Replace("2026", "2025", StringComparison.Ordinal).Replace("2027", "2026",
            StringComparison.Ordinal)
            .Replace("2028", "2027", StringComparison.Ordinal).Replace("2029", "2028", StringComparison.Ordinal)
            .Replace("Ishøj", "Vejle", StringComparison.Ordinal).Replace("2.100", "2.000", StringComparison.Ordinal)
            .Replace("Flere mødesteder for ældre", "Sprogvurdering i dagtilbud", StringComparison.Ordinal)
            .Replace("Ensomme ældre mangler mødesteder", "Sprogvurderinger af ældre børn mangler",
                StringComparison.Ordinal));
        s_ingestion = BuiltProgram.Run(folder.Path, "ingest", "notater");

        void Write(string name, string text) => File.WriteAllText(folder[Path.Combine("notater", name)], text);
    }

    /// <summary>The run that made it.</summary>
    internal static ProgramRun Ingestion => s_ingestion!;

    internal string Folder => _folder.Path;

    internal ProgramRun Run(params string[] arguments) => BuiltProgram.Run(_folder.Path, arguments);

    public void Dispose() => _folder.Dispose();

    private static string Html()
    {
        var rows = Table.Split('\n').Where(line => !line.StartsWith("|-", StringComparison.Ordinal))
            .Select(line => "<tr>" + string.Concat(line.Trim('|', '\r').Split('|').Select(cell =>
                $"<td>{cell.Trim()}</td>")) + "</tr>\n");
        return "<!DOCTYPE html><html lang=\"da\"><body>\n<h1>K-07 Flere mødesteder for ældre</h1>\n"
            + "<p>Budgetnotat. Ishøj Kommune. Budget 2026.</p>\n<h2>Baggrund</h2>\n"
            + "<p>Ensomme ældre mangler mødesteder i bydelene.</p>\n<h2>Økonomi</h2>\n"
            + $"<p>Tabel 1. Udgifter (1.000 kr., 2026 p/l)</p>\n<table>\n{string.Concat(rows)}</table></body></html>\n";
    }
}
