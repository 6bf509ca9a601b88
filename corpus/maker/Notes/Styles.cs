using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>How the municipalities of the corpus set their notes.</summary>
internal static class Styles
{
    private const string Constructed = "Konstrueret eksempel";

    public static NoteStyle Aarhus { get; } = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 10, LineHeight = 1.4m, TitleSize = 14, Look = TableLook.Horizontal, HeaderShade = null,
        TableSize = 9, Left = 70, Right = 110, RunningFooter = "Side {0} af {1}", Origin = Constructed,
    };

    public static NoteStyle Odense { get; } = new()
    {
        Font = "DejaVu Sans", HeadingFont = "DejaVu Sans", Size = 8.5m, LineHeight = 1.45m, TitleSize = 15, HeadingColor = "00594F", Look = TableLook.Zebra, HeaderShade = "00594F",
        HeaderInk = "FFFFFF", TableSize = 7.5m, RunningHeader = "Odense Kommune · Budget", RunningFooter = "{0}", Origin = Constructed,
    };

    public static NoteStyle Aalborg { get; } = new()
    {
        Font = "Liberation Sans Narrow", HeadingFont = "Liberation Sans", Size = 10.5m, TitleSize = 15, HeadingColor = "1B3A6B", Look = TableLook.Grid, HeaderShade = "C9D6EA",
        TableSize = 8, RuleColor = "1B3A6B", RunningHeader = "Aalborg Kommune – Budgetforslag", RunningFooter = "Side {0}", Origin = Constructed,
    };

    public static NoteStyle Esbjerg { get; } = new()
    {
        Font = "Liberation Serif", HeadingFont = "Liberation Serif", Size = 11, TitleSize = 16, Look = TableLook.Horizontal, HeaderShade = "EFEFEF", TableSize = 9.5m,
        Justified = true, RunningFooter = "– {0} –", Origin = Constructed,
    };

    public static NoteStyle Randers { get; } = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 10, TitleSize = 18, HeadingColor = "7A1F2B", Capitals = true, Look = TableLook.Grid, HeaderShade = "F2DADC",
        TableSize = 9, RunningFooter = "Randers Kommune | side {0}/{1}", Origin = Constructed,
    };

    public static NoteStyle Roskilde { get; } = new()
    {
        Font = "Nimbus Sans", HeadingFont = "Nimbus Sans", Size = 10, LineHeight = 1.35m, TitleSize = 14, Look = TableLook.Plain, HeaderShade = null, TableSize = 9,
        RunningHeader = "Roskilde Kommune", RunningFooter = "Side{0}", Origin = Constructed,
    };

    public static NoteStyle Guldborgsund { get; } = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 9.5m, TitleSize = 14, HeadingColor = "2F5D34", Look = TableLook.Grid, HeaderShade = "DDEBDD", TableSize = 8,
        RuleColor = "A0B5A0", RunningHeader = "Budgetopfølgning pr. 31. oktober", RunningFooter = "Guldborgsund Kommune · {0} af {1}", Origin = Constructed,
    };

    public static NoteStyle Vejle { get; } = new()
    {
        Font = "C059", HeadingFont = "Nimbus Sans", Size = 10, LineHeight = 1.4m, TitleSize = 17, HeadingColor = "B5541C", Look = TableLook.Horizontal, HeaderShade = null, TableSize = 8.5m,
        RuleColor = "B5541C", RunningFooter = "{0}/{1}", Origin = Constructed,
    };

    public static NoteStyle Silkeborg { get; } = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 10, TitleSize = 16, HeadingColor = "33566B", Look = TableLook.Grid, HeaderShade = "33566B", HeaderInk = "FFFFFF",
        TableSize = 8.5m, RunningHeader = "Handleplan 2017-2018", RunningFooter = "Side {0}", Origin = Constructed,
    };

    public static NoteStyle Gentofte { get; } = new()
    {
        Font = "Nimbus Roman", HeadingFont = "Nimbus Roman", Size = 11, LineHeight = 1.3m, TitleSize = 18, HeadingColor = "222222", Look = TableLook.Plain, HeaderShade = null, TableSize = 10,
        Left = 84, Right = 70, RunningFooter = "GENTOFTE KOMMUNE   {0}", Origin = Constructed,
    };

    public static NoteStyle Hvidovre { get; } = new()
    {
        Font = "DejaVu Serif", HeadingFont = "DejaVu Sans", Size = 9, TitleSize = 14, HeadingColor = "5A3D7A", Look = TableLook.Grid, HeaderShade = "E6DFF0", TableSize = 7.5m,
        RuleColor = "BBBBBB", RunningHeader = "Hvidovre Kommune – budget 2027-2030", RunningFooter = "Side {0} af {1}", Origin = Constructed,
    };

    public static NoteStyle Naestved { get; } = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 11, TitleSize = 14, Look = TableLook.Grid, HeaderShade = null, RunningFooter = "Side {0}", Origin = Constructed,
    };

    public static NoteStyle Koebenhavn(string footer) => Seeds.CopenhagenParts.Style(Constructed) with { RunningFooter = footer };
}
