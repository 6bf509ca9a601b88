using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Evaluation;
using Spectre.Console;

namespace DocIndex.Cli.Commands;

/// <summary>Scores, and every departure from the gold records, as people or programs read them.</summary>
internal static class EvalText
{
    private static readonly FrozenSet<int> s_numbers = FrozenSet.Create(1, 2, 3, 4, 5, 6, 7);

    public static void Write(Session session, EvaluationResult result, ImmutableArray<string> shortfalls, bool misses)
    {
        if (session.Json)
        {
            DataOutput.Write(session, new
            {
                Overall = result.Scores(), Formats = result.Formats.ToDictionary(f => f, f => result.Scores(f)),
                ConfidentlyWrongByField = result.ConfidentlyWrongByField(), result.Documents, result.ConfidentlyWrong, Shortfalls = shortfalls,
            });
            return;
        }

        if (misses) Differences(session, result);
        if (result.Formats.Length > 1)
        {
            foreach (var format in result.Formats) Scores(session, format, result.Scores(format), result.ConfidentlyWrongByField(format));
        }

        Scores(session, session.Language.Count(result.Documents.Length, ("dokument", "dokumenter"), ("document", "documents")), result.Scores(), result.ConfidentlyWrongByField());
        session.Report.Line(session.Say(
            $"! Beløb, der er forkerte og dog bekræftet eller læst: {result.ConfidentlyWrong}",
            $"! Amounts that are wrong and yet verified or read: {result.ConfidentlyWrong}"));
        foreach (var line in shortfalls) session.Report.Line(session.Say("Under kravet: ", "Below the demand: ") + line, 0, new Style(Color.Red));
    }

    private static void Differences(Session session, EvaluationResult result)
    {
        foreach (var document in result.Documents.Where(d => !d.Differences.IsEmpty))
        {
            session.Report.Heading(document.File);
            foreach (var difference in document.Differences)
            {
                var mark = difference.ConfidentlyWrong ? "!" : difference.Kind switch
                {
                    DifferenceKind.Missing => "-",
                    DifferenceKind.Extra => "+",
                    _ => "~",
                };
                session.Report.Line($"{mark} {difference.Field}: {Text(session, difference)}", 2);
                session.Report.Unbroken(difference.Source, 4);
            }

            session.Report.Blank();
        }
    }

    private static string Text(Session session, Difference difference) => difference switch
    {
        { Found: null } => difference.Expected!,
        { Expected: null } => difference.Found,
        _ => session.Say($"{difference.Found} (facit: {difference.Expected})", $"{difference.Found} (gold: {difference.Expected})"),
    };

    private static void Scores(Session session, string title, ImmutableSortedDictionary<string, Score> scores, ImmutableSortedDictionary<string, int> confidentlyWrong)
    {
        session.Report.Heading(title);
        session.Report.Table(
            [
                session.Say("Felt", "Field"), session.Say("Præc.", "Prec."), session.Say("Genk.", "Recall"), "F1",
                session.Say("Rigtige", "Right"), session.Say("Mangler", "Missing"), session.Say("Ekstra", "Extra"), "!",
            ],
            EvaluationResult.FieldsInOrder.Where(scores.ContainsKey).Select(field => Row(field, scores[field], HasStanding(field) ? $"{confidentlyWrong.GetValueOrDefault(field)}" : "")),
            s_numbers);
    }

    // Only figures say how surely they were read.
    private static bool HasStanding(string field) => field is "amounts" or "statements";

    private static IReadOnlyList<string> Row(string field, Score score, string confidentlyWrong) =>
        [field, Ratio(score.Precision), Ratio(score.Recall), Ratio(score.F1), $"{score.Matched}", $"{score.Missing}", $"{score.Extra}", confidentlyWrong];

    // Rounded down, so that only what is perfect reads 1.00.
    private static string Ratio(double value) => (Math.Floor(value * 100 + 1e-9) / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
