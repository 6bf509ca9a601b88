using System.Buffers;
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
    private const int NotAdded = -1;

    private readonly DanishAnalyzer analyzer = DanishAnalysis.Create(new LibraryCompounds(DanishAnalysis.Lists));
    private readonly Dictionary<string, Postings> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> forms = new(StringComparer.Ordinal);

    // Terms in each field of each document, one document after the other.
    private readonly int[] lengths;

    /// <param name="documents">How many there are in the site. One that is not added is not found.</param>
    public SearchIndex(int documents)
    {
        lengths = new int[documents * Fields];
        Array.Fill(lengths, NotAdded);
    }

    private IEnumerable<int> Added => Enumerable.Range(0, lengths.Length / Fields).Where(number => lengths[number * Fields] != NotAdded);

    /// <param name="number">Of the document in the site: the order of adding does not matter.</param>
    /// <param name="wholeText">False where only what the record says is to be found.</param>
    public void Add(int number, ProcessedDocument document, bool wholeText)
    {
        var text = IndexedText.Of(document.Record, Passages.Of(document));
        var body = wholeText ? text.Body : string.Join(WordScanner.PassageBreak, Said(document));
        foreach (var (words, field) in (ReadOnlySpan<(string, int)>)[(text.Title, 0), (text.Headings, 1), (text.About, 2), (body, 3)])
            lengths[(number * Fields) + field] = AddField(number, field, words);
    }

    /// <summary>Writes the script that hands index and table to the search.</summary>
    /// <param name="shown">What a hit shows of a document.</param>
    public void WriteTo(IBufferWriter<byte> file, Func<int, SearchedDocument> shown)
    {
        file.Write("window.DocIndexSearch="u8);
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("index");
            WriteIndex(json, shown);
            json.WritePropertyName("forms");
            var between = "";
            foreach (var form in forms.OrderBy(form => form.Key, StringComparer.Ordinal))
            {
                json.WriteStringValueSegment(between + Form(form), isFinalSegment: false);
                between = "\n";
            }

            json.WriteStringValueSegment("", isFinalSegment: true);
            json.WriteEndObject();
        }

        file.Write(";\n"u8);
    }

    private static string Form(KeyValuePair<string, ImmutableArray<string>> form) =>
        form.Value.IsEmpty ? form.Key : $"{form.Key} {string.Join(' ', form.Value)}";

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
            if (!forms.ContainsKey(form)) forms[form] = TermsOf(form, analyzer.Terms(surface, TermUse.Query));
        }

        foreach (var (term, count) in counts)
        {
            if (!terms.TryGetValue(term, out var postings)) terms[term] = postings = new Postings(term);
            postings.Add(number, field, Math.Min(count, ushort.MaxValue));
        }

        return counts.Count;
    }

    // None for a form that is its own term. Most terms are those of a document, and one string will do.
    private ImmutableArray<string> TermsOf(string form, ImmutableArray<string> searched) =>
        searched is [var only] && only == form ? [] : [.. searched.Select(term => terms.TryGetValue(term, out var known) ? known.Term : term)];

    private void WriteIndex(Utf8JsonWriter json, Func<int, SearchedDocument> shown)
    {
        var count = Added.Count();
        json.WriteStartObject();
        json.WriteNumber("documentCount", count);
        json.WriteNumber("nextId", count == 0 ? 0 : Added.Last() + 1);
        WriteDocuments(json, "documentIds", number => json.WriteStringValue(shown(number).Id));
        json.WriteStartObject("fieldIds");
        foreach (var (name, field) in (ReadOnlySpan<(string, int)>)[("title", 0), ("headings", 1), ("about", 2), ("body", 3)]) json.WriteNumber(name, field);
        json.WriteEndObject();
        WriteDocuments(json, "fieldLength", number =>
        {
            json.WriteStartArray();
            foreach (var length in lengths.AsSpan(number * Fields, Fields)) json.WriteNumberValue(length);
            json.WriteEndArray();
        });
        json.WriteStartArray("averageFieldLength");
        for (var field = 0; field < Fields; field++)
            json.WriteNumberValue(count == 0 ? 0 : Math.Round(Added.Sum(number => (decimal)lengths[(number * Fields) + field]) / count, 3));
        json.WriteEndArray();
        WriteDocuments(json, "storedFields", number =>
        {
            var document = shown(number);
            json.WriteStartObject();
            json.WriteString("name", document.Name);
            json.WriteString("remarks", document.Remarks);
            if (!document.Versions.IsEmpty) WriteVersions(json, document.Versions);
            json.WriteEndObject();
        });
        json.WriteNumber("dirtCount", 0);
        WriteTerms(json);
        json.WriteNumber("serializationVersion", SerializationVersion);
        json.WriteEndObject();
    }

    private void WriteDocuments(Utf8JsonWriter json, string name, Action<int> write)
    {
        json.WriteStartObject(name);
        foreach (var number in Added)
        {
            json.WritePropertyName(Plain(number));
            write(number);
        }

        json.WriteEndObject();
    }

    private static void WriteVersions(Utf8JsonWriter json, ImmutableArray<(string Id, string File)> versions)
    {
        json.WriteStartArray("versions");
        foreach (var (id, file) in versions)
        {
            json.WriteStartArray();
            json.WriteStringValue(id);
            json.WriteStringValue(file);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteTerms(Utf8JsonWriter json)
    {
        json.WriteStartArray("index");
        foreach (var postings in terms.Values.OrderBy(term => term.Term, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(postings.Term);
            json.WriteStartObject();
            foreach (var field in postings.InOrder().GroupBy(posting => posting.Field))
            {
                json.WriteStartObject(Plain(field.Key));
                foreach (var posting in field) json.WriteNumber(Plain(posting.Document), posting.Count);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the search shows of a document that it finds.</summary>
internal readonly record struct SearchedDocument(string Id, string Name, string Remarks)
{
    /// <summary>Ids and names of all files of a note that is there in several, that which stands for it first; else
    /// none.</summary>
    public ImmutableArray<(string Id, string File)> Versions { get; init; } = [];
}
