using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.CorpusMaker.Model;
using DocIndex.CorpusMaker.Writing;

namespace DocIndex.CorpusMaker.Changing;

/// <summary>Makes many notes of a few: other amounts, years, municipalities and subjects. What sums keeps summing.</summary>
public static partial class Recombination
{
    // The rows of one table part ways; where that breaks a tie between tables, all figures grow alike, last of all not at all.
    private static readonly decimal?[] s_attempts = [null, 3, 2, 1];

    private static readonly string[] s_municipalities =
    [
        "Aabenraa", "Assens", "Billund", "Brønderslev", "Esbjerg", "Faaborg-Midtfyn", "Favrskov", "Fredericia", "Frederikshavn", "Gladsaxe", "Haderslev", "Hedensted", "Herning",
        "Hillerød", "Hjørring", "Holbæk", "Holstebro", "Horsens", "Ikast-Brande", "Kalundborg", "Kolding", "Lolland", "Middelfart", "Nyborg", "Odder", "Ringsted", "Skive", "Slagelse",
        "Svendborg", "Sønderborg", "Thisted", "Tønder", "Varde", "Viborg", "Vordingborg",
    ];

    // Words of the notes and what may stand in their place; a word keeps its ending.
    private static readonly (string Word, string[] Others)[] s_subjects =
    [
        ("idrætshal", ["svømmehal", "skøjtehal", "kulturhal"]), ("mestringsvejleder", ["botræner", "hverdagsvejleder", "støttekontaktperson"]),
        ("socialrådgiver", ["familiekonsulent", "trivselskonsulent", "socialpædagog"]), ("startbolig", ["ungdomsbolig", "overgangsbolig", "opgangsbolig"]),
        ("hjemløse", ["udsatte", "anbragte", "gældsramte"]), ("bogbus", ["læsebus", "kulturbus", "musikbus"]), ("svømning", ["skøjteløb", "klatring", "ridning"]),
        ("kunstgræsbane", ["løbebane", "padelbane", "hockeybane"]), ("toilet", ["badebænk", "plejeseng", "hvilestol"]), ("loftlift", ["gulvlift", "vendelagen", "løftesejl"]),
        ("skærmbesøg", ["telefonbesøg", "videobesøg", "aftenbesøg"]), ("kulturskole", ["billedskole", "danseskole", "filmskole"]), ("instrumenter", ["kostumer", "kameraer", "staffelier"]),
        ("lukkeuge", ["feriepasning", "sampasning", "uge 29-lukning"]), ("pumpestation", ["sluseport", "højvandsport", "regnvandssø"]), ("regnbede", ["regnskove", "grøfter", "faskiner"]),
        ("slidlag", ["asfaltlag", "kantlag", "bærelag"]), ("langtidsledige", ["unge ledige", "nyledige", "ledige seniorer"]), ("mentor", ["rollemodel", "følgesvend", "støtteperson"]),
    ];

    /// <summary>Notes made of others, the same for the same seed.</summary>
    /// <param name="notes">The notes to take; at least one.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="count">How many to make. They come one by one, so that memory does not hold them all.</param>
    /// <returns>Notes in folders by municipality, named by a running number.</returns>
    public static IEnumerable<Note> Recombine(IReadOnlyList<Note> notes, int seed, int count)
    {
        ArgumentOutOfRangeException.ThrowIfZero(notes.Count);
        var models = notes.Select(n => (n, Subjects(n))).ToArray();
        return Enumerable.Range(0, count).Select(n => One(models, new Random(unchecked(seed * 1_000_003 + n)), n));
    }

    // Most words stand in one note only; looking for all of them in every cell would take most of the time.
    private static (string Word, string[] Others)[] Subjects(Note note)
    {
        var text = FlattenedWriter.Write(note).Replace("-\n", "", StringComparison.Ordinal) + MarkdownWriter.Write(note);
        return [.. s_subjects.Where(s => text.Contains(s.Word, StringComparison.OrdinalIgnoreCase))];
    }

    private static Note One((Note Note, (string Word, string[] Others)[] Subjects)[] models, Random random, int number)
    {
        var (model, known) = models[random.Next(models.Length)];
        var shift = random.Next(-4, 5);
        var municipality = model.Facts.Municipality is null or "København" ? null : s_municipalities[random.Next(s_municipalities.Length)];
        var subjects = known.Select(s => (s.Word, Other: s.Others[random.Next(s.Others.Length)])).ToArray();
        var note = new NoteRewriter(text => Words(text, shift, model.Facts.Municipality, municipality, subjects), year => year + shift).Rewrite(model);
        var folder = Slug(note.Facts.Municipality ?? model.Folder);
        note = note with { Folder = folder, Name = string.Create(CultureInfo.InvariantCulture, $"{folder}-{number:D5}") };
        var numbers = random.Next();
        return s_attempts.Select(same => note with { Figures = Scaled(note, new Random(numbers), same) })
            .First(n => n.Constraints.All(c => c.Holds(n)) || n.Figures == note.Figures);
    }

    private static string Words(string text, int shift, string? from, string? to, (string Word, string Other)[] subjects)
    {
        var result = Years().Replace(text, m => (int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) + shift).ToString(CultureInfo.InvariantCulture));
        if (from is not null && to is not null)
        {
            result = result.Replace(from.ToUpperInvariant(), to.ToUpperInvariant(), StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal);
        }

        foreach (var (word, other) in subjects)
        {
            result = result.Replace(word, other, StringComparison.Ordinal).Replace(Capital(word), Capital(other), StringComparison.Ordinal);
        }

        return result;
    }

    private static ImmutableDictionary<string, Figure> Scaled(Note note, Random random, decimal? same)
    {
        if (same == 1) return note.Figures;
        var results = note.Constraints.Select(c => c.Result).ToHashSet(StringComparer.Ordinal);
        var frozen = note.Constraints.Where(c => note.Figures[c.Result].Format.Literal is not null).SelectMany(c => c.Terms).Select(t => Row(t.Figure)).ToHashSet(StringComparer.Ordinal);
        var tied = note.Constraints.SelectMany(c => c.Figures).ToHashSet(StringComparer.Ordinal);
        var factors = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var wholes = Wholes(note);
        var values = note.Figures.ToDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal);
        foreach (var figure in note.Figures.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            var row = wholes.GetValueOrDefault(Row(figure.Id), Row(figure.Id));
            // What stands alone in prose as a count or a percentage stays.
            if (results.Contains(figure.Id) || frozen.Contains(row) || figure.Format.Literal is not null || (!tied.Contains(figure.Id) && !figure.Id.Contains('/', StringComparison.Ordinal))) continue;
            if (!factors.TryGetValue(row, out var factor)) factors[row] = factor = same ?? random.Next(45, 260) / 100m;
            var value = figure.Format.Round(figure.Value * factor);
            values[figure.Id] = value == 0 && figure.Value != 0 ? figure.Format.Step * Math.Sign(figure.Value) : value;
        }

        Recompute(note, values);
        return note.Figures.ToImmutableDictionary(f => f.Key, f => f.Value with { Value = values[f.Key] }, StringComparer.Ordinal);
    }

    // Sums of sums need as many rounds as they are deep.
    private static void Recompute(Note note, Dictionary<string, decimal> values)
    {
        var changed = true;
        for (var round = 0; round < 6 && changed; round++)
        {
            changed = false;
            foreach (var constraint in note.Constraints.Where(c => note.Figures[c.Result].Format.Literal is null))
            {
                var expected = constraint.Expected(values);
                changed |= values[constraint.Result] != expected;
                values[constraint.Result] = expected;
            }
        }
    }

    // A part grows with the row that it is part of, so that it stays smaller.
    private static Dictionary<string, string> Wholes(Note note)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in note.Tables)
        {
            var whole = "";
            foreach (var row in table.Rows)
                if (row.Kind == RowKind.PartOf) wholes[$"{table.Id}/{row.Id}"] = $"{table.Id}/{whole}";
                else whole = row.Id;
        }

        return wholes;
    }

    // Cells of a row grow alike, and so do all figures of prose: goals keep their direction.
    private static string Row(string figure) => figure.LastIndexOf('/') is var at and > 0 ? figure[..at] : "";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Slug(string name) => name.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal)
        .Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9.,/:])20[0-3][0-9](?![0-9]|\.[0-9])")]
    private static partial Regex Years();
}
