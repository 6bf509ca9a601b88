using DocIndex.Foundry.Drawing;
using DocIndex.Foundry.Truth;

namespace DocIndex.Foundry.Parts;

/// <summary>Sentences that ask for money, or offer it.</summary>
internal static class AskWords
{
    /// <summary>{0} is the amount with its years; the second sentence is for notes that save.</summary>
    public static Dimension<(string Asks, string Saves)> Asks { get; } = new("ask",
        ("soeges", ("Der søges om {0} til formålet.", "Der kan spares {0}.")),
        ("foreslaas", ("Det foreslås at afsætte {0}.", "Det foreslås, at budgettet nedsættes med {0}.")),
        ("anmoder", ("Forvaltningen anmoder om en tillægsbevilling på {0}.",
            "Forslaget indebærer mindreudgifter på {0}.")),
        ("prioriterer", ("Partierne bag aftalen prioriterer {0} til området.",
            "Partierne er enige om at hente {0} på området.")),
        ("reserveres", ("Til indsatsen reserveres {0}.", "Ændringen frigør {0}.")),
        ("skoennes", ("Udgiften skønnes at udgøre {0}.", "Gevinsten skønnes at udgøre {0}.")),
        ("rammen", ("Rammen hæves med {0}.", "Rammen sænkes med {0}.")),
        ("koster", ("Samlet set koster forslaget {0}.", "Samlet set sparer kommunen {0} ved forslaget.")),
        ("finansieres", ("Forslaget forudsætter finansiering på {0}.",
            "Forslaget bidrager til budgetforbedringen med {0}.")),
        ("bestyrelsen", ("Hvis byrådet siger ja, får området {0} mere at gøre godt med.",
            "Hvis byrådet siger ja, skal området klare sig for {0} mindre.")),
        ("tilfoeres", ("Området tilføres {0}.", "Området afgiver {0}.")),
        ("behov", ("Behovet er opgjort til {0}.", "Potentialet er opgjort til {0}.")),
        ("andrager", ("De samlede udgifter andrager {0}.", "De samlede mindreudgifter andrager {0}.")),
        ("forslag-til", ("Der er tale om en merudgift i størrelsesordenen {0}.",
            "Der er tale om en mindreudgift i størrelsesordenen {0}.")));

    /// <summary>How a decision is put; {0} is the amount with its years.</summary>
    public static Dimension<string> Decisions { get; } = new("decision",
        ("skal-traeffes", "Der skal træffes beslutning om, hvorvidt der afsættes {0}."),
            ("at-line", "at der afsættes {0} til {1}."),
        ("numbered-at", "At 1) der gives en bevilling på {0}"),
            ("indstilles", "Direktionen indstiller, at udvalget godkender {0} til {1}."),
        ("kan-vaelge", "Udvalget kan vælge at imødekomme ønsket på {0}."), ("none", ""),
            ("minutes", "At udvalget godkender en bevilling på {0}."),
            ("besluttede", "Udvalget besluttede den 3. maj at sende forslaget på {0} videre til " +
            "budgetforhandlingerne."),
        ("tage-stilling", "Byrådet bedes tage stilling til, om der skal afsættes {0}."),
            ("meddeles", "At der meddeles en bevilling på {0}."),
            ("anbefaler", "Forvaltningen anbefaler, at udvalget tiltræder {0} til formålet."));

    /// <summary>The sum of all purposes in words, and what it says.</summary>
    /// <param name="factor">What the amounts are multiplied by: 1, but for a wrong figure.</param>
    public static (string Text, List<StatementTruth> Truth) Total(Draft draft, decimal factor = 1)
    {
        var @case = draft.Case;
        var say = draft.Choices.Of(MoneyWords.Amounts);
        // A note that saves says how much, without a minus, however its table prints it.
        List<decimal> kroner = [.. @case.Asked.Select(t => Math.Abs(t) * 1000 * factor)];
        if (kroner.Distinct().Count() == 1 && kroner.Count > 1)
        {
            var (text, truth) = MoneyWords.Year(draft, say(kroner[0]));
            return (text, [truth]);
        }

        // Nobody writes that nothing is asked for in a year.
        var years = @case.Years.Select((y, n) => (y, say(kroner[n]))).Where((_, n) => kroner[n] != 0).ToList();
        if (years.Count == 1)
        {
            var (year, amount) = years[0];
            return ($"{amount.Text} i {year}", [new($"{amount.Text} i {year}", amount.Value, new(year, year, false),
                "proposal", amount.Approximate)]);
        }

        // Years that give back count against those that cost.
        return draft.Choices.Of(MoneyWords.Varied)(years, say(Math.Abs(@case.Asked.Sum()) * 1000 * factor));
    }

    /// <summary>The sentence that asks.</summary>
    public static string Sentence(Draft draft, string amount)
    {
        var (asks, saves) = draft.Choices.Of(Asks);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture,
            draft.Choices.Of(Content.CaseDimensions.Stance).Saves ? saves : asks, amount);
    }
}
