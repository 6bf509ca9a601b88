using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Layout;

namespace DocIndex.Foundry.Parts;

/// <summary>What stands at a note's head, in words.</summary>
internal sealed record FrontWords(string Kind, string? Code, string Title, string Municipality, string Administration,
    string Committee, string Date, DateOnly Day, int Budget)
{
    /// <summary>Code and title, or the title alone.</summary>
    public string Coded => Code is null ? Title : $"{Code} {Title}";

    /// <summary>"Vejle Kommune".</summary>
    public string MunicipalityName => Content.Place.NameOf(Municipality);
}

/// <summary>What a note calls itself, and what the record calls that; null is not judged.</summary>
internal sealed record KindWord(string Printed, string? Kind);

/// <summary>Where kind, code, title and keys stand.</summary>
internal static class FrontMatter
{
    public static Dimension<KindWord> Kinds { get; } = new("kind",
        ("Budgetnotat", new("Budgetnotat", "budgetnotat")), ("Budgetønske", new("Budgetønske", "budgetnotat")),
            ("Investeringsforslag", new("Investeringsforslag", "investeringsforslag")),
        ("Business case", new("Business case", "investeringsforslag")),
            ("Handleplan", new("Handleplan", "handleplan")), ("Budgetforslag", new("Budgetforslag", "budgetnotat")),
            ("Notat", new("Notat", null)), ("Reduktionsforslag", new("Reduktionsforslag", null)),
            ("Prioriteringsforslag", new("Prioriteringsforslag", null)), ("Oplæg", new("Oplæg", null)),
            ("Anlægsønske", new("Anlægsønske", null)), ("Handlingsplan", new("Handlingsplan", "handleplan")));

    public static Dimension<Func<FrontWords, ImmutableArray<Block>>> Fronts { get; } = new("front",
        ("key-lines", w => [Title(w.Coded), Line(w.Kind), .. Keys(w).Select(k => Line($"{k.Key}: {k.Value}"))]),
        ("kind-and-code-before-title", w => [Line($"{w.MunicipalityName}"), Title($"{w.Kind} {w.Coded}"),
            Line($"{w.Administration}, {w.Date}")]),
        ("kind-above-code-behind", w => [Line(w.Kind.ToUpperInvariant()), Title(w.Code is null ? w.Title
            : $"{w.Title} ({w.Code})"), .. Keys(w).Select(k => Line($"{k.Key} {k.Value}"))]),
        ("letterhead-bars", w => [Line($"{w.MunicipalityName} | {w.Administration} | {w.Date}"), Line(w.Kind),
            Title(w.Coded)]),
        ("key-table", w => [Title(w.Kind), WordTables.Keys([("Titel", w.Title), .. Code(w), .. Keys(w)], Rules.Grid)]),
        ("several-on-a-line",
            w => [Line($"Dato: {w.Date}    Forvaltning: {w.Administration}    Udvalg: {w.Committee}"),
            Title($"{w.Kind}: {w.Title}"), .. Code(w).Select(c => Line($"{c.Item1}: {c.Item2}"))]),
        ("frame-beside-title", w => [new Beside([Title(w.Coded), Line($"{w.Kind} til budget {w.Budget}")],
            [.. Keys(w).Select(k => Line($"{k.Key}: {k.Value}"))], 34, SideLook.Boxed)]),
        ("meeting", w =>
        [
            Line($"Referat fra {w.Committee}"),
                Line($"Mødedato: {w.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}, kl. 16:00"),
                Line("Mødested: Rådhuset, mødelokale 3"),
            Line($"{w.MunicipalityName}"), Title($"12. {w.Title}"), Line("Åben sag. Se alle bilag"),
        ]),
        ("form", w =>
        [
            Line($"{w.Kind} – skema til budgetlægningen"),
            new TableBlock(new Table(
            [
                new TableRow(RowSort.Item, [new Cell($"Forslagets navn:\n{w.Title}"),
                    new Cell($"Nr.:\n{w.Code ?? "-"}")]),
                new TableRow(RowSort.Item, [new Cell($"Forvaltning:\n{w.Administration}"),
                    new Cell($"Dato:\n{w.Date}")]),
                new TableRow(RowSort.Item, [new Cell($"Udvalg:\n{w.Committee}"),
                    new Cell($"Kommune:\n{w.Municipality}")]),
            ], 2) { WordColumns = 2 }),
        ]),
        ("code-below", w => [Title(w.Title), Line(w.Code is null ? w.Kind : $"{w.Kind} nr. {w.Code}"), .. Keys(w)
            .Select(k => Line($"{k.Key}: {k.Value}"))]),
        ("old-letter", w =>
        [
            Right($"{w.MunicipalityName}"), Right(w.Administration), Right($"Dato {w.Date}"),
                Right("Sagsnr. 08/12345"), Right("Tlf. 99 88 77 66"),
            new Paragraph($"{w.Kind.ToUpperInvariant()} vedr.", ParagraphLook.Bold), Title(w.Coded),
        ]),
        ("grey-band", w => [new Boxed([Line($"{w.Kind}  ·  {w.MunicipalityName}  ·  {w.Administration}"),
            Title(w.Coded), Line($"{w.Committee}  ·  {w.Date}")])]),
        ("form-keys", w =>
        [
            Line($"Skabelon for {Draft.Lower(w.Kind)}"), Line($"Forslagets titel: {w.Title}"), .. w.Code is { } code
                ? [Line($"Forslagsnr.: {code}")] : Array.Empty<Block>(),
            Line($"Ansvarlig forvaltning: {w.Administration}"), Line($"Fagudvalg: {w.Committee}"),
            Line($"Udarbejdet den: {w.Date}"), Line(w.MunicipalityName),
        ]),
        ("four-column-keys", w =>
        [
            Line($"{w.MunicipalityName} – {Draft.Lower(w.Kind)}"),
            new TableBlock(new Table(
            [
                Row("Emne", w.Title, "Løbenr.", w.Code ?? "-"), Row("Område", w.Administration, "Dateret", w.Date),
                Row("Politisk udvalg", w.Committee, "Budgetår", $"{w.Budget}"),
            ], 4) { WordColumns = 4 }),
        ]),
        ("agenda", w =>
        [
            Line($"Dagsorden for ordinært møde i {w.Committee}"),
                Line($"tirsdag den {StepWords.Long(w.Day)} kl. 15.00 i Byrådssalen"), Line("Punkt 7 (åbent punkt)"),
                Title(w.Title), Line("Sagsnr.: 27.00.00-Ø34-12-19"), Line("Fremsendes af: Direktionen"),
        ]),
        ("comma-letterhead", w => [Line($"{w.MunicipalityName}, {w.Administration}"), Line($"Dato: {w.Date}"),
            Line($"Til: {w.Committee}"), Title($"{w.Kind}: {w.Coded}")]),
        ("series", w => [Line($"Budget {w.Budget}–{w.Budget + 3} · {w.MunicipalityName}"), Line(w.Code is null ? w.Kind
            : $"{w.Kind} {w.Code}"), Title(w.Title), Line($"{w.Administration} / {w.Committee} / {w.Date}")]),
        ("til-fra", w => [Line($"Til {w.Committee}"), Line($"Fra {w.Administration}"),
            Line($"{w.MunicipalityName}, {w.Date}"),
            Title(w.Coded), Line(w.Kind)]),
        ("ordered-by", w => [Line($"{w.Kind} | {w.MunicipalityName}"), Title(w.Coded),
            Line($"Bestilt af: {w.Committee}"),
            Line($"Udarbejdet af: {w.Administration}"), Line($"Dato: {w.Date}")]),
        ("ordered-by-sentence", w => [Title(w.Title), Line(w.Code is null ? w.Kind : $"{w.Kind} {w.Code}"),
            Line($"Notatet er bestilt af {w.Committee} og udarbejdet i {w.Administration}, " +
                $"{w.MunicipalityName}. {w.Date}.")]),
        ("admin-indstiller", w => [Line(w.MunicipalityName), Title(w.Coded), Line($"{w.Kind} den {Dateless(w.Date)}"),
            Line($"{w.Administration} indstiller, at {w.Committee} sender sagen videre til budgetforhandlingerne.")]),
        ("kind-in-key", w => [Title(w.Coded), Line($"Type: {w.Kind}"), .. Keys(w).Select(k =>
            Line($"{k.Key}: {k.Value}"))]),
        ("kind-in-prose", w => [Line(w.MunicipalityName), Title(w.Coded),
            Line($"Dette {Draft.Lower(w.Kind)} er dateret " +
            $"{w.Date} og udarbejdet af {w.Administration} til brug for {w.Committee}.")]),
        ("kind-in-foot", w => [Title(w.Coded), Line($"{w.Administration} · {w.Committee} · {w.Date}"),
            Line($"{w.MunicipalityName}. Budget {w.Budget}. {w.Kind}.")]),
        ("no-kind", w => [Line(w.MunicipalityName), Title(w.Coded), .. Keys(w).Skip(1).Select(k =>
            Line($"{k.Key}: {k.Value}"))]),
        ("behandles-i", w => [Title($"{w.Kind}: {w.Coded}"), Line($"Behandles i: {w.Committee}"),
            Line($"Ansvarlig: {w.Administration}"), Line($"{w.MunicipalityName} / {w.Date}")]),
        ("keys-run-on", w => [Title(w.Coded), Line(w.Kind), new Paragraph(RunOnKeys(w, 30))]),
        ("form-runs-on", w =>
        [
            Title(w.Coded), Line(w.Kind),
            WordTables.Keys(Keys(w).Select(k => (k.Key, Broken(k.Value, 20))), Rules.Grid),
        ]),
        ("panel-runs-on", w =>
        [
            new Beside([Title(w.Coded), Line($"{w.Kind} til budget {w.Budget}")], [new Paragraph(RunOnKeys(w, 18))],
                30, SideLook.Shaded),
        ]),
        ("title-in-band-keys-behind", w => [new Boxed([Title($"{w.Coded} – {Draft.Lower(w.Kind)}")]),
            Line($"Indsendt af {w.Administration} den {w.Date}. Behandles i {w.Committee}.")]));

    /// <summary>Which of the keys each front prints; the others are then not judged.</summary>
    public static bool Prints(string front, string field) => (front, field) switch
    {
        ("kind-and-code-before-title" or "letterhead-bars", "committee") => false,
        ("meeting", "administration" or "code" or "kind" or "date") => false,
        ("several-on-a-line", "municipality") => false,
        ("old-letter", "committee") or ("title-in-band-keys-behind", "municipality") => false,
        ("agenda", "administration" or "code" or "kind" or "date" or "municipality") => false,
        ("no-kind", "kind") => false,
        _ => true,
    };

    // Keys on lines that follow each other, the values of which go on over several: nothing but the next key says that
    // one has ended.
    private static string RunOnKeys(FrontWords w, int width) => string.Join("\n",
        Keys(w).Select(k => Broken($"{k.Key}: {k.Value}", width)));

    // What a value says in lines of so many letters.
    private static string Broken(string text, int width) => string.Join("\n", Writing.Wrap.Lines(text, width));

    // "den den 3. maj" is nobody's date.
    private static string Dateless(string date) => date.LastIndexOf("den ", StringComparison.Ordinal) is >= 0 and var at
        ? date[(at + 4)..] : date.StartsWith("d. ", StringComparison.Ordinal) ? date[3..] : date;

    private static IEnumerable<(string Key, string Value)> Keys(FrontWords w) =>
        [("Kommune", w.Municipality), ("Forvaltning", w.Administration), ("Udvalg", w.Committee), ("Dato", w.Date)];

    private static IEnumerable<(string, string)> Code(FrontWords w) => w.Code is { } code ? [("Nr.", code)] : [];

    private static TableRow Row(params ReadOnlySpan<string> cells) =>
        new(RowSort.Item, [.. cells.ToArray().Select((c, n) => new Cell(c) { Bold = n % 2 == 0 })]);

    private static Heading Title(string text) => new(0, text);

    private static Paragraph Line(string text) => new(text);

    private static Paragraph Right(string text) => new(text, ParagraphLook.Right);
}
