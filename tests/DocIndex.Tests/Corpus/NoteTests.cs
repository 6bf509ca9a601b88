using DocIndex.CorpusMaker.Changing;
using DocIndex.CorpusMaker.Gold;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Notes;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.Tests.Corpus;

/// <summary>What a harness takes for granted of the notes and of what changes them.</summary>
public sealed class NoteTests
{
    public static TheoryData<string> Names => CorpusNotes.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Constraints_OfANote_HoldButForItsKnownErrors(string name)
    {
        var note = CorpusNotes.Named(name);

        note.BrokenConstraints.Select(c => c.Result).ShouldBe(note.Facts.KnownErrors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FigurePlace_OfEveryFigure_IsFound(string name)
    {
        var note = CorpusNotes.Named(name);

        foreach (var figure in note.Figures.Values)
        {
            var place = FigurePlace.Of(note, figure.Id);
            if (place.Sentence is { } sentence) sentence.ShouldContain(figure.Printed);
            else note.Tables.Single(t => figure.Id.StartsWith(t.Id + "/", StringComparison.Ordinal)).Rows[place.Row!.Value].Cells[place.Column!.Value].Figure.ShouldBe(figure.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutate_EveryConstrainedFigure_BreaksATieOfThatFigureAndNoOther(string name)
    {
        var note = CorpusNotes.Named(name);
        var before = note.BrokenConstraints.Select(c => c.Result).ToHashSet();
        // Where the document's own error stands, another slip may mend it.
        var erring = note.BrokenConstraints.SelectMany(c => c.Figures).ToHashSet();

        foreach (var figure in note.ConstrainedFigures.Where(f => !erring.Contains(f)))
        {
            var changed = Mutations.Mutate(note, figure, seed: 7);

            changed.Figures[figure].Printed.ShouldNotBe(note.Figures[figure].Printed);
            changed.Figures.Remove(figure).ShouldBe(note.Figures.Remove(figure), ignoreOrder: true);
            var broken = changed.BrokenConstraints.Where(c => !before.Contains(c.Result)).ToList();
            broken.ShouldNotBeEmpty(figure);
            broken.ShouldAllBe(c => c.Figures.Contains(figure));
        }
    }

    [Fact]
    public void Recombine_ManyNotes_HoldTheirSumsAndDifferFromEachOther()
    {
        var notes = Recombination.Recombine(AllNotes.Make(), seed: 1, count: 200).ToList();

        notes.SelectMany(n => n.BrokenConstraints.Select(c => $"{n.Name} {c.Result}")).ShouldBeEmpty();
        notes.Select(n => n.Name).Distinct().Count().ShouldBe(200);
        // Short notes of prose alone have little to vary.
        notes.Select(HtmlWriter.Write).Distinct().Count().ShouldBeGreaterThan(190);
    }

    [Fact]
    public void Recombine_SameSeed_MakesTheSameText()
    {
        static string Text() => string.Concat(Recombination.Recombine(AllNotes.Make(), seed: 3, count: 20).Select(n => FlattenedWriter.Write(n) + GoldWriter.Text(GoldWriter.Write(n, []))));

        Text().ShouldBe(Text());
    }
}
