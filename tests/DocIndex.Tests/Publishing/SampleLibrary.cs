using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Reading;
using DocIndex.Records;
using DocIndex.Tables;

namespace DocIndex.Tests.Publishing;

/// <summary>
/// A small library with what a site must take care of: two pages, a doubtful and an inferred figure, a finding, two price levels, two control areas,
/// a sum that is printed nowhere, a reference, an accepted finding, and an action plan without amounts.
/// </summary>
internal static class SampleLibrary
{
    public const string NoteId = "budget-2026-x1-txt";
    public const string OlderNoteId = "budget-2016-x2-txt";
    public const string PlanId = "plan-txt";

    private static readonly string[] NoteLines =
    [
        "X1 Flere samtaler", "", "Aarby Kommune", "Der søges om 1,3 mio. kr. årligt.", "", "Tabel 1. Udgifter", "1.000 kr., 2026 p/l 2026 2027 I alt",
        "Samtaler Service", "1.200", "1.200 2.400", "Anlæg af kontor Anlæg 500 0 500", "Udgifter i alt 1.700 1.200 2.900", "", "Tabel 2. Tidligere afsatte midler",
        "1.000 kr., løbende p/l 2024", "Budgetaftale 2024 900", "jf. X2 Flere kontorer", "Personalet kan skifte job.", "Varigheden skal ned fra 10,6 til 9,5 uger",
    ];

    public static SiteInput Input() => new([Plan(), Note("Flere samtaler"), OlderNote()], () => new LinkResult(
        [new Link(NoteId, OlderNoteId, "refers", ["jf. X2"])], ImmutableSortedDictionary<string, ImmutableArray<Reference>>.Empty));

    public static SiteInput InputOf(params ProcessedDocument[] documents) =>
        new([.. documents], () => new LinkResult([], ImmutableSortedDictionary<string, ImmutableArray<Reference>>.Empty));

    public static ProcessedDocument Note(string title)
    {
        var source = Source(NoteId, NoteLines, secondPageFrom: 14);
        var amounts = new List<Amount>();
        Row(0, 1, "Samtaler", RowRole.Item, "Service", 0, (9, 2026, "1.200", Standing.Verified), (10, 2027, "1.200", Standing.Doubtful), (10, null, "2.400", Standing.Verified));
        Row(0, 2, "Anlæg af kontor", RowRole.Item, "Anlæg", 1, (11, 2026, "500", Standing.Inferred), (11, 2027, "0", Standing.Read), (11, null, "500", Standing.Verified));
        Row(0, 3, "Udgifter i alt", RowRole.Total, null, null, (12, 2026, "1.700", Standing.Verified), (12, 2027, "1.200", Standing.Verified), (12, null, "2.900", Standing.Verified));
        Row(1, 1, "Budgetaftale 2024", RowRole.Item, null, null, (16, 2024, "900", Standing.Read));
        var statement = new Statement(
            "1,3 mio. kr. årligt", "Der søges om 1,3 mio. kr. årligt.", "Resume", 1_300_000, 50_000, false, null,
                new Period(2026, 2027, true), "Samtaler", 0,
            Direction.Expense, StatementScope.Proposal, Standing.Read, At(source, 4, 4, "1,3 mio. kr. årligt"));
        var record = new DocumentRecord
        {
            Id = NoteId, File = "budget 2026/X1.txt", Sha256 = new string('0', 64), Format = DocumentFormat.Text, Pages = 2, Language = "da",
            Kind = DocumentKind.Budgetnotat, Code = "X1", Title = title, Municipality = "Aarby", BudgetYear = 2026, Categories = ["Bevillingsudløb"],
            Evidence = ImmutableSortedDictionary.Create<string, SourceLocation>(StringComparer.Ordinal).Add("municipality", At(source, 3, 3, "Aarby Kommune")),
            Sections = [new Section("Resume", SectionRole.Summary, 1, At(source, 3, 4, "Resume"))],
            Amounts = [.. amounts],
            Statements = [statement],
            Initiatives =
            [
                new Initiative("Samtaler", [new(2026, 1_200_000, 1_200_000, "Service"), new(2027, 1_200_000, 1_200_000, "Service")], 2_400_000, "2026 p/l", [], [], [],
                    Standing.Doubtful, At(source, 8, 10, "Samtaler")),
                new Initiative("Anlæg af kontor", [new(2026, 500_000, 500_000, "Anlæg"), new(2027, 0, 0, "Anlæg")], 500_000, "2026 p/l", [], [], [],
                    Standing.Inferred, At(source, 11, 11, "Anlæg af kontor")),
            ],
            Request = new Request([new(2026, 1_700_000, 1_700_000, null), new(2027, 1_200_000, 1_200_000, null)], 2_900_000, "2026 p/l", Standing.Verified, At(source, 12, 12, "Udgifter i alt")),
            Risks = [new Risk("Personalet kan skifte job", null, At(source, 18, 18, "Personalet kan skifte job."))],
            Goals = [new Goal("Varigheden skal ned", "varighed", 10.6m, 9.5m, null, null, "uger", GoalDirection.Decrease, "2027-06", At(source, 19, 19, "fra 10,6 til 9,5 uger"))],
            TargetGroups = [new TargetGroup("Ledige", 1300, "personer", null, At(source, 1, 1, "samtaler"))],
            Milestones = [new Milestone(null, "medio 2026", "ansættelser", At(source, 4, 4, "årligt"))],
            References = [new Reference("X2 Flere kontorer", OlderNoteId, At(source, 17, 17, "X2 Flere kontorer")), new Reference("X3", null, At(source, 17, 17, "X3"))],
            Figures = [new Figure("Tabel 1", "Årsværk", 2026, 2.5m, "årsværk", At(source, 8, 8, "2,5"))],
        };
        var finding = new Finding(
            "x1-prose/1", "DI5005", "prose-vs-table", Severity.Error, "open", null, new LocalizedText("Teksten siger 1,3, tabellen 1,2.", "The text says 1.3, the table 1.2."),
            "1,2 mio. kr.", "kr.", [NoteId], new Interval(1_199_500, 1_200_500), Interval.Around(1_300_000, 50_000), [statement.Source, amounts[0].Source, amounts[0].Source]);
        var accepted = finding with { Id = "x1-accepted", Status = "accepted", Reason = "Aftalt med økonomi", Sources = [amounts[3].Source] };
        var checks = new CheckResult(
            [finding, accepted], [new RuleCount(NoteId, "row-total", 3, 0, []), new RuleCount(NoteId, "prose-vs-table", 0, 1, [new NotChecked("intet årstal", 2)])]);
        var diagnostics = ImmutableArray.Create(new Diagnostic("DI3003", Severity.Warning, "X1.txt", 1, new LineSpan(8, 10), "Tallene passer i flere kolonner.", "Se efter i kilden."));
        return new ProcessedDocument(source, [], [Table1(source)], record, checks, diagnostics);

        void Row(int table, int row, string label, RowRole role, string? area, int? initiative, params (int Line, int? Year, string Printed, Standing Standing)[] cells)
        {
            foreach (var (cell, index) in cells.Select((cell, index) => (cell, index)))
            {
                amounts.Add(new Amount
                {
                    Table = table == 0 ? "Tabel 1" : "Tabel 2", Label = label, Role = role, Kind = table == 0 ? AmountKind.Proposed : AmountKind.Previous,
                    Year = cell.Year, Period = cell.Year is null ? "I alt" : null, Value = 1000 * decimal.Parse(cell.Printed.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
                    Printed = cell.Printed, Unit = "1.000 kr.", HalfWidth = 500, PriceLevel = table == 0 ? "2026 p/l" : "løbende p/l", ControlArea = area, Initiative = initiative,
                    Standing = cell.Standing, Source = At(source, cell.Line, cell.Line, cell.Printed, new CellPosition(table, row, index + 1)),
                });
            }
        }
    }

    public static ProcessedDocument OlderNote()
    {
        var source = Source(OlderNoteId, ["X2 Flere kontorer", "1.000 kr., 2016 p/l 2016", "Kontorer 6.311", "Overførsler -900"]);
        var record = new DocumentRecord
        {
            Id = OlderNoteId, File = "budget-2016/x2.txt", Language = "da", Kind = DocumentKind.Investeringsforslag, Title = "Flere kontorer", Code = "X2", BudgetYear = 2016,
            Amounts = [Cell("Kontorer", 3, "6.311", 6_311_000, "Service"), Cell("Overførsler", 4, "-900", -900_000, "Overførsler")],
            Initiatives =
            [
                new Initiative("Kontorer", [new(2016, 6_311_000, null, "Service")], null, "2016 p/l", [], [], [], Standing.Read, At(source, 3, 3, "Kontorer")),
                new Initiative("Overførsler", [new(2016, -900_000, null, "Overførsler")], null, "2016 p/l", [], [], [], Standing.Read, At(source, 4, 4, "Overførsler")),
            ],
            Request = new Request([new(2016, 5_411_000, 5_411_000, null)], null, "2016 p/l", Standing.Inferred, At(source, 3, 4, "Kontorer")),
        };
        return new ProcessedDocument(source, [], [], record, new CheckResult([], []), []);

        Amount Cell(string label, int line, string printed, decimal value, string area) => new()
        {
            Table = "Tabel 1", Label = label, Kind = AmountKind.Proposed, Year = 2016, Value = value, Printed = printed, Unit = "1.000 kr.", HalfWidth = 500,
            PriceLevel = "2016 p/l", ControlArea = area, Initiative = line - 3, Standing = Standing.Read, Source = At(source, line, line, printed),
        };
    }

    public static ProcessedDocument Plan()
    {
        var source = Source(PlanId, ["Handleplan", "Den tidlige indsats"]);
        return new ProcessedDocument(source, [], [], new DocumentRecord
        {
            Id = PlanId, File = "plan.txt", Language = "da", Kind = DocumentKind.Handleplan, Title = "Handleplan",
            Initiatives = [new Initiative("Den tidlige indsats", [], null, null, [], [], [], Standing.Read, At(source, 2, 2, "Den tidlige indsats"))],
        }, new CheckResult([], []), []);
    }

    public static SourceLocation At(SourceDocument source, int first, int last, string text, CellPosition? cell = null) =>
        new(source.Id, source.Lines[first - 1].Page, null, new LineSpan(first, last), null, cell, text);

    public static SourceDocument Source(string id, string[] lines, int secondPageFrom = int.MaxValue) => new(
        id, id, new string('0', 64), DocumentFormat.Text, secondPageFrom <= lines.Length ? 2 : 1,
        [.. lines.Select((text, index) => new SourceLine(index + 1, index + 1 >= secondPageFrom ? 2 : 1, text))]) { IsSearchedWhole = true };

    private static Table Table1(SourceDocument source) => new(
        0, "Tabel 1. Udgifter", null, 1, new LineSpan(6, 12),
        [
            new Column(ColumnKind.Label, "", null, null, null), new Column(ColumnKind.Number, "2026", 2026, null, null),
            new Column(ColumnKind.Number, "2027", 2027, null, null), new Column(ColumnKind.Number, "I alt", null, "I alt", null),
        ],
        4, [], At(source, 6, 12, "Tabel 1. Udgifter"));
}
