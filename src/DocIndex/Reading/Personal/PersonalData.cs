using System.Collections.Immutable;
using DocIndex.Vocabulary;

namespace DocIndex.Reading.Personal;

/// <summary>
/// What is done with personal data before anything else is done with a document: CPR numbers are overwritten, whatever
/// else may be some is counted and said.
/// </summary>
public static class PersonalData
{
    /// <summary>The PDF reader's code for figures that nobody sees, which it quotes.</summary>
    private const string HiddenFigures = "DI1138";

    private const int MostNamed = 5;

    /// <summary>The document without CPR numbers, and what is to be said of it.</summary>
    /// <param name="bytes">The file, all of whose parts are looked at.</param>
    public static (SourceDocument Document, ImmutableArray<Diagnostic> Diagnostics) Settle(
        SourceDocument document, ReadOnlyMemory<byte> bytes, DanishVocabulary vocabulary, ReadingOptions options)
    {
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        var settled = PersonalNumbers.Mask(document, vocabulary);
        if (settled.HoldsPersonalNumbers)
        {
            said.Add(Found(document, settled));
        }
        else
        {
            var parts = FilePartSearch.Look(bytes, vocabulary, options);
            settled = settled with
            {
                HoldsPersonalNumbers = parts.HoldsNumbers, IsSearchedWhole = parts.Unsearched.IsEmpty,
            };
            if (parts.HoldsNumbers) said.Add(FoundElsewhere(document));
            else if (!parts.Unsearched.IsEmpty) said.Add(Unsearched(document, parts.Unsearched));
        }

        return (settled, said.ToImmutable());
    }

    /// <summary>What is to be said of other personal data, once the document has its lines.</summary>
    public static ImmutableArray<Diagnostic> Mentions(SourceDocument document, DanishVocabulary vocabulary) =>
        PersonalMentions.In(document, vocabulary) is { IsNone: false } mentions ? [Mentioned(document, mentions)] : [];

    /// <summary>
    /// What was said while a document was read, without numbers that it quotes of it: of hidden figures none, where the
    /// file holds CPR numbers anywhere.
    /// </summary>
    public static ImmutableArray<Diagnostic> WithoutNumbers(
        ImmutableArray<Diagnostic> diagnostics, SourceDocument document) =>
    [
        .. diagnostics.Select(d => d with
        {
            Message = d.Code == HiddenFigures && document.HoldsPersonalNumbers
                ? string.Concat(d.Message.Select(c => char.IsAsciiDigit(c) ? PersonalNumbers.Dot : c))
                : PersonalNumbers.Mask(d.Message),
        }),
    ];

    private static Diagnostic Found(SourceDocument before, SourceDocument after)
    {
        var line = after.Lines.Zip(before.Lines).FirstOrDefault(l => l.First.Text != l.Second.Text).First;
        var sheet = after.Sheets.Zip(before.Sheets).FirstOrDefault(s => !s.First.Words.SequenceEqual(s.Second.Words))
            .First;
        return new Diagnostic(
            DiagnosticCodes.PersonalNumbers, Severity.Warning, before.File, line?.Page ?? sheet?.Number,
            line is null ? null : new LineSpan(line.Number, line.Number),
            "The document holds numbers that look like CPR numbers; they were overwritten, and the document is marked.",
            "Remove them from the document, or keep it to yourselves.");
    }

    private static Diagnostic FoundElsewhere(SourceDocument document) => new(
        DiagnosticCodes.PersonalNumbers, Severity.Warning, document.File, null, null,
        "A part of the file that is not read holds numbers that look like CPR numbers (properties, comments, "
        + "hidden text, attachments …); the document is marked.",
        "Remove them from the document, or keep it to yourselves.");

    private static Diagnostic Unsearched(SourceDocument document, ImmutableArray<string> parts) => new(
        DiagnosticCodes.PartsUnsearched, Severity.Info, document.File, null, null,
        $"Not looked at for CPR numbers: {Named(parts)}.",
        "Save the document without embedded files if the file itself is to be given out.");

    private static string Named(ImmutableArray<string> parts) =>
        string.Join(", ", parts.Take(MostNamed).Select(part => PersonalNumbers.Mask(part)))
        + (parts.Length > MostNamed ? " …" : "");

    private static Diagnostic Mentioned(SourceDocument document, PersonalMentions mentions) => new(
        DiagnosticCodes.PersonalMentions, Severity.Info, document.File, mentions.First!.Page,
        new LineSpan(mentions.First.Number, mentions.First.Number),
        $"What may be data of citizens, left as it is: {mentions}.", "See whether they belong in the document.");
}
