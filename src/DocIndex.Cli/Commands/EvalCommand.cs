using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Evaluation;
using DocIndex.Linking;
using DocIndex.Publishing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex eval GOLD…</c>: how well documents are read, measured against gold records.</summary>
internal static class EvalCommand
{
    private const string DefaultDocuments = "seeds";

    public static CommandDefinition Define(Language language)
    {
        var gold = new Argument<string[]>("gold")
        {
            HelpName = language.Say("FACIT", "GOLD"), Arity = ArgumentArity.OneOrMore,
            Description = language.Say("Facitfiler, eller mapper med dem", "Gold files, or folders of them"),
        };
        var documents = new Option<string?>("--documents")
        {
            HelpName = language.Say("MAPPE", "DIR"),
            Description = language.Say(
                "Mappen med dokumenterne (seeds; det, der ikke er der, tages fra biblioteket)",
                "The folder of the documents (seeds; what is not there comes from the library)"),
        };
        var minimum = new Option<string[]>("--min")
        {
            HelpName = language.Say("FELT=F1", "FIELD=F1"), Arity = ArgumentArity.OneOrMore,
            Description = language.Say("Mindste F1 for et felt; kan gentages", "Least F1 of a field; may be repeated"),
        };
        minimum.Validators.Add(result => Demands(Thresholds.None, result.Tokens.Select(t => t.Value), result.AddError));
        var wrong = new Option<int?>("--max-confidently-wrong")
        {
            HelpName = language.Say("ANTAL", "COUNT"),
            Description = language.Say(
                "Flest forkerte beløb, der er bekræftet eller læst", "Most wrong amounts that are verified or read"),
        };
        wrong.AllowRange(language, 0, int.MaxValue);
        var file = new Option<string?>("--thresholds")
        {
            HelpName = language.Say("FIL", "FILE"),
            Description = language.Say("YAML-fil med krav: fields, formats, maxConfidentlyWrong", "YAML file of demands: fields, formats, maxConfidentlyWrong"),
        };
        var withoutMisses = new Option<bool>("--no-misses") { Description = language.Say("Vis ikke de enkelte afvigelser", "Leave out the single misses") };
        var command = new Command("eval", language.Say(
            "Måler præcision, genkaldelse og F1 for hvert felt mod et facit.", "Measures precision, recall and F1 of each field against gold records."))
        {
            gold, documents, minimum, wrong, file, withoutMisses,
        };
        return new(
            command, "docindex eval corpus/gold\ndocindex eval corpus/gold --min amounts=1 --min statements=0.95 --max-confidently-wrong 0",
            (session, arguments) =>
            {
                var thresholds = Demands(FromFile(session, arguments.GetValue(file)), arguments.GetValue(minimum) ?? [], _ => { });
                if (arguments.GetValue(wrong) is { } most) thresholds = thresholds with { MaximumConfidentlyWrong = most };
                var records = GoldRecords(session, arguments.GetValue(gold)!);
                var result = Evaluator.Evaluate(records, Produce(session, records, arguments.GetValue(documents)));
                var shortfalls = thresholds.Shortfalls(result);
                EvalText.Write(session, result, shortfalls, misses: !arguments.GetValue(withoutMisses));
                return shortfalls.IsEmpty ? ExitStatus.Done : ExitStatus.Attention;
            });
    }

    private static Thresholds FromFile(Session session, string? path)
    {
        if (path is null) return Thresholds.None;
        if (!File.Exists(path)) throw new CommandFailure(session.Say($"'{path}' findes ikke.", $"'{path}' does not exist."));
        return ThresholdsFile.Read(path.Replace('\\', '/'), File.ReadAllText(path));
    }

    private static Thresholds Demands(Thresholds thresholds, IEnumerable<string> demands, Action<string> wrong)
    {
        foreach (var demand in demands)
        {
            try
            {
                thresholds = thresholds.With(demand);
            }
            catch (FormatException e)
            {
                wrong($"--min: {e.Message}");
            }
        }

        return thresholds;
    }

    private static ImmutableArray<GoldRecord> GoldRecords(Session session, IEnumerable<string> paths)
    {
        var records = ImmutableArray.CreateBuilder<GoldRecord>();
        foreach (var path in paths)
        {
            string[] files = Directory.Exists(path)
                ? [.. Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal)]
                : File.Exists(path) ? [path] : throw new CommandFailure(session.Say($"'{path}' findes ikke.", $"'{path}' does not exist."));
            foreach (var file in files)
            {
                try
                {
                    records.AddRange(GoldRecord.Read(file.Replace('\\', '/'), File.ReadAllText(file)));
                }
                catch (FormatException e)
                {
                    throw new CommandFailure(e.Message);
                }
            }
        }

        return records.Count > 0 ? records.ToImmutable() : throw new CommandFailure(
            session.Say("Der er ingen facitfiler (*.json) dér.", "There are no gold files (*.json) there."));
    }

    // Documents are read afresh where they are at hand: what is measured is this program, not what an earlier one stored.
    private static Export Produce(Session session, ImmutableArray<GoldRecord> gold, string? folder)
    {
        using var library = folder is null && StoredDocuments.Exists(session) ? StoredDocuments.Open(session) : null;
        var documents = new List<ProcessedDocument>();
        string[] files = [.. gold.Select(g => g.File).Distinct()];
        var paths = files.Select(file => (Path: Path.Combine(folder ?? DefaultDocuments, file), Name: file));
        (string Path, string Name)[] found = [.. paths.Where(file => File.Exists(file.Path))];
        using var readings = ReadFiles.Read(session.LibraryFolder, found).GetEnumerator();
        foreach (var file in files)
        {
            if (found.Any(f => f.Name == file))
            {
                if (ReadFiles.Next(session, readings, Severity.Error) is { } document) documents.Add(document);
            }
            else if (library?.Documents().FirstOrDefault(d => d.Record.File == file) is { } stored)
            {
                documents.Add(stored);
            }
            else
            {
                throw new CommandFailure(
                    session.Say($"Dokumentet '{file}' er hverken i '{folder ?? DefaultDocuments}' eller i biblioteket.", $"The document '{file}' is neither in '{folder ?? DefaultDocuments}' nor in the library."),
                    session.Say("Angiv mappen med --documents.", "Name the folder with --documents."));
            }
        }

        return Export.Of(documents, Linker.Link([.. documents.Select(d => d.Record)]));
    }
}
