using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

internal enum Part { Summary, Decision, Background, Content, Groups, Goals, Economy, Risks, Steps, Earlier, Other }

/// <summary>What sections are called, and how their headings look.</summary>
internal static class Sections
{
    private static readonly string[] s_roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
        "XII"];

    public static Dimension<Func<Part, string>> Names { get; } = new("headings",
        ("usual", p => Pick(p, "Resume", "Beslutning", "Baggrund", "Indhold", "Målgruppe", "Mål", "Økonomi", "Risici",
            "Tidsplan", "Tidligere afsatte midler", "Øvrige oplysninger")),
        ("agenda", p => Pick(p, "Sammendrag", "Indstilling", "Sagsfremstilling", "Løsning", "Borgere", "Effekt",
            "Økonomiske konsekvenser", "Forbehold", "Videre proces", "Historik", "Øvrige forhold")),
        ("questions", p => Pick(p, "Kort fortalt", "Hvad skal besluttes?", "Hvorfor nu?", "Hvad vil vi gøre?",
            "Hvem er det for?", "Hvad vil vi opnå?", "Hvad koster det?", "Hvad kan gå galt?", "Hvornår sker det?",
            "Hvad er givet før?", "Og hvad ellers?")),
        ("consultancy", p => Pick(p, "Hovedbudskaber", "Anbefaling", "Udgangspunkt", "Initiativet", "Segmenter",
            "Gevinster", "Investering og gevinst", "Risikovurdering og mitigering", "Implementeringsplan",
            "Hidtidig finansiering", "Ramme for initiativet")),
        ("old", p => Pick(p, "Sammenfatning", "Indstilling", "Motivering", "Forslagets indhold", "Berørte",
            "Målsætning", "Bevillingsmæssige forhold", "Usikkerheder", "Ikrafttræden", "Tidligere bevillinger",
            "Øvrige oplysninger")),
        ("form", p => Pick(p, "Resumé af forslaget", "Beslutningstema", "Begrundelse", "Beskrivelse af forslaget",
            "Hvem er målgruppen", "Succeskriterier", "Forslagets samlede økonomiske konsekvenser",
            "Opmærksomhedspunkter", "Proces", "Nuværende bevilling", "Uddybende oplysninger")),
        ("short", p => Pick(p, "I korte træk", "Til beslutning", "Status", "Forslag", "Brugere", "Resultater", "Penge",
            "Obs", "Plan", "Før", "Mere")),
        ("spoken", p => Pick(p, "Hvad handler det om?", "Vi beder om", "Sådan er det nu", "Sådan gør vi",
            "Dem det handler om", "Her vil vi hen", "Prisen", "Det kan drille", "Skridt for skridt",
            "Det har vi fået før", "Resten af historien")),
        ("nouns", p => Pick(p, "Overblik", "Ønsket", "Anledning", "Modellen", "Brugergrundlag", "Pejlemærker",
            "Driftsøkonomi", "Følsomheder", "Køreplan", "Bevillingshistorik", "Supplement")),
        ("law", p => Pick(p, "Konklusion", "Forelæggelse", "Motivering", "Ordningens udformning", "Personkreds",
            "Sigte", "Udgiftsskøn", "Forudsætninger", "Forløb", "Forhistorie", "Nærmere oplysninger")),
        ("borrowed", p => Pick(p, "Executive summary", "Anbefaling", "Case", "Koncept", "Interessenter", "KPI'er",
            "Nøgletal", "Worst case", "Go-live", "Track record", "Fact sheet")),
        ("about-the-place", p => Pick(p, "Bibliotek, skole og bydel", "Et valg for byrådet", "Vilkårene",
            "En ny måde at arbejde på", "Borgernes behov", "Hvad det skal føre til", "De kommende års budget",
            "Kritiske forhold", "De næste måneder", "Tidligere år", "Det praktiske")));

    /// <summary>What stands before a heading's name; the argument is its number from 1.</summary>
    public static Dimension<Func<int, string>> Numbers { get; } = new("heading-number",
        ("none", _ => ""), ("1.", n => $"{n}. "), ("1", n => $"{n} "), ("1.1", n => $"1.{n} "),
            ("roman", n => $"{s_roman[(n - 1) % 12]}. "), ("letter", n => $"{(char)('A' + n - 1)}. "),
            ("ad", n => $"Ad {n}) "));

    public static Dimension<HeadingStyle> Looks { get; } = new("heading-look",
        ("styled", HeadingStyle.Styled), ("bold-line", HeadingStyle.BoldLine), ("capitals", HeadingStyle.Capitals),
            ("run-in", HeadingStyle.RunIn),
        ("colon", HeadingStyle.Colon), ("boxed", HeadingStyle.Boxed));

    private static string Pick(Part part, params string[] names) => names[(int)part];

    /// <summary>A section: its heading, then its blocks.</summary>
    public static IEnumerable<Block> Of(Choices choices, string name, int number, IReadOnlyList<Block> blocks,
        string? addition)
    {
        var text = choices.Of(Numbers)(number) + name + addition;
        var look = choices.Of(Looks);
        if (look == HeadingStyle.RunIn && blocks is [Paragraph first, ..])
            return [first with { Text = $"{text.TrimEnd('?')}: {first.Text}" }, .. blocks.Skip(1)];
        Block heading = look switch
        {
            HeadingStyle.BoldLine or HeadingStyle.RunIn => new Heading(1, text, HeadingLook.BoldLine),
            HeadingStyle.Capitals => new Heading(1, text.ToUpperInvariant(), HeadingLook.Capitals),
            HeadingStyle.Colon => new Heading(1, text.TrimEnd('?') + ":", HeadingLook.BoldLine),
            HeadingStyle.Boxed => new Boxed([new Heading(1, text)]),
            _ => new Heading(1, text),
        };
        return [heading, .. blocks];
    }
}

internal enum HeadingStyle { Styled, BoldLine, Capitals, RunIn, Colon, Boxed }
