using DocIndex.Indexing.Analysis;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Tests.Corpus;
using Xunit.Abstractions;

namespace DocIndex.Tests.Searching;

/// <summary>The queries of <c>corpus/relevance.txt</c>, judged before they were ranked. All files of a note count as one, at the place of the first.</summary>
public sealed class RelevanceTests(ITestOutputHelper output)
{
    private const int Depth = 10;

    [Fact]
    public void Search_JudgedQueries_AnswerWellAndBetterThanStemsAlone()
    {
        using var folder = new TemporaryFolder();
        using var full = Library.Open(folder["full"]);
        Directory.CreateDirectory(folder["stems"]);
        using var stems = Library.Open(folder["stems"], new DanishAnalyzer());
        foreach (var document in CorpusDocuments.Files.Select(CorpusDocuments.Read))
        {
            full.Put(document);
            stems.Put(document);
        }

        var queries = File.ReadAllLines(RepositoryRoot.Combine("corpus/relevance.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(Judged).ToList();
        var scores = queries.Select(query => (query.Text, Full: Score(full, query), Stems: Score(stems, query))).ToList();
        foreach (var (text, own, other) in scores) output.WriteLine($"{own:0.000} {other:0.000} {text}");
        output.WriteLine($"{scores.Average(s => s.Full):0.000} {scores.Average(s => s.Stems):0.000} nDCG@10 of {scores.Count} queries");

        scores.Count.ShouldBeGreaterThanOrEqualTo(60);
        scores.Average(s => s.Full).ShouldBeGreaterThanOrEqualTo(0.975);
        scores.Average(s => s.Full).ShouldBeGreaterThan(scores.Average(s => s.Stems));
        scores.Count(s => s.Full < s.Stems - 0.0005).ShouldBeLessThanOrEqualTo(3);
    }

    private static (string Text, (string Note, int Grade)[] Grades) Judged(string line)
    {
        var grades = line.Split('|')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(grade => grade.Split('='));
        return (line.Split('|')[0].Trim(), [.. grades.Select(grade => (grade[0], int.Parse(grade[1])))]);
    }

    private static double Score(Library library, (string Text, (string Note, int Grade)[] Grades) query)
    {
        var notes = LibrarySearch.Search(library, new SearchQuery(query.Text, Limit: 100)).Hits.Select(hit => Note(hit.File)).Distinct().Take(Depth);
        var gain = notes.Select((note, rank) => Gain(query.Grades.FirstOrDefault(grade => note.Contains(grade.Note, StringComparison.Ordinal)).Grade, rank)).Sum();
        return gain / query.Grades.Select(grade => grade.Grade).OrderDescending().Take(Depth).Select(Gain).Sum();
    }

    private static double Gain(int grade, int rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2);

    private static string Note(string file)
    {
        var name = file[..file.LastIndexOf('.')];
        foreach (var ending in (string[])["-word", "-web"])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal)) name = name[..^ending.Length];
        }

        return name;
    }
}
