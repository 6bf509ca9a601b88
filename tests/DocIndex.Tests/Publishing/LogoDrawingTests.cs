using System.Text;
using System.Xml;
using DocIndex.Publishing;

namespace DocIndex.Tests.Publishing;

public sealed class LogoDrawingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g><script href=\"https://x.example/a.js\"/></g>", "<g />")]
    [InlineData("<rect onload=\"alert(1)\"/>", "<rect />")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>")]
    [InlineData("<a href=\"javascript:alert(1)\"><rect/></a>")]
    [InlineData("<use href=\"https://x.example/a.svg#b\"/>", "<use />")]
    [InlineData("<image href=\"https://x.example/a.png\"/>", "<image />")]
    [InlineData("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<image />")]
    [InlineData("<rect fill=\"url(https://x.example/a)\"/>", "<rect />")]
    [InlineData("<rect style=\"fill:u\\72l(//x.example)\"/>", "<rect />")]
    [InlineData("<style>@import '//x.example/a.css';</style>")]
    [InlineData("<style>rect{fill:url(//x.example/a)}</style>")]
    [InlineData("<rect><animate attributeName=\"href\" to=\"javascript:x\"/><set/></rect>", "<rect />")]
    [InlineData("<?xml-stylesheet href=\"//x.example/a.css\"?><!-- x -->")]
    public void Harmless_WhatCouldAct_IsDropped(string drawn, string left = "") =>
        Clean(drawn).ShouldBe(left);

    [Theory]
    [InlineData("<path d=\"M0 0L1 1\" fill=\"#a00\" transform=\"scale(2)\" />")]
    [InlineData("<linearGradient id=\"g\"><stop offset=\"0\" /></linearGradient><rect fill=\"url(#g)\" style=\"stroke:url('#g')\" />")]
    [InlineData("<use href=\"#g\" /><image href=\"data:image/png;base64,AAAA\" />")]
    [InlineData("<style>rect{fill:#a00}</style><text xml:space=\"preserve\">Aarby Kommune</text>")]
    public void Harmless_WhatDraws_Stays(string drawn) => Clean(drawn).ShouldBe(drawn);

    [Theory]
    [InlineData("no drawing")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    public void Harmless_NoDrawing_IsRefused(string text) =>
        Should.Throw<XmlException>(() => LogoDrawing.Harmless(Encoding.UTF8.GetBytes(text)));

    private static string Clean(string drawn)
    {
        var clean = Encoding.UTF8.GetString(LogoDrawing.Harmless(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\">{drawn}</svg>")));
        clean = clean.Replace("></rect>", " />", StringComparison.Ordinal).Replace("></g>", " />", StringComparison.Ordinal);
        if (clean == "<svg xmlns=\"http://www.w3.org/2000/svg\" />") return "";
        return clean["<svg xmlns=\"http://www.w3.org/2000/svg\">".Length..^"</svg>".Length];
    }
}
