using DocIndex.Searching;
using DocIndex.Searching.Matching;
using DocIndex.Searching.Queries;
using DocIndex.Storing;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Searching;

public sealed class AffordableQueryTests : IDisposable
{
    private const int ManyDocuments = 100_000_000;

    private readonly TemporaryFolder _folder = new();
    private readonly Library _library;

    public AffordableQueryTests()
    {
        _library = Library.Open(_folder["library"]);
        _library.Put(SmallDocument.Of("a", "Titel", "jobcenter ledige"));
        _library.Put(SmallDocument.Of("b", "Titel", "jobcenter veje"));
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("xa~ xb~ xc~ xd~", "")]
    [InlineData("xa~ xb~ xc~ xd~ xe~", "xe")]
    [InlineData("xa~ xb~ xc~ xd~ jobcenter xe~ ledige", "xd xe")]
    [InlineData("xa~ OR xb~ OR xc~ OR xd~ OR ledige~ OR xe~", "ledige xe")]
    [InlineData("-xa xb~ xc~ xd~ xe~ xf~", "xf")]
    [InlineData("xa~ xb~ xc~ xd~ (-ledige xe~)", "xd ledige xe")]
    [InlineData("xa~ AND NOT (xb~ OR xc~ OR xd~ OR xe~ OR xf~)", "xe xf")]
    [InlineData("xa* xb* xc* xd* xe* xf* xg* xh* xi* xj* xk* xl* xm* xn* xo* xp* xq*", "xq")]
    public void Of_ALotAtOnce_LeavesOutTheDearestAndKeepsTheRest(string query, string leftOut)
    {
        var parsed = QueryParser.Parse(query, _library.Analyzer).Root!;
        _library.Index.Reading(view =>
        {
            var compiler = new QueryCompiler(view, _library.Analyzer);
            new AffordableQuery(compiler, ManyDocuments).Of(parsed, AffordableQuery.MostForAll, out var without);
            string.Join(' ', without.Cast<TextNode>().Select(node => node.Clause.Text)).ShouldBe(leftOut);
            return true;
        });
    }

    [Fact]
    public void Of_OneDearPart_KeepsIt()
    {
        var parsed = QueryParser.Parse("jobcenter~", _library.Analyzer).Root!;
        _library.Index.Reading(view =>
        {
            var compiler = new QueryCompiler(view, _library.Analyzer);
            new AffordableQuery(compiler, ManyDocuments).Of(parsed, mostWords: 1, out var without).ShouldBe(parsed);
            without.ShouldBeEmpty();
            return true;
        });
    }

    [Fact]
    public void Search_FewDocuments_LeavesNothingOut()
    {
        var words = Enumerable.Range(0, QueryParser.MostClauses)
            .Select(i => i % 8 == 0 ? $"jobcente{(char)('a' + (i / 8))}~" : $"jobcenter{i}*");
        var query = string.Join(" OR ", words);

        var result = LibrarySearch.Search(_library, new SearchQuery(query));

        result.LeftOut.ShouldBeEmpty();
        result.IsCut.ShouldBeFalse();
        result.Total.ShouldBe(2);
    }

    [Theory]
    [InlineData("ord", 64, false)]
    [InlineData("ord", 65, true)]
    [InlineData("\"", 32, false)]
    [InlineData("\"", 33, true)]
    [InlineData(":", 64, false)]
    [InlineData(":", 65, true)]
    public void Search_MoreThanIsRead_SaysSo(string form, int words, bool isCut)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(i => $"ord{i}"));

        var query = form switch { "\"" => $"\"{text}\"", ":" => $": {text}", _ => text };

        LibrarySearch.Search(_library, new SearchQuery(query)).IsCut.ShouldBe(isCut);
    }
}
