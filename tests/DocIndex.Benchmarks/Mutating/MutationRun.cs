using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.Benchmarks.Mutating;

/// <summary>One mutant in one form, judged.</summary>
internal sealed record MutationResult(Mutant Mutant, WrittenForm Form, Catch Caught);

/// <summary>What was reported in a note without an error.</summary>
internal sealed record FalseFinding(Note Note, WrittenForm Form, Finding Finding);

/// <summary>Takes notes through their maker and the pipeline, clean and with one wrong figure at a time.</summary>
internal sealed class MutationRun
{
    private readonly List<MutationResult> _results = [];
    private readonly List<FalseFinding> _falseErrors = [];
    private readonly List<FalseFinding> _warnings = [];

    /// <summary>Every mutant, judged.</summary>
    public IReadOnlyList<MutationResult> Results => _results;

    /// <summary>Errors in clean notes, but for those that their author knows of.</summary>
    public IReadOnlyList<FalseFinding> FalseErrors => _falseErrors;

    /// <summary>Warnings in clean notes: what a person is asked to look at for nothing.</summary>
    public IReadOnlyList<FalseFinding> Warnings => _warnings;

    /// <summary>Clean notes that were read, in all forms.</summary>
    public int CleanDocuments { get; private set; }

    /// <summary>Runs one form.</summary>
    /// <param name="sample">At most so many mutants of each note, chosen by the seed; null for all.</param>
    public void Take(IEnumerable<Note> notes, WrittenForm form, int seed, int? sample)
    {
        foreach (var group in notes.Where(form.Holds).Chunk(20))
        {
            var clean = group.Zip(form.WriteAll(group)).ToDictionary(n => n.First, n => Read(n.First, form, n.Second));
            foreach (var (note, read) in clean) TakeClean(note, form, read);
            var mutants = group.SelectMany(n => Sample(Mutant.Of(n, seed).ToList(), seed, sample)).ToList();
            foreach (var (mutant, bytes) in mutants.Zip(form.WriteAll(mutants.Select(m => m.Changed))))
                _results.Add(new MutationResult(mutant, form, MutantVerdict.Of(mutant, Read(mutant.Clean, form, bytes), clean[mutant.Clean].Checks.Findings)));
        }
    }

    private void TakeClean(Note note, WrittenForm form, ProcessedDocument read)
    {
        CleanDocuments++;
        _warnings.AddRange(read.Checks.Findings.Where(f => f.Severity == Severity.Warning).Select(f => new FalseFinding(note, form, f)));
        var errors = read.Checks.Findings.Where(f => f.Severity == Severity.Error).ToImmutableArray();
        // An error that its author left standing is found once.
        _falseErrors.AddRange(errors.Skip(note.Facts.KnownErrors.IsEmpty ? 0 : 1).Select(f => new FalseFinding(note, form, f)));
    }

    private static IEnumerable<Mutant> Sample(List<Mutant> mutants, int seed, int? sample)
    {
        if (sample is not { } count || mutants.Count <= count) return mutants;
        var chosen = mutants.ToArray();
        new Random(seed).Shuffle(chosen);
        return chosen.Take(count);
    }

    private static ProcessedDocument Read(Note note, WrittenForm form, byte[] bytes) =>
        Pipeline.Process(note.Name + form.Ending, bytes).Document ?? throw new InvalidOperationException($"{note.Name}{form.Ending} could not be read.");
}
