using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>A figure that stands in a table, to be repeated in prose.</summary>
public sealed record FigureRef(string Id, decimal Value)
{
    /// <summary>Repeats it in millions: "6,3 mio. kr."</summary>
    public Mention Millions(int decimals, string unit = " mio. kr.") => Said(FigureFormat.Millions(decimals) with { Suffix = unit });

    /// <summary>Repeats it in whole kroner: "1.316.000 kr."</summary>
    public Mention Kroner() => Said(FigureFormat.Kroner with { Suffix = " kr." });

    /// <summary>Repeats it in thousands: "6.311 t.kr."</summary>
    public Mention Thousands(string unit = " t.kr.") => Said(FigureFormat.Thousands with { Suffix = unit });

    /// <summary>Repeats it in any form.</summary>
    public Mention Said(FigureFormat format) => new(Value, format) { Terms = [new(Id)], Ties = ConstraintKind.ProseOfTable };
}

/// <summary>A figure in prose, with what the words around it say.</summary>
/// <param name="Value">What its author means.</param>
/// <param name="Format">How it is printed.</param>
public sealed record Mention(decimal Value, FigureFormat Format)
{
    /// <summary>The figures that give it; empty for one that stands alone.</summary>
    public ImmutableArray<ConstraintTerm> Terms { get; init; } = [];

    /// <summary>Other figures that it repeats.</summary>
    public ImmutableArray<string> Repeats { get; init; } = [];

    /// <summary>What ties it to its terms.</summary>
    public ConstraintKind Ties { get; init; } = ConstraintKind.Prose;

    /// <summary>True where it is 100 × first term / second term.</summary>
    public bool IsPercentage { get; init; }

    /// <summary>Id, where the author needs one.</summary>
    public string? Id { get; init; }

    /// <summary>Words before it that belong to it.</summary>
    public string Before { get; init; } = "";

    /// <summary>Words after it that belong to it.</summary>
    public string After { get; init; } = "";

    /// <summary>The statement that gold records, its figure and section filled in later; null for a count.</summary>
    public StatementFact? Statement { get; init; } = new("", "", "", "");

    /// <summary>A count, which is no amount.</summary>
    public static Mention Count(string id, decimal value, string after = "", int decimals = 0) =>
        new(value, new FigureFormat(1, decimals)) { Id = id, After = after, Statement = null, Ties = ConstraintKind.Goal };

    /// <summary>An amount in millions that no other figure gives.</summary>
    public static Mention Millions(decimal millions, int decimals, string unit = " mio. kr.") =>
        new(millions * 1_000_000, FigureFormat.Millions(decimals) with { Suffix = unit });

    /// <summary>An amount in billions that no other figure gives.</summary>
    public static Mention Billions(decimal billions, int decimals) => new(billions * 1_000_000_000, new FigureFormat(1_000_000_000, decimals, " mia. kr."));

    /// <summary>An amount in whole kroner that no other figure gives.</summary>
    public static Mention Kroner(decimal kroner) => new(kroner, FigureFormat.Kroner with { Suffix = " kr." });

    /// <summary>The sum of some cells.</summary>
    public static Mention SumOf(FigureFormat format, params FigureRef[] terms) =>
        new(terms.Sum(t => t.Value), format) { Terms = [.. terms.Select(t => new ConstraintTerm(t.Id))], Ties = ConstraintKind.ProseOfTable };

    /// <summary>Its id.</summary>
    public Mention As(string id) => this with { Id = id };

    /// <summary>Says it with "ca. " or another word that makes it approximate.</summary>
    public Mention About(string word = "ca. ") => (this with { Before = word }).Saying(s => s with { Approximate = true });

    /// <summary>Says it with words before it.</summary>
    public Mention With(string before) => this with { Before = before };

    /// <summary>Says that it is for one year: " i 2026".</summary>
    public Mention In(int year) => (this with { After = $" i {year}" }).Saying(s => s with { Period = new(year, year, false) });

    /// <summary>Says that it is for every year of a period.</summary>
    public Mention Yearly(int? from, int? to, string words = " årligt") =>
        (this with { After = words }).Saying(s => s with { Period = new(from, to, true) });

    /// <summary>Says that it is for a period as a whole.</summary>
    public Mention Over(int? from, int? to, string words = "") =>
        (this with { After = words }).Saying(s => s with { Period = new(from, to, false) });

    /// <summary>Says what it pays.</summary>
    public Mention For(string about) => Saying(s => s with { About = about });

    /// <summary>It is not what is asked for.</summary>
    public Mention Context(string? about = null) => Saying(s => s with { Scope = "context", About = about });

    /// <summary>It was granted before.</summary>
    public Mention Previous(string? about = null) => Saying(s => s with { Scope = "previous", About = about });

    /// <summary>Its direction, where the words say one.</summary>
    public Mention Direction(string direction) => Saying(s => s with { Direction = direction });

    /// <summary>It also repeats another figure.</summary>
    public Mention Also(params FigureRef[] others) => this with { Repeats = [.. Repeats, .. others.Select(o => o.Id)] };

    /// <summary>Its value, where the author computes it.</summary>
    public Mention Computed(decimal value) => this with { Value = value };

    /// <summary>It is a count, no amount.</summary>
    public Mention AsCount() => this with { Statement = null };

    /// <summary>It says the opposite sign: a saving of 3 where the table prints -3.</summary>
    public Mention Turned() => this with { Value = -Value, Terms = [.. Terms.Select(t => t with { Weight = -t.Weight })] };

    /// <summary>It is what one figure is more than another.</summary>
    public Mention DifferenceOf(string from, string less) => this with { Terms = [new(from), new(less, -1)] };

    /// <summary>It is 100 × part / whole.</summary>
    public Mention PercentageOf(string part, string whole, decimal weight = 1) =>
        this with { Terms = [new(part, weight), new(whole)], IsPercentage = true };

    private Mention Saying(Func<StatementFact, StatementFact> change) => Statement is null ? this : this with { Statement = change(Statement) };
}
