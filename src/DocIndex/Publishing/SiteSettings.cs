using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Publishing;

/// <summary>Whose site it is: the text of <c>site.yaml</c>, with <c>title:</c>, <c>owner:</c>, <c>logo:</c>, <c>footer:</c> and <c>contact:</c>, all optional.</summary>
/// <param name="Title">Name of the site; null for the default name.</param>
/// <param name="Owner">Name of the municipality; null where nobody says.</param>
/// <param name="Footer">Lines below every page.</param>
/// <param name="Contact">Whom to ask about accessibility; null where nobody says.</param>
public sealed record SiteSettings(string? Title, string? Owner, ImmutableArray<string> Footer, string? Contact)
{
    private static readonly ImmutableArray<string> s_keys = ["title", "owner", "logo", "footer", "contact"];

    /// <summary>Nothing is said.</summary>
    public static SiteSettings None { get; } = new(null, null, [], null);

    /// <summary>The logo's file name, as in the file; null for none.</summary>
    public string? LogoName { get; init; }

    /// <summary>The logo's bytes; empty for none.</summary>
    public ImmutableArray<byte> Logo { get; init; } = [];

    /// <summary>Extension of the logo in the site: ".svg", ".png" or ".jpg".</summary>
    public string LogoExtension => Path.GetExtension(LogoName ?? "").ToLowerInvariant() is var extension && extension == ".jpeg" ? ".jpg" : extension;

    /// <summary>Reads a file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static SiteSettings Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        var settings = None;
        if (file.Root is null) return settings;
        foreach (var (key, at, value) in file.Entries(file.Root))
        {
            settings = key switch
            {
                "title" => settings with { Title = Word(file, value) },
                "owner" => settings with { Owner = Word(file, value) },
                "contact" => settings with { Contact = Word(file, value) },
                "footer" => settings with { Footer = Lines(file, value) },
                "logo" => settings with { LogoName = LogoFile(file, value) },
                _ => throw file.Error(at, $"Filen kan have: {string.Join(", ", s_keys)}.", $"The file may have: {string.Join(", ", s_keys)}."),
            };
        }

        return settings;
    }

    private static string Word(YamlFile file, YamlNode node) => node is YamlScalarNode { Value: { } word } && word.Trim().Length > 0
        ? word.Trim() : throw file.Error(node, "Her skal stå en tekst.", "There must be a text here.");

    private static ImmutableArray<string> Lines(YamlFile file, YamlNode node) =>
        node is YamlSequenceNode list ? [.. list.Children.Select(line => Word(file, line))] : [Word(file, node)];

    // The logo lies beside the file; a path could lead anywhere.
    private static string LogoFile(YamlFile file, YamlNode node)
    {
        var logo = Word(file, node);
        return logo.AsSpan().IndexOfAny("/\\") < 0 && Path.GetExtension(logo).ToLowerInvariant() is (".svg" or ".png" or ".jpg" or ".jpeg")
            ? logo
            : throw file.Error(node, "Logoet skal være en fil (.svg, .png eller .jpg) i bibliotekets mappe.", "The logo must be a file (.svg, .png or .jpg) in the library's folder.");
    }
}
