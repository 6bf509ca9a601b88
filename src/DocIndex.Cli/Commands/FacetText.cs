using System.Collections.Immutable;
using DocIndex.Cli.CommandLine;
using DocIndex.Searching;

namespace DocIndex.Cli.Commands;

/// <summary>What the documents found have in common, as people read it.</summary>
internal static class FacetText
{
    private const int MostValues = 10;

    public static void Write(Session session, ImmutableArray<Facet> facets)
    {
        if (facets.IsEmpty) return;
        session.Report.Blank();
        foreach (var facet in facets)
        {
            var values = string.Join(", ", facet.Values.Take(MostValues).Select(value => $"{value.Value} ({value.Count})"));
            session.Report.Line($"{Name(session, facet.Name)}: {values}{(facet.Values.Length > MostValues ? ", …" : "")}", 0);
        }
    }

    private static string Name(Session session, string name) => name switch
    {
        "municipality" => session.Say("Kommune", "Municipality"),
        "year" => session.Say("År", "Year"),
        "kind" => session.Say("Type", "Kind"),
        "committee" => session.Say("Udvalg", "Committee"),
        "controlArea" => session.Say("Styringsområde", "Control area"),
        "district" => session.Say("Bydel", "District"),
        _ => session.Say("Tema", "Theme"),
    };
}
