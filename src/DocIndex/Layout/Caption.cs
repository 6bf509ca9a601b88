using System.Text.RegularExpressions;

namespace DocIndex.Layout;

/// <summary>
/// Captions of tables: "Tabel 1. Oversigt", "Skema 2 – Mål", "Tabel 3:". Must not match a sentence about a table ("Tabel 1 viser, at …").
/// </summary>
public static partial class Caption
{
    [GeneratedRegex(@"^(?<name>(?:Tabel|Skema|Bilagstabel|Oversigt)\s+(?:[0-9]+|[A-ZÆØÅ])(?:[.,][0-9]+)*[a-z]?)(?:\s*[.:–—-]\s*|\s{2,}|\s*$|\s+(?=\p{Lu}))(?<title>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>True where a line begins a caption.</summary>
    public static bool Begins(string line) => Pattern.Match(line.Trim()) is { Success: true } m && m.Groups["title"].Length <= 140;

    [GeneratedRegex(@"^(?:Figur|Graf|Diagram)\s+[0-9]+(?:[.,][0-9]+)*[a-z]?\s*(?:[.:–—-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    /// <summary>True where a line begins the caption of a chart ("Figur 1. Udvikling"), whose axes are no rows. Must not match a sentence about one.</summary>
    public static bool BeginsFigure(string line) => Figure.IsMatch(line.Trim());

    /// <summary>The name and number as printed ("Tabel 1"); null where the text is no caption.</summary>
    public static string? NameOf(string caption) => Pattern.Match(caption.Trim()) is { Success: true } m ? m.Groups["name"].Value : null;

    /// <summary>What a caption says behind its number; another text as it is.</summary>
    public static string TitleOf(string caption) =>
        Pattern.Match(caption.Trim()) is { Success: true } m ? m.Groups["title"].Value.Trim() : caption.Trim();
}
