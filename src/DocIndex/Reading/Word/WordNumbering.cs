using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>Counts the paragraphs of numbered lists, so that the numbers that Word prints are known. Bullets of any shape are "•", or "–" where they are a dash.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, OpenXmlElement> _lists = [];
    private readonly Dictionary<int, OpenXmlElement> _definitions = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];
    private readonly WordStyles _styles;

    public WordNumbering(OpenXmlElement? root, WordStyles styles)
    {
        _styles = styles;
        foreach (var element in root?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            if (element.LocalName == "num" && int.TryParse(element.Attribute("numId"), out var list)) _lists.TryAdd(list, element);
            if (element.LocalName == "abstractNum" && int.TryParse(element.Attribute("abstractNumId"), out var definition)) _definitions.TryAdd(definition, element);
        }
    }

    /// <summary>The level whose paragraphs have a style, where the list ties levels to styles; null where it does not.</summary>
    public int? LevelOfStyle(int list, string style)
    {
        for (var level = 0; level < Levels; level++)
            if (Level(list, level)?.Value("pStyle") == style) return level;
        return null;
    }

    /// <summary>Takes the next paragraph of a list.</summary>
    /// <param name="level">From 0.</param>
    /// <returns>What is printed before it ("2.", "a)", "•"); empty where nothing is.</returns>
    public string Next(int list, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (Definition(list) is not { } definition || Level(list, level) is not { } properties) return "";
        var id = int.Parse(definition.Attribute("abstractNumId")!, CultureInfo.InvariantCulture);
        if (!_counters.TryGetValue(id, out var counters)) _counters[id] = counters = new int?[Levels];
        var restart = _lists[list].ChildElements.FirstOrDefault(o => o.LocalName == "lvlOverride" && o.Attribute("ilvl") == $"{level}").Number("startOverride");
        if (restart is { } start && _restarted.Add((list, level))) counters[level] = start;
        else counters[level] = counters[level] is { } count ? count + 1 : Start(list, level);
        for (var below = level + 1; below < Levels; below++)
            if (Level(list, below).Number("lvlRestart") != 0) counters[below] = null;
        return Marker(list, level, properties, counters);
    }

    private string Marker(int list, int level, OpenXmlElement properties, int?[] counters)
    {
        var format = properties.Value("numFmt") ?? "decimal";
        var template = properties.Value("lvlText") ?? "";
        if (format == "bullet") return template.Trim() is "-" or "–" or "—" ? "–" : template.Trim().Length == 0 ? "" : "•";
        if (format == "none") return "";
        var marker = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '%' || i + 1 >= template.Length || template[i + 1] is < '1' or > '9') { marker.Append(template[i]); continue; }
            var of = template[++i] - '1';
            counters[of] ??= Start(list, of);
            marker.Append(Printed(counters[of]!.Value, of == level ? format : Level(list, of).Value("numFmt") ?? "decimal"));
        }
        return marker.ToString().Trim();
    }

    private int Start(int list, int level) => Level(list, level).Number("start") ?? 1;

    private OpenXmlElement? Level(int list, int level)
    {
        if (!_lists.TryGetValue(list, out var num)) return null;
        var own = num.ChildElements.FirstOrDefault(o => o.LocalName == "lvlOverride" && o.Attribute("ilvl") == $"{level}").Child("lvl");
        return own ?? Definition(list)?.ChildElements.FirstOrDefault(l => l.LocalName == "lvl" && l.Attribute("ilvl") == $"{level}");
    }

    /// <summary>A definition may point on to a style of lists, and that to another list.</summary>
    private OpenXmlElement? Definition(int list)
    {
        for (var i = 0; i < 5; i++)
        {
            if (!_lists.TryGetValue(list, out var num) || num.Number("abstractNumId") is not { } id || !_definitions.TryGetValue(id, out var definition)) return null;
            if (definition.Value("numStyleLink") is not { } style || _styles.ListOf(style) is not { } next || next.Number == list) return definition;
            list = next.Number;
        }
        return null;
    }

    private static string Printed(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number),
        "upperLetter" => Letters(number).ToUpperInvariant(),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" or "bullet" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => number < 1 ? "" : new string((char)('a' + ((number - 1) % 26)), Math.Min(9, ((number - 1) / 26) + 1));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var roman = new StringBuilder();
        foreach (var (value, digits) in (ReadOnlySpan<(int, string)>)[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) roman.Append(digits);
        return roman.ToString();
    }
}
