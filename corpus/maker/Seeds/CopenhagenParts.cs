using System.Collections.Immutable;
using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>What Copenhagen's notes of 2026 have in common: the wide right margin, the panel in it, and the check boxes at the end.</summary>
internal static class CopenhagenParts
{
    private static readonly string[][] s_districts =
    [
        ["Bispebjerg", "Indre by", "Vesterbro/Kgs. Enghave", "Valby", "Amager Øst", "Udenbys"],
        ["Nørrebro", "Østerbro", "Brønshøj/Husum", "Vanløse", "Amager Vest"],
    ];

    private static readonly string[] s_categories =
    [
        "Need to", "Fastholdelse/rekrut\u00adtering", "Rettidig omhu", "Specifik udfordring", "Bevillingsudløb", "Henvist sag",
        "Bestilling fra politisk parti", "Bestilling fra borger\u00admesterforum eller tværgående pakke", "Bestilt af fagudvalg", "Bestilt administrativt",
    ];

    public static NoteStyle Style(string origin) => new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 9.5m, LineHeight = 1.45m, TitleSize = 17, HeadingColor = "1F2A44",
        Left = 56, Right = 156, Look = TableLook.Grid, HeaderShade = "DCE6F1", RuleColor = "7F8FA9", TableSize = 7.5m, RunningFooter = "Budget 2026 {0}/{1}",
        Origin = origin,
    };

    public static SidePanel Panel(ImmutableArray<string> lines, params string[] marked) =>
        new(lines, "Kategorisering", [.. s_categories.Select(name => new PanelRow(name, marked.Contains(name) ? "x" : ""))]);

    public static void Districts(NoteBuilder note, CheckBoxLook look = CheckBoxLook.Glyph, params string[] marked)
    {
        note.H1("Øvrige tekniske oplysninger").P(ParagraphKind.Strong, "Bydele");
        note.Add(new CheckBoxes([[new("Bydækkende:", marked.Length == 0)]], look));
        note.Add(new CheckBoxes([.. s_districts.Select(r => r.Select(d => new CheckBox(d, marked.Contains(d))).ToImmutableArray())], look));
        note.P("Adresse");
    }
}
