using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Ingesting;
using DocIndex.Reading;
using DocIndex.Records.Corrections;
using DocIndex.Storing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex correct DOCUMENT FIELD VALUE --why …</c>: what a person knows better than the program.</summary>
internal sealed class CorrectCommand
{
    private readonly Option<string> _why;
    private readonly Option<bool> _add;
    private readonly Option<bool> _remove;
    private readonly Option<string?> _reads;
    private readonly Argument<string> _document;
    private readonly Argument<string> _field;
    private readonly Argument<string?> _value;

    private CorrectCommand(Language language)
    {
        _document = new("document") { HelpName = language.Say("DOKUMENT", "DOCUMENT"), Description = language.Say("Dokumentets id, fil eller kode", "The document's id, file or code") };
        _field = new("field")
        {
            HelpName = language.Say("FELT", "FIELD"),
            Description = language.Say(
                "Stedet, som i eksporten: budgetYear, amounts[label=Løn,year=2026].value, targetGroups, risks[0]",
                "The place, as in the export: budgetYear, amounts[label=Løn,year=2026].value, targetGroups, risks[0]"),
        };
        _value = new("value")
        {
            HelpName = language.Say("VÆRDI", "VALUE"), Arity = ArgumentArity.ZeroOrOne,
            Description = language.Say(
                "Det, der skal stå: tal som 6.311.000, dato, ord, 'null' for ingenting; med --add felter, fx 'name=Ledige,count=300'",
                "What is to stand there: a number such as 6.311.000, a date, a word, 'null' for nothing; with --add fields, such as 'name=Ledige,count=300'"),
        };
        _why = new("--why") { Required = true, HelpName = language.Say("GRUND", "REASON"), Description = language.Say("Hvorfor; vises sammen med rettelsen", "Why; shown with the correction") };
        _add = new("--add") { Description = language.Say("Føj VÆRDI til listen FELT", "Add VALUE to the list FIELD") };
        _remove = new("--remove") { Description = language.Say("Fjern det, FELT peger på, fra dets liste", "Take what FIELD names out of its list") };
        _reads = new("--reads") { HelpName = language.Say("CITAT", "QUOTE"), Description = language.Say("Med --add: ord i dokumentet, der viser det", "With --add: words of the document that say so") };
    }

    public static CommandDefinition Define(Language language)
    {
        var correct = new CorrectCommand(language);
        var command = new Command("correct", language.Say(
            "Retter det, der er læst forkert: i biblioteket straks, og ved hver senere læsning (corrections.yaml).",
            "Corrects what was read wrong: in the library at once, and whenever it is read again (corrections.yaml)."))
        {
            correct._document, correct._field, correct._value, correct._why, correct._add, correct._remove, correct._reads,
        };
        return new(
            command,
            "docindex correct BI24 budgetYear 2026 --why \"Står i sagen\"\n" +
            "docindex correct BI24 risks[0] --remove --why \"Ikke en risiko\"",
            correct.Run);
    }

    private ExitStatus Run(Session session, ParseResult arguments)
    {
        // What cannot be done is said before the lock is waited for, and what the program must load for it is loaded: the lock is held for a moment only.
        using (var before = StoredDocuments.Open(session)) Compute(session, arguments, before);
        using var held = PeoplesLock.Wait(session.LibraryFolder);

        // Another may have corrected it meanwhile, or made the library anew in the place of that one.
        using var library = StoredDocuments.Open(session);
        var (correction, corrected) = library.Ledger.Together(() =>
        {
            var made = Compute(session, arguments, library);
            LibraryFiles.Add(held, made.Correction);
            var id = made.Corrected.Record.Id;
            var basis = made.IsCurrent ? new ReadingBasis(LibraryOptions.Of(session)).Of(id,
                made.Corrected.Diagnostics) : "";
            LibraryWorks.Keep(library, id, () => library.Put(made.Corrected, basis));
            return (made.Correction, made.Corrected);
        });
        Write(session, corrected, correction);
        return ExitStatus.Done;
    }

    /// <summary>The correction, the document with it, and whether the document was read by what people have written until now.</summary>
    private (Correction Correction, ProcessedDocument Corrected, bool IsCurrent) Compute(Session session, ParseResult arguments, Library library)
    {
        var options = LibraryOptions.Of(session);
        var name = arguments.GetValue(_document)!;
        var document = StoredDocuments.Find(session, library, name) ?? throw StoredDocuments.Missing(session, name);
        var wanted = CorrectionOf(session, arguments, document);
        var others = options.Corrections.Where(c => !CorrectionsFile.SamePlace(c, wanted));
        var (correction, corrected) = Try(session, document, options with { Corrections = [.. others] }, wanted);
        var program = library.ProgramOfDocument(document.Record.Id);
        return (correction, corrected, program is not null && new ReadingBasis(options).IsCurrent(program, document.Record.Id));
    }

    private static (Correction Correction, ProcessedDocument Corrected) Try(Session session, ProcessedDocument document, PipelineOptions options, Correction wanted)
    {
        var before = Pipeline.Correct(document, options);
        var (reads, wrong) = RecordCorrector.PlaceOf(before.Record, before.Source, wanted);
        if (wrong is var (da, en)) throw new CommandFailure(session.Say(da, en), session.Say($"Se stederne med 'docindex show {document.Record.Id} --json'.", $"See the places with 'docindex show {document.Record.Id} --json'."));
        var correction = wanted with { Reads = reads, Sha256 = document.Record.Sha256 };
        return (correction, Pipeline.Correct(document, options with { Corrections = options.Corrections.Add(correction) }));
    }

    private Correction CorrectionOf(Session session, ParseResult arguments, ProcessedDocument document)
    {
        var (add, remove, text) = (arguments.GetValue(_add), arguments.GetValue(_remove), Masked(arguments.GetValue(_value)));
        if (add && remove) throw new CommandFailure(session.Say("--add og --remove kan ikke bruges sammen.", "--add and --remove cannot be used together."));
        if (remove == text is not null) throw new CommandFailure(remove ? session.Say("--remove tager ingen VÆRDI.", "--remove takes no VALUE.") : session.Say("VÆRDI mangler.", "VALUE is missing."));
        var why = Masked(arguments.GetValue(_why))!.Trim();
        if (why.Length == 0) throw new CommandFailure(session.Say("--why skal sige hvorfor.", "--why must say why."));
        var field = Masked(arguments.GetValue(_field))!;
        // Numbers of entries mean the record as it is shown; what is kept must mean the same entry whatever else is corrected.
        var path = (FieldPath.Parse(field) is { } given ? StablePath.Of(document.Record, given) : null) ?? throw new CommandFailure(session.Say($"'{field}' er ikke navnet på et sted.", $"'{field}' is no name of a place."), session.Say("Se 'docindex correct --help'.", "See 'docindex correct --help --lang en'."));
        var action = add ? CorrectionAction.Add : remove ? CorrectionAction.Remove : CorrectionAction.Set;
        return new Correction(document.Record.Id, action, path, ValueOf(action, text), why, null, Masked(arguments.GetValue(_reads)), 0);
    }

    /// <summary>What people type may hold what they want out of the record.</summary>
    private static string? Masked(string? text) => text is null ? null : PersonalNumbers.Mask(text);

    private static CorrectionValue? ValueOf(CorrectionAction action, string? text) => (action, text) switch
    {
        (_, null) => null,
        (CorrectionAction.Add, _) => CorrectionValue.ParseEntry(text),
        (_, "null") => CorrectionValue.Of(null),
        _ => CorrectionValue.Of(text),
    };

    private static void Write(Session session, ProcessedDocument corrected, Correction correction)
    {
        var made = corrected.Record.Corrections.Last(c => c.Field == correction.Field.Text && c.Action == correction.Action);
        if (session.Json)
        {
            DataOutput.Write(session, made);
            return;
        }

        session.Report.Line($"{Titles.Of(corrected.Record)}");
        session.Report.Line(CorrectionText.Of(made, session.Language), 2);
        var findings = Severities.Tally(corrected.Checks.Findings.Where(f => f.Status == "open").CountBy(f => f.Severity).ToDictionary(), session.Language);
        session.Report.Line(session.Say($"Fund i dokumentet: {findings}.", $"Findings in the document: {findings}."), 2);
    }
}
