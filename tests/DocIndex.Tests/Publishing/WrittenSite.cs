using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocIndex.Publishing;

namespace DocIndex.Tests.Publishing;

/// <summary>A site in a fresh folder, with its pages parsed.</summary>
internal sealed partial class WrittenSite : IDisposable
{
    public WrittenSite(SiteInput input, SiteOptions? options = null)
    {
        Folder = Directory.CreateTempSubdirectory("docindex-site").FullName;
        Summary = Site.Write(input, Folder, options ?? new SiteOptions());
    }

    public string Folder { get; }

    public SiteSummary Summary { get; }

    public IEnumerable<string> Pages => Summary.Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal));

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>A page as a tree: it is well-formed but for the elements that HTML never closes.</summary>
    public XElement Page(string file)
    {
        var html = Text(file);
        html.ShouldStartWith("<!DOCTYPE html>\n");
        return XElement.Parse(VoidElement().Replace(html["<!DOCTYPE html>\n".Length..], "$0</$1>"), LoadOptions.PreserveWhitespace);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex("<(meta|link|br|img)\\b[^>]*>")]
    private static partial Regex VoidElement();
}
