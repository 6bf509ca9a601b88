using System.Collections.Immutable;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Reading.Personal;
using DocIndex.Records;
using DocIndex.Records.Corrections;
using DocIndex.Tables;

namespace DocIndex;

/// <summary>The one place where the stages meet.</summary>
public static class Pipeline
{
    /// <summary>Takes one document from its bytes to its checked record.</summary>
    /// <param name="file">Path relative to what is ingested, forward slashes; the document's id is made from it.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="options">Null for <see cref="PipelineOptions.Default"/>.</param>
    /// <param name="id">The document's id where it is another than its path gives: a document that was renamed keeps its own.</param>
    /// <returns>The document, or null where nothing could be read; then a diagnostic of severity Error says why.</returns>
    public static PipelineResult Process(string file, ReadOnlyMemory<byte> bytes, PipelineOptions? options = null, string? id = null)
    {
        file = PersonalNumbers.Mask(file);
        try
        {
            var vocabulary = (options ??= PipelineOptions.Default).Vocabulary;
            using var words = GrammarWords.Of(vocabulary);
            var (source, reading) = DocumentReader.Read(file, bytes, options.Reading);
            if (source is null) return new PipelineResult(null, reading);
            if (id is not null) source = source with { Id = id };
            (source, var personal) = PersonalData.Settle(source, bytes, vocabulary, options.Reading);
            (source, var blocks) = DocumentLayout.Of(source, vocabulary);
            var tables = TableReader.Read(source, blocks, vocabulary, YearHints(blocks));
            var (record, extraction) = RecordBuilder.Build(source, blocks, tables, vocabulary);
            (record, var correction) = RecordCorrector.Apply(record, source, options.Corrections, vocabulary);
            var checks = Checker.Check(record, blocks, tables, vocabulary);
            ImmutableArray<Diagnostic> diagnostics =
            [
                .. PersonalData.WithoutNumbers(reading, source), .. personal, .. PersonalData.Mentions(source, vocabulary), .. TableDiagnostics.Of(source, blocks, tables), .. extraction, .. correction,
            ];
            return new PipelineResult(new ProcessedDocument(source, blocks, tables, record, checks, diagnostics), diagnostics);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new PipelineResult(null, [new Diagnostic(DiagnosticCodes.InternalFailure, Severity.Error, file, null, null,
                $"The document could not be processed ({e.GetType().Name}: {e.Message}).", "Keep the file and report it; the other documents are not affected.")]);
        }
    }

    /// <summary>
    /// A document with other corrections: what was read of it stays, and the record is built and checked anew. The words must be those that it was read with.
    /// </summary>
    public static ProcessedDocument Correct(ProcessedDocument document, PipelineOptions options)
    {
        using var words = GrammarWords.Of(options.Vocabulary);
        var (record, _) = RecordBuilder.Build(document.Source, document.Blocks, document.Tables, options.Vocabulary);
        (record, var correction) = RecordCorrector.Apply(record, document.Source, options.Corrections, options.Vocabulary);
        var kept = document.Diagnostics.Where(d => d.Code is not (DiagnosticCodes.CorrectionNotMade or DiagnosticCodes.CorrectionKept));
        return document with { Record = record, Checks = Checker.Check(record, document.Blocks, document.Tables, options.Vocabulary), Diagnostics = [.. kept, .. correction] };
    }

    /// <summary>Amounts that prose gives for a single year.</summary>
    private static ImmutableArray<YearHint> YearHints(ImmutableArray<Block> blocks) =>
    [
        .. from block in blocks
           where block.Role is BlockRole.Paragraph or BlockRole.List
           from amount in ProseAmountGrammar.Find(block.Text)
           let period = PeriodGrammar.After(block.Text, amount.End)
           where period?.From is not null && period.From == period.To
           select new YearHint(period.From!.Value, Interval.Around(amount.Value, amount.HalfWidth)),
    ];
}
