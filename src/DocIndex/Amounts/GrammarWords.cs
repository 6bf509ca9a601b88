using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocIndex.Vocabulary;

namespace DocIndex.Amounts;

/// <summary>
/// The words of the grammars of amounts, periods, dates and price levels. The embedded vocabulary's are compiled into the grammars; where a library's own file
/// changes them, the same patterns are made with its words, for the thread that reads its documents.
/// </summary>
internal sealed class GrammarWords
{
    /// <summary>Milliards, millions, thousands and kroner as units behind a number.</summary>
    public const string Billion = @"(?:mia\.?|milliard(?:er)?)";

    /// <inheritdoc cref="Billion"/>
    public const string Million = @"(?:mio\.?|mill?\.|million(?:er)?)";

    /// <inheritdoc cref="Billion"/>
    public const string Thousand = @"(?:(?:t\.?\s?|k\.?\s?|tusinde?\s*|1\.?000\s*)(?:kr\b\.?|kroner\b|DKK\b))";

    /// <inheritdoc cref="Billion"/>
    public const string Kroner = @"(?:d\.\s?kr\b\.?|danske\s+kr(?:oner\b|\b\.?)|kr\b\.?|kroner\b|DKK\b)";

    /// <summary>Names of months, whole and shortened.</summary>
    public const string Month = @"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sept?\.|okt\.|nov\.|dec\.)";

    /// <summary>What makes an amount one of each year.</summary>
    public const string Yearly =
        @"(?:\bårligt|\bårlig|\bom\s+året|\bpr\.?\s*(?:kalender|budget)?år|\bper\s+år|\bhvert\s+år|\bi\s+hvert\s+af\s+årene(?!\s+(?:19|20)[0-9][0-9])|\bi\s+årlige\s+\p{L}+)";

    /// <summary>What makes an amount one without end.</summary>
    public const string Permanent = @"(?:varigt|varige|permanent)";

    /// <summary>What makes a year before it a price level.</summary>
    public const string PriceLevel = @"(?:p/l\b|pl\b|p\.l\.|pris(?:er|niveau)\b|pris-?\s?og\s?lønniveau)";

    /// <summary>Of <see cref="Yearly"/> what is no phrase but a form, whatever words a library has.</summary>
    private const string YearlyForms = @"\bi\s+hvert\s+af\s+årene(?!\s+(?:19|20)[0-9][0-9])|\bi\s+årlige\s+\p{L}+";

    private static readonly HashSet<string> s_sections = ["units", "months", "periodWords", "priceLevelWords"];
    private static readonly ConditionalWeakTable<DanishVocabulary, GrammarWords> s_known = [];

    [ThreadStatic]
    private static GrammarWords? s_own;

    private readonly DanishVocabulary _vocabulary;
    private readonly List<(string Compiled, string Own)> _slots = [];
    private readonly ConcurrentDictionary<Regex, Regex> _remade = new();

    private GrammarWords(DanishVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        // What a library leaves as it is stays as it is compiled.
        if (Changes("units"))
            foreach (var (compiled, key) in (ReadOnlySpan<(string, string)>)[(Billion, "billion"), (Million, "million"), (Thousand, "thousand"), (Kroner, "kroner")])
                _slots.Add((compiled, Bounded(vocabulary.Units.Pattern(key))));
        if (Changes("months")) _slots.Add((Month, Bounded(vocabulary.Months.Pattern())));
        if (Changes("priceLevelWords")) _slots.Add((PriceLevel, Bounded(vocabulary.PriceLevelWords.Pattern())));
        if (!Changes("periodWords")) return;
        _slots.Add((Yearly, $@"(?:{YearlyForms}|\b{Bounded(vocabulary.PeriodWords.Pattern("yearly"))})"));
        _slots.Add((Permanent, Bounded(vocabulary.PeriodWords.Pattern("permanent"))));

        bool Changes(string section) => vocabulary.Changes.Any(c => c.Section == section);
    }

    /// <summary>True where a library's own words hold on this thread.</summary>
    public static bool AreOwn => s_own is not null;

    /// <summary>The grammars speak a vocabulary's words, on this thread, until what is returned is disposed.</summary>
    public static Scope Of(DanishVocabulary vocabulary)
    {
        var before = s_own;
        s_own = vocabulary.Changes.Any(c => s_sections.Contains(c.Section)) ? s_known.GetValue(vocabulary, v => new GrammarWords(v)) : null;
        return new Scope(before);
    }

    /// <summary>A grammar's pattern with the words that hold on this thread.</summary>
    public static Regex Spoken(Regex compiled) => s_own is { } own ? own.Remade(compiled) : compiled;

    /// <summary>The number of a month by its name, 1 to 12; 0 where it is none.</summary>
    public static int MonthNumber(string name) =>
        int.TryParse((s_own?._vocabulary ?? DanishVocabulary.Default).Months.Exact(name), out var number) ? number : 0;

    private Regex Remade(Regex compiled) => _remade.GetOrAdd(compiled, c =>
    {
        var pattern = c.ToString();
        foreach (var (slot, own) in _slots) pattern = pattern.Replace(slot, own, StringComparison.Ordinal);
        return new Regex(pattern, c.Options);
    });

    /// <summary>A word ends where its point stands or no letter follows.</summary>
    private static string Bounded(string words) => $@"(?:{words}(?:(?<=\.)|(?!\p{{L}})))";

    /// <summary>Ends what <see cref="Of"/> began.</summary>
    public readonly struct Scope(GrammarWords? before) : IDisposable
    {
        public void Dispose() => s_own = before;
    }
}
