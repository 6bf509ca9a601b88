using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DocIndex.Evaluation;

/// <summary>
/// Thresholds in a file: <c>fields:</c> with the least F1 of each, <c>formats:</c> with the same for one format (<c>pdf:</c>, <c>docx:</c> …), and
/// <c>maxConfidentlyWrong:</c>.
/// </summary>
public static class ThresholdsFile
{
    private static readonly ImmutableArray<string> s_formats = [.. Enum.GetNames<DocumentFormat>().Select(f => f.ToLowerInvariant())];

    /// <summary>Reads a file.</summary>
    /// <param name="name">As it is to be named in messages.</param>
    /// <exception cref="InputFileException">It says something that it cannot mean.</exception>
    public static Thresholds Read(string name, string content)
    {
        var file = YamlFile.Read(name, content);
        var thresholds = Thresholds.None;
        foreach (var (key, at, value) in file.Root is null ? [] : file.Entries(file.Root))
        {
            thresholds = key switch
            {
                "fields" => thresholds with { MinimumF1 = Minimum(file, value) },
                "formats" => thresholds with { MinimumF1ByFormat = ByFormat(file, value) },
                "maxConfidentlyWrong" => thresholds with { MaximumConfidentlyWrong = Count(file, value) },
                _ => throw file.Error(at, $"'{key}' findes ikke. Der er: fields, formats, maxConfidentlyWrong.", $"There is no '{key}'. There are: fields, formats, maxConfidentlyWrong."),
            };
        }
        return thresholds;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, double>> ByFormat(YamlFile file, YamlNode node)
    {
        var formats = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (key, at, value) in Mapping(file, node))
            formats[key] = s_formats.Contains(key) ? Minimum(file, value) : throw file.Error(at, $"'{key}' er intet format. Der er: {string.Join(", ", s_formats)}.", $"'{key}' is no format. There are: {string.Join(", ", s_formats)}.");
        return formats.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, double> Minimum(YamlFile file, YamlNode node)
    {
        var minimum = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (key, at, value) in Mapping(file, node))
        {
            if (!Fields.Names.Contains(key)) throw file.Error(at, $"Der er intet felt '{key}'. Felter: {string.Join(", ", Fields.Names)}.", $"There is no field '{key}'. Fields: {string.Join(", ", Fields.Names)}.");
            minimum[key] = value is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) && least <= 1
                ? least : throw file.Error(value, $"'{key}' skal være et tal fra 0 til 1, fx 0.95.", $"'{key}' must be a number from 0 to 1, such as 0.95.");
        }
        return minimum.ToImmutable();
    }

    private static int Count(YamlFile file, YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count : throw file.Error(node, "'maxConfidentlyWrong' skal være et helt tal.", "'maxConfidentlyWrong' must be a whole number.");

    private static IEnumerable<(string Key, YamlScalarNode At, YamlNode Value)> Mapping(YamlFile file, YamlNode node) =>
        node is YamlMappingNode mapping ? file.Entries(mapping) : throw file.Error(node, $"Her skal stå felter ('amounts: 0.95'), ikke {YamlFile.Kind(node).Da}.", $"Here must stand fields ('amounts: 0.95'), not {YamlFile.Kind(node).En}.");
}
