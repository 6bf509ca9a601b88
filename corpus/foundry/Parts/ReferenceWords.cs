using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>How other notes are mentioned, and what codes look like.</summary>
internal static class ReferenceWords
{
    /// <summary>{0} code, {1} title.</summary>
    public static Dimension<string> References { get; } = new("references",
        ("jf.", "Forslaget skal ses i sammenhæng med budgetønsket, jf. budgetnotat {0} {1}."), ("none", ""),
            ("quoted", "Se også notatet ”{1}”."),
        ("dash", "Der henvises til {0} – {1}."), ("brackets", "Et beslægtet forslag er under udarbejdelse ({0} {1})."),
            ("related", "Relaterede forslag: {0} {1}"),
        ("continues", "Forslaget bygger videre på {0} ”{1}”."),
        ("code-alone", "Udgiften til lokaler er beskrevet i {0} og indgår ikke her."),
        ("condition", "Gennemførelsen forudsætter, at {0} {1} også vedtages."),
        ("same-time", "Forslaget behandles samtidig med {0}: {1}."),
        ("guillemets", "Sagen hænger sammen med forslaget »{1}« ({0})."));

    /// <summary>Codes: the argument draws the number.</summary>
    public static Dimension<Func<Lot, string?>> Codes { get; } = new("code",
        ("BI24", lot => $"BI{lot.Between(1, 60):00}"),
            ("A.16", lot => $"{lot.Pick(["A", "B", "C", "D"])}.{lot.Between(1, 40)}"), ("none", _ => null),
        ("SUF-07", lot => $"SUF-{lot.Between(1, 30):00}"),
            ("Ø12", lot => $"{lot.Pick(["Ø", "Å", "ÆO"])}{lot.Between(1, 40)}"),
            ("KF 8", lot => $"KF {lot.Between(1, 40)}"),
        ("B-27-14", lot => $"B-{lot.Between(20, 28)}-{lot.Between(1, 40)}"),
            ("3.2.1", lot => $"{lot.Between(1, 9)}.{lot.Between(1, 9)}.{lot.Between(1, 9)}"),
            ("5.31", lot => $"{lot.Between(2, 9)}.{lot.Between(10, 60)}"), ("ÆH11", lot => $"ÆH{lot.Between(1, 30)}"),
            ("F-2026-07", lot => $"F-20{lot.Between(19, 27)}-{lot.Between(1, 40):00}"),
            ("S4b", lot => $"S{lot.Between(1, 20)}{lot.Pick(["a", "b", "c"])}"),
            ("Ø.34", lot => $"{lot.Pick(["Ø", "T", "SO"])}.{lot.Between(10, 90)}"));

    public static ImmutableArray<Block> Of(Draft draft)
    {
        var words = draft.Choices.Of(References);
        if (words.Length == 0) return [];
        var lot = draft.Case.Lot("references");
        var title = lot.Pick(draft.Case.Subject.Related);
        var code = draft.Choices.Of(Codes)(lot) ?? $"SU{lot.Between(1, 30)}";
        draft.References.Add((words.Contains("{0}", StringComparison.Ordinal),
            words.Contains("{1}", StringComparison.Ordinal)) switch
        {
            (true, true) => $"{code} {title}",
            (true, false) => code,
            _ => title,
        });
        return [new Paragraph(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, code, title))];
    }
}
