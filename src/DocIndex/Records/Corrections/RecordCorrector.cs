using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocIndex.Reading;
using DocIndex.Vocabulary;

namespace DocIndex.Records.Corrections;

/// <summary>
/// Puts people's corrections into a record: a pure function between Records and Checks. Paths mean the record as it was
/// read, whatever other corrections do. A correction holds for the document that it was made of; where the document has
/// changed, it is made only if its place still reads the same. What follows from corrected amounts (totals confirmed,
/// initiatives, the request) is worked out again before the rest is corrected.
/// </summary>
public sealed class RecordCorrector
{
    private readonly DocumentRecord _record;
    private readonly SourceDocument _source;
    private readonly List<AppliedCorrection> _applied = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private RecordCorrector(DocumentRecord record, SourceDocument source) => (_record, _source) = (record, source);

    /// <summary>
    /// The record with those of the corrections made that concern it, and what is to be said of the others.
    /// </summary>
    public static (DocumentRecord Record, ImmutableArray<Diagnostic> Diagnostics) Apply(
        DocumentRecord record, SourceDocument source, ImmutableArray<Correction> corrections,
        DanishVocabulary vocabulary)
    {
        var own = corrections.Where(c => c.Document == record.Id).ToList();
        if (own.Count == 0) return (record, []);
        var corrector = new RecordCorrector(record, source);
        var amounts = own.Where(c => c.Field.Steps[0].Name == "amounts").ToList();
        var corrected = corrector.Make(record, amounts);
        if (corrector._applied.Count > 0)
            corrected = AmountConsequences.Of(
                corrected, vocabulary, amounts.Exists(c => c.Action == CorrectionAction.Add));
        corrected = corrector.Make(corrected, own.Except(amounts).ToList());
        return (corrected with { Corrections = [.. corrector._applied] }, [.. corrector._diagnostics]);
    }

    /// <summary>
    /// What the place of a correction reads in a record, so that the correction can be bound to it; or why it cannot be
    /// made.
    /// </summary>
    public static (string? Reads, (string Da, string En)? Wrong) PlaceOf(
        DocumentRecord record, SourceDocument source, Correction correction)
    {
        if (CorrectionTyping.Wrong(correction.Action, correction.Field, correction.Value) is { } wrong)
            return (null, wrong);
        var place = RecordPlace.Find(JsonSerializer.SerializeToNode(record, RecordJson.Compact)!.AsObject(),
            correction);
        if (place.Wrong is not null) return (null, place.Wrong);
        if (correction.Action != CorrectionAction.Add) return (place.SourceText, null);
        return correction.Reads is { } quote && SourceQuote.Find(source, quote) is null
            ? (null, ($"Dokumentet siger ikke '{quote}'.", $"The document does not say '{quote}'."))
            : (correction.Reads, null);
    }

    private DocumentRecord Make(DocumentRecord record, List<Correction> corrections)
    {
        if (corrections.Count == 0) return record;
        var before = _applied.Count;
        var root = JsonSerializer.SerializeToNode(record, RecordJson.Compact)!.AsObject();
        var places = corrections.ConvertAll(c => (Correction: c, Place: RecordPlace.Find(root, c)));
        var entries = EntryNumbers.Of(root);
        foreach (var (correction, place) in places)
        {
            if (place.Wrong is var (_, missing)) NotMade(correction, missing);
            else if (IsBound(correction, place)) Make(correction, place);
        }
        if (_applied.Count == before) return record;
        entries.Follow(root);
        return root.Deserialize<DocumentRecord>(RecordJson.Compact)!;
    }

    private bool IsBound(Correction correction, RecordPlace place)
    {
        var isAdded = correction.Action == CorrectionAction.Add;
        var reads = isAdded ? correction.Reads is { } quote && SourceQuote.Find(_source, quote) is not null
            ? correction.Reads : null : place.SourceText;
        if (correction.Reads is { } expected
            && (reads is null || CorrectionValues.Fold(reads) != CorrectionValues.Fold(expected)))
            return NotMade(correction, isAdded ? $"the document does not say '{expected}'"
                : $"the place no longer reads '{expected}'");
        if (correction.Sha256 is null || correction.Sha256 == _record.Sha256) return true;
        if (correction.Reads is null)
            return NotMade(correction,
                "the document has changed since, and the correction does not say what the place read");
        _diagnostics.Add(new Diagnostic(
            DiagnosticCodes.CorrectionKept, Severity.Info, _record.File, null, null,
            $"The document has changed since {correction.Field.Text} was corrected; the place reads the same, so the "
                + $"correction was made.", "Look whether it is still right."));
        return true;
    }

    private bool NotMade(Correction correction, string reason)
    {
        _diagnostics.Add(new Diagnostic(
            DiagnosticCodes.CorrectionNotMade, Severity.Warning, _record.File, null, null,
            $"The correction of {correction.Field.Text} was not made: {reason.TrimEnd('.')}.",
            "Correct the place anew, or take the correction out of corrections.yaml."));
        return false;
    }

    private void Make(Correction correction, RecordPlace place)
    {
        var source = place.Source;
        var (from, to) = (CorrectionValues.Text(place.Node), correction.Value?.ToString());
        if (correction.Action == CorrectionAction.Remove) ((JsonArray)place.Parent!).Remove(place.Node);
        else if (correction.Action == CorrectionAction.Add)
        {
            source = (correction.Reads is { } quote ? SourceQuote.Find(_source, quote) : null)
                ?? new SourceLocation(_record.Id, 1, null, null, null, null, "");
            from = null;
            ((JsonArray)place.Node!).Add(NewEntry.Of(correction.Value!, RecordShape.ItemOf(place.Type)!, source));
        }
        else
        {
            var value = CorrectionTyping.JsonOf(correction.Value!, place.Type).Value;
            to = CorrectionValues.Text(value);
            place.Put(value);
        }

        _applied.Add(new AppliedCorrection(
            correction.Field.Text, correction.Action, from, to, correction.Why, source));
    }
}
