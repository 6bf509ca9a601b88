using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Records;

namespace DocIndex.Cli.Commands;

/// <summary>A record as people read it: every value with the line it was read from.</summary>
/// <param name="names">What the document's files are called.</param>
/// <param name="versions">The note's other formats and versions.</param>
internal sealed class ShowText(Session session, DocumentRecord record, ImmutableArray<string> names,
    ImmutableArray<DocumentRecord> versions)
{
    private readonly Language _language = session.Language;
    private readonly Report _report = session.Report;

    /// <param name="found">Findings of the note, each once.</param>
    /// <param name="name">By which a check tells them.</param>
    public void Write(IEnumerable<Finding> found, string name)
    {
        _report.Heading(Titles.Of(record));
        Metadata();
        Sections();
        Initiatives();
        Amounts();
        List(("Tal, der ikke er kroner", "Figures that are not kroner"), record.Figures,
            f => $"{f.Label}: {Figures.Number(f.Value, _language)} {f.Unit}".TrimEnd() + Bracket(f.Year?.ToString()), f => f.Source);
        List(("Beløb i teksten", "Amounts in the text"), record.Statements,
            s => $"{s.Text}{Bracket(Words.Period(s.Period, _language), Standings.Word(s.Standing, _language))}: {s.Sentence}", s => s.Source);
        List(("Målgrupper", "Target groups"), record.TargetGroups,
            t => t.Name + Bracket(t.Count is { } n ? $"{Figures.Number(n, _language)} {t.Unit}" : null, t.AsOf), t => t.Source);
        List(("Mål", "Goals"), record.Goals, g => g.Text, g => g.Source);
        List(("Risici", "Risks"), record.Risks, r => r.Response is null ? r.Text : $"{r.Text} → {r.Response}", r => r.Source);
        List(("Milepæle", "Milestones"), record.Milestones, m => $"{m.Date?.ToString("yyyy-MM-dd") ?? m.Printed}: {m.Text}", m => m.Source);
        List(("Henvisninger", "References"), record.References, r => r.DocumentId is { } id ? $"{r.Text} ({id})" : r.Text, r => r.Source);
        List(("Rettelser", "Corrections"), record.Corrections, c => CorrectionText.Of(c, _language), c => c.Source);
        _report.Blank();
        var open = found.Where(finding => finding.Status == "open").CountBy(finding => finding.Severity).ToDictionary();
        var findings = Severities.Tally(open, _language);
        _report.Line(_language.Say($"Fund: {findings}. Se 'docindex check {name}'.",
            $"Findings: {findings}. See 'docindex check {name}'."));
    }

    private void Metadata()
    {
        (string Field, string Label, string? Value)[] fields =
        [
            ("", "Id", record.Id),
            ("", _language.Say("Fil", "File"), record.File),
            ("", _language.Say("Også som", "Also as"), string.Join(", ", names.Where(name => name != record.File))),
            ("", _language.Say("Andre udgaver", "Other versions"), string.Join(", ", versions.Select(version =>
                version.File))),
            ("kind", _language.Say("Slags", "Kind"), Words.Kind(record.Kind, _language)),
            ("municipality", _language.Say("Kommune", "Municipality"), record.Municipality),
            ("administration", _language.Say("Forvaltning", "Administration"), record.Administration),
            ("committee", _language.Say("Udvalg", "Committee"), record.Committee),
            ("date", _language.Say("Dato", "Date"), record.Date?.ToString("yyyy-MM-dd")),
            ("budgetYear", _language.Say("Budgetår", "Budget year"), record.BudgetYear?.ToString()),
            ("categories", _language.Say("Kategorier", "Categories"), string.Join(", ", record.Categories)),
            ("districts", _language.Say("Bydele", "Districts"), string.Join(", ", record.Districts)),
            ("themes", _language.Say("Temaer", "Themes"), string.Join(", ", record.Themes)),
            ("marks", _language.Say("Forbehold", "Marks"), string.Join(", ", record.Marks)),
        ];
        _report.Definitions(fields.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f =>
            (f.Label, record.Evidence.TryGetValue(f.Field, out var evidence) ? $"{f.Value}  ({Place(evidence)})" : f.Value!)), 2);
    }

    private void Sections()
    {
        if (record.Sections.IsEmpty) return;
        Title(_language.Say("Afsnit", "Sections"));
        foreach (var s in record.Sections) _report.Line($"{s.Heading}  ({Place(s.Source)})", 2 * Math.Max(1, s.Level));
    }

    private void Initiatives()
    {
        if (record.Initiatives.IsEmpty && record.Request is null) return;
        Title(_language.Say("Hvad der søges om", "What is asked for"));
        foreach (var i in record.Initiatives) Money(i.Name, i.PerYear, i.Total, i.PriceLevel, i.Standing, i.Source);
        if (record.Request is { } r) Money(_language.Say("I alt", "In all"), r.PerYear, r.Total, r.PriceLevel, r.Standing, r.Source);
    }

    private void Money(string name, IEnumerable<YearAmount> perYear, decimal? total, string? priceLevel, Standing standing, SourceLocation source)
    {
        _report.Line(name, 2);
        var years = perYear.Select(y => $"{y.Year}: {Figures.Kroner(y.Value, _language)}").ToList();
        if (total is { } sum) years.Add(_language.Say("i alt", "total") + $": {Figures.Kroner(sum, _language)}");
        if (years.Count > 0) _report.Line(string.Join(", ", years) + Bracket(priceLevel, Standings.Word(standing, _language)), 4);
        _report.Unbroken(Place(source), 4);
    }

    private void Amounts()
    {
        foreach (var table in record.Amounts.GroupBy(a => a.Table))
        {
            var first = table.First();
            Title(table.Key + Bracket(Words.AmountKind(first.Kind, _language), first.Unit, first.PriceLevel));
            string? above = null;
            foreach (var amount in table)
            {
                var label = amount.Role == RowRole.Item ? amount.Label : amount.Label + Bracket(Words.Role(amount.Role, _language));
                if (label != above) _report.Line(label, 2);
                above = label;
                _report.Placed(
                    $"{amount.Year?.ToString() ?? amount.Period,-6} {Figures.Kroner(amount.Value, _language),16}  " +
                    $"{Standings.Word(amount.Standing, _language),-9}  ", Place(amount.Source),
                        Places.Within(amount.Source, _language), indent: 4);
            }
        }
    }

    private void List<T>((string Da, string En) title, IReadOnlyCollection<T> items, Func<T, string> text, Func<T, SourceLocation?> source)
    {
        if (items.Count == 0) return;
        Title(_language.Say(title.Da, title.En));
        foreach (var item in items)
        {
            _report.Line(text(item), 2);
            if (source(item) is { } place) _report.Unbroken(Place(place), 4);
        }
    }

    private void Title(string title)
    {
        _report.Blank();
        _report.Heading(title);
    }

    private string Place(SourceLocation source) => Places.Of(source, record.File);

    private static string Bracket(params IEnumerable<string?> parts)
    {
        var given = string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return given.Length == 0 ? "" : $" ({given})";
    }
}
