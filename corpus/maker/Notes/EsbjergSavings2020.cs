using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Esbjerg 2020: savings printed positive, footnotes with marks, ÷ for what is lost, percentages of past years that are no amounts.</summary>
internal static class EsbjergSavings2020
{
    public static Note Make()
    {
        const string level = "2020 p/l";
        var n = new NoteBuilder("esbjerg", "spareforslag-dagtilbud-2020", Styles.Esbjerg);
        var saving = new RowOptions { Direction = "saving", EffectSign = -1 };
        var format = FigureFormat.Thousands with { Sign = NegativeSign.Division };
        var t1 = n.Table("t1", "Spareforslag, dagtilbud (1.000 kr., 2020 p/l)", "Forslag", format).LabelWidth(250).Years(2020, 2023, 46)
            .Is(t => t with { Name = "Spareforslag, dagtilbud", PriceLevel = level, Remark = n.Text($"Besparelser er angivet som positive tal. ÷ angiver tabt indtægt.") })
            .Item("lukkeuge", new Prose([new TextRun("Besparelse ved en fælles lukkeuge om sommeren"), new FootnoteMark("1)")]), [], [1150, 1150, 1150, 1150], saving)
            .Item("ledelse", new Prose([new TextRun("Effektivisering af ledelse i landdistrikterne"), new FootnoteMark("2)")]), [], [400, 900, 1600, 1600], saving)
            .Item("tilskud", "Lavere forældrebetaling i lukkeugen", [], [-290, -290, -290, -290], new() { EffectSign = -1 })
            .Total("sum", "Besparelse i alt", [], saving);
        n.Letterhead("Esbjerg Kommune", "Børn & Kultur", "Børn & Familieudvalget").Title("Spareforslag for budget 2020: Dagtilbud")
            .H1("Forslaget kort").P($"Forslaget giver en besparelse på {t1["sum", 2020].Kroner().In(2020).Direction("saving")} stigende til {t1["sum", 2022].Kroner().Also(t1["sum", 2023]).Yearly(2022, null, " fra 2022 og frem").Direction("saving")}.");
        n.H1("Baggrund").P("Dagtilbuddene har tidligere bidraget til kommunens effektiviseringer med 2 % i 2013 og 3 % i 2014, mens området var undtaget i 2015 og 2016. Børnetallet falder i landdistrikterne, og flere huse har i dag under 25 børn.")
            .P("Forslaget er udarbejdet efter samme principper som i Økonomiudvalgets sparekatalog, jf. styrelseslovens § 40. Forslaget er registreret på konto 05.25.14 og har sagsnummer 19/8841.");
        n.H1("Spareforslag").Place(t1)
            .P(ParagraphKind.Footnote, "1) Lukkeugen lægges i uge 29. Børn med behov for pasning henvises til et fælles tilbud, som koster 310 kr. pr. barn pr. dag.")
            .P(ParagraphKind.Footnote, "2) Antallet af ledere falder fra 14 til 11 frem mod 2022.");
        n.H1("Fastholdelsesforslag").P("Ønsker udvalget at fastholde det nuværende serviceniveau, kan besparelsen i stedet findes på det specialiserede område. Det er ikke nærmere beregnet.");
        n.H1("Konsekvenser").P($"Lukkeugen betyder, at forældrene betaler {t1["tilskud", 2020].Kroner().Turned().Yearly(2020, 2023, " mindre om året").Context("lavere forældrebetaling")}. For personalet svarer forslaget til {Mention.Count("stillinger", 5, " stillinger")}, når det er fuldt indfaset.");
        n.H1("Tidsplan").List("-", "Høring i forældrebestyrelserne: 15. august – 12. september 2019", "Vedtagelse i byrådet: 14. oktober 2019", "Første lukkeuge: juli 2020");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Flattened | NoteForms.Markdown, new()
        {
            Kind = "other", Title = "Spareforslag for budget 2020: Dagtilbud", Municipality = "Esbjerg", Administration = "Børn & Kultur", Committee = "Børn & Familieudvalget", BudgetYear = 2020,
            Initiatives =
            [
                Facts.Initiative("Besparelse ved en fælles lukkeuge om sommeren", t1, "lukkeuge", level, -1), Facts.Initiative("Effektivisering af ledelse i landdistrikterne", t1, "ledelse", level, -1),
                Facts.Initiative("Lavere forældrebetaling i lukkeugen", t1, "tilskud", level, -1),
            ],
            Request = Facts.Request(t1, "sum", level, -1),
            Milestones = [new("2019-08-15", "høring i forældrebestyrelserne"), new("2019-10-14", "vedtagelse i byrådet"), new("2020-07", "første lukkeuge")],
        });
    }
}
