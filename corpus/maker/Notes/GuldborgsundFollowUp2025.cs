using DocIndex.CorpusMaker.Authoring;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Notes;

/// <summary>Guldborgsund 2025: a table over two pages with a repeated header in two rows, committees as group headings, subtotals and a total.</summary>
internal static class GuldborgsundFollowUp2025
{
    private static readonly (string Committee, (string Label, decimal Original, decimal Corrected, decimal Used)[] Rows)[] s_areas =
    [
        ("Økonomiudvalget",
        [
            ("Politisk organisation", 14_210, 14_385, 11_702), ("Administrativ organisation", 412_655, 418_940, 341_386), ("Fælles puljer", 21_300, 9_875, 2_140),
            ("Redningsberedskab", 15_480, 15_480, 12_935), ("Ejendomsservice", 62_118, 63_004, 51_277),
        ]),
        ("Børn, Familie og Uddannelse",
        [
            ("Dagtilbud", 286_940, 289_115, 241_022), ("Skoler", 603_775, 607_210, 502_688), ("Specialundervisning", 148_300, 151_960, 129_415),
            ("Forebyggende foranstaltninger", 97_540, 101_225, 88_730), ("Anbringelser", 121_675, 128_350, 112_906), ("Tandpleje", 27_415, 27_415, 22_380),
        ]),
        ("Kultur og Fritid",
        [
            ("Biblioteker", 31_980, 32_140, 26_504), ("Museer og teater", 17_225, 17_225, 15_910), ("Idrætsfaciliteter", 38_460, 38_995, 33_187), ("Folkeoplysning", 12_105, 11_860, 9_245),
        ]),
        ("Sundhed, Omsorg og Ældre",
        [
            ("Hjemmepleje", 331_290, 336_480, 282_133), ("Plejecentre", 298_115, 301_770, 252_946), ("Sygepleje", 118_640, 121_335, 102_518), ("Genoptræning", 41_785, 41_785, 34_662),
            ("Hjælpemidler", 48_920, 50_140, 43_871), ("Aktivitetsbestemt medfinansiering", 291_500, 291_500, 241_860),
        ]),
        ("Social og Handicap",
        [
            ("Botilbud til voksne", 214_330, 219_905, 186_212), ("Bostøtte", 66_275, 67_480, 55_904), ("Aktivitets- og samværstilbud", 41_860, 41_860, 35_215), ("Misbrugsbehandling", 26_415, 26_980, 23_077),
        ]),
        ("Klima, Teknik og Miljø",
        [
            ("Veje og parker", 104_710, 105_350, 88_624), ("Kollektiv trafik", 43_225, 44_810, 40_118), ("Natur og miljø", 12_940, 12_940, 8_665), ("Havne", -1_850, -1_850, -1_322),
        ]),
    ];

    public static Note Make()
    {
        var n = new NoteBuilder("guldborgsund", "budgetopfoelgning-2025", Styles.Guldborgsund);
        var t1 = n.Table("t1", "Tabel 1. Serviceudgifter fordelt på udvalg", "1.000 kr.", FigureFormat.Thousands).LabelWidth(190)
            .Over("Budget 2025", "b").Year(2025, "Oprindeligt budget 2025", "budget", 84, "op").Year(2025, "Korrigeret budget pr. 31. oktober", "corrected", 96, "kor")
            .Over("Forbrug", "f").Year(2025, "Forbrug pr. 31. oktober 2025", null, 90, "for").Is(t => t with { Name = "Tabel 1", Kind = "other", ControlArea = "Service", Size = 8.5m });
        foreach (var ((committee, rows), a) in s_areas.Select((x, a) => (x, a)))
        {
            t1.Group(committee);
            foreach (var ((label, original, corrected, used), r) in rows.Select((x, r) => (x, r))) t1.Item($"r{a}{r}", label, [], [original, corrected, used]);
            t1.Subtotal($"s{a}", committee + " i alt");
        }

        t1.Total("sum", "Serviceudgifter i alt");
        var t2 = n.Table("t2", "Tabel 2. Ansøgning om tillægsbevilling", "1.000 kr., 2025 p/l", FigureFormat.Thousands).LabelWidth(250).Stub("Udvalg", 120).Year(2025, "2025", width: 60)
            .Is(t => t with { Name = "Tabel 2", PriceLevel = "2025 p/l" })
            .Item("anbring", "Flere anbringelser i plejefamilie", ["BFU"], [6675]).Item("bo", "Nye pladser i botilbud", ["SH"], [3900]).Item("pulje", "Overførsel fra fælles puljer", ["ØU"], [-10575])
            .Total("sum", "I alt");
        n.Title("Budgetopfølgning pr. 31. oktober 2025").H1("Indstilling").P($"Det indstilles, at der gives tillægsbevilling på {t2["anbring", 2025].Millions(1).In(2025).For("Flere anbringelser i plejefamilie")} til anbringelser og {t2["bo", 2025].Kroner().In(2025).For("Nye pladser i botilbud")} til botilbud, og at beløbet finansieres af fælles puljer, så bevillingerne i alt er nul.");
        n.H1("Sagsfremstilling").P($"Serviceudgifterne er ved udgangen af oktober på {t1["sum", "ffor"].Millions(1).Over(2025, 2025).Context("forbrug pr. 31. oktober")} mod et korrigeret budget på {t1["sum", "bkor"].Millions(1).Over(2025, 2025).Context("korrigeret budget")}. Forbrugsprocenten er {Mention.Count("pct", 0, " pct.", 1).PercentageOf(t1["sum", "ffor"].Id, t1["sum", "bkor"].Id).Computed(100 * t1["sum", "ffor"].Value / t1["sum", "bkor"].Value)}, hvor en jævn fordeling ville give 83,3 pct.")
            .P("Det største merforbrug ventes på anbringelser og botilbud. Forbruget på havne er en indtægt og derfor negativt.").Place(t1);
        n.H1("Økonomiske konsekvenser").Place(t2);
        n.H1("Supplerende oplysninger").P("Henvendelse til Økonomi på telefon 54 73 10 00. Bilag ligger på sag 00.30.14-S00-3-25.");
        return n.Build(NoteForms.WordPdf | NoteForms.WebPdf | NoteForms.Word, new()
        {
            Kind = "indstilling", Title = "Budgetopfølgning pr. 31. oktober 2025", Municipality = "Guldborgsund", BudgetYear = 2025,
            Initiatives =
            [
                Facts.Initiative("Flere anbringelser i plejefamilie", t2, "anbring", "2025 p/l"), Facts.Initiative("Nye pladser i botilbud", t2, "bo", "2025 p/l"),
                Facts.Initiative("Overførsel fra fælles puljer", t2, "pulje", "2025 p/l"),
            ],
            Request = Facts.Request(t2, "sum", "2025 p/l"),
        });
    }
}
