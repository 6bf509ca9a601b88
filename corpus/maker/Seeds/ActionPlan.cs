using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Seeds;

/// <summary>The action plan of Ishøj for 2016: prose and goals, no amounts.</summary>
internal static class ActionPlan
{
    public const string Name = "002_64326eb4bf6236f2";

    private static readonly NoteStyle s_style = new()
    {
        Font = "Liberation Sans", HeadingFont = "Liberation Sans", Size = 10.5m, TitleSize = 14, HeaderShade = null, Origin = SeedText.Origin,
    };

    public static Note Make(SeedText s)
    {
        var n = new NoteBuilder("typeset", Name, s_style);
        n.Title(s[2]).P(s[4, 5]).P(s[7, 9]).P(s[11, 14]).P(s[16, 18]);
        n.H1(s[20]).P(s[22, 23]).P(s[25, 26]).P(s[28, 29]).P(s[31, 32]);
        n.H1(s[34]).P(s[36, 40]).P(s[42, 43]).P(s[45]).P(s[47, 48]).P(s[52, 55]);
        n.H1(s[57]).P(s[59, 63]).P(s[65, 66]).P(s[68]).P(s[70, 71]);
        n.H1(s[73]).P(s[75, 79]).P(s[85]).P(s[87, 89]).P(s[91, 94]).P(s[96, 98]).P(s[100, 103]);
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new() { Kind = "handleplan", Title = s[2] });
    }
}
