namespace DocIndex.Tests.Records;

public sealed class MarkExtractionTests
{
    [Theory]
    [InlineData("UDKAST\n\nBudgetnotat om cykelstier", "udkast")]
    [InlineData("Udkast 12.06.2025\n\nBudgetnotat om cykelstier", "udkast")]
    [InlineData("Udkast – version 2.1\n\nBudgetnotat om cykelstier", "udkast")]
    [InlineData("U D K A S T\n\nBudgetnotat om cykelstier", "udkast")]
    [InlineData("Udkast til budgetnotat om cykelstier", "udkast")]
    [InlineData("Budgetnotat om cykelstier (udkast)", "udkast")]
    [InlineData("Status: Udkast\n\nBudgetnotat om cykelstier", "udkast")]
    [InlineData("Fortroligt\n\nBudgetnotat om cykelstier", "fortrolig")]
    [InlineData("Budgetnotat om cykelstier\n\nKUN TIL INTERN BRUG\n", "fortrolig")]
    [InlineData("LUKKET PUNKT\n\nBudgetnotat om cykelstier", "lukket")]
    [InlineData("Budgetnotat om et udkast til cykelstrategi", null)]
    [InlineData("Godkendelse af udkast til kvalitetsstandard for cykelstier", null)]
    [InlineData("Budgetnotat om lukkede døgninstitutioner", null)]
    [InlineData("Budgetnotat om fortrolige samtaler for unge", null)]
    public void Marks_TitleAndStamps_CountWhereTheyAreMarks(string start, string? expected)
    {
        var marks = ConstructedNote.Process(start + "\n\nBaggrund\nKommunen har mange cyklister, som kører langt.\n").Record.Marks;

        marks.ShouldBe(expected is null ? [] : [expected]);
    }

    [Theory]
    [InlineData("Forvaltningen sender et udkast til strategi i høring i foråret.")]
    [InlineData("Oplysningerne er fortrolige. Et lukket punkt på dagsordenen behandler dem.")]
    [InlineData("Til mødet sendes der i foråret til udvalgets medlemmer et\nudkast.")]
    public void Marks_WordsInProse_CountForNothing(string prose) =>
        ConstructedNote.Process($"Budgetnotat om cykelstier\n\nBaggrund\n{prose}\n").Record.Marks.ShouldBeEmpty();

    [Fact]
    public void Marks_Stamp_IsKeptWithItsPlace() =>
        ConstructedNote.Process("Budgetnotat om cykelstier\n\nFORTROLIGT\n\nBaggrund\nKommunen har mange cyklister.\n").Record.Evidence["marks"].Lines.ShouldBe(new LineSpan(3, 3));
}
