using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocIndex.Evaluation;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Tests.Corpus;

/// <summary>The corpus read in place and held against what people settled about it.</summary>
public sealed class CorpusRecordTests(CorpusRecordTests.Corpus corpus) : IClassFixture<CorpusRecordTests.Corpus>
{
    private static string NoteOf(string file) => file.Split('.')[0].Replace("-web", "", StringComparison.Ordinal).Replace("-word", "", StringComparison.Ordinal);

    private static string Key(Amount a) => string.Create(CultureInfo.InvariantCulture, $"{a.Year}{a.Period} {a.Value:0.##}");

    [Fact]
    public void Amounts_OfTheWholeCorpus_AreFoundAndNoneIsConfidentlyWrong()
    {
        corpus.Result.Scores()["amounts"].F1.ShouldBeGreaterThanOrEqualTo(0.99);
        corpus.Result.ConfidentlyWrong.ShouldBe(0);
    }

    [Theory]
    [InlineData(DocumentFormat.Pdf, 0.9)]
    [InlineData(DocumentFormat.Docx, 0.9)]
    [InlineData(DocumentFormat.Html, 0.9)]
    [InlineData(DocumentFormat.Markdown, 0.9)]
    [InlineData(DocumentFormat.Text, 0.5)]
    public void Amounts_ThatAreClear_AreCalledSo(DocumentFormat format, double share)
    {
        var amounts = corpus.Documents.Where(d => d.Record.Format == format).SelectMany(d => d.Record.Amounts).ToList();
        amounts.ShouldNotBeEmpty();
        ((double)amounts.Count(a => a.Standing is Standing.Verified or Standing.Read) / amounts.Count).ShouldBeGreaterThanOrEqualTo(share);
    }

    [Fact]
    public void Amounts_OfANoteInSeveralFormats_AreTheSame()
    {
        foreach (var note in corpus.Documents.GroupBy(d => NoteOf(d.Record.File)))
        {
            var formats = note.Where(d => d.Record.Format != DocumentFormat.Text).Select(d => string.Join('\n', d.Record.Amounts.Select(Key).Order(StringComparer.Ordinal))).Distinct().ToList();
            formats.Count.ShouldBeLessThanOrEqualTo(1, note.Key);
        }
    }

    [Fact]
    public void Links_OfANoteInSeveralFormats_MakeItOneWork_AndOfOthersNone()
    {
        var same = Linker.Link([.. corpus.Documents.Select(d => d.Record)]).Links.Where(l => l.Kind == "sameWork").ToList();
        var files = corpus.Documents.ToDictionary(d => d.Record.Id, d => d.Record.File);
        same.Where(l => NoteOf(files[l.From]) != NoteOf(files[l.To])).Select(l => $"{l.From} {l.To}").ShouldBeEmpty();
        foreach (var note in files.GroupBy(f => NoteOf(f.Value)))
        {
            var work = new HashSet<string> { note.First().Key };
            for (var before = 0; before < work.Count;)
            {
                before = work.Count;
                work.UnionWith(same.Where(l => work.Contains(l.From) || work.Contains(l.To)).SelectMany(l => new[] { l.From, l.To }));
            }

            note.Where(f => !work.Contains(f.Key)).Select(f => f.Value).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Cells_OfPdfAmounts_HaveABoxOnTheirPage()
    {
        foreach (var document in corpus.Documents.Where(d => d.Record.Format == DocumentFormat.Pdf))
            foreach (var amount in document.Record.Amounts)
            {
                var box = amount.Source.Box.ShouldNotBeNull(document.Record.File);
                var sheet = document.Source.Sheets[amount.Source.Page - 1];
                (box.X0 >= 0 && box.Y0 >= 0 && box.X1 <= sheet.Width && box.Y1 <= sheet.Height).ShouldBeTrue(document.Record.File);
                sheet.Words.Any(w => w.Box.X0 < box.X1 && w.Box.X1 > box.X0 && w.Box.Y0 < box.Y1 && w.Box.Y1 > box.Y0 && w.Text.Any(char.IsDigit)).ShouldBeTrue(amount.Printed);
            }
    }

    [Fact]
    public void Blocks_OfPdf_HoldEveryPrintedLineOnce()
    {
        foreach (var document in corpus.Documents.Where(d => d.Record.Format == DocumentFormat.Pdf))
        {
            var lines = document.Blocks.SelectMany(b => b.Lines).Select(l => l.Number).Order().ToList();
            lines.ShouldBe(document.Source.Lines.Where(l => !l.IsBlank).Select(l => l.Number), document.Record.File);
        }
    }

    [Fact]
    public void Links_OfAStoredLibrary_AreThoseOfItsRecords()
    {
        using var folder = new TemporaryFolder();
        using var library = Library.Open(folder.Path);
        library.InTransaction(() =>
        {
            foreach (var document in corpus.Documents) library.Put(document);
        });
        ImmutableArray<DocumentRecord> records = [.. library.CheckedRecords().Select(d => d.Record)];

        var links = SettledDocuments.Of(library).Links();

        links.Findings.ShouldNotBeEmpty();
        JsonSerializer.Serialize(links, RecordJson.Indented).ShouldBe(JsonSerializer.Serialize(Linker.Link(records), RecordJson.Indented));
    }

    public sealed class Corpus
    {
        public Corpus()
        {
            Documents = [.. CorpusDocuments.Files.AsParallel().AsOrdered().Select(CorpusDocuments.Read)];
            var gold = Directory.EnumerateFiles(RepositoryRoot.Combine("corpus", "gold", "documents"), "*.json").Order(StringComparer.Ordinal).SelectMany(f => GoldRecord.Read(f, File.ReadAllText(f)));
            Result = Evaluator.Evaluate(gold, Export.Of([.. Documents], Linker.Link([.. Documents.Select(d => d.Record)])));
        }

        public ProcessedDocument[] Documents { get; }

        public EvaluationResult Result { get; }
    }
}
