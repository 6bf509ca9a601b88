using DocIndex.Cli.CommandLine;

namespace DocIndex.Cli.Commands;

/// <summary>The other files of a note as people read them.</summary>
internal static class VersionText
{
    private const int MostNamed = 5;

    /// <summary>One line that names the first of them; none where there are none.</summary>
    public static IEnumerable<string> Lines(Session session, IEnumerable<string> files)
    {
        var all = files.ToList();
        if (all.Count == 0) yield break;
        var more = all.Count > MostNamed ? session.Say($" og {all.Count - MostNamed} til",
            $" and {all.Count - MostNamed} more") : "";
        yield return session.Say("Også: ", "Also: ") + string.Join(", ", all.Take(MostNamed)) + more;
    }
}
