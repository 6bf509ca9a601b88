using System.Collections.Immutable;
using DocIndex.Linking;
using DocIndex.Records;

namespace DocIndex.Tests.Linking;

public sealed class LinkerTests
{
    [Theory]
    [InlineData("BI05 Mødesteder for ældre borgere", "b")]
    [InlineData("Mødesteder for ældre borgere", "b")]
    [InlineData("BI05 Mødesteder for ældre", "b")]
    [InlineData("BI06 Mødesteder for ældre borgere i hele byen og på landet", null)]
    [InlineData("BI05 Cykelstier langs havnen", null)]
    [InlineData("BI055 Legepladser", null)]
    [InlineData("BI06 Mødesteder for ældre borgere", null)]
    [InlineData("Mødesteder for unge", null)]
    public void Link_Reference_IsResolvedByCodeAndTitleTogether(string reference, string? target)
    {
        var result = Linker.Link([Record("a", "Nyt notat", null, reference), Record("b", "BI05 Mødesteder for ældre borgere", "BI05")]);

        result.ResolvedReferences["a"].ShouldHaveSingleItem().DocumentId.ShouldBe(target);
        result.Links.Select(l => (l.From, l.To, l.Kind)).ShouldBe(target is null ? [] : [("a", target, "refers")]);
    }

    [Fact]
    public void Link_OwnTitle_IsNoLink() =>
        Linker.Link([Record("a", "BI05 Mødesteder for ældre borgere", "BI05", "BI05 Mødesteder for ældre borgere")]).Links.ShouldBeEmpty();

    [Fact]
    public void Link_SameTitleTwice_PrefersTheSameBudgetYear()
    {
        var result = Linker.Link(
        [
            Record("a", "Nyt notat", null, "Mødesteder for ældre borgere") with { BudgetYear = 2026 },
            Record("b", "Mødesteder for ældre borgere", null) with { BudgetYear = 2024 },
            Record("c", "Mødesteder for ældre borgere", null) with { BudgetYear = 2026 },
        ]);

        result.ResolvedReferences["a"].ShouldHaveSingleItem().DocumentId.ShouldBe("c");
    }

    [Fact]
    public void Link_OtherOrder_GivesTheSame()
    {
        ImmutableArray<DocumentRecord> records =
            [Record("a", "Nyt notat", null, "BI05 Mødesteder for ældre borgere"), Record("b", "BI05 Mødesteder for ældre borgere", "BI05"), Record("c", "Mødesteder for ældre borgere", null)];

        Linker.Link([.. records.Reverse()]).Links.Select(l => (l.From, l.To)).ShouldBe(Linker.Link(records).Links.Select(l => (l.From, l.To)));
    }

    [Theory]
    [InlineData("forslag", "Kunstgræsbane i Gug", 3_100, true)]
    [InlineData("forslag", "Nedlæggelse af bogbus", 3_100, false)]
    [InlineData("forslag", "Kunstgræsbane i Gug", 3_200, false)]
    [InlineData("note", "Kunstgræsbane i Gug", 3_200, true)]
    [InlineData("note", "Nedlæggelse af bogbus", 3_100, false)]
    public void Link_NotesWithoutTitle_AreOneWorkWhereTheyAskForTheSame(string file, string name, int value, bool same)
    {
        var note = Asking(Record("a", null, null) with { File = "note.docx", Format = DocumentFormat.Docx }, ("Kunstgræsbane i Gug", 3_100), ("Åbningstid på biblioteker", 1_450));
        var other = Asking(Record("b", null, null) with { File = file + ".pdf", Format = DocumentFormat.Pdf }, (name, value), ("Åbningstid på biblioteker", 1_450));

        Linker.Link([note, other]).Links.Select(l => l.Kind).ShouldBe(same ? ["sameWork"] : []);
    }

    [Theory]
    [InlineData("Ny legeplads i Nordbyen", "Ny cykelsti langs havnen")]
    [InlineData("Ny legeplads i Nordbyen", "Ny legeplads i Vestbyen")]
    [InlineData(null, null)]
    public void Link_OneInitiativeOfTheNameThatAllHave_TellsNothing(string? title, string? other) =>
        Linker.Link([Asking(Record("a", title, null), ("Anlægsudgift", 1_000)), Asking(Record("b", other, null), ("Anlægsudgift", 1_000))])
            .Links.Where(l => l.Kind == "sameWork").ShouldBeEmpty();

    [Fact]
    public void Link_SameNoteOfAnotherYear_IsNotTheSameWork() =>
        Linker.Link(
        [
            Asking(Record("a", null, null), ("Kunstgræsbane i Gug", 3_100)) with { BudgetYear = 2019 }, Asking(Record("b", null, null), ("Kunstgræsbane i Gug", 3_100)) with { BudgetYear = 2023 },
        ]).Links.ShouldBeEmpty();

    private static DocumentRecord Asking(DocumentRecord record, params (string Name, decimal Value)[] initiatives)
    {
        var source = new SourceLocation(record.Id, 1, null, new LineSpan(1, 1), 0, null, "");
        return record with
        {
            BudgetYear = 2019, Municipality = "Aalborg",
            Initiatives = [.. initiatives.Select(i => new Initiative(i.Name, [new YearAmount(2019, i.Value, i.Value, null)], null, null, [], [], [], Standing.Verified, source))],
            Request = new Request([new YearAmount(2019, initiatives.Sum(i => i.Value), initiatives.Sum(i => i.Value), null)], null, null, Standing.Verified, source),
        };
    }

    private static DocumentRecord Record(string id, string? title, string? code, params string[] references) => new()
    {
        Id = id, File = id + ".txt", Title = title, Code = code,
        References = [.. references.Select(r => new Reference(r, null, new SourceLocation(id, 1, null, new LineSpan(1, 1), 0, null, r)))],
    };
}
