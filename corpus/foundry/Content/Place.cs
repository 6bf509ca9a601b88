using System.Collections.Immutable;

namespace DocIndex.Foundry.Content;

/// <summary>A municipality with a department and a committee. The cases that are put in its name are
/// constructed.</summary>
internal sealed record Place(string Municipality, string Administration, string Committee)
{
    /// <summary>"Vejle Kommune".</summary>
    public string Name => NameOf(Municipality);

    /// <summary>The municipality's name as it is written with the word for it.</summary>
    public static string NameOf(string municipality) => municipality == "København" ? "Københavns Kommune"
        : $"{municipality} Kommune";

    public static ImmutableArray<Place> All { get; } =
    [
        new("København", "Socialforvaltningen", "Socialudvalget"),
        new("København", "Teknik- og Miljøforvaltningen", "Teknik- og Miljøudvalget"),
        new("København", "Børne- og Ungdomsforvaltningen", "Børne- og Ungdomsudvalget"),
        new("Aarhus", "Sundhed og Omsorg", "Udvalget for Sundhed og Omsorg"),
        new("Odense", "By- og Kulturforvaltningen", "By- og Kulturudvalget"),
        new("Aalborg", "Skoleforvaltningen", "Skoleudvalget"),
        new("Esbjerg", "Børn & Kultur", "Børn & Familieudvalget"),
        new("Randers", "Social og Arbejdsmarked", "Socialudvalget"),
        new("Horsens", "Teknik og Miljø", "Teknik- og Miljøudvalget"),
        new("Vejle", "Velfærdsforvaltningen", "Seniorudvalget"),
        new("Silkeborg", "Ældre og Handicap", "Ældre- og Handicapudvalget"),
        new("Viborg", "Børn & Unge", "Børne- og Ungdomsudvalget"),
        new("Herning", "Social, Sundhed og Beskæftigelse", "Social- og Sundhedsudvalget"),
        new("Ballerup", "Center for By, Kultur og Erhverv", "Kultur- og Fritidsudvalget"),
        new("Lolland", "Psykiatri, Handicap & Sundhed", "Social- og Ældreudvalget"),
        new("Struer", "Børne- og Kulturforvaltningen", "Kultur- og Fritidsudvalget"),
        new("Læsø", "Teknisk Forvaltning", "Økonomiudvalget"),
        new("Ærø", "Social- og Sundhedsforvaltningen", "Social- og Sundhedsudvalget"),
    ];
}
