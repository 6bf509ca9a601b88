using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Changing;

/// <summary>Passes every word and every year of a note through two functions; figures, ids and constraints stay.</summary>
internal sealed class NoteRewriter(Func<string, string> words, Func<int, int> year)
{
    public Note Rewrite(Note note) => note with
    {
        Style = note.Style with { RunningHeader = Maybe(note.Style.RunningHeader), RunningFooter = Maybe(note.Style.RunningFooter) },
        Blocks = [.. note.Blocks.Select(Block)], Facts = Facts(note.Facts),
    };

    private Block Block(Block block) => block switch
    {
        Heading h => h with { Text = words(h.Text) },
        Paragraph p => p with { Content = Prose(p.Content) },
        ListBlock l => l with { Items = [.. l.Items.Select(Prose)] },
        TableBlock t => new TableBlock(Table(t.Table)),
        SideBySide s => new SideBySide(Table(s.Left), Table(s.Right)),
        SidePanel p => p with { Lines = [.. p.Lines.Select(words)] },
        TwoColumns c => new TwoColumns([.. c.Content.Select(Block)]),
        Landscape l => new Landscape([.. l.Content.Select(Block)]),
        Chart c => c with { Caption = words(c.Caption), Labels = [.. c.Labels.Select(words)] },
        _ => block,
    };

    private NoteTable Table(NoteTable t) => t with
    {
        Caption = Maybe(t.Caption), Name = Maybe(t.Name), PriceLevel = Maybe(t.PriceLevel), Remark = t.Remark is { } r ? Prose(r) : null,
        Columns = [.. t.Columns.Select(c => c with
        {
            Header = words(c.Header), Year = c.Year is { } y ? year(y) : null, Period = Maybe(c.Period), PriceLevel = Maybe(c.PriceLevel),
        })],
        Header = [.. t.Header.Select(r => r.Select(c => c with { Text = words(c.Text) }).ToImmutableArray())],
        Rows = [.. t.Rows.Select(r => r with { Label = words(r.Label), Cells = [.. r.Cells.Select(c => c with { Content = Prose(c.Content) })] })],
    };

    private Prose Prose(Prose prose) => new([.. prose.Runs.Select(r => r is TextRun t ? t with { Text = words(t.Text) } : r)]);

    private NoteFacts Facts(NoteFacts f) => f with
    {
        Title = words(f.Title), Municipality = Maybe(f.Municipality), Date = Maybe(f.Date), BudgetYear = f.BudgetYear is { } y ? year(y) : null,
        Initiatives = [.. f.Initiatives.Select(i => new InitiativeFact(words(i.Name), Years(i.PerYear), i.Total, Maybe(i.PriceLevel)))],
        Request = f.Request is { } r ? new RequestFact(Years(r.PerYear), r.Total, Maybe(r.PriceLevel)) : null,
        Statements = [.. f.Statements.Select(s => s with
        {
            Before = words(s.Before), After = words(s.After), Section = words(s.Section), About = Maybe(s.About),
            Period = s.Period is { } p ? p with { From = Maybe(p.From), To = Maybe(p.To) } : null,
        })],
        TargetGroups = [.. f.TargetGroups.Select(g => g with { Name = words(g.Name), AsOf = Maybe(g.AsOf) })],
        Goals = [.. f.Goals.Select(g => g with { Indicator = words(g.Indicator), Deadline = Maybe(g.Deadline) })],
        Risks = [.. f.Risks.Select(r => new RiskFact(words(r.Text), Maybe(r.Response)))],
        Milestones = [.. f.Milestones.Select(m => new MilestoneFact(words(m.Date), words(m.Text)))],
        References = [.. f.References.Select(words)],
    };

    private ImmutableArray<YearFigure> Years(ImmutableArray<YearFigure> years) => [.. years.Select(y => y with { Year = year(y.Year) })];

    private string? Maybe(string? text) => text is null ? null : words(text);

    private int? Maybe(int? value) => value is { } y ? year(y) : null;
}
