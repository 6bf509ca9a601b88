using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocIndex.Indexing;
using DocIndex.Indexing.Analysis;
using DocIndex.Indexing.Analysis.Compounds;

namespace DocIndex.Publishing.Search;

/// <summary>
/// The index that the browser searches, in the form that MiniSearch loads, and a table from every form of a word to the terms that it is searched by: the
/// documents are analyzed here as for the program's own index, so that the browser needs to know no Danish. Filled from one thread at a time.
/// </summary>
internal sealed class SearchIndex
{
    private const int Fields = 4;
    private const int SerializationVersion = 2;

    private readonly DanishAnalyzer analyzer = DanishAnalysis.Create(new LibraryCompounds(DanishAnalysis.Lists));
    private readonly Dictionary<string, List<Posting>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Indexed> documents = [];

    /// <param name="number">Of the document in the site: the order of adding does not matter.</param>
    /// <param name="wholeText">False where only what the record says is to be found.</param>
    /// <param name="remarks">What is said below the document's name.</param>
    public void Add(int number, DocumentEntry entry, ProcessedDocument document, bool wholeText, string remarks)
    {
        var text = IndexedText.Of(document.Record, Passages.Of(document));
        var body = wholeText ? text.Body : string.Join(WordScanner.PassageBreak, Said(document));
        var lengths = new int[Fields];
        foreach (var (words, field) in (ReadOnlySpan<(string, int)>)[(text.Title, 0), (text.Headings, 1), (text.About, 2), (body, 3)]) lengths[field] = AddField(number, field, words);
        documents[number] = new Indexed(entry.Id, entry.Name, remarks, lengths);
    }

    /// <summary>The script that hands index and table to the search.</summary>
    public byte[] Script()
    {
        using var stream = new MemoryStream();
        stream.Write("window.DocIndexSearch="u8);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("index");
            WriteIndex(json);
            json.WriteString("forms", string.Join('\n', forms.OrderBy(form => form.Key, StringComparer.Ordinal).Select(Form)));
            json.WriteEndObject();
        }

        stream.Write(";\n"u8);
        return stream.ToArray();
    }

    private static string Form(KeyValuePair<string, ImmutableArray<string>> form) =>
        form.Value is [var only] && only == form.Key ? form.Key : $"{form.Key} {string.Join(' ', form.Value)}";

    // What a record says in the document's words.
    private static IEnumerable<string> Said(ProcessedDocument document)
    {
        var record = document.Record;
        return record.Initiatives.Select(i => i.Name).Concat(record.TargetGroups.Select(g => g.Name)).Concat(record.Goals.Select(g => g.Text))
            .Concat(record.Risks.Select(r => r.Text)).Concat(record.Statements.Select(s => s.Sentence));
    }

    private int AddField(int number, int field, string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var scanner = new WordScanner(text);
        while (scanner.TryNext(out var word))
        {
            if (word.IsBreak) continue;
            var surface = text.AsSpan(word.Start, word.Length);
            foreach (var term in analyzer.Terms(surface, TermUse.Document)) counts[term] = counts.GetValueOrDefault(term) + 1;
            var form = Spelling.Plain(surface);
            if (!forms.ContainsKey(form)) forms[form] = analyzer.Terms(surface, TermUse.Query);
        }

        foreach (var (term, count) in counts)
        {
            if (!postings.TryGetValue(term, out var list)) postings[term] = list = [];
            list.Add(new Posting(number, (byte)field, (ushort)Math.Min(count, ushort.MaxValue)));
        }

        return counts.Count;
    }

    private void WriteIndex(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("documentCount", documents.Count);
        json.WriteNumber("nextId", documents.Count == 0 ? 0 : documents.Keys.Last() + 1);
        WriteDocuments(json, "documentIds", document => json.WriteStringValue(document.Id));
        json.WriteStartObject("fieldIds");
        foreach (var (name, field) in (ReadOnlySpan<(string, int)>)[("title", 0), ("headings", 1), ("about", 2), ("body", 3)]) json.WriteNumber(name, field);
        json.WriteEndObject();
        WriteDocuments(json, "fieldLength", document =>
        {
            json.WriteStartArray();
            foreach (var length in document.Lengths) json.WriteNumberValue(length);
            json.WriteEndArray();
        });
        json.WriteStartArray("averageFieldLength");
        for (var field = 0; field < Fields; field++)
            json.WriteNumberValue(documents.Count == 0 ? 0 : Math.Round(documents.Values.Sum(document => (decimal)document.Lengths[field]) / documents.Count, 3));
        json.WriteEndArray();
        WriteDocuments(json, "storedFields", document =>
        {
            json.WriteStartObject();
            json.WriteString("name", Markup.VisibleText.Of(document.Name));
            json.WriteString("remarks", Markup.VisibleText.Of(document.Remarks));
            json.WriteEndObject();
        });
        json.WriteNumber("dirtCount", 0);
        WriteTerms(json);
        json.WriteNumber("serializationVersion", SerializationVersion);
        json.WriteEndObject();
    }

    private void WriteDocuments(Utf8JsonWriter json, string name, Action<Indexed> write)
    {
        json.WriteStartObject(name);
        foreach (var (number, document) in documents)
        {
            json.WritePropertyName(Plain(number));
            write(document);
        }

        json.WriteEndObject();
    }

    private void WriteTerms(Utf8JsonWriter json)
    {
        json.WriteStartArray("index");
        foreach (var (term, list) in postings.OrderBy(term => term.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(term);
            json.WriteStartObject();
            foreach (var field in list.GroupBy(posting => posting.Field).OrderBy(field => field.Key))
            {
                json.WriteStartObject(Plain(field.Key));
                foreach (var posting in field.OrderBy(posting => posting.Document)) json.WriteNumber(Plain(posting.Document), posting.Count);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct Posting(int Document, byte Field, ushort Count);

    private sealed record Indexed(string Id, string Name, string Remarks, int[] Lengths);
}
