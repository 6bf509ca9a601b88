using DocIndex.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace DocIndex.Tests.Evaluation;

public sealed class AssignmentTests
{
    // Rows are gold items, columns produced ones; '.' may not be paired, a digit is the likeness in tenths.
    [Theory]
    [InlineData("9", "0")]
    [InlineData(".", "-")]
    [InlineData("99", "0")]
    [InlineData("9/9", "0-")]
    [InlineData("98/8.", "10")] // the better pair would leave the second item alone
    [InlineData("59/95", "10")] // both ways make two pairs: the likelier one
    [InlineData("9../.9./..9", "012")]
    [InlineData("99./9.9/.99", "012|021|102|120|201|210")]
    public void Pair_SmallTables_MakesMostPairsThenLikeliest(string table, string expected)
    {
        var rows = table.Split('/');

        var partner = Pair(rows);

        expected.Split('|').ShouldContain(string.Concat(partner.Select(p => p < 0 ? "-" : $"{p}")));
    }

    [Fact]
    public void Pair_AnyTable_IsOneToOneAndMaximal()
    {
        var tables =
            from rows in Gen.Choose(0, 5)
            from columns in Gen.Choose(0, 5)
            from cells in Gen.ArrayOf(Gen.Elements('.', '.', '1', '5', '9'), rows * columns)
            select Enumerable.Range(0, rows).Select(r => new string(cells, r * columns, columns)).ToArray();

        Prop.ForAll(Arb.From(tables), rows =>
        {
            var partner = Pair(rows);
            var taken = partner.Where(p => p >= 0).ToArray();
            taken.Distinct().Count().ShouldBe(taken.Length);
            for (var r = 0; r < rows.Length; r++)
            {
                if (partner[r] >= 0) rows[r][partner[r]].ShouldNotBe('.');
            }

            taken.Length.ShouldBe(Most(rows, 0, 0));
        }).QuickCheckThrowOnFailure();
    }

    private static int[] Pair(string[] rows) => Assignment.Pair(
        rows.Length, rows.Length == 0 ? 0 : rows[0].Length, (r, c) => rows[r][c] == '.' ? null : (rows[r][c] - '0') / 10.0);

    // All ways tried out.
    private static int Most(string[] rows, int row, int used)
    {
        if (row == rows.Length) return 0;
        var best = Most(rows, row + 1, used);
        for (var c = 0; c < rows[row].Length; c++)
        {
            if (rows[row][c] != '.' && (used & (1 << c)) == 0) best = Math.Max(best, 1 + Most(rows, row + 1, used | (1 << c)));
        }

        return best;
    }
}
