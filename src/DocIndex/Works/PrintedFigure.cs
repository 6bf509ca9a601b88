using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocIndex.Records;

namespace DocIndex.Works;

/// <summary>Where in a document a figure stands.</summary>
public enum FigurePlace
{
    /// <summary>In a table of amounts.</summary>
    Table,

    /// <summary>In a sentence.</summary>
    Prose,

    /// <summary>A figure of something else than money.</summary>
    Other,
}

/// <summary>A figure of a document, with what tells it from the others there.</summary>
/// <param name="Table">The table's name; empty in prose.</param>
/// <param name="Label">Row label, or the sentence.</param>
/// <param name="When">Year or period as printed; empty where there is none.</param>
/// <param name="Sort">What else tells columns apart: accounts or budget, and the control area; empty for
/// nothing.</param>
/// <param name="Value">In kroner, or in the figure's own unit.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Unit">Null where the document does not say, and in prose, where it is part of what is printed.</param>
public sealed record PrintedFigure(
    FigurePlace Place, string Table, string Label, string When, string Sort, decimal Value, string Printed,
        string? Unit, Standing Standing, SourceLocation Source)
{
    /// <summary>All figures of a document, in its order: tables of amounts, prose, others.</summary>
    public static ImmutableArray<PrintedFigure> Of(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.Amounts.Select(a => new PrintedFigure(
                FigurePlace.Table, a.Table, a.Label, Year(a.Year) ?? a.Period ?? "",
                    $"{a.Basis} {a.ControlArea}".Trim(), a.Value, a.Printed, a.Unit, a.Standing, a.Source)),
            .. record.Statements.Select(s => new PrintedFigure(FigurePlace.Prose, "", s.Sentence, "", "", s.Value,
                s.Text, null, s.Standing, s.Source)),
            .. record.Figures.Select(f => new PrintedFigure(
                FigurePlace.Other, f.Table, f.Label, Year(f.Year) ?? "", "", f.Value,
                    f.Value.ToString(CultureInfo.InvariantCulture), f.Unit, Standing.Read, f.Source)),
        ];
    }

    /// <summary>The same for figures that answer to each other: letters and blanks of the label count, its own digits
    /// in prose do not.</summary>
    internal (FigurePlace, string, string, string) Key => (Place, Plain(Label, Place == FigurePlace.Prose), When, Sort);

    /// <summary>
    /// Whether two say the same. Where one document does not say the unit, the digits decide; a figure printed in
    /// thousands and in
    /// millions is the same.
    /// </summary>
    internal bool SaysTheSame(PrintedFigure other) =>
        Value == other.Value || (Place == FigurePlace.Table && Unit is null != other.Unit is null
            && Printed == other.Printed);

    /// <summary>Whether two stand in the same row and column, letter by letter.</summary>
    internal bool IsSameRow(PrintedFigure other) =>
        Place == other.Place && Row == other.Row;

    /// <summary>A fingerprint of figures in their order: documents of which it is the same say the same.</summary>
    internal static UInt128 Digest(ImmutableArray<PrintedFigure> figures)
    {
        var words = new StringBuilder();
        foreach (var figure in figures)
        {
            foreach (var word in (ReadOnlySpan<string>)[figure.Table, figure.Label, figure.When, figure.Sort])
                words.Append(word.Length).Append(':').Append(word);
            words.Append((int)figure.Place).Append('=').Append(CultureInfo.InvariantCulture, $"{figure.Value};");
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }

    private (string, string, string, string) Row => (Table, Label, When, Sort);

    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string text, bool withoutDigits)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetter(letter) || (!withoutDigits && char.IsAsciiDigit(letter))) plain
                .Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }
}
