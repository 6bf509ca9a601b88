using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.CorpusMaker.Model;
using DocIndex.Records;

namespace DocIndex.Benchmarks.Mutating;

/// <summary>How far a checker found a wrong figure.</summary>
internal enum Catch
{
    /// <summary>Nothing new was found.</summary>
    Missed,

    /// <summary>Something new was found, without the wrong figure among its places.</summary>
    Elsewhere,

    /// <summary>A new finding has the wrong figure among its places: it points to its row, column or sentence.</summary>
    Related,

    /// <summary>A new finding suspects the wrong figure itself.</summary>
    Exact,
}

/// <summary>Holds what was found in a note with a wrong figure against what was found in the note without it.</summary>
internal static class MutantVerdict
{
    private const double SameSentence = 0.6;
    private const double SameLabel = 0.5;

    /// <summary>Judges a mutant that was read.</summary>
    public static Catch Of(Mutant mutant, ProcessedDocument read, ImmutableArray<Finding> before)
    {
        var known = before.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var found = read.Checks.Findings.Where(f => f.Severity >= Severity.Warning && !known.Contains(f.Id)).ToList();
        if (found.Count == 0) return Catch.Missed;
        var place = mutant.Place;
        if (found.Exists(f => IsPlace(f.Sources[0]))) return Catch.Exact;
        return found.Exists(f => f.Sources.Any(IsPlace)) ? Catch.Related : Catch.Elsewhere;

        bool IsPlace(SourceLocation source) => place.Sentence is { } sentence ? IsSentence(source, sentence, mutant, read.Record) : IsCell(source, place, mutant, read.Record);
    }

    private static bool IsSentence(SourceLocation source, string sentence, Mutant mutant, DocumentRecord record)
    {
        var digits = Digits(mutant.Printed);
        if (!Digits(source.Text).Contains(digits, StringComparison.Ordinal)) return false;
        var printed = record.Statements.FirstOrDefault(s => s.Source == source)?.Sentence ?? source.Text;
        return sentence.Contains(source.Text, StringComparison.Ordinal) || LabelLikeness.Likeness(printed, sentence) >= SameSentence || LabelLikeness.Coverage(printed, sentence) >= SameSentence;
    }

    private static bool IsCell(SourceLocation source, FigurePlace place, Mutant mutant, DocumentRecord record)
    {
        if (source.Cell is null || Digits(source.Text) != Digits(mutant.Printed)) return false;
        if (record.Amounts.FirstOrDefault(a => a.Source == source) is not { } amount) return record.Figures.Any(f => f.Source == source);
        return amount.Year == place.Year && (LabelLikeness.Likeness(amount.Label, place.RowLabel!) >= SameLabel || amount.Label.Length < 12 || Letters(amount.Label) == Letters(place.RowLabel!));
    }

    private static string Digits(string text) => new([.. text.Where(char.IsDigit)]);

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);
}
