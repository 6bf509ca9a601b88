using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Searching;
using DocIndex.Searching.Queries;

namespace DocIndex.Tests.Searching;

/// <summary>The table of queries as people write them: what of each is searched for as words, and what is said to
/// have been understood.</summary>
public sealed class WrittenQueriesTests
{
    private static readonly DanishAnalyzer s_analyzer = new();

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            var file = RepositoryRoot.Combine("tests/DocIndex.Tests/Searching/Fixtures/queries.txt");
            foreach (var line in File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var cells = line.Split('\t');
                table.Add(cells[0], cells[1], cells[2]);
            }

            return table;
        }
    }

    [Fact]
    public void Table_HasSixtyQueries() => Table.Count.ShouldBe(60);

    [Theory]
    [MemberData(nameof(Table))]
    public void Query_AsWritten_IsUnderstood(string query, string words, string said)
    {
        var parsed = Parse(query);

        parsed.ReadAsWords.ShouldBeFalse();
        string.Join(' ', parsed.Clauses.Select(clause => clause.Text)).ShouldBe(words);
        Said(query).ShouldBe(said);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Query_WithoutOneOfItsParts_MeansTheOthers(string query, string words, string said)
    {
        var parts = Understood(query);

        foreach (var (part, i) in parts.Select((part, i) => (part, i)))
        {
            var without = part.Without.ShouldNotBeNull($"{query}: {part.Danish}");
            Understood(without).Select(one => one.Danish).ShouldBe(parts.Where((_, at) => at != i).Select(one =>
                one.Danish));
            string.Join(' ', Parse(without).Clauses.Select(clause => clause.Text)).ShouldBe(words,
                $"{said}: {without}");
        }
    }

    [Theory]
    [InlineData("job ELLER under 2 mio. kr.", 0, "job")]
    [InlineData("under 2 mio. kr. ELLER job", 0, "job")]
    [InlineData("kommune:(Ishøj OR Aarhus)", 0, "kommune:(Aarhus)")]
    [InlineData("kommune:(Ishøj) job", 0, "job")]
    [InlineData("job (år:2016 OR år:2026)", 1, "job (år:2016)")]
    [InlineData("job NOT (før 2019)", 0, "job")]
    [InlineData("job OG IKKE før 2019", 0, "job")]
    public void Part_TakenOut_TakesWhatJoinedItAlong(string query, int part, string without) =>
        Understood(query)[part].Without.ShouldBe(without);

    private static string Said(string query) => string.Join(" · ", Understood(query).Select(part => part.Danish));

    private static ImmutableArray<UnderstoodPart> Understood(string query) => Understanding.Of(Parse(query), query,
        Parse);

    private static ParsedQuery Parse(string query) => QueryParser.Parse(query, s_analyzer);
}
