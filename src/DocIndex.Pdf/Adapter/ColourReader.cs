using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Approximates colours on screen (ISO 32000, 8.6), well enough to tell grounds, lines and emphasis apart.
/// </summary>
internal static class ColourReader
{
    private static readonly Rgb MidGrey = new(128, 128, 128);

    public static ColourKind Kind(IToken? space, DictionaryToken? named, Lookup lookup)
    {
        space = lookup.Resolve(space);
        if (space is NameToken name)
        {
            switch (name.Data)
            {
                case "DeviceGray" or "CalGray" or "G":
                    return ColourKind.Grey;
                case "DeviceRGB" or "CalRGB" or "RGB":
                    return ColourKind.Rgb;
                case "DeviceCMYK" or "CMYK":
                    return ColourKind.Cmyk;
                default:
                    return named?.Entry(name.Data) is { } value ? Kind(value, null, lookup) : ColourKind.Unknown;
            }
        }
        if (space is not ArrayToken { Length: > 0 } array)
            return ColourKind.Unknown;
        return lookup.Name(array[0]) switch
        {
            "CalGray" => ColourKind.Grey,
            "CalRGB" => ColourKind.Rgb,
            "Lab" => ColourKind.Lab,
            "Separation" or "DeviceN" => ColourKind.Tint,
            "ICCBased" when array.Length > 1 => lookup.Integer(lookup.Dictionary(array[1])?.Entry("N")) switch
            {
                1 => ColourKind.Grey,
                3 => ColourKind.Rgb,
                4 => ColourKind.Cmyk,
                _ => ColourKind.Unknown,
            },
            "DeviceGray" or "DeviceRGB" or "DeviceCMYK" => Kind(array[0], null, lookup),
            _ => ColourKind.Unknown,
        };
    }

    /// <summary>The colour that components mean in a space; components are clamped to their range.</summary>
    public static Rgb Colour(ColourKind kind, ReadOnlySpan<double> components)
    {
        switch (kind)
        {
            case ColourKind.Grey when components.Length >= 1:
                return Grey(components[0]);
            case ColourKind.Rgb when components.Length >= 3:
                return new Rgb(Channel(components[0]), Channel(components[1]), Channel(components[2]));
            case ColourKind.Cmyk when components.Length >= 4:
                var light = 1 - Math.Clamp(components[3], 0, 1);
                return new Rgb(Channel((1 - components[0]) * light), Channel((1 - components[1]) * light),
                    Channel((1 - components[2]) * light));
            case ColourKind.Tint when components.Length >= 1:
                var darkest = 0.0;
                foreach (var component in components)
                    darkest = Math.Max(darkest, component);
                return Grey(1 - darkest);
            case ColourKind.Lab when components.Length >= 1:
                return Grey(components[0] / 100);
            default:
                return MidGrey;
        }
    }

    private static Rgb Grey(double value) => new(Channel(value), Channel(value), Channel(value));

    private static byte Channel(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
