using System.Collections.Immutable;
using DocIndex.Indexing.Analysis;
using DocIndex.Records;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace DocIndex.Indexing.FullText;

/// <summary>Makes of a document what the index holds of it.</summary>
internal static class IndexedDocument
{
    /// <summary>The document with its words; where they cannot be analyzed, without them, so that it takes no other with it.</summary>
    /// <param name="number">The document's number in the library.</param>
    /// <param name="revision">The library's revision that it came with.</param>
    public static Document Of(long number, long revision, DocumentRecord record, ImmutableArray<Passage> passages, DanishAnalyzer analyzer)
    {
        var text = IndexedText.Of(record, passages);
        var document = Empty(record.Id, number, revision);
        if (TermsOf(text, analyzer) is { } terms) AddText(document, record, text, terms);
        AddAmounts(document, record);
        foreach (var property in DocumentProperties.Of(record))
        {
            document.Add(new StringField(IndexFields.Property, property.Term, Field.Store.NO));
            if (property.Name != DocumentProperties.Code) document.Add(new SortedSetDocValuesField(IndexFields.Facet, new BytesRef(property.Counted)));
        }

        return document;
    }

    /// <summary>The terms of a text; null where they cannot be told, which is a fault of the analysis.</summary>
    public static DocumentTerms? TermsOf(IndexedText text, DanishAnalyzer analyzer)
    {
        try
        {
            return DocumentTerms.Of(text, analyzer);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>A document of which nothing can be said but that it is there.</summary>
    public static Document Empty(string id, long number, long revision) =>
    [
        new StringField(IndexFields.Id, id, Field.Store.NO),
        new NumericDocValuesField(IndexFields.Number, number),
        new NumericDocValuesField(IndexFields.Revision, revision),
    ];

    private static void AddText(Document document, DocumentRecord record, IndexedText text, DocumentTerms terms)
    {
        document.Add(new Field(IndexFields.All, new WeightedTerms(terms), IndexFields.Weights));
        foreach (var (field, words) in (ReadOnlySpan<(string, string)>)
            [
                (IndexFields.Title, text.Title), (IndexFields.Headings, text.Headings), (IndexFields.Body, text.Body), (IndexFields.About, text.About),
                (IndexFields.Initiatives, IndexedText.Join(record.Initiatives.Select(initiative => initiative.Name))),
                (IndexFields.Goals, IndexedText.Join(record.Goals.Select(goal => goal.Text))),
                (IndexFields.TargetGroups, IndexedText.Join(record.TargetGroups.Select(group => group.Name))),
                (IndexFields.Risks, IndexedText.Join(record.Risks.SelectMany(risk => (IEnumerable<string?>)[risk.Text, risk.Response]))),
            ])
        {
            if (words.Length > 0) document.Add(new Field(field, words, IndexFields.Places));
        }
    }

    private static void AddAmounts(Document document, DocumentRecord record)
    {
        var amounts = DocumentAmounts.Of(record).ToList();
        foreach (var (year, øre, isRequested) in amounts)
        {
            if (year is { } of) Number(isRequested ? IndexFields.RequestedInYear : IndexFields.AmountInYear, AmountRow.Of(of, øre));
        }

        foreach (var (øre, isRequested) in amounts.Select(amount => (amount.Øre, amount.IsRequested)).Distinct())
            Number(isRequested ? IndexFields.Requested : IndexFields.Amount, øre);
        foreach (var year in amounts.Select(amount => amount.Year).Append(record.BudgetYear).OfType<int>().Distinct()) Number(IndexFields.Year, year);
        if (record.BudgetYear is { } own)
        {
            Number(IndexFields.BudgetYear, own);
            document.Add(new NumericDocValuesField(IndexFields.BudgetYear, own));
        }

        if (amounts.Where(amount => amount.IsRequested).Select(amount => amount.Øre).ToList() is { Count: > 0 } requested)
            document.Add(new NumericDocValuesField(IndexFields.Largest, requested.Max()));

        void Number(string field, long value) => document.Add(new Int64Field(field, value, IndexFields.Numbers));
    }
}
