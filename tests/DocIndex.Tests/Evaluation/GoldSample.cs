using DocIndex.Publishing;
using DocIndex.Records;

namespace DocIndex.Tests.Evaluation;

/// <summary>An export with one item in every list, so that its JSON shows every field of the format.</summary>
internal static class GoldSample
{
    private static readonly SourceLocation s_source = new("a", 1, null, null, null, null, "");

    public static Export Full { get; } = new(
        Export.CurrentSchemaVersion,
        [
            new DocumentRecord
            {
                Id = "a", File = "a.txt",
                Sections = [new("", SectionRole.Other, 1, s_source)],
                Initiatives = [new("", [new(2030, 1, null, null)], null, null, [], [], [], Standing.Read, s_source)],
                Request = new([new(2030, 1, null, null)], null, null, Standing.Read, s_source),
                Amounts = [new Amount { Table = "", Label = "", Printed = "", Source = s_source }],
                Figures = [new("", "", null, 1, null, s_source)],
                Statements = [new("", "", null, 1, 1, false, null, new(null, null, false), null, null, null,
                    StatementScope.Context, Standing.Read, s_source)],
                TargetGroups = [new("", null, null, null, s_source)],
                Goals = [new("", null, null, null, null, null, null, null, null, s_source)],
                Risks = [new("", null, s_source)],
                Milestones = [new(null, "", "", s_source)],
                References = [new("", null, s_source)],
            },
        ],
        [new("", "", "", Severity.Error, "open", null, new("", ""), null, "kr.", ["a"], new(0, 1), new(0, 1), [s_source])],
        [], []);
}
