using System.Collections.Immutable;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>A note's code as printed.</summary>
internal sealed record CodeWord(string Code, params string[] Also);

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
    public static Dimension<Func<Lot, CodeWord?>> Codes { get; } = new("code",
        ("BI24", lot => new($"BI{lot.Between(1, 60):00}")),
        ("A.16", lot => new($"{lot.Pick(["A", "B", "C", "D"])}.{lot.Between(1, 40)}")), ("none", _ => null),
        ("SUF-07", lot => new($"SUF-{lot.Between(1, 30):00}")),
        ("Ø12", lot => new($"{lot.Pick(["Ø", "Å", "ÆO"])}{lot.Between(1, 40)}")),
        ("KF 8", lot => new($"KF {lot.Between(1, 40)}")),
        ("B-27-14", lot => new($"B-{lot.Between(20, 28)}-{lot.Between(1, 40)}")),
        ("3.2.1", lot => new($"{lot.Between(1, 9)}.{lot.Between(1, 9)}.{lot.Between(1, 9)}")),
        ("5.31", lot => new($"{lot.Between(2, 9)}.{lot.Between(10, 60)}")), ("ÆH11", lot =>
            new($"ÆH{lot.Between(1, 30)}")),
        ("F-2026-07", lot => new($"F-20{lot.Between(19, 27)}-{lot.Between(1, 40):00}")),
        ("S4b", lot => new($"S{lot.Between(1, 20)}{lot.Pick(["a", "b", "c"])}")),
        ("Ø.34", lot => new($"{lot.Pick(["Ø", "T", "SO"])}.{lot.Between(10, 90)}")),
        ("blok 187", lot => Numbered("Blok", lot.Between(101, 480))),
        ("Forslag 14", lot => Numbered("Forslag", lot.Between(2, 90))),
        ("Nr. 23", lot => Numbered("Nr.", lot.Between(11, 99))),
        ("Tema 3 nr. 12", lot => new($"Tema {lot.Between(1, 6)} nr. {lot.Between(2, 40)}")),
        ("K-112-03", lot => new($"K-{lot.Between(101, 180)}-{lot.Between(1, 9):00}")));

    // The word before a number may be taken for a part of the code or not.
    private static CodeWord Numbered(string word, int number) => new($"{word} {number}", $"{number}");

    public static ImmutableArray<Block> Of(Draft draft)
    {
        var words = draft.Choices.Of(References);
        if (words.Length == 0) return [];
        var lot = draft.Case.Lot("references");
        var title = lot.Pick(draft.Case.Subject.Related);
        var code = draft.Choices.Of(Codes)(lot)?.Code ?? $"SU{lot.Between(1, 30)}";
        if (draft.Companion is { } companion)
            (title, code) = ((string)companion.Truth.Metadata["title"]!, $"{companion.Truth.Metadata["code"]}");
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
