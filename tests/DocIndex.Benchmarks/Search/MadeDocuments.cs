using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Checks;
using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Writing;
using DocIndex.Indexing;
using DocIndex.Layout;
using DocIndex.Reading;
using DocIndex.Records;

namespace DocIndex.Benchmarks.Search;

/// <summary>Documents made of the corpus' notes, and queries made of the documents; the same for the same number.</summary>
internal static class MadeDocuments
{
    private const int Seed = 2026;

    /// <summary>Of so many documents, each has its first paragraphs only: the disk might not hold the whole ones.</summary>
    private const int ManyDocuments = 500_000, ShortNote = 6;

    /// <summary>Flattened notes whose lines are put together into paragraphs.</summary>
    public static IEnumerable<(ProcessedDocument Document, ImmutableArray<Passage> Passages)> Make(int count) =>
        Recombination.Recombine(AllNotes.Make(), Seed, count).Select((note, number) =>
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"made-{number:D6}");
            var text = FlattenedWriter.Write(note).Replace("-\n", "", StringComparison.Ordinal);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            var record = new DocumentRecord
            {
                Id = id, File = id + ".txt", Sha256 = hash, Title = note.Facts.Title, Municipality = note.Facts.Municipality,
                BudgetYear = note.Facts.BudgetYear, Format = DocumentFormat.Text,
            };
            var source = new SourceDocument(id, record.File, hash, DocumentFormat.Text, 1, []);
            var paragraphs = text.Split("\n\n").Select(paragraph => Passages.OneLine(paragraph))
                .Where(paragraph => paragraph.Length > 0).Take(count < ManyDocuments ? int.MaxValue : ShortNote);
            ImmutableArray<Passage> passages =
            [
                new Passage(PassageRole.Title, null, record.Title ?? id, Place(id, record.Title ?? id)),
                .. paragraphs.Select(paragraph => new Passage(PassageRole.Text, null, paragraph, Place(id, paragraph))),
            ];
            return (new ProcessedDocument(source, [], [], record, new CheckResult([], []), []), passages);
        });

    /// <summary>"kind TAB words", 200 of them: words, pairs that all or any are wanted of, phrases and beginnings, rare and common as they come.</summary>
    public static List<string> Queries(IReadOnlyList<string> texts)
    {
        var random = new Random(Seed);
        var queries = new List<string>();
        foreach (var (kind, words, times) in (ReadOnlySpan<(string, int, int)>)[("all", 1, 80), ("all", 2, 50), ("all", 3, 20), ("or", 2, 20), ("phrase", 2, 20), ("prefix", 1, 10)])
        {
            for (var n = 0; n < times;)
            {
                string[] all = [.. texts[random.Next(texts.Count)].Split(' ')];
                var at = random.Next(all.Length - 3);
                var chosen = kind == "phrase" ? all[at..(at + words)] : [.. Enumerable.Range(0, words).Select(_ => all[random.Next(all.Length)])];
                if (!chosen.All(word => word.Length > 3 && word.All(c => char.IsAsciiLetterLower(c)))) continue;
                queries.Add($"{kind}\t{string.Join(' ', kind == "prefix" ? chosen.Select(word => word[..4]) : chosen)}");
                n++;
            }
        }

        return queries;
    }

    private static SourceLocation Place(string id, string text) => new(id, 1, null, null, null, null, text);
}
