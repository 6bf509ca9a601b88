using System.Text;
using DocIndex.Benchmarks.Attacking;
using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// Measures what README promises of CPR numbers: the share of written forms that is masked, of other numbers that is,
/// and whether originals, library, index, site, exports and
/// temporary folders hold one. All numbers are constructed.
/// </summary>
internal sealed class PrivacyBenchmark
{
    private static readonly string[] s_formats = [".txt", ".md", ".html", ".docx", ".pdf"];

    private static readonly string[] s_sentences =
    [
        "Forældrene har søgt om støtte, og {0} er sagens nøgle.", "Udvalget drøftede {0} på mødet.", "Sagen om barnet ({0}) er afgjort.", "- {0}: bevilget for 2031",
    ];

    private readonly ConstructedNumbers _numbers = new();
    private readonly List<string> _given = [];
    private readonly AttackedProgram _program;
    private readonly string _work;
    private bool _isKept = true;

    private PrivacyBenchmark(string program, string work) => (_program, _work) = (new AttackedProgram(Path.GetFullPath(program), TimeSpan.FromMinutes(5)), work);

    public static int Run(string program)
    {
        var work = Directory.CreateTempSubdirectory("docindex-privacy-").FullName;
        try
        {
            var run = new PrivacyBenchmark(program, work);
            run.Forms();
            run.Others();
            run.Originals(withNumbers: true);
            run.Originals(withNumbers: false);
            run.Bytes();
            return run._isKept ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private void Forms()
    {
        var (all, masked) = (0, 0);
        var missed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var format in s_formats)
        {
            for (var s = 0; s < s_sentences.Length; s++)
            {
                var written = NumberForms.All.Select(form => (form.Name, Number: Next(), form.Write)).ToList();
                var bytes = MadeFiles.Of(format, "Budgetnotat om stier", [.. written.Select(w => s_sentences[s].Replace("{0}", w.Write(w.Number), StringComparison.Ordinal))]);
                File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(_work, "forms")).FullName, $"note{s}{format}"), bytes);
                var text = TextOf($"note{s}{format}", bytes);
                foreach (var (name, number, write) in written)
                {
                    all++;

                    // What is looked for would be found, were it not overwritten.
                    if (new DigitTrace([number]).In(Encoding.UTF8.GetBytes(write(number))) is null) throw new InvalidOperationException(name);
                    if (new DigitTrace([number]).In(text) is null) masked++;
                    else missed[$"{name} {format}"] = missed.GetValueOrDefault($"{name} {format}") + 1;
                }
            }
        }

        Say("written forms masked", masked, all, 0.97, isAtLeast: true);
        foreach (var (name, count) in missed) Console.WriteLine($"  missed: {name} × {count}");
    }

    private void Others()
    {
        var masked = OtherNumbers.All.Where(sentence => Encoding.UTF8.GetString(TextOf("note.txt", Encoding.UTF8.GetBytes($"Notat\n\n{sentence}\n"))).Contains('•', StringComparison.Ordinal)).ToList();
        Say("other numbers masked", masked.Count, OtherNumbers.All.Length, 0.02, isAtLeast: false);
        foreach (var sentence in masked) Console.WriteLine($"  masked: {sentence}");
    }

    private void Originals(bool withNumbers)
    {
        var kind = withNumbers ? "odd" : "clean";
        var (notes, library, site) = (Folder(kind), Path.Combine(_work, kind + "-library"), Path.Combine(_work, kind + "-site"));
        var numbers = new List<string>();
        for (var i = 0; i < OddOriginals.All.Length; i++)
        {
            var number = Next();
            numbers.Add(number);
            var (file, make) = OddOriginals.All[i];
            File.WriteAllBytes(Path.Combine(notes, file), make(withNumbers ? $"{number[..6]}-{number[6..]}" : $"Sagsnr. 2031-00{i + 10_000}"));
        }

        _program.Run(_work, "--library", library, "--quiet", "ingest", notes);
        var run = _program.Run(_work, "--library", library, "site", "--out", site, "--with-originals", notes);
        var folder = Path.Combine(site, "originaler");
        var given = Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0;
        if (withNumbers) Say("originals with a number in an odd part given out", given, OddOriginals.All.Length, 0, isAtLeast: false);
        else Say("clean originals given out", given, OddOriginals.All.Length, 0.95, isAtLeast: true);
        if (withNumbers ? given > 0 : given < OddOriginals.All.Length)
            Console.WriteLine($"  given out: {string.Join(", ", given == 0 ? [] : Directory.GetFiles(folder).Select(Path.GetFileName))}\n  {run.Error.ReplaceLineEndings("\n  ")}");
    }

    /// <summary>One library of everything, its site, exports and temporary folder, searched byte by byte.</summary>
    private void Bytes()
    {
        var (library, site, exports, temporary) = (Folder("library"), Folder("site"), Folder("exports"), Folder("temporary"));
        Environment.SetEnvironmentVariable("TMPDIR", temporary);
        _program.Run(_work, "--library", library, "--quiet", "ingest", "forms", "odd");
        _program.Run(_work, "--library", library, "site", "--out", site, "--with-originals", "odd");
        foreach (var format in (string[])["json", "csv"]) File.WriteAllText(Path.Combine(exports, "export." + format), _program.Run(_work, "--library", library, "export", "--format", format).Out);
        File.WriteAllText(Path.Combine(exports, "diagnostics.txt"), _program.Run(_work, "--library", library, "diagnostics").Out);
        var trace = new DigitTrace(_given);
        using (var opened = Library.OpenExisting(library))
            File.WriteAllText(Path.Combine(exports, "documents.json"), string.Join('\n', opened.Documents().Select(d => System.Text.Json.JsonSerializer.Serialize(d, RecordJson.Compact))));
        var held = new[] { library, site, exports, temporary }.SelectMany(trace.InFolder).ToList();
        Say("files of library, index, site, exports and temporary folders with a number", held.Count, Directory.EnumerateFiles(_work, "*", SearchOption.AllDirectories).Count(), 0, isAtLeast: false);
        foreach (var file in held.Take(20)) Console.WriteLine($"  holds one: {Path.GetRelativePath(_work, file)}");
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_work, name)).FullName;

    private string Next()
    {
        _given.Add(_numbers.Next());
        return _given[^1];
    }

    /// <summary>All text that the pipeline gives of a file: what would be stored.</summary>
    private static byte[] TextOf(string file, byte[] bytes)
    {
        if (Pipeline.Process(file, bytes).Document is not { } document) throw new InvalidOperationException($"{file} was not read.");
        var text = new StringBuilder();
        foreach (var line in document.Source.Lines) text.Append(line.Text).Append('\n');
        text.Append("..........\n");
        foreach (var element in document.Source.Elements) text.Append(element.Text).Append('\n');
        text.Append("..........\n");
        foreach (var sheet in document.Source.Sheets)
            foreach (var line in sheet.Lines) text.AppendJoin(' ', line.Select(i => sheet.Words[i].Text)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Say(string what, int count, int all, double bound, bool isAtLeast)
    {
        var share = all == 0 ? 0 : (double)count / all;
        var isKept = isAtLeast ? share >= bound : share <= bound;
        _isKept &= isKept;
        Console.WriteLine(FormattableString.Invariant($"{what}: {count} of {all} ({share:P1}), {(isAtLeast ? "at least" : "at most")} {bound:P0} wanted{(isKept ? "" : " - NOT KEPT")}"));
    }
}
